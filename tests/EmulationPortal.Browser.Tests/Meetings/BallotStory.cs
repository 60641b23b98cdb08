using Microsoft.Playwright;
using static EmulationPortal.Browser.Tests.Meetings.ConferenceStory;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Meetings;

/// <summary>The steps of a secret ballot as people do them in the browser.</summary>
internal sealed class BallotStory(ConferenceStory conference)
{
    private const string Title = "Suy tôn đơn vị dẫn đầu phong trào thi đua năm 2022";

    /// <summary>The page of the acclaim, once it is prepared.</summary>
    public string Path { get; private set; } = string.Empty;

    /// <summary>The leader puts candidates up and opens the vote.</summary>
    public async Task OpenAsync(IPage leader, params string[] candidates)
    {
        await leader.GotoAsync(conference.Path);
        await leader.GetByRole(AriaRole.Link, new() { Name = "Thêm nội dung suy tôn" }).ClickAsync();
        await Expect(leader.GetByLabel("Nội dung", new() { Exact = true })).ToHaveValueAsync(Title);
        foreach (var province in candidates) await leader.GetByLabel(province, new() { Exact = true }).CheckAsync();
        await DoAsync(leader, "Lưu nội dung suy tôn");
        await Expect(leader.Locator("main")).ToContainTextAsync("ít nhất 6/7 phiếu");
        Path = new Uri(leader.Url).AbsolutePath;
        await DoAsync(leader, "Bắt đầu biểu quyết");
        await ToldAsync(leader, "Đã bắt đầu biểu quyết");
    }

    /// <summary>A department opens its ballot.</summary>
    public async Task<IPage> TakeBallotAsync(IPage voter)
    {
        await voter.GotoAsync(conference.Path);
        await voter.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await voter.GetByRole(AriaRole.Link, new() { Name = "Bỏ phiếu", Exact = true }).ClickAsync();
        await Expect(voter.Locator("h1")).ToHaveTextAsync("Phiếu bầu");
        return voter;
    }

    /// <summary>A department marks the ballot that is open and casts it; the receipt.</summary>
    public static async Task<string> CastAsync(IPage voter, string province)
    {
        await MarkAsync(voter, province);
        await Expect(voter.Locator("h1")).ToHaveTextAsync("Biên nhận phiếu");
        return (await voter.Locator(".receipt").InnerTextAsync()).Trim();
    }

    /// <summary>A ballot that was open in another tab is not taken any more.</summary>
    public static async Task ExpectRefusedAsync(IPage tab, string province)
    {
        await MarkAsync(tab, province);
        await Expect(tab.Locator("main")).ToContainTextAsync("Phiếu này không được nhận");
        await Expect(tab.Locator(".receipt")).ToHaveCountAsync(0);
    }

    /// <summary>The leader counts: one is acclaimed, and every receipt is in the list without a choice.</summary>
    public async Task CountAsync(IPage leader, string chosen, IReadOnlyCollection<string> receipts)
    {
        await leader.GotoAsync(Path);
        await Expect(leader.Locator("[data-voted]")).ToHaveTextAsync($"{receipts.Count}");
        await Expect(leader.Locator("tbody")).Not.ToContainTextAsync("%");
        await DoAsync(leader, "Kiểm phiếu");
        await ToldAsync(leader, "Đã kiểm phiếu");
        var row = leader.Locator("tbody tr", new() { HasText = chosen });
        await Expect(row).ToContainTextAsync("Được suy tôn");
        await Expect(row).ToContainTextAsync("85,71");
        var published = await leader.Locator(".receipts li").AllInnerTextsAsync();
        Assert.Equal(receipts.Order(StringComparer.Ordinal), published.Select(line => line.Trim()).Order(StringComparer.Ordinal));
    }

    private static async Task MarkAsync(IPage voter, string province)
    {
        await voter.GetByLabel($"Sở Thông tin và Truyền thông tỉnh {province}").CheckAsync();
        await DoAsync(voter, "Bỏ phiếu");
    }
}
