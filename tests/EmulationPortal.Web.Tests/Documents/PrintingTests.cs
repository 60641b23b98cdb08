using EmulationPortal.Documents.Pages;
using EmulationPortal.Documents.Pdf;

namespace EmulationPortal.Web.Tests.Documents;

[Collection("printer")]
public sealed class PrintingTests(PrinterFixture fixture)
{
    [Fact]
    public async Task A_sheet_of_sixty_criteria_prints_on_tagged_A4_with_its_fonts_and_title()
    {
        using PdfFile pdf = await PrintAsync(await fixture.Pages.RenderAsync(Samples.Sheet()));

        IReadOnlyDictionary<string, string> info = pdf.Info();
        Assert.Equal("Bảng điểm thi đua năm 2025 – Sở Thông tin và Truyền thông tỉnh Điện Biên", info["Title"]);
        Assert.Contains("A4", info["Page size"], StringComparison.Ordinal);
        Assert.Equal("yes", info["Tagged"]);
        Assert.NotEmpty(pdf.Fonts());
        Assert.All(pdf.Fonts(), font => Assert.Matches("Tinos.* yes yes yes", font));
    }

    [Fact]
    public async Task Pages_are_numbered_at_the_top_from_the_second_on_and_repeat_the_head_of_the_table()
    {
        using PdfFile pdf = await PrintAsync(await fixture.Pages.RenderAsync(Samples.Sheet()));

        Assert.InRange(pdf.PageCount, 4, 10);
        Assert.DoesNotMatch(@"\A\s*1\s*\n", pdf.Text(1));
        for (int page = 2; page <= pdf.PageCount; page++)
        {
            Assert.Matches($@"\A\s*{page}\s*\n", pdf.Text(page));
        }

        Assert.All(Enumerable.Range(1, pdf.PageCount), page => Assert.Matches("Tiêu chí|Nội dung", pdf.Text(page)));
    }

    [Fact]
    public async Task Every_criterion_of_a_sheet_is_on_paper_with_its_totals_and_fingerprint()
    {
        SheetDocument sheet = Samples.Sheet();
        using PdfFile pdf = await PrintAsync(await fixture.Pages.RenderAsync(sheet));

        string text = pdf.FlowingText();
        Assert.All(sheet.Lines, line => Assert.Contains(line.Text, text, StringComparison.Ordinal));
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", text, StringComparison.Ordinal);
        Assert.Contains("Điện Biên, ngày 05 tháng 12 năm 2025", text, StringComparison.Ordinal);
        Assert.Contains("97,25", text, StringComparison.Ordinal);
        Assert.Contains("KG", text, StringComparison.Ordinal);
        Assert.Contains(sheet.Snapshot!.Sha256, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_structure_tree_has_a_heading_and_a_table_with_header_cells()
    {
        using PdfFile pdf = await PrintAsync(await fixture.Pages.RenderAsync(Samples.Ranking()));

        string structure = pdf.Structure();
        Assert.Contains("H1", structure, StringComparison.Ordinal);
        Assert.Contains("Table", structure, StringComparison.Ordinal);
        Assert.Contains("TH", structure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Up_to_eight_members_share_one_matrix(int members)
    {
        using PdfFile pdf = await PrintAsync(await fixture.Pages.RenderAsync(Samples.Matrix(members)));

        Assert.DoesNotContain("Bảng 1/", pdf.FlowingText(), StringComparison.Ordinal);
        Assert.Contains("XẾP HẠNG", pdf.FlowingText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twelve_members_are_split_evenly_over_two_matrices_and_none_is_lost()
    {
        PrintableHtml html = await fixture.Pages.RenderAsync(Samples.Matrix(12));
        using PdfFile pdf = await PrintAsync(html);

        string text = pdf.FlowingText();
        Assert.Contains("Bảng 1/2: từ Sơn La đến Cao Bằng", text, StringComparison.Ordinal);
        Assert.Contains("Bảng 2/2: từ Lạng Sơn đến Bạc Liêu", text, StringComparison.Ordinal);
        Assert.All(Samples.Members, member => Assert.Contains($">{member}</abbr>", html.Html, StringComparison.Ordinal));
        Assert.Contains("12/12", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_red_line_shows_both_values_and_names_the_changed_lines()
    {
        PrintableHtml html = await fixture.Pages.RenderAsync(Samples.Redline());
        using PdfFile pdf = await PrintAsync(html);

        string text = pdf.FlowingText();
        Assert.Contains("SO SÁNH BẢNG ĐIỂM THI ĐUA NĂM 2025", text, StringComparison.Ordinal);
        Assert.Contains("Có 6 dòng thay đổi: 2.3, 3.6", text, StringComparison.Ordinal);
        Assert.Contains("Chưa có số liệu quý IV.", text, StringComparison.Ordinal);
        Assert.Contains("<del>–</del>", html.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_explanation_longer_than_a_page_is_printed_whole()
    {
        string words = string.Join(' ', Enumerable.Range(1, 900).Select(number => $"chữ{number}"));
        SheetDocument sheet = Samples.Sheet();
        SheetLine line = sheet.Lines[1] with { Notes = [new LineNote("Tự chấm", words)] };
        using PdfFile pdf = await PrintAsync(await fixture.Pages.RenderAsync(sheet with { Lines = [sheet.Lines[0], line] }));

        string text = pdf.FlowingText();
        Assert.All(new[] { 1, 450, 900 }, number => Assert.Contains($"chữ{number}", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_people_typed_is_text_and_never_markup()
    {
        SheetDocument sheet = Samples.Sheet();
        SheetLine line = sheet.Lines[1] with { Text = "Đạt < 50% & \"đúng hạn\" <script>alert(1)</script>" };
        PrintableHtml html = await fixture.Pages.RenderAsync(sheet with { Lines = [line] });
        using PdfFile pdf = await PrintAsync(html);

        Assert.DoesNotContain("<script>", html.Html, StringComparison.Ordinal);
        Assert.Contains("Đạt < 50% & \"đúng hạn\" <script>alert(1)</script>", pdf.FlowingText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_only_shows_the_own_column_does_not_name_the_others()
    {
        PrintableHtml html = await fixture.Pages.RenderAsync(Samples.Sheet() with { Columns = [Domain.Scoring.ScoreColumn.Self] });

        Assert.Contains("Tự chấm", html.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Bộ thẩm định", html.Html, StringComparison.Ordinal);
    }

    private async Task<PdfFile> PrintAsync(PrintableHtml html) => new(await fixture.Printer.PrintAsync(html, default));
}
