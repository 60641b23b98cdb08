namespace EmulationPortal.Documents.Xlsx;

/// <summary>One worksheet to be written.</summary>
public sealed class XlsxSheet
{
    private const int LongestName = 31;
    private readonly SortedDictionary<int, SortedDictionary<int, XlsxCell>> _rows = [];

    /// <summary>An empty sheet; the name is brought into the form that spreadsheet programs accept.</summary>
    public XlsxSheet(string name) => Name = SafeName(name);

    /// <summary>The name on its tab, at most 31 characters.</summary>
    public string Name { get; }

    /// <summary>Widths of the columns from A on, in characters.</summary>
    public IReadOnlyList<double> Widths { get; init; } = [];

    /// <summary>How many rows at the top stay in view and are repeated on every printed page.</summary>
    public int FrozenRows { get; init; }

    /// <summary>How many columns at the left stay in view.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>The first of the rows that are repeated in print, from 1; the last is <see cref="FrozenRows"/>.</summary>
    public int FirstRepeatedRow { get; init; } = 1;

    /// <summary>Whether it is printed across.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>Whether all but the input cells are locked. Without a password: it prevents slips, not intent.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Whether it is hidden so that only a program finds it again.</summary>
    public bool IsVeryHidden { get; init; }

    /// <summary>What may be typed where.</summary>
    public List<InputRule> Rules { get; } = [];

    /// <summary>Cells that are joined: from the first to the last.</summary>
    public List<(CellAddress First, CellAddress Last)> Merged { get; } = [];

    /// <summary>The written rows, each with its cells by column.</summary>
    public IReadOnlyDictionary<int, SortedDictionary<int, XlsxCell>> Rows => _rows;

    /// <summary>A cell, or null where none was written.</summary>
    public XlsxCell? this[CellAddress address] => _rows.GetValueOrDefault(address.Row)?.GetValueOrDefault(address.Column);

    /// <summary>Writes cells into a row, from a column on.</summary>
    public void Write(int row, int firstColumn, params IEnumerable<XlsxCell> cells)
    {
        if (!_rows.TryGetValue(row, out SortedDictionary<int, XlsxCell>? written))
        {
            _rows[row] = written = [];
        }

        int column = firstColumn;
        foreach (XlsxCell cell in cells)
        {
            written[column++] = cell;
        }
    }

    /// <summary>How formulas on other sheets name this one.</summary>
    public string Reference(CellAddress address) => $"'{Name.Replace("'", "''", StringComparison.Ordinal)}'!{address}";

    private static string SafeName(string name)
    {
        string safe = string.Concat(name.Where(letter => !@"[]:*?/\".Contains(letter, StringComparison.Ordinal) && !char.IsControl(letter)))
            .Trim().Trim('\'');
        return safe.Length == 0 ? "Bảng" : safe[..Math.Min(safe.Length, LongestName)];
    }
}
