using System.Net;
using System.Security.Cryptography;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Signatures;

/// <summary>Deadlines, refusals, the record and what was not taken. Each test has a portal of its own, since time passes in them.</summary>
public sealed class FollowUpTests : IDisposable
{
    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task After_the_deadline_nobody_signs_until_the_issuer_has_given_more_time()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "sonla", "dienbien");
        host.Time.MoveTo(new DateTimeOffset(2026, 11, 17, 16, 30, 0, TimeSpan.Zero));
        Assert.True((await scene.SignAsync("sonla")).IsDone);
        host.Time.Advance(TimeSpan.FromHours(1));
        var late = await scene.SignAsync("dienbien");
        Assert.Contains("Hạn ký đã qua ngày 17/11/2026; đề nghị nơi phát hành gia hạn", Assert.IsType<Verdict.NotNowVerdict>(late.Verdict).Why, StringComparison.Ordinal);
        var director = await host.LogInAsync("giamdoc.dienbien");
        var page = await director.GetAsync(scene.Page);
        Assert.Contains("đề nghị nơi phát hành gia hạn", page.Text("section"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form[action*='ky-so'], form[action*='ban-quet']"));
        Assert.Contains("đã qua ngày 17/11/2026; đề nghị nơi phát hành gia hạn", (await director.GetAsync("/")).Text("main"), StringComparison.Ordinal);

        // The issuer is told, once, and those who have not signed.
        Assert.Equal((1, 0), (await RunAsync(), await RunAsync()));
        var issuer = await host.LogInAsync("so.sonla");
        Assert.Contains("chưa ký: Giám đốc Điện Biên. Hãy gia hạn ký hoặc thu hồi", (await issuer.GetAsync("/thong-bao")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("Gia hạn ký: Bản giao ước", (await issuer.GetAsync("/")).Text("main"), StringComparison.Ordinal);
        var open = await issuer.GetAsync(scene.Page);
        Assert.Null(open.Document.QuerySelector("form[action$='/nhac']"));
        Assert.Equal(HttpStatusCode.BadRequest, (await open.FormOf("Gia hạn ký").With("SignBy", "25/11/2026").With("DeadlineReason", "").SubmitAsync()).Status);
        var moved = await open.FormOf("Gia hạn ký").With("SignBy", "25/11/2026").With("DeadlineReason", "Giám đốc đi công tác").SubmitAsync();
        Assert.Contains("hạn 25/11/2026", moved.Text("caption"), StringComparison.Ordinal);
        Assert.Contains("được gia hạn từ 17/11/2026 đến 25/11/2026. Lý do: Giám đốc đi công tác", (await director.GetAsync("/thong-bao")).Text("main"), StringComparison.Ordinal);
        var history = (await issuer.GetAsync($"/nhat-ky/IssuedDocument/{scene.Id}")).Text("main");
        Assert.Contains("Gia hạn ký từ 17/11/2026 đến 25/11/2026", history, StringComparison.Ordinal);
        Assert.Contains("Giám đốc đi công tác", history, StringComparison.Ordinal);
        Assert.True((await scene.SignAsync("dienbien")).IsDone);
    }

    [Fact]
    public async Task A_refusal_in_a_fixed_order_is_told_as_it_is_and_the_issuer_sees_what_can_be_done()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Fixed, "haiphong", "thaibinh", "hanoi");
        Assert.True((await scene.SignAsync("haiphong")).IsDone);
        var refuser = await host.LogInAsync("giamdoc.thaibinh");
        await (await refuser.GetAsync(scene.Page)).FormOf("Từ chối ký").With("RefusalReason", "Chưa thống nhất điều 2").SubmitAsync();

        var next = (await (await host.LogInAsync("giamdoc.hanoi")).GetAsync(scene.Page)).Text("main");
        Assert.Contains("Giám đốc Thái Bình (", next, StringComparison.Ordinal);
        Assert.Contains("đã từ chối ký, nên người sau chưa ký được", next, StringComparison.Ordinal);
        Assert.Contains("Chưa ký được: Giám đốc Thái Bình đã từ chối ký", next, StringComparison.Ordinal);
        Assert.DoesNotContain("hãy chờ", next, StringComparison.Ordinal);
        Assert.DoesNotContain("Chờ Giám đốc", next, StringComparison.Ordinal);

        var issuer = await host.LogInAsync("so.haiphong");
        Assert.Contains("Văn bản ký lần lượt nên người sau chưa ký được", (await issuer.GetAsync("/thong-bao")).Text("main"), StringComparison.Ordinal);
        var panel = (await issuer.GetAsync(scene.Page)).Text(".alert-warning");
        Assert.Contains("những người sau chưa ký được: Giám đốc Hà Nội", panel, StringComparison.Ordinal);
        Assert.Contains("Thu hồi văn bản", panel, StringComparison.Ordinal);
        Assert.DoesNotContain("từ chối", (await host.Visit().GetAsync($"/xac-minh/{(await scene.StoredAsync()).Code}")).Text("main"), StringComparison.OrdinalIgnoreCase);

        // The refuser thinks again, and it goes on.
        Assert.True((await scene.SignAsync("thaibinh")).IsDone);
        Assert.Contains("Đến lượt ông/bà ký", (await (await host.LogInAsync("giamdoc.hanoi")).GetAsync("/thong-bao")).Text("main"), StringComparison.Ordinal);
        Assert.True((await scene.SignAsync("hanoi")).IsDone);
    }

    [Fact]
    public async Task The_record_has_the_hash_of_the_file_after_each_signature_and_tells_who_signed_on_paper()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "laichau", "hoabinh", "laocai");
        var states = new List<byte[]> { await scene.FileAsync() };
        foreach (var slug in new[] { "hoabinh", "laichau" })
        {
            host.Time.Advance(TimeSpan.FromMinutes(5));
            Assert.True((await scene.SignAsync(slug)).IsDone);
            states.Add(await scene.FileAsync());
        }

        var staff = await host.LogInAsync("so.laocai");
        var done = await (await staff.GetAsync(scene.Page)).FormOf("Nộp bản quét").WithFile("Scan", "quet.png", SampleFiles.Png).SubmitAsync();
        const string Told = "2 người ký số và 1 người ký tay trên giấy (Giám đốc Lào Cai)";
        Assert.Contains(Told, done.Text("main"), StringComparison.Ordinal);
        using var pdf = new PdfFile(await staff.Http.GetByteArrayAsync(new Uri($"{scene.Page}/ghi-nhan", UriKind.Relative)));
        var record = string.Concat(pdf.FlowingText().Where(letter => !char.IsWhiteSpace(letter)));
        var places = states.ConvertAll(state => record.IndexOf(Convert.ToHexStringLower(SHA256.HashData(state)), StringComparison.Ordinal));
        Assert.All(places, place => Assert.True(place > 0));
        Assert.Equal(places.Order(), places);
        Assert.Contains("SauchữkýcủaGiámđốcHòaBình", record, StringComparison.Ordinal);
        Assert.Contains("ôkýtrongtệpđểtrống", record, StringComparison.Ordinal);

        var page = await (await host.Visit().GetAsync("/xac-minh")).FormOf("Kiểm tra tệp").WithFile("Document", "x.pdf", states[^1]).SubmitAsync();
        Assert.Contains("3/3 người đã ký", page.Text("caption"), StringComparison.Ordinal);
        Assert.Contains("Cả 2 chữ ký đều hợp lệ", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Ô chưa có chữ ký số: Giám đốc Lào Cai, Sở", page.Text("section"), StringComparison.Ordinal);
        Assert.Contains("(đã ký tay trên giấy, bản quét lưu riêng)", page.Text("section"), StringComparison.Ordinal);
        Assert.Contains(Told, page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Giám đốc Hòa Bình, Sở", page.Text(".history"), StringComparison.Ordinal);
        Assert.DoesNotContain("ky-1", page.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("ky-3", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_upload_is_seen_by_its_signatory_the_issuer_and_the_ministry_only()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "phutho", "hagiang", "tuyenquang");
        var uploader = await host.LogInAsync("giamdoc.hagiang");
        var refused = await scene.UploadAsync(uploader, SampleFiles.Pdf());
        Assert.Contains("Chi tiết kỹ thuật", refused.Text("section[aria-labelledby=khong-nhan]"), StringComparison.Ordinal);
        Assert.DoesNotContain("byte", refused.Text(".error-summary"), StringComparison.Ordinal);
        foreach (var (userName, sees) in new[]
        {
            ("giamdoc.hagiang", true), ("so.phutho", true), ("canbo.bo", true), ("giamdoc.tuyenquang", false), ("so.tuyenquang", false), ("so.hagiang", false),
        })
        {
            var reader = await host.LogInAsync(userName);
            var page = await reader.GetAsync(scene.Page);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal((userName, sees), (userName, page.Document.QuerySelector("#khong-nhan") is not null));
            Assert.Equal((userName, sees), (userName, (await reader.GetAsync($"/nhat-ky/IssuedDocument/{scene.Id}")).Text("main").Contains("Không nhận tệp", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_file_changed_in_its_last_part_is_not_taken_for_one_that_somebody_signed_meanwhile()
    {
        using var authority = new TestAuthority();
        SigningScene.Trust(host, authority);
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "caobang", "backan");
        var issued = await scene.FileAsync();
        Assert.True((await scene.SignAsync("caobang")).IsDone);
        using var own = authority.Issue("Giám đốc Bắc Kạn");
        var director = await host.LogInAsync("giamdoc.backan");
        var good = await scene.SignedOutsideAsync(await scene.FileAsync(), "backan", own);
        var random = new Random(17);
        for (var i = 0; i < 8; i++)
        {
            // Somewhere in what Cao Bằng's signature has added.
            var changed = (byte[])good.Clone();
            changed[random.Next(issued.Length + 1, (await scene.FileAsync()).Length)] ^= 1;
            var refused = (await scene.UploadAsync(director, changed)).Text(".error-summary");
            Assert.Contains("nội dung khác với bản hệ thống đang giữ", refused, StringComparison.Ordinal);
            Assert.DoesNotContain("đã ký. Để không mất", refused, StringComparison.Ordinal);
        }

        var stale = await scene.UploadAsync(director, await scene.SignedOutsideAsync(issued, "backan", own));
        Assert.Contains("Giám đốc Cao Bằng đã ký. Để không mất chữ ký nào", stale.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_would_lock_out_the_others_is_refused_and_the_last_may_lock()
    {
        using var authority = new TestAuthority();
        SigningScene.Trust(host, authority);
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "langson", "yenbai");
        using var first = authority.Issue("Giám đốc Lạng Sơn");
        using var last = authority.Issue("Giám đốc Yên Bái");
        var (director, now) = (await host.LogInAsync("giamdoc.langson"), host.Time.GetUtcNow().UtcDateTime);
        var issued = await scene.FileAsync();
        foreach (var locking in new[] { LockingSigner.Certification(1), LockingSigner.FieldLock("All"), LockingSigner.FieldLock("Include", "ky-2") })
        {
            foreach (var isNamed in new[] { true, false })
            {
                var refused = await scene.UploadAsync(director, LockingSigner.Sign(issued, "ky-1", first, now, locking, isNamed));
                Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
                Assert.Contains("đã khóa văn bản sau chữ ký của ông/bà, nên Giám đốc Yên Bái không ký tiếp được", refused.Text(".error-summary"), StringComparison.Ordinal);
            }
        }

        // A certification that lets the others sign is taken from the first.
        var asked = await scene.UploadAsync(director, LockingSigner.Sign(issued, "ky-1", first, now, LockingSigner.Certification(2), isNamed: true));
        Assert.Equal(HttpStatusCode.OK, (await asked.FormOf("Xác nhận và nộp").With("IsMine", "true").SubmitAsync()).Status);
        var second = await host.LogInAsync("giamdoc.yenbai");
        var certified = await scene.UploadAsync(second, LockingSigner.Sign(await scene.FileAsync(), "ky-2", last, now, LockingSigner.Certification(2), isNamed: true));
        Assert.Contains("chỉ dùng được cho chữ ký đầu tiên", certified.Text(".error-summary"), StringComparison.Ordinal);
        var closing = await scene.UploadAsync(second, LockingSigner.Sign(await scene.FileAsync(), "ky-2", last, now, LockingSigner.FieldLock("All")));
        Assert.Equal(HttpStatusCode.OK, (await closing.FormOf("Xác nhận và nộp").With("IsMine", "true").SubmitAsync()).Status);
        var finding = PdfVerification.Verify(await scene.FileAsync(), host.Services.GetRequiredService<TrustStore>().Read());
        Assert.Equal((2, true), (finding.Signatures.Count, finding.IsValid));
    }

    private async Task<int> RunAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SigningReminders>().RunAsync();
    }
}
