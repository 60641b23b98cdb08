using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Domain.Signatures;
using Microsoft.AspNetCore.DataProtection;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>A certificate with its key, opened for one signing; to be disposed at once.</summary>
public sealed class OpenedCertificate(X509Certificate2Collection all, X509Certificate2 own) : IDisposable
{
    /// <summary>The person's certificate with its key.</summary>
    public X509Certificate2 Own => own;

    /// <summary>The others of the file, up to the root.</summary>
    public X509Certificate2Collection Chain => [.. all.Where(certificate => certificate.Thumbprint != own.Thumbprint)];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var certificate in all) certificate.Dispose();
    }
}

/// <summary>
/// Locks and opens what is kept of people's keys: a PKCS#12 file under its owner's passphrase, encrypted once more with the portal's
/// keys and for that owner alone. The passphrase goes through here and nowhere else.
/// </summary>
public sealed class CertificateVault(IDataProtectionProvider protection)
{
    /// <summary>Most bytes of a PKCS#12 file.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>Opens a PKCS#12 file; null when the passphrase is wrong, or it is none, or has no key.</summary>
    public static OpenedCertificate? Open(byte[] pkcs12, string? passphrase)
    {
        ArgumentNullException.ThrowIfNull(pkcs12);
        try
        {
            // The key stays in memory: nothing of it is written to the machine's own stores.
            var all = X509CertificateLoader.LoadPkcs12Collection(pkcs12, passphrase, X509KeyStorageFlags.EphemeralKeySet);
            var own = all.Where(certificate => certificate.HasPrivateKey).ToList();
            return own.Count == 1 ? new OpenedCertificate(all, own[0]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Locks the bytes for their owner.</summary>
    public byte[] Lock(Guid userId, byte[] bytes) => Protector(userId).Protect(bytes);

    /// <summary>Unlocks what was locked for that owner.</summary>
    /// <exception cref="CryptographicException">It was locked for another, with other keys, or changed since.</exception>
    public byte[] Unlock(Guid userId, byte[] locked) => Protector(userId).Unprotect(locked);

    /// <summary>Opens a kept certificate; null when the passphrase is wrong.</summary>
    public OpenedCertificate? Open(SigningCertificate certificate, string? passphrase)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return certificate.Locked is { } locked ? Open(Unlock(certificate.UserId, locked), passphrase) : null;
    }

    private IDataProtector Protector(Guid userId) => protection.CreateProtector("EmulationPortal.Signatures", userId.ToString("N"));
}
