using System.Globalization;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>What published sources tell of past years: leaders, themes, acclaimed units, awards. No scores: none were published.</summary>
internal static class RecordedFacts
{
    /// <summary>Adds the facts, unless there are some already; the caller saves. Clusters and departments are found among those stored.</summary>
    public static async Task AddAsync(PortalDb db)
    {
        if (await db.RecordedFacts.AnyAsync())
        {
            return;
        }

        var clusters = (await db.Clusters.ToListAsync()).ToLookup(cluster => cluster.Number, cluster => cluster.Id);
        var departments = await db.Departments.ToDictionaryAsync(department => department.Province, department => department.Id);
        foreach (var row in SeedFile.Rows("recorded-facts.csv"))
        {
            db.RecordedFacts.Add(new RecordedFact
            {
                Year = int.Parse(row[0], CultureInfo.InvariantCulture),
                ClusterId = row[1].Length == 0 ? null : clusters[int.Parse(row[1], CultureInfo.InvariantCulture)].First(),
                DepartmentId = row[2].Length == 0 ? null : departments[row[2]],
                Kind = Enum.Parse<FactKind>(row[3]),
                OccurredOn = DateText.Read(row[4]).Value,
                Text = row[5],
                Source = row[6],
            });
        }
    }
}
