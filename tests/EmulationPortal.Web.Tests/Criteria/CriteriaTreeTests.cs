using System.Net;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Criteria;

public sealed class CriteriaTreeTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_list_shows_the_locked_set_with_its_sum_and_no_problems()
    {
        var page = await (await host.LogInAsync("so.dienbien")).GetAsync("/tieu-chi");
        var row = page.Text("table.list tbody tr");
        Assert.StartsWith("2026", row, StringComparison.Ordinal);
        Assert.Contains("Đã khóa", row, StringComparison.Ordinal);
        Assert.Contains(" 100 ", row, StringComparison.Ordinal);
        Assert.Equal(1, page.Document.QuerySelectorAll("table.list tbody tr").Length);
    }

    [Theory]
    [InlineData("so.dienbien")]
    [InlineData("so.sonla")]
    [InlineData("hoidong1")]
    [InlineData("quantri")]
    public async Task Everyone_reads_a_locked_set_and_no_one_but_the_ministry_has_a_button_on_it(string account)
    {
        var client = await host.LogInAsync(account);
        var list = await client.GetAsync("/tieu-chi");
        var page = await client.GetAsync(list.Document.QuerySelectorAll("table.list tbody tr").Single(row => row.TextContent.Contains("2026", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("> 95 %: 1,5; 75–95 %: 1; 50–<75 %: 0,5; < 50 %: 0", page.Text("table.criteria"), StringComparison.Ordinal);
        Assert.Contains("Hệ thống tính: số ngày chậm", page.Text("table.criteria"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Empty(page.Document.QuerySelectorAll(".row-actions"));
    }

    [Fact]
    public async Task A_draft_is_not_found_by_members_and_found_by_the_ministry()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2041);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.dienbien")).GetAsync(scene.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.sonla")).GetAsync(scene.Path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await host.LogInAsync("canbo.bo")).GetAsync(scene.Path)).Status);
    }

    [Fact]
    public async Task The_draft_of_a_clusters_own_set_is_found_by_its_leader_only()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2042, ofCluster: true);
        Assert.Equal(HttpStatusCode.OK, (await (await host.LogInAsync("so.sonla")).GetAsync(scene.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.dienbien")).GetAsync(scene.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.nghean")).GetAsync(scene.Path)).Status);
    }

    [Fact]
    public async Task A_group_whose_lines_do_not_add_up_says_by_how_much_and_is_listed_with_a_link()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2043);
        var client = await host.LogInAsync("canbo.bo");
        var page = await (await scene.EditAsync(client, "1.1")).FormOf("Lưu").With("MaxPoints", "4").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var group = await scene.LineAsync("1");
        Assert.Contains("các mục con cộng được 16, thiếu 2 so với 18", page.Text($"#muc-{group:N}"), StringComparison.Ordinal);
        Assert.Contains("các mục con cộng được 12, đủ", page.Text($"#muc-{await scene.LineAsync("2"):N}"), StringComparison.Ordinal);
        Assert.Contains("Tổng thang điểm: 98, thiếu 2 so với 100", page.Text(".set-total"), StringComparison.Ordinal);
        Assert.Equal($"#muc-{group:N}", page.Document.QuerySelector(".problems a")!.GetAttribute("href"));
        Assert.Contains("1 chỗ chưa đúng", (await client.GetAsync("/tieu-chi")).Text("table.list tbody tr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_button_has_its_reason_on_the_page()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2044);
        var page = await (await host.LogInAsync("canbo.bo")).GetAsync(scene.Path);
        Assert.Contains("Đang ở trạng thái “Nháp”; bước “Mở khóa” chỉ làm được khi ở trạng thái “Đã khóa”.", page.Text(".why-not"), StringComparison.Ordinal);
    }
}
