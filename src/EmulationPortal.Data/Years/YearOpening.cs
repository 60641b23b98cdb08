using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Years;

/// <summary>What may be missing before a year can be opened.</summary>
public enum OpeningGapKind
{
    /// <summary>The dates of the stages.</summary>
    Stages = 1,

    /// <summary>Members of a cluster.</summary>
    Members = 2,

    /// <summary>Leader or deputy of a cluster.</summary>
    Duties = 3,

    /// <summary>A locked criteria set.</summary>
    Criteria = 4,
}

/// <summary>One thing that is missing.</summary>
/// <param name="Kind">What.</param>
/// <param name="Sentence">In words.</param>
/// <param name="ClusterId">The cluster concerned, or null.</param>
/// <param name="CriteriaSetId">The criteria set concerned, or null.</param>
public sealed record OpeningGap(OpeningGapKind Kind, string Sentence, Guid? ClusterId = null, Guid? CriteriaSetId = null);

/// <summary>What opening a year would do, and what is missing for it.</summary>
/// <param name="Gaps">What keeps the year from being opened.</param>
/// <param name="Clusters">The clusters with members.</param>
/// <param name="SetOfCluster">The criteria set each cluster is scored by: its own, else the bloc's.</param>
public sealed record OpeningPlan(
    IReadOnlyList<OpeningGap> Gaps,
    IReadOnlyList<ClusterOfYear> Clusters,
    IReadOnlyDictionary<Guid, CriteriaSet> SetOfCluster)
{
    /// <summary>Number of sheets that opening creates.</summary>
    public int Sheets => Clusters.Sum(cluster => cluster.Members.Count);
}

/// <summary>Opens a year: every member department's sheet and every cluster's part of the year come into being at once.</summary>
public sealed class YearOpening(PortalDb db)
{
    /// <summary>What opening would do and what is missing.</summary>
    public async Task<OpeningPlan> PlanAsync(EmulationYear year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(year);
        var clusters = await db.ClustersOfYearAsync(year.BlocId, year.Year, cancellation);
        var sets = await db.CriteriaSets.AsNoTracking()
            .Where(set => set.BlocId == year.BlocId && set.Year == year.Year)
            .ToListAsync(cancellation);
        var gaps = new List<OpeningGap>();
        var setOfCluster = new Dictionary<Guid, CriteriaSet>();
        if (year.Stages.Count != StageText.All.Count)
        {
            gaps.Add(new(OpeningGapKind.Stages, "Chưa đặt thời hạn của bốn giai đoạn."));
        }

        foreach (var cluster in clusters)
        {
            gaps.AddRange(StructureGaps(cluster));
            var set = sets.FirstOrDefault(set => set.ClusterId == cluster.Cluster.Id) ?? sets.FirstOrDefault(set => set.ClusterId is null);
            if (set is not null)
            {
                setOfCluster[cluster.Cluster.Id] = set;
            }
        }

        gaps.AddRange(CriteriaGaps(year, clusters, setOfCluster));
        return new OpeningPlan(gaps, clusters, setOfCluster);
    }

    /// <summary>Opens the year in one save, or says why not. <paramref name="year"/> is tracked, with its stages.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Someone else changed the year meanwhile.</exception>
    public async Task<Verdict> OpenAsync(EmulationYear year, Actor actor, DateTime now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(year);
        var verdict = year.May(YearStep.Open, actor);
        if (!verdict.IsAllowed)
        {
            return verdict;
        }

        var plan = await PlanAsync(year, cancellation);
        if (plan.Gaps.Count > 0)
        {
            return Verdict.NotNow($"Còn {plan.Gaps.Count} việc phải làm trước khi mở năm. {plan.Gaps[0].Sentence}");
        }

        verdict = year.Open(actor);
        if (verdict.IsAllowed)
        {
            Create(year, plan);
            await NoticeAsync(year, plan, now, cancellation);
            db.Record(actor, now, year, "YearOpened", $"Mở năm thi đua {year.Year}: tạo {plan.Sheets} bảng điểm của {plan.Clusters.Count} cụm.");
            await db.SaveChangesAsync(cancellation);
        }

        return verdict;
    }

