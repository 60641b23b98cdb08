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
/// Years of the demo's past, closed, with published scores: the year before the open one of all clusters, so that the Government's flags
/// have leading units and a ceiling, two of them with the same points; and 2022 of cluster 1, whose awards are known. All scores are
/// invented and say so.
/// </summary>
public sealed class DemoLastYear(PortalDb db)
{
    private const string Invented = "Dữ liệu minh họa";

    // The first unit of this cluster and of another have the same points, above all others: a tie that no rule parts.
    private const int TwinCluster = 8;

    // The order follows from what was given: flags before commendations (Báo Cần Thơ, 30/3/2023); no points were published.
    private static readonly string[] OrderOf2022 = ["Cần Thơ", "Hải Phòng", "Hồ Chí Minh"];

    private static readonly Actor Officer = new(Guid.Empty, Invented, null, new HashSet<Role> { Role.MinistryOfficer }, []);

    /// <summary>Adds them.</summary>
    /// <param name="today">The day in Vietnam; the year before is the last one that is added.</param>
    public async Task AddAsync(DateOnly today)
    {
        var number = today.Year - 1;
        if (DemoProposals.IsPast(today)) await AddAsync(DemoProposals.AwardedYear, [DemoProposals.AwardedCluster], VietnamTime.ToUtc(new DateOnly(DemoProposals.AwardedYear + 1, 1, 10), new TimeOnly(16, 0)), OrderOf2022);
        var closed = VietnamTime.ToUtc(new DateOnly(today.Year, 1, 31), new TimeOnly(16, 0));
        var now = VietnamTime.ToUtc(today.AddDays(-30), new TimeOnly(9, 0));
        await AddAsync(number, [.. await db.Clusters.OrderBy(cluster => cluster.Number).Select(cluster => cluster.Number).ToListAsync()], closed < now ? closed : now, []);
    }

    // The units of an order have their places; the others share what is below.
    private async Task AddAsync(int number, int[] clusterNumbers, DateTime at, string[] order)
    {
        db.ChangeTracker.Clear();
        var bloc = await db.Blocs.AsNoTracking().SingleAsync();
        var clusters = await db.Clusters.AsNoTracking().Where(candidate => clusterNumbers.Contains(candidate.Number)).OrderBy(candidate => candidate.Number).ToListAsync();
        var latest = await db.ClusterMemberships.MaxAsync(member => member.Year);
        var ids = clusters.ConvertAll(cluster => cluster.Id);
        var members = await db.ClusterMemberships.AsNoTracking().Include(member => member.Department)
            .Where(member => ids.Contains(member.ClusterId) && member.Year == latest).OrderBy(member => member.Position).ToListAsync();
        var set = new CriteriaSet { BlocId = bloc.Id, Year = number, Name = $"Bảng tiêu chí thi đua năm {number} (dữ liệu minh họa)", IsIllustrative = true };
        DemoCriteria.Fill(set);
        Must(set.Lock(Officer, reason: Invented));
        var year = Opened(bloc.Id, number);
        db.AddRange(set, year);
        db.AddRange(clusters.Select(cluster => new ClusterYear { YearId = year.Id, ClusterId = cluster.Id }));
        var (first, twin) = TwinsOf(members, clusters);
        db.AddRange(members.Select(member =>
        {
            var seed = (twin == member ? first : member)!.Department!.Province;
            return Approved(year, set, member, new Inventing($"{seed} {number}", Array.IndexOf(order, member.Department!.Province), order.Length, twin is not null && (member == first || member == twin)), at);
        }));
        db.Record(Officer, at, set, "CriteriaLocked", "Lập và khóa bảng tiêu chí minh họa.");
        db.Record(Officer, at, year, "YearOpened", $"Mở năm {number} và ghi điểm minh họa của {string.Join(", ", clusters.Select(cluster => cluster.Name))}.");
        await db.SaveChangesAsync();
        foreach (var id in ids) await PublishAsync(number, id, at, isLast: id == ids[^1]);
    }

    // The first unit of the twin's cluster, and one of another whose points it has; nobody where there are not both.
    private static (ClusterMembership? First, ClusterMembership? Twin) TwinsOf(List<ClusterMembership> members, List<Cluster> clusters)
    {
        if (clusters.Count < 2 || clusters.Find(cluster => cluster.Number == TwinCluster) is not { } other) return (null, null);
        var first = members.Find(member => member.ClusterId == clusters[0].Id);
        return (first, members.Find(member => member.ClusterId == other.Id));
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

    // The cluster took a step from some of what a unit gave itself; what was disputed between cluster and ministry is not told of.
    private static ScoreSheet Approved(EmulationYear year, CriteriaSet set, ClusterMembership member, Inventing by, DateTime at)
    {
        var sheet = new ScoreSheet { YearId = year.Id, Year = year.Year, ClusterId = member.ClusterId, DepartmentId = member.DepartmentId, CriteriaSetId = set.Id };
        var tree = set.Tree();
        foreach (var leaf in tree.Leaves.Where(leaf => tree.IsInScale(leaf)))
        {
            var value = by.ValueOf(leaf);
            foreach (var column in Enum.GetValues<ScoreColumn>())
            {
                var own = column == ScoreColumn.Self ? DemoScores.OwnOf(leaf, value, member.Department!.Province) : value;
                var reason = column == ScoreColumn.Cluster && DemoScores.OwnOf(leaf, value, member.Department!.Province) != value ? DemoScores.TooLittleEvidence : string.Empty;
                sheet.CellFor(leaf.Id, column).Save(own, column == ScoreColumn.Self ? DemoScores.Invented : string.Empty, reason, Officer, at);
            }
        }

        var owner = Officer with { DepartmentId = member.DepartmentId, Roles = new HashSet<Role> { Role.DepartmentStaff } };
        var scorer = owner with { DepartmentId = Guid.Empty, Duties = [new(member.ClusterId, year.Year, AppointmentDuty.Leader, Guid.Empty)] };
        Must(sheet.Do(SheetStep.Submit, owner, null, at));
        Must(sheet.Do(SheetStep.Forward, scorer, null, at));
        Must(sheet.Do(SheetStep.Approve, Officer, null, at));
        return sheet;
    }

    private async Task PublishAsync(int number, Guid clusterId, DateTime at, bool isLast)
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
        if (isLast)
        {
            Must(result.Year.Close(Officer, []));
            db.Record(Officer, at, result.Year, "YearClosed", $"Đóng năm {number} (dữ liệu minh họa).");
        }

        await db.SaveChangesAsync();
    }

    // How the points of one unit are invented.
    private sealed record Inventing(string Seed, int Place, int Places, bool IsTwin)
    {
        public CellValue ValueOf(CriterionNode leaf)
        {
            // Twins are the best of their clusters in what is measured by the best: else their clusters would part them.
            if (IsTwin && leaf.Kind == LeafKind.RelativeToBest) return CellValue.Of(60, 60);
            // Without an order by chance; with one, each place has its own narrow share of the points. Twins stand above all by chance.
            var (least, breadth) = IsTwin ? (0.9m, 0.1m) : Places == 0 ? (0.7m, 0.3m) : Place < 0 ? (0.72m, 0.06m) : (0.97m - (0.07m * Place), 0.02m);
            return DemoScores.Invent(leaf, Seed, least, breadth);
        }
    }

    private static void Must(Verdict verdict)
    {
        if (!verdict.IsAllowed)
        {
            throw new InvalidOperationException(verdict.Why);
        }
    }
}
