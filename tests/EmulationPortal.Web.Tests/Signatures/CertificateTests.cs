using System.Net;
using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Signatures;

public sealed class CertificateTests : IClassFixture<PortalHost>, IDisposable
{
    private const string Secret = "mat-khau-dai";

    private readonly PortalHost host;
    private readonly TestAuthority authority = new();

    public CertificateTests(PortalHost host)
    {
        this.host = host;
        SigningScene.Trust(host, authority);
    }

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task Certificates_that_should_not_sign_are_refused_with_the_reason()
    {
        using var strangers = new TestAuthority("Tổ chức lạ");
        var director = await host.LogInAsync("giamdoc.hanoi");
        const string Name = "Giám đốc Hà Nội";
        (X509Certificate2 Certificate, string Typed, string Why)[] cases =
        [
            (authority.Issue(Name), "sai-mat-khau", "Không mở được tệp"),
            (authority.Issue(Name, to: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)), Secret, "đã hết hạn"),
            (authority.Issue(Name, from: new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)), Secret, "chỉ có hiệu lực từ ngày"),
            (authority.Issue(Name, bits: 1024), Secret, "quá ngắn"),
            (authority.Issue(Name, isAuthority: true), Secret, "là của tổ chức chứng thực, dùng để cấp chứng thư số"),
            (authority.Issue("Nguyễn Văn Khác"), Secret, "không phải của Giám đốc Hà Nội"),
            (strangers.Issue(Name), Secret, "không do tổ chức mà hệ thống tin cậy cấp"),
        ];
        foreach (var (certificate, typed, why) in cases)
        {
            var page = await UploadAsync(director, certificate.Export(X509ContentType.Pkcs12, Secret), typed);
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains(why, page.Text(".error-summary"), StringComparison.Ordinal);
            Assert.DoesNotContain(typed, page.Source, StringComparison.Ordinal);
            certificate.Dispose();
        }

        using var good = authority.Issue(Name);
        Assert.Contains("ít nhất 8 ký tự", (await UploadAsync(director, good.Export(X509ContentType.Pkcs12, "ngan"), "ngan")).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Không mở được tệp", (await UploadAsync(director, good.Export(X509ContentType.Cert), Secret)).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await UploadAsync(director, good.Export(X509ContentType.Pkcs12, Secret), Secret)).Status);
        Assert.Contains("đã có trên hệ thống", (await UploadAsync(director, good.Export(X509ContentType.Pkcs12, Secret), Secret)).Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_certificate_loses_its_key_and_what_was_signed_stays()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "haiphong");
        Assert.True((await scene.SignAsync("haiphong")).IsDone);
        var director = await host.LogInAsync("giamdoc.haiphong");
        Assert.Equal(HttpStatusCode.OK, (await (await director.GetAsync("/chung-thu-so")).FormOf("Gỡ").SubmitAsync()).Status);
        var user = (await SigningScene.ActorAsync(host, "giamdoc.haiphong")).UserId;
        var kept = await host.WithDbAsync(db => db.SigningCertificates.SingleAsync(certificate => certificate.UserId == user));
        Assert.True(kept.Locked is null && kept.RemovedAt is not null);
        Assert.Contains("HỢP LỆ", (await (await host.Visit().GetAsync("/xac-minh")).FormOf("Kiểm tra tệp").WithFile("Document", "x.pdf", await scene.FileAsync()).SubmitAsync()).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_locked_for_one_account_opens_for_no_other()
    {
        var vault = host.Services.GetRequiredService<CertificateVault>();
        var (mine, other) = (Guid.NewGuid(), Guid.NewGuid());
        var locked = vault.Lock(mine, [1, 2, 3]);
        Assert.Equal([1, 2, 3], vault.Unlock(mine, locked));
        Assert.Throws<System.Security.Cryptography.CryptographicException>(() => vault.Unlock(other, locked));
    }

    [Fact]
    public async Task The_picture_of_a_handwritten_signature_shows_in_what_is_signed()
    {
        var director = await host.LogInAsync("giamdoc.nghean");
        var wrong = await (await director.GetAsync("/chung-thu-so")).FormOf("Lưu ảnh chữ ký").WithFile("Picture", "ky.png", SampleFiles.Pdf()).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(HttpStatusCode.OK, (await (await director.GetAsync("/chung-thu-so")).FormOf("Lưu ảnh chữ ký").WithFile("Picture", "ky.png", SampleFiles.Png).SubmitAsync()).Status);
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "nghean");
        Assert.True((await scene.SignAsync("nghean")).IsDone);
        var file = await scene.FileAsync();
        Assert.True(file.AsSpan().IndexOf("/Subtype /Image"u8) > 0);
        using var pdf = new PdfFile(file);
        Assert.Contains("Signature is Valid.", pdf.Signatures(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_persons_certificate_among_the_roots_vouches_for_nobody()
    {
        using var person = authority.Issue("Giám đốc Hà Nội");
        Assert.False(new EmulationPortal.Documents.Signing.TrustRoots([person]).Ask(person, [], new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc)).IsTrusted);
    }

    [Fact]
    public async Task Reminders_go_to_those_who_have_not_signed_once_a_day()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "thanhhoa", "hatinh");
        Assert.True((await scene.SignAsync("thanhhoa")).IsDone);
        Assert.Equal((1, 0), (await RunAsync(), await RunAsync()));
        var issuer = await host.LogInAsync("so.thanhhoa");
        Assert.Contains("Không nhắc thêm ai", (await (await issuer.GetAsync(scene.Page)).FormOf("Nhắc người chưa ký").SubmitAsync()).Text("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("Nhắc ký “Bản giao ước", (await (await host.LogInAsync("giamdoc.hatinh")).GetAsync("/thong-bao")).Text("main"), StringComparison.Ordinal);
        var moved = await (await issuer.GetAsync(scene.Page)).FormOf("Gia hạn ký").With("SignBy", "30/11/2026").With("DeadlineReason", "Giám đốc đi công tác").SubmitAsync();
        Assert.Contains("30/11/2026", moved.Text("caption"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await (await issuer.GetAsync(scene.Page)).FormOf("Gia hạn ký").With("SignBy", "01/11/2026").With("DeadlineReason", "x").SubmitAsync()).Status);
        var record = await issuer.Http.GetAsync(new Uri($"{scene.Page}/ghi-nhan", UriKind.Relative));
        using var pdf = new PdfFile(await record.Content.ReadAsByteArrayAsync());
        Assert.Contains("Ký số trên hệ thống", pdf.FlowingText(), StringComparison.Ordinal);
    }

    private async Task<int> RunAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SigningReminders>().RunAsync();
    }

    private static async Task<PortalPage> UploadAsync(PortalClient client, byte[] file, string passphrase) =>
        await (await client.GetAsync("/chung-thu-so")).FormOf("Lưu chứng thư số").With("Passphrase", passphrase).WithFile("CertificateFile", "toi.p12", file).SubmitAsync();
}
