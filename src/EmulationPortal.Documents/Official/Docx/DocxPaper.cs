using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EmulationPortal.Documents.Official.Docx;

/// <summary>Paper, margins and page numbers of a Word file (Decree 30/2020/NĐ-CP, appendix I, part I, sections I and IV).</summary>
internal static class DocxPaper
{
    /// <summary>The width between the margins, in twentieths of a point: 210 - 30 - 15 mm.</summary>
    public const int TextWidth = A4Width - Left - Right;

    private const int A4Width = 11_906;
    private const int A4Height = 16_838;
    private const int Top = 1_134; // 20 mm
    private const int Left = 1_701; // 30 mm
    private const int Right = 851; // 15 mm
    private const int ToPageNumber = 567; // 10 mm

    /// <summary>A4 with the number of the page in the middle of the upper margin, hidden on the first page.</summary>
    public static SectionProperties Of(MainDocumentPart main)
    {
        HeaderPart numbered = main.AddNewPart<HeaderPart>();
        numbered.Header = new Header(new W.Paragraph(
            DocxText.Style(DocxStyle.PageNumber),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            new Run(new Text("2")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End })));
        HeaderPart first = main.AddNewPart<HeaderPart>();
        first.Header = new Header(new W.Paragraph(DocxText.Style(DocxStyle.PageNumber)));
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(numbered) },
            new HeaderReference { Type = HeaderFooterValues.First, Id = main.GetIdOfPart(first) },
            new PageSize { Width = A4Width, Height = A4Height },
            new PageMargin { Top = Top, Bottom = Top, Left = Left, Right = Right, Header = ToPageNumber, Footer = ToPageNumber, Gutter = 0 },
            new TitlePage());
    }

    /// <summary>Opens in the present layout rules of Word, and in Vietnamese.</summary>
    public static Settings Settings() => new(
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = "vi-VN" });
}
