using System.Net;
using System.Net.Http.Headers;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Printing;

public sealed class PrintsTests(PortalHost host) : IClassFixture<PortalHost>, IAsyncLifetime
{
    private string path = string.Empty;
    private Guid sheet;

    public async Task InitializeAsync()
    {
        await host.StartAnewAsync();
        path = $"/ket-qua/2026/{await host.ClusterIdAsync(2)}";
        await host.BringClusterAsync(2, slug => new SheetPlan(SheetState.Approved, slug == "dienbien" ? 0.95m : 0.8m));

        sheet = await host.WithDbAsync(db => Task.FromResult(db.ScoreSheets.Where(one => one.Department!.Slug == "dienbien").Select(one => one.Id).Single()));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Ranking_matrix_and_sheet_come_as_PDF()
    {
        var client = await host.LogInAsync("canbo.bo");
        using var ranking = await PdfAsync(client, path + "/in/xep-hang");
        Assert.Contains("KẾT QUẢ XẾP HẠNG", ranking.FlowingText().ToUpperInvariant(), StringComparison.Ordinal);
        Assert.Contains("Tạm tính, chưa công bố", ranking.FlowingText(), StringComparison.Ordinal);
        Assert.Contains("1/7", ranking.FlowingText(), StringComparison.Ordinal);
        using var matrix = await PdfAsync(client, path + "/in/tong-hop?cot=cum");
        Assert.Contains("Điện Biên", matrix.FlowingText(), StringComparison.Ordinal);
        using var one = await PdfAsync(client, $"/ket-qua/in/bang-diem/{sheet}");
        Assert.Contains("Dữ liệu kiểm thử", one.FlowingText(), StringComparison.Ordinal);
        Assert.All(one.Fonts(), font => Assert.Contains("Tinos", font, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Matrix_and_sheet_come_as_sound_workbooks_with_a_sheet_for_each_group()
    {
        var client = await host.LogInAsync("canbo.bo");
        var matrix = await client.DownloadAsync(path + "/xuat/tong-hop?cot=cum");
        Assert.Matches("^bang-tong-hop-cum-cham-cum-thi-dua-so-2[a-z0-9-]*-nam-2026[.]xlsx$", matrix.Name);
        Assert.True(XlsxFile.Read(matrix.Bytes).Sheets.Count > 9);
        var one = await client.DownloadAsync($"/ket-qua/xuat/bang-diem/{sheet}");
        Assert.Equal("bang-diem-so-thong-tin-va-truyen-thong-tinh-dien-bien-nam-2026.xlsx", one.Name);
        Assert.True(XlsxFile.Read(one.Bytes).Sheets.Count > 9);
    }

    [Fact]
    public async Task A_member_gets_the_matrix_and_the_sheets_of_others_as_workbooks_only_after_publication()
    {
        var matrix = path + "/xuat/tong-hop";
        var other = $"/ket-qua/xuat/bang-diem/{sheet}";
        foreach (var user in new[] { "so.caobang", "so.haiphong", "hoidong1", "quantri" })
        {
            var stranger = await host.LogInAsync(user);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(matrix)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(other)).Status);
        }

        await (await host.LogInAsync("so.dienbien")).DownloadAsync(other);
        await (await host.LogInAsync("so.sonla")).DownloadAsync(matrix);
        await (await (await host.LogInAsync("canbo.bo")).GetAsync(path + "/cong-bo")).FormOf("Công bố kết quả").With("Confirmation", "cum 2").SubmitAsync();
        var member = await host.LogInAsync("so.caobang");
        await member.DownloadAsync(matrix);
        await member.DownloadAsync(other);
    }

    [Fact]
    public async Task A_department_prints_its_own_sheet_and_no_other_before_publication()
    {
        Assert.Equal(HttpStatusCode.OK, (await (await host.LogInAsync("so.dienbien")).GetAsync($"/ket-qua/in/bang-diem/{sheet}?dang=html")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.caobang")).GetAsync($"/ket-qua/in/bang-diem/{sheet}?dang=html")).Status);
    }

    [Fact]
    public async Task The_print_ready_page_has_its_style_sheet_and_fonts()
    {
        var client = await host.LogInAsync("canbo.bo");
        var page = await client.GetAsync(path + "/in/xep-hang?dang=html");
        Assert.Equal("/ban-in/print.css", page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        foreach (var name in new[] { "print.css", "tinos-regular.ttf" })
        {
            var answer = await client.Http.GetAsync(new Uri("/ban-in/" + name, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/ban-in/appsettings.json")).Status);
    }

    [Fact]
    public async Task Without_a_browser_the_page_says_so_and_offers_the_print_ready_document()
    {
        using var without = host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.AddSingleton(new ChromiumSettings { BrowserPath = "/khong/co/trinh-duyet" })));
        var client = new PortalClient(without.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));
        await client.LogInAsync("canbo.bo");
        var page = await client.GetAsync(path + "/in/xep-hang");
        Assert.Contains("Máy chủ chưa có trình duyệt Chromium", page.Text(".lead"), StringComparison.Ordinal);
        var ready = await client.GetAsync(page.Document.QuerySelector("main a.btn-primary")!.GetAttribute("href")!);
        Assert.Contains("1/7", ready.Text("table"), StringComparison.Ordinal);
        var health = await client.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Contains("printing: Degraded", await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readiness_names_the_engine_without_its_path()
    {
        var text = await (await host.Visit().Http.GetAsync(new Uri("/health/ready", UriKind.Relative))).Content.ReadAsStringAsync();
        Assert.Contains("printing: Healthy", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/usr", text, StringComparison.Ordinal);
    }

    private static async Task<PdfFile> PdfAsync(PortalClient client, string address)
    {
        var answer = await client.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(new MediaTypeHeaderValue("application/pdf"), answer.Content.Headers.ContentType);
        return new PdfFile(await answer.Content.ReadAsByteArrayAsync());
    }
}
