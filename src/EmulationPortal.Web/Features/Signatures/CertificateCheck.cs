using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Whether a certificate may sign for a person now.</summary>
public static class CertificateCheck
{
    private const int MostOfName = 200;

    /// <summary>
    /// Why it may not, as a Vietnamese sentence with the remedy; null when it may. A name that differs by accents only is none of the
    /// reasons: see <see cref="Match"/>.
    /// </summary>
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
            : Match(certificate, person) == NameMatch.Other ? $"Chứng thư số mang tên “{NameOf(certificate)}”, không phải của {person}."
            : roots.Ask(certificate, chain, now) is { IsTrusted: false } answer ? $"{answer.Problem} Nếu tổ chức cấp là hợp pháp, hãy đề nghị quản trị hệ thống bổ sung vào danh sách tin cậy."
            : null;
    }

    /// <summary>The name in a certificate.</summary>
    public static string NameOf(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return Stored(certificate.GetNameInfo(X509NameType.SimpleName, false));
    }

    /// <summary>The name of who issued a certificate.</summary>
    public static string IssuerOf(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return Stored(certificate.GetNameInfo(X509NameType.SimpleName, true));
    }

    /// <summary>A name as it is stored.</summary>
    public static string Stored(string name)
    {
        var normal = VietnameseText.Normalise(name);
        return normal.Length > MostOfName ? normal[..MostOfName] : normal;
    }

    /// <summary>SHA-256 of a certificate, 64 hexadecimal digits.</summary>
    public static string ThumbprintOf(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256).ToLowerInvariant();
    }

    /// <summary>How the name in a certificate compares with a person's.</summary>
    public static NameMatch Match(X509Certificate2 certificate, string person) => CertificateName.Compare(NameOf(certificate), person);

    /// <summary>
    /// Why a certificate, whose name differs from the one on the document by accents only, may not sign there, though its owner has
    /// confirmed it to be their own; null when it may: the document names its owner as the portal does.
    /// </summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="person">The name on the document.</param>
    /// <param name="owner">Name of the account.</param>
    public static string? OtherPerson(X509Certificate2 certificate, string person, string owner) =>
        Match(certificate, person) == NameMatch.Same || CertificateName.Compare(owner, person) == NameMatch.Same
            ? null
            : $"Chứng thư số mang tên “{NameOf(certificate)}”, còn văn bản ghi người ký là “{person}”: hai tên khác dấu nên có thể là hai người. Hãy đề nghị nơi phát hành sửa tên trên văn bản, hoặc nộp bản ký tay.";
}
