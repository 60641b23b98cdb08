using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>An authority made for one test, and the certificates it issues.</summary>
public sealed class TestAuthority : IDisposable
{
    private readonly RSA key = RSA.Create(2048);

    public TestAuthority(string name = "Tổ chức chứng thực thử nghiệm", int lastYear = 2040)
    {
        var request = new CertificateRequest(Named(name), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        Root = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(lastYear, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    /// <summary>The root.</summary>
    public X509Certificate2 Root { get; }

    /// <summary>A certificate with its key: RSA of so many bits, or the curve P-256 for 256.</summary>
    public X509Certificate2 Issue(string name, int bits = 2048, DateTimeOffset? from = null, DateTimeOffset? to = null, bool isAuthority = false)
    {
        using var rsa = bits == 256 ? null : RSA.Create(bits);
        using var curve = bits == 256 ? ECDsa.Create(ECCurve.NamedCurves.nistP256) : null;
        var request = rsa is not null
            ? new CertificateRequest(Named(name), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(Named(name), curve!, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        if (isAuthority) request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var issued = request.Create(
            Root.SubjectName,
            X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1),
            from ?? new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero),
            to ?? new DateTimeOffset(2035, 1, 1, 0, 0, 0, TimeSpan.Zero),
            RandomNumberGenerator.GetBytes(12));
        return rsa is not null ? issued.CopyWithPrivateKey(rsa) : issued.CopyWithPrivateKey(curve!);
    }

    public void Dispose()
    {
        Root.Dispose();
        key.Dispose();
    }

    private static X500DistinguishedName Named(string name)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(name);
        return builder.Build();
    }
}
