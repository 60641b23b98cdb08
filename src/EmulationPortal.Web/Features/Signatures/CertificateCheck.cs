using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Whether a certificate may sign for a person now.</summary>
public static class CertificateCheck
{
    /// <summary>Why it may not, as a Vietnamese sentence with the remedy; null when it may.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="chain">Certificates that came with it.</param>
    /// <param name="person">Full name of the person.</param>
    /// <param name="roots">Who is trusted.</param>
    /// <param name="now">The moment, in UTC.</param>
    public static string? Problem(X509Certificate2 certificate, X509Certificate2Collection chain, string person, TrustRoots roots, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(roots);
        return CertificateStrength.ValidityProblem(certificate, now) is { } outside ? $"{outside} Hãy dùng chứng thư số còn hiệu lực."
            : CertificateStrength.Problem(certificate) is { } weak ? $"{weak} Hãy xin cấp chứng thư số khác."
            : !IsOf(certificate, person) ? $"Chứng thư số mang tên “{NameOf(certificate)}”, không phải của {person}."
            : roots.Ask(certificate, chain, now) is { IsTrusted: false } answer ? $"{answer.Problem} Nếu tổ chức cấp là hợp pháp, hãy đề nghị quản trị hệ thống bổ sung vào danh sách tin cậy."
            : null;
    }

    /// <summary>The name in a certificate.</summary>
    public static string NameOf(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var name = VietnameseText.Normalise(certificate.GetNameInfo(X509NameType.SimpleName, false));
        return name.Length > 200 ? name[..200] : name;
    }

    /// <summary>The name of who issued a certificate.</summary>
    public static string IssuerOf(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var name = VietnameseText.Normalise(certificate.GetNameInfo(X509NameType.SimpleName, true));
        return name.Length > 200 ? name[..200] : name;
    }

    /// <summary>SHA-256 of a certificate, 64 hexadecimal digits.</summary>
    public static string ThumbprintOf(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256).ToLowerInvariant();
    }

    // Authorities write names with and without accents.
    private static bool IsOf(X509Certificate2 certificate, string person) => VietnameseText.Fold(NameOf(certificate)) == VietnameseText.Fold(person);
}
