using EmulationPortal.Data;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>A recorded fact as printed, always with whom it is about and its source.</summary>
/// <param name="Year">The emulation year.</param>
/// <param name="Kind">What it is about, in words.</param>
/// <param name="About">“Sở Sơn La, Cụm thi đua số 2”; empty when it concerns the bloc.</param>
/// <param name="Text">The fact.</param>
/// <param name="OccurredOn">The day, or null.</param>
/// <param name="Source">Where it was published.</param>
public sealed record FactLine(int Year, string Kind, string About, string Text, DateOnly? OccurredOn, string Source);

/// <summary>Reads recorded facts to be printed.</summary>
public static class FactLines
{
    /// <summary>The facts that <paramref name="choose"/> leaves, in its order.</summary>
    public static async Task<IReadOnlyList<FactLine>> FactLinesAsync(
        this PortalDb db, Func<IQueryable<RecordedFact>, IQueryable<RecordedFact>> choose, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(choose);
        var facts = await choose(db.RecordedFacts.AsNoTracking()).ToListAsync(cancellation);
        var departments = facts.Select(fact => fact.DepartmentId).OfType<Guid>().Distinct().ToList();
        var provinces = await db.Departments.Where(department => departments.Contains(department.Id))
            .ToDictionaryAsync(department => department.Id, department => department.Province, cancellation);
        var clusters = await db.Clusters.ToDictionaryAsync(cluster => cluster.Id, cluster => cluster.Name, cancellation);
        return facts.ConvertAll(fact => new FactLine(fact.Year, FactText.Name(fact.Kind), About(fact), fact.Text, fact.OccurredOn, fact.Source));

        string About(RecordedFact fact) => string.Join(
            ", ",
            new[] { fact.DepartmentId is { } department ? $"Sở {provinces[department]}" : null, fact.ClusterId is { } cluster ? clusters[cluster] : null }.OfType<string>());
    }
}
