using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace EmulationPortal.Documents.Signing;

/// <summary>What is found of one signature. It is valid only when nothing speaks against it: <see cref="IsValid"/>.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Signer">Name in the signer's certificate; empty when there is none.</param>
/// <param name="Certificate">The signer's certificate; null when it can't be read.</param>
/// <param name="ClaimedAt">The time that the signature claims, in UTC; nobody vouches for it.</param>
/// <param name="IsIntact">Whether the bytes it covers are the ones that were signed.</param>
/// <param name="CoversAll">Whether it covers the whole file; otherwise more was added later.</param>
/// <param name="Later">What was added or changed after it, in Vietnamese, other than further signatures.</param>
/// <param name="Trust">Whether a trusted root vouches for the signer.</param>
/// <param name="Problems">What is wrong with it, in Vietnamese; empty when nothing is.</param>
public sealed record SignatureFinding(
    string Field, string Signer, X509Certificate2? Certificate, DateTime? ClaimedAt, bool IsIntact, bool CoversAll,
    IReadOnlyList<string> Later, TrustAnswer Trust, IReadOnlyList<string> Problems)
{
    /// <summary>The certificates that came with the signature.</summary>
    public X509Certificate2Collection Chain { get; init; } = [];

    /// <summary>What the signature forbids to those who come after it.</summary>
    public SignatureLock Lock { get; init; } = SignatureLock.None;

    /// <summary>Whether the bytes are unchanged, only signatures came later, and the signer is trusted.</summary>
    public bool IsValid => IsIntact && Problems.Count == 0 && Later.Count == 0 && Trust.IsTrusted;
}

/// <summary>What is found of a file.</summary>
/// <param name="Problem">Why nothing can be said of it, in Vietnamese; null when it could be read.</param>
/// <param name="Signatures">Its signatures in the order of its form.</param>
/// <param name="EmptyFields">Names of fields nobody has signed.</param>
public sealed record PdfFinding(string? Problem, IReadOnlyList<SignatureFinding> Signatures, IReadOnlyList<string> EmptyFields)
{
    /// <summary>Whether it has signatures, and all are valid.</summary>
    public bool IsValid => Problem is null && Signatures.Count > 0 && Signatures.All(signature => signature.IsValid);
}

/// <summary>
/// Verifies the signatures of any PDF file. What can't be read without guessing is not called valid; time and memory are bounded
/// by the limits of <see cref="PdfSource"/> and by <see cref="MostSignatures"/>.
/// </summary>
public static class PdfVerification
{
    /// <summary>More signatures than a document of good faith has.</summary>
    public const int MostSignatures = 100;

    private const int MostCertificates = 20;

    private static readonly string[] Kinds = ["ETSI.CAdES.detached", "adbe.pkcs7.detached"];

    // SHA-256, SHA-384, SHA-512.
    private static readonly string[] Digests = ["2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3"];

    /// <summary>Verifies a file; never throws for what is in it.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="roots">Who is trusted.</param>
    public static PdfFinding Verify(ReadOnlyMemory<byte> file, TrustRoots roots)
    {
        ArgumentNullException.ThrowIfNull(roots);
        try
        {
            var source = PdfSource.Open(file);
            PdfPages.Of(source);
            var (fields, references) = (SignatureFields.Of(source), new References(source));
            var signed = fields.Where(field => field.Value is not null).ToList();
            if (signed.Count > MostSignatures)
            {
                return new PdfFinding($"Tệp có {signed.Count} chữ ký, quá {MostSignatures}.", [], []);
            }

            return new PdfFinding(
                null,
                [.. signed.Select(field => new SignatureReading(file, source, references, field, roots).Find())],
                [.. fields.Where(field => field.Value is null).Select(field => field.Name)]);
        }
        catch (UnreadablePdfException unreadable)
        {
            return new PdfFinding(unreadable.Message, [], []);
        }
    }

