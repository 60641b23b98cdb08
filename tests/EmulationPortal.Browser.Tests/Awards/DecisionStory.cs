using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Browser.Tests.Meetings;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Web.Tests.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static EmulationPortal.Browser.Tests.Meetings.ConferenceStory;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Awards;

/// <summary>A decision is drafted from what the council approved, numbered, signed; and another one corrects a name in it.</summary>
internal sealed class DecisionStory(BrowserPortal portal)
{
    private const string Signer = "Thành viên Hội đồng 1";

    /// <summary>The decision's page, once it is drafted.</summary>
    public string Path { get; private set; } = string.Empty;

    /// <summary>The officer drafts the decision of all that was approved and chooses who signs.</summary>
    public async Task DraftAsync(IPage officer)
    {
        await officer.GotoAsync("/quyet-dinh");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Soạn quyết định năm 2022" }).ClickAsync();
        await Expect(officer.Locator("main")).Not.ToContainTextAsync("Đà Nẵng");
        await FillAsync(officer, ("Về việc", "tặng Cờ thi đua của Bộ, Bằng khen của Bộ trưởng năm 2022"));
        await DoAsync(officer, "Soạn dự thảo");
        // 8 × 1.490.000 twice, and 2 × 1.490.000 (Nghị định 91/2017/NĐ-CP).
        await Expect(officer.Locator("main")).ToContainTextAsync("3 tập thể, cá nhân; tiền thưởng 26.820.000 đ");
        Path = new Uri(officer.Url).AbsolutePath;
        await officer.GetByRole(AriaRole.Link, new() { Name = "Căn cứ, điều khoản, người ký" }).ClickAsync();
        var account = await officer.Locator("#SignerId option", new() { HasText = Signer }).GetAttributeAsync("value");
        await officer.Locator("#SignerId").SelectOptionAsync(account!);
        await FillAsync(officer, ("Quyền hạn ký", "KT. BỘ TRƯỞNG"), ("Chức vụ người ký", "Thứ trưởng"), ("Họ tên người ký", Signer));
        await DoAsync(officer, "Lưu dự thảo");
        await Expect(officer.Locator("h1")).ToHaveTextAsync("Dự thảo quyết định");
    }

    /// <summary>The officer gives the number that is next; the page says it, and that it waits for its signature.</summary>
    public async Task NumberAsync(IPage officer, string number)
    {
        await officer.GotoAsync(Path);
        await officer.GetByRole(AriaRole.Link, new() { Name = "Cấp số và trình ký" }).ClickAsync();
        await Expect(officer.Locator("main")).ToContainTextAsync($"Số sẽ cấp: {number}");
        await DoAsync(officer, "Cấp số và trình ký");
        await Expect(officer.Locator("h1")).ToHaveTextAsync($"Quyết định số {number}");
        await Expect(officer.Locator("main")).ToContainTextAsync("Chờ ký");
    }

    /// <summary>Who signs does so with the certificate kept in the portal; then the decision is in force.</summary>
    public async Task SignAsync(IPage signer, IPage officer)
    {
        var signing = new SigningStory(portal, $"/ky/{(await StoredAsync()).DocumentId}");
        await signing.SignHereAsync(signer, mistypesFirst: false);
        using var pdf = new PdfFile(await signing.FileAsync(officer));
        Assert.Contains("Signature is Valid.", pdf.Signatures(), StringComparison.Ordinal);
        await officer.GotoAsync(Path);
        await Expect(officer.Locator("main .state").First).ToHaveTextAsync("Đã ban hành");
    }

    /// <summary>The officer drafts a correction of the name of one recipient.</summary>
    /// <returns>The decision about it.</returns>
    public async Task<DecisionStory> CorrectAsync(IPage officer, string province, string rightName, string reason)
    {
        await officer.GotoAsync(Path);
        await officer.GetByRole(AriaRole.Link, new() { Name = "Đính chính", Exact = true }).ClickAsync();
        var line = officer.Locator("#Lines > fieldset", new() { HasText = province });
        await line.GetByLabel("Chọn", new() { Exact = true }).CheckAsync();
        await line.GetByLabel("Tên đúng", new() { Exact = true }).FillAsync(rightName);
        await line.GetByLabel("Lý do", new() { Exact = true }).FillAsync(reason);
        await DoAsync(officer, "Soạn dự thảo");
        await ToldAsync(officer, "Đã soạn dự thảo quyết định đính chính");
        return new DecisionStory(portal) { Path = new Uri(officer.Url).AbsolutePath };
    }

    /// <summary>The decision as stored.</summary>
    public Task<AwardDecision> StoredAsync()
    {
        var id = Guid.Parse(Path.Split('/')[^1]);
        return portal.Host.WithDbAsync(db => db.AwardDecisions.AsNoTracking().Include(found => found.Lines).SingleAsync(found => found.Id == id));
    }
}
