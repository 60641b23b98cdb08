namespace EmulationPortal.Documents.Xlsx;

/// <summary>What a spreadsheet program lets people type into a cell, with the sentence it shows otherwise.</summary>
public sealed record InputRule
{
    private InputRule(CellAddress cell, string sentence) => (Cell, Sentence) = (cell, sentence);

    /// <summary>The cell.</summary>
    public CellAddress Cell { get; }

    /// <summary>What to type instead, at most 255 characters.</summary>
    public string Sentence { get; }

    /// <summary>The words to choose from; empty for a number.</summary>
    public IReadOnlyList<string> Choices { get; private init; } = [];

    /// <summary>The least number.</summary>
    public decimal Least { get; private init; }

    /// <summary>The largest number.</summary>
    public decimal Largest { get; private init; }

    /// <summary>Whether the number must be whole.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>One of a few words, chosen from a list.</summary>
    public static InputRule OneOf(CellAddress cell, string sentence, params IReadOnlyList<string> choices) =>
        new(cell, sentence) { Choices = choices };

    /// <summary>A number in a range.</summary>
    public static InputRule Between(CellAddress cell, string sentence, decimal least, decimal largest, bool isWhole = false) =>
        new(cell, sentence) { Least = least, Largest = largest, IsWhole = isWhole };
}
