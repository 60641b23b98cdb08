using System.Net;
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
        Assert.Contains("Không Ai Biết", added.Form("main form").Value("Text"), StringComparison.Ordinal);
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
        var empty = await paste.Form("main form").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Chưa có dòng nào", empty.Text(".error-summary"), StringComparison.Ordinal);
        var untitled = await empty.Form("main form").With("Text", "Phan Thị Lụa | 1990").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, untitled.Status);
        Assert.Contains("Không dòng nào thêm được", untitled.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Hãy chọn danh hiệu đăng ký.", untitled.Text("table"), StringComparison.Ordinal);
        var titled = await untitled.Form("main form").With("DefaultKind", "LDTT").SubmitAsync();
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
        Assert.Contains("Vũ Thị Này", stale.Form("main form").Value("Text"), StringComparison.Ordinal);
        await AddAsync(stale);
        Assert.Equal(2, (await host.ListAsync("haiduong")).Lines.Count);
    }

    private static async Task<PortalPage> AddAsync(PortalPage page, params (string Name, string Value)[] choices)
    {
        var form = page.Form("main form");
        foreach (var (name, value) in choices) form.With(name, value);
        return await page.Client.PostAsync(form.Action + "/them", form.Content());
    }
}
