using System.Collections.Concurrent;
using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Browser.Tests.Pages;

/// <summary>
/// A portal in which every kind of page has something to show: clusters at different stages, one of them published, a year
/// in preparation with criteria in draft and in consultation, evidence, and workbooks on their way in.
/// </summary>
public sealed class CrawledPortal() : BrowserPortal(PortalHost.WithScores())
{
    private readonly ConcurrentDictionary<string, Task<IReadOnlyList<CrawledPage>>> crawls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CrawledPage>> made = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var officer = await LogInReaderAsync("canbo.bo");
        await PublishAsync(officer);
        await PrepareYearAsync(officer);
        await PrepareCriteriaAsync(officer);
        await UploadSheetAsync(await LogInReaderAsync("so.dienbien"));
    }

    /// <summary>The pages of a role, read once however many tests look at them.</summary>
    internal Task<IReadOnlyList<CrawledPage>> PagesOfAsync(string role) => crawls.GetOrAdd(role, CrawlAsync);

    private async Task<IReadOnlyList<CrawledPage>> CrawlAsync(string role)
    {
        var reader = role.Length == 0 ? Reader() : await LogInReaderAsync(role);
        var uploads = made.GetValueOrDefault(role, []);
        return [.. uploads, .. await new PageCrawl(reader).WalkAsync(uploads.Where(page => !page.IsPosted).Select(page => page.Path))];
    }

    private async Task<PortalClient> LogInReaderAsync(string role)
    {
        var reader = Reader();
        await reader.LogInAsync(role);
        return reader;
    }

    private async Task PublishAsync(PortalClient officer)
    {
        var ranking = $"/ket-qua/2026/{await Host.ClusterIdAsync(1)}";
        await (await officer.GetAsync($"{ranking}/cong-bo")).FormOf("Công bố kết quả").With("Confirmation", "Cụm 1").SubmitAsync();
        Assert.DoesNotContain("chưa công bố", (await officer.GetAsync(ranking)).Text("main"), StringComparison.Ordinal);
    }

    private static async Task PrepareYearAsync(PortalClient officer)
    {
        var year = await (await officer.GetAsync("/nam-thi-dua/tao")).FormOf("Tạo năm").With("Year", "2027").With("Theme", "Chủ đề thử").SubmitAsync();
        await year.FormOf("Chép từ năm trước").SubmitAsync();
    }

    // One set stays a draft with an upload under way, another is talked about.
    private async Task PrepareCriteriaAsync(PortalClient officer)
    {
        var draft = await NewSetAsync(officer, 2028);
        var workbook = XlsxFile.Edit(await DownloadAsync(officer, $"{draft.Path}/xuat-excel"), "Tiêu chí", ("D6", 6.5m), ("H6", "Xem công văn"));
        var preview = await (await officer.GetAsync($"{draft.Path}/nhap-excel")).FormOf("Xem trước").WithFile("tep", "bang.xlsx", workbook).SubmitAsync();
        Keep("canbo.bo", new CrawledPage(preview.Path, null, preview.Status, preview.Source));
        var copied = await Host.WithDbAsync(db => db.CriteriaSets.Where(set => set.Year == 2027).Select(set => set.Id).SingleAsync());
        var talk = await officer.GetAsync($"/tieu-chi/{copied}");
        await talk.FormOf("Lấy ý kiến").SubmitAsync();
        var member = await LogInReaderAsync("so.dienbien");
        var comments = await (await member.GetAsync($"{talk.Path}/gop-y")).FormOf("Gửi góp ý").With("Text", "Đề nghị giảm còn 4 điểm.").SubmitAsync();
        await comments.FormOf("Xác nhận thống nhất").SubmitAsync();
    }

    private static async Task<PortalPage> NewSetAsync(PortalClient officer, int year) =>
        await (await officer.GetAsync("/tieu-chi/them")).FormOf("Lập bảng").With("Year", $"{year}").SubmitAsync();

    // Evidence for a criterion, and a filled-in sheet that differs in one cell and is wrong in another.
    private async Task UploadSheetAsync(PortalClient member)
    {
        var sheet = await Host.WithDbAsync(db => db.ScoreSheets.Where(sheet => sheet.Department!.Slug == "dienbien").OrderByDescending(sheet => sheet.Year).Select(sheet => sheet.Id).FirstAsync());
        var page = await member.GetAsync($"/cham-diem/{sheet}");
        var evidence = page.Document.QuerySelector("a.evidence-link")!.GetAttribute("href")!;
        await (await member.GetAsync(evidence)).FormOf("Tải lên").WithFile("Files", "bao-cao.pdf", SampleFiles.Pdf()).SubmitAsync();
        var offline = await member.GetAsync($"{page.Path}/phieu-excel");
        var workbook = XlsxFile.Edit(await DownloadAsync(member, $"{page.Path}/phieu-excel/tai-ve?cot=tu-cham"), "Bảng điểm", ("E8", 5.25m), ("E9", "bốn"));
        var comparison = await offline.FormOf("So với điểm đang lưu").WithFile("Workbook", "phieu.xlsx", workbook).SubmitAsync();
        Assert.Contains("Nhận các ô đã chọn", comparison.Text("main"), StringComparison.Ordinal);
        Keep("so.dienbien", new CrawledPage(comparison.Path, null, comparison.Status, comparison.Source, IsPosted: true));
    }

    private void Keep(string role, CrawledPage page)
    {
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        made.TryAdd(role, []);
        made[role].Add(page);
    }

    private static Task<byte[]> DownloadAsync(PortalClient reader, string path) => reader.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
}
