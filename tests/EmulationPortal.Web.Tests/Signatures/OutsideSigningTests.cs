using System.Net;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Signatures;

public sealed class OutsideSigningTests : IClassFixture<PortalHost>, IDisposable
{
    private readonly PortalHost host;
    private readonly TestAuthority authority = new();

    public OutsideSigningTests(PortalHost host)
    {
        this.host = host;
        SigningScene.Trust(host, authority);
    }

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task A_file_signed_with_a_token_is_taken_after_its_certificate_was_confirmed_once()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "sonla", "dienbien");
        using var certificate = authority.Issue("GIÁM ĐỐC SƠN LA");
        var director = await host.LogInAsync("giamdoc.sonla");
        var issued = await director.Http.GetByteArrayAsync(new Uri($"{scene.Page}/tep", UriKind.Relative));
        var asked = await scene.UploadAsync(director, await scene.SignedOutsideAsync(issued, "sonla", certificate));
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("Chứng thư số này được dùng lần đầu", asked.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains(certificate.SerialNumber, asked.Text("main"), StringComparison.Ordinal);
        var unconfirmed = await asked.FormOf("Xác nhận và nộp").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, unconfirmed.Status);
        var done = await unconfirmed.FormOf("Xác nhận và nộp").With("IsMine", "true").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, done.Status);
        var place = await scene.PlaceAsync("sonla");
        Assert.Equal((SigningWay.Outside, "GIÁM ĐỐC SƠN LA"), (place.Way, place.CertificateSubject));

        var again = await SigningScene.IssueAsync(host, SigningOrder.Any, "sonla");
        Assert.Equal(HttpStatusCode.OK, (await again.UploadAsync(director, await again.SignedOutsideAsync(await again.FileAsync(), "sonla", certificate))).Status);
        Assert.True((await again.StoredAsync()).IsComplete);
    }

    [Fact]
    public async Task Of_two_who_signed_the_same_file_the_second_is_told_to_sign_the_newest()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "laichau", "hoabinh");
        using var certificate = authority.Issue("Giám đốc Hòa Bình");
        var early = await scene.SignedOutsideAsync(await scene.FileAsync(), "hoabinh", certificate);
        Assert.True((await scene.SignAsync("laichau")).IsDone);
        var director = await host.LogInAsync("giamdoc.hoabinh");
        var refused = await scene.UploadAsync(director, early);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Giám đốc Lai Châu đã ký. Để không mất chữ ký nào, hãy tải bản mới nhất về", refused.Text(".error-summary"), StringComparison.Ordinal);
        var asked = await scene.UploadAsync(director, await scene.SignedOutsideAsync(await scene.FileAsync(), "hoabinh", certificate));
        Assert.Equal(HttpStatusCode.OK, (await asked.FormOf("Xác nhận và nộp").With("IsMine", "true").SubmitAsync()).Status);
        var finding = PdfVerification.Verify(await scene.FileAsync(), host.Services.GetRequiredService<TrustStore>().Read());
        Assert.Equal((2, true), (finding.Signatures.Count, finding.IsValid));
        using var pdf = new PdfFile(await scene.FileAsync());
        Assert.Equal(2, pdf.Signatures().Split("Signature is Valid.").Length - 1);
    }

    [Fact]
    public async Task Everything_else_is_refused_with_its_reason_and_kept()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "laocai", "yenbai");
        var director = await host.LogInAsync("giamdoc.laocai");
        var issued = await scene.FileAsync();
        using var own = authority.Issue("Giám đốc Lào Cai");
        using var other = authority.Issue("Nguyễn Văn Khác");
        using var weak = authority.Issue("Giám đốc Lào Cai", bits: 1024);
        using var old = authority.Issue("Giám đốc Lào Cai", to: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var early = authority.Issue("Giám đốc Lào Cai", from: new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var strangers = new TestAuthority("Tổ chức lạ");
        using var untrusted = strangers.Issue("Giám đốc Lào Cai");
        var good = await scene.SignedOutsideAsync(issued, "laocai", own);
        var changed = (byte[])good.Clone();
        changed[1000] ^= 1;
        (byte[] File, string Why)[] cases =
        [
            (issued, "chưa có thêm chữ ký nào"),
            (changed, "Tệp không phải là văn bản này"),
            (SampleFiles.Pdf(), "Tệp không phải là văn bản này"),
            (Over(issued), "có thay đổi khác ngoài chữ ký"),
            (await scene.SignedOutsideAsync(Over(issued), "laocai", own), "có thay đổi khác ngoài chữ ký"),
            (Over(good), "có thay đổi khác ngoài chữ ký"),
            ([.. issued, .. new byte[100]], "chưa có thêm chữ ký nào"),
            (await scene.SignedOutsideAsync(issued, "yenbai", own), "Chữ ký không nằm ở ô dành cho Giám đốc Lào Cai"),
            (await scene.SignedOutsideAsync(good, "yenbai", other), "nhiều hơn một chữ ký"),
            (await scene.SignedOutsideAsync(issued, "laocai", other), "Chứng thư số mang tên “Nguyễn Văn Khác”, không phải của Giám đốc Lào Cai"),
            (await scene.SignedOutsideAsync(issued, "laocai", weak), "Khóa của chứng thư số quá ngắn"),
            (await scene.SignedOutsideAsync(issued, "laocai", old), "đã hết hạn từ ngày 01/01/2026"),
            (await scene.SignedOutsideAsync(issued, "laocai", early), "chỉ có hiệu lực từ ngày 01/01/2027"),
            (await scene.SignedOutsideAsync(issued, "laocai", untrusted), "không do tổ chức mà hệ thống tin cậy cấp"),
            (await scene.SignedOutsideAsync(issued, "laocai", own, new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc)), "Thời điểm ký ghi trong tệp"),
        ];
        foreach (var (file, why) in cases)
        {
            var refused = await scene.UploadAsync(director, file);
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains(why, refused.Text(".error-summary"), StringComparison.Ordinal);
        }

        Assert.All((await scene.StoredAsync()).Signatories, signatory => Assert.Equal(SignatoryState.Waiting, signatory.State));
        var kept = await host.WithDbAsync(db => db.RefusedUploads.Where(upload => upload.DocumentId == scene.Id).ToListAsync());
        Assert.Equal(cases.Length, kept.Count);
        var files = host.Services.GetRequiredService<IssuedFiles>();
        foreach (var upload in kept) Assert.NotEmpty(await files.ReadAsync(upload.Sha256, default));
        Assert.Contains("Không nhận tệp “da-ky.pdf”", (await (await host.LogInAsync("canbo.bo")).GetAsync($"/nhat-ky/IssuedDocument/{scene.Id}")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_is_taken_by_its_content_and_marked_as_ink()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "phutho", "hagiang");
        var staff = await host.LogInAsync("so.hagiang");
        var page = await staff.GetAsync(scene.Page);
        var wrong = await page.FormOf("Nộp bản quét").WithFile("Scan", "quet.pdf", SampleFiles.Exe).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await page.FormOf("Nộp bản quét").WithFile("Scan", "quet.docx", SampleFiles.Docx()).SubmitAsync()).Status);
        var before = (await scene.StoredAsync()).CurrentSha256;
        var done = await page.FormOf("Nộp bản quét").WithFile("Scan", "quét.png", SampleFiles.Png).SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, done.Status);
        var place = await scene.PlaceAsync("hagiang");
        Assert.Equal((SigningWay.Ink, "", before), (place.Way, place.CertificateSubject, (await scene.StoredAsync()).CurrentSha256));
        Assert.Contains("Ký tay trên giấy (bản quét)", done.Text("table"), StringComparison.Ordinal);
        var scan = await staff.Http.GetAsync(new Uri($"{scene.Page}/quet/{place.Id}", UriKind.Relative));
        Assert.Equal(("image/png", "attachment"), (scan.Content.Headers.ContentType?.MediaType, scan.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal(SampleFiles.Png, await scan.Content.ReadAsByteArrayAsync());
        // The issuer hands in for others, but for nobody twice.
        Assert.DoesNotContain("Hà Giang", (await (await host.LogInAsync("so.phutho")).GetAsync(scene.Page)).Text("select"), StringComparison.Ordinal);
    }

    private static byte[] Over(byte[] file)
    {
        var source = PdfSource.Open(file);
        var update = new PdfUpdate(file, source);
        var (reference, page) = PdfPages.Of(source)[0];
        var over = update.Add(new PdfStream(PdfMap.Of(), "BT /F 40 Tf 100 400 Td (100 %) Tj ET"u8.ToArray()));
        update.Replace(reference, page.With(("Contents", new PdfList([page["Contents"]!, over]))));
        return update.Write().Bytes;
    }
}
