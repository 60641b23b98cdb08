using System.Diagnostics;
using System.Globalization;

namespace EmulationPortal.Benchmarks;

/// <summary>The processes below this one, as Linux tells them.</summary>
internal static class ProcessTree
{
    private static readonly string[] Browsers = ["chrom", "msedge"];

    /// <summary>The main process of the printing browser; null when none runs.</summary>
    public static Process? Browser() => MainBrowser() is { } id ? Process.GetProcessById(id) : null;

    /// <summary>
    /// The memory of the browser and all its processes. Shared pages are counted in proportion (PSS), so that the sum is what the
    /// machine would get back.
    /// </summary>
    public static double BrowserMegabytes() => MainBrowser() is { } id ? Below(id).Append(id).Sum(Kilobytes) / 1024.0 : 0;

    private static int? MainBrowser()
    {
        var found = Below(Environment.ProcessId).Where(IsMainBrowser).ToList();
        return found.Count == 0 ? null : found[0];
    }

    private static bool IsMainBrowser(int id)
    {
        var words = Read(id, "cmdline").Split('\0');
        return Browsers.Any(name => Path.GetFileName(words[0]).Contains(name, StringComparison.Ordinal))
            && !words.Any(word => word.StartsWith("--type=", StringComparison.Ordinal))
            && !words[0].Contains("crashpad", StringComparison.Ordinal);
    }

    private static IEnumerable<int> Below(int root)
    {
        var parents = new List<(int Id, int Parent)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Parent(id) is { } parent)
            {
                parents.Add((id, parent));
            }
        }

        var waiting = new Queue<int>([root]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var (child, _) in parents.Where(pair => pair.Parent == next))
            {
                yield return child;
                waiting.Enqueue(child);
            }
        }
    }

    // The name of a process, in brackets, may hold anything; the parent is the second word after it.
    private static int? Parent(int id)
    {
        var line = Read(id, "stat");
        var words = line[(line.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : null;
    }

    private static long Kilobytes(int id)
    {
        var line = Read(id, "smaps_rollup").Split('\n').FirstOrDefault(candidate => candidate.StartsWith("Pss:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    // A process may end between being listed and being read.
    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
