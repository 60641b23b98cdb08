using EmulationPortal.Browser.Tests.Results;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Tests.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Meetings;

/// <summary>20/02/2023 in Điện Biên Phủ: the conference of cluster 2, from the invitation to the signed pledge that anybody verifies.</summary>
public sealed class ConferenceTests(ConferencePortal portal) : IClassFixture<ConferencePortal>, IDisposable
{
    private readonly TestAuthority authority = new();

    /// <inheritdoc/>
    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task Seven_departments_meet_in_Dien_Bien_Phu_and_sign_the_pledge_of_2023()
    {
        var conference = new ConferenceStory(portal);
        await InviteAsync(conference);
        portal.Host.Time.MoveTo(ConferencePortal.Morning);
        var leader = await conference.StaffAsync("sonla");
        await conference.OpenAsync(leader);
        await SettleAsync(conference, leader);
        await AcclaimAsync(conference, leader);
        await conference.CloseAsync(leader);
        await WriteMinutesAsync(conference, leader);

        var pledge = new PledgeStory();
        var signing = await PledgeAsync(conference, pledge, leader);
        var file = await SignAsync(conference, signing);
        await pledge.ExpectSignedAsync(leader);
        await VerifyAsync(signing, file);
        Assert.Empty(portal.Problems);
    }

    private static string NameOf(string province) => province == "Điện Biên" ? ConferencePortal.DirectorOfDienBien : $"Giám đốc {province}";

    private async Task InviteAsync(ConferenceStory conference)
    {
        portal.Host.Time.MoveTo(ConferencePortal.Morning.AddDays(-14));
        await conference.CallAsync(await conference.StaffAsync("sonla"));
        foreach (var (province, slug) in ClusterYearStory.Members)
        {
            var member = await conference.StaffAsync(slug);
            await (slug == "hagiang"
                ? conference.SendStandInAsync(member, "Chuyên viên Hà Giang", "Chuyên viên Sở Thông tin và Truyền thông Hà Giang")
                : conference.AttendAsync(member, NameOf(province), $"Giám đốc Sở Thông tin và Truyền thông {province}"));
            await member.Context.CloseAsync();
        }
    }

    private async Task SettleAsync(ConferenceStory conference, IPage leader)
    {
        await conference.SettleAsync(leader, ConferencePortal.DisputedOfOthers);
        // The deputy settles the leader's score, and sees what the leader has settled of its own.
        var deputy = await conference.StaffAsync("laichau");
        await conference.SettleAsync(deputy, 2, settled: 1);
        await leader.GotoAsync(conference.Path);
        await Expect(leader.Locator("#diem-thong-nhat + div tbody tr")).ToHaveCountAsync(ConferencePortal.DisputedOfOthers + 1);
        await Expect(leader.Locator("#diem-thong-nhat + div")).Not.ToContainTextAsync("chờ Bộ thẩm định");
    }

    private async Task AcclaimAsync(ConferenceStory conference, IPage leader)
    {
        var ballot = new BallotStory(conference);
        await ballot.OpenAsync(leader, "Điện Biên", "Lào Cai");
        var receipts = new List<string>();
        foreach (var (_, slug) in ClusterYearStory.Members)
        {
            var voter = await (slug == "hagiang" ? conference.StaffAsync(slug) : conference.DirectorAsync(slug));
            await ballot.TakeBallotAsync(voter);
            var second = slug == "sonla" ? await ballot.TakeBallotAsync(await voter.Context.NewPageAsync()) : null;
            receipts.Add(await BallotStory.CastAsync(voter, slug == "dienbien" ? "Lào Cai" : "Điện Biên"));
            if (second is not null) await BallotStory.ExpectRefusedAsync(second, "Điện Biên");
        }

        await ballot.CountAsync(leader, "Điện Biên", receipts);
        var acclaimed = await portal.Host.WithDbAsync(db => db.Acclaims.AsNoTracking().Include(acclaim => acclaim.Candidates).ThenInclude(candidate => candidate.Department).SingleAsync());
        Assert.Equal((AcclaimOutcome.Elected, "dienbien", 6), (acclaimed.Outcome, acclaimed.Candidates.Single(candidate => candidate.IsElected).Department!.Slug, acclaimed.Candidates.Max(candidate => candidate.Votes)));
    }

