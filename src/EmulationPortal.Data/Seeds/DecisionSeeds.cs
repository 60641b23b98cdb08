using System.Globalization;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.LegalDocuments;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>Brings base salaries and the documents that decisions rest on into a portal that has none.</summary>
internal static class DecisionSeeds
{
    /// <summary>Adds them, once; what has been added since is left alone.</summary>
    public static async Task EnsureAsync(PortalDb db)
    {
        if (!await db.BaseSalaries.AnyAsync()) db.BaseSalaries.AddRange(Salaries());
        if (!await db.LegalDocuments.AnyAsync()) db.LegalDocuments.AddRange(Documents());
        await db.SaveChangesAsync();
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

    /// <summary>Laws, decrees, circulars and decisions with the days on which they are in force.</summary>
    public static IReadOnlyList<LegalDocument> Documents() =>
    [
        .. SeedFile.Rows("Decisions.legal-documents.csv").Select(row => new LegalDocument
        {
            Number = row[0],
            Kind = row[1],
            IssuedOn = Day(row[2]),
            Issuer = row[3],
            Abstract = row[4],
            IsUsualBasis = row[5] == "yes",
            Confirmed = row[6] == "yes",
            ValidFrom = Day(row[7])!.Value,
            ValidTo = Day(row[8]),
        }),
    ];

    private static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
