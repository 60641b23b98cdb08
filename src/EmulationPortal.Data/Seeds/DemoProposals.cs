using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// The demo's proposal: cluster 1 of 2022. Who led the cluster and who received what is real (see <c>recorded-facts.csv</c>); the proposal
/// itself, its days and its number are invented and say so.
/// </summary>
public sealed class DemoProposals(PortalDb db)
{
    private const int Year = 2022;
    private const int Cluster = 1;
    private const string Leader = "Cần Thơ";

    // Báo Cần Thơ, 30/3/2023: two flags of the ministry and one commendation of the minister.
    private static readonly (string Province, string Kind)[] Lines =
    [
        ("Cần Thơ", AwardCodes.MinistryFlag),
        ("Hải Phòng", AwardCodes.MinistryFlag),
        ("Hồ Chí Minh", AwardCodes.MinistryMerit),
    ];

    /// <summary>Adds it and saves.</summary>
    /// <param name="now">The moment, in UTC.</param>
    public async Task AddAsync(DateTime now)
    {
        var sent = VietnamTime.ToUtc(new DateOnly(Year + 1, 1, 16), new TimeOnly(9, 0));
        // A demo of an earlier day does not know of it yet.
        if (now < sent.AddDays(2)) return;
        var cluster = await db.Clusters.SingleAsync(found => found.Number == Cluster);
        var officer = await db.Users.SingleAsync(user => user.NormalizedUserName == "CANBO.BO");
        var units = await db.Collectives.Where(unit => unit.Kind == CollectiveKind.Department).ProposalCandidatesAsync();
        var departments = await db.Departments.ToDictionaryAsync(department => department.Province, department => department.Id);
        var proposal = new Proposal
        {
            Kind = ProposalKind.YearlyMerit,
            Year = Year,
            Title = ProposalText.TitleOf(ProposalKind.YearlyMerit, Year, cluster.Name),
            Merit = ProposalText.MeritOf(ProposalKind.YearlyMerit, Year),
            DepartmentId = departments[Leader],
            ClusterId = cluster.Id,
        };
        foreach (var (province, kind) in Lines)
        {
            var line = proposal.Add(
                units.Values.Single(unit => unit.DepartmentId == departments[province]), kind, LineOrigin.Ranking, "Kết quả khen thưởng năm 2022 của cụm: Báo Cần Thơ, 30/3/2023 (baocantho.com.vn)");
            line.Reason = "Hồ sơ minh họa: năm 2022 chưa có dữ liệu chấm điểm trên hệ thống.";
        }

        var actor = new Actor(officer.Id, officer.FullName, null, new HashSet<Role> { Role.MinistryOfficer }, []);
        proposal.RecordPaper(Year + 1, "1", officer.Id, sent, sent.AddDays(2));
        foreach (var line in proposal.Lines) Require(proposal.CheckLine(actor, line, true, string.Empty));
        Require(proposal.CloseCheck(actor));
        db.Proposals.Add(proposal);
        db.Record(Actor.Portal, now, proposal, "ProposalStarted", $"Ghi lại hồ sơ minh họa “{proposal.Title}”; danh sách theo Báo Cần Thơ, 30/3/2023.");
        db.Record(Actor.Portal, now, proposal, ProposalSettling.SubmittedAct, "Hồ sơ minh họa đã nộp bằng giấy; ngày và số đến là minh họa.");
        db.Record(actor, now, proposal, "ProposalChecked", "Kết thúc thẩm định: 3 dòng đủ điều kiện trình, 0 dòng không trình.");
        await db.SaveChangesAsync();
    }

    private static void Require(Verdict verdict)
    {
        if (!verdict.IsAllowed) throw new InvalidOperationException(verdict.Why);
    }
}
