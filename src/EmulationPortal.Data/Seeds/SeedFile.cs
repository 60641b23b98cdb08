using System.Text;

namespace EmulationPortal.Data.Seeds;

/// <summary>Reads the embedded CSV files of reference data: comma, double quotes, first line a heading.</summary>
internal static class SeedFile
{
    /// <summary>All rows below the heading.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string name)
    {
        var assembly = typeof(SeedFile).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(candidate => candidate.EndsWith($".Seeds.{name}", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Select(Cells)
            .ToList();
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
