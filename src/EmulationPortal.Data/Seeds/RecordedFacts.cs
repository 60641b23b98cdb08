using System.Globalization;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>What published sources tell of past years: leaders, themes, acclaimed units, awards. No scores: none were published.</summary>
internal static class RecordedFacts
{
    /// <summary>
    /// Adds the facts known on a day, unless there are some already; the caller saves. Clusters and departments are found among those stored.
    /// </summary>
    public static async Task AddAsync(PortalDb db, DateOnly today)
    {
        if (await db.RecordedFacts.AnyAsync())
        {
            return;
        }

        var clusters = (await db.Clusters.ToListAsync()).ToLookup(cluster => cluster.Number, cluster => cluster.Id);
        var departments = await db.Departments.ToDictionaryAsync(department => department.Province, department => department.Id);
        foreach (var row in SeedFile.Rows("recorded-facts.csv"))
        {
            var fact = new RecordedFact
            {
                Year = int.Parse(row[0], CultureInfo.InvariantCulture),
                ClusterId = row[1].Length == 0 ? null : clusters[int.Parse(row[1], CultureInfo.InvariantCulture)].First(),
                DepartmentId = row[2].Length == 0 ? null : departments[row[2]],
                Kind = Enum.Parse<FactKind>(row[3]),
                OccurredOn = DateText.Read(row[4]).Value,
                Text = row[5],
                Source = row[6],
            };
            if (IsKnownOn(fact, today)) db.RecordedFacts.Add(fact);
        }
    }

    // A year's awards and acclaims are decided after its end.
    private static bool IsKnownOn(RecordedFact fact, DateOnly today) => fact.OccurredOn is { } day
        ? day <= today
        : fact.Year + (fact.Kind is FactKind.Award or FactKind.Acclaimed ? 1 : 0) <= today.Year;
}
