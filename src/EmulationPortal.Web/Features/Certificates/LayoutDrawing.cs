using EmulationPortal.Documents.Certificates;
using EmulationPortal.Domain.Certificates;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>Draws layouts with invented words, over the picture of their stock where there is one.</summary>
public sealed class LayoutDrawing(CertificateSheets sheets)
{
    /// <summary>Where the picture of a layout's stock is.</summary>
    public static string? StockAddress(CertificateLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return layout.StockFileId is { } file ? $"/in-bang/mau/{layout.Id}/phoi?tep={file:N}" : null;
    }

    /// <summary>The examples on the page of a layout.</summary>
    public IReadOnlyList<(string Caption, string Drawing)> Examples(CertificateLayout layout)
    {
        var stock = StockAddress(layout);
        return
        [
            ("In toàn trang, tên ngắn", Draw(layout, LayoutExamples.Short, new CertificateLook(PrintMode.FullPage))),
            ("In toàn trang, tên và đơn vị dài", Draw(layout, LayoutExamples.Long, new CertificateLook(PrintMode.FullPage))),
            (stock is null ? "Chỉ phần in đè lên phôi" : "Phần in đè lên phôi, trên ảnh phôi", Draw(layout, LayoutExamples.Short, new CertificateLook(PrintMode.Overprint) { StockAddress = stock })),
        ];
    }

    /// <summary>The layout as typed for the editor; null when a number can't be read.</summary>
    public LayoutStage Stage(CertificateLayout? typed, CertificateLayout stored, PrintMode mode, IReadOnlyList<string> problems)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (typed is null) return new LayoutStage(string.Empty, string.Empty, problems);
        var look = new CertificateLook(mode) { IsPreview = true, StockAddress = StockAddress(stored) };
        var (plain, wide) = (sheets.Place(typed, LayoutExamples.Short), sheets.Place(typed, LayoutExamples.Long));
        return new LayoutStage(CertificateSvg.Draw(plain, look with { MarksFields = true }), CertificateSvg.Draw(wide, look), [.. problems, .. plain.Problems.Union(wide.Problems)]);
    }

    private string Draw(CertificateLayout layout, CertificateWords words, CertificateLook look) => CertificateSvg.Draw(sheets.Place(layout, words), look with { IsPreview = true });
}
