using EmulationPortal.Documents.Signing;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Operators;
using EmulationPortal.Web.Tests.Documents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Operators;

[Collection("printer")]
public sealed class VerifyPdfTests(PrinterFixture fixture) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verify-pdf-");
    private readonly TestAuthority authority = new();

    public void Dispose()
    {
        authority.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_signed_file_is_valid_once_its_authority_is_among_the_roots()
    {
        var path = Path.Combine(folder.FullName, "giao-uoc.pdf");
        var font = new SignatureFont(PrinterFixture.Assets.Find("tinos-regular.ttf")!.Bytes);
        using var certificate = authority.Issue("Vũ Anh Dũng");
        var order = new SignatureOrder("ky-1", certificate, [], new DateTime(2023, 2, 20, 2, 12, 33, DateTimeKind.Utc), "Vũ Anh Dũng", "Giao ước", ["Đã ký số: Vũ Anh Dũng"]);
        await File.WriteAllBytesAsync(path, PdfSigner.Sign(await fixture.WithPlacesAsync(1, font), order, font));
        Assert.Equal(1, await RunAsync(path));
        Directory.CreateDirectory(Path.Combine(folder.FullName, "roots"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "roots", "goc.pem"), authority.Root.ExportCertificatePem());
        Assert.Equal(0, await RunAsync(path));
    }

    [Fact]
    public async Task No_file_no_signature_and_no_pdf_end_with_a_code_of_their_own()
    {
        var path = Path.Combine(folder.FullName, "khong.pdf");
        Assert.Equal(1, await RunAsync(path));
        await File.WriteAllTextAsync(path, "không phải PDF");
        Assert.Equal(1, await RunAsync(path));
        Assert.Equal(1, await RunAsync());
    }

    private async Task<int> RunAsync(params string[] args)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton(new PortalSettings(folder.FullName, IsDemo: false))
            .BuildServiceProvider();
        return await Verb.Named(["verify-pdf"])!.RunAsync(services, args);
    }
}
