using EmulationPortal.Data;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Organisation;

/// <summary>Reads the organisation for its pages.</summary>
public static class OrganisationQueries
{
    private const int MostFound = 100;

    /// <summary>Years that have members, or a record of their own; newest first.</summary>
    public static async Task<IReadOnlyList<int>> YearsOfStructureAsync(this PortalDb db, CancellationToken cancellation)
    {
        var members = await db.ClusterMemberships.Select(membership => membership.Year).Distinct().ToListAsync(cancellation);
        var years = await db.EmulationYears.Select(year => year.Year).ToListAsync(cancellation);
        return [.. members.Union(years).OrderDescending()];
    }

    /// <summary>The year asked for if it exists, else the present one, else the newest.</summary>
    public static int Choose(IReadOnlyList<int> years, int? asked, int today) =>
        asked is { } year && years.Contains(year) ? year : years.Contains(today) ? today : years.FirstOrDefault(today);

    /// <summary>All blocs with their clusters in that year.</summary>
    public static async Task<IReadOnlyList<BlocOfYear>> BlocsOfYearAsync(this PortalDb db, int year, CancellationToken cancellation)
    {
        var blocs = new List<BlocOfYear>();
        foreach (var bloc in await db.Blocs.AsNoTracking().OrderBy(bloc => bloc.ValidFrom).ToListAsync(cancellation))
        {
            blocs.Add(new BlocOfYear(bloc, await db.ClustersOfYearAsync(bloc.Id, year, cancellation)));
        }

        return blocs;
    }

    /// <summary>
    /// Departments with every word of <paramref name="search"/> in one of their names, present or former, accents aside.
    /// Those whose province begins with it come first.
    /// </summary>
    public static async Task<IReadOnlyList<FoundDepartment>> FindDepartmentsAsync(this PortalDb db, string search, int year, CancellationToken cancellation)
    {
        var words = DepartmentWords.Of(search);
        if (words.Count == 0)
        {
            return [];
        }

        var query = db.Departments.AsNoTracking().Include(department => department.FormerNames).WithWords(words);
        var found = await query.OrderBy(department => department.SortKey).Take(MostFound).ToListAsync(cancellation);
        var predecessors = await HeirsAsync(db, found, cancellation);
        var ids = found.ConvertAll(department => department.Id);
        var clusters = await db.ClusterMemberships.AsNoTracking()
            .Where(membership => membership.Year == year && ids.Contains(membership.DepartmentId))
            .Include(membership => membership.Cluster)
            .ToDictionaryAsync(membership => membership.DepartmentId, membership => membership.Cluster!.Name, cancellation);
        return
        [
            .. found
                .OrderBy(department => !VietnameseText.Fold(department.Province).StartsWith(string.Join(' ', words), StringComparison.Ordinal))
                .Select(department => new FoundDepartment(
                    department.Id, department.Name, department.Province, clusters.GetValueOrDefault(department.Id), MatchedFormerName(department, words), department.ValidTo,
                    predecessors.GetValueOrDefault(department.Id))),
        ];
    }

    // Adds the units that ended ones go on in, each with the name of the one that was found.
    private static async Task<Dictionary<Guid, string>> HeirsAsync(PortalDb db, List<Department> found, CancellationToken cancellation)
    {
        var known = found.Select(department => department.Id).ToHashSet();
        var named = new Dictionary<Guid, string>();
        if (found.Exists(department => department.ValidTo is not null))
        {
            var links = await db.DepartmentLinks.AsNoTracking().ToListAsync(cancellation);
            foreach (var ended in found.Where(department => department.ValidTo is not null).ToList())
            {
                foreach (var heir in Lineage.Of(ended.Id, links).Heirs.Where(heir => !known.Contains(heir))) named.TryAdd(heir, ended.Name);
            }

            var heirs = named.Keys.ToList();
            found.AddRange(await db.Departments.AsNoTracking().Include(department => department.FormerNames).Where(department => heirs.Contains(department.Id))
                .OrderBy(department => department.SortKey).ToListAsync(cancellation));
        }

        return named;
    }

    /// <summary>Departments that have every word in one of their names, or in their name written as one word: “daklak”.</summary>
    public static IQueryable<Department> WithWords(this IQueryable<Department> departments, IEnumerable<string> words) =>
        words.Aggregate(departments, (found, word) => found.Where(department => department.SearchKey.Contains(word) || department.Slug.Contains(word)));

    /// <summary>The department with its former names, tracked; null when there is none.</summary>
    public static Task<Department?> WholeDepartmentAsync(this PortalDb db, Guid id, CancellationToken cancellation) =>
        db.Departments.Include(department => department.FormerNames).FirstOrDefaultAsync(department => department.Id == id, cancellation);

    /// <summary>The year's record, tracked, without its parts; null when the portal has none.</summary>
    public static Task<EmulationYear?> YearAsync(this PortalDb db, int year, CancellationToken cancellation) =>
        db.EmulationYears.FirstOrDefaultAsync(candidate => candidate.Year == year, cancellation);

    /// <summary>The former name, loaded, by which a department was found; null when the present one has all the words.</summary>
    public static string? MatchedFormerName(Department department, IReadOnlyList<string> words) =>
        Matches($"{department.Name} {department.Province} {department.Slug}", words)
            ? null
            : department.FormerNames.OrderByDescending(former => former.UntilOn).Select(former => former.Name).FirstOrDefault(name => Matches(name, words));

    private static bool Matches(string name, IReadOnlyList<string> words)
    {
        var key = VietnameseText.Fold(name);
        return words.All(word => key.Contains(word, StringComparison.Ordinal));
    }
}
