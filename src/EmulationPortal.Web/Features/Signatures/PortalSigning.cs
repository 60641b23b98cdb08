using System.Security.Cryptography;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Signing with a certificate kept in the portal.</summary>
public sealed class PortalSigning(
    PortalDb db, OpenDocuments documents, KeptCertificates certificates, PassphraseGuard guard, TrustStore trust, IssuedFiles files, SignatureFont font, AfterSignature after, PortalClock clock)
{
    /// <summary>Signs for a signatory and saves. The passphrase opens the key for this one signing.</summary>
    public async Task<SigningOutcome> SignAsync(Actor actor, Guid id, Guid signatoryId, Guid? certificateId, string? passphrase, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        // Who may not sign learns nothing about a passphrase.
        if (await documents.FindAsync(actor, id, cancellation) is not { } asked || asked.Signatories.FirstOrDefault(candidate => candidate.Id == signatoryId) is not { } place)
        {
            return SigningOutcome.Unknown;
        }

        if (asked.May(SigningStep.Sign, actor, place, clock.Today) is { IsAllowed: false } refused)
        {
            return new(asked, refused);
        }

        var kept = (await certificates.OfAsync(actor.UserId, cancellation)).FirstOrDefault(candidate => candidate.Id == certificateId && candidate.Place == KeyPlace.Portal);
        if (kept is null)
        {
            return new(asked, Verdict.Allowed, "Hãy chọn chứng thư số của ông/bà.");
        }

        var (unlocked, closed) = await guard.OpenAsync(actor, kept, passphrase, cancellation);
        using var opened = unlocked;
        if (opened is null)
        {
            return new(asked, Verdict.Allowed, closed);
        }

        if (await NameProblemAsync(actor, place, kept, opened, cancellation) is { } name)
        {
            return new(asked, Verdict.Allowed, name);
        }

        var picture = await certificates.PictureAsync(actor.UserId, cancellation) is { } png ? SignaturePicture.Read(png) : null;
        return await documents.ActAsync(actor, id, signatoryId, (document, signatory) => SignAsync(actor, document, signatory, opened, picture, cancellation), cancellation);
    }

    // A certificate that was the owner's name when it was uploaded need not be so after the account was renamed.
    private async Task<string?> NameProblemAsync(Actor actor, Signatory place, SigningCertificate kept, OpenedCertificate opened, CancellationToken cancellation) =>
        CertificateCheck.Match(opened.Own, place.PersonName) != NameMatch.AccentsOnly ? null
        : CertificateCheck.OtherPerson(opened.Own, place.PersonName, actor.Name) is { } other ? other
        : await certificates.IsNameConfirmedAsync(kept, cancellation) ? null
        : $"Chứng thư số mang tên “{kept.Subject}”, khác dấu với tên của ông/bà và chưa được xác nhận. Hãy vào “Chứng thư số của tôi”, gỡ rồi tải lên lại và xác nhận tên.";

    private async Task<SigningOutcome> SignAsync(
        Actor actor, IssuedDocument document, Signatory signatory, OpenedCertificate opened, SignaturePicture? picture, CancellationToken cancellation)
    {
        var verdict = document.May(SigningStep.Sign, actor, signatory, clock.Today);
        if (!verdict.IsAllowed)
        {
            return new(document, verdict);
        }

        if (await after.WhyNotAsync(document, cancellation) is { } overtaken)
        {
            return new(document, Verdict.NotNow(overtaken));
        }

        var now = clock.Now;
        if (CertificateCheck.Problem(opened.Own, opened.Chain, signatory.PersonName, trust.Read(), now) is { } problem)
        {
            return new(document, verdict, problem);
        }

        var order = new SignatureOrder(
            signatory.PlaceName, opened.Own, opened.Chain, now, signatory.PersonName, document.Title,
            [$"Đã ký số: {signatory.PersonName}", signatory.Organisation, VietnamTime.ShowIso(now)], picture);
        byte[] signed;
        try
        {
            signed = PdfSigner.Sign(await files.ReadAsync(document.CurrentSha256, cancellation), order, font);
        }
        catch (CryptographicException)
        {
            return new(document, verdict, "Khóa của chứng thư số không ký được. Hãy kiểm tra lại tệp chứng thư số.");
        }
        catch (UnreadablePdfException unreadable)
        {
            return new(document, Verdict.NotNow($"Không ký thêm được vào tệp hiện nay: {unreadable.Message} Hãy ký bằng thiết bị ngoài hoặc nộp bản ký tay."));
        }

        var made = new SignatureMade(
            SigningWay.Portal, now, await files.SaveAsync(signed, cancellation),
            CertificateCheck.NameOf(opened.Own), CertificateCheck.IssuerOf(opened.Own), CertificateCheck.ThumbprintOf(opened.Own));
        document.Sign(signatory, made);
        db.Record(actor, now, document, "DocumentSigned", $"{signatory.PersonName} ký số trên hệ thống, chứng thư số do {made.Issuer} cấp.");
        await after.FollowAsync(document, signatory, cancellation);
        return new(document, verdict);
    }
}
