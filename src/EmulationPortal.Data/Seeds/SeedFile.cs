using System.Text;

namespace EmulationPortal.Data.Seeds;

/// <summary>Reads the embedded files: CSV files of reference data (comma, double quotes, first line a heading), and others as they are.</summary>
internal static class SeedFile
{
    /// <summary>The bytes of a file.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>All rows below the heading.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Select(Cells)
            .ToList();
    }

    private static Stream Open(string name)
    {
        var assembly = typeof(SeedFile).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(candidate => candidate.EndsWith($".Seeds.{name}", StringComparison.Ordinal));
        return assembly.GetManifestResourceStream(resource)!;
    }

    private static IReadOnlyList<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
