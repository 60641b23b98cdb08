using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Awards;

/// <summary>The awards of cluster 1 of 2022 as people come by them: from the published ranking to the certificates, and a name that was misspelt.</summary>
public sealed class AwardYearTests(AwardPortal portal) : IClassFixture<AwardPortal>
{
    private const string Printed = "Sở Thông tin và Truyền thông thành phố Hồ Chí Minh";
    private const string Right = "Sở Thông tin và Truyền thông Thành phố Hồ Chí Minh";

    [Fact]
    public async Task Cluster_1_comes_from_its_ranking_to_its_certificates_and_a_misspelt_name_to_a_new_one()
    {
        // On each of the days people log in anew.
        portal.Host.Time.MoveTo(AwardPortal.Session.AddDays(-4));
        await ProposeAsync(await portal.LogInAsync("canbo.bo"));
        portal.Host.Time.MoveTo(AwardPortal.Session);
        await JudgeAsync(await portal.LogInAsync("canbo.bo"));
        portal.Host.Time.Advance(TimeSpan.FromDays(30));
        var officer = await portal.LogInAsync("canbo.bo");
        var signer = await portal.LogInAsync("hoidong1");
        var decision = await DecideAsync(officer, signer);
        var visitor = await portal.VisitAsync();
        var code = await PrintAsync(officer, decision, visitor);
        await CorrectAsync(officer, signer, decision, visitor, code);
        Assert.Empty(portal.Problems);
    }

    private async Task ProposeAsync(IPage officer)
    {
        var proposal = new ProposalStory(portal);
        await proposal.WriteAsync(await portal.LogInAsync("so.cantho"));
        await proposal.SignAsync(await portal.LogInAsync("giamdoc.cantho"));
        await proposal.CheckAsync(officer);
    }

    private async Task JudgeAsync(IPage officer)
    {
        var council = new CouncilStory(portal);
        var ballot = await council.OpenAsync(officer);
        var receipts = new List<string>();
        for (var number = 1; number <= CouncilStory.Members; number++)
        {
            receipts.Add(await council.VoteAsync(number, ballot, number switch { 4 => ["Đà Nẵng"], 7 => ["Đà Nẵng", "Hải Phòng"], _ => [] }));
        }

        await CouncilStory.CountAsync(officer, ballot, receipts);
        await council.ConcludeAsync(officer);
        var standings = await portal.Host.WithDbAsync(db => db.ProposalLines.GroupBy(line => line.Standing).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count));
        Assert.Equal((3, 1), (standings[LineStanding.Approved], standings[LineStanding.NotApproved]));
    }

    private async Task<DecisionStory> DecideAsync(IPage officer, IPage signer)
    {
        var decision = new DecisionStory(portal);
        await decision.DraftAsync(officer);
        await decision.NumberAsync(officer, "01/QĐ-BTTTT");
        await decision.SignAsync(signer, officer);
        return decision;
    }

    // The code of the certificate whose name turns out to be wrong.
    private async Task<string> PrintAsync(IPage officer, DecisionStory decision, IPage visitor)
    {
        var certificates = new CertificateStory(portal, decision);
        await certificates.AskAsync(officer, "20/02/2023");
        await certificates.ExpectBlockedAsync(officer);
        foreach (var (slug, name) in new[] { ("cantho", "Cần Thơ"), ("haiphong", "Hải Phòng"), ("hochiminh", Printed) }) await certificates.ConfirmAsync(slug, name);
        var printed = await certificates.PrintAsync(officer, 3);
        // On a flag the name stands in capitals.
        foreach (var province in new[] { "CẦN THƠ", "HẢI PHÒNG", "thành phố Hồ Chí Minh" }) Assert.Contains(province, printed, StringComparison.Ordinal);
        await certificates.ReconcileAsync(officer);
        var line = (await decision.StoredAsync()).Lines.Single(found => found.KindCode == ProposalStory.Merit);
        Assert.Equal(Printed, line.Name);
        await Expect(await CertificateStory.CheckAsync(visitor, line.Code)).ToContainTextAsync("Còn hiệu lực");
        return line.Code;
    }

    private async Task CorrectAsync(IPage officer, IPage signer, DecisionStory decision, IPage visitor, string code)
    {
        var correction = await decision.CorrectAsync(officer, "Hồ Chí Minh", Right, "Tên đơn vị viết sai chữ hoa");
        await correction.NumberAsync(officer, "02/QĐ-BTTTT");
        await correction.SignAsync(signer, officer);
        var old = await CertificateStory.CheckAsync(visitor, code);
        await Expect(old).ToContainTextAsync("Đã đính chính");
        await Expect(old).ToContainTextAsync("Bản cũ không còn giá trị sử dụng");

        var certificates = new CertificateStory(portal, correction);
        await certificates.AskAsync(officer, "28/02/2023");
        await certificates.ConfirmAsync("hochiminh", Right);
        Assert.Contains(Right, await certificates.PrintAsync(officer, 1), StringComparison.Ordinal);
        var stored = await correction.StoredAsync();
        Assert.Equal((DecisionState.Issued, Right), (stored.State, stored.Lines.Single().Name));
        var fresh = await CertificateStory.CheckAsync(visitor, stored.Lines[0].Code);
        await Expect(fresh).Not.ToContainTextAsync("Bản cũ không còn giá trị sử dụng");
        await Expect(fresh).ToContainTextAsync(Right);
    }
}
