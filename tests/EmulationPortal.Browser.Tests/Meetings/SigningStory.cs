using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static EmulationPortal.Browser.Tests.Meetings.ConferenceStory;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Meetings;

/// <summary>How an issued document is signed in three ways and verified in the browser.</summary>
/// <param name="portal">The portal.</param>
/// <param name="path">The page on which the document is signed.</param>
internal sealed class SigningStory(BrowserPortal portal, string path)
{
    /// <summary>The administrator trusts the authority that issues tokens.</summary>
    public static async Task TrustAsync(IPage administrator, TestAuthority authority)
    {
        await administrator.GotoAsync("/quan-tri/chung-thuc");
        await administrator.Locator("input[name=Authority]").SetInputFilesAsync(FileOf("goc.cer", "application/pkix-cert", authority.Root.Export(X509ContentType.Cert)));
        await DoAsync(administrator, "Xem chứng thư số");
        await administrator.GetByLabel("Tôi đã đối chiếu mã SHA-256").CheckAsync();
        await DoAsync(administrator, "Tin cậy tổ chức này");
        await Expect(administrator.Locator("tbody")).ToContainTextAsync(authority.Root.GetNameInfo(X509NameType.SimpleName, false));
    }

    /// <summary>A director signs with the certificate kept in the portal; not with a wrong passphrase.</summary>
    public async Task SignHereAsync(IPage director, bool mistypesFirst)
    {
        await FindAsync(director);
        if (mistypesFirst)
        {
            await TypePassphraseAsync(director, "KySo@2025");
            await Expect(director.Locator(".error-summary")).ToBeVisibleAsync();
        }

        await TypePassphraseAsync(director, DemoCertificates.Passphrase);
        await ToldAsync(director, "Đã ký số văn bản");
    }

    /// <summary>A director downloads the newest file, signs it with a token and uploads it; the certificate is confirmed the first time.</summary>
    public async Task SignWithTokenAsync(IPage director, string person, X509Certificate2 token)
    {
        await FindAsync(director);
        var file = await DownloadAsync(director);
        var signed = PdfSigner.Sign(
            file,
            new SignatureOrder(await PlaceOfAsync(person), token, [], portal.Host.Time.GetUtcNow().UtcDateTime, person, "Ký giao ước thi đua", [$"Đã ký số: {person}"]),
            portal.Host.Services.GetRequiredService<SignatureFont>());
        await director.GetByText("Ký số bằng thiết bị riêng").ClickAsync();
        await director.Locator("input[name=SignedFile]").SetInputFilesAsync(FileOf("giao-uoc-da-ky.pdf", "application/pdf", signed));
        await DoAsync(director, "Nộp tệp đã ký");
        await Expect(director.Locator("main")).ToContainTextAsync(token.SerialNumber);
        await director.GetByLabel("Đây là chứng thư số của tôi").CheckAsync();
        await DoAsync(director, "Xác nhận và nộp");
        await ToldAsync(director, "Đã nhận tệp ký số bằng thiết bị ngoài");
    }

    /// <summary>A department hands in the scan of what its director signed on paper.</summary>
    public async Task HandInScanAsync(IPage staff)
    {
        await staff.GotoAsync(path);
        await staff.GetByText("Nộp bản quét đã ký tay trên giấy").ClickAsync();
        await staff.Locator("input[name=Scan]").SetInputFilesAsync(FileOf("giao-uoc-quet.pdf", "application/pdf", SampleFiles.Pdf("bản quét")));
        await DoAsync(staff, "Nộp bản quét");
        await ToldAsync(staff, "Đã nhận bản quét có chữ ký tay");
    }

    /// <summary>The file with all signatures.</summary>
    public async Task<byte[]> FileAsync(IPage reader)
    {
        await reader.GotoAsync(path);
        return await DownloadAsync(reader);
    }

    /// <summary>An anonymous visitor types the code that is printed on the document and reads who has signed.</summary>
    public async Task VerifyByCodeAsync(IPage visitor, string code, string progress)
    {
        await visitor.GotoAsync("/xac-minh");
        await FillAsync(visitor, ("Mã văn bản", code));
        await DoAsync(visitor, "Tìm văn bản");
        await Expect(visitor.Locator("table caption")).ToContainTextAsync(progress);
        Assert.StartsWith("/xac-minh/", new Uri(visitor.Url).AbsolutePath, StringComparison.Ordinal);
    }

    /// <summary>An anonymous visitor uploads the file on the public page.</summary>
    public static async Task VerifyByUploadAsync(IPage visitor, byte[] file, string verdict)
    {
        await visitor.GotoAsync("/xac-minh");
        await visitor.Locator("input[name=Document]").SetInputFilesAsync(FileOf("giao-uoc.pdf", "application/pdf", file));
        await DoAsync(visitor, "Kiểm tra tệp");
        await Expect(visitor.Locator("section .state").First).ToHaveTextAsync(verdict);
    }

    /// <summary>The public code as it is printed.</summary>
    public async Task<string> CodeAsync()
    {
        var id = Guid.Parse(path.Split('/')[^1]);
        return DocumentCode.Show(await portal.Host.WithDbAsync(db => db.IssuedDocuments.Where(document => document.Id == id).Select(document => document.Code).SingleAsync()));
    }

    // From the list of what waits for the director.
    private async Task FindAsync(IPage director)
    {
        await director.GotoAsync("/ky");
        await director.Locator($"a[href='{path}']").First.ClickAsync();
        await Expect(director.GetByRole(AriaRole.Heading, new() { Name = "Phần ký của ông/bà" })).ToBeVisibleAsync();
    }

    private static async Task TypePassphraseAsync(IPage director, string passphrase)
    {
        await FillAsync(director, ("Mật khẩu của chứng thư số", passphrase));
        await director.GetByLabel("Tôi đã đọc văn bản và đồng ý ký").CheckAsync();
        await DoAsync(director, "Ký số");
    }

    private static async Task<byte[]> DownloadAsync(IPage reader)
    {
        var download = await reader.RunAndWaitForDownloadAsync(() => reader.GetByRole(AriaRole.Link, new() { Name = "Tải tệp PDF mới nhất" }).First.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private async Task<string> PlaceOfAsync(string person)
    {
        var id = Guid.Parse(path.Split('/')[^1]);
        return await portal.Host.WithDbAsync(db => db.IssuedDocuments.Where(document => document.Id == id)
            .SelectMany(document => document.Signatories).Where(signatory => signatory.PersonName == person).Select(signatory => signatory.PlaceName).SingleAsync());
    }

    private static FilePayload FileOf(string name, string type, byte[] bytes) => new() { Name = name, MimeType = type, Buffer = bytes };
}
