using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Registrations;
using EmulationPortal.Documents.Signing;

namespace EmulationPortal.Web.Tests.Documents;

[Collection("printer")]
public sealed class OfficialPdfTests(PrinterFixture fixture)
{
    public static TheoryData<string> Names => ["pledge", "minutes", "submission", "cooperation"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_document_is_tagged_A4_in_Vietnamese_with_its_title_and_embedded_fonts(string name)
    {
        OfficialDocument document = OfficialSamples.Of(name);
        using PdfFile pdf = await PrintAsync(document);

        IReadOnlyDictionary<string, string> info = pdf.Info();
        Assert.Equal(document.FullTitle, info["Title"]);
        Assert.Contains("A4", info["Page size"], StringComparison.Ordinal);
        Assert.Equal("yes", info["Tagged"]);
        Assert.Equal("vi", pdf.Language());
        Assert.NotEmpty(pdf.Fonts());
        Assert.All(pdf.Fonts(), font => Assert.Matches("Tinos.* yes yes yes", font));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_text_keeps_the_margins_of_the_decree_on_every_page(string name)
    {
        using PdfFile pdf = await PrintAsync(OfficialSamples.Of(name));

        foreach (PdfPage page in pdf.Pages())
        {
            Assert.Equal((210, 297), (Math.Round(page.Width), Math.Round(page.Height)));
            Assert.InRange(page.Text.Min(word => word.Left), 29.5, 36);
            Assert.InRange(page.Width - page.Text.Max(word => word.Right), 14.5, 60);
            Assert.True(page.Text.Min(word => word.Top) >= 19.5, "Text stands in the upper margin.");
            Assert.True(page.Height - page.Text.Max(word => word.Bottom) >= 19.5, "Text stands in the lower margin.");
        }
    }

    [Theory]
    [InlineData("pledge")]
    [InlineData("minutes")]
    public async Task The_number_of_the_page_stands_in_the_middle_of_the_upper_margin_from_the_second_page_on(string name)
    {
        using PdfFile pdf = await PrintAsync(OfficialSamples.Of(name));
        IReadOnlyList<PdfPage> pages = pdf.Pages();

        Assert.InRange(pages.Count, 2, 9);
        Assert.DoesNotContain(pages[0].Words, word => word.Top < 18);
        for (int number = 2; number <= pages.Count; number++)
        {
            PdfWord found = Assert.Single(pages[number - 1].Words, word => word.Top < 18);
            Assert.Equal($"{number}", found.Text);
            Assert.InRange((found.Left + found.Right) / 2, 110, 115); // The middle between the margins: 30 + 165 / 2.
        }
    }

    [Fact]
    public async Task The_parts_of_a_submission_stand_in_the_order_and_at_the_sides_of_the_decree()
    {
        using PdfFile pdf = await PrintAsync(OfficialSamples.Submission());
        PdfPage page = pdf.Pages()[0];

        PdfWord body = page.Find("CỤM THI ĐUA SỐ 2");
        PdfWord country = page.Find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        PdfWord number = page.Find("Số: 05/TTr-CTĐ2");
        PdfWord date = page.Find("Điện Biên, ngày 01 tháng 3 năm 2023");
        Assert.True(body.Right < country.Left, "The body does not stand at the left of the country.");
        Assert.True(number.Right < date.Left, "The number does not stand at the left of the date.");
        Assert.InRange(number.Top - date.Top, -4, 4);

        PdfWord[] order =
        [
            date, page.Find("TỜ TRÌNH"), page.Find("Về việc đề nghị"), page.Find("Kính gửi:"), page.Find("Căn cứ Luật"), page.Find("Điều 1."),
            page.Find("Điều 2."), page.Find("KÍNH TRÌNH"), page.Find("TM. CỤM THI ĐUA SỐ 2"), page.Find("CỤM TRƯỞNG"), page.Find("Lò Văn Sơn"),
        ];
        Assert.Equal(order.OrderBy(word => word.Top), order);
        Assert.InRange(page.Find("Nơi nhận:").Top - page.Find("TM. CỤM THI ĐUA SỐ 2").Top, -3, 3);
    }

    [Fact]
    public async Task Days_below_ten_and_the_first_two_months_have_a_zero_and_other_months_have_none()
    {
        using PdfFile february = await PrintAsync(OfficialSamples.Minutes());
        using PdfFile march = await PrintAsync(OfficialSamples.Submission());

        Assert.Contains("Điện Biên Phủ, ngày 05 tháng 02 năm 2023", february.FlowingText(), StringComparison.Ordinal);
        Assert.Contains("Điện Biên, ngày 01 tháng 3 năm 2023", march.FlowingText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Legal_bases_end_with_semicolons_and_the_last_with_a_full_stop_however_they_were_typed()
    {
        using PdfFile pdf = await PrintAsync(OfficialSamples.Pledge(7));

        Assert.Contains("Căn cứ Luật Thi đua, khen thưởng; Căn cứ Quyết định số 1459/QĐ-BTTTT ngày 09/9/2019 của Bộ trưởng Bộ Thông tin và Truyền thông. Hôm nay", pdf.FlowingText(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_text_ends_with_the_closing_mark_once(string name)
    {
        using PdfFile pdf = await PrintAsync(OfficialSamples.Of(name));

        Assert.Equal(1, pdf.FlowingText().Split("./.").Length - 1);
        Assert.DoesNotContain("../.", pdf.FlowingText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_a_long_table_is_repeated_on_each_of_its_pages()
    {
        using PdfFile pdf = await PrintAsync(OfficialSamples.Minutes());

        string[] pages = [.. Enumerable.Range(1, pdf.PageCount).Select(page => pdf.Text(page)).Where(text => text.Contains("Nội dung thứ", StringComparison.Ordinal))];
        Assert.InRange(pages.Length, 3, 9);
        Assert.All(pages, text => Assert.Contains("Tự chấm", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_signature_below_a_table_never_stands_on_a_page_without_its_last_row()
    {
        for (int people = 12; people <= 22; people++)
        {
            RegistrationList list = new()
            {
                Year = 2026,
                Department = "Sở Thông tin và Truyền thông tỉnh Sơn La",
                Province = "Sơn La",
                SignerName = "Lò Văn Sơn",
                Lines = [.. Enumerable.Range(1, people).Select(number => new RegistrationListLine(true, $"Ông Lò Văn {number}", "Chuyên viên, Phòng Kế hoạch – Tài chính", $"Danh hiệu {number}", $"DH{number}", number, ""))],
            };
            using PdfFile pdf = await PrintAsync(list.ToDocument());

            Assert.Contains("Tổng cộng", pdf.Text(pdf.PageCount), StringComparison.Ordinal);
            Assert.Contains("Lò Văn Sơn", pdf.Text(pdf.PageCount), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_to_check_a_document_never_stands_on_a_page_without_the_signature()
    {
        // One line more each time, so that the end of the page comes everywhere.
        for (int lines = 14; lines <= 26; lines++)
        {
            OfficialDocument document = OfficialSamples.Submission() with
            {
                Body = [.. Enumerable.Range(1, lines).Select(number => Paragraph.Of($"Dòng thứ {number}."))],
                Check = new PublicCheck("ABCD-EFGH-JKMN", "https://thidua.example/xac-minh/ABCDEFGHJKMN"),
            };
            using PdfFile pdf = await PrintAsync(document);
            string last = pdf.Text(pdf.PageCount);
            Assert.Contains("Mã tra cứu", last, StringComparison.Ordinal);
            Assert.Contains("Lò Văn Sơn", last, StringComparison.Ordinal);
            Assert.Contains($"Dòng thứ {lines}.", last, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_head_of_a_table_never_stands_at_the_foot_of_a_page_without_its_first_row()
    {
        for (int lines = 18; lines <= 30; lines++)
        {
            OfficialDocument document = OfficialSamples.Submission() with
            {
                Body =
                [
                    .. Enumerable.Range(1, lines).Select(number => Paragraph.Of($"Dòng thứ {number}.")),
                    new TableBlock("Kết quả kiểm phiếu", [new("STT", ColumnKind.Order), new("Nội dung", ColumnKind.Text)], [.. Enumerable.Range(1, 4).Select(number => TableRow.Of($"{number}", $"Hàng {number}"))]),
                ],
            };
            using PdfFile pdf = await PrintAsync(document);
            string page = Assert.Single(Enumerable.Range(1, pdf.PageCount).Select(number => pdf.Text(number)), text => text.Contains("Kết quả kiểm phiếu", StringComparison.Ordinal));
            Assert.Contains("STT", page, StringComparison.Ordinal);
            Assert.Contains("Hàng 1", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(12)]
    public async Task Each_signatory_has_a_field_above_the_name_and_no_two_overlap(int members)
    {
        OfficialDocument document = OfficialSamples.Pledge(members);
        byte[] marked = await Pdf.PrintForSigningAsync(document, default);
        SignatureFont font = new(PrinterFixture.Assets.Find("tinos-regular.ttf")!.Bytes);

        byte[] made = SignaturePlaces.Make(marked, [.. document.Signatures.Select(signature => new SignaturePlace(signature.PlaceName!, signature.Name))], font);

        IReadOnlyList<PdfPage> pages = new PdfFile(made).Pages();
        List<(int Page, PdfWord Box)> boxes = Boxes(made);
        Assert.Equal(members, boxes.Count);
        Assert.All(boxes, box => Assert.True(box.Box.Right - box.Box.Left >= 45 && box.Box.Bottom - box.Box.Top >= 20, $"{box.Box} is too small."));
        foreach ((int page, PdfWord box) in boxes)
        {
            Assert.DoesNotContain(boxes, other => other.Page == page && other.Box != box && Overlap(other.Box, box));
            Assert.DoesNotContain(pages[page].Words, word => Overlap(word, box));
            string[] name = document.Signatures.Single(signature => signature.PlaceName == box.Text).Name.Split(' ');
            PdfWord[] under = [.. pages[page].Words.Where(word => word.Left >= box.Left - 1 && word.Right <= box.Right + 1 && word.Top > box.Bottom - 1).OrderBy(word => word.Top).Take(name.Length)];
            Assert.Equal(name.Order(StringComparer.Ordinal), under.Select(word => word.Text).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_document_that_nobody_signs_yet_has_no_marks()
    {
        using PdfFile pdf = await PrintAsync(OfficialSamples.Pledge(7));
        string html = (await Html.RenderAsync(OfficialSamples.Pledge(7))).Html;

        Assert.DoesNotContain("signature.invalid", html, StringComparison.Ordinal);
        Assert.Contains("Lò Văn Sơn", pdf.FlowingText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_annex_is_a_file_of_its_own_with_its_own_title()
    {
        using PdfFile pdf = new(await Pdf.PrintAnnexAsync(OfficialSamples.Minutes(), 1, "", default));

        Assert.Equal("Phụ lục II – Bảng điểm thống nhất", pdf.Info()["Title"]);
        Assert.Matches("^Phụ lục II BẢNG ĐIỂM THỐNG NHẤT \\(Kèm theo Biên bản của Cụm thi đua số 2\\)", pdf.FlowingText());
    }

    [Fact]
    public async Task The_structure_tree_has_headings_lists_and_a_table_with_header_cells()
    {
        using PdfFile minutes = await PrintAsync(OfficialSamples.Minutes());
        using PdfFile pledge = await PrintAsync(OfficialSamples.Pledge(7));

        Assert.All(new[] { "H1", "H2", "Table", "TH" }, tag => Assert.Contains(tag, minutes.Structure(), StringComparison.Ordinal));
        Assert.All(new[] { "H1", "L ", "LI" }, tag => Assert.Contains(tag, pledge.Structure(), StringComparison.Ordinal));
    }

    private OfficialHtml Html => new(fixture.Pages);

    private OfficialPdf Pdf => new(Html, fixture.Printer);

    private async Task<PdfFile> PrintAsync(OfficialDocument document) => new(await Pdf.PrintAsync(document, default));

    private static List<(int Page, PdfWord Box)> Boxes(byte[] file)
    {
        PdfSource source = PdfSource.Open(file);
        var pages = PdfPages.Of(source).Select(page => page.Reference).ToList();
        return [.. SignatureFields.Of(source).Select(field => (pages.IndexOf((PdfReference)field.Map["P"]!), Box(source, field)))];
    }

    private static PdfWord Box(PdfSource source, SignatureField field)
    {
        double[] sides = [.. source.List(field.Map["Rect"]).Select(side => double.Parse(((PdfNumber)source.Resolve(side)!).Text, System.Globalization.CultureInfo.InvariantCulture) / 72 * 25.4)];
        return new PdfWord(field.Name, Math.Min(sides[0], sides[2]), 297 - Math.Max(sides[1], sides[3]), Math.Max(sides[0], sides[2]), 297 - Math.Min(sides[1], sides[3]));
    }

    private static bool Overlap(PdfWord one, PdfWord other) =>
        one.Left < other.Right - 0.5 && other.Left < one.Right - 0.5 && one.Top < other.Bottom - 0.5 && other.Top < one.Bottom - 0.5;
}
