using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static EmulationPortal.Browser.Tests.Meetings.ConferenceStory;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Meetings;

/// <summary>The demo's clusters at different stages.</summary>
public sealed class ScoredPortal() : BrowserPortal(PortalHost.WithScores());

/// <summary>What follows a conference: the report and the submission to the ministry, and the handing over to the next leader.</summary>
public sealed class PapersTests(ScoredPortal portal) : IClassFixture<ScoredPortal>
{
    [Fact]
    public async Task A_leader_reports_proposes_and_issues_and_the_next_leader_takes_over()
    {
        var leader = await portal.LogInAsync("so.nghean");
        var meeting = await portal.Host.WithDbAsync(db => db.Meetings.Where(meeting => meeting.Cluster!.Number == 5 && meeting.Year == portal.Host.OpenYear).Select(meeting => meeting.Id).SingleAsync());
        await BeginAsync(leader, meeting, "báo cáo");
        await Expect(leader.FrameLocator(".paper-frame").Locator("body")).ToContainTextAsync("Kết quả: Sở Thông tin và Truyền thông tỉnh Hà Tĩnh");
        await BeginAsync(leader, meeting, "tờ trình");
        await ProposeAsync(leader);
        await leader.GetByRole(AriaRole.Link, new() { Name = "Phát hành để ký" }).ClickAsync();
        await DoAsync(leader, "Phát hành để ký");
        await ToldAsync(leader, "Đã phát hành để ký");

        var next = await portal.LogInAsync("so.sonla");
        await next.GotoAsync("/hop-cum/ban-giao");
        await next.Locator("tbody tr", new() { HasText = "Điện Biên" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(next.Locator("main")).ToContainTextAsync("bản giao ước đã đóng dấu");
        await DoAsync(next, "Xác nhận đã nhận");
        await Expect(next.Locator(".alert-success")).ToBeVisibleAsync();
        await Expect(next.GetByRole(AriaRole.Button, new() { Name = "Xác nhận đã nhận" })).ToHaveCountAsync(0);
        Assert.Empty(portal.Problems);
    }

    private static async Task BeginAsync(IPage leader, Guid meeting, string paper)
    {
        await leader.GotoAsync($"/hop-cum/{meeting}");
        await leader.GetByRole(AriaRole.Link, new() { Name = "Biên bản, báo cáo, tờ trình" }).ClickAsync();
        await DoAsync(leader, $"Lập {paper}");
        await ToldAsync(leader, $"Đã lập dự thảo {paper}");
    }

    // A name typed by hand that no vote has chosen is warned of; the name of the figure follows the vote. What was typed outlives the tab.
    private static async Task ProposeAsync(IPage leader)
    {
        await leader.GetByRole(AriaRole.Link, new() { Name = "Sửa lời văn" }).ClickAsync();
        await Expect(leader.Locator(".paper-printed").Last).ToContainTextAsync("cho Sở Thông tin và Truyền thông tỉnh Hà Tĩnh");
        var (path, merits) = (leader.Url, leader.GetByLabel("Tóm tắt thành tích"));
        await merits.FillAsync("Sở TT&TT Thanh Hóa có nhiều mô hình mới.");
        var tab = await leader.Context.NewPageAsync();
        await tab.GotoAsync(path);
        await tab.GetByRole(AriaRole.Button, new() { Name = "Lấy lại nội dung đã nhập" }).ClickAsync();
        await Expect(tab.GetByLabel("Tóm tắt thành tích")).ToHaveValueAsync("Sở TT&TT Thanh Hóa có nhiều mô hình mới.");
        await tab.CloseAsync();
        var proposal = leader.GetByLabel("Nội dung đề nghị");
        var drafted = await proposal.InputValueAsync();
        await proposal.FillAsync($"{drafted}\nSở TT&TT Thanh Hóa có nhiều mô hình mới.");
        await DoAsync(leader, "Lưu dự thảo");
        await Expect(leader.Locator(".alert-warning")).ToContainTextAsync("Mục “Nội dung đề nghị” nêu Sở Thông tin và Truyền thông tỉnh Thanh Hóa");
        await leader.GetByRole(AriaRole.Link, new() { Name = "Sửa lời văn" }).ClickAsync();
        await proposal.FillAsync(drafted);
        await merits.FillAsync("{đơn vị dẫn đầu} có nhiều mô hình mới.");
        await FillAsync(leader, ("Họ và tên", "Giám đốc Nghệ An"));
        await DoAsync(leader, "Lưu dự thảo");
        await Expect(leader.Locator(".alert-warning")).ToHaveCountAsync(0);
        await Expect(leader.FrameLocator(".paper-frame").Locator("body")).ToContainTextAsync("tỉnh Hà Tĩnh có nhiều mô hình mới");
    }
}
