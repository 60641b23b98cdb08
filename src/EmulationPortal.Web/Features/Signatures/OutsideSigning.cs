using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Signatures;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>A certificate that its person has to confirm: it has not been used before, or its name differs by accents.</summary>
/// <param name="Sha256">Hash of the uploaded file, which is kept.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Thumbprint">SHA-256 of the certificate.</param>
/// <param name="Subject">The name in it.</param>
/// <param name="Person">The name on the document.</param>
/// <param name="IsNameSame">Whether the two are the same; otherwise they differ by accents.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="SerialNumber">Its serial number.</param>
/// <param name="ValidUntil">Its last day.</param>
public sealed record UnconfirmedCertificate(
    string Sha256, string FileName, string Thumbprint, string Subject, string Person, bool IsNameSame, string Issuer, string SerialNumber, DateOnly ValidUntil);

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
    PortalDb db, OpenDocuments documents, KeptCertificates certificates, UploadCheck check, IssuedFiles files, AfterSignature after, PortalClock clock)
{
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
            if (document.May(SigningStep.Sign, actor, signatory, clock.Today) is { IsAllowed: false } refused)
            {
                return new(document, refused);
            }

            if (await after.WhyNotAsync(document, cancellation) is { } overtaken)
            {
                return new(document, Verdict.NotNow(overtaken));
            }

            // Only of those who may sign here anything is kept.
            var hash = await files.SaveAsync(upload.Bytes, cancellation);
            var (finding, problem) = await check.FindAsync(actor, document, signatory, upload.Bytes, cancellation);
            if (finding?.Certificate is not { } certificate || problem is not null)
            {
                await KeepRefusedAsync(actor, document, signatory, upload.Name, hash, problem!, cancellation);
                return new(document, Verdict.Allowed, problem!.Plain);
            }

            var thumbprint = CertificateCheck.ThumbprintOf(certificate);
            var known = (await certificates.OfAsync(actor.UserId, cancellation)).FirstOrDefault(known => known.Thumbprint == thumbprint);
            var isSame = CertificateCheck.Match(certificate, signatory.PersonName) == NameMatch.Same;
            var isName = isSame || (known is not null && await certificates.IsNameConfirmedAsync(known, cancellation));
            if ((known is null || !isName) && confirmed != thumbprint)
            {
                unconfirmed = new(
                    hash, upload.Name, thumbprint, CertificateCheck.NameOf(certificate), signatory.PersonName, isSame, CertificateCheck.IssuerOf(certificate),
                    certificate.SerialNumber, VietnamTime.DateOf(certificate.NotAfter.ToUniversalTime()));
                return new(document, Verdict.Allowed, known is null
                    ? "Chứng thư số này được dùng lần đầu. Hãy xem và xác nhận là của ông/bà."
                    : "Tên trên chứng thư số khác dấu với tên trên văn bản. Hãy xem và xác nhận là của ông/bà.");
            }

            known ??= certificates.Bind(actor, certificate);
            if (!isName)
            {
                certificates.ConfirmName(actor, known);
            }

            await WriteAsync(actor, document, signatory, certificate, hash, cancellation);
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
        Actor actor, IssuedDocument document, Signatory signatory, X509Certificate2 certificate, string hash, CancellationToken cancellation)
    {
        var made = new SignatureMade(
            SigningWay.Outside, clock.Now, hash, CertificateCheck.NameOf(certificate), CertificateCheck.IssuerOf(certificate), CertificateCheck.ThumbprintOf(certificate));
        document.Sign(signatory, made);
        db.Record(actor, clock.Now, document, "DocumentSigned", $"{signatory.PersonName} ký số bằng thiết bị ngoài, chứng thư số do {made.Issuer} cấp.");
        await after.FollowAsync(document, signatory, cancellation);
    }

    private async Task KeepRefusedAsync(
        Actor actor, IssuedDocument document, Signatory signatory, string name, string hash, UploadProblem problem, CancellationToken cancellation)
    {
        db.RefusedUploads.Add(new RefusedUpload
        {
            DocumentId = document.Id,
            SignatoryId = signatory.Id,
            ActorName = actor.Name,
            At = clock.Now,
            FileName = name.Length > 255 ? name[..255] : name,
            Sha256 = hash,
            Problem = problem.Stored,
        });
        db.Record(actor, clock.Now, document, SignatureQueries.UploadRefusedAct, $"Không nhận tệp “{(name.Length > 100 ? name[..100] : name)}” ký cho {signatory.PersonName}.", problem.Plain);
        await db.SaveChangesAsync(cancellation);
    }
}
