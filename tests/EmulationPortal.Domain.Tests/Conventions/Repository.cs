using System.Diagnostics;

namespace EmulationPortal.Domain.Tests.Conventions;

/// <summary>The source tree these tests were built from.</summary>
internal static class Repository
{
    private static readonly Lazy<string> FoundRoot = new(FindRoot);
    private static readonly Lazy<IReadOnlyList<string>> ListedFiles = new(ListFiles);

    /// <summary>The folder that holds the solution.</summary>
    public static string Root => FoundRoot.Value;

    /// <summary>Every file that is or would be committed, relative to <see cref="Root"/>, with forward slashes.</summary>
    public static IReadOnlyList<string> Files => ListedFiles.Value;

    /// <summary>The C# files under a folder, without what tools generate.</summary>
    public static IEnumerable<string> CSharpFiles(string under) =>
        Files.Where(file => file.StartsWith(under + "/", StringComparison.Ordinal)
            && file.EndsWith(".cs", StringComparison.Ordinal)
            && !file.Contains("/Migrations/", StringComparison.Ordinal));

    /// <summary>The lines of a file of the tree.</summary>
    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EmulationPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests run from a build inside the source tree.");
    }

    private static List<string> ListFiles()
    {
        // A checkout made by another account is read, too: nothing of it is executed.
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        // What is listed may already be deleted in the working tree.
        return git.ExitCode == 0
            ? [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(Root, file)))]
            : throw new InvalidOperationException($"git ls-files ended with {git.ExitCode}.");
    }
}
