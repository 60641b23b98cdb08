using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Proposals;

/// <summary>What the demo shows of proposals, and the award line over its published rankings.</summary>
public sealed class DemoProposalTests : IDisposable
{
    private readonly PortalHost host = PortalHost.WithScores();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task The_award_line_says_who_is_just_in_and_just_out_of_the_published_rankings()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var page = await officer.GetAsync("/de-nghi/nguong?pham-vi=khoi&so=3");
        Assert.Contains("Nhìn từ", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Vừa đủ:", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Độ rộng tay của các cụm", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(3, page.Document.QuerySelectorAll("td .state-done").Length);
        var flags = await officer.GetAsync("/de-nghi/nguong?pham-vi=chinh-phu");
        Assert.Contains("20 % của", flags.Text("main"), StringComparison.Ordinal);
        // Eight leading units allow one flag, and the two best have the same points: the line falls between them.
        Assert.Equal("1", flags.Document.QuerySelector("[name=so]")!.GetAttribute("value"));
        Assert.Contains("Ngang nhau tại ngưỡng", flags.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Chưa có kết quả xếp hạng nào", (await officer.GetAsync("/de-nghi/nguong?nam=1999")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_holds_the_flags_and_the_commendation_of_cluster_1_in_2022_in_a_signed_decision()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var proposal = await host.ProposalAsync(await host.WithDbAsync(db => db.Proposals.Where(found => found.Year == 2022).Select(found => found.Id).SingleAsync()));
        Assert.All(proposal.Lines, line => Assert.Equal(LineStanding.Decided, line.Standing));
        var submission = await host.WithDbAsync(db => db.IssuedDocuments.AsNoTracking().Include(document => document.Signatories).SingleAsync(document => document.Id == proposal.DocumentId));
        Assert.Equal((SigningState.Complete, new DateOnly(2023, 1, 16)), (submission.SigningState, VietnamTime.DateOf(submission.IssuedAt)));
        var proposed = await officer.GetAsync($"/de-nghi/{proposal.Id}");
        Assert.Contains("Báo Cần Thơ, 30/3/2023", proposed.Text("main"), StringComparison.Ordinal);
        var ranking = proposed.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Kết quả xếp hạng đã công bố năm 2022");
        Assert.Contains("Cần Thơ", (await officer.GetAsync(ranking.GetAttribute("href")!)).Text("main"), StringComparison.Ordinal);

        var decision = await host.WithDbAsync(db => db.AwardDecisions.AsNoTracking().Include(found => found.Lines).SingleAsync());
        Assert.Equal((DecisionState.Issued, "01/QĐ-BTTTT", new DateOnly(2023, 3, 15)), (decision.State, decision.FullNumber, decision.DecidedOn));
        // Eight times and twice the base salary of 1.490.000 đ (Nghị định 91/2017/NĐ-CP).
        Assert.Equal([11_920_000m, 11_920_000m, 2_980_000m], decision.InOrder.Select(line => line.Money));
        var page = await officer.GetAsync($"/quyet-dinh/{decision.Id}");
        foreach (var place in new[] { "Cần Thơ", "Hải Phòng", "Hồ Chí Minh" }) Assert.Contains(place, page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("01/QĐ-BTTTT", (await officer.GetAsync("/in-bang")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("Còn hiệu lực", (await host.Visit().GetAsync($"/xac-minh/khen/{decision.Lines[0].Code}")).Text("main"), StringComparison.Ordinal);
        var pdf = await (await officer.Http.GetAsync(new Uri($"/ky/{decision.DocumentId}/tep", UriKind.Relative))).Content.ReadAsByteArrayAsync();
        using var file = new PdfFile(pdf);
        Assert.Contains("Signature is Valid.", file.Signatures(), StringComparison.Ordinal);
        Assert.Contains("Bộ trưởng Bộ Thông tin và Truyền thông", file.FlowingText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_awards_of_2022_stand_in_the_histories_of_their_departments_and_say_what_is_invented()
    {
        var records = await host.WithDbAsync(db => db.AwardRecords.AsNoTracking().Where(record => record.Year == 2022 && record.DecisionLineId != null).ToListAsync());
        Assert.Equal([AwardCodes.MinistryMerit, AwardCodes.MinistryFlag, AwardCodes.MinistryFlag], records.Select(record => record.AwardKindCode).Order());
        Assert.All(records, record => Assert.Contains("số, ngày, người ký và văn bản là dữ liệu minh họa", record.Note, StringComparison.Ordinal));
        var own = await host.DepartmentIdAsync("haiphong");
        var unit = await host.WithDbAsync(db => db.Collectives.Where(found => found.DepartmentId == own && found.Kind == CollectiveKind.Department).Select(found => found.Id).SingleAsync());
        var staff = await host.LogInAsync("so.haiphong");
        Assert.Contains("01/QĐ-BTTTT", (await staff.GetAsync($"/ca-nhan-tap-the/tap-the/{unit}")).Text("main"), StringComparison.Ordinal);
        Assert.False(await host.WithDbAsync(db => db.Notices.AnyAsync(notice => notice.CreatedAt.Year == 2023)));
        // A department reads the whole decision, and opens its own record only.
        var decision = await staff.GetAsync($"/quyet-dinh/{await host.WithDbAsync(db => db.AwardDecisions.Select(found => found.Id).SingleAsync())}");
        Assert.Equal([$"/ca-nhan-tap-the/tap-the/{unit}"], decision.Document.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_department_has_something_of_last_year_to_propose_that_needs_no_reason()
    {
        var staff = await host.LogInAsync("so.sonla");
        var sources = await (await staff.GetAsync("/de-nghi/moi")).FormOf("Lập hồ sơ").With("Year", "2025").SubmitAsync();
        Assert.Contains("đã có danh hiệu này năm 2025", sources.Text("main"), StringComparison.Ordinal);
        var proposal = await sources.FormOf("Lấy vào hồ sơ").SubmitAsync();
        Assert.NotEmpty(proposal.Document.QuerySelectorAll("tr[id^=dong-]"));
        Assert.DoesNotContain("Cần ghi lý do trước khi trình ký", proposal.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mirror_of_generosity_shows_what_the_clusters_took_from_the_units_own_totals()
    {
        var page = await (await host.LogInAsync("canbo.bo")).GetAsync("/de-nghi/nguong?nam=2025");
        var uplifts = page.Document.QuerySelectorAll("td[data-label^='Chênh với tự chấm']").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.NotEmpty(uplifts);
        Assert.DoesNotContain("0", uplifts);
    }

    [Fact]
    public async Task The_ranking_of_2022_puts_those_who_got_flags_first()
    {
        var ranking = await host.WithDbAsync(db => db.ClusterYears.Where(part => part.EmulationYear!.Year == 2022).SelectMany(part => part.Ranking)
            .Join(db.Departments, row => row.DepartmentId, department => department.Id, (row, department) => new { row.Position, department.Province }).OrderBy(row => row.Position).ToListAsync());
        Assert.Equal(["Cần Thơ", "Hải Phòng", "Hồ Chí Minh"], ranking.Take(3).Select(row => row.Province));
        Assert.Equal(5, ranking.Count);
    }

    [Fact]
    public async Task The_demo_has_a_checked_proposal_of_last_year_that_waits_for_the_council()
    {
        var waiting = await host.WithDbAsync(db => db.Proposals.AsNoTracking().Include(proposal => proposal.Lines).SingleAsync(proposal => proposal.State == ProposalState.Checked && proposal.Year == 2025));
        Assert.All(waiting.Lines, line => Assert.Equal(LineStanding.Passed, line.Standing));
        var leader = await host.WithDbAsync(db => db.ClusterAppointments.Where(duty => duty.ClusterId == waiting.ClusterId && duty.Year == 2025 && duty.Duty == AppointmentDuty.Leader).Select(duty => duty.DepartmentId).SingleAsync());
        Assert.Equal(leader, waiting.DepartmentId);
        Assert.Equal([AwardCodes.MinistryMerit, AwardCodes.MinistryFlag], waiting.Lines.Select(line => line.KindCode).Order());
    }
}
