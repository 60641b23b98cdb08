namespace EmulationPortal.Documents.Pdf;

/// <summary>Finds a browser of the Chromium family on this machine; nothing is ever downloaded.</summary>
public static class BrowserDiscovery
{
    private static readonly string[] _names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"];

    private static readonly string[] _installed =
    [
        "/usr/bin", "/usr/local/bin", "/snap/bin", "/usr/lib/chromium", "/opt/google/chrome", "/opt/microsoft/msedge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application",
        @"C:\Program Files (x86)\Google\Chrome\Application",
        @"C:\Program Files\Microsoft\Edge\Application",
        @"C:\Program Files (x86)\Microsoft\Edge\Application",
    ];

    /// <summary>
    /// The path of the browser to print with: the configured one when it is set (even if a better-known one is
    /// installed), otherwise the first known one in the search path and the usual folders.
    /// </summary>
    /// <param name="configured">The setting <c>Documents:Browser</c>; blank means "look for one".</param>
    /// <returns>A full path, or null when there is none, or when the configured one does not exist.</returns>
    public static string? Find(string? configured) =>
        Find(configured, Environment.GetEnvironmentVariable("PATH"), File.Exists);

    /// <summary>As <see cref="Find(string?)"/>, with the search path and the file system given.</summary>
    internal static string? Find(string? configured, string? searchPath, Func<string, bool> exists)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return exists(configured.Trim()) ? configured.Trim() : null;
        }

        IEnumerable<string> folders = (searchPath ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(_installed);
        return folders.SelectMany(Candidates).FirstOrDefault(exists);
    }

    private static IEnumerable<string> Candidates(string folder)
    {
        if (folder.EndsWith("Google Chrome", StringComparison.Ordinal)
            || folder.EndsWith("Microsoft Edge", StringComparison.Ordinal)
            || folder.EndsWith("MacOS/Chromium", StringComparison.Ordinal))
        {
            return [folder];
        }

        string ending = OperatingSystem.IsWindows() ? ".exe" : "";
        return _names.Select(name => Path.Combine(folder, name + ending));
    }
}
