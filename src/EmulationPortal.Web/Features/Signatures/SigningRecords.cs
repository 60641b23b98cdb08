using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>
/// The record of signing: who, when, how, with which certificate, and the hash of the file. It is a file of its own, for it can't
/// stand in the bytes that are signed before it is known, and adding it later would end the signatures.
/// </summary>
public sealed class SigningRecords(DocumentPrinting printing, PortalClock clock)
{
    /// <summary>The record as a PDF file, as of now.</summary>
    /// <exception cref="Documents.Pdf.NoBrowserException">This machine has no browser to print with.</exception>
    /// <exception cref="Documents.Pdf.PrintFailedException">It could not be printed.</exception>
    public Task<byte[]> PrintAsync(IssuedDocument document, CancellationToken cancellation) =>
        printing.PrintAsync(TextOf(document, clock.Now), document.Code, cancellation);

    /// <summary>The record's text.</summary>
    public static OfficialDocument TextOf(IssuedDocument document, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new()
        {
            Kind = "GHI NHẬN KÝ",
            Title = document.Title,
            IssuingBodies = ["Cổng thi đua, khen thưởng"],
            Place = "Lập tự động",
            On = VietnamTime.DateOf(now),
            Body =
            [
                Paragraph.Of($"Văn bản: {document.Title}{(document.Number.Length > 0 ? $", số {document.Number}" : "")}; mã {DocumentCode.Show(document.Code)}; {document.IssuedByName} phát hành lúc {VietnamTime.Show(document.IssuedAt)}."),
                Paragraph.Of($"Tình trạng lúc {VietnamTime.Show(now)}: {SigningWorkflow.StateName(document.SigningState).ToLowerInvariant()}{(document.IsOverdue(VietnamTime.DateOf(now)) ? ", đã quá hạn ký" : "")}; {SignatureText.Name(document.SigningOrder).ToLowerInvariant()}, hạn {DateText.Show(document.SignBy)}."),
                new TableBlock(
                    "Người ký",
                    [new("STT", ColumnKind.Order), new("Người ký", ColumnKind.Text), new("Cách ký", ColumnKind.Remark), new("Thời điểm", ColumnKind.Short), new("Chứng thư số", ColumnKind.Remark)],
                    [.. document.InOrder.Select(Row)]),
                .. LadderPage.Of(document, null).Explained is { Length: > 0 } explained ? [Paragraph.Of(explained)] : Array.Empty<OfficialBlock>(),
                new TableBlock(
                    "Mã SHA-256 của tệp khi phát hành và sau từng chữ ký số",
                    [new("STT", ColumnKind.Order), new("Bản", ColumnKind.Text), new("Thời điểm", ColumnKind.Short), new("SHA-256", ColumnKind.Remark)],
                    [.. States(document)]),
                Paragraph.Of($"Tệp hiện nay là bản cuối trong bảng trên, SHA-256: {Grouped(document.CurrentSha256)}."),
                Paragraph.Of("Trang này do hệ thống lập từ sổ ghi nhận, tách khỏi tệp đã ký để mọi chữ ký trên tệp giữ nguyên giá trị."),
            ],
        };
    }

    // Every signature with a certificate makes a new state of the file, which begins with the bytes of the one before.
    private static IEnumerable<TableRow> States(IssuedDocument document)
    {
        var states = document.Signatories
            .Where(signatory => signatory.Way is SigningWay.Portal or SigningWay.Outside)
            .OrderBy(signatory => signatory.At)
            .Select(signatory => ($"Sau chữ ký của {signatory.PersonName}", signatory.At!.Value, signatory.Sha256))
            .Prepend(("Khi phát hành, chưa có chữ ký", document.IssuedAt, document.OriginalSha256));
        return states.Select((state, index) => TableRow.Of(NumberText.Points(index + 1), state.Item1, VietnamTime.Show(state.Item2), Grouped(state.Item3)));
    }

    private static TableRow Row(Signatory signatory) => TableRow.Of(
        NumberText.Points(signatory.Position),
        $"{signatory.PersonName}, {signatory.Title}, {signatory.Organisation}",
        signatory.State == SignatoryState.Signed ? SignatureText.Name(signatory.Way!.Value) : SignatureText.Name(signatory.State),
        signatory.State == SignatoryState.Signed ? VietnamTime.Show(signatory.At!.Value) : "",
        signatory.CertificateSubject.Length > 0 ? $"{signatory.CertificateSubject}; {signatory.CertificateIssuer} cấp; SHA-256 {Grouped(signatory.CertificateThumbprint[..16])}…"
            : signatory.Way == SigningWay.Ink ? $"Không có: ký trên giấy, ô ký trong tệp để trống; bản quét lưu riêng, SHA-256 {Grouped(signatory.Sha256[..16])}…" : "");

    // So that a line can break inside.
    private static string Grouped(string hash) => string.Join(' ', hash.Chunk(8).Select(group => new string(group)));
}
