using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Progress;

/// <summary>Loads how far clusters have come, in as many queries for eight clusters as for one.</summary>
public static class ProgressQueries
{
    private static readonly LeafKind[] OutsideScale = [LeafKind.Bonus, LeafKind.Penalty, LeafKind.Disqualifier];

    /// <summary>The progress of the clusters of a year, in order of their numbers.</summary>
    /// <param name="db">The database.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="clusterId">One cluster, or null for all.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<IReadOnlyList<ClusterProgress>> ProgressAsync(
        this PortalDb db, int year, Guid? clusterId, DateTime now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var parts = await db.ClusterYears.AsNoTrackingWithIdentityResolution()
            .Include(part => part.EmulationYear!.Stages)
            .Include(part => part.EmulationYear!.Extensions)
            .Where(part => part.EmulationYear!.Year == year && part.EmulationYear.State != YearState.Preparing && (clusterId == null || part.ClusterId == clusterId))
            // Stages and extensions of the one year would otherwise come as a row for each pair, and for each cluster again.
            .AsSplitQuery()
            .ToListAsync(cancellation);
        var ids = parts.Select(part => part.ClusterId).ToList();
        var facts = await FactsAsync(db, year, ids, cancellation);
        var clusters = await db.Clusters.AsNoTracking().Where(cluster => ids.Contains(cluster.Id)).ToListAsync(cancellation);
        return [.. parts
            .Select(part => Of(part, clusters.First(cluster => cluster.Id == part.ClusterId), facts, now))
            .OrderBy(progress => progress.Cluster.Number)];
    }

    private static ClusterProgress Of(ClusterYear part, Cluster cluster, Facts facts, DateTime now)
    {
        var leader = facts.AppointedTo(cluster.Id, AppointmentDuty.Leader);
        var deputy = facts.AppointedTo(cluster.Id, AppointmentDuty.Deputy);
        var sheets = facts.Sheets
            .Where(sheet => sheet.ClusterId == cluster.Id)
            .OrderBy(facts.PositionOf)
            .ThenBy(sheet => sheet.Department!.SortKey, StringComparer.Ordinal)
            .Select(sheet =>
            {
                var turn = SheetTurn.Of(sheet.State);
                var deadline = turn is null ? null : part.EmulationYear!.DeadlineOf(turn.Stage, sheet.ClusterId, sheet.DepartmentId);
                return new SheetProgress(
                    sheet,
                    sheet.Department!,
                    sheet.DepartmentId == leader ? AppointmentDuty.Leader : sheet.DepartmentId == deputy ? AppointmentDuty.Deputy : null,
                    facts.Leaves.GetValueOrDefault(sheet.CriteriaSetId),
                    facts.Scored[sheet.Id].ToDictionary(cells => cells.Column, cells => cells.Count),
                    facts.LastActivity(sheet),
                    turn,
                    turn?.Department(sheet.DepartmentId, leader, deputy),
                    DeadlineStanding.Of(deadline, now));
            });
        return new ClusterProgress(part, cluster, leader, deputy, [.. sheets]);
    }

    private static async Task<Facts> FactsAsync(PortalDb db, int year, List<Guid> clusters, CancellationToken cancellation)
    {
        var sheets = await db.ScoreSheets.AsNoTracking()
            .Include(sheet => sheet.Department)
            .Where(sheet => sheet.Year == year && clusters.Contains(sheet.ClusterId))
            .ToListAsync(cancellation);
        var scored = await db.ScoreSheets
            .Where(sheet => sheet.Year == year && clusters.Contains(sheet.ClusterId))
            .SelectMany(sheet => sheet.Cells)
            .Join(db.Criteria, cell => cell.CriterionId, criterion => criterion.Id, (cell, criterion) => new { cell, criterion.Kind, criterion.Automatic })
            .GroupBy(pair => new { pair.cell.SheetId, pair.cell.Column })
            .Select(group => new Cells(
                group.Key.SheetId,
                group.Key.Column,
                group.Count(pair => pair.cell.Status != CellStatus.NotScored && pair.Automatic == AutomaticSource.None
                    && pair.Kind != LeafKind.Bonus && pair.Kind != LeafKind.Penalty && pair.Kind != LeafKind.Disqualifier),
                group.Max(pair => pair.cell.SavedAt)))
            .ToListAsync(cancellation);
        var sets = sheets.Select(sheet => sheet.CriteriaSetId).Distinct().ToList();
        var leaves = await db.Criteria
            .Where(criterion => sets.Contains(criterion.SetId) && criterion.Kind != null && criterion.Automatic == AutomaticSource.None && !OutsideScale.Contains(criterion.Kind.Value))
            .GroupBy(criterion => criterion.SetId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        var positions = await db.ClusterMemberships
            .Where(membership => membership.Year == year && clusters.Contains(membership.ClusterId))
            .Select(membership => new { membership.ClusterId, membership.DepartmentId, membership.Position })
            .ToDictionaryAsync(membership => (membership.ClusterId, membership.DepartmentId), membership => membership.Position, cancellation);
        var duties = await db.ClusterAppointments.AsNoTracking()
            .Where(appointment => appointment.Year == year && clusters.Contains(appointment.ClusterId))
            .ToListAsync(cancellation);
        return new Facts(sheets, scored.ToLookup(cells => cells.SheetId), leaves, positions, duties);
    }

    private sealed record Cells(Guid SheetId, ScoreColumn Column, int Count, DateTime SavedAt);

    private sealed record Facts(
        IReadOnlyList<ScoreSheet> Sheets,
        ILookup<Guid, Cells> Scored,
        IReadOnlyDictionary<Guid, int> Leaves,
        IReadOnlyDictionary<(Guid Cluster, Guid Department), int> Positions,
        IReadOnlyList<ClusterAppointment> Duties)
    {
        public int PositionOf(ScoreSheet sheet) => Positions.GetValueOrDefault((sheet.ClusterId, sheet.DepartmentId), int.MaxValue);

        public Guid? AppointedTo(Guid clusterId, AppointmentDuty duty) =>
            Duties.FirstOrDefault(appointment => appointment.ClusterId == clusterId && appointment.Duty == duty)?.DepartmentId;

        public DateTime? LastActivity(ScoreSheet sheet)
        {
            var saved = Scored[sheet.Id].Max(cells => (DateTime?)cells.SavedAt);
            return saved is null || sheet.StateChangedAt > saved ? sheet.StateChangedAt : saved;
        }
    }
}
