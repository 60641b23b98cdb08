namespace EmulationPortal.Browser.Tests.Hosting;

/// <summary>Where the portal was built from and to, seen from these tests.</summary>
internal static class BuiltPortal
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The portal's sources.</summary>
    public static string SourceFolder { get; } = Path.Combine(Root, "src", "EmulationPortal.Web");

    /// <summary>The portal's program, of the same configuration as these tests.</summary>
    public static string Program { get; } = Path.Combine(
        SourceFolder, Path.GetRelativePath(Path.Combine(Root, "tests", "EmulationPortal.Browser.Tests"), AppContext.BaseDirectory), "EmulationPortal.Web.dll");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EmulationPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests run from a build inside the source tree.");
    }
}
