using EmulationPortal.Data.LegalDocuments;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.LegalDocuments;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// Brings the legal timeline and the documents that the bloc's records name into the register, with what they do to each other. Number,
/// date or contents that were not read in the text are marked as not confirmed.
/// </summary>
internal static class LegalDocumentSeeds
{
    /// <summary>Adds them once: a register whose documents can be found by words has had them, and what was done to it since is left alone.</summary>
    public static async Task EnsureAsync(PortalDb db)
    {
        if (await db.LegalDocumentWords.AnyAsync()) return;
        var known = await db.LegalDocuments.Include(document => document.Words).ToListAsync();
        foreach (var seed in Documents())
        {
            if (known.Find(document => document.Number == seed.Number) is { } there)
            {
                // Registered before the timeline was: the rest of the entry may have been changed and stays.
                there.IsFramework = seed.IsFramework;
                continue;
            }

            known.Add(seed);
            db.LegalDocuments.Add(seed);
        }

        foreach (var document in known) document.RenewWords();
        db.LegalDocumentRelations.AddRange(Relations(known));
        await db.SaveChangesAsync();
        await RegisterIssuedAsync(db);
    }

    /// <summary>Laws, decrees, circulars, decisions and plans with the days on which they are in force.</summary>
    public static IReadOnlyList<LegalDocument> Documents() =>
    [
        .. SeedFile.Rows("Decisions.legal-documents.csv").Select(row => new LegalDocument
        {
            Number = row[0],
            Kind = row[1],
            IssuedOn = DecisionSeeds.Day(row[2]),
            Issuer = row[3],
            Abstract = row[4],
            IsUsualBasis = row[5] == "yes",
            Confirmed = row[6] == "yes",
            ValidFrom = DecisionSeeds.Day(row[7])!.Value,
            ValidTo = DecisionSeeds.Day(row[8]),
            Signer = row[9],
            IsFramework = row[10] == "yes",
            Note = row[11],
        }),
    ];

    private static IEnumerable<LegalDocumentRelation> Relations(List<LegalDocument> known) =>
        from row in SeedFile.Rows("Decisions.document-relations.csv")
        let source = known.Find(document => document.Number == row[0])
        let target = known.Find(document => document.Number == row[2])
        where source is not null && target is not null
        select new LegalDocumentRelation { FromId = source.Id, ToId = target.Id, Kind = Enum.Parse<DocumentRelationKind>(row[1]) };

    // Decisions that came into force before the register took them in; first those that others are about.
    private static async Task RegisterIssuedAsync(PortalDb db)
    {
        foreach (var decision in await db.AwardDecisions.Where(decision => decision.State == DecisionState.Issued).OrderBy(decision => decision.OriginalId != null).ToListAsync())
        {
            await db.RegisterAsync(decision, CancellationToken.None);
            await db.SaveChangesAsync();
        }
    }
}
