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

        var changes = await CopyPartsAsync(year, source, cancellation);
        if (changes.Count == 0)
        {
            return Verdict.NotNow($"Năm {year.Year} đã có đủ các phần của năm {source}; không còn gì để chép.");
        }

        foreach (var set in db.ChangeTracker.Entries<CriteriaSet>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList())
        {
            db.Record(actor, now, set, "CriteriaSetStarted", $"Lập “{set.Name}” bằng cách chép bảng tiêu chí năm {source}.");
        }

        db.Entry(year).Property(copied => copied.Version).IsModified = true;
        db.Record(actor, now, year, "YearCopied", $"Chép cơ cấu và tiêu chí của năm {source} sang năm {year.Year}.", changes: changes);
        await db.SaveChangesAsync(cancellation);
        return verdict;
    }

    private async Task<List<AuditChange>> CopyPartsAsync(EmulationYear year, int source, CancellationToken cancellation)
    {
        var changes = new List<AuditChange>();
        var clusters = await db.ClustersOfYearAsync(year.BlocId, year.Year, cancellation);
        var clustersBefore = await db.ClustersOfYearAsync(year.BlocId, source, cancellation);
        if (clusters.All(cluster => cluster.Members.Count == 0))
        {
            Note("Thành viên cụm", CopyMembers(year.Year, clusters, clustersBefore), "đơn vị");
        }

        if (clusters.All(cluster => cluster.Leader is null && cluster.Deputy is null))
        {
            Note("Cụm trưởng, cụm phó", CopyDuties(year.Year, clusters, clustersBefore), "phân công");
        }

        if (await db.WholeYearAsync(source, cancellation) is { } before)
        {
            Note("Thời hạn", CopyStages(year, before), "giai đoạn");
            Note("Tiêu chí phụ", CopyTieBreaks(year, before), "tiêu chí");
            Note("Mức xếp loại", CopyClassifications(year, before), "mức");
        }

        Note("Bảng tiêu chí", await CopyCriteriaAsync(year, source, clusters, cancellation), "bảng");
        return changes;

        void Note(string part, int count, string unit)
        {
            if (count > 0)
            {
                changes.Add(new AuditChange(part, null, $"{count} {unit} từ năm {source}"));
            }
        }
    }

    // Departments and clusters that have ended by the year's first day are not carried on; the page of differences names them.
    private int CopyMembers(int year, IReadOnlyList<ClusterOfYear> clusters, IReadOnlyList<ClusterOfYear> before)
    {
        var valid = clusters.Select(cluster => cluster.Cluster.Id).ToHashSet();
        var copies = before
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
        db.ClusterMemberships.AddRange(copies);
        return copies.Count;
    }

    // The decision named the earlier year: its number and date are not carried on.
    private int CopyDuties(int year, IReadOnlyList<ClusterOfYear> clusters, IReadOnlyList<ClusterOfYear> before)
    {
        var valid = clusters.Select(cluster => cluster.Cluster.Id).ToHashSet();
        var copies = before
            .Where(cluster => valid.Contains(cluster.Cluster.Id))
            .SelectMany(cluster => new[] { cluster.Leader, cluster.Deputy })
            .OfType<ClusterAppointment>()
            .Where(duty => LastsInto(duty.Department!, year))
            .Select(duty => new ClusterAppointment { ClusterId = duty.ClusterId, Year = year, Duty = duty.Duty, DepartmentId = duty.DepartmentId })
            .ToList();
        db.ClusterAppointments.AddRange(copies);
        return copies.Count;
    }

    private static bool LastsInto(Department department, int year) =>
        department.ValidTo is not { } last || last >= new DateOnly(year, 1, 1);

    private static int CopyStages(EmulationYear year, EmulationYear before)
    {
        if (year.Stages.Count > 0)
        {
            return 0;
        }

        var shift = year.Year - before.Year;
        return year.SetStages(before.Stages.Select(stage => new PlannedStage(
            stage.Kind,
            stage.StartsOn.AddYears(shift),
            Shifted(stage.SoftDeadlineAt, shift),
            Shifted(stage.HardDeadlineAt, shift)))).Count;
    }

    // By the clock of Vietnam, so that the hour and the calendar day stay.
    private static DateTime Shifted(DateTime utc, int years) => VietnamTime.ToUtc(VietnamTime.ToLocal(utc).AddYears(years));

    private static int CopyTieBreaks(EmulationYear year, EmulationYear before)
    {
        if (year.TieBreaks.Count > 0)
        {
            return 0;
        }

        year.TieBreaks.AddRange(before.TieBreaks.Select(rule => new YearTieBreak
        {
            YearId = year.Id,
            Position = rule.Position,
            Kind = rule.Kind,
            GroupCode = rule.GroupCode,
        }));
        return year.TieBreaks.Count;
    }

    private static int CopyClassifications(EmulationYear year, EmulationYear before)
    {
        if (year.Classifications.Count > 0)
        {
            return 0;
        }

        year.Classifications.AddRange(before.Classifications.Select(level => new YearClassification
        {
            YearId = year.Id,
            Name = level.Name,
            FromPoints = level.FromPoints,
        }));
        return year.Classifications.Count;
    }

    // A title that names its year names the new one.
    private static string Renamed(CriteriaSet set, int year) =>
        set.Name.Replace(set.Year.ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private async Task<int> CopyCriteriaAsync(EmulationYear year, int source, IReadOnlyList<ClusterOfYear> clusters, CancellationToken cancellation)
    {
        if (await db.CriteriaSets.AnyAsync(set => set.BlocId == year.BlocId && set.Year == year.Year, cancellation))
        {
            return 0;
        }

        var valid = clusters.Select(cluster => (Guid?)cluster.Cluster.Id).Append(null).ToHashSet();
        var sets = (await db.CriteriaSets.AsNoTracking()
            .Include(set => set.Criteria)
            .Where(set => set.BlocId == year.BlocId && set.Year == source)
            .ToListAsync(cancellation)).Where(set => valid.Contains(set.ClusterId)).ToList();
        db.CriteriaSets.AddRange(sets.Select(set => set.CopyTo(year.Year, set.ClusterId, Renamed(set, year.Year))));
        return sets.Count;
    }
}
