using EmulationPortal.Data.Decisions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.LegalDocuments;

// Comparisons stand in queries: the database compares, byte by byte.
#pragma warning disable CA1309

/// <summary>Reads the register of documents, and registers what the portal issues.</summary>
public static class LegalDocumentQueries
{
    private const int MostWords = 8;

    /// <summary>Words of fewer letters are whole words (“qd”, “05”), not beginnings.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>The register is open to every account.</summary>
    public static IQueryable<LegalDocument> VisibleTo(this IQueryable<LegalDocument> documents, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return documents;
    }

    /// <summary>The documents with all words of <paramref name="search"/>, without accents, each perhaps only begun: “1459”, “thi dua khen thuong”.</summary>
    public static IQueryable<LegalDocument> WithWords(this IQueryable<LegalDocument> documents, PortalDb db, string? search)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var word in Domain.People.NameWord.WordsOf(string.Join(' ', VietnameseText.WordsSought(search))).Take(MostWords))
        {
            var rows = Beginning(db, word).Select(row => row.DocumentId);
            documents = documents.Where(document => rows.Contains(document.Id));
        }

        return documents;
    }

    /// <summary>The documents that are, are not yet or are no more in force on a day.</summary>
    public static IQueryable<LegalDocument> WithForce(this IQueryable<LegalDocument> documents, DocumentForce? force, DateOnly day) => force switch
    {
        DocumentForce.NotYet => documents.Where(document => document.ValidFrom > day),
        DocumentForce.InForce => documents.Where(document => document.ValidFrom <= day && (document.ValidTo == null || document.ValidTo >= day)),
        DocumentForce.Ended => documents.Where(document => document.ValidTo != null && document.ValidTo < day),
        _ => documents,
    };

    /// <summary>Relations of a document, from both ends, with the other document.</summary>
    public static async Task<IReadOnlyList<LegalDocumentRelation>> RelationsAsync(this PortalDb db, Guid documentId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.LegalDocumentRelations.AsNoTracking().Include(relation => relation.From).Include(relation => relation.To)
            .Where(relation => relation.FromId == documentId || relation.ToId == documentId)
            .OrderBy(relation => relation.Kind).ToListAsync(cancellation);
    }

    /// <summary>The decisions that rest on a document, as far as <paramref name="actor"/> may see them.</summary>
    public static async Task<IReadOnlyList<AwardDecision>> DecisionsRestingOnAsync(this PortalDb db, Guid documentId, Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.AwardDecisions.AsNoTracking().VisibleTo(actor).Where(decision => decision.Bases.Any(basis => basis.LegalDocumentId == documentId))
            .OrderByDescending(decision => decision.DecidedOn).Take(50).ToListAsync(cancellation);
    }

    /// <summary>
    /// Registers a decision that came into force; one about another is related to it. An entry that somebody made by hand for the same number
    /// is taken over. The caller saves.
    /// </summary>
    public static async Task<LegalDocument> RegisterAsync(this PortalDb db, AwardDecision decision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(decision);
        var (number, issuer, day) = (decision.FullNumber, decision.Authority, decision.DecidedOn!.Value);
        var entry = await db.LegalDocuments.Include(document => document.Words)
            .SingleOrDefaultAsync(document => document.AwardDecisionId == decision.Id || (document.AwardDecisionId == null && document.Number == number && document.Issuer == issuer && document.IssuedOn == day), cancellation);
        if (entry is null)
        {
            entry = new LegalDocument { Number = number, Kind = LegalDocumentKinds.Decision, IssuedOn = day, Issuer = issuer, Abstract = decision.Title, ValidFrom = day };
            db.LegalDocuments.Add(entry);
        }

        (entry.AwardDecisionId, entry.Abstract, entry.Signer, entry.Confirmed) = (decision.Id, decision.Title, decision.SignerName, true);
        entry.RenewWords();
        if (decision.OriginalId is { } original && await db.LegalDocuments.FirstOrDefaultAsync(document => document.AwardDecisionId == original, cancellation) is { } about)
        {
            var kind = decision.Kind switch { DecisionKind.Correction => DocumentRelationKind.Corrects, DecisionKind.Reissue => DocumentRelationKind.Reissues, _ => DocumentRelationKind.Revokes };
            if (!await db.LegalDocumentRelations.AnyAsync(known => known.FromId == entry.Id && known.ToId == about.Id && known.Kind == kind, cancellation))
            {
                db.LegalDocumentRelations.Add(new LegalDocumentRelation { FromId = entry.Id, ToId = about.Id, Kind = kind });
            }
        }

        return entry;
    }

    /// <summary>Rows of words that begin with <paramref name="word"/>; a short one is a whole word.</summary>
    internal static IQueryable<LegalDocumentWord> Beginning(PortalDb db, string word)
    {
        if (word.Length < ShortestBeginning) return db.LegalDocumentWords.Where(row => row.Word == word);
        var end = word[..^1] + (char)(word[^1] + 1);
        return db.LegalDocumentWords.Where(row => string.Compare(row.Word, word) >= 0 && string.Compare(row.Word, end) < 0);
    }
}
