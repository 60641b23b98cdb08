using DocumentFormat.OpenXml;
using EmulationPortal.Documents.Xlsx;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EmulationPortal.Documents.Official.Docx;

/// <summary>Paragraphs of a Word file.</summary>
internal static class DocxText
{
    /// <summary>A paragraph of plain words in a style.</summary>
    public static W.Paragraph Line(string style, string text) => Line(style, new TextRun(text));

    /// <summary>A paragraph of words in a style.</summary>
    public static W.Paragraph Line(string style, params IEnumerable<TextRun> runs) => new([Style(style), .. runs.Select(Run)]);

    /// <summary>The style of a paragraph.</summary>
    public static W.ParagraphProperties Style(string style) => new(new W.ParagraphStyleId { Val = style });

    /// <summary>Words.</summary>
    public static W.Run Run(TextRun run)
    {
        W.Run made = new(new W.Text(StorableText.Clean(run.Text)) { Space = SpaceProcessingModeValues.Preserve });
        OpenXmlElement? look = run.Look switch
        {
            TextLook.Bold => new W.Bold(),
            TextLook.Italic => new W.Italic(),
            _ => null,
        };
        if (look is not null)
        {
            made.PrependChild(new W.RunProperties(look));
        }

        return made;
    }

    /// <summary>A thin line in the middle, so many hundredths of the width long.</summary>
    /// <param name="percent">Its length.</param>
    /// <param name="width">The width that it stands in, in twentieths of a point.</param>
    public static W.Paragraph Rule(int percent, int width = DocxPaper.TextWidth)
    {
        string side = (width * (100 - percent) / 200).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new W.Paragraph(new W.ParagraphProperties(
            new W.ParagraphBorders(new W.TopBorder { Val = W.BorderValues.Single, Size = 6, Space = 1 }),
            new W.SpacingBetweenLines { Before = "40", After = "0", Line = "120", LineRule = W.LineSpacingRuleValues.Exact },
            new W.Indentation { Left = side, Right = side }));
    }
}
