using System.Net;
using EmulationPortal.Documents.Registrations;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Registrations;

public sealed class PasteTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_block_is_shown_as_read_namesakes_are_asked_and_unknown_names_stay_with_a_remedy()
    {
        var (first, _) = (await host.PersonAsync("hanoi", "Nguyễn Thị Hà", 1980), await host.PersonAsync("hanoi", "Nguyễn Thị Hà", 1985));
        var sure = await host.PersonAsync("hanoi", "Trịnh Thị Kim Cúc", 1990);
        var unit = await host.UnitAsync("hanoi", "Phòng Chuyển đổi số");
        await host.PersonAsync("hanoi", "Người Trong Phòng", 1991, unit);
        var page = await host.BegunAsync("hanoi");
        page = await page.PressAsync("dan", ("Pasted", "STT\tHọ tên\tNăm sinh\tDanh hiệu\tSáng kiến\n1\tNguyễn Thị Hà\t\tLĐTT\t\n2\tTrịnh thị Kim Cúc\t1990\tCSTĐ cơ sở\tSố hóa\n3\tKhông Ai Biết\t1970\tLĐTT\t\n4\tPhòng chuyển đổi số\t\tTập thể lao động tiên tiến\t"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var read = page.Text("table");
        Assert.Contains("Bà Trịnh Thị Kim Cúc", read, StringComparison.Ordinal);
        Assert.Contains("Chưa có hồ sơ tên “Không Ai Biết”", read, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("td a[href='/ca-nhan-tap-the/ca-nhan/moi']"));
        Assert.Empty((await host.ListAsync("hanoi")).Lines);

        var asked = await AddAsync(page);
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("Còn 1 dòng chưa rõ là ai", asked.Text(".error-summary"), StringComparison.Ordinal);
        var added = await AddAsync(asked, ("dong-2", $"{first}"));
        Assert.Contains("Đã thêm 3 dòng vào danh sách. Còn 1 dòng chưa thêm được", added.Text("main [role=status]"), StringComparison.Ordinal);
        Assert.Contains("Không Ai Biết", added.Form("form[data-paste]").Value("Text"), StringComparison.Ordinal);
        var list = await host.ListAsync("hanoi");
        Assert.Equal([(first, "LDTT", ""), (sure, "CSTDCS", "Số hóa")], list.LinesOf(RecipientKind.Person).Select(line => (line.PersonId!.Value, line.KindCode, line.Note)));
        Assert.Equal([(unit, "TTLDTT")], list.LinesOf(RecipientKind.Collective).Select(line => (line.CollectiveId!.Value, line.KindCode)));

        var undone = await (await added.Client.GetAsync(ListScene.PathOf(host, "hanoi"))).FormOf("Hoàn tác lần dán 3 dòng").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, undone.Status);
        Assert.Empty((await host.ListAsync("hanoi")).Lines);
    }

    [Fact]
    public async Task Somebody_known_with_another_birth_is_asked_about_and_a_birth_to_come_is_named()
    {
        await host.PersonAsync("camau", "Hoàng Quang Sơn", 1966);
        var page = await host.BegunAsync("camau");
        page = await page.PressAsync("dan", ("Pasted", "Hoàng Quang Sơn\t1999\tLĐTT\nHoàng Quang Sơn\t12/12/2050\tLĐTT"));
        Assert.Contains("“Hoàng Quang Sơn”, sinh 1999 là ai?", page.Text("fieldset[id=dong-1]"), StringComparison.Ordinal);
        Assert.Contains("1966", page.Text("fieldset[id=dong-1]"), StringComparison.Ordinal);
        Assert.Contains("Hãy sửa ngày sinh rồi xem trước lại.", page.Text("table"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_pasted_and_a_row_without_a_title_are_said()
    {
        var page = await host.BegunAsync("hatinh");
        await host.PersonAsync("hatinh", "Phan Thị Lụa", 1990);
        var paste = await page.Client.GetAsync($"{ListScene.PathOf(host, "hatinh")}/dan");
        var empty = await paste.Form("form[data-paste]").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Chưa có dòng nào", empty.Text(".error-summary"), StringComparison.Ordinal);
        var untitled = await empty.Form("form[data-paste]").With("Text", "Phan Thị Lụa | 1990").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, untitled.Status);
        Assert.Contains("Không dòng nào thêm được", untitled.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Hãy chọn danh hiệu đăng ký.", untitled.Text("table"), StringComparison.Ordinal);
        var titled = await untitled.Form("form[data-paste]").With("DefaultKind", "LDTT").SubmitAsync();
        Assert.Contains("Sẽ thêm", titled.Text("table"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_block_confirmed_after_somebody_else_saved_is_read_again_and_kept()
    {
        var other = await host.PersonAsync("haiduong", "Vũ Thị Khác", 1988);
        await host.PersonAsync("haiduong", "Vũ Thị Này", 1989);
        var page = await host.BegunAsync("haiduong");
        var preview = await page.PressAsync("dan", ("Pasted", "Vũ Thị Này\t1989\tLĐTT"));
        await page.PressAsync($"them:{other}");
        var stale = await AddAsync(preview);
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Vũ Thị Này", stale.Form("form[data-paste]").Value("Text"), StringComparison.Ordinal);
        await AddAsync(stale);
        Assert.Equal(2, (await host.ListAsync("haiduong")).Lines.Count);
    }

    [Fact]
    public async Task A_list_goes_out_as_a_workbook_and_comes_back_with_what_was_filled_in_shown_first()
    {
        var (first, second) = (await host.PersonAsync("hungyen", "Đào Thị Cũ", 1980), await host.PersonAsync("hungyen", "Đào Thị Mới", 1990));
        var page = await (await host.BegunAsync("hungyen")).PressAsync($"them:{first}");
        var bytes = await page.Client.Http.GetByteArrayAsync(new Uri($"{ListScene.PathOf(host, "hungyen")}/excel", UriKind.Relative));
        var same = await UploadAsync(page, bytes);
        Assert.Equal(HttpStatusCode.OK, same.Status);
        Assert.Contains("Mọi dòng đã có trong danh sách", same.Text("main [role=status]"), StringComparison.Ordinal);

        var filled = Template("hungyen", host.OpenYear, ("Bà Đào Thị Cũ", "1980", "Lao động tiên tiến", "Số hóa hồ sơ", "Có thành tích"), ("Đào Thị Mới", "1990", "CSTĐCS", "", ""));
        var preview = await UploadAsync(page, filled);
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("ghi chú: “” thành “Số hóa hồ sơ”; lý do: “” thành “Có thành tích”", preview.Text("table"), StringComparison.Ordinal);
        Assert.Contains("Sẽ thêm", preview.Text("table"), StringComparison.Ordinal);
        Assert.Single((await host.ListAsync("hungyen")).Lines);
        await AddAsync(preview);
        var lines = (await host.ListAsync("hungyen")).LinesOf(RecipientKind.Person);
        Assert.Equal([(first, "LDTT", "Số hóa hồ sơ", "Có thành tích"), (second, "CSTDCS", "", "")], lines.Select(line => (line.PersonId!.Value, line.KindCode, line.Note, line.Reason)));
    }

    [Fact]
    public async Task A_title_changed_in_the_file_that_comes_back_changes_the_line_and_adds_none()
    {
        var (one, two) = (await host.PersonAsync("longan", "Phan Thị Đổi", 1984), await host.PersonAsync("longan", "Phan Thị Giữ", 1985));
        var page = await (await (await host.BegunAsync("longan")).PressAsync($"them:{one}")).PressAsync($"them:{two}");
        var preview = await UploadAsync(page, Template("longan", host.OpenYear, ("Phan Thị Đổi", "1984", "CSTĐCS", "Số hóa hồ sơ", ""), ("Phan Thị Giữ", "1985", "LĐTT", "", "")));
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("danh hiệu: LĐTT thành CSTĐCS; ghi chú: “” thành “Số hóa hồ sơ”", preview.Text("table"), StringComparison.Ordinal);
        Assert.Contains("Đã có, giữ nguyên", preview.Text("table"), StringComparison.Ordinal);
        Assert.DoesNotContain("Sẽ thêm", preview.Text("table"), StringComparison.Ordinal);
        await AddAsync(preview);
        var lines = (await host.ListAsync("longan")).LinesOf(RecipientKind.Person);
        Assert.Equal([(one, "CSTDCS", "Số hóa hồ sơ"), (two, "LDTT", "")], lines.Select(line => (line.PersonId!.Value, line.KindCode, line.Note)));
    }

    [Fact]
    public async Task A_template_of_another_year_or_department_is_refused_by_name_and_mistakes_by_their_cell_with_all_rows_kept()
    {
        await host.PersonAsync("kiengiang", "Lâm Thị Đúng", 1980);
        var page = await host.BegunAsync("kiengiang");
        var old = await UploadAsync(page, Template("kiengiang", host.OpenYear - 1, ("Lâm Thị Đúng", "1980", "LĐTT", "", "")));
        Assert.Equal(HttpStatusCode.BadRequest, old.Status);
        Assert.Contains($"Đây là mẫu đăng ký năm {host.OpenYear - 1}, còn danh sách đang lập là của năm {host.OpenYear}", old.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Mẫu này không phải của Sở Thông tin và Truyền thông tỉnh Kiên Giang", (await UploadAsync(page, Template("longan", host.OpenYear, ("Lâm Thị Đúng", "1980", "LĐTT", "", "")))).Text(".error-summary"), StringComparison.Ordinal);
        var wrong = await UploadAsync(page, Template("kiengiang", host.OpenYear, ("Lâm Thị Đúng", "12/12/2050", "Lao động giỏi", "", ""), ("", "1990", "LĐTT", "", "")));
        var errors = wrong.Text(".error-summary");
        Assert.Contains("Cá nhân!C4: ", errors, StringComparison.Ordinal);
        Assert.Contains("Cá nhân!F4: “Lao động giỏi” không phải danh hiệu", errors, StringComparison.Ordinal);
        Assert.Contains("Cá nhân!B5: chưa ghi họ tên", errors, StringComparison.Ordinal);
        Assert.Contains("Lâm Thị Đúng", wrong.Form("form[data-paste]").Value("Text"), StringComparison.Ordinal);
        Assert.Contains("Hãy chọn tệp Excel", (await UploadAsync(page, null)).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await UploadAsync(page, [1, 2, 3])).Status);
    }

    private static readonly Dictionary<string, string> Names = new() { ["hungyen"] = "Hưng Yên", ["kiengiang"] = "Kiên Giang", ["longan"] = "Long An" };

    private static byte[] Template(string slug, int year, params (string Name, string Birth, string Title, string Note, string Reason)[] rows) => RegistrationWorkbook.Write(
        $"Đăng ký danh hiệu năm {year}", $"Sở Thông tin và Truyền thông tỉnh {Names[slug]}; xuất lúc 08:00 ngày 10/11/2026.",
        [.. rows.Select((row, index) => new RegisteredLine(index + 1, row.Name, row.Birth, "", "", row.Title, row.Note, "", row.Reason, ""))], []);

    private async Task<PortalPage> UploadAsync(PortalPage page, byte[]? workbook)
    {
        var form = (await page.Client.GetAsync($"{page.Path.Split('?')[0]}/dan")).Form("form[action$='/dan/tep']");
        return await (workbook is null ? form : form.WithFile("Workbook", "dang-ky.xlsx", workbook)).SubmitAsync();
    }

    private static async Task<PortalPage> AddAsync(PortalPage page, params (string Name, string Value)[] choices)
    {
        var form = page.Form("form[data-paste]");
        foreach (var (name, value) in choices) form.With(name, value);
        return await page.Client.PostAsync(form.Action + "/them", form.Content());
    }
}
