using EmulationPortal.Data;
using EmulationPortal.Data.Signatures;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>What came of an act on a document.</summary>
/// <param name="Document">The document as it now is; null when the actor may not know of it, or it has no such signatory.</param>
/// <param name="Verdict">Whether the act was allowed.</param>
/// <param name="Problem">What is wrong with what was typed or uploaded; null when nothing is.</param>
public sealed record SigningOutcome(IssuedDocument? Document, Verdict Verdict, string? Problem = null)
{
    /// <summary>There is no such document for this actor.</summary>
    public static SigningOutcome Unknown { get; } = new(null, Verdict.Allowed);

    /// <summary>Whether it was done.</summary>
    public bool IsDone => Document is not null && Verdict.IsAllowed && Problem is null;
}

/// <summary>
/// Loads documents and saves acts on them. Every act renews the document's version, so that of two at the same moment the second
/// starts again from what the first has made of the file: no signature is lost.
/// </summary>
public sealed class OpenDocuments(PortalDb db)
{
    private const int Tries = 12;

    /// <summary>A document with its signatories; null when the actor may not know of it.</summary>
    public Task<IssuedDocument?> FindAsync(Actor actor, Guid id, CancellationToken cancellation) => db.IssuedDocuments
        .VisibleTo(actor)
        .Include(document => document.Signatories)
        .FirstOrDefaultAsync(document => document.Id == id, cancellation);

    /// <summary>Does an act on the newest state of a document, and again when somebody else was faster.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="id">The document.</param>
    /// <param name="act">The act; it changes the record and writes trail and notices, and is saved when it was allowed.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<SigningOutcome> ActAsync(Actor actor, Guid id, Func<IssuedDocument, Task<SigningOutcome>> act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await FindAsync(actor, id, cancellation) is not { } document)
            {
                return SigningOutcome.Unknown;
            }

            var outcome = await act(document);
            if (!outcome.IsDone)
            {
                // Nothing of a refused act is kept but what the act itself has saved.
                return outcome;
            }

            if (await db.SaveUnlessChangedAsync(document, document.Version, cancellation))
            {
                return outcome;
            }
        }

        return new(null, Verdict.NotNow("Nhiều người đang ký văn bản cùng lúc. Hãy thử lại sau ít phút."));
    }

    /// <summary>The same for one signatory of the document.</summary>
    public Task<SigningOutcome> ActAsync(
        Actor actor, Guid id, Guid signatoryId, Func<IssuedDocument, Signatory, Task<SigningOutcome>> act, CancellationToken cancellation) =>
        ActAsync(
            actor,
            id,
            document => document.Signatories.FirstOrDefault(candidate => candidate.Id == signatoryId) is { } signatory
                ? act(document, signatory)
                : Task.FromResult(SigningOutcome.Unknown),
            cancellation);
}