    // Signed by the chair with the certificate kept in the portal, and by the secretary on paper.
    private async Task WriteMinutesAsync(ConferenceStory conference, IPage leader)
    {
        var minutes = new MinutesStory(conference);
        await minutes.WriteAsync(leader);
        var signing = new SigningStory(portal, await minutes.IssueAsync(leader));
        await signing.HandInScanAsync(leader);
        var chair = await conference.DirectorAsync("sonla");
        await signing.SignHereAsync(chair, mistypesFirst: false);
        using var pdf = new PdfFile(await signing.FileAsync(chair));
        Assert.Contains(ConferenceStory.Title, pdf.FlowingText(), StringComparison.Ordinal);
        Assert.Contains("07/07 đơn vị dự", pdf.FlowingText(), StringComparison.Ordinal);
        Assert.Contains("Signature is Valid.", pdf.Signatures(), StringComparison.Ordinal);
        Assert.True(await portal.Host.WithDbAsync(db => db.MeetingPapers.AllAsync(paper => paper.Document!.Signatories.All(place => place.State == SignatoryState.Signed))));
    }

    private async Task<SigningStory> PledgeAsync(ConferenceStory conference, PledgeStory pledge, IPage leader)
    {
        await pledge.WriteAsync(leader);
        foreach (var (province, slug) in ClusterYearStory.Members)
        {
            var director = await conference.DirectorAsync(slug);
            await pledge.AgreeAsync(director, NameOf(province));
        }

        return new SigningStory(portal, await pledge.IssueAsync(leader));
    }

    // Five with the certificate kept in the portal, Điện Biên with a token, Lạng Sơn on paper, in this order mixed.
    private async Task<byte[]> SignAsync(ConferenceStory conference, SigningStory signing)
    {
        await SigningStory.TrustAsync(await portal.LogInAsync("quantri"), authority);
        using var token = authority.Issue(ConferencePortal.DirectorOfDienBien);
        foreach (var slug in new[] { "laichau", "sonla", "dienbien", "laocai", "langson", "hagiang", "caobang" })
        {
            portal.Host.Time.Advance(TimeSpan.FromMinutes(1));
            var signer = await (slug == "langson" ? conference.StaffAsync(slug) : conference.DirectorAsync(slug));
            await (slug switch
            {
                "dienbien" => signing.SignWithTokenAsync(signer, ConferencePortal.DirectorOfDienBien, token),
                "langson" => signing.HandInScanAsync(signer),
                _ => signing.SignHereAsync(signer, mistypesFirst: slug == "laichau"),
            });
        }

        return await signing.FileAsync(await conference.DirectorAsync("sonla"));
    }

    private async Task VerifyAsync(SigningStory signing, byte[] file)
    {
        var visitor = await portal.VisitAsync();
        await signing.VerifyByCodeAsync(visitor, await signing.CodeAsync(), "7/7 người đã ký");
        await Expect(visitor.Locator("tbody tr", new() { HasText = ConferencePortal.DirectorOfDienBien })).ToContainTextAsync("Đã ký");
        await SigningStory.VerifyByUploadAsync(visitor, file, "Chữ ký hợp lệ, đúng văn bản");
        await Expect(visitor.Locator("ol.history > li")).ToHaveCountAsync(6);
        var changed = (byte[])file.Clone();
        changed[2000] ^= 1;
        await SigningStory.VerifyByUploadAsync(visitor, changed, "Không hợp lệ");
        using var pdf = new PdfFile(file);
        Assert.Equal(6, pdf.Signatures().Split("Signature is Valid.").Length - 1);
        Assert.Contains(PledgeStory.Theme, pdf.FlowingText(), StringComparison.Ordinal);
    }
}
