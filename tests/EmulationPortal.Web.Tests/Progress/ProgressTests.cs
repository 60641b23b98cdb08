using System.Net;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Progress;

public sealed class ProgressTests : FreshYear
{
    [Fact]
    public async Task The_leader_sees_who_has_done_what()
    {
        await Host.BringAsync("dienbien", new SheetPlan(SheetState.Submitted));
        await Host.BringAsync("sonla", new SheetPlan(SheetState.Submitted));
        var page = await (await Host.LogInAsync("so.sonla")).GetAsync($"/ket-qua/tien-do/{await Host.ClusterIdAsync(2)}");
        Assert.Equal(7, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Đã gửi cụm", Row(page, "Điện Biên"), StringComparison.Ordinal);
        Assert.Contains("Cụm trưởng (Sơn La)", Row(page, "Điện Biên"), StringComparison.Ordinal);
        Assert.Contains("Cụm phó (Lai Châu)", Row(page, "Sơn La"), StringComparison.Ordinal);
        Assert.Contains("18/18 0/18 0/18", Row(page, "Điện Biên"), StringComparison.Ordinal);
        Assert.Contains("Nháp", Row(page, "Cao Bằng"), StringComparison.Ordinal);
        Assert.Contains("còn 5 ngày", Row(page, "Cao Bằng"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_reminds_those_who_have_not_acted_and_a_second_click_nobody_within_a_day()
    {
        await Host.BringAsync("dienbien", new SheetPlan(SheetState.Submitted));
        await Host.BringAsync("sonla", new SheetPlan(SheetState.Submitted));
        var client = await Host.LogInAsync("so.sonla");
        var path = $"/ket-qua/tien-do/{await Host.ClusterIdAsync(2)}";
        var page = await client.GetAsync(path);
        var form = page.FormOf("Nhắc 5 đơn vị");
        var after = await form.SubmitAsync();
        Assert.Contains("Đã nhắc 5 đơn vị: ", after.Text(".alert-success"), StringComparison.Ordinal);
        Assert.Contains("Lai Châu", after.Text(".alert-success"), StringComparison.Ordinal);
        Assert.DoesNotContain("Điện Biên", after.Text(".alert-success"), StringComparison.Ordinal);
        Assert.Equal((10, 10), await CountsAsync());
        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync()).Status);
        Assert.Equal((10, 10), await CountsAsync());

        Host.Time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.OK, (await (await (await Host.LogInAsync("so.sonla")).GetAsync(path)).FormOf("Nhắc 5 đơn vị").SubmitAsync()).Status);
        Assert.Equal((20, 20), await CountsAsync());
    }

    [Fact]
    public async Task The_deputy_is_reminded_of_the_leaders_sheet()
    {
        await Host.BringClusterAsync(2, _ => new SheetPlan(SheetState.Submitted));
        var client = await Host.LogInAsync("so.sonla");
        var page = await client.GetAsync($"/ket-qua/tien-do/{await Host.ClusterIdAsync(2)}");
        await page.FormOf("Nhắc 1 đơn vị").SubmitAsync();
        var told = await Host.WithDbAsync(db => db.Notices.Where(notice => notice.Text.Contains("bảng điểm của Sơn La")).Select(notice => notice.Text).Distinct().SingleAsync());
        Assert.StartsWith("Năm thi đua 2026, Cụm thi đua số 2: chưa chấm và gửi Bộ bảng điểm của Sơn La", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_deputy_follows_no_link_to_a_sheet_that_only_the_leader_opens()
    {
        await Host.BringAsync("sonla", new SheetPlan(SheetState.Submitted));
        var page = await (await Host.LogInAsync("so.laichau")).GetAsync($"/ket-qua/tien-do/{await Host.ClusterIdAsync(2)}");
        Assert.Equal(["Sơn La", "Lai Châu"], page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task The_ministry_sees_all_eight_clusters_with_a_table_beside_the_chart()
    {
        var page = await (await Host.LogInAsync("canbo.bo")).GetAsync("/ket-qua/tien-do");
        Assert.Equal(8, page.Document.QuerySelectorAll("#bang-tien-do tbody tr").Length);
        Assert.Contains("\"labels\":[", page.Text("figure script"), StringComparison.Ordinal);
        Assert.Equal("bang-tien-do", page.Document.QuerySelector("figure canvas")!.GetAttribute("aria-describedby"));
        Host.Time.Advance(TimeSpan.FromDays(6));
        var late = await (await Host.LogInAsync("canbo.bo")).GetAsync("/ket-qua/tien-do");
        Assert.Equal(8, late.Document.QuerySelectorAll("#bang-tien-do .state-late").Length);
    }

    [Fact]
    public async Task The_deputy_who_sees_no_ranking_yet_finds_the_progress_of_the_cluster_from_the_results()
    {
        var page = await (await Host.LogInAsync("so.laichau")).GetAsync("/ket-qua");
        var link = page.Document.QuerySelectorAll("td a").Single(link => link.TextContent.StartsWith("Xem tiến độ", StringComparison.Ordinal));
        Assert.Equal($"/ket-qua/tien-do/{await Host.ClusterIdAsync(2)}?nam=2026", link.GetAttribute("href"));
    }

    [Theory]
    [InlineData("so.dienbien", HttpStatusCode.NotFound)]
    [InlineData("so.haiphong", HttpStatusCode.NotFound)]
    [InlineData("hoidong1", HttpStatusCode.NotFound)]
    [InlineData("quantri", HttpStatusCode.NotFound)]
    [InlineData("so.laichau", HttpStatusCode.OK)]
    [InlineData("giamdoc.sonla", HttpStatusCode.OK)]
    [InlineData("canbo.bo", HttpStatusCode.OK)]
    public async Task A_clusters_progress_opens_for_its_leader_deputy_and_the_ministry(string user, HttpStatusCode expected)
    {
        var client = await Host.LogInAsync(user);
        Assert.Equal(expected, (await client.GetAsync($"/ket-qua/tien-do/{await Host.ClusterIdAsync(2)}")).Status);
        if (user != "canbo.bo")
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/ket-qua/tien-do")).Status);
        }
    }

    private Task<(int Notices, int Mails)> CountsAsync() =>
        Host.WithDbAsync(async db => (await db.Notices.CountAsync(), await db.OutgoingMails.CountAsync()));

    private static string Row(PortalPage page, string province) =>
        string.Join(' ', page.Document.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th a")!.TextContent == province)
            .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
