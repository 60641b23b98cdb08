using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Pages;
using EmulationPortal.Documents.Pdf;
using Microsoft.Extensions.FileProviders;

namespace EmulationPortal.Web.Features.Printing;

/// <summary>Registers the printer: one warm browser for the whole portal.</summary>
public static class PrintingServices
{
    /// <summary>Adds printing. Settings: Documents:Browser (path of the browser), Documents:Tabs (prints at the same time).</summary>
    public static IServiceCollection AddPrinting(this IServiceCollection services, IConfiguration configuration, Func<IFileProvider> webRoot)
    {
        services.AddSingleton(new ChromiumSettings
        {
            BrowserPath = configuration["Documents:Browser"],
            Tabs = configuration.GetValue("Documents:Tabs", 2),
        });
        services.AddSingleton(_ => new PrintAssets(Fonts(webRoot())));
        services.AddSingleton<ChromiumPrinter>();
        services.AddSingleton<IPdfPrinter>(provider => provider.GetRequiredService<ChromiumPrinter>());
        services.AddSingleton<PrintPages>();
        services.AddSingleton<OfficialHtml>();
        services.AddSingleton<OfficialPdf>();
        services.AddSingleton<OfficialFiles>();
        services.AddScoped<SheetDocumentQueries>();
        services.AddHealthChecks().AddCheck<PrinterHealth>("printing");
        return services;
    }

    private static PrintFonts? Fonts(IFileProvider webRoot)
    {
        var styles = new[] { "Regular", "Bold", "Italic", "BoldItalic" };
        var files = Array.ConvertAll(styles, style => webRoot.GetFileInfo($"lib/tinos/Tinos-{style}.ttf"));
        return Array.TrueForAll(files, file => file.Exists) ? new PrintFonts(Read(files[0]), Read(files[1]), Read(files[2]), Read(files[3])) : null;
    }

    private static byte[] Read(IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        var bytes = new byte[file.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
