namespace EmulationPortal.Documents.Official;

/// <summary>A part of the text of an official document.</summary>
public abstract record OfficialBlock;

/// <summary>A paragraph, indented and justified.</summary>
/// <param name="Runs">Its words.</param>
public sealed record Paragraph(IReadOnlyList<TextRun> Runs) : OfficialBlock
{
    /// <summary>A paragraph of plain words.</summary>
    public static Paragraph Of(string text) => new([new TextRun(text)]);

    /// <summary>A paragraph of words and figures.</summary>
    public static Paragraph Of(params IReadOnlyList<TextRun> runs) => new(runs);
}

/// <summary>One line of the legal bases ("Căn cứ …"), in italics; the semicolons and the last full stop are added (cell 6).</summary>
/// <param name="Text">The words without their closing mark.</param>
public sealed record LegalBasis(string Text) : OfficialBlock;

/// <summary>A line in bold in the middle of the page: the name of a part, or "QUYẾT ĐỊNH:".</summary>
/// <param name="Text">The words; printed as they are.</param>
public sealed record CentredHeading(string Text) : OfficialBlock;

/// <summary>A heading in bold at the left ("I. Thời gian, địa điểm").</summary>
/// <param name="Text">The words with their number.</param>
public sealed record SectionHeading(string Text) : OfficialBlock;

/// <summary>An article: "Điều 1. Tên của điều".</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Heading">Its heading, or null; then the first paragraph stands on the line of the number.</param>
/// <param name="Content">What it says.</param>
public sealed record Article(int Number, string? Heading, IReadOnlyList<OfficialBlock> Content) : OfficialBlock;

/// <summary>A numbered item (khoản, điểm), with the ones under it.</summary>
/// <param name="Label">"1.", "a)" or "-".</param>
/// <param name="Runs">Its words.</param>
/// <param name="Items">What stands under it, one step further in.</param>
/// <param name="IsHeading">Whether it is a heading (khoản có tiêu đề), in bold.</param>
public sealed record NumberedItem(string Label, IReadOnlyList<TextRun> Runs, IReadOnlyList<NumberedItem> Items, bool IsHeading = false) : OfficialBlock
{
    /// <summary>An item of plain words with nothing under it.</summary>
    public static NumberedItem Of(string label, string text) => new(label, [new TextRun(text)], []);

    /// <summary>An item of words and figures with nothing under it.</summary>
    public static NumberedItem Of(string label, params IReadOnlyList<TextRun> runs) => new(label, runs, []);

    /// <summary>The label of the n-th point (điểm) in the order of the Vietnamese alphabet, from 1: a) b) c) d) đ) e)…</summary>
    public static string Point(int number) => $"{Letters[(number - 1) % Letters.Length]})";

    private const string Letters = "abcdđeghiklmnopqrstuvxy";
}

/// <summary>A table whose head is repeated on every page.</summary>
/// <param name="Caption">What it shows; above the table.</param>
/// <param name="Columns">The columns from the left.</param>
/// <param name="Rows">The rows.</param>
public sealed record TableBlock(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : OfficialBlock;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Kind">What stands in it, which decides width and alignment.</param>
public sealed record TableColumn(string Heading, ColumnKind Kind);

/// <summary>What stands in a column.</summary>
public enum ColumnKind
{
    /// <summary>Words: takes the room that is left, and names its row when it is the first of them.</summary>
    Text,

    /// <summary>The name of a person, in a middling column that leaves room for the words beside it: names its row.</summary>
    Name,

    /// <summary>A running number or code: narrow, centred.</summary>
    Order,

    /// <summary>A figure: narrow, to the right.</summary>
    Figure,

    /// <summary>An amount of money: middling, to the right, in one line.</summary>
    Money,

    /// <summary>A word or a date: middling, centred.</summary>
    Short,

    /// <summary>A name or a remark: middling, to the left.</summary>
    Remark,
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">One for each column.</param>
/// <param name="IsTotal">Whether it is a sum or a group, in bold.</param>
public sealed record TableRow(IReadOnlyList<TextRun> Cells, bool IsTotal = false)
{
    /// <summary>A row of plain words.</summary>
    public static TableRow Of(params IReadOnlyList<string> cells) => new([.. cells.Select(cell => new TextRun(cell))]);
}

/// <summary>Words of one kind.</summary>
/// <param name="Text">The words.</param>
/// <param name="Look">How they are printed.</param>
/// <param name="Link">
/// The page of the record that a figure comes from, as a path in the portal ("/cham-diem/…"); null for words. Only the page for the
/// browser shows it: a file goes to people without the portal.
/// </param>
public sealed record TextRun(string Text, TextLook Look = TextLook.Plain, string? Link = null);

/// <summary>How words are printed.</summary>
public enum TextLook
{
    /// <summary>Upright.</summary>
    Plain,

    /// <summary>In bold.</summary>
    Bold,

    /// <summary>In italics.</summary>
    Italic,
}
