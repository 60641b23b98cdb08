using Microsoft.Playwright;
using static EmulationPortal.Browser.Tests.Meetings.ConferenceStory;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Meetings;

/// <summary>How the minutes are written from the conference's records and issued in the browser.</summary>
internal sealed class MinutesStory(ConferenceStory conference)
{
    /// <summary>What the leader adds by hand.</summary>
    public const string Conclusion = "Hội nghị thống nhất chủ đề thi đua năm 2023 và suy tôn {đơn vị dẫn đầu} là đơn vị dẫn đầu.";

    /// <summary>The leader begins the minutes, writes the conclusion and names the account of the secretary.</summary>
    public async Task WriteAsync(IPage leader)
    {
        await leader.GotoAsync(conference.Path);
        await leader.GetByRole(AriaRole.Link, new() { Name = "Biên bản, báo cáo, tờ trình" }).ClickAsync();
        await DoAsync(leader, "Lập biên bản");
        await leader.GetByRole(AriaRole.Link, new() { Name = "Sửa lời văn" }).ClickAsync();
        await FillAsync(leader, ("Kết luận của chủ trì", Conclusion), ("Số, ký hiệu", "01/BB-CTĐ2"), ("Địa danh", "Điện Biên"));
        var account = leader.Locator("fieldset", new() { HasText = "Người ký: Thư ký" }).GetByLabel("Tài khoản ký");
        await account.SelectOptionAsync((await account.Locator("option", new() { HasText = "Chuyên viên Sơn La" }).GetAttributeAsync("value"))!);
        await DoAsync(leader, "Lưu dự thảo");
        await Expect(leader.FrameLocator(".paper-frame").Locator("body")).ToContainTextAsync("suy tôn Sở Thông tin và Truyền thông tỉnh Điện Biên là đơn vị dẫn đầu");
    }

    /// <summary>The leader issues the minutes; their words and the conference's records stay as they are. The page on which they are signed.</summary>
    public async Task<string> IssueAsync(IPage leader)
    {
        await leader.GetByRole(AriaRole.Link, new() { Name = "Phát hành để ký" }).ClickAsync();
        await DoAsync(leader, "Phát hành để ký");
        await ToldAsync(leader, "Đã phát hành để ký");
        var edit = await leader.Context.APIRequest.GetAsync($"{leader.Url}/sua");
        Assert.Equal(409, edit.Status);
        var signing = (await leader.GetByRole(AriaRole.Link, new() { Name = "Mở trang ký" }).GetAttributeAsync("href"))!;
        await leader.GotoAsync(conference.Path);
        await Expect(leader.Locator("main")).ToContainTextAsync("Biên bản hội nghị đã được phát hành để ký");
        return signing;
    }
}
