using System.Security.Cryptography;
using EmulationPortal.Data;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Signatures;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Verification;

/// <summary>A file that somebody wants to check.</summary>
public sealed class CheckForm
{
    /// <summary>The file.</summary>
    public IFormFile? Document { get; set; }
}

/// <summary>Answers what anybody may ask of a document: by its code, or by a file.</summary>
public sealed class VerificationPages(PortalDb db, TrustStore trust)
{
    /// <summary>At most so many files are checked at once: a file may be made to be laborious.</summary>
    private const int AtOnce = 2;

    private static readonly SemaphoreSlim Places = new(AtOnce, AtOnce);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The page of a code; null when there is no such document.</summary>
    public async Task<VerificationPage?> OfCodeAsync(string code, CancellationToken cancellation) =>
        await Documents().FirstOrDefaultAsync(document => document.Code == code, cancellation) is { } document
            ? await OfAsync(document, null, cancellation)
            : null;

    /// <summary>Whether an award in force bears the code.</summary>
    public Task<bool> IsAwardAsync(string code, CancellationToken cancellation) =>
        db.DecisionLines.AnyAsync(line => line.Code == code && line.Decision!.State == DecisionState.Issued, cancellation);

    /// <summary>The page of a file, compared with the document of a code where one is given.</summary>
    /// <returns>Null when too many files are being checked.</returns>
    public async Task<VerificationPage?> OfFileAsync(string name, byte[] bytes, string? code, CancellationToken cancellation)
    {
        if (!await Places.WaitAsync(Patience, cancellation))
        {
            return null;
        }

        PdfFinding finding;
        try
        {
            finding = await Task.Run(() => PdfVerification.Verify(bytes, trust.Read()), cancellation);
        }
        finally
        {
            Places.Release();
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var known = await Documents().FirstOrDefaultAsync(
            document => document.OriginalSha256 == hash || document.CurrentSha256 == hash
                || document.Signatories.Any(signatory => signatory.Sha256 == hash && signatory.Way != SigningWay.Ink),
            cancellation);
        var asked = code is null ? known : await Documents().FirstOrDefaultAsync(document => document.Code == code, cancellation);
        var found = new FileFinding(
            name, hash, FindingWords.Of(finding, People(known)), finding.IsValid, Match(known, asked, hash), known is not null && (asked is null || asked.Id == known.Id));
        return asked is null ? VerificationPage.Empty with { Found = found } : await OfAsync(asked, found, cancellation);
    }

    private IQueryable<IssuedDocument> Documents() => db.IssuedDocuments.AsNoTracking().Include(document => document.Signatories);

    private async Task<VerificationPage> OfAsync(IssuedDocument document, FileFinding? found, CancellationToken cancellation)
    {
        var successor = document.SupersededById is { } id
            ? await db.IssuedDocuments.Where(candidate => candidate.Id == id).Select(candidate => candidate.Code).FirstOrDefaultAsync(cancellation)
            : null;
        return new(DocumentCode.Show(document.Code), document, LadderPage.Of(document, null), successor, found);
    }

    // Only of a file that the portal has issued: in any other a field may have any name.
    private static Dictionary<string, string> People(IssuedDocument? known) => known is null ? [] : known.InOrder.ToDictionary(
        signatory => signatory.PlaceName,
        signatory => $"{signatory.PersonName}, {signatory.Organisation}{(signatory.Way == SigningWay.Ink ? " (đã ký tay trên giấy, bản quét lưu riêng)" : "")}",
        StringComparer.Ordinal);

    private static string Match(IssuedDocument? known, IssuedDocument? asked, string hash) => (known, asked) switch
    {
        (null, null) => "Tệp này không do hệ thống phát hành.",
        (null, _) => "Tệp này không phải văn bản có mã nói trên: nội dung khác với tệp hệ thống đang giữ, dù chỉ một byte.",
        _ when asked is not null && known.Id != asked.Id => $"Tệp này là một văn bản khác do hệ thống phát hành, mã {DocumentCode.Show(known.Code)}.",
        _ when known.CurrentSha256 == hash => "Tệp này trùng khớp với bản mới nhất hệ thống đang giữ.",
        _ when known.OriginalSha256 == hash => "Tệp này là bản phát hành, trước khi có chữ ký; hệ thống đang giữ bản mới hơn.",
        _ => "Tệp này là bản của hệ thống trước khi có thêm chữ ký; hệ thống đang giữ bản mới hơn.",
    };
}
