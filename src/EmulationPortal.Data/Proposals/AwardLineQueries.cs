using EmulationPortal.Data.Results;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Results;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Proposals;

/// <summary>Reads published rankings for the award line.</summary>
public static class AwardLineQueries
{
    /// <summary>The units of all clusters whose ranking of the year is published, with their figures.</summary>
    /// <param name="db">The database.</param>
    /// <param name="year">The year.</param>
    /// <param name="actor">The reader, who may see the scores: an officer.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<IReadOnlyList<LineUnit>> LineUnitsAsync(this PortalDb db, int year, Actor actor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var clusters = await db.ClusterYears.Where(part => part.EmulationYear!.Year == year && part.State == ClusterYearState.Published).Select(part => part.ClusterId).ToListAsync(cancellation);
        var units = new List<LineUnit>();
        foreach (var cluster in clusters)
        {
            if (await db.ClusterResultAsync(year, cluster, actor, cancellation: cancellation) is not { } result) continue;
            var ranked = result.Lines.Count(line => line.Rank is not null);
            units.AddRange(result.Lines.Select(line => UnitOf(result, line, ranked)));
        }

        return units;
    }

    /// <summary>The departments that lead their clusters in a year: acclaimed by the meeting, or first in the published ranking where none was.</summary>
    public static async Task<IReadOnlyList<Guid>> LeadingDepartmentsAsync(this PortalDb db, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var acclaimed = await db.Acclaims.Where(acclaim => acclaim.Purpose == AcclaimPurpose.LeadingUnit && acclaim.State == AcclaimState.Counted && acclaim.Meeting!.Year == year)
            .SelectMany(acclaim => acclaim.Candidates, (acclaim, candidate) => new { acclaim.Meeting!.ClusterId, candidate.DepartmentId, candidate.IsElected })
            .Where(row => row.IsElected).Select(row => new { row.ClusterId, row.DepartmentId }).Distinct().ToListAsync(cancellation);
        var first = await db.ClusterYears.Where(part => part.EmulationYear!.Year == year && part.State == ClusterYearState.Published)
            .SelectMany(part => part.Ranking, (part, row) => new { part.ClusterId, row.DepartmentId, row.Rank }).Where(row => row.Rank == 1).ToListAsync(cancellation);
        return [.. acclaimed.Select(row => row.DepartmentId).Union(first.Where(row => acclaimed.TrueForAll(other => other.ClusterId != row.ClusterId)).Select(row => row.DepartmentId))];
    }

    private static LineUnit UnitOf(ClusterResult result, StandingLine line, int ranked)
    {
        var unit = result.Standing.Units.FirstOrDefault(known => known.Sheet.DepartmentId == line.DepartmentId);
        return new LineUnit(
            line.DepartmentId, line.Name, result.Cluster.Number, line.Rank, ranked, line.Total, unit?.Self is { IsComplete: true, Total: { } self } ? self : null, line.Note,
            unit?.Official is { } official ? RoomsOf(official) : [])
        { Earned = unit?.Official is { } earned ? EarnedOf(earned) : [] };
    }

    // What a point in a leaf counts in the total: rescaled for what was not assigned.
    private static decimal ScaleOf(SheetTotal total) => total.AssignedMaximum > 0 ? total.FullMaximum / total.AssignedMaximum : 1;

    private static IReadOnlyList<CriterionRoom> EarnedOf(SheetTotal total)
    {
        var scale = ScaleOf(total);
        return [.. total.Nodes.Where(node => node is { IsInScale: true, Leaf: { Points: not null } } && node.NotAssignedMax == 0 && node.Points > 0)
            .Select(node => new CriterionRoom(node.Node.Code, node.Node.Text, node.Points, node.Points * scale))];
    }

    private static IReadOnlyList<CriterionRoom> RoomsOf(SheetTotal total)
    {
        var scale = ScaleOf(total);
        return [.. total.Nodes.Where(node => node is { IsInScale: true, Leaf: { Points: not null } } && node.NotAssignedMax == 0 && node.Max > node.Points)
            .Select(node => new CriterionRoom(node.Node.Code, node.Node.Text, node.Points, (node.Max - node.Points) * scale))];
    }
}
