using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Signatures;

/// <summary>Which documents an actor may know of. Every list, page and download starts here.</summary>
public static class SignatureQueries
{
    /// <summary>The act of an upload that was not taken; its reason is for the uploader, the issuer and the ministry.</summary>
    public const string UploadRefusedAct = "UploadRefused";

    /// <summary>
    /// The ministry's officers: all. Departments: what they issued, sign or are named as readers of. Everybody: what they are asked
    /// to sign in person.
    /// </summary>
    public static IQueryable<IssuedDocument> VisibleTo(this IQueryable<IssuedDocument> documents, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer)
        {
            return documents;
        }

        var user = actor.UserId;
        if (!actor.IsOfDepartment)
        {
            return documents.Where(document => document.Signatories.Any(signatory => signatory.UserId == user));
        }

        var own = actor.DepartmentId;
        return documents.Where(document => document.IssuerDepartmentId == own
            || document.Signatories.Any(signatory => signatory.DepartmentId == own || signatory.UserId == user)
            || document.Readers.Any(reader => reader.DepartmentId == own));
    }

    /// <summary>The documents that wait for the actor's own signature now, the most urgent first.</summary>
    public static async Task<IReadOnlyList<IssuedDocument>> WaitingForAsync(this PortalDb db, Actor actor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        var (user, own, isOfficer) = (actor.UserId, actor.DepartmentId, actor.IsOfficer);
        var open = await db.IssuedDocuments.AsNoTracking().VisibleTo(actor)
            .Include(document => document.Signatories)
            .Where(document => document.State == IssuedDocumentState.Current && document.Signatories.Any(signatory => signatory.State == SignatoryState.Waiting
                && (signatory.UserId == user || (signatory.UserId == null && ((signatory.DepartmentId == null && isOfficer) || (signatory.DepartmentId != null && signatory.DepartmentId == own))))))
            .OrderBy(document => document.SignBy)
            .ToListAsync(cancellation);
        return [.. open.Where(document => document.Signatories.Any(signatory =>
            signatory.State == SignatoryState.Waiting && signatory.Is(actor) && document.WaitsFor(signatory) is null))];
    }

    /// <summary>The documents of a record, the newest first, with their signatories; what a pledge or minutes reads to know whether it is signed.</summary>
    public static IQueryable<IssuedDocument> IssuedOf(this PortalDb db, Guid subjectId)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.IssuedDocuments
            .Include(document => document.Signatories)
            .Where(document => document.SubjectId == subjectId)
            .OrderByDescending(document => document.IssuedAt);
    }
}
