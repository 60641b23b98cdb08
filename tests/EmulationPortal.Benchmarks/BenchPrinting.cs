using EmulationPortal.Documents.Certificates;
using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Web.Features.Printing;

namespace EmulationPortal.Benchmarks;

/// <summary>The portal's printer with its fonts and settings, without the rest of the portal.</summary>
public sealed class BenchPrinting : IAsyncDisposable
{
    private readonly WebApplication app;

    private BenchPrinting(WebApplication app) => this.app = app;

    /// <summary>Prints official documents.</summary>
    public OfficialPdf Pdf => app.Services.GetRequiredService<OfficialPdf>();

    /// <summary>Prints certificates.</summary>
    public CertificateSheets Certificates => new(new CertificateFonts(app.Services.GetRequiredService<PrintAssets>()), app.Services.GetRequiredService<IPdfPrinter>());

    /// <summary>The font of signatures.</summary>
    public SignatureFont Font => new(app.Services.GetRequiredService<PrintAssets>().Find("tinos-regular.ttf")!.Bytes);

    /// <summary>Starts it; the browser starts with the first print.</summary>
    public static BenchPrinting Start()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "EmulationPortal.Benchmarks",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = false);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddPrinting(builder.Configuration, () => builder.Environment.WebRootFileProvider);
        return new BenchPrinting(builder.Build());
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();
}
