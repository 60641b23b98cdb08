namespace EmulationPortal.Documents.Xlsx;

/// <summary>
/// What is written into one cell: a text, a number or a formula with the value it comes to. Text is always written as
/// text, whatever it begins with, so that nothing typed into the portal becomes a formula in somebody's Excel.
/// </summary>
public sealed record XlsxCell
{
    private XlsxCell(CellLook look) => Look = look;

    /// <summary>How it looks.</summary>
    public CellLook Look { get; }

    /// <summary>The text, or the text that a formula comes to.</summary>
    public string? Text { get; private init; }

    /// <summary>The number, or the number that a formula comes to.</summary>
    public decimal? Number { get; private init; }

    /// <summary>The formula without its equals sign, in English notation.</summary>
    public string? Formula { get; private init; }

    /// <summary>An empty cell with a look.</summary>
    public static XlsxCell Empty(CellLook look) => new(look);

    /// <summary>A text.</summary>
    public static XlsxCell Of(string text, CellLook look = CellLook.Text) => new(look) { Text = text };

    /// <summary>A number; null leaves the cell empty.</summary>
    public static XlsxCell Of(decimal? number, CellLook look = CellLook.Points) => new(look) { Number = number };

    /// <summary>A formula that comes to a number, or to an empty text where there is none yet.</summary>
    public static XlsxCell Computed(string formula, decimal? value, CellLook look = CellLook.Points) =>
        new(look) { Formula = formula, Number = value, Text = value is null ? "" : null };

    /// <summary>A formula that comes to a text.</summary>
    public static XlsxCell Computed(string formula, string value, CellLook look) => new(look) { Formula = formula, Text = value };
}
