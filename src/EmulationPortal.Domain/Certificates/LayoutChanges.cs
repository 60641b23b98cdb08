using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Certificates;

/// <summary>What two arrangements of one layout differ in, in words for the history.</summary>
public static class LayoutChanges
{
    /// <summary>The differences.</summary>
    public static IReadOnlyList<AuditChange> Between(CertificateLayout before, CertificateLayout after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. Of(before).Zip(Of(after), (old, now) => new AuditChange(old.Name, old.Words, now.Words)).Where(change => change.Before != change.After),
        ];
    }

    /// <summary>Where a field stands and how it is written, in a few words.</summary>
    public static string Words(LayoutField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var place = $"ngang {NumberText.Points(field.X)}, dọc {NumberText.Points(field.Y)}, rộng {NumberText.Points(field.Width)} mm";
        var stock = field.OnStock ? "; có trên phôi" : "";
        if (field.IsPicture) return place + stock;
        var lines = $"{LayoutText.Name(field.Alignment).ToLowerInvariant()}; cỡ {NumberText.Points(field.Size)} đến {NumberText.Points(field.MinSize)} pt; {field.MaxLines} dòng";
        var rules = field.MaxLines > 1 ? $"; {LayoutText.Name(field.LongText).ToLowerInvariant()}; {LayoutText.Name(field.Growth).ToLowerInvariant()}" : "";
        return $"{place}; {lines}{rules}{stock}{(field.HasText ? $"; “{field.Text}”" : "")}";
    }

    private static IEnumerable<(string Name, string Words)> Of(CertificateLayout layout) =>
    [
        ("Tên mẫu", layout.Name),
        ("Khổ giấy (mm)", $"{NumberText.Points(layout.PaperWidth)} × {NumberText.Points(layout.PaperHeight)}"),
        ("Quy định", layout.LegalBasis),
        ("Ghi chú", layout.Note),
        ("Đã đối chiếu", layout.Confirmed ? "có" : "chưa"),
        .. layout.Fields.OrderBy(field => field.Position).Select(field => ($"{field.Position}. {LayoutText.Name(field.Kind)}", Words(field))),
    ];
}
