using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Results;

/// <summary>A cluster in the list of a year's results.</summary>
/// <param name="ClusterYear">The cluster's part of the year, with the published ranking.</param>
/// <param name="Number">Number of the cluster.</param>
/// <param name="Region">Its region.</param>
/// <param name="Sheets">How many sheets it has.</param>
/// <param name="Approved">How many of them are approved or published.</param>
public sealed record ClusterSummary(ClusterYear ClusterYear, int Number, string Region, int Sheets, int Approved);

/// <summary>The lists of years and clusters.</summary>
public static class PublishedResults
{
    /// <summary>Years that were opened, newest first.</summary>
    public static Task<List<int>> ResultYearsAsync(this PortalDb db, CancellationToken cancellation = default) =>
        db.EmulationYears.Where(year => year.State != YearState.Preparing)
            .Select(year => year.Year).Distinct().OrderByDescending(year => year).ToListAsync(cancellation);

    /// <summary>The clusters of a year in order of their numbers.</summary>
    public static async Task<IReadOnlyList<ClusterSummary>> ClusterSummariesAsync(this PortalDb db, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var parts = await db.ClusterYears.AsNoTracking()
            .Include(part => part.Ranking)
            .Where(part => part.EmulationYear!.Year == year && part.EmulationYear.State != YearState.Preparing)
            .ToListAsync(cancellation);
        var ids = parts.Select(part => part.ClusterId).ToList();
        var clusters = await db.Clusters.AsNoTracking().Where(cluster => ids.Contains(cluster.Id)).ToDictionaryAsync(cluster => cluster.Id, cancellation);
        var counts = await db.ScoreSheets
            .Where(sheet => sheet.Year == year && ids.Contains(sheet.ClusterId))
            .GroupBy(sheet => sheet.ClusterId)
            .Select(group => new
            {
                group.Key,
                All = group.Count(),
                Approved = group.Count(sheet => sheet.State == SheetState.Approved || sheet.State == SheetState.Published),
            })
            .ToDictionaryAsync(count => count.Key, cancellation);
        return [.. parts
            .Select(part => new ClusterSummary(
                part,
                clusters[part.ClusterId].Number,
                clusters[part.ClusterId].Region,
                counts.TryGetValue(part.ClusterId, out var count) ? count.All : 0,
                count?.Approved ?? 0))
            .OrderBy(summary => summary.Number)];
    }
}
