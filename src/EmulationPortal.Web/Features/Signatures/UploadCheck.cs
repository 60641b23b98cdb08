using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Whether a file that was signed outside is the document with one signature more, the expected person's, that leaves room for the others.</summary>
public sealed class UploadCheck(TrustStore trust, IssuedFiles files, PortalClock clock)
{
    private static readonly UploadProblem NothingAdded = new("Tệp tải lên chưa có thêm chữ ký nào. Hãy ký vào tệp rồi tải lên lại.");

    // Clocks of people's machines are not exact.
    private static readonly TimeSpan ClockError = TimeSpan.FromMinutes(10);

    /// <summary>The signature that an upload adds, or why it is not taken.</summary>
    public async Task<(SignatureFinding? Finding, UploadProblem? Problem)> FindAsync(
        Actor actor, IssuedDocument document, Signatory signatory, byte[] bytes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(signatory);
        ArgumentNullException.ThrowIfNull(bytes);
        var current = await files.ReadAsync(document.CurrentSha256, cancellation);
        if (!bytes.AsSpan().StartsWith(current))
        {
            return (null, await WhyOtherAsync(document, signatory, bytes, cancellation));
        }

        if (bytes.Length == current.Length)
        {
            return (null, NothingAdded);
        }

        var roots = trust.Read();
        var (before, after) = (PdfVerification.Verify(current, roots), PdfVerification.Verify(bytes, roots));
        var finding = after.Signatures.FirstOrDefault(signature => signature.Field == signatory.PlaceName);
        if (finding is not null && Locking(finding, before, document, signatory) is { } locking)
        {
            return (null, locking);
        }

        if (PdfVerification.AddedTo(current, bytes) is [var added, ..])
        {
            return (null, new("Tệp tải lên có thay đổi khác ngoài chữ ký. Hãy tải lại bản mới nhất và chỉ ký vào ô của mình, không ghi chú, sửa hay lưu thành tệp khác.", added));
        }

        if (after.Problem is null && after.Signatures.Count == before.Signatures.Count)
        {
            return (null, NothingAdded);
        }

        return (finding, ProblemOf(finding, before, after, signatory, document) ?? ProblemOf(finding!, actor, signatory, document, roots));
    }

    private static UploadProblem? ProblemOf(SignatureFinding? finding, PdfFinding before, PdfFinding after, Signatory signatory, IssuedDocument document)
    {
        if (after.Problem is { } unreadable)
        {
            return new("Tệp tải lên không đọc được. Hãy tải lại bản mới nhất, ký lại rồi tải lên.", unreadable);
        }

        if (finding is null || before.Signatures.Any(signature => signature.Field == signatory.PlaceName))
        {
            var other = after.Signatures.Select(signature => signature.Field).Except(before.Signatures.Select(signature => signature.Field)).FirstOrDefault();
            var owner = document.Signatories.FirstOrDefault(candidate => candidate.PlaceName == other)?.PersonName;
            return new($"Chữ ký không nằm ở ô dành cho {signatory.PersonName}{(owner is null ? "" : $" mà ở ô của {owner}")}. Hãy tải lại bản mới nhất, bấm vào đúng ô ký ghi tên mình rồi ký.");
        }

        return after.Signatures.Count != before.Signatures.Count + 1 ? new("Tệp có thêm nhiều hơn một chữ ký. Mỗi lần chỉ nộp một chữ ký.") : null;
    }

