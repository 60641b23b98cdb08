using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>One step of the ladder: one person.</summary>
/// <param name="Signatory">The person.</param>
/// <param name="IsMine">Whether the reader is that person.</param>
/// <param name="Turn">Why it is not their turn, a Vietnamese sentence; empty when it is, or they have signed.</param>
/// <param name="At">When signed or refused, or empty.</param>
/// <param name="ScanLink">Where the scan is opened; null when there is none, or the reader is the public.</param>
public sealed record LadderStep(Signatory Signatory, bool IsMine, string Turn, string At, string? ScanLink)
{
    /// <summary>The same on one line, as the public may read it.</summary>
    public string Line => Signatory.State == SignatoryState.Signed
        ? $"{Signatory.Position}. {Signatory.PersonName}, {Signatory.Title}, {Signatory.Organisation}: đã ký, {SignatureText.Name(Signatory.Way!.Value)}, {At}{(Signatory.CertificateSubject.Length > 0 ? $", chứng thư số {Signatory.CertificateSubject} do {Signatory.CertificateIssuer} cấp" : "")}"
        : $"{Signatory.Position}. {Signatory.PersonName}, {Signatory.Title}, {Signatory.Organisation}: chưa ký{(Turn.Length > 0 ? $" ({Turn})" : "")}";
}

/// <summary>Who has signed a document, when, how and with which certificate; for the partial <c>_Ladder</c>.</summary>
/// <param name="Document">The document.</param>
/// <param name="Steps">The persons in their order.</param>
/// <param name="IsPublic">Whether strangers read it: they don't see reasons and scans.</param>
public sealed record LadderPage(IssuedDocument Document, IReadOnlyList<LadderStep> Steps, bool IsPublic)
{
    /// <summary>“3/7 người đã ký”.</summary>
    public string Progress => $"{Document.Signatories.Count(signatory => signatory.State == SignatoryState.Signed)}/{Document.Signatories.Count} người đã ký";

    /// <summary>Why there are fewer signatures in the file than persons have signed, a Vietnamese sentence; empty when there are not.</summary>
    public string Explained
    {
        get
        {
            var signed = Document.InOrder.Where(signatory => signatory.State == SignatoryState.Signed).ToList();
            var ink = signed.Where(signatory => signatory.Way == SigningWay.Ink).Select(signatory => signatory.PersonName).ToList();
            return ink.Count == 0 ? string.Empty
                : $"Trong {signed.Count} người đã ký, {signed.Count - ink.Count} người ký số và {ink.Count} người ký tay trên giấy ({string.Join(", ", ink)}). Tệp PDF chỉ chứa chữ ký số, nên ô ký của người ký tay để trống; bản quét chữ ký tay được lưu riêng kèm văn bản và ghi ở trang ghi nhận ký.";
        }
    }

    /// <summary>The ladder for somebody logged in, or for the public without an actor. Signatories must be loaded.</summary>
    public static LadderPage Of(IssuedDocument document, Actor? actor)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(document, [.. document.InOrder.Select(signatory => Step(document, signatory, actor))], actor is null);
    }

    private static LadderStep Step(IssuedDocument document, Signatory signatory, Actor? actor) => new(
        signatory,
        actor is not null && signatory.Is(actor),
        signatory.State == SignatoryState.Signed ? string.Empty : TurnOf(document, signatory, actor is null),
        signatory.At is { } at ? VietnamTime.Show(at) : string.Empty,
        actor is not null && signatory.Way == SigningWay.Ink ? $"/ky/{document.Id}/quet/{signatory.Id}" : null);

    // Strangers are not told who refused.
    private static string TurnOf(IssuedDocument document, Signatory signatory, bool isPublic) =>
        document.StoppedBy(signatory) is { } refused
            ? isPublic ? "Chưa đến lượt" : $"Chưa ký được: {refused.PersonName} đã từ chối ký"
            : document.WaitsFor(signatory) is { } before ? $"Chờ {before.PersonName} ký trước" : string.Empty;
}
