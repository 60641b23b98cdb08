using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Issues documents for signing.</summary>
public sealed class SigningDesk(PortalDb db, IssuedFiles files, DocumentPrinting printing, SigningNotices notices, PortalClock clock)
{
    /// <summary>
    /// Issues a document: prints its text once with the public code on it, places every signature's field, keeps the bytes, and
    /// writes record, trail and notices. The caller saves, in the transaction of its own change. Ask first whether the actor may.
    /// </summary>
    /// <param name="actor">Who issues it.</param>
    /// <param name="order">What is issued.</param>
    /// <param name="cancellation">Ends early.</param>
    /// <exception cref="Documents.Pdf.NoBrowserException">This machine has no browser to print with.</exception>
    /// <exception cref="Documents.Pdf.PrintFailedException">The document could not be printed.</exception>
    /// <exception cref="InvalidOperationException">Places and signatories differ, or the document to be superseded holds no longer; ask first.</exception>
    public async Task<IssuedDocument> IssueAsync(Actor actor, IssueOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(order);
        var code = DocumentCode.New();
        var places = order.Signatories.Select(signatory => new SignaturePlace(signatory.PlaceName, $"Chữ ký của {signatory.Title} {signatory.Organisation}")).ToList();
        var hash = await files.SaveAsync(await printing.PrintAsync(order.Text, code, places, cancellation), cancellation);
        var document = Made(actor, order, code, hash);
        db.IssuedDocuments.Add(document);
        var names = string.Join(", ", document.InOrder.Select(signatory => signatory.PersonName));
        db.Record(actor, document.IssuedAt, document, "DocumentIssued", $"Phát hành “{document.Title}” để ký, hạn {DateText.Show(document.SignBy)}. Người ký: {names}.");
        await SupersedeAsync(actor, order, document, cancellation);
        await notices.InviteAsync(document, cancellation);
        return document;
    }

    /// <summary>
    /// Takes an issued document back: ends it, writes the trail and tells its signatories. The caller saves, in the transaction of its
    /// own change; what comes of the record behind the document is the caller's.
    /// </summary>
    /// <param name="actor">Who takes it back.</param>
    /// <param name="document">The document with its signatories.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Ends early.</param>
    public Task<Verdict> WithdrawAsync(Actor actor, IssuedDocument document, string reason, CancellationToken cancellation) =>
        WithdrawAsync(actor, actor, document, reason, cancellation);

    /// <summary>
    /// The same together with the record behind the document: that record's own rules have allowed the actor to end it, so the portal
    /// ends the document, whoever issued it; the trail names the actor.
    /// </summary>
    public Task<Verdict> WithdrawWithRecordAsync(Actor actor, IssuedDocument document, string reason, CancellationToken cancellation) =>
        WithdrawAsync(actor, Actor.Portal, document, reason, cancellation);

    private async Task<Verdict> WithdrawAsync(Actor actor, Actor allowed, IssuedDocument document, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        var verdict = document.Withdraw(allowed, reason, clock.Now);
        if (verdict.IsAllowed)
        {
            db.Record(actor, clock.Now, document, "DocumentWithdrawn", $"Thu hồi “{document.Title}”.", reason);
            await notices.TellAsync(document, document.InOrder, $"“{document.Title}” đã bị thu hồi. Lý do: {reason}", cancellation);
        }

        return verdict;
    }

    private IssuedDocument Made(Actor actor, IssueOrder order, string code, string hash)
    {
        var document = new IssuedDocument
        {
            Kind = order.Kind,
            SubjectId = order.SubjectId,
            SubjectLink = order.SubjectLink,
            ClusterYearId = order.ClusterYearId,
            Title = order.Text.FullTitle,
            Number = order.Text.Number ?? string.Empty,
            Code = code,
            IssuedAt = clock.Now,
            IssuedByName = actor.Name,
            IssuerDepartmentId = order.IssuerDepartmentId,
            OriginalSha256 = hash,
            CurrentSha256 = hash,
            SigningOrder = order.SigningOrder,
            SignBy = order.SignBy,
        };
        document.Signatories.AddRange(order.Signatories.Select((signatory, index) => new Signatory
        {
            DocumentId = document.Id,
            Position = index + 1,
            DepartmentId = signatory.DepartmentId,
            UserId = signatory.UserId,
            PersonName = signatory.PersonName,
            Title = signatory.Title,
            Organisation = signatory.Organisation,
            Authority = signatory.Authority,
            PlaceName = signatory.PlaceName,
        }));
        document.Readers.AddRange(order.Readers.Distinct().Select(department => new DocumentReader { DocumentId = document.Id, DepartmentId = department }));
        return document;
    }

    private async Task SupersedeAsync(Actor actor, IssueOrder order, IssuedDocument document, CancellationToken cancellation)
    {
        if (order.Supersedes is not { } old)
        {
            return;
        }

        // The caller has asked whether the actor may replace the record behind it, so that the portal ends it, whoever issued it.
        if (old.Supersede(Actor.Portal, document, order.SupersedeReason, document.IssuedAt) is { IsAllowed: false } refused)
        {
            throw new InvalidOperationException($"The document can't be superseded: {refused.Why}");
        }

        db.Record(actor, document.IssuedAt, old, "DocumentSuperseded", $"Thay “{old.Title}” bằng văn bản mã {DocumentCode.Show(document.Code)}.", order.SupersedeReason);
        await notices.TellAsync(
            old, old.InOrder, $"“{old.Title}” đã được thay bằng văn bản mới, mã {DocumentCode.Show(document.Code)}. Lý do: {order.SupersedeReason}", cancellation);
    }
}
