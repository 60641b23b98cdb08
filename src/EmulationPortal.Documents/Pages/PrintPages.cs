using System.Text.Encodings.Web;
using System.Text.Unicode;
using EmulationPortal.Documents.Pdf;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmulationPortal.Documents.Pages;

/// <summary>
/// Renders documents to complete, print-ready HTML. The same HTML goes to the printer and, where no browser is
/// installed, to the reader's own browser; then <c>assetFolder</c> says where the files of
/// <see cref="PrintAssets"/> are served ("/ban-in/"), and for the printer it stays empty.
/// </summary>
public sealed class PrintPages : IDisposable
{
    // Vietnamese letters stay letters: five times shorter than their numbers, and readable in the page's source.
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    /// <summary>One department's sheet, plain or red-lined.</summary>
    public Task<PrintableHtml> RenderAsync(SheetDocument document, string assetFolder = "") =>
        RenderAsync<SheetPrint>(document, $"Bảng điểm thi đua năm {document.Year} – {document.Department}", assetFolder);

    /// <summary>The matrix of a cluster.</summary>
    public Task<PrintableHtml> RenderAsync(MatrixDocument document, string assetFolder = "") =>
        RenderAsync<MatrixPrint>(document, $"Bảng tổng hợp điểm thi đua năm {document.Year} – {document.Cluster}", assetFolder);

    /// <summary>The ranking of a cluster.</summary>
    public Task<PrintableHtml> RenderAsync(RankingDocument document, string assetFolder = "") =>
        RenderAsync<RankingPrint>(document, $"Kết quả xếp hạng thi đua năm {document.Year} – {document.Cluster}", assetFolder);

    /// <summary>Ends the renderer's own services.</summary>
    public void Dispose() => _services.Dispose();

    /// <summary>Any component with a <c>Model</c>.</summary>
    internal async Task<PrintableHtml> RenderAsync<TPage>(object model, string title, string assetFolder)
        where TPage : IComponent
    {
        await using HtmlRenderer renderer = new(_services, NullLoggerFactory.Instance);
        ParameterView parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            ["Page"] = typeof(TPage),
            ["Model"] = model,
            ["AssetFolder"] = assetFolder,
        });
        string html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<PrintRoot>(parameters)).ToHtmlString());
        return new PrintableHtml(html, title);
    }
}
