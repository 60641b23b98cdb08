using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>A certificate that has not been used before and that its person has to confirm.</summary>
/// <param name="Sha256">Hash of the uploaded file, which is kept.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Thumbprint">SHA-256 of the certificate.</param>
/// <param name="Subject">The name in it.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="SerialNumber">Its serial number.</param>
/// <param name="ValidUntil">Its last day.</param>
public sealed record UnconfirmedCertificate(string Sha256, string FileName, string Thumbprint, string Subject, string Issuer, string SerialNumber, DateOnly ValidUntil);

/// <summary>What came of an upload: done, refused, or to be confirmed first.</summary>
/// <param name="Outcome">Done or refused.</param>
/// <param name="Unconfirmed">What is to be confirmed; null when nothing is.</param>
public sealed record OutsideOutcome(SigningOutcome Outcome, UnconfirmedCertificate? Unconfirmed = null);

/// <summary>An uploaded file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record UploadedFile(string Name, byte[] Bytes);

/// <summary>
/// Files signed outside the portal: they begin with the very bytes of the document as it now is, add the expected signature and
/// nothing else, made with a certificate of the expected person. Everything else is refused with its reason and kept.
/// </summary>
public sealed class OutsideSigning(
    PortalDb db, OpenDocuments documents, KeptCertificates certificates, TrustStore trust, IssuedFiles files, SigningNotices notices, PortalClock clock)
{
    private const string NothingAdded = "Tệp tải lên chưa có thêm chữ ký nào. Hãy ký vào tệp rồi tải lên lại.";

    // Clocks of people's machines are not exact.
    private static readonly TimeSpan ClockError = TimeSpan.FromMinutes(10);

    /// <summary>Takes an upload and saves what comes of it.</summary>
    /// <param name="actor">Who uploads.</param>
    /// <param name="id">The document.</param>
    /// <param name="signatoryId">For whom.</param>
    /// <param name="upload">The file.</param>
    /// <param name="confirmed">Thumbprint of the certificate that the actor has confirmed to be their own; null before.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<OutsideOutcome> TakeAsync(Actor actor, Guid id, Guid signatoryId, UploadedFile upload, string? confirmed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(upload);
        UnconfirmedCertificate? unconfirmed = null;
        var outcome = await documents.ActAsync(actor, id, signatoryId, (document, signatory) => TakeAsync(document, signatory), cancellation);
        return new(outcome, unconfirmed);

        async Task<SigningOutcome> TakeAsync(IssuedDocument document, Signatory signatory)
        {
            unconfirmed = null;
            if (document.May(SigningStep.Sign, actor, signatory) is { IsAllowed: false } refused)
            {
                return new(document, refused);
            }

            // Only of those who may sign here anything is kept.
            var hash = await files.SaveAsync(upload.Bytes, cancellation);
            var (finding, problem) = await FindAsync(document, signatory, upload.Bytes, cancellation);
            if (finding?.Certificate is not { } certificate || problem is not null)
            {
                await KeepRefusedAsync(actor, document, signatory, upload.Name, hash, problem!, cancellation);
                return new(document, Verdict.Allowed, problem);
            }

            var thumbprint = CertificateCheck.ThumbprintOf(certificate);
            var isKnown = (await certificates.OfAsync(actor.UserId, cancellation)).Any(known => known.Thumbprint == thumbprint);
            if (!isKnown && confirmed != thumbprint)
            {
                unconfirmed = new(
                    hash, upload.Name, thumbprint, CertificateCheck.NameOf(certificate), CertificateCheck.IssuerOf(certificate),
                    certificate.SerialNumber, VietnamTime.DateOf(certificate.NotAfter.ToUniversalTime()));
                return new(document, Verdict.Allowed, "Chứng thư số này được dùng lần đầu. Hãy xem và xác nhận là của ông/bà.");
            }

            await WriteAsync(actor, document, signatory, certificate, hash, isKnown, cancellation);
            return new(document, Verdict.Allowed);
        }
    }

    /// <summary>The bytes of an upload that waits for its confirmation.</summary>
    public async Task<byte[]?> AgainAsync(string sha256, CancellationToken cancellation)
    {
        try
        {
            return await files.ReadAsync(sha256, cancellation);
        }
        catch (Exception gone) when (gone is ArgumentException or FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private async Task WriteAsync(
        Actor actor, IssuedDocument document, Signatory signatory, X509Certificate2 certificate, string hash, bool isKnown, CancellationToken cancellation)
    {
        if (!isKnown)
        {
            certificates.Bind(actor, certificate);
        }

        var made = new SignatureMade(
            SigningWay.Outside, clock.Now, hash, CertificateCheck.NameOf(certificate), CertificateCheck.IssuerOf(certificate), CertificateCheck.ThumbprintOf(certificate));
        document.Sign(signatory, made);
        db.Record(actor, clock.Now, document, "DocumentSigned", $"{signatory.PersonName} ký số bằng thiết bị ngoài, chứng thư số do {made.Issuer} cấp.");
        await notices.SignedAsync(document, signatory, cancellation);
    }

    private async Task<(SignatureFinding? Finding, string? Problem)> FindAsync(IssuedDocument document, Signatory signatory, byte[] bytes, CancellationToken cancellation)
    {
        var current = await files.ReadAsync(document.CurrentSha256, cancellation);
        if (!bytes.AsSpan().StartsWith(current))
        {
            return (null, await WhyOtherAsync(document, bytes, cancellation));
        }

        if (bytes.Length == current.Length)
        {
            return (null, NothingAdded);
        }

        if (PdfVerification.AddedTo(current, bytes) is [var added, ..])
        {
            return (null, $"Tệp tải lên có thay đổi khác ngoài chữ ký. {added} Hãy tải lại bản mới nhất và chỉ ký vào ô của mình.");
        }

        var roots = trust.Read();
        var (before, after) = (PdfVerification.Verify(current, roots), PdfVerification.Verify(bytes, roots));
        if (after.Problem is null && after.Signatures.Count == before.Signatures.Count)
        {
            return (null, NothingAdded);
        }

        var finding = after.Signatures.FirstOrDefault(signature => signature.Field == signatory.PlaceName);
        var problem = after.Problem
            ?? (finding is null || before.Signatures.Any(signature => signature.Field == signatory.PlaceName)
                ? $"Chữ ký không nằm ở ô dành cho {signatory.PersonName}. Hãy mở tệp, bấm vào đúng ô ký đó rồi ký."
                : after.Signatures.Count != before.Signatures.Count + 1 ? "Tệp có thêm nhiều hơn một chữ ký. Mỗi lần chỉ nộp một chữ ký."
                : ProblemOf(finding, signatory, document, roots));
        return (finding, problem);
    }

    private string? ProblemOf(SignatureFinding finding, Signatory signatory, IssuedDocument document, TrustRoots roots)
    {
        if (!finding.IsIntact || finding.Certificate is null || finding.Problems.Count > 0)
        {
            return finding.Problems.Count > 0 ? finding.Problems[0] : "Chữ ký không kiểm tra được.";
        }

        if (!finding.CoversAll)
        {
            return "Sau chữ ký, tệp còn được ghi thêm. Hãy ký xong rồi tải lên ngay tệp vừa ký.";
        }

        if (CertificateCheck.Problem(finding.Certificate, finding.Chain, signatory.PersonName, roots, clock.Now) is { } wrong)
        {
            return wrong;
        }

        return finding.ClaimedAt is { } at && at > document.IssuedAt - ClockError && at < clock.Now + ClockError
            ? finding.Trust.IsTrusted ? null : finding.Trust.Problem
            : $"Thời điểm ký ghi trong tệp ({(finding.ClaimedAt is { } claimed ? VietnamTime.Show(claimed) : "không có")}) không nằm giữa lúc phát hành và bây giờ. Hãy chỉnh đồng hồ của máy rồi ký lại.";
    }

    // Somebody else may have signed after this file was downloaded.
    private async Task<string> WhyOtherAsync(IssuedDocument document, byte[] bytes, CancellationToken cancellation)
    {
        var newest = document.InOrder.Where(signatory => signatory.Way is SigningWay.Portal or SigningWay.Outside).MaxBy(signatory => signatory.At);
        var earlier = document.Signatories.Where(signatory => signatory.Way is SigningWay.Portal or SigningWay.Outside).Select(signatory => signatory.Sha256).Append(document.OriginalSha256);
        foreach (var hash in earlier.Distinct().Where(hash => hash != document.CurrentSha256))
        {
            var before = await files.ReadAsync(hash, cancellation);
            if (bytes.AsSpan().StartsWith(before))
            {
                return $"Sau khi ông/bà tải tệp này về, {newest!.PersonName} đã ký. Để không mất chữ ký nào, hãy tải bản mới nhất về, ký lại rồi tải lên.";
            }
        }

        return "Tệp không phải là văn bản này: nó không bắt đầu bằng đúng nội dung đã phát hành. Hãy tải bản mới nhất về và ký thẳng vào tệp đó, không in hay lưu thành tệp khác.";
    }

    private async Task KeepRefusedAsync(
        Actor actor, IssuedDocument document, Signatory signatory, string name, string hash, string problem, CancellationToken cancellation)
    {
        db.RefusedUploads.Add(new RefusedUpload
        {
            DocumentId = document.Id,
            SignatoryId = signatory.Id,
            ActorName = actor.Name,
            At = clock.Now,
            FileName = name.Length > 255 ? name[..255] : name,
            Sha256 = hash,
            Problem = problem.Length > 1000 ? problem[..1000] : problem,
        });
        db.Record(actor, clock.Now, document, "UploadRefused", $"Không nhận tệp “{name}” ký cho {signatory.PersonName}: {problem}");
        await db.SaveChangesAsync(cancellation);
    }
}
