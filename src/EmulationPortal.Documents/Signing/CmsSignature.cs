using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace EmulationPortal.Documents.Signing;

/// <summary>The signature itself: CMS, detached, SHA-256, with the signer's certificate bound in (ETSI EN 319 122-1, CAdES B-B).</summary>
internal static class CmsSignature
{
    /// <summary>RFC 5035: which certificate signed, so that no other with the same key can be put in its place.</summary>
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>Signs <paramref name="content"/>.</summary>
    /// <param name="content">The bytes that are covered.</param>
    /// <param name="certificate">The certificate with its private key.</param>
    /// <param name="chain">The certificates between it and the root, for readers that don't have them.</param>
    /// <exception cref="CryptographicException">The key can't be used.</exception>
    public static byte[] Of(byte[] content, X509Certificate2 certificate, X509Certificate2Collection chain)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        // The chain is given, not searched for: nothing is downloaded while somebody signs.
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate) { DigestAlgorithm = new Oid(Sha256), IncludeOption = X509IncludeOption.EndCertOnly };
        signer.SignedAttributes.Add(new AsnEncodedData(SigningCertificateV2, CertificateId(certificate)));
        foreach (var other in chain.Where(other => other.Thumbprint != certificate.Thumbprint)) signer.Certificates.Add(other);
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    /// <summary>Whether a signer's attributes name <paramref name="certificate"/>; null when they name none.</summary>
    public static bool? Names(SignerInfo signer, X509Certificate2 certificate)
    {
        var attribute = signer.SignedAttributes.Cast<CryptographicAttributeObject>().FirstOrDefault(candidate => candidate.Oid.Value == SigningCertificateV2);
        if (attribute is null)
        {
            return null;
        }

        try
        {
            var certificates = new AsnReader(attribute.Values[0].RawData, AsnEncodingRules.BER).ReadSequence().ReadSequence();
            var first = certificates.ReadSequence();
            var algorithm = first.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence) ? first.ReadSequence().ReadObjectIdentifier() : Sha256;
            var hash = first.ReadOctetString();
            return algorithm switch
            {
                Sha256 => hash.AsSpan().SequenceEqual(SHA256.HashData(certificate.RawData)),
                "2.16.840.1.101.3.4.2.2" => hash.AsSpan().SequenceEqual(SHA384.HashData(certificate.RawData)),
                "2.16.840.1.101.3.4.2.3" => hash.AsSpan().SequenceEqual(SHA512.HashData(certificate.RawData)),
                _ => false,
            };
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    private static byte[] CertificateId(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        }

        return writer.Encode();
    }
}
