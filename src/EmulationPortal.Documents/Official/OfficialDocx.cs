using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using EmulationPortal.Documents.Official.Docx;
using EmulationPortal.Documents.Pages;
using EmulationPortal.Documents.Xlsx;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EmulationPortal.Documents.Official;

/// <summary>Writes official documents as Word files, for those who edit a draft there. They say the same as the PDF file.</summary>
public static class OfficialDocx
{
    /// <summary>The media type of the files.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The document.</summary>
    public static byte[] Write(OfficialDocument document) => Package(document.FullTitle, main =>
    [
        DocxHead.Of(document),
        DocxText.Line(DocxStyle.Kind, document.Kind),
        DocxText.Line(DocxStyle.Subject, document.Title),
        DocxText.Rule(30),
        .. DocxBlocks.Addressees(document.Addressees),
        .. DocxSignatures.Before([.. DocxBlocks.Of(OfficialText.Closed(document.Body))]),
        .. DocxSignatures.Of(document),
        .. document.Check is { } check ? DocxCheck.Of(main, check) : [],
    ]);

    /// <summary>One annex as a file of its own.</summary>
    /// <param name="document">The document that it belongs to.</param>
    /// <param name="index">Its place among the annexes, from 0.</param>
    /// <param name="stamp">The organisation's line at the top right of an issued annex; empty for a draft.</param>
    public static byte[] WriteAnnex(OfficialDocument document, int index, string stamp = "") => Package(OfficialText.AnnexTitle(document, index), _ =>
    [
        .. stamp.Length > 0 ? (OpenXmlElement[])[Stamp(stamp)] : [],
        DocxText.Line(DocxStyle.Subject, OfficialText.AnnexHeading(document, index)),
        DocxText.Line(DocxStyle.Kind, VietnameseDocumentText.Capitals(document.Annexes[index].Title)),
        DocxText.Line(DocxStyle.Centred, new TextRun(OfficialText.AnnexSource(document), TextLook.Italic)),
        .. DocxBlocks.Of(OfficialText.Closed(document.Annexes[index].Body)),
    ]);

    private static W.Paragraph Stamp(string stamp)
    {
        W.Paragraph line = DocxText.Line(DocxStyle.Note, stamp);
        line.ParagraphProperties!.Append(new W.Justification { Val = W.JustificationValues.Right });
        return line;
    }

    private static byte[] Package(string title, Func<MainDocumentPart, IEnumerable<OpenXmlElement>> content)
    {
        using MemoryStream bytes = new();
        using (WordprocessingDocument file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyle.All();
            main.AddNewPart<DocumentSettingsPart>().Settings = DocxPaper.Settings();
            W.SectionProperties paper = DocxPaper.Of(main);
            main.Document = new W.Document(new W.Body([.. content(main), paper]));
            file.PackageProperties.Title = StorableText.Clean(title);
            file.PackageProperties.Language = "vi-VN";
        }

        return bytes.ToArray();
    }
}
