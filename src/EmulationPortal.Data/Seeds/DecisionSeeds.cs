using System.Globalization;
using EmulationPortal.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>Brings base salaries and the register of documents into a portal that has none.</summary>
internal static class DecisionSeeds
{
    /// <summary>Adds them, once; what has been added since is left alone.</summary>
    public static async Task EnsureAsync(PortalDb db)
    {
        if (!await db.BaseSalaries.AnyAsync()) db.BaseSalaries.AddRange(Salaries());
        await db.SaveChangesAsync();
        await LegalDocumentSeeds.EnsureAsync(db);
    }

    /// <summary>The base salaries since 2013.</summary>
    public static IReadOnlyList<BaseSalary> Salaries() =>
    [
        .. SeedFile.Rows("Decisions.base-salaries.csv").Select(row => new BaseSalary
        {
            FromOn = Day(row[0])!.Value,
            Amount = decimal.Parse(row[1], CultureInfo.InvariantCulture),
            Confirmed = row[2] == "yes",
            LegalBasis = row[3],
        }),
    ];

    internal static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
