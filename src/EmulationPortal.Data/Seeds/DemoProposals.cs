using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// The demo's proposals. Cluster 1 of 2022: who led the cluster and who received what is real (see <c>recorded-facts.csv</c>), the
/// dossier itself is invented; it is a draft here and carried to a decision in force where documents can be printed. And one of last
/// year's leading units of the cluster that is meeting, invented as their scores are, which waits for the council.
/// </summary>
public sealed class DemoProposals(PortalDb db)
{
    /// <summary>The year whose real awards the demo shows.</summary>
    public const int AwardedYear = 2022;

    /// <summary>The number of the cluster that received them.</summary>
    public const int AwardedCluster = 1;

    /// <summary>Where they are known from.</summary>
    public const string Source = "Báo Cần Thơ, 30/3/2023 (baocantho.com.vn)";

    private const string AwardedLeader = "Cần Thơ";
    private const int WaitingCluster = 2;

    // Two flags of the ministry and one commendation of the minister.
    private static readonly (string Province, string Kind)[] Awarded =
    [
        ("Cần Thơ", AwardCodes.MinistryFlag),
        ("Hải Phòng", AwardCodes.MinistryFlag),
        ("Hồ Chí Minh", AwardCodes.MinistryMerit),
    ];

    // What the first places of the waiting proposal are proposed for.
    private static readonly string[] WaitingKinds = [AwardCodes.MinistryFlag, AwardCodes.MinistryMerit];

    /// <summary>Whether a demo of <paramref name="today"/> knows of the awards of 2022: a closed year before the one that it calls last year.</summary>
    public static bool IsPast(DateOnly today) => today.Year - 1 > AwardedYear;

    /// <summary>Adds them and saves.</summary>
    /// <param name="now">The moment, in UTC.</param>
    public async Task AddAsync(DateTime now)
    {
        var today = VietnamTime.DateOf(now);
        var units = await db.Collectives.Where(unit => unit.Kind == CollectiveKind.Department).ProposalCandidatesAsync();
        if (IsPast(today)) await AddAwardedAsync(now, units);
        await AddWaitingAsync(now, today.Year - 1, units);
        await db.SaveChangesAsync();
    }

    private async Task AddAwardedAsync(DateTime now, IReadOnlyDictionary<Guid, ProposalCandidate> units)
    {
        var departments = await db.Departments.ToDictionaryAsync(department => department.Province, department => department.Id);
        var proposal = New(await PartAsync(AwardedYear, AwardedCluster), AwardedYear, departments[AwardedLeader]);
        foreach (var (province, kind) in Awarded)
        {
            var line = proposal.Add(units.Values.Single(unit => unit.DepartmentId == departments[province]), kind, LineOrigin.Ranking, $"Kết quả khen thưởng năm {AwardedYear} của cụm: {Source}");
            line.Reason = "Hồ sơ minh họa cho khen thưởng có thật; điểm và minh chứng trên hệ thống là minh họa.";
        }

        db.Record(Actor.Portal, now, proposal, "ProposalStarted", $"Ghi lại hồ sơ minh họa “{proposal.Title}”; danh sách theo {Source}.");
    }

    // Taken in on paper and checked, so that a council has something to judge.
    private async Task AddWaitingAsync(DateTime now, int year, IReadOnlyDictionary<Guid, ProposalCandidate> units)
    {
        var part = await PartAsync(year, WaitingCluster);
        var places = part.Ranking.Where(row => row.Rank is not null).OrderBy(row => row.Position).Take(WaitingKinds.Length).ToList();
        var leader = await db.ClusterAppointments.Where(duty => duty.ClusterId == part.ClusterId && duty.Year == year && duty.Duty == AppointmentDuty.Leader).Select(duty => duty.DepartmentId).SingleAsync();
        var officer = await db.Users.SingleAsync(user => user.NormalizedUserName == "CANBO.BO");
        var proposal = New(part, year, leader);
        foreach (var (row, index) in places.Select((row, index) => (row, index)))
        {
            var line = proposal.Add(units.Values.Single(unit => unit.DepartmentId == row.DepartmentId), WaitingKinds[index], LineOrigin.Ranking, $"Hạng {row.Rank}/{part.Ranking.Count}, {NumberText.Points(row.Total!.Value)} điểm (dữ liệu minh họa)");
            line.Reason = "Hồ sơ minh họa.";
        }

        var actor = new Actor(officer.Id, officer.FullName, null, new HashSet<Role> { Role.MinistryOfficer }, []);
        proposal.RecordPaper(VietnamTime.DateOf(now).Year, "1", officer.Id, now.AddDays(-21), now.AddDays(-20));
        foreach (var line in proposal.Lines) Require(proposal.CheckLine(actor, line, true, string.Empty));
        Require(proposal.CloseCheck(actor));
        db.Record(Actor.Portal, now, proposal, "ProposalStarted", $"Ghi hồ sơ minh họa “{proposal.Title}” theo kết quả xếp hạng minh họa.");
        db.Record(Actor.Portal, now, proposal, ProposalSettling.SubmittedAct, "Hồ sơ minh họa đã nộp bằng giấy; ngày và số đến là minh họa.");
        db.Record(actor, now, proposal, "ProposalChecked", $"Kết thúc thẩm định: {proposal.Lines.Count} dòng đủ điều kiện trình, 0 dòng không trình.");
    }

    private Proposal New(ClusterYear part, int year, Guid department)
    {
        var cluster = db.Clusters.Local.Single(found => found.Id == part.ClusterId);
        var proposal = new Proposal
        {
            Kind = ProposalKind.YearlyMerit,
            Year = year,
            Title = ProposalText.TitleOf(ProposalKind.YearlyMerit, year, cluster.Name),
            Merit = ProposalText.MeritOf(ProposalKind.YearlyMerit, year),
            DepartmentId = department,
            ClusterId = cluster.Id,
            ClusterYearId = part.Id,
        };
        db.Proposals.Add(proposal);
        return proposal;
    }

    private async Task<ClusterYear> PartAsync(int year, int number)
    {
        var cluster = await db.Clusters.SingleAsync(found => found.Number == number);
        return await db.ClusterYears.Include(part => part.Ranking).SingleAsync(part => part.ClusterId == cluster.Id && part.EmulationYear!.Year == year);
    }

    private static void Require(Verdict verdict)
    {
        if (!verdict.IsAllowed) throw new InvalidOperationException(verdict.Why);
    }
}
