using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EmulationPortal.Documents.Signing;

/// <summary>Whether a signer is trusted.</summary>
/// <param name="IsTrusted">Whether a trusted root vouches for the certificate at the time of signing.</param>
/// <param name="Root">Name of the root at the end of the chain; empty when there is none.</param>
/// <param name="Problem">Why the certificate is not trusted, in Vietnamese; empty when it is.</param>
public sealed record TrustAnswer(bool IsTrusted, string Root, string Problem)
{
    /// <summary>Nothing is known of the signer.</summary>
    public static TrustAnswer Unknown { get; } = new(false, string.Empty, "Không xác định được người ký.");
}

/// <summary>
/// The roots that the administrator trusts. Nothing else is trusted, not the machine's own list, and nothing is downloaded:
/// revocation is not asked, which every answer to people says.
/// </summary>
public sealed class TrustRoots(IEnumerable<X509Certificate2> roots)
{
    // A person's certificate among them would vouch for itself.
    private readonly X509Certificate2Collection roots = [.. roots.Where(CertificateStrength.IsAuthority)];

    /// <summary>The certificates in a folder (.cer, .crt, .pem); none when there is no such folder.</summary>
    /// <exception cref="CryptographicException">One of the files is no certificate.</exception>
    public static TrustRoots FromFolder(string folder) => new(FilesIn(folder).Select(X509CertificateLoader.LoadCertificateFromFile));

    /// <summary>The files of a folder that should be certificates; none when there is no such folder.</summary>
    public static IEnumerable<string> FilesIn(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file).ToLowerInvariant() is ".cer" or ".crt" or ".pem")
        : [];

    /// <summary>Asks for a signer's certificate.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="others">Certificates that came with the signature.</param>
    /// <param name="at">The time of signing, in UTC; null when the signature claims none, then it is not trusted.</param>
    public TrustAnswer Ask(X509Certificate2 certificate, X509Certificate2Collection others, DateTime? at)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (at is not { } time)
        {
            return new(false, string.Empty, "Chữ ký không ghi thời điểm ký.");
        }

        var answer = Ask(certificate, others, time, roots);
        if (answer.IsTrusted)
        {
            return answer;
        }

        // An authority that renewed its key has two roots of one name; a chain is built with the one or the other.
        return roots.GroupBy(root => root.Subject, StringComparer.Ordinal)
            .Where(named => named.Count() > 1)
            .SelectMany(named => named)
            .Select(root => Ask(certificate, others, time, [.. roots.Where(other => other.Subject != root.Subject), root]))
            .FirstOrDefault(other => other.IsTrusted) ?? answer;
    }

    private static TrustAnswer Ask(X509Certificate2 certificate, X509Certificate2Collection others, DateTime time, X509Certificate2Collection trusted)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
        chain.ChainPolicy.ExtraStore.AddRange(others);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = time;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        var isTrusted = chain.Build(certificate);
        var root = chain.ChainElements.Count == 0 ? string.Empty : chain.ChainElements[^1].Certificate.GetNameInfo(X509NameType.SimpleName, false);
        return isTrusted ? new(true, root, string.Empty) : new(false, root, Problem(chain, certificate, time));
    }

    private static string Problem(X509Chain chain, X509Certificate2 certificate, DateTime at)
    {
        var status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status);
        if (CertificateStrength.ValidityProblem(certificate, at) is { } outside)
        {
            return outside;
        }

        return (status & (X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain)) != 0
            ? "Chứng thư số không do tổ chức mà hệ thống tin cậy cấp."
            : "Chuỗi chứng thư số của người ký không hợp lệ.";
    }
}
