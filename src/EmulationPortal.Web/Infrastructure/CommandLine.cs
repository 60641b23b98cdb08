namespace EmulationPortal.Web.Infrastructure;

/// <summary>Turns the portal's own switches into settings: <c>--demo</c> and <c>--data DIR</c>; all others pass through.</summary>
public static class CommandLine
{
    /// <summary>The arguments as ASP.NET's configuration reads them.</summary>
    public static string[] ToConfiguration(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var result = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--demo":
                    result.Add("--Portal:Demo=true");
                    break;
                case "--data" when i + 1 < args.Length:
                    result.Add($"--Portal:Data={args[++i]}");
                    break;
                default:
                    result.Add(args[i]);
                    break;
            }
        }

        return [.. result];
    }
}
