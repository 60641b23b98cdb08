using System.Globalization;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Years;

/// <summary>
/// Copies an earlier year's members, duties, stages, rules of ranking and criteria into a year that is being prepared. Every
/// copy is a record of its own: changing one year never changes another. What the year already has is left alone.
/// </summary>
public sealed class YearCopy(PortalDb db)
{
    /// <summary>Copies in one save, or says why not. <paramref name="year"/> is tracked, with all its parts.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Someone else changed the year meanwhile.</exception>
    public async Task<Verdict> CopyAsync(EmulationYear year, Actor actor, DateTime now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(year);
        var verdict = year.May(YearStep.CopyPrevious, actor);
        if (!verdict.IsAllowed)
        {
            return verdict;
        }

        if (await db.YearBeforeAsync(year.BlocId, year.Year, cancellation) is not { } source)
        {
            return Verdict.NotNow($"Chưa có năm nào trước {year.Year} để chép. Hãy nhập thành viên, thời hạn và tiêu chí.");
        }

        var plan = await PlanAsync(year, source, cancellation);
        if (plan.IsEmpty)
        {
            return Verdict.NotNow($"Năm {year.Year} đã có đủ các phần của năm {source}; không còn gì để chép.");
        }

        var changes = Apply(year, source, plan);
        foreach (var set in db.ChangeTracker.Entries<CriteriaSet>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList())
        {
            db.Record(actor, now, set, "CriteriaSetStarted", $"Lập “{set.Name}” bằng cách chép bảng tiêu chí năm {source}.");
        }

        db.Entry(year).Property(copied => copied.Version).IsModified = true;
        db.Record(actor, now, year, "YearCopied", $"Chép cơ cấu và tiêu chí của năm {source} sang năm {year.Year}.", changes: changes);
        await db.SaveChangesAsync(cancellation);
        return verdict;
    }

    /// <summary>Whether the year before has anything that the year lacks.</summary>
    public async Task<bool> HasAnythingAsync(EmulationYear year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(year);
        return await db.YearBeforeAsync(year.BlocId, year.Year, cancellation) is { } source && !(await PlanAsync(year, source, cancellation)).IsEmpty;
    }

    private async Task<Plan> PlanAsync(EmulationYear year, int source, CancellationToken cancellation)
    {
        var clusters = await db.ClustersOfYearAsync(year.BlocId, year.Year, cancellation);
        var clustersBefore = await db.ClustersOfYearAsync(year.BlocId, source, cancellation);
        var before = await db.EmulationYears.AsNoTracking()
            .Include(candidate => candidate.Stages).Include(candidate => candidate.TieBreaks).Include(candidate => candidate.Classifications)
            .AsSplitQuery()
            .FirstOrDefaultAsync(candidate => candidate.BlocId == year.BlocId && candidate.Year == source, cancellation);
        return new Plan(
            clusters.All(cluster => cluster.Members.Count == 0) ? Members(year.Year, clusters, clustersBefore) : [],
            clusters.All(cluster => cluster.Leader is null && cluster.Deputy is null) ? Duties(year.Year, clusters, clustersBefore) : [],
            before is null || year.Stages.Count > 0 ? [] : Stages(year, before),
            before is null || year.TieBreaks.Count > 0 ? [] : TieBreaks(year, before),
            before is null || year.Classifications.Count > 0 ? [] : Classifications(year, before),
            await CriteriaAsync(year, source, clusters, cancellation));
    }

    private List<AuditChange> Apply(EmulationYear year, int source, Plan plan)
    {
        db.ClusterMemberships.AddRange(plan.Members);
        db.ClusterAppointments.AddRange(plan.Duties);
        year.SetStages(plan.Stages);
        year.TieBreaks.AddRange(plan.TieBreaks);
        year.Classifications.AddRange(plan.Classifications);
        db.CriteriaSets.AddRange(plan.Criteria);
        var parts = new (string Part, int Count, string Unit)[]
        {
            ("Thành viên cụm", plan.Members.Count, "đơn vị"),
            ("Cụm trưởng, cụm phó", plan.Duties.Count, "phân công"),
            ("Thời hạn", plan.Stages.Count, "giai đoạn"),
            ("Tiêu chí phụ", plan.TieBreaks.Count, "tiêu chí"),
            ("Mức xếp loại", plan.Classifications.Count, "mức"),
            ("Bảng tiêu chí", plan.Criteria.Count, "bảng"),
        };
        return [.. parts.Where(part => part.Count > 0).Select(part => new AuditChange(part.Part, null, $"{part.Count} {part.Unit} từ năm {source}"))];
    }

