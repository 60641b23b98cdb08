using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Documents.Signing;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>An authority that is trusted.</summary>
/// <param name="FileName">Its file in the folder.</param>
/// <param name="Name">Its name.</param>
/// <param name="Thumbprint">SHA-256 of its certificate.</param>
/// <param name="NotAfter">Valid until, in UTC.</param>
public sealed record TrustedAuthority(string FileName, string Name, string Thumbprint, DateTime NotAfter);

/// <summary>The authorities that the administrator trusts: certificates in a folder, which the operators' verb reads, too.</summary>
public sealed class TrustStore(SigningSettings settings, ILogger<TrustStore> log)
{
    /// <summary>Most bytes of a certificate's file.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>Whom to trust now.</summary>
    public TrustRoots Read() => new(Files().Select(file => file.Certificate));

    /// <summary>The authorities, by name.</summary>
    public IReadOnlyList<TrustedAuthority> List() =>
        [.. Files().Select(file => Of(file.Path, file.Certificate)).OrderBy(authority => authority.Name, StringComparer.Ordinal)];

    /// <summary>Why a certificate is no root to trust, as a Vietnamese sentence; null when it is.</summary>
    /// <param name="bytes">The certificate.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <exception cref="CryptographicException">The bytes are no certificate.</exception>
    public static string? Problem(byte[] bytes, DateTime now)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(bytes);
        return CertificateStrength.RootProblem(certificate, now);
    }

    /// <summary>What a certificate says, for whoever is to compare it.</summary>
    /// <exception cref="CryptographicException">The bytes are no certificate.</exception>
    public static AuthorityLook Look(byte[] bytes)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(bytes);
        return new(
            certificate.SubjectName.Name, certificate.IssuerName.Name, certificate.SerialNumber, certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime(),
            certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant(), Convert.ToBase64String(certificate.RawData));
    }

    /// <summary>Trusts an authority.</summary>
    /// <exception cref="CryptographicException">The bytes are no certificate.</exception>
    public TrustedAuthority Add(byte[] bytes)
    {
        var certificate = X509CertificateLoader.LoadCertificate(bytes);
        Directory.CreateDirectory(settings.RootsFolder);
        var path = Path.Combine(settings.RootsFolder, $"{certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant()}.pem");
        File.WriteAllText(path, certificate.ExportCertificatePem());
        return Of(path, certificate);
    }

    /// <summary>Trusts an authority no more; null when there is none of that thumbprint.</summary>
    public TrustedAuthority? Remove(string? thumbprint)
    {
        var (path, certificate) = Files().FirstOrDefault(file => Of(file.Path, file.Certificate).Thumbprint == thumbprint);
        if (certificate is null)
        {
            return null;
        }

        File.Delete(path);
        return Of(path, certificate);
    }

    private static TrustedAuthority Of(string path, X509Certificate2 certificate) => new(
        Path.GetFileName(path), certificate.GetNameInfo(X509NameType.SimpleName, false),
        certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant(), certificate.NotAfter.ToUniversalTime());

    // One broken file must not end all verification.
    private IEnumerable<(string Path, X509Certificate2 Certificate)> Files()
    {
        foreach (var path in TrustRoots.FilesIn(settings.RootsFolder))
        {
            X509Certificate2 certificate;
            try
            {
                certificate = X509CertificateLoader.LoadCertificateFromFile(path);
            }
            catch (CryptographicException broken)
            {
                log.LogWarning(broken, "{File} in the folder of trusted authorities is no certificate", Path.GetFileName(path));
                continue;
            }

            yield return (path, certificate);
        }
    }
}
