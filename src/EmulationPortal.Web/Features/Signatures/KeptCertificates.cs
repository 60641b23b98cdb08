using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>An account's certificates and its handwritten signature.</summary>
public sealed class KeptCertificates(PortalDb db, CertificateVault vault, TrustStore trust, PortalClock clock)
{
    /// <summary>Shortest passphrase: the key is no safer than it.</summary>
    public const int ShortestPassphrase = 8;

    /// <summary>The certificates of an account that can be signed with, the newest first.</summary>
    public Task<List<SigningCertificate>> OfAsync(Guid userId, CancellationToken cancellation) => db.SigningCertificates
        .Where(certificate => certificate.UserId == userId && certificate.RemovedAt == null)
        .OrderByDescending(certificate => certificate.AddedAt).ThenByDescending(certificate => certificate.Id)
        .ToListAsync(cancellation);

    /// <summary>Keeps a PKCS#12 file of the actor and saves.</summary>
    /// <returns>Why it is refused, as a Vietnamese sentence; null when it is kept.</returns>
    public async Task<string?> AddAsync(Actor actor, byte[] pkcs12, string passphrase, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(passphrase);
        if (passphrase.Length < ShortestPassphrase)
        {
            return $"Mật khẩu bảo vệ chứng thư số phải có ít nhất {ShortestPassphrase} ký tự. Hãy xuất lại tệp với mật khẩu dài hơn.";
        }

        using var opened = CertificateVault.Open(pkcs12, passphrase);
        if (opened is null)
        {
            return "Không mở được tệp: mật khẩu không đúng, tệp không phải PKCS#12 (.p12, .pfx), hoặc tệp không có đúng một khóa bí mật.";
        }

        if (CertificateCheck.Problem(opened.Own, opened.Chain, actor.Name, trust.Read(), clock.Now) is { } problem)
        {
            return problem;
        }

        var known = await OfAsync(actor.UserId, cancellation);
        if (known.Any(certificate => certificate.Place == KeyPlace.Portal && certificate.Thumbprint == CertificateCheck.ThumbprintOf(opened.Own)))
        {
            return "Chứng thư số này đã có trên hệ thống.";
        }

        Keep(actor, actor.UserId, opened.Own, pkcs12, isTest: false);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Keeps a certificate that was checked, or made here, under its owner's passphrase; the caller saves.</summary>
    /// <param name="actor">Who keeps it.</param>
    /// <param name="owner">The account of its owner.</param>
    /// <param name="certificate">The certificate.</param>
    /// <param name="pkcs12">The file with its key.</param>
    /// <param name="isTest">Whether the portal's own test authority issued it.</param>
    public void Keep(Actor actor, Guid owner, X509Certificate2 certificate, byte[] pkcs12, bool isTest)
    {
        var kept = Known(owner, KeyPlace.Portal, certificate, isTest);
        kept.Keep(vault.Lock(owner, pkcs12));
        db.SigningCertificates.Add(kept);
        db.Record(actor, clock.Now, kept, "CertificateAdded", $"Lưu chứng thư số của {kept.Subject}, do {kept.Issuer} cấp, hiệu lực đến {DateText.Show(VietnamTime.DateOf(kept.NotAfter))}.");
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
