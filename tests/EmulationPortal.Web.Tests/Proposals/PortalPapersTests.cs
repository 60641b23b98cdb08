using EmulationPortal.Data;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Proposals;

/// <summary>What the portal itself holds of a proposal's list stands in its dossiers.</summary>
public sealed class PortalPapersTests : IDisposable
{
    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_departments_dossier_leads_to_the_registration_that_its_list_comes_from()
    {
        await host.SettledAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        var id = await staff.BeginAsync();
        var link = (await staff.GetAsync($"/de-nghi/{id}")).Document.QuerySelectorAll("main a").Single(found => found.TextContent == "Danh sách đăng ký và kết quả năm 2026");
        Assert.Contains("Thái Bình", (await staff.GetAsync(link.GetAttribute("href")!)).Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SignatoryState.Signed, true)]
    [InlineData(SignatoryState.Waiting, false)]
    public async Task The_minutes_of_a_clusters_meeting_serve_as_the_minutes_of_its_dossiers_once_they_are_signed(SignatoryState state, bool serves)
    {
        var (id, line) = await host.WithDbAsync(db => ProposeAsync(db, state));
        var staff = await host.LogInAsync("so.haiphong");
        var minutes = (await staff.GetAsync($"/de-nghi/{id}/dong/{line}")).Document.QuerySelectorAll(".dossier-piece").Single(piece => piece.TextContent.Contains("Biên bản bình xét", StringComparison.Ordinal));
        Assert.Equal(serves, minutes.TextContent.Contains("Biên bản đã ký: Hội nghị tổng kết", StringComparison.Ordinal));
        Assert.Equal(!serves, minutes.TextContent.Contains("Còn thiếu", StringComparison.Ordinal));
    }

    private async Task<(Guid Id, Guid Line)> ProposeAsync(PortalDb db, SignatoryState state)
    {
        var (cluster, year, now) = (await db.Clusters.Where(found => found.Number == 1).Select(found => found.Id).SingleAsync(), host.OpenYear, host.Time.GetUtcNow().UtcDateTime);
        var leader = await db.Departments.SingleAsync(found => found.Slug == "haiphong");
        var meeting = new Meeting { ClusterId = cluster, Year = year, Title = "Hội nghị tổng kết", Place = "Hải Phòng", StartsAt = now };
        var document = new IssuedDocument
        {
            Kind = IssuedDocumentKind.Minutes,
            SubjectId = meeting.Id,
            SubjectLink = "/",
            Title = "Biên bản",
            Code = "ABCDEFGHJKMN",
            IssuedAt = now,
            IssuedByName = "Cụm trưởng",
            OriginalSha256 = new string('a', 64),
            CurrentSha256 = new string('a', 64),
            SigningOrder = SigningOrder.Any,
            SignBy = new DateOnly(year, 12, 31),
        };
        var place = new Signatory { DocumentId = document.Id, Position = 1, DepartmentId = leader.Id, PersonName = "Giám đốc", Title = "Giám đốc", Organisation = leader.Name, PlaceName = "a" };
        document.Signatories.Add(place);
        var paper = new MeetingPaper { MeetingId = meeting.Id, Kind = PaperKind.Minutes, Edition = 1, Title = "Biên bản", Number = "/BB", Place = "Hải Phòng" };
        var proposal = new Proposal { Kind = ProposalKind.YearlyMerit, Year = year, Title = "Đề nghị của cụm", DepartmentId = leader.Id, ClusterId = cluster };
        var unit = await db.Collectives.SingleAsync(found => found.DepartmentId == leader.Id && found.Kind == CollectiveKind.Department);
        var line = proposal.Add(new ProposalCandidate(RecipientKind.Collective, unit.Id, unit.Name, leader.Id, false, null, true), AwardCodes.MinistryFlag, LineOrigin.Ranking);
        db.AddRange(meeting, document, paper, proposal);
        db.Entry(place).Property(signatory => signatory.State).CurrentValue = state;
        var stored = db.Entry(paper);
        (stored.Property(found => found.DocumentId).CurrentValue, stored.Property(found => found.IssuedAt).CurrentValue) = (document.Id, now);
        (stored.Property(found => found.DocxSha256).CurrentValue, stored.Property(found => found.PageSha256).CurrentValue) = (document.OriginalSha256, document.OriginalSha256);
        await db.SaveChangesAsync();
        return (proposal.Id, line.Id);
    }
}
