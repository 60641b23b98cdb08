using EmulationPortal.Data.Seeds;
using EmulationPortal.Documents.Certificates;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Web.Tests.Documents;

namespace EmulationPortal.Web.Tests.Certificates;

[Collection("printer")]
public sealed class CertificatePrintTests(PrinterFixture fixture)
{
    private CertificateSheets Sheets => new(new CertificateFonts(PrinterFixture.Assets), fixture.Printer);

    [Theory]
    [InlineData("GK_CO_SO", 841.9, 595.3)]
    [InlineData("BK_BO_TINH", 1133.9, 850.4)]
    public void A_volume_has_a_page_for_each_certificate_on_the_paper_of_its_layout(string kindCode, double width, double height)
    {
        using var pdf = Print(kindCode, PrintMode.FullPage, [.. Enumerable.Range(1, 3).Select(number => FittingTests.Words($"Ông Nguyễn Văn {number}") with { GoldenBook = number })]);

        Assert.Equal(3, pdf.PageCount);
        var size = pdf.Info()["Page size"].Split(' ');
        Assert.Equal(width, double.Parse(size[0], System.Globalization.CultureInfo.InvariantCulture), 0.6);
        Assert.Equal(height, double.Parse(size[2], System.Globalization.CultureInfo.InvariantCulture), 0.6);
        Assert.Contains("Ông Nguyễn Văn 2", pdf.Text(2), StringComparison.Ordinal);
        Assert.Contains("Số sổ vàng: 2", pdf.Text(2), StringComparison.Ordinal);
        Assert.DoesNotContain("Ông Nguyễn Văn 1", pdf.Text(2), StringComparison.Ordinal);
        Assert.All(pdf.Fonts(), font => Assert.Matches("Tinos.* yes yes yes", font));
    }

    [Fact]
    public void A_full_page_prints_every_line_and_no_picture_of_the_emblem()
    {
        using var pdf = Print("CSTD_BO_TINH", PrintMode.FullPage, [FittingTests.Words("Bà Lò Thị Mai")]);

        var text = pdf.Text(1);
        foreach (var line in new[]
        {
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "BỘ TRƯỞNG BỘ KHOA HỌC VÀ CÔNG NGHỆ", "TẶNG DANH HIỆU",
            "CHIẾN SĨ THI ĐUA BỘ KHOA HỌC VÀ CÔNG NGHỆ", "Bà Lò Thị Mai", "Quyết định số 15/QĐ-BKHCN, ngày 20 tháng 01 năm 2023", "Số sổ vàng: 12",
            "Hà Nội, ngày 20 tháng 01 năm 2023", "Nguyễn Văn Bình",
        })
        {
            Assert.Contains(line, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Quốc huy", text, StringComparison.Ordinal);
    }

    [Fact]
    public void On_stock_only_what_the_stock_lacks_is_printed()
    {
        using var pdf = Print("GK_CO_SO", PrintMode.Overprint, [FittingTests.Words("Bà Lò Thị Mai")]);

        var text = pdf.Text(1);
        Assert.DoesNotContain("CỘNG HÒA", text, StringComparison.Ordinal);
        Assert.DoesNotContain("GIẤY KHEN", text, StringComparison.Ordinal);
        Assert.Contains("Bà Lò Thị Mai", text, StringComparison.Ordinal);
        Assert.Contains("BỘ TRƯỞNG BỘ KHOA HỌC VÀ CÔNG NGHỆ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_printer_that_misses_is_made_up_for_by_as_much()
    {
        var layout = CertificateSeeds.Layouts().Single(candidate => candidate.KindCode == "GK_CO_SO");
        using var straight = new PdfFile(Sheets.Print(layout, [FittingTests.Words("Ông A")], new CertificateLook(PrintMode.FullPage), "Bằng"));
        using var moved = new PdfFile(Sheets.Print(layout, [FittingTests.Words("Ông A")], new CertificateLook(PrintMode.FullPage) { Move = (10m, -5m) }, "Bằng"));

        var (before, after) = (straight.Pages()[0].Find("GIẤY KHEN"), moved.Pages()[0].Find("GIẤY KHEN"));
        Assert.Equal(10, after.Left - before.Left, 0.1);
        Assert.Equal(-5, after.Bottom - before.Bottom, 0.1);
    }

    [Fact]
    public void The_width_that_was_measured_is_the_width_that_is_printed()
    {
        var placed = FittingTests.Place("GK_CO_SO", FittingTests.Words("Bà Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Phương Khánh Quỳnh"));
        using var pdf = Print("GK_CO_SO", PrintMode.FullPage, [placed.Words]);

        var name = placed.Fields.Single(field => field.Field.Kind == FieldKind.Name);
        var printed = pdf.Pages()[0].Find(name.Lines[0].Text);
        Assert.Equal(name.Lines[0].Width, printed.Right - printed.Left, 0.3);
    }

    [Fact]
    public void The_file_asks_to_be_printed_as_it_is_and_carries_only_the_letters_it_uses()
    {
        var layout = CertificateSeeds.Layouts().Single(candidate => candidate.KindCode == "GK_CO_SO");
        var bytes = Sheets.Print(layout, [FittingTests.Words("Ông A") with { CheckAddress = "https://thidua.example/xac-minh/000000000001" }], new CertificateLook(PrintMode.FullPage), "Giấy khen");

        Assert.Contains("/PrintScaling /None", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.InRange(bytes.Length, 10_000, 150_000);
        using var pdf = new PdfFile(bytes);
        Assert.Equal("Giấy khen", pdf.Info()["Title"]);
    }

    [Fact]
    public void A_letter_that_the_font_lacks_is_a_problem_that_says_which()
    {
        var problem = Assert.Single(FittingTests.Place("GK_CO_SO", FittingTests.Words("Ông 王 Văn")).Problems);

        Assert.Contains("phông chữ in bằng không có: 王", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calibration_sheet_says_how_to_measure()
    {
        using var pdf = new PdfFile(await Sheets.PrintCalibrationAsync(297, 210, null, default));

        Assert.Equal(1, pdf.PageCount);
        Assert.Contains("TỜ CĂN CHỈNH MÁY IN", pdf.Text(1), StringComparison.Ordinal);
        Assert.Contains("đúng là 200 mm", pdf.Text(1), StringComparison.Ordinal);
    }

    private PdfFile Print(string kindCode, PrintMode mode, IReadOnlyList<CertificateWords> words) =>
        new(Sheets.Print(CertificateSeeds.Layouts().Single(layout => layout.KindCode == kindCode), words, new CertificateLook(mode), "Bằng"));
}
