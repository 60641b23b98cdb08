using System.Security.Cryptography.X509Certificates;

namespace EmulationPortal.Documents.Signing;

/// <summary>What a certificate must be to sign with: a strong key, a strong signature of its issuer, meant for signing, and valid on the day.</summary>
public static class CertificateStrength
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    // RSA and ECDSA with SHA-256, SHA-384 or SHA-512, and RSA-PSS.
    private static readonly string[] Signatures =
    [
        "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13", "1.2.840.113549.1.1.10", "1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3", "1.2.840.10045.4.3.4",
    ];

    /// <summary>Why nobody should sign with it, as a Vietnamese sentence; null when it is strong enough.</summary>
    public static string? Problem(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        using var rsa = certificate.GetRSAPublicKey();
        using var curve = certificate.GetECDsaPublicKey();
        if (rsa is null && curve is null)
        {
            return "Chứng thư số dùng loại khóa không được hỗ trợ; cần khóa RSA hoặc ECDSA.";
        }

        if (rsa?.KeySize < 2048 || curve?.KeySize < 256)
        {
            return $"Khóa của chứng thư số quá ngắn ({rsa?.KeySize ?? curve!.KeySize} bit); cần RSA từ 2048 bit hoặc ECDSA từ 256 bit.";
        }

        if (!Signatures.Contains(certificate.SignatureAlgorithm.Value, StringComparer.Ordinal))
        {
            return "Chứng thư số được cấp bằng hàm băm yếu; cần SHA-256 trở lên.";
        }

        if (IsAuthority(certificate))
        {
            return "Chứng thư số này là của tổ chức chứng thực, dùng để cấp chứng thư số chứ không dùng để ký văn bản.";
        }

        var usage = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault();
        return usage is not null && (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == 0
            ? "Chứng thư số không dùng để ký văn bản."
            : null;
    }

    /// <summary>Whether it may issue certificates (RFC 5280, 4.2.1.9).</summary>
    public static bool IsAuthority(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(constraints => constraints.CertificateAuthority);
    }

    /// <summary>Why nobody should trust it as a root, as a Vietnamese sentence; null when it can be.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="at">The time, in UTC.</param>
    public static string? RootProblem(X509Certificate2 certificate, DateTime at) =>
        IsAuthority(certificate) ? ValidityProblem(certificate, at) : "Đây không phải chứng thư số của tổ chức chứng thực.";

    /// <summary>Why it can't be used at that time, as a Vietnamese sentence; null when it can.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="at">The time, in UTC.</param>
    public static string? ValidityProblem(X509Certificate2 certificate, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var (from, to) = (certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
        return at < from ? $"Chứng thư số chỉ có hiệu lực từ ngày {Day(from)}."
            : at > to ? $"Chứng thư số đã hết hạn từ ngày {Day(to)}."
            : null;
    }

    private static string Day(DateTime at) => Domain.Text.DateText.Show(DateOnly.FromDateTime(at.Add(Vietnam)));
}
