using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Results;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// Years of the demo's past, closed, each with the published scores of one cluster: the year before the open one for the cluster that is
/// meeting, and 2022 for cluster 1, whose awards are known. All scores are invented and say so.
/// </summary>
public sealed class DemoLastYear(PortalDb db)
{
    private const string Invented = "Dữ liệu minh họa";
    private const int MeetingCluster = 2;

    // The order follows from what was given: flags before commendations (Báo Cần Thơ, 30/3/2023); no points were published.
    private static readonly string[] OrderOf2022 = ["Cần Thơ", "Hải Phòng", "Hồ Chí Minh"];

    private static readonly Actor Officer = new(Guid.Empty, Invented, null, new HashSet<Role> { Role.MinistryOfficer }, []);

    /// <summary>Adds them.</summary>
    /// <param name="today">The day in Vietnam; the year before is the last one that is added.</param>
    public async Task AddAsync(DateOnly today)
    {
        var number = today.Year - 1;
        if (DemoProposals.IsPast(today)) await AddAsync(DemoProposals.AwardedYear, DemoProposals.AwardedCluster, VietnamTime.ToUtc(new DateOnly(DemoProposals.AwardedYear + 1, 1, 10), new TimeOnly(16, 0)), OrderOf2022);
        var closed = VietnamTime.ToUtc(new DateOnly(today.Year, 1, 31), new TimeOnly(16, 0));
        var now = VietnamTime.ToUtc(today.AddDays(-30), new TimeOnly(9, 0));
        await AddAsync(number, MeetingCluster, closed < now ? closed : now, []);
    }

    // The units of an order have their places; the others share what is below.
    private async Task AddAsync(int number, int clusterNumber, DateTime at, string[] order)
    {
        db.ChangeTracker.Clear();
        var bloc = await db.Blocs.AsNoTracking().SingleAsync();
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(candidate => candidate.Number == clusterNumber);
        var members = await db.ClusterMemberships.AsNoTracking().Include(member => member.Department)
            .Where(member => member.ClusterId == cluster.Id && member.Year == db.ClusterMemberships.Max(latest => latest.Year)).OrderBy(member => member.Position).ToListAsync();
        var set = new CriteriaSet { BlocId = bloc.Id, Year = number, Name = $"Bảng tiêu chí thi đua năm {number} (dữ liệu minh họa)", IsIllustrative = true };
        DemoCriteria.Fill(set);
        Must(set.Lock(Officer, reason: Invented));
        var year = Opened(bloc.Id, number);
        var part = new ClusterYear { YearId = year.Id, ClusterId = cluster.Id };
        db.AddRange(set, year, part);
        db.AddRange(members.Select(member => Approved(year, set, member, Array.IndexOf(order, member.Department!.Province), order.Length, at)));
        db.Record(Officer, at, set, "CriteriaLocked", "Lập và khóa bảng tiêu chí minh họa.");
        db.Record(Officer, at, year, "YearOpened", $"Mở năm {number} và ghi điểm minh họa của {cluster.Name}.");
        await db.SaveChangesAsync();
        await PublishAsync(number, cluster.Id, at);
    }

    private static EmulationYear Opened(Guid bloc, int number)
    {
        var year = new EmulationYear { BlocId = bloc, Year = number, Theme = "Năm đã qua của bản dùng thử (dữ liệu minh họa)" };
        foreach (var kind in StageText.All)
        {
            var day = new DateOnly(number, 12, 1).AddDays(7 * (int)kind);
            year.Stages.Add(new YearStage
            {
                YearId = year.Id,
                Kind = kind,
                StartsOn = day,
                SoftDeadlineAt = VietnamTime.ToUtc(day.AddDays(5), new TimeOnly(17, 0)),
                HardDeadlineAt = VietnamTime.ToUtc(day.AddDays(6), new TimeOnly(17, 0)),
            });
        }

        year.Classifications.Add(new YearClassification { YearId = year.Id, Name = "Xuất sắc", FromPoints = 90 });
        year.Classifications.Add(new YearClassification { YearId = year.Id, Name = "Tốt", FromPoints = 75 });
        Must(year.Open(Officer));
        return year;
    }

    // All columns alike: what was disputed then is not told of.
    private static ScoreSheet Approved(EmulationYear year, CriteriaSet set, ClusterMembership member, int place, int places, DateTime at)
    {
        // Without an order by chance; with one, each place has its own narrow share of the points.
        var (least, breadth) = places == 0 ? (0.7m, 0.3m) : place < 0 ? (0.72m, 0.06m) : (0.97m - (0.07m * place), 0.02m);
        var sheet = new ScoreSheet { YearId = year.Id, Year = year.Year, ClusterId = member.ClusterId, DepartmentId = member.DepartmentId, CriteriaSetId = set.Id };
        var tree = set.Tree();
        foreach (var leaf in tree.Leaves.Where(leaf => tree.IsInScale(leaf)))
        {
            var value = DemoScores.Invent(leaf, $"{member.Department!.Province} {year.Year}", least, breadth);
            foreach (var column in Enum.GetValues<ScoreColumn>())
            {
                sheet.CellFor(leaf.Id, column).Save(value, column == ScoreColumn.Self ? DemoScores.Invented : string.Empty, string.Empty, Officer, at);
            }
        }

        var owner = Officer with { DepartmentId = member.DepartmentId, Roles = new HashSet<Role> { Role.DepartmentStaff } };
        var scorer = owner with { DepartmentId = Guid.Empty, Duties = [new(member.ClusterId, year.Year, AppointmentDuty.Leader, Guid.Empty)] };
        Must(sheet.Do(SheetStep.Submit, owner, null, at));
        Must(sheet.Do(SheetStep.Forward, scorer, null, at));
        Must(sheet.Do(SheetStep.Approve, Officer, null, at));
        return sheet;
    }

    private async Task PublishAsync(int number, Guid clusterId, DateTime at)
    {
        db.ChangeTracker.Clear();
        var result = (await db.ClusterResultAsync(number, clusterId, Officer, track: true))!;
        Must(result.ClusterYear.Publish(Officer, result.NotApproved, result.Lines.Select(line => line.ToRow(result.ClusterYear.Id)), at));
        foreach (var sheet in result.Members.Select(member => member.Sheet!))
        {
            Must(sheet.Do(SheetStep.Publish, Officer, null, at));
            await SheetFreezer.FreezeAsync(db, sheet, result.Set, SheetStep.Publish, Officer, at, result.Standing.Contexts, CancellationToken.None);
            db.Record(Officer, at, sheet, "SheetPublished", $"Công bố kết quả minh họa năm {number}.");
        }

        // The rows carry keys of their own making; without this they would be taken for rows that exist.
        db.AddRange(result.ClusterYear.Ranking);
        db.Record(Officer, at, result.ClusterYear, "ClusterYearPublished", $"Công bố kết quả minh họa năm {number}.");
        Must(result.Year.Close(Officer, []));
        db.Record(Officer, at, result.Year, "YearClosed", $"Đóng năm {number} (dữ liệu minh họa).");
        await db.SaveChangesAsync();
    }

    private static void Must(Verdict verdict)
    {
        if (!verdict.IsAllowed)
        {
            throw new InvalidOperationException(verdict.Why);
        }
    }
}
