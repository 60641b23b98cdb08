using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Pages;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EmulationPortal.Web.Tests.Documents;

public sealed class OfficialDocxTests
{
    public static TheoryData<string> Names => ["pledge", "minutes", "submission", "cooperation"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_document_is_a_valid_Word_file(string name)
    {
        using WordprocessingDocument file = Open(OfficialDocx.Write(OfficialSamples.Of(name)));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_Word_file_says_what_the_printed_page_says(string name)
    {
        OfficialDocument document = OfficialSamples.Of(name);
        using PrintPages pages = new();
        using WordprocessingDocument file = Open(OfficialDocx.Write(document));

        string printed = OfficialHtmlTests.Words((await new OfficialHtml(pages).RenderAsync(document)).Html);
        string typed = Words(file.MainDocumentPart!.Document.Body!);

        Assert.Equal(Sorted(printed), Sorted(typed));
    }

    [Fact]
    public void Paper_and_margins_are_those_of_the_decree_and_the_first_page_has_no_number()
    {
        using WordprocessingDocument file = Open(OfficialDocx.Write(OfficialSamples.Minutes()));
        W.SectionProperties paper = file.MainDocumentPart!.Document.Body!.Elements<W.SectionProperties>().Single();
        W.PageMargin margin = paper.GetFirstChild<W.PageMargin>()!;

        Assert.Equal((210, 297), (Millimetres(paper.GetFirstChild<W.PageSize>()!.Width!.Value), Millimetres(paper.GetFirstChild<W.PageSize>()!.Height!.Value)));
        Assert.Equal((20, 20, 30, 15), (Millimetres(margin.Top!.Value), Millimetres(margin.Bottom!.Value), Millimetres(margin.Left!.Value), Millimetres(margin.Right!.Value)));
        Assert.NotNull(paper.GetFirstChild<W.TitlePage>());
        Assert.Equal("", HeaderOf(file, W.HeaderFooterValues.First).InnerText);
        Assert.Contains("PAGE", HeaderOf(file, W.HeaderFooterValues.Default).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_of_a_table_is_repeated_and_no_row_is_divided()
    {
        using WordprocessingDocument file = Open(OfficialDocx.Write(OfficialSamples.Minutes()));
        W.Table table = file.MainDocumentPart!.Document.Body!.Elements<W.Table>().Single(candidate => candidate.InnerText.Contains("Nội dung thứ", StringComparison.Ordinal));

        Assert.Single(table.Descendants<W.TableHeader>());
        Assert.All(table.Elements<W.TableRow>(), row => Assert.NotEmpty(row.Descendants<W.CantSplit>()));
    }

    [Fact]
    public void Title_and_language_stand_in_the_properties_and_the_type_is_Times_New_Roman()
    {
        using WordprocessingDocument file = Open(OfficialDocx.Write(OfficialSamples.Submission()));

        Assert.Equal("Tờ trình – Về việc đề nghị tặng Cờ thi đua của Bộ năm 2022", file.PackageProperties.Title);
        Assert.Equal("vi-VN", file.PackageProperties.Language);
        Assert.Equal("Times New Roman", file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<W.RunFonts>().Single().Ascii!.Value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_end_of_the_text_stays_with_the_signatures_and_these_with_the_recipients(string name)
    {
        using WordprocessingDocument file = Open(OfficialDocx.Write(OfficialSamples.Of(name)));
        List<OpenXmlElement> parts = [.. file.MainDocumentPart!.Document.Body!.Elements()];
        int signatures = parts.FindLastIndex(part => part is W.Table table && table.Descendants<W.ParagraphStyleId>().Any(style => style.Val == "ChucVu"));
        OpenXmlElement last = parts.Take(signatures).Last(part => part.InnerText.Length > 0 && !part.Descendants<W.ParagraphStyleId>().Any(style => style.Val == "ChucVu"));

        Assert.NotEmpty(last.Descendants<W.KeepNext>());
        int heading = parts.FindIndex(signatures, part => part is W.Paragraph && part.InnerText.StartsWith("Nơi nhận", StringComparison.Ordinal));
        if (heading > 0)
        {
            Assert.All(parts[(signatures + 1)..heading], part => Assert.NotEmpty(part.Descendants<W.KeepNext>()));
        }
    }

    [Fact]
    public void An_annex_is_a_file_of_its_own()
    {
        using WordprocessingDocument file = Open(OfficialDocx.WriteAnnex(OfficialSamples.Minutes(), 0));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file));
        Assert.StartsWith("Phụ lục I DANH SÁCH ĐẠI BIỂU (Kèm theo Biên bản của Cụm thi đua số 2)", Words(file.MainDocumentPart!.Document.Body!), StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_no_XML_file_may_carry_are_left_out()
    {
        using WordprocessingDocument file = Open(OfficialDocx.Write(OfficialSamples.Submission() with { Title = "Tên\u0001 có\u0000 ký tự lạ" }));

        Assert.Contains("Tên có ký tự lạ", Words(file.MainDocumentPart!.Document.Body!), StringComparison.Ordinal);
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static W.Header HeaderOf(WordprocessingDocument file, W.HeaderFooterValues type)
    {
        string id = file.MainDocumentPart!.Document.Descendants<W.HeaderReference>().Single(reference => reference.Type! == type).Id!;
        return ((HeaderPart)file.MainDocumentPart.GetPartById(id)).Header;
    }

    private static int Millimetres(uint twips) => (int)Math.Round(twips / 1440.0 * 25.4);

    private static int Millimetres(int twips) => (int)Math.Round(twips / 1440.0 * 25.4);

    private static string Words(W.Body body) => string.Join(' ', body.Descendants<W.Paragraph>().Select(paragraph => paragraph.InnerText).Where(text => text.Length > 0));

    // Rows of a table and columns of the head are read in another order; the words are the same.
    private static string Sorted(string text) => string.Join('\n', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
