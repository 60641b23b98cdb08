using DocumentFormat.OpenXml;
using EmulationPortal.Documents.Pages;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EmulationPortal.Documents.Official.Docx;

/// <summary>Signatures and recipients at the end of a Word file (cells 7 and 9b).</summary>
internal static class DocxSignatures
{
    private const int EmptyLines = 4;

    /// <summary>Beside one another for a single signatory, otherwise the recipients after the rows of signatories.</summary>
    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document)
    {
        if (OfficialText.HasRecipientsBeside(document))
        {
            int half = DocxPaper.TextWidth * 46 / 100;
            return [DocxTable.Beside([half, DocxPaper.TextWidth - half], [[Recipients(document), Signer(document.Signatures[0])]]), After()];
        }

        List<OpenXmlElement> recipients = Recipients(document);
        List<OpenXmlElement> all = [.. OfficialText.Rows(document.Signatures).SelectMany(row => (OpenXmlElement[])[Row(row), After()]), .. recipients];
        // The recipients stay with the last signatures: else they had a page of their own.
        if (recipients.Count > 0)
        {
            Keep(all.OfType<W.Paragraph>().SkipLast(1));
        }

        return all;
    }

    /// <summary>The text, its end kept on one page with the signatures: they never stand alone on a page.</summary>
    public static IReadOnlyList<OpenXmlElement> Before(IReadOnlyList<OpenXmlElement> text)
    {
        foreach (OpenXmlElement last in text.Reverse())
        {
            if (last is W.Table table)
            {
                Keep(table.Elements<W.TableRow>().Last().Descendants<W.Paragraph>());
                break;
            }

            Keep(last is W.Paragraph paragraph ? [paragraph] : []);
            // The empty line after a table is no text.
            if (last.InnerText.Length > 0)
            {
                break;
            }
        }

        return text;
    }

    // Word asks for the style first, and for this next to it.
    private static void Keep(IEnumerable<W.Paragraph> paragraphs)
    {
        foreach (W.Paragraph paragraph in paragraphs.Where(paragraph => paragraph.ParagraphProperties?.KeepNext is null))
        {
            (paragraph.ParagraphProperties ??= new W.ParagraphProperties()).KeepNext = new W.KeepNext();
        }
    }

    private static W.Table Row(IReadOnlyList<SignatureBlock> row) => DocxTable.Beside(
        [.. row.Select(_ => DocxPaper.TextWidth / row.Count)], [[.. row.Select(Signer)]]);

    private static List<OpenXmlElement> Signer(SignatureBlock signature) =>
    [
        .. new[] { signature.OnBehalf, signature.Organisation, signature.Title }.OfType<string>()
            .Select(line => DocxText.Line(DocxStyle.Capacity, VietnameseDocumentText.Capitals(line))),
        .. Enumerable.Range(0, EmptyLines).Select(_ => DocxText.Line(DocxStyle.Capacity, "")),
        DocxText.Line(DocxStyle.Capacity, signature.Name),
    ];

    private static List<OpenXmlElement> Recipients(OfficialDocument document) => document.Recipients.Count == 0
        ? []
        : [
            DocxText.Line(DocxStyle.RecipientsHeading, OfficialText.RecipientsHeading),
            .. OfficialText.Dashed(document.Recipients).Select(line => DocxText.Line(DocxStyle.Recipients, line)),
        ];

    // Word joins tables that follow one another without a paragraph between them.
    private static W.Paragraph After() => DocxText.Line(DocxStyle.Recipients, "");
}