    // Departments and clusters that have ended by the year's first day are not carried on; the page of differences names them.
    private static List<ClusterMembership> Members(int year, IReadOnlyList<ClusterOfYear> clusters, IReadOnlyList<ClusterOfYear> before)
    {
        var valid = clusters.Select(cluster => cluster.Cluster.Id).ToHashSet();
        return before
            .Where(cluster => valid.Contains(cluster.Cluster.Id))
            .SelectMany(cluster => cluster.Members.Where(member => LastsInto(member.Department!, year)))
            .Select(member => new ClusterMembership
            {
                ClusterId = member.ClusterId,
                DepartmentId = member.DepartmentId,
                Year = year,
                Position = member.Position,
            })
            .ToList();
    }

    // The decision named the earlier year: its number and date are not carried on.
    private static List<ClusterAppointment> Duties(int year, IReadOnlyList<ClusterOfYear> clusters, IReadOnlyList<ClusterOfYear> before)
    {
        var valid = clusters.Select(cluster => cluster.Cluster.Id).ToHashSet();
        return before
            .Where(cluster => valid.Contains(cluster.Cluster.Id))
            .SelectMany(cluster => new[] { cluster.Leader, cluster.Deputy })
            .OfType<ClusterAppointment>()
            .Where(duty => LastsInto(duty.Department!, year))
            .Select(duty => new ClusterAppointment { ClusterId = duty.ClusterId, Year = year, Duty = duty.Duty, DepartmentId = duty.DepartmentId })
            .ToList();
    }

    private static bool LastsInto(Department department, int year) =>
        OrganisationRules.MayTakePartIn(department, year).IsAllowed;

    private static List<PlannedStage> Stages(EmulationYear year, EmulationYear before)
    {
        var shift = year.Year - before.Year;
        return before.Stages.ConvertAll(stage => new PlannedStage(
            stage.Kind,
            stage.StartsOn.AddYears(shift),
            Shifted(stage.SoftDeadlineAt, shift),
            Shifted(stage.HardDeadlineAt, shift)));
    }

    // By the clock of Vietnam, so that the hour and the calendar day stay.
    private static DateTime Shifted(DateTime utc, int years) => VietnamTime.ToUtc(VietnamTime.ToLocal(utc).AddYears(years));

    private static List<YearTieBreak> TieBreaks(EmulationYear year, EmulationYear before) => before.TieBreaks.ConvertAll(rule => new YearTieBreak
    {
        YearId = year.Id,
        Position = rule.Position,
        Kind = rule.Kind,
        GroupCode = rule.GroupCode,
    });

    private static List<YearClassification> Classifications(EmulationYear year, EmulationYear before) => before.Classifications.ConvertAll(level => new YearClassification
    {
        YearId = year.Id,
        Name = level.Name,
        FromPoints = level.FromPoints,
    });

    // A title that names its year names the new one.
    private static string Renamed(CriteriaSet set, int year) =>
        set.Name.Replace(set.Year.ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private async Task<IReadOnlyList<CriteriaSet>> CriteriaAsync(EmulationYear year, int source, IReadOnlyList<ClusterOfYear> clusters, CancellationToken cancellation)
    {
        if (await db.CriteriaSets.AnyAsync(set => set.BlocId == year.BlocId && set.Year == year.Year, cancellation))
        {
            return [];
        }

        var valid = clusters.Select(cluster => (Guid?)cluster.Cluster.Id).Append(null).ToHashSet();
        return [.. (await db.CriteriaSets.AsNoTracking()
            .Include(set => set.Criteria)
            .Where(set => set.BlocId == year.BlocId && set.Year == source)
            .ToListAsync(cancellation))
            .Where(set => valid.Contains(set.ClusterId))
            .Select(set => set.CopyTo(year.Year, set.ClusterId, Renamed(set, year.Year)))];
    }

    // What the year lacks and the one before has, as records of the year that are not in the context yet.
    private sealed record Plan(
        IReadOnlyList<ClusterMembership> Members,
        IReadOnlyList<ClusterAppointment> Duties,
        IReadOnlyList<PlannedStage> Stages,
        IReadOnlyList<YearTieBreak> TieBreaks,
        IReadOnlyList<YearClassification> Classifications,
        IReadOnlyList<CriteriaSet> Criteria)
    {
        public bool IsEmpty => Members.Count + Duties.Count + Stages.Count + TieBreaks.Count + Classifications.Count + Criteria.Count == 0;
    }
}
