using EmulationPortal.Documents.Pages;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Documents.Signing;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>One warm browser for all tests that print.</summary>
public sealed class PrinterFixture : IAsyncLifetime
{
    /// <summary>The fonts that the web project's build put beside its pages.</summary>
    public static PrintAssets Assets { get; } = new(PrintFonts.FromFolder(FontFolder()));

    public ChromiumPrinter Printer { get; } = new(new ChromiumSettings(), Assets, NullLogger<ChromiumPrinter>.Instance);

    public PrintPages Pages { get; } = new();

    public Task InitializeAsync()
    {
        Assert.True(
            Printer.BrowserPath is not null,
            "These tests print with Chromium and there is none on this machine: run eng/test.sh, which installs it.");
        Assert.True(
            Assets.Find("tinos-regular.ttf") is not null,
            $"The Tinos fonts are missing from {FontFolder()}: build src/EmulationPortal.Web, which copies them.");
        return Task.CompletedTask;
    }

    /// <summary>A page that marks so many places for signatures, ky-1 and on.</summary>
    public Task<byte[]> PrintedWithMarksAsync(int places) => Printer.PrintAsync(
        new PrintableHtml(
            $$"""
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Giao ước</title><style>a.place { display: block; width: 60mm; height: 20mm }</style></head>
            <body><h1>Giao ước thi đua năm 2023</h1>{{string.Concat(Enumerable.Range(1, places).Select(number => $"""<a class="place" href="{SignaturePlaces.AddressOf($"ky-{number}")}"></a>"""))}}</body></html>
            """,
            "Giao ước"),
        default);

    /// <summary>The same with an empty field at every place.</summary>
    public async Task<byte[]> WithPlacesAsync(int places, SignatureFont font) => SignaturePlaces.Make(
        await PrintedWithMarksAsync(places), [.. Enumerable.Range(1, places).Select(number => new SignaturePlace($"ky-{number}", $"Chữ ký thứ {number}"))], font);

    public async Task DisposeAsync()
    {
        await Printer.DisposeAsync();
        Pages.Dispose();
    }

    /// <summary>The folder of the solution, found from where the tests run.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    private static string FontFolder() => Path.Combine(FindRoot(), "src", "EmulationPortal.Web", "wwwroot", "lib", "tinos");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EmulationPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}

[CollectionDefinition("printer")]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit's word for it.")]
public sealed class PrinterCollection : ICollectionFixture<PrinterFixture>;
