using System.Net;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Operators;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Signatures;

public sealed class VerificationTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Anybody_checks_a_document_by_its_code_and_by_its_file()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "sonla", "dienbien");
        var issued = await scene.FileAsync();
        Assert.True((await scene.SignAsync("sonla")).IsDone);
        var code = DocumentCode.Show((await scene.StoredAsync()).Code);
        var visitor = host.Visit();
        var page = await (await visitor.GetAsync("/xac-minh")).FormOf("Tìm văn bản").With("ma", $" {code.ToLowerInvariant()} ").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal($"/xac-minh/{(await scene.StoredAsync()).Code}", page.Path);
        Assert.Contains("1/2 người đã ký", page.Text("caption"), StringComparison.Ordinal);

        var same = await page.FormOf("Kiểm tra tệp").WithFile("Document", "giao-uoc.pdf", await scene.FileAsync()).SubmitAsync();
        Assert.Contains("trùng khớp với bản mới nhất", same.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Chữ ký hợp lệ, đúng văn bản", same.Text(".state"), StringComparison.Ordinal);
        Assert.Contains("bản phát hành, trước khi có chữ ký", (await page.FormOf("Kiểm tra tệp").WithFile("Document", "goc.pdf", issued).SubmitAsync()).Text("main"), StringComparison.Ordinal);
        var byFile = await (await visitor.GetAsync("/xac-minh")).FormOf("Kiểm tra tệp").WithFile("Document", "x.pdf", await scene.FileAsync()).SubmitAsync();
        Assert.Contains(code, byFile.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_file_is_not_the_document_and_its_signatures_are_not_valid()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "laichau");
        Assert.True((await scene.SignAsync("laichau")).IsDone);
        var changed = await scene.FileAsync();
        changed[2000] ^= 4;
        var page = await (await host.Visit().GetAsync($"/xac-minh/{(await scene.StoredAsync()).Code}")).FormOf("Kiểm tra tệp").WithFile("Document", "x.pdf", changed).SubmitAsync();
        Assert.StartsWith("Không hợp lệ", page.Text(".state"), StringComparison.Ordinal);
        Assert.Contains("nội dung khác với tệp hệ thống đang giữ", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_page_tells_no_reasons_and_says_what_was_withdrawn()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "hoabinh", "laocai");
        var director = await host.LogInAsync("giamdoc.laocai");
        Assert.Equal(HttpStatusCode.OK, (await (await director.GetAsync(scene.Page)).FormOf("Từ chối ký").With("RefusalReason", "Chưa thống nhất nội dung bí mật").SubmitAsync()).Status);
        var address = $"/xac-minh/{(await scene.StoredAsync()).Code}";
        var page = await host.Visit().GetAsync(address);
        Assert.DoesNotContain("Chưa thống nhất", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("Từ chối", page.Text("main"), StringComparison.Ordinal);
        var issuer = await host.LogInAsync("so.hoabinh");
        Assert.Contains("Chưa thống nhất nội dung bí mật", (await issuer.GetAsync("/")).Text("main"), StringComparison.Ordinal);
        var withdrawn = await (await issuer.GetAsync(scene.Page)).FormOf("Thu hồi văn bản").With("WithdrawalReason", "Sửa điều 2 theo góp ý").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, withdrawn.Status);
        Assert.Contains("Đã thu hồi", (await host.Visit().GetAsync(address)).Text("dl"), StringComparison.Ordinal);
        Assert.DoesNotContain("Sửa điều 2", (await host.Visit().GetAsync(address)).Source, StringComparison.Ordinal);
        Assert.IsType<Domain.Verdict.NotNowVerdict>((await scene.SignAsync("laocai")).Verdict);
    }

    [Fact]
    public async Task A_withdrawn_document_is_called_so_before_its_signatures_are_praised()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "nghean");
        Assert.True((await scene.SignAsync("nghean")).IsDone);
        var issuer = await host.LogInAsync("so.nghean");
        Assert.Equal(HttpStatusCode.OK, (await (await issuer.GetAsync(scene.Page)).FormOf("Thu hồi văn bản").With("WithdrawalReason", "Sửa điều 2").SubmitAsync()).Status);
        var page = await (await host.Visit().GetAsync("/xac-minh")).FormOf("Kiểm tra tệp").WithFile("Document", "x.pdf", await scene.FileAsync()).SubmitAsync();
        Assert.Contains("Đã thu hồi: văn bản này không còn hiệu lực", page.Text(".alert-warning"), StringComparison.Ordinal);
        Assert.StartsWith("Đã thu hồi", page.Text(".state-returned"), StringComparison.Ordinal);
        Assert.DoesNotContain("đúng văn bản", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_codes_and_other_files_are_answered_with_the_remedy()
    {
        var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/xac-minh/AAAABBBBCCCC")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync("/xac-minh?ma=12")).Status);
        var form = (await visitor.GetAsync("/xac-minh")).FormOf("Kiểm tra tệp");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync()).Status);
        var other = await form.WithFile("Document", "khac.pdf", SampleFiles.Pdf()).SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.StartsWith("Không hợp lệ", other.Text(".state"), StringComparison.Ordinal);
        Assert.Contains("không do hệ thống phát hành", other.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verb_and_the_page_say_the_same_words()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "yenbai");
        Assert.True((await scene.SignAsync("yenbai")).IsDone);
        var path = Path.Combine(host.DataFolder, "giao-uoc.pdf");
        await File.WriteAllBytesAsync(path, await scene.FileAsync());
        var (code, said) = await SaidAsync(path);
        Assert.Equal(0, code);
        var page = (await (await host.Visit().GetAsync("/xac-minh")).FormOf("Kiểm tra tệp").WithFile("Document", "giao-uoc.pdf", await scene.FileAsync()).SubmitAsync()).Text("main");
        var document = await scene.StoredAsync();
        string[] same =
        [
            "Chữ ký hợp lệ, đúng văn bản", "trùng khớp với bản mới nhất hệ thống đang giữ", "Cả 1 chữ ký đều hợp lệ.", "Giám đốc Yên Bái, Sở", "HỢP LỆ",
            "Nội dung được ký còn nguyên; chữ ký bao trùm toàn bộ tệp.", "chưa hỏi danh sách thu hồi", DocumentCode.Show(document.Code), "Đã ký đủ", "1/1 người đã ký", document.CurrentSha256,
        ];
        Assert.All(same, words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.All(same, words => Assert.Contains(words, said, StringComparison.Ordinal));

        var issuer = await host.LogInAsync("so.yenbai");
        Assert.Equal(HttpStatusCode.OK, (await (await issuer.GetAsync(scene.Page)).FormOf("Thu hồi văn bản").With("WithdrawalReason", "Sửa điều 2").SubmitAsync()).Status);
        var (ended, told) = await SaidAsync(path);
        Assert.Equal(1, ended);
        Assert.StartsWith("Đã thu hồi: văn bản này không còn hiệu lực.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Sửa điều 2", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sends_file_after_file_is_held_up()
    {
        using var strict = new PortalHost();
        using var slow = strict.WithWebHostBuilder(builder => builder.UseSetting("Limits:ChecksPerMinute", "3"));
        var visitor = new PortalClient(slow.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));
        var form = (await visitor.GetAsync("/xac-minh")).FormOf("Kiểm tra tệp").WithFile("Document", "x.pdf", SampleFiles.Pdf());
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await form.SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await form.SubmitAsync()).Status);
    }

    private async Task<(int Code, string Said)> SaidAsync(string path)
    {
        var said = new StringWriter();
        var code = await VerifyPdf.RunAsync(host.Services, [path], said);
        return (code, said.ToString());
    }
}
