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
    public async Task A_volume_has_a_page_for_each_certificate_on_the_paper_of_its_layout(string kindCode, double width, double height)
    {
        using var pdf = await PrintAsync(kindCode, PrintMode.FullPage, [.. Enumerable.Range(1, 3).Select(number => FittingTests.Words($"Ông Nguyễn Văn {number}") with { GoldenBook = number })]);

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
    public async Task A_full_page_prints_every_line_and_no_picture_of_the_emblem()
    {
        using var pdf = await PrintAsync("CSTD_BO_TINH", PrintMode.FullPage, [FittingTests.Words("Bà Lò Thị Mai")]);

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
    public async Task On_stock_only_what_the_stock_lacks_is_printed()
    {
        using var pdf = await PrintAsync("GK_CO_SO", PrintMode.Overprint, [FittingTests.Words("Bà Lò Thị Mai")]);

        var text = pdf.Text(1);
        Assert.DoesNotContain("CỘNG HÒA", text, StringComparison.Ordinal);
        Assert.DoesNotContain("GIẤY KHEN", text, StringComparison.Ordinal);
        Assert.Contains("Bà Lò Thị Mai", text, StringComparison.Ordinal);
        Assert.Contains("BỘ TRƯỞNG BỘ KHOA HỌC VÀ CÔNG NGHỆ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_printer_that_misses_is_made_up_for_by_as_much()
    {
        var layout = CertificateSeeds.Layouts().Single(candidate => candidate.KindCode == "GK_CO_SO");
        using var straight = new PdfFile(await Sheets.PrintAsync(layout, [FittingTests.Words("Ông A")], new CertificateLook(PrintMode.FullPage), "Bằng", default));
        using var moved = new PdfFile(await Sheets.PrintAsync(layout, [FittingTests.Words("Ông A")], new CertificateLook(PrintMode.FullPage) { Move = (10m, -5m) }, "Bằng", default));

        var (before, after) = (straight.Pages()[0].Find("GIẤY KHEN"), moved.Pages()[0].Find("GIẤY KHEN"));
        Assert.Equal(10, after.Left - before.Left, 0.1);
        Assert.Equal(-5, after.Bottom - before.Bottom, 0.1);
    }

    [Fact]
    public async Task The_width_that_was_measured_is_the_width_that_is_printed()
    {
        var placed = FittingTests.Place("GK_CO_SO", FittingTests.Words("Bà Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Phương Khánh Quỳnh"));
        using var pdf = await PrintAsync("GK_CO_SO", PrintMode.FullPage, [placed.Words]);

        var name = placed.Fields.Single(field => field.Field.Kind == FieldKind.Name);
        var printed = pdf.Pages()[0].Find(name.Lines[0].Text);
        Assert.Equal(name.Lines[0].Width, printed.Right - printed.Left, 0.3);
    }

    [Fact]
    public async Task The_calibration_sheet_says_how_to_measure()
    {
        using var pdf = new PdfFile(await Sheets.PrintCalibrationAsync(297, 210, null, default));

        Assert.Equal(1, pdf.PageCount);
        Assert.Contains("TỜ CĂN CHỈNH MÁY IN", pdf.Text(1), StringComparison.Ordinal);
        Assert.Contains("đúng là 200 mm", pdf.Text(1), StringComparison.Ordinal);
    }

    private async Task<PdfFile> PrintAsync(string kindCode, PrintMode mode, IReadOnlyList<CertificateWords> words) =>
        new(await Sheets.PrintAsync(CertificateSeeds.Layouts().Single(layout => layout.KindCode == kindCode), words, new CertificateLook(mode), "Bằng", default));
}
