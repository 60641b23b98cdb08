using System.Text.RegularExpressions;
using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Browser.Tests.Results;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Obligations;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Obligations;

/// <summary>What Sở TT&amp;TT Điện Biên owes in the year, from the mail that reminds it to the day on which it is done.</summary>
public sealed partial class DepartmentYearTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private const string Kind = "Tự chấm và gửi bảng điểm";

    [Fact]
    public async Task A_reminder_by_mail_leads_to_what_is_owed_and_once_done_it_is_owed_no_more()
    {
        await portal.Host.StartAnewAsync();
        await portal.Host.BringAsync("dienbien", new SheetPlan(SheetState.Draft));
        portal.Host.Time.Advance(TimeSpan.FromDays(2));
        await portal.Host.RemindAsync();
        await portal.Host.PumpAsync();
        var (subject, body) = await portal.Host.PickedUpAsync("so.dienbien");
        Assert.Contains("1 việc sắp đến hạn", subject, StringComparison.Ordinal);
        var link = SheetAddress().Match(body).Groups[1].Value;

        var staff = await portal.LogInAsync("so.dienbien");
        await ExpectAsync(staff, "Sắp đến hạn");
        await staff.GotoAsync("/");
        await Expect(staff.Locator(".task-list")).ToContainTextAsync("bảng điểm");
        await staff.GotoAsync(link);
        await ClusterYearStory.DoStepAsync(staff, "Gửi cụm", "Đã gửi cụm");
        await ExpectAsync(staff, "Xong");
        await staff.GotoAsync("/");
        await Expect(staff.Locator("main")).Not.ToContainTextAsync(Kind);

        // Whoever has acted is not reminded again; the others are.
        portal.Host.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(62, await portal.Host.RemindAsync());
        Assert.Single(await portal.Host.MailsToAsync("so.dienbien"));
        Assert.Empty(portal.Problems);
    }

    private static async Task ExpectAsync(IPage staff, string state)
    {
        await staff.GotoAsync("/viec-phai-lam?tinh-trang=tat-ca&loai=SelfScore");
        await Expect(staff.Locator("tbody tr", new() { HasText = Kind }).First).ToContainTextAsync(state);
    }

    [GeneratedRegex(@"https://thidua\.example\.vn(/cham-diem/[0-9a-f-]+)")]
    private static partial Regex SheetAddress();
}
