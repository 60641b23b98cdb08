using System.Net;
using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Signatures;

public sealed class PortalSigningTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly string[] Twelve =
        ["sonla", "dienbien", "laichau", "hoabinh", "laocai", "yenbai", "phutho", "hagiang", "tuyenquang", "caobang", "backan", "langson"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Twelve_directors_sign_one_pledge_in_any_order_and_pdfsig_calls_every_signature_valid(int seed)
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, Twelve);
        var random = new Random(seed);
        foreach (var slug in Twelve.OrderBy(_ => random.Next()))
        {
            Assert.True((await scene.SignAsync(slug)).IsDone);
        }

        var document = await scene.StoredAsync();
        Assert.Equal((true, SigningState.Complete), (document.IsComplete, document.SigningState));
        var file = await scene.FileAsync();
        using var pdf = new PdfFile(file);
        Assert.Equal(12, pdf.Signatures().Split("Signature is Valid.").Length - 1);
        var finding = PdfVerification.Verify(file, host.Services.GetRequiredService<TrustStore>().Read());
        Assert.True(finding.IsValid);
        Assert.Equal(12, finding.Signatures.Count);
        Assert.Contains("Đã ký số: Giám đốc Sơn La", pdf.FlowingText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_sign_at_the_same_moment_are_both_in_the_file()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "sonla", "dienbien", "laichau", "hoabinh");
        var outcomes = await Task.WhenAll(scene.Slugs.Select(slug => Task.Run(() => scene.SignAsync(slug))));
        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone, outcome.Verdict.Why));
        var finding = PdfVerification.Verify(await scene.FileAsync(), host.Services.GetRequiredService<TrustStore>().Read());
        Assert.Equal((4, true), (finding.Signatures.Count, finding.IsValid));
    }

    [Fact]
    public async Task A_form_sent_twice_signs_once()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "sonla", "dienbien");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => scene.SignAsync("sonla"))));
        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome => Assert.Equal("Giám đốc Sơn La đã ký văn bản này.", outcome.Verdict.Why));
        Assert.Single(PdfVerification.Verify(await scene.FileAsync(), new TrustRoots([])).Signatures);
    }

    [Fact]
    public async Task A_director_finds_the_task_reads_and_signs_with_the_passphrase()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "laocai", "yenbai");
        var director = await host.LogInAsync("giamdoc.laocai");
        Assert.Contains("Ký: Bản giao ước – Thi đua năm 2026", (await director.GetAsync("/")).Text("main"), StringComparison.Ordinal);
        var page = await director.GetAsync(scene.Page);
        Assert.Equal("application/pdf", (await director.Http.GetAsync(new Uri($"{scene.Page}/xem", UriKind.Relative))).Content.Headers.ContentType?.MediaType);
        var done = await page.FormOf("Ký số").With("Passphrase", SigningScene.Passphrase).With("HasRead", "true").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains("Đã ký số văn bản.", done.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("1/2 người đã ký", done.Text("caption"), StringComparison.Ordinal);
        Assert.Null(done.Document.QuerySelector($"form[action^='{scene.Page}/ky-so']"));
        var place = await scene.PlaceAsync("laocai");
        Assert.Equal((SigningWay.Portal, "Giám đốc Lào Cai", TestAuthorityName), (place.Way, place.CertificateSubject, place.CertificateIssuer));
    }

    [Fact]
    public async Task Nothing_is_signed_by_a_click_alone()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "phutho");
        var director = await host.LogInAsync("giamdoc.phutho");
        foreach (var (passphrase, hasRead, why) in new[]
        {
            ("", "true", "Hãy nhập mật khẩu của chứng thư số."),
            (SigningScene.Passphrase, "false", "Hãy đọc văn bản rồi đánh dấu đã đọc."),
            ("sai mật khẩu rồi", "true", "Mật khẩu của chứng thư số không đúng."),
        })
        {
            var page = await (await director.GetAsync(scene.Page)).FormOf("Ký số").With("Passphrase", passphrase).With("HasRead", hasRead).SubmitAsync();
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains(why, page.Text(".error-summary"), StringComparison.Ordinal);
            Assert.DoesNotContain("sai mật khẩu rồi", page.Source, StringComparison.Ordinal);
        }

        Assert.Equal((SignatoryState.Waiting, true), ((await scene.PlaceAsync("phutho")).State, (await scene.StoredAsync()).CurrentSha256 == (await scene.StoredAsync()).OriginalSha256));
    }

    [Fact]
    public async Task Passphrases_are_in_no_log_and_no_table()
    {
        const string Secret = "Mat-khau-Rieng-8841";
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "hagiang");
        var director = await host.LogInAsync("giamdoc.hagiang");
        var made = host.Services.GetRequiredService<DemoAuthority>().Issue("Giám đốc Hà Giang", Secret).Pkcs12;
        var kept = await (await director.GetAsync("/chung-thu-so")).FormOf("Lưu chứng thư số").With("Passphrase", Secret).WithFile("CertificateFile", "toi.p12", made).SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, kept.Status);
        var page = await director.GetAsync(scene.Page);
        Assert.Equal(HttpStatusCode.OK, (await page.FormOf("Ký số").With("Passphrase", Secret).With("HasRead", "true").SubmitAsync()).Status);
        Assert.Equal(SignatoryState.Signed, (await scene.PlaceAsync("hagiang")).State);
        var key = CertificateVault.Open(made, Secret)!.Own.GetECDsaPrivateKey()!.ExportPkcs8PrivateKey();
        foreach (var file in Directory.EnumerateFiles(host.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            Assert.True(bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Secret)) < 0, $"{file} holds the passphrase.");
            Assert.True(bytes.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes(Secret)) < 0, $"{file} holds the passphrase.");
            Assert.True(bytes.AsSpan().IndexOf(made) < 0 && bytes.AsSpan().IndexOf(key) < 0, $"{file} holds the key.");
        }
    }

    [Fact]
    public async Task In_a_fixed_order_the_second_is_asked_when_the_first_has_signed()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Fixed, "haiphong", "thaibinh");
        var second = await host.LogInAsync("giamdoc.thaibinh");
        Assert.DoesNotContain("Mời ký", (await second.GetAsync("/thong-bao")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("hãy chờ Giám đốc Hải Phòng", (await second.GetAsync(scene.Page)).Text("main"), StringComparison.Ordinal);
        Assert.IsType<Domain.Verdict.NotNowVerdict>((await scene.SignAsync("thaibinh")).Verdict);
        Assert.True((await scene.SignAsync("haiphong")).IsDone);
        Assert.Contains("Đến lượt ông/bà ký", (await second.GetAsync("/thong-bao")).Text("main"), StringComparison.Ordinal);
        Assert.True((await scene.SignAsync("thaibinh")).IsDone);
    }

    [Fact]
    public async Task Strangers_know_of_nothing_and_staff_see_but_do_not_sign()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "backan", "langson");
        var stranger = await host.LogInAsync("giamdoc.hanoi");
        var place = await scene.PlaceAsync("langson");
        foreach (var path in new[] { "", "/tep", "/xem", "/ban-goc", "/ghi-nhan", $"/quet/{place.Id}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Http.GetAsync(new Uri(scene.Page + path, UriKind.Relative))).StatusCode);
        }

        var staff = await host.LogInAsync("so.langson");
        var page = await staff.GetAsync(scene.Page);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Document.QuerySelector("form[action*='ky-so']"));
        // Another's form, sent by who may not.
        var directors = await (await host.LogInAsync("giamdoc.langson")).GetAsync(scene.Page);
        Assert.NotNull(directors.Document.QuerySelector("form[action*='ky-so']"));
        var token = page.FormOf("Nộp bản quét").Value("__RequestVerificationToken")!;
        foreach (var (path, fields) in new[]
        {
            ($"/ky-so/{place.Id}", "Certificate=0193a5a0-0000-7000-8000-000000000001&Passphrase=x&HasRead=true"), ($"/tu-choi/{place.Id}", "RefusalReason=x"),
            ("/han", "SignBy=20/11/2026&DeadlineReason=x"), ("/thu-hoi", "WithdrawalReason=x"), ("/nhac", "x=x"),
        })
        {
            using var content = new StringContent($"{fields}&__RequestVerificationToken={token}", null, "application/x-www-form-urlencoded");
            Assert.Equal(HttpStatusCode.Forbidden, (await staff.PostAsync(scene.Page + path, content)).Status);
        }

        Assert.All((await scene.StoredAsync()).Signatories, signatory => Assert.Equal(SignatoryState.Waiting, signatory.State));
    }

    private const string TestAuthorityName = DemoAuthority.Name;
}
