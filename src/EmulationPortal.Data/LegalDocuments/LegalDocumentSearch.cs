using EmulationPortal.Data.Decisions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.LegalDocuments;

/// <summary>
/// The first few documents and decisions with some words, out of a register of any size: through the rarest word when it is rare, and otherwise newest
/// first, which ends as soon as enough are found.
/// </summary>
public static class LegalDocumentSearch
{
    private const int MostWords = 8;

    /// <summary>From so many documents on a word is no longer looked through as a whole.</summary>
    private const int Rare = 5000;

    /// <summary>Most drafts that are looked through: theirs are not in the register yet.</summary>
    private const int MostDrafts = 500;

    /// <summary>The first documents of the register with all words of <paramref name="search"/>; of decisions of the portal, those that the reader can't open as such.</summary>
    public static async Task<List<LegalDocument>> FindDocumentsAsync(this PortalDb db, string? search, Actor actor, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (words, isRare) = await RarestFirstAsync(db, search, cancellation);
        if (words.Count == 0) return [];
        var opened = db.AwardDecisions.VisibleTo(actor);
        var documents = db.LegalDocuments.AsNoTracking().VisibleTo(actor).Where(document => document.AwardDecisionId == null || !opened.Any(decision => decision.Id == document.AwardDecisionId));
        if (!isRare) return await WithAll(db, documents, words).OrderByDescending(document => document.IssuedOn).Take(most).ToListAsync(cancellation);
        // Who types a number means that document, though others name it in their abstracts.
        var number = VietnameseText.Normalise(search);
        return await WithAll(db, Having(db, words[0], documents), words.Skip(1))
            .OrderByDescending(document => document.Number.StartsWith(number)).ThenByDescending(document => document.IssuedOn).ThenBy(document => document.Id).Take(most).ToListAsync(cancellation);
    }

    /// <summary>
    /// Keys of the first decisions with all words of <paramref name="search"/> that the reader may see: those in force by the register, drafts by their titles.
    /// </summary>
    public static async Task<List<Guid>> FindDecisionsAsync(this PortalDb db, string? search, Actor actor, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (words, isRare) = await RarestFirstAsync(db, search, cancellation);
        if (words.Count == 0) return [];
        var opened = db.AwardDecisions.AsNoTracking().VisibleTo(actor);
        var drafts = await opened.Where(decision => decision.State != DecisionState.Issued && decision.State != DecisionState.Cancelled)
            .OrderByDescending(decision => decision.Year).Take(MostDrafts)
            .Select(decision => new { decision.Id, decision.Title, decision.Number, decision.Notation }).ToListAsync(cancellation);
        var found = drafts.Where(draft => HasAll($"{draft.Number} {draft.Notation} {draft.Title}", words)).Select(draft => draft.Id).Take(most).ToList();
        var documents = db.LegalDocuments.AsNoTracking().Where(document => document.AwardDecisionId != null);
        documents = isRare ? WithAll(db, Having(db, words[0], documents), words.Skip(1)) : WithAll(db, documents, words);
        return [.. found, .. await documents.Join(opened, document => document.AwardDecisionId, decision => (Guid?)decision.Id, (_, decision) => new { decision.Id, decision.DecidedOn })
            .OrderByDescending(decision => decision.DecidedOn).ThenBy(decision => decision.Id).Take(most).Select(decision => decision.Id).ToListAsync(cancellation)];
    }

    private static bool HasAll(string text, IEnumerable<string> words)
    {
        var key = $" {VietnameseText.Fold(text)}";
        return words.All(word => key.Contains($" {word}", StringComparison.Ordinal));
    }

    // Counted only as far as it matters.
    private static async Task<(List<string> Words, bool IsRare)> RarestFirstAsync(PortalDb db, string? search, CancellationToken cancellation)
    {
        var counted = new List<(string Word, int Count)>();
        foreach (var word in NameWord.WordsOf(string.Join(' ', VietnameseText.WordsSought(search))).Take(MostWords))
        {
            counted.Add((word, await LegalDocumentQueries.Beginning(db, word).OrderBy(row => row.Word).Take(Rare).CountAsync(cancellation)));
        }

        counted.Sort((one, other) => one.Count.CompareTo(other.Count));
        return (counted.ConvertAll(pair => pair.Word), counted.Count > 0 && counted[0].Count < Rare);
    }

    private static IQueryable<LegalDocument> Having(PortalDb db, string word, IQueryable<LegalDocument> documents) =>
        LegalDocumentQueries.Beginning(db, word).Select(row => row.DocumentId).Distinct().Join(documents, id => id, document => document.Id, (_, document) => document);

    private static IQueryable<LegalDocument> WithAll(PortalDb db, IQueryable<LegalDocument> documents, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var rows = LegalDocumentQueries.Beginning(db, word);
            documents = documents.Where(document => rows.Any(row => row.DocumentId == document.Id));
        }

        return documents;
    }
}
