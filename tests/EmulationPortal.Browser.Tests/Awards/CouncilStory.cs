using EmulationPortal.Browser.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static EmulationPortal.Browser.Tests.Meetings.ConferenceStory;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Awards;

/// <summary>A council of nine meets: flags by secret ballot, the Bằng khen by consensus.</summary>
internal sealed class CouncilStory(BrowserPortal portal)
{
    /// <summary>Members; 80 % of them is 7,2, so that 8 votes are needed.</summary>
    public const int Members = 9;

    /// <summary>The session that the demo prepares.</summary>
    public string Path { get; private set; } = string.Empty;

    /// <summary>The officer puts both awards on the agenda, calls the session, and opens it with everybody present.</summary>
    /// <returns>The page of the secret ballot.</returns>
    public async Task<string> OpenAsync(IPage officer)
    {
        Path = $"/hoi-dong/phien/{await portal.Host.WithDbAsync(db => db.CouncilSessions.Select(session => session.Id).SingleAsync())}";
        await officer.GotoAsync(Path);
        await Expect(officer.Locator("main")).ToContainTextAsync("Cờ thi đua của bộ, ban, ngành, tỉnh: 3 hồ sơ");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Cờ thi đua của bộ, ban, ngành, tỉnh: 3 hồ sơ" }).ClickAsync();
        await officer.GetByLabel("Cách thức").SelectOptionAsync("SecretBallot");
        await FillAsync(officer, ("Tỷ lệ cần đạt", "80%"), ("Căn cứ", "Quy chế hoạt động của Hội đồng (dữ liệu kiểm thử)"));
        await DoAsync(officer, "Lưu nội dung");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Bằng khen của bộ, ban, ngành, tỉnh: 1 hồ sơ" }).ClickAsync();
        await DoAsync(officer, "Lưu nội dung");
        await DoAsync(officer, "Triệu tập");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Điểm danh" }).ClickAsync();
        foreach (var present in await officer.GetByLabel("Có mặt", new() { Exact = true }).AllAsync()) await present.CheckAsync();
        await DoAsync(officer, "Lưu điểm danh");
        await ToldAsync(officer, "9/9 thành viên có mặt");
        await DoAsync(officer, "Khai mạc");
        await officer.GetByRole(AriaRole.Link, new() { NameRegex = new("Cờ thi đua") }).First.ClickAsync();
        await Expect(officer.Locator("main")).ToContainTextAsync("ít nhất 8/9 phiếu");
        await DoAsync(officer, "Bắt đầu biểu quyết");
        return new Uri(officer.Url).AbsolutePath;
    }

    /// <summary>A member reads the dossier of the first line and votes; against those named.</summary>
    public async Task<string> VoteAsync(int number, string ballot, params string[] against)
    {
        var member = await portal.LogInAsync($"hoidong{number}");
        await member.GotoAsync(ballot);
        await member.GetByRole(AriaRole.Link, new() { Name = "Bỏ phiếu", Exact = true }).ClickAsync();
        foreach (var line in await member.Locator("fieldset.ballot").AllAsync())
        {
            var words = await line.Locator("legend").InnerTextAsync();
            await line.GetByLabel(against.Any(province => words.Contains(province, StringComparison.Ordinal)) ? "Không đồng ý" : "Đồng ý", new() { Exact = true }).CheckAsync();
        }

        await DoAsync(member, "Bỏ phiếu");
        await Expect(member.Locator("h1")).ToHaveTextAsync("Biên nhận phiếu");
        var receipt = (await member.Locator(".receipt").InnerTextAsync()).Trim();
        await member.Context.CloseAsync();
        return receipt;
    }

    /// <summary>The officer counts: exactly eight of nine passes, one vote less does not; nobody's choice is told.</summary>
    public static async Task CountAsync(IPage officer, string ballot, IReadOnlyCollection<string> receipts)
    {
        await officer.GotoAsync(ballot);
        await Expect(officer.Locator("[data-voted]")).ToHaveTextAsync($"{receipts.Count}");
        await DoAsync(officer, "Kiểm phiếu");
        await Expect(RowOf(officer, "Cần Thơ")).ToContainTextAsync("9/9 phiếu (100,0 %)");
        await Expect(RowOf(officer, "Hải Phòng")).ToContainTextAsync("8/9 phiếu (88,9 %)");
        await Expect(RowOf(officer, "Hải Phòng").Locator(".state-done")).ToHaveTextAsync("Đạt");
        await Expect(RowOf(officer, "Đà Nẵng")).ToContainTextAsync("7/9 phiếu (77,8 %)");
        await Expect(RowOf(officer, "Đà Nẵng")).ToContainTextAsync("Không đạt, cần 8");
        var published = await officer.Locator(".receipts li").AllInnerTextsAsync();
        Assert.Equal(receipts.Order(StringComparer.Ordinal), published.Select(line => line.Trim()).Order(StringComparer.Ordinal));
    }

    /// <summary>The officer writes down what was agreed on, and concludes the session.</summary>
    public async Task ConcludeAsync(IPage officer)
    {
        await officer.GotoAsync(Path);
        await officer.GetByRole(AriaRole.Link, new() { NameRegex = new("Bằng khen") }).First.ClickAsync();
        await DoAsync(officer, "Bắt đầu biểu quyết");
        await officer.GetByLabel("Đạt", new() { Exact = true }).CheckAsync();
        await DoAsync(officer, "Ghi kết quả");
        await officer.GotoAsync(Path);
        await DoAsync(officer, "Kết thúc phiên họp");
        await Expect(officer.GetByRole(AriaRole.Heading, new() { Name = "Biên bản", Exact = true })).ToBeVisibleAsync();
    }

    private static ILocator RowOf(IPage page, string province) => page.Locator("tbody tr", new() { HasText = province });
}
