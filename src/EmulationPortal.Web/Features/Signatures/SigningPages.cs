using EmulationPortal.Data;
using EmulationPortal.Data.Signatures;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>The list of documents.</summary>
/// <param name="Mine">What waits for the reader's signature now.</param>
/// <param name="Others">All others that the reader may see, the newest first.</param>
/// <param name="Paging">Which page of the others.</param>
/// <param name="Today">The day in Vietnam.</param>
public sealed record SigningListPage(IReadOnlyList<IssuedDocument> Mine, IReadOnlyList<IssuedDocument> Others, Paging Paging, DateOnly Today);

/// <summary>One document.</summary>
public sealed record SigningPage
{
    /// <summary>The document with its signatories.</summary>
    public required IssuedDocument Document { get; init; }

    /// <summary>Who has signed.</summary>
    public required LadderPage Ladder { get; init; }

    /// <summary>The reader's own place; null when they are not asked to sign, or have.</summary>
    public Signatory? Mine { get; init; }

    /// <summary>Whether the reader may sign now, and why not.</summary>
    public Verdict MaySign { get; init; } = Verdict.Allowed;

    /// <summary>The reader's certificates in the portal.</summary>
    public IReadOnlyList<Choice> Certificates { get; init; } = [];

    /// <summary>Those whose scan the reader may hand in.</summary>
    public IReadOnlyList<Choice> Scannable { get; init; } = [];

    /// <summary>Steps of the issuer that may be done now.</summary>
    public IReadOnlyList<SigningStep> Steps { get; init; } = [];

    /// <summary>Whom to ask for a certificate; null when the reader does not sign.</summary>
    public WhomToAsk? ToAsk { get; init; }

    /// <summary>Those who refused to sign, for the issuer while the document is open.</summary>
    public IReadOnlyList<Signatory> Refusals { get; init; } = [];

    /// <summary>Uploads that were refused: all for the issuer and the ministry, a signatory's own for the signatory.</summary>
    public IReadOnlyList<RefusedUpload> Refused { get; init; } = [];

    /// <summary>A certificate to be confirmed; null when there is none.</summary>
    public UnconfirmedCertificate? Unconfirmed { get; init; }

    /// <summary>The document in its place, which the reader may see; null when there is none.</summary>
    public IssuedDocument? Successor { get; init; }

    /// <summary>Where the history is read; null for others.</summary>
    public string? History { get; init; }

    /// <summary>The form that was sent and is wrong: “ky”, “ngoai”, “quet”, “tu-choi”, “han”, “thu-hoi”; empty for none.</summary>
    public string Wrong { get; init; } = string.Empty;

    /// <summary>What was typed.</summary>
    public string Typed { get; init; } = string.Empty;

    /// <summary>What was typed as reason, beside another field.</summary>
    public string TypedReason { get; init; } = string.Empty;

    /// <summary>The day in Vietnam.</summary>
    public DateOnly Today { get; init; }
}

/// <summary>Builds the pages of signing.</summary>
public sealed class SigningPages(PortalDb db, KeptCertificates certificates, DemoAuthority authority, PortalClock clock)
{
    private const int PerPage = 30;

    private static readonly SigningStep[] OfIssuer = [SigningStep.Remind, SigningStep.MoveDeadline, SigningStep.Withdraw];

    /// <summary>The list.</summary>
    public async Task<SigningListPage> ListAsync(Actor actor, int number, CancellationToken cancellation)
    {
        var mine = await db.WaitingForAsync(actor, cancellation);
        var ids = mine.Select(document => document.Id).ToList();
        var others = db.IssuedDocuments.AsNoTracking().VisibleTo(actor).Where(document => !ids.Contains(document.Id));
        var paging = Paging.Of(await others.CountAsync(cancellation), PerPage, number);
        var page = await others.Include(document => document.Signatories).AsSplitQuery()
            .OrderByDescending(document => document.IssuedAt).ThenBy(document => document.Id)
            .Skip(paging.Skip).Take(PerPage).ToListAsync(cancellation);
        return new(mine, page, paging, clock.Today);
    }

    /// <summary>One document; the caller has found it for the actor.</summary>
    public async Task<SigningPage> PageAsync(Actor actor, IssuedDocument document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mine = document.InOrder.FirstOrDefault(signatory => signatory.Is(actor) && signatory.State != SignatoryState.Signed);
        var kept = mine is null ? [] : await certificates.OfAsync(actor.UserId, cancellation);
        var isIssuer = document.IsWho(SigningWho.Issuer, actor);
        return new()
        {
            Document = document,
            Ladder = LadderPage.Of(document, actor),
            Mine = mine,
            MaySign = mine is null ? Verdict.Allowed : document.May(SigningStep.Sign, actor, mine, clock.Today),
            Certificates = [.. kept.Where(certificate => certificate.Place == KeyPlace.Portal).Select(CertificateText.Choice)],
            Scannable = [.. document.InOrder
                .Where(signatory => document.May(SigningStep.HandInScan, actor, signatory, clock.Today).IsAllowed)
                .Select(signatory => new Choice(signatory.Id.ToString(), $"{signatory.PersonName}, {signatory.Organisation}"))],
            ToAsk = mine is null ? null : new(await certificates.ToAskAsync(cancellation), authority.IsOpen),
            Steps = [.. OfIssuer.Where(step => document.May(step, actor, clock.Today).IsAllowed)],
            Refusals = isIssuer && document.SigningState == SigningState.Open ? [.. document.InOrder.Where(signatory => signatory.State == SignatoryState.Refused)] : [],
            Refused = await RefusedAsync(actor, document, isIssuer, cancellation),
            Successor = document.SupersededById is { } successor
                ? await db.IssuedDocuments.AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(candidate => candidate.Id == successor, cancellation)
                : null,
            History = await db.AuditEntries.AnyAsync(entry => entry.SubjectId == document.Id, cancellation) ? $"/nhat-ky/{nameof(IssuedDocument)}/{document.Id}" : null,
            Today = clock.Today,
        };
    }

    // Of the issuer and the ministry all, of a signatory their own; others have nothing to do with them.
    private async Task<IReadOnlyList<RefusedUpload>> RefusedAsync(Actor actor, IssuedDocument document, bool isIssuer, CancellationToken cancellation)
    {
        var uploads = db.RefusedUploads.AsNoTracking().Where(upload => upload.DocumentId == document.Id);
        if (!isIssuer && !actor.IsOfficer)
        {
            var own = document.Signatories.Where(signatory => signatory.Is(actor)).Select(signatory => signatory.Id).ToList();
            if (own.Count == 0) return [];
            uploads = uploads.Where(upload => own.Contains(upload.SignatoryId));
        }

        return await uploads.OrderByDescending(upload => upload.At).Take(20).ToListAsync(cancellation);
    }
}
