namespace EmulationPortal.Web.Infrastructure;

/// <summary>
/// Turns the portal's own switches into settings: <c>--demo</c> and <c>--data DIR</c>; other settings (<c>--name value</c>,
/// <c>--name=value</c>) pass through. Verbs, file names and <c>--force</c> are no settings: the framework would read
/// <c>/var/backup.zip</c> as a switch and swallow what follows it.
/// </summary>
public static class CommandLine
{
    private static readonly string[] Flags = ["--demo", "--force"];

    /// <summary>The arguments as ASP.NET's configuration reads them.</summary>
    public static string[] ToConfiguration(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var result = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--demo")
            {
                result.Add("--Portal:Demo=true");
            }
            else if (args[i] == "--data" && i + 1 < args.Length)
            {
                result.Add($"--Portal:Data={args[++i]}");
            }
            else if (HasValueBehind(args, i))
            {
                result.AddRange([args[i], args[++i]]);
            }
            else if (args[i].StartsWith("--", StringComparison.Ordinal) && args[i].Contains('=', StringComparison.Ordinal))
            {
                result.Add(args[i]);
            }
        }

        return [.. result];
    }

    /// <summary>The first argument that is neither a switch nor a switch's value, or null: the file that a verb works on.</summary>
    public static string? FileOf(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                return args[i];
            }

            i += HasValueBehind(args, i) ? 1 : 0;
        }

        return null;
    }

    private static bool HasValueBehind(string[] args, int index) =>
        args[index].StartsWith("--", StringComparison.Ordinal)
        && !args[index].Contains('=', StringComparison.Ordinal)
        && !Flags.Contains(args[index])
        && index + 1 < args.Length
        && !args[index + 1].StartsWith("--", StringComparison.Ordinal);
}
