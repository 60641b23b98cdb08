using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.DataProtection;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>
/// The portal's own authority for trying things out: it vouches for nobody, and issues only in the demo. Its root is put among the
/// trusted ones there, and its key is kept encrypted beside the portal's other keys.
/// </summary>
public sealed class DemoAuthority(PortalSettings portal, TrustStore trust, IDataProtectionProvider protection, PortalClock clock)
{
    /// <summary>Its name, which says what it is worth.</summary>
    public const string Name = "Tổ chức chứng thực THỬ NGHIỆM của bản trình diễn";

    // The passphrase is known to everybody: more would only make the first start slower.
    private const int Iterations = 1_000;

    private static readonly Lock Making = new();
    private static readonly TimeSpan Validity = TimeSpan.FromDays(3 * 365);

    // Long enough ago for what the demo tells of past years to have been signed.
    private const int YearsBefore = 5;

    private X509Certificate2? root;

    /// <summary>Whether it issues here.</summary>
    public bool IsOpen => portal.IsDemo;

    /// <summary>Issues a certificate, and a PKCS#12 file with its key under the passphrase.</summary>
    /// <exception cref="InvalidOperationException">This is no demo.</exception>
    public (X509Certificate2 Certificate, byte[] Pkcs12) Issue(string person, string passphrase)
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("The test authority issues in the demo only.");
        }

        var issuer = Root();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Named(person), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var now = new DateTimeOffset(clock.Now);
        var issued = request.Create(issuer, now.AddYears(-YearsBefore), now + Validity, RandomNumberGenerator.GetBytes(12));
        using var own = issued.CopyWithPrivateKey(key);
        return (issued, own.ExportPkcs12(new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Iterations), passphrase));
    }

    private X509Certificate2 Root()
    {
        lock (Making)
        {
            return root ??= Load() ?? Make();
        }
    }

    private string Path => System.IO.Path.Combine(portal.KeysFolder, "test-authority.locked");

    private IDataProtector Protector => protection.CreateProtector("EmulationPortal.DemoAuthority");

    private X509Certificate2? Load() => File.Exists(Path)
        ? X509CertificateLoader.LoadPkcs12(Protector.Unprotect(File.ReadAllBytes(Path)), null, X509KeyStorageFlags.EphemeralKeySet)
        : null;

    private X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Named(Name), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var from = new DateTimeOffset(clock.Now.AddYears(-10));
        var made = request.CreateSelfSigned(from, from.AddYears(30));
        Directory.CreateDirectory(portal.KeysFolder);
        File.WriteAllBytes(Path, Protector.Protect(made.Export(X509ContentType.Pkcs12)));
        trust.Add(made.Export(X509ContentType.Cert));
        return made;
    }

    private static X500DistinguishedName Named(string name)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(name);
        return builder.Build();
    }
}
