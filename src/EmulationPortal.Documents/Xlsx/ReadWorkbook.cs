using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Xlsx;

/// <summary>How a file was read: either the workbook or a Vietnamese sentence that says what to do.</summary>
public sealed record WorkbookReading(ReadWorkbook? Workbook, string? Problem);

/// <summary>What stands in a workbook.</summary>
/// <param name="Sheets">The worksheets in their order, hidden ones included.</param>
public sealed record ReadWorkbook(IReadOnlyList<ReadSheet> Sheets)
{
    /// <summary>The sheet of that name; null when there is none.</summary>
    public ReadSheet? Find(string name) => Sheets.FirstOrDefault(sheet => sheet.Name == name);
}

/// <summary>What stands in one worksheet.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="IsHidden">Whether people don't see it.</param>
/// <param name="Cells">The cells that hold anything, by address.</param>
public sealed record ReadSheet(string Name, bool IsHidden, IReadOnlyDictionary<CellAddress, RawCell> Cells)
{
    /// <summary>The last row that holds anything; 0 for an empty sheet.</summary>
    public int LastRow { get; } = Cells.Count == 0 ? 0 : Cells.Keys.Max(address => address.Row);

    /// <summary>A cell; an empty one where nothing stands.</summary>
    public RawCell this[CellAddress address] => Cells.GetValueOrDefault(address) ?? RawCell.Empty;

    /// <summary>A cell; an empty one where nothing stands.</summary>
    public RawCell this[int column, int row] => this[new CellAddress(column, row)];
}

/// <summary>What a cell holds.</summary>
public enum RawKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number that the sheet shows as a date or time: most often "8.5" that a Vietnamese Excel took for 8 May.</summary>
    Date,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An error such as #REF!.</summary>
    Error,
}

/// <summary>One cell as it was stored.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">
/// What was typed, as text: a text as it is; a number with a decimal comma, whole, so that the portal's own reader decides
/// about it; a formula's last result.
/// </param>
/// <param name="Number">The number, to the 15 digits that Excel itself keeps.</param>
/// <param name="IsFormula">Whether a formula stands there.</param>
public sealed record RawCell(RawKind Kind, string Text, decimal? Number, bool IsFormula)
{
    /// <summary>A cell that holds nothing.</summary>
    public static RawCell Empty { get; } = new(RawKind.Empty, "", null, false);

    private static readonly DateOnly FirstDayOfSheets = new(1899, 12, 30);

    /// <summary>What was typed; a date that the sheet keeps as a number is written out as dd/MM/yyyy.</summary>
    public string Typed => this is { Kind: RawKind.Date, Number: { } serial } && serial is >= 1 and <= 80_000 ? DateText.Show(FirstDayOfSheets.AddDays((int)serial)) : Text;

    /// <summary>Whether nothing but white space stands there.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
