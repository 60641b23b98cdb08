using DocumentFormat.OpenXml;
using EmulationPortal.Documents.Pages;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EmulationPortal.Documents.Official.Docx;

/// <summary>The head of a Word file: issuing bodies at the left, country and motto at the right (cells 1 to 4).</summary>
internal static class DocxHead
{
    // In twentieths of a point: a little over two fifths for the bodies.
    private const int Bodies = 3_900;
    private const int Country = DocxPaper.TextWidth - Bodies;

    // In half points.
    private const string Twelve = "24";
    private const string Thirteen = "26";

    /// <summary>The head as a table without lines.</summary>
    public static W.Table Of(OfficialDocument document) => DocxTable.Beside([Bodies, Country], [[Left(document), Right(document)]]);

    private static List<OpenXmlElement> Left(OfficialDocument document)
    {
        List<OpenXmlElement> lines = [];
        if (document.Superior is { } superior)
        {
            lines.Add(Line(VietnameseDocumentText.Capitals(superior), Twelve));
        }

        lines.AddRange(document.IssuingBodies.Select(body => Line(VietnameseDocumentText.Capitals(body), Twelve, isBold: true)));
        lines.Add(DocxText.Rule(40, Bodies));
        if (OfficialText.NumberLine(document) is { } number)
        {
            lines.Add(Line(number, Thirteen));
        }

        if (document.IsDraft)
        {
            lines.Add(Line(OfficialText.Draft, Thirteen, isBold: true));
        }

        return lines;
    }

    private static List<OpenXmlElement> Right(OfficialDocument document) =>
    [
        Line(OfficialText.Country, Twelve, isBold: true),
        Line(OfficialText.Motto, Thirteen, isBold: true),
        DocxText.Rule(52, Country),
        Line(OfficialText.PlaceAndDate(document), Thirteen, isItalic: true),
    ];

    private static W.Paragraph Line(string text, string halfPoints, bool isBold = false, bool isItalic = false)
    {
        W.RunProperties look = new();
        if (isBold)
        {
            look.Append(new W.Bold());
        }

        if (isItalic)
        {
            look.Append(new W.Italic());
        }

        look.Append(new W.FontSize { Val = halfPoints });
        W.Run run = DocxText.Run(new TextRun(text));
        run.PrependChild(look);
        return new W.Paragraph(DocxText.Style(DocxStyle.Head), run);
    }
}