    /// <summary>
    /// What a later state of a file adds to an earlier one besides signatures, as Vietnamese sentences; none when it begins with the
    /// earlier one's bytes and adds only signatures in fields that were empty. It does not ask whether those are valid.
    /// </summary>
    /// <param name="before">The earlier state.</param>
    /// <param name="after">The later state.</param>
    public static IReadOnlyList<string> AddedTo(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
    {
        if (!after.Span.StartsWith(before.Span))
        {
            return ["Tệp không bắt đầu bằng đúng nội dung của văn bản đã phát hành."];
        }

        try
        {
            var source = PdfSource.Open(after);
            return RevisionChanges.After(after, before.Length, source, new References(source), SignatureLock.None, mayCertify: true);
        }
        catch (UnreadablePdfException unreadable)
        {
            return [unreadable.Message];
        }
    }

    private sealed class SignatureReading(ReadOnlyMemory<byte> file, PdfSource source, References references, SignatureField field, TrustRoots roots)
    {
        private readonly List<string> problems = [];

        public SignatureFinding Find()
        {
            var at = PdfTime.Read((source.Resolve(field.Value!["M"]) as PdfString)?.Text);
            var range = Range();
            var signer = range is { } covered ? Check(covered) : null;
            var (certificate, chain, isIntact) = signer ?? (null, [], false);
            var isAll = range is { } whole && PdfParser.IsSpace(file.Span[whole.End..]);
            var locked = SignatureLock.Of(source, field);
            return new SignatureFinding(
                field.Name,
                certificate?.GetNameInfo(X509NameType.SimpleName, false) ?? string.Empty,
                certificate,
                at,
                isIntact,
                isAll,
                range is { } part && !isAll ? RevisionChanges.After(file, part.End, source, references, locked) : [],
                certificate is null ? TrustAnswer.Unknown : roots.Ask(certificate, chain, at),
                problems)
            { Chain = chain, Lock = locked };
        }

        // The range must begin with the file and leave out exactly the signature's own hexadecimal digits, or it lies.
        private (int Start, int Gap, int End)? Range()
        {
            var numbers = source.List(field.Value!["ByteRange"]).Select(part => (source.Resolve(part) as PdfNumber)?.Whole ?? -1).ToList();
            var contents = source.Resolve(field.Value["Contents"]) as PdfString;
            if (numbers.Count != 4 || contents is null || contents.Start < 0
                || numbers[0] != 0 || numbers[1] != contents.Start || numbers[2] != contents.End || numbers[3] < 0 || numbers[2] + numbers[3] > file.Length
                || file.Span[contents.Start] != '<')
            {
                problems.Add("Vùng được ký khai không đúng: không phải là toàn bộ phần trước và sau chữ ký.");
                return null;
            }

            return ((int)numbers[1], (int)numbers[2], (int)(numbers[2] + numbers[3]));
        }

        private (X509Certificate2? Certificate, X509Certificate2Collection Chain, bool IsIntact)? Check((int Start, int Gap, int End) range)
        {
            var kind = field.Value!.Name("SubFilter");
            if (!Kinds.Contains(kind, StringComparer.Ordinal))
            {
                problems.Add($"Loại chữ ký “{kind}” không được hỗ trợ.");
                return null;
            }

            try
            {
                var content = new byte[range.Start + range.End - range.Gap];
                file.Span[..range.Start].CopyTo(content);
                file.Span[range.Gap..range.End].CopyTo(content.AsSpan(range.Start));
                var cms = new SignedCms(new ContentInfo(content), detached: true);
                cms.Decode(((PdfString)source.Resolve(field.Value["Contents"])!).Bytes);
                return Check(cms);
            }
            catch (CryptographicException)
            {
                problems.Add("Chữ ký không đọc được.");
                return null;
            }
        }

        private (X509Certificate2? Certificate, X509Certificate2Collection Chain, bool IsIntact) Check(SignedCms cms)
        {
            if (cms.Certificates.Count > MostCertificates)
            {
                problems.Add("Chữ ký kèm quá nhiều chứng thư số.");
                return (null, [], false);
            }

            if (cms.SignerInfos.Count != 1 || cms.SignerInfos[0].Certificate is not { } certificate)
            {
                problems.Add("Chữ ký không kèm chứng thư số của đúng một người ký.");
                return (null, cms.Certificates, false);
            }

            var signer = cms.SignerInfos[0];
            if (!Digests.Contains(signer.DigestAlgorithm.Value, StringComparer.Ordinal)) problems.Add("Chữ ký dùng hàm băm yếu hoặc không được hỗ trợ.");
            if (CmsSignature.Names(signer, certificate) == false) problems.Add("Chữ ký được lập cho một chứng thư số khác với chứng thư kèm theo.");
            if (CertificateStrength.Problem(certificate) is { } weak) problems.Add(weak);
            try
            {
                signer.CheckSignature(verifySignatureOnly: true);
                return (certificate, cms.Certificates, true);
            }
            catch (CryptographicException)
            {
                problems.Add("Nội dung được ký đã bị thay đổi.");
                return (certificate, cms.Certificates, false);
            }
        }
    }
}
