using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Browser.Tests.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static EmulationPortal.Browser.Tests.Meetings.ConferenceStory;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Awards;

/// <summary>A cluster proposes its leading units out of the published ranking, its leader's director signs, the ministry takes the proposal in and checks it.</summary>
internal sealed class ProposalStory(BrowserPortal portal)
{
    /// <summary>The award that is voted on.</summary>
    public const string Flag = "CO_BO_TINH";

    /// <summary>The award that is agreed on.</summary>
    public const string Merit = "BK_BO_TINH";

    /// <summary>Who is proposed for what, in the order of the ranking.</summary>
    public static IReadOnlyList<(string Province, string Kind)> Lines { get; } = [("Cần Thơ", Flag), ("Hải Phòng", Flag), ("Đà Nẵng", Flag), ("Hồ Chí Minh", Merit)];

    /// <summary>The proposal's page, once it is begun.</summary>
    public string Path { get; private set; } = string.Empty;

    /// <summary>The staff of the leader takes the units over with their places, and hands the submission over to the director.</summary>
    public async Task WriteAsync(IPage staff)
    {
        await staff.GotoAsync("/de-nghi/moi");
        await FillAsync(staff, ("Năm của thành tích", "2022"));
        var cluster = await staff.Locator("#ClusterId option", new() { HasText = "Cụm thi đua số 1" }).GetAttributeAsync("value");
        await staff.Locator("#ClusterId").SelectOptionAsync(cluster!);
        await DoAsync(staff, "Lập hồ sơ");
        await Expect(staff.Locator("tbody tr").First).ToContainTextAsync("Hạng 1/5");
        foreach (var (province, kind) in Lines) await RowOf(staff, province).Locator("select").SelectOptionAsync(kind);
        await DoAsync(staff, "Lấy vào hồ sơ");
        await Expect(RowOf(staff, "Hải Phòng").Locator("textarea")).ToHaveValueAsync("Đã hoàn thành xuất sắc nhiệm vụ công tác năm 2022");
        Path = new Uri(staff.Url).AbsolutePath;
        foreach (var (province, _) in Lines) await RowOf(staff, province).Locator("input[name$='.Reason']").FillAsync("Theo kết quả xếp hạng đã công bố của cụm.");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Lưu hồ sơ", Exact = true }).First.ClickAsync();
        await Expect(staff.Locator(".alert-success")).ToBeVisibleAsync();
        await staff.GotoAsync($"{Path}/trinh-ky");
        await DoAsync(staff, "Trình Giám đốc ký");
        await ToldAsync(staff, "Ký xong, hồ sơ tự gửi Bộ");
    }

    /// <summary>The director signs with the certificate kept in the portal.</summary>
    public async Task SignAsync(IPage director)
    {
        var id = Guid.Parse(Path.Split('/')[^1]);
        var document = await portal.Host.WithDbAsync(db => db.Proposals.Where(proposal => proposal.Id == id).Select(proposal => proposal.DocumentId).SingleAsync());
        await new SigningStory(portal, $"/ky/{document}").SignHereAsync(director, mistypesFirst: false);
    }

    /// <summary>The officer takes it in with the next number, and lets every line through.</summary>
    public async Task CheckAsync(IPage officer)
    {
        await officer.GotoAsync(Path);
        await officer.GetByRole(AriaRole.Link, new() { Name = "Tiếp nhận", Exact = true }).ClickAsync();
        await Expect(officer.GetByLabel("Số đến năm 2023", new() { Exact = true })).ToHaveValueAsync("1");
        await DoAsync(officer, "Tiếp nhận");
        await ToldAsync(officer, "Đã tiếp nhận, số đến 1");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Thẩm định từng dòng", Exact = true }).ClickAsync();
        foreach (var choice in await officer.GetByLabel("Trình", new() { Exact = true }).AllAsync()) await choice.CheckAsync();
        await DoAsync(officer, "Lưu và kết thúc thẩm định");
        await Expect(officer.Locator("main .state").First).ToHaveTextAsync("Đã thẩm định");
        await Expect(RowOf(officer, "Đà Nẵng")).ToContainTextAsync("Đủ điều kiện trình");
    }

    private static ILocator RowOf(IPage page, string province) => page.Locator("tbody tr", new() { HasText = province });
}