    private static IEnumerable<OpeningGap> StructureGaps(ClusterOfYear cluster)
    {
        var id = cluster.Cluster.Id;
        if (cluster.Members.Count == 0)
        {
            yield return new(OpeningGapKind.Members, $"{cluster.Cluster.Name} chưa có đơn vị thành viên.", id);
            yield break;
        }

        foreach (var member in cluster.Members.Where(member => !OrganisationRules.MayTakePartIn(member.Department!, member.Year).IsAllowed))
        {
            yield return new(OpeningGapKind.Members, $"{OrganisationRules.MayTakePartIn(member.Department!, member.Year).Why} Hãy bỏ đơn vị này khỏi {cluster.Cluster.Name}.", id);
        }

        var missing = new[] { cluster.Leader is null ? "cụm trưởng" : null, cluster.Deputy is null ? "cụm phó" : null }.OfType<string>().ToList();
        if (missing.Count > 0)
        {
            yield return new(OpeningGapKind.Duties, $"{cluster.Cluster.Name} chưa có {string.Join(" và ", missing)}.", id);
        }

        var members = cluster.Members.Select(member => member.DepartmentId).ToHashSet();
        foreach (var duty in new[] { cluster.Leader, cluster.Deputy }.Where(duty => duty is not null && !members.Contains(duty.DepartmentId)))
        {
            yield return new(OpeningGapKind.Duties, $"{duty!.Department!.Province} không phải thành viên của {cluster.Cluster.Name} nhưng đang được phân công trong cụm.", id);
        }
    }

    private static IEnumerable<OpeningGap> CriteriaGaps(
        EmulationYear year, IReadOnlyList<ClusterOfYear> clusters, IReadOnlyDictionary<Guid, CriteriaSet> setOfCluster)
    {
        if (clusters.Any(cluster => !setOfCluster.ContainsKey(cluster.Cluster.Id)))
        {
            yield return new(OpeningGapKind.Criteria, $"Chưa có bảng tiêu chí năm {year.Year}.");
        }

        foreach (var set in setOfCluster.Values.DistinctBy(set => set.Id).Where(set => set.State != CriteriaSetState.Locked))
        {
            yield return new(OpeningGapKind.Criteria, $"“{set.Name}” chưa khóa.", set.ClusterId, set.Id);
        }
    }

    private void Create(EmulationYear year, OpeningPlan plan)
    {
        foreach (var cluster in plan.Clusters)
        {
            db.ClusterYears.Add(new ClusterYear { YearId = year.Id, ClusterId = cluster.Cluster.Id });
            db.ScoreSheets.AddRange(cluster.Members.Select(member => new ScoreSheet
            {
                YearId = year.Id,
                Year = year.Year,
                ClusterId = cluster.Cluster.Id,
                DepartmentId = member.DepartmentId,
                CriteriaSetId = plan.SetOfCluster[cluster.Cluster.Id].Id,
            }));
        }
    }

    private async Task NoticeAsync(EmulationYear year, OpeningPlan plan, DateTime now, CancellationToken cancellation)
    {
        var deadline = year.Stages.Single(stage => stage.Kind == StageKind.SelfScoring).SoftDeadlineAt;
        var departments = plan.Clusters.SelectMany(cluster => cluster.Members).Select(member => member.DepartmentId);
        var people = await db.PeopleOfAsync(departments.ToList(), VietnamTime.DateOf(now), cancellation);
        db.Announce(people, $"Năm thi đua {year.Year} đã mở. Hãy tự chấm điểm trước {VietnamTime.Show(deadline)}.", "/cham-diem", now);
    }
}
