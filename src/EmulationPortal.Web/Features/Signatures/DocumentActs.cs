using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>What is done with a document besides signing by certificate: scans, refusals, deadlines, withdrawal.</summary>
public sealed class DocumentActs(PortalDb db, OpenDocuments documents, IssuedFiles files, SigningNotices notices, AfterSignature after, SigningDesk desk, PortalClock clock)
{
    /// <summary>Takes the scan of what was signed on paper, and saves.</summary>
    public async Task<SigningOutcome> HandInAsync(Actor actor, Guid id, Guid signatoryId, UploadedFile scan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scan);
        var content = EvidenceContent.Recognise(scan.Name, scan.Bytes);
        var problem = content.Problem ?? (EvidenceTypes.IsPreviewable(content.ContentType) ? null : $"Tệp “{scan.Name}” không phải bản quét. Chỉ nhận PDF hoặc ảnh, không quá 20 MB.");
        return await documents.ActAsync(
            actor,
            id,
            signatoryId,
            async (document, signatory) =>
            {
                var verdict = document.May(SigningStep.HandInScan, actor, signatory, clock.Today);
                if (!verdict.IsAllowed || problem is not null)
                {
                    return new(document, verdict, problem);
                }

                if (await after.WhyNotAsync(document, cancellation) is { } overtaken)
                {
                    return new(document, Verdict.NotNow(overtaken));
                }

                var hash = await files.SaveAsync(scan.Bytes, cancellation);
                document.HandIn(signatory, actor, hash, EvidenceFileName.Kept(scan.Name, content.ContentType), content.ContentType, clock.Now);
                db.Record(actor, clock.Now, document, "ScanHandedIn", $"{actor.Name} nộp bản quét có chữ ký tay của {signatory.PersonName}.");
                if (!signatory.Is(actor))
                {
                    await notices.TellAsync(
                        document, [signatory], $"{actor.Name} đã nộp bản quét có chữ ký tay của ông/bà trên “{document.Title}”. Nếu ông/bà không ký, hãy báo ngay nơi phát hành.", cancellation);
                }

                await after.FollowAsync(document, signatory, cancellation);
                return new(document, verdict);
            },
            cancellation);
    }

    /// <summary>Writes down a refusal, and saves.</summary>
    public Task<SigningOutcome> RefuseAsync(Actor actor, Guid id, Guid signatoryId, string reason, CancellationToken cancellation) => documents.ActAsync(
        actor,
        id,
        signatoryId,
        async (document, signatory) =>
        {
            var verdict = document.Refuse(signatory, actor, reason, clock.Now);
            if (verdict.IsAllowed)
            {
                db.Record(actor, clock.Now, document, "SigningRefused", $"{signatory.PersonName} từ chối ký.", reason);
                await notices.TellIssuerAsync(document, $"{signatory.PersonName} từ chối ký “{document.Title}”. Lý do: {reason.TrimEnd('.')}. {Consequence(document, signatory)}Mở văn bản để xem cách xử lý.", cancellation);
            }

            return new(document, verdict);
        },
        cancellation);

    /// <summary>Gives more time, tells all who have not signed, and saves.</summary>
    public Task<SigningOutcome> MoveDeadlineAsync(Actor actor, Guid id, DateOnly signBy, string reason, CancellationToken cancellation) => documents.ActAsync(
        actor,
        id,
        async document =>
        {
            var before = DateText.Show(document.SignBy);
            var verdict = document.MoveDeadline(actor, signBy, clock.Today);
            if (verdict.IsAllowed)
            {
                var after = DateText.Show(signBy);
                db.Record(actor, clock.Now, document, "DeadlineMoved", $"Gia hạn ký từ {before} đến {after}.", reason, [new AuditChange("Hạn ký", before, after)]);
                await notices.TellAsync(
                    document,
                    document.InOrder.Where(signatory => signatory.State != SignatoryState.Signed),
                    $"Hạn ký “{document.Title}” được gia hạn từ {before} đến {after}. Lý do: {reason}",
                    cancellation);
            }

            return new(document, verdict);
        },
        cancellation);

    /// <summary>Takes the document back, and saves.</summary>
    public Task<SigningOutcome> WithdrawAsync(Actor actor, Guid id, string reason, CancellationToken cancellation) => documents.ActAsync(
        actor,
        id,
        async document => new(document, await desk.WithdrawAsync(actor, document, reason, cancellation)),
        cancellation);

    private static string Consequence(IssuedDocument document, Signatory refused) =>
        document.InOrder.Any(after => document.StoppedBy(after) == refused && after.State != SignatoryState.Signed) ? "Văn bản ký lần lượt nên người sau chưa ký được. " : "";
}
