using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Web.Tests.Decisions;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.LegalDocuments;

/// <summary>Decisions of the portal register themselves, and those about them are related to them.</summary>
public sealed class IssuedDecisionsTests : IDisposable
{
    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_decision_is_in_the_register_when_it_is_signed_and_its_correction_points_to_it()
    {
        await host.ApproveAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var draft = await officer.DraftAsync(host);
        await officer.NumberAsync(draft);
        Assert.Empty(await EntriesAsync());
        await host.SignAsync(draft);
        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal(("01/QĐ-BKHCN", "Nguyễn Văn Ký", true), (entry.Number, entry.Signer, entry.Confirmed));
        Assert.Contains("01/QĐ-BKHCN", (await (await host.LogInAsync("so.sonla")).GetAsync("/van-ban?tim=01/QĐ-BKHCN")).Text("tbody"), StringComparison.Ordinal);
        var page = await officer.GetAsync($"/van-ban/{entry.Id}");
        Assert.NotNull(page.Document.QuerySelector($"a[href='{draft}']"));
        Assert.Null(page.Document.QuerySelector($"a[href='/van-ban/{entry.Id}/sua']"));
        Assert.Null((await (await host.LogInAsync("so.sonla")).GetAsync($"/van-ban/{entry.Id}")).Document.QuerySelector($"a[href='{draft}']"));

        var form = (await officer.GetAsync($"{draft}/dinh-chinh")).FormOf("Soạn dự thảo");
        var correction = await form.With("Lines[1].IsChosen", "true").With("Lines[1].Name", "Ông Trần Thị Mậu A").With("Lines[1].Reason", "Sai dấu trong tên").SubmitAsync();
        await officer.NumberAsync(correction.Path);
        await host.SignAsync(correction.Path);
        Assert.Contains("Được đính chính bởi Quyết định 02/QĐ-BKHCN", (await officer.GetAsync($"/van-ban/{entry.Id}")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_rests_on_a_document_is_named_on_its_page_and_the_base_is_marked_when_it_ends()
    {
        await host.ApproveAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var draft = await officer.DraftAsync(host);
        var circular = await host.WithDbAsync(db => db.LegalDocuments.AsNoTracking().SingleAsync(document => document.Number == "25/2025/TT-BKHCN"));
        Assert.NotNull((await officer.GetAsync($"/van-ban/{circular.Id}")).Document.QuerySelector($"a[href='{draft}']"));
        Assert.DoesNotContain("hết hiệu lực", (await officer.GetAsync(draft)).Text("main"), StringComparison.Ordinal);
        await (await officer.GetAsync($"/van-ban/{circular.Id}/sua")).FormOf("Lưu").With("ValidTo", "31/10/2026").SubmitAsync();
        Assert.Contains("25/2025/TT-BKHCN hết hiệu lực từ 01/11/2026", (await officer.GetAsync(draft)).Text("main"), StringComparison.Ordinal);
    }

    private Task<List<LegalDocument>> EntriesAsync() => host.WithDbAsync(db => db.LegalDocuments.AsNoTracking().Where(document => document.AwardDecisionId != null).ToListAsync());
}
