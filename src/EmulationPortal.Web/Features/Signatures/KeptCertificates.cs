using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>An account's certificates and its handwritten signature.</summary>
public sealed class KeptCertificates(PortalDb db, CertificateVault vault, PortalClock clock)
{
    /// <summary>The act in a certificate's trail by which a confirmed name is recognised.</summary>
    public const string NameConfirmedAct = "CertificateNameConfirmed";

    /// <summary>The certificates of an account that can be signed with, the newest first.</summary>
    public Task<List<SigningCertificate>> OfAsync(Guid userId, CancellationToken cancellation) => db.SigningCertificates
        .Where(certificate => certificate.UserId == userId && certificate.RemovedAt == null)
        .OrderByDescending(certificate => certificate.AddedAt).ThenByDescending(certificate => certificate.Id)
        .ToListAsync(cancellation);

    /// <summary>Whom to ask for a certificate: the administrators.</summary>
    public Task<List<Recipient>> ToAskAsync(CancellationToken cancellation) => db.PeopleWithAsync(Role.Administrator, cancellation);

    /// <summary>Writes down that the actor has confirmed a name that differs from theirs by accents; the caller saves.</summary>
    public void ConfirmName(Actor actor, SigningCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(certificate);
        db.Record(
            actor, clock.Now, certificate, NameConfirmedAct,
            $"{actor.Name} xác nhận chứng thư số mang tên “{certificate.Subject}” là của mình; hai tên chỉ khác dấu.");
    }

    /// <summary>Whether its owner has confirmed the name in a certificate.</summary>
    public Task<bool> IsNameConfirmedAsync(SigningCertificate certificate, CancellationToken cancellation) =>
        db.AuditEntries.AnyAsync(entry => entry.SubjectId == certificate.Id && entry.Act == NameConfirmedAct, cancellation);

    /// <summary>Keeps a certificate that was checked, or made here, under its owner's passphrase; the caller saves.</summary>
    /// <param name="actor">Who keeps it.</param>
    /// <param name="owner">The account of its owner.</param>
    /// <param name="certificate">The certificate.</param>
    /// <param name="pkcs12">The file with its key.</param>
    /// <param name="isTest">Whether the portal's own test authority issued it.</param>
    public SigningCertificate Keep(Actor actor, Guid owner, X509Certificate2 certificate, byte[] pkcs12, bool isTest)
    {
        var kept = Known(owner, KeyPlace.Portal, certificate, isTest);
        kept.Keep(vault.Lock(owner, pkcs12));
        db.SigningCertificates.Add(kept);
        db.Record(actor, clock.Now, kept, "CertificateAdded", $"Lưu chứng thư số của {kept.Subject}, do {kept.Issuer} cấp, hiệu lực đến {DateText.Show(VietnamTime.DateOf(kept.NotAfter))}.");
        return kept;
    }

    /// <summary>Binds a certificate whose key is outside to the actor, who has confirmed it; the caller saves.</summary>
    public SigningCertificate Bind(Actor actor, X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var bound = Known(actor.UserId, KeyPlace.Outside, certificate, isTest: false);
        db.SigningCertificates.Add(bound);
        db.Record(actor, clock.Now, bound, "CertificateAdded", $"Xác nhận chứng thư số của {bound.Subject} trên thiết bị riêng, số {bound.SerialNumber}.");
        return bound;
    }

    /// <summary>Removes a certificate of the actor with its key and saves; false when there is none.</summary>
    public async Task<bool> RemoveAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if ((await OfAsync(actor.UserId, cancellation)).FirstOrDefault(candidate => candidate.Id == id) is not { } certificate)
        {
            return false;
        }

        certificate.Remove(clock.Now);
        db.Record(actor, clock.Now, certificate, "CertificateRemoved", $"Gỡ chứng thư số của {certificate.Subject}, số {certificate.SerialNumber}.");
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Keeps the picture of the actor's handwritten signature and saves.</summary>
    /// <returns>Why it is refused; null when it is kept.</returns>
    public async Task<string?> KeepPictureAsync(Actor actor, byte[] png, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        try
        {
            SignaturePicture.Read(png);
        }
        catch (InvalidDataException wrong)
        {
            return wrong.Message;
        }

        var locked = vault.Lock(actor.UserId, png);
        if (await PictureRowAsync(actor.UserId, cancellation) is { } kept)
        {
            (kept.Locked, kept.SavedAt) = (locked, clock.Now);
        }
        else
        {
            db.HandwrittenSignatures.Add(new HandwrittenSignature { UserId = actor.UserId, Locked = locked, SavedAt = clock.Now });
        }

        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Removes the picture and saves.</summary>
    public async Task RemovePictureAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await PictureRowAsync(actor.UserId, cancellation) is { } kept)
        {
            db.HandwrittenSignatures.Remove(kept);
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>The picture's PNG file; null when there is none.</summary>
    public async Task<byte[]?> PictureAsync(Guid userId, CancellationToken cancellation) =>
        await PictureRowAsync(userId, cancellation) is { } kept ? vault.Unlock(userId, kept.Locked) : null;

    private Task<HandwrittenSignature?> PictureRowAsync(Guid userId, CancellationToken cancellation) =>
        db.HandwrittenSignatures.FirstOrDefaultAsync(picture => picture.UserId == userId, cancellation);

    private SigningCertificate Known(Guid userId, KeyPlace place, X509Certificate2 certificate, bool isTest) => new()
    {
        UserId = userId,
        Place = place,
        Subject = CertificateCheck.NameOf(certificate),
        Issuer = CertificateCheck.IssuerOf(certificate),
        SerialNumber = certificate.SerialNumber.Length > 100 ? certificate.SerialNumber[..100] : certificate.SerialNumber,
        Thumbprint = CertificateCheck.ThumbprintOf(certificate),
        NotBefore = certificate.NotBefore.ToUniversalTime(),
        NotAfter = certificate.NotAfter.ToUniversalTime(),
        IsTest = isTest,
        AddedAt = clock.Now,
    };
}
