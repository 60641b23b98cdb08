using System.Net;
using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Signatures;

public sealed class AuthorityTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Address = "/quan-tri/chung-thuc";

    [Fact]
    public async Task An_authority_is_shown_with_its_hash_before_it_is_trusted()
    {
        var admin = await host.LogInAsync("quantri");
        using var another = new TestAuthority("Tổ chức chứng thực khác");
        var trust = host.Services.GetRequiredService<TrustStore>();
        var before = trust.List().Count;
        var shown = await LookAsync(admin, another.Root);
        var hash = another.Root.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256).ToLowerInvariant();
        Assert.Contains(hash, shown.Text("dl"), StringComparison.Ordinal);
        Assert.Contains("01/01/2020 – 01/01/2040", shown.Text("dl"), StringComparison.Ordinal);
        Assert.Contains("CN=Tổ chức chứng thực khác", shown.Text("dl"), StringComparison.Ordinal);
        Assert.Equal(before, trust.List().Count);

        var unsure = await shown.FormOf("Tin cậy tổ chức này").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, unsure.Status);
        Assert.Contains("đối chiếu mã SHA-256", unsure.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(before, trust.List().Count);
        var added = await unsure.FormOf("Tin cậy tổ chức này").With("IsCompared", "true").SubmitAsync();
        Assert.Contains("Tổ chức chứng thực khác", added.Text("table"), StringComparison.Ordinal);

        var asked = await admin.GetAsync($"{Address}/{hash}/bo");
        Assert.Contains("0 chứng thư số đang dùng", asked.Text(".alert-warning"), StringComparison.Ordinal);
        var removed = await asked.FormOf("Bỏ tin cậy tổ chức này").SubmitAsync();
        Assert.DoesNotContain("Tổ chức chứng thực khác", removed.Text("table"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"{Address}/{hash}/bo")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.LogInAsync("giamdoc.hanoi")).GetAsync(Address)).Status);
    }

    [Fact]
    public async Task Before_an_authority_is_removed_it_is_said_whom_that_affects()
    {
        var scene = await SigningScene.IssueAsync(host, Domain.Signatures.SigningOrder.Any, "sonla", "dienbien");
        Assert.True((await scene.SignAsync("sonla")).IsDone);
        var thumbprint = host.Services.GetRequiredService<TrustStore>().List().Single(authority => authority.Name == DemoAuthority.Name).Thumbprint;
        var (certificates, people) = await host.WithDbAsync(async db => (
            await db.SigningCertificates.CountAsync(certificate => certificate.RemovedAt == null),
            await db.SigningCertificates.Where(certificate => certificate.RemovedAt == null).Select(certificate => certificate.UserId).Distinct().CountAsync()));
        var asked = (await (await host.LogInAsync("quantri")).GetAsync($"{Address}/{thumbprint}/bo")).Text(".alert-warning");
        Assert.Contains($"{certificates} chứng thư số đang dùng do tổ chức này trực tiếp cấp, của {people} người", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("trên 0 văn bản", asked, StringComparison.Ordinal);
        Assert.Contains(host.Services.GetRequiredService<TrustStore>().List(), authority => authority.Thumbprint == thumbprint);
    }

    [Fact]
    public async Task Only_an_authority_whose_certificate_is_valid_is_trusted()
    {
        using var authority = new TestAuthority();
        using var old = new TestAuthority("Tổ chức cũ", lastYear: 2026);
        using var person = authority.Issue("Giám đốc Hà Nội");
        var admin = await host.LogInAsync("quantri");
        foreach (var (certificate, why) in new[] { (old.Root, "đã hết hạn từ ngày 01/01/2026"), (person, "không phải chứng thư số của tổ chức chứng thực") })
        {
            var refused = await LookAsync(admin, certificate);
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains(why, refused.Text(".error-summary"), StringComparison.Ordinal);
        }

        var wrong = await (await admin.GetAsync(Address)).FormOf("Xem chứng thư số").WithFile("Authority", "goc.cer", SampleFiles.Png).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("không phải chứng thư số", wrong.Text(".error-summary"), StringComparison.Ordinal);

        // What comes with the confirmation is looked at again.
        using var good = new TestAuthority("Tổ chức được thay");
        var shown = await LookAsync(admin, good.Root);
        var swapped = await shown.FormOf("Tin cậy tổ chức này").With("Certificate", Convert.ToBase64String(person.RawData)).With("IsCompared", "true").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, swapped.Status);
    }

    [Fact]
    public async Task The_administrator_of_the_demo_issues_a_test_certificate_and_its_owner_signs_with_it()
    {
        var scene = await SigningScene.IssueAsync(host, Domain.Signatures.SigningOrder.Any, "hoabinh", "laocai");
        var director = await host.LogInAsync("giamdoc.hoabinh");
        Assert.Equal(HttpStatusCode.OK, (await (await director.GetAsync("/chung-thu-so")).FormOf("Gỡ").SubmitAsync()).Status);
        var without = await director.GetAsync("/chung-thu-so");
        Assert.Contains("liên hệ quản trị hệ thống", without.Text("main"), StringComparison.Ordinal);
        var asked = (await director.GetAsync(scene.Page)).Text("main");
        Assert.Contains("Chưa có chứng thư số thì hỏi ai?", asked, StringComparison.Ordinal);
        Assert.Contains("Ban Cơ yếu Chính phủ", asked, StringComparison.Ordinal);

        var owner = (await SigningScene.ActorAsync(host, "giamdoc.hoabinh")).UserId;
        var admin = await host.LogInAsync("quantri");
        var page = await admin.GetAsync($"{Address}/cap-thu");
        Assert.Contains("chưa có chứng thư số", page.Document.QuerySelector("option")!.TextContent, StringComparison.Ordinal);
        var staff = (await SigningScene.ActorAsync(host, "so.hoabinh")).UserId;
        Assert.Equal(HttpStatusCode.BadRequest, (await page.FormOf("Cấp chứng thư số").With("Person", staff.ToString()).SubmitAsync()).Status);
        var issued = await page.FormOf("Cấp chứng thư số").With("Person", owner.ToString()).SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, issued.Status);
        var passphrase = issued.Document.QuerySelector("#passphrase")!.GetAttribute("value")!;

        Assert.Contains("đã cấp cho ông/bà một chứng thư số thử nghiệm", (await director.GetAsync("/thong-bao")).Text("main"), StringComparison.Ordinal);
        var done = await (await director.GetAsync(scene.Page)).FormOf("Ký số").With("Passphrase", passphrase).With("HasRead", "true").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal(Domain.Signatures.SignatoryState.Signed, (await scene.PlaceAsync("hoabinh")).State);
        Assert.Equal(HttpStatusCode.Forbidden, (await director.GetAsync($"{Address}/cap-thu")).Status);
    }

    [Fact]
    public void Outside_the_demo_nobody_issues_test_certificates()
    {
        using var real = host.WithWebHostBuilder(builder => builder.UseSetting("Portal:Demo", "false"));
        Assert.False(real.Services.GetRequiredService<DemoAuthority>().IsOpen);
        Assert.Throws<InvalidOperationException>(() => real.Services.GetRequiredService<DemoAuthority>().Issue("Giám đốc Hà Nội", "mat-khau-dai"));
    }

    private static async Task<PortalPage> LookAsync(PortalClient admin, X509Certificate2 certificate) =>
        await (await admin.GetAsync(Address)).FormOf("Xem chứng thư số").WithFile("Authority", "goc.cer", certificate.Export(X509ContentType.Cert)).SubmitAsync();
}