    private UploadProblem? ProblemOf(SignatureFinding finding, Actor actor, Signatory signatory, IssuedDocument document, TrustRoots roots)
    {
        if (!finding.IsIntact || finding.Certificate is null || finding.Problems.Count > 0)
        {
            return finding.Certificate is { } weak && CertificateStrength.Problem(weak) is { } why
                ? new($"{why} Hãy ký lại bằng chứng thư số khác.")
                : new("Chữ ký trong tệp không kiểm tra được. Hãy ký lại bằng phần mềm ký số theo chuẩn PAdES rồi tải lên.", string.Join(' ', finding.Problems));
        }

        if (!finding.CoversAll)
        {
            return new("Sau chữ ký, tệp còn được ghi thêm. Hãy ký xong rồi tải lên ngay tệp vừa ký.");
        }

        if ((CertificateCheck.Problem(finding.Certificate, finding.Chain, signatory.PersonName, roots, clock.Now)
            ?? CertificateCheck.OtherPerson(finding.Certificate, signatory.PersonName, actor.Name)) is { } wrong)
        {
            return new(wrong);
        }

        if (finding.ClaimedAt is not { } at || at <= document.IssuedAt - ClockError || at >= clock.Now + ClockError)
        {
            return new($"Thời điểm ký ghi trong tệp ({(finding.ClaimedAt is { } claimed ? VietnamTime.Show(claimed) : "không có")}) không nằm giữa lúc phát hành và bây giờ. Hãy chỉnh đồng hồ của máy rồi ký lại.");
        }

        return finding.Trust.IsTrusted ? null : new(finding.Trust.Problem);
    }

    // A certification is for the first signature only, and none may keep the others from signing.
    private static UploadProblem? Locking(SignatureFinding finding, PdfFinding before, IssuedDocument document, Signatory signatory)
    {
        var shutOut = document.InOrder
            .Where(other => other.Id != signatory.Id && other.State != SignatoryState.Signed && finding.Lock.Forbids(other.PlaceName))
            .Select(other => other.PersonName)
            .ToList();
        if (shutOut.Count > 0)
        {
            return new(
                $"Phần mềm ký đã khóa văn bản sau chữ ký của ông/bà, nên {string.Join(", ", shutOut)} không ký tiếp được. Hãy tải lại bản mới nhất rồi ký lại theo kiểu ký thường: bỏ chọn “khóa văn bản sau khi ký” hoặc “chứng nhận, không cho sửa”.",
                finding.Lock.IsFinal ? "DocMDP, P = 1: không cho thay đổi gì sau chữ ký." : "FieldMDP: khóa ô ký của người khác.");
        }

        return finding.Lock.IsCertification && before.Signatures.Count > 0
            ? new("Phần mềm đã ký theo kiểu “chứng nhận văn bản”, chỉ dùng được cho chữ ký đầu tiên, mà văn bản này đã có người ký. Hãy tải lại bản mới nhất rồi ký lại theo kiểu ký thường.", "DocMDP sau chữ ký khác.")
            : null;
    }

    // Somebody else may have signed after this file was downloaded: then it is an earlier state with this person's signature and
    // nothing else. A file that goes on like the document does and then differs was changed.
    private async Task<UploadProblem> WhyOtherAsync(IssuedDocument document, Signatory signatory, byte[] bytes, CancellationToken cancellation)
    {
        var signed = document.InOrder.Where(other => other.Way is SigningWay.Portal or SigningWay.Outside).OrderBy(other => other.At).ToList();
        foreach (var hash in signed.Select(other => other.Sha256).Prepend(document.OriginalSha256).Where(hash => hash != document.CurrentSha256).Reverse())
        {
            var before = await files.ReadAsync(hash, cancellation);
            if (bytes.AsSpan().StartsWith(before) && IsSignedBy(signatory, before, bytes))
            {
                return new($"Sau khi ông/bà tải tệp này về, {signed[^1].PersonName} đã ký. Để không mất chữ ký nào, hãy tải bản mới nhất về, ký lại rồi tải lên.");
            }
        }

        return new(
            "Tệp không phải là văn bản này: nội dung khác với bản hệ thống đang giữ. Hãy tải bản mới nhất về và ký thẳng vào tệp đó, không in, sửa hay lưu thành tệp khác.",
            "Tệp không bắt đầu bằng đúng các byte của bản mới nhất, cũng không phải một bản trước đó có thêm chữ ký của người này.");
    }

    private static bool IsSignedBy(Signatory signatory, byte[] before, byte[] bytes)
    {
        if (bytes.Length == before.Length)
        {
            return true;
        }

        var none = new TrustRoots([]);
        var (old, young) = (PdfVerification.Verify(before, none), PdfVerification.Verify(bytes, none));
        var added = young.Signatures.Where(signature => old.Signatures.All(other => other.Field != signature.Field)).ToList();
        return young.Problem is null && added.Count > 0 && added.All(signature => signature.Field == signatory.PlaceName && signature.IsIntact);
    }
}
