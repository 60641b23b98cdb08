using DocumentFormat.OpenXml;

namespace EmulationPortal.Documents.Official.Docx;

/// <summary>The text of a Word file.</summary>
internal static class DocxBlocks
{
    /// <summary>The paragraphs and tables of a text.</summary>
    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<OfficialBlock> blocks) => blocks.SelectMany((block, index) => block switch
    {
        Paragraph paragraph => [DocxText.Line(DocxStyle.Words, paragraph.Runs)],
        LegalBasis => [DocxText.Line(DocxStyle.Basis, OfficialText.Basis(blocks, index))],
        CentredHeading heading => [DocxText.Line(DocxStyle.CentredHeading, heading.Text)],
        SectionHeading heading => [DocxText.Line(DocxStyle.Section, heading.Text)],
        Article article => Of(article),
        NumberedItem item => Of(item),
        TableBlock table => DocxTable.Of(table),
        _ => throw new ArgumentOutOfRangeException(nameof(blocks), block, "This kind of block has no form in Word yet."),
    });

    /// <summary>To whom a document is addressed (cell 9a).</summary>
    public static IEnumerable<OpenXmlElement> Addressees(IReadOnlyList<string> addressees) => addressees.Count switch
    {
        0 => [],
        1 => [DocxText.Line(DocxStyle.Addressees, $"{OfficialText.AddresseesHeading} {addressees[0].TrimEnd('.')}")],
        _ => [DocxText.Line(DocxStyle.Addressees, OfficialText.AddresseesHeading), .. OfficialText.Dashed(addressees).Select(line => DocxText.Line(DocxStyle.Addressees, line))],
    };

    private static IEnumerable<OpenXmlElement> Of(Article article)
    {
        TextRun number = new($"Điều {article.Number}. ", TextLook.Bold);
        return (article.Heading, article.Content.Count == 0 ? null : article.Content[0]) switch
        {
            ({ } heading, _) => [DocxText.Line(DocxStyle.Section, number.Text + heading), .. Of(article.Content)],
            (_, Paragraph first) => [DocxText.Line(DocxStyle.Words, [number, .. first.Runs]), .. Of([.. article.Content.Skip(1)])],
            _ => [DocxText.Line(DocxStyle.Words, number), .. Of(article.Content)],
        };
    }

    private static IEnumerable<OpenXmlElement> Of(NumberedItem item)
    {
        IEnumerable<TextRun> runs = item.Runs.Prepend(new TextRun(item.Label + " "));
        return
        [
            DocxText.Line(DocxStyle.Words, item.IsHeading ? runs.Select(run => run with { Look = TextLook.Bold }) : runs),
            .. item.Items.SelectMany(Of),
        ];
    }
}
