using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using EmulationPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace EmulationPortal.Browser.Tests.Pages;

/// <summary>What must hold on every page of every role; the pages are found by following links and by sending forms with mistakes.</summary>
[Trait("Category", "Pages")]
public sealed class EveryPageTests(CrawledPortal portal) : IClassFixture<CrawledPortal>
{
    // What passes is neither collected nor sent; a large table has thousands of such nodes.
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    // Pages built alike are looked at once, whoever opens them; the rules are run over a few of each kind.
    private const int CheckedOfEachKind = 3;
    private static readonly HashSet<string> Looked = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, int> Checked = new(StringComparer.Ordinal);

    // Charts are drawn anew in the frames after the window has changed.
    private const string NeededWidth =
        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(document.documentElement.scrollWidth))))";

    /// <summary>The roles, by demo account; empty without login.</summary>
    public static TheoryData<string> Roles => new(PageCrawl.Roles);

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task No_link_leads_to_a_refusal_and_no_mistake_breaks_a_page(string role)
    {
        var pages = await portal.PagesOfAsync(role);
        Assert.True(pages.Count > 3, $"Only {pages.Count} pages were found.");
        var wrong = pages.Where(page => page.IsPosted || page.FoundOn is null ? page.Status >= HttpStatusCode.InternalServerError && page.Path != "/loi/500" : page.Status >= HttpStatusCode.BadRequest);
        var taken = pages.Where(page => page is { IsPosted: true, FoundOn: not null, Status: < HttpStatusCode.BadRequest });
        Nothing([.. wrong.Concat(taken).Select(page => $"{(int)page.Status} {page.Name}")]);
    }

    [Theory]
    [InlineData("canbo.bo", "/tieu-chi/*/nhap-excel", "/tieu-chi/*/nhap-excel/xem-truoc?tep=*", "POST /tieu-chi/*/nhap-excel", "/tieu-chi/*/khoa", "/tieu-chi/*/gop-y", "/tieu-chi/*/so-sanh", "/tieu-chi/*/muc/*/sua")]
    [InlineData("canbo.bo", "/nam-thi-dua/tao", "/nam-thi-dua/*/mo", "/nam-thi-dua/*/dong", "/nam-thi-dua/*/thoi-han", "/nam-thi-dua/*/khac-biet", "POST /nam-thi-dua/*/thoi-han", "/nhat-ky", "/nhat-ky?trang=*", "/nhat-ky/ScoreSheet/*")]
    [InlineData("canbo.bo", "/ket-qua/tien-do?nam=*", "/ket-qua/tien-do/*?nam=*", "/ket-qua/*/*", "/ket-qua/*/*/nhom", "/ket-qua/*/*/cong-bo", "/ket-qua/*/*/don-vi/*", "/to-chuc/cum/*/truong-pho?nam=*", "/to-chuc/don-vi/*/doi-ten")]
    [InlineData("canbo.bo", "/to-chuc/sap-xep", "/to-chuc/sap-xep/moi/doi-ten", "/to-chuc/sap-xep/moi/sap-nhap", "POST /to-chuc/sap-xep/moi/sap-nhap", "/to-chuc/sap-xep/moi/chia-tach", "/to-chuc/sap-xep/moi/giai-the", "/to-chuc/sap-xep/moi/chuyen-cum", "/to-chuc/don-vi/*/khen-thuong")]
    [InlineData("so.sonla", "/cham-diem/cum/*?nam=*", "/cham-diem/*", "/cham-diem/*/phieu-excel", "POST /cham-diem/*/phieu-excel?cot=*", "/cham-diem/*/ban-luu", "/cham-diem/*/ban-luu/*", "/cham-diem/*/ban-luu/so-sanh?tu=*&den=*", "/cham-diem/*/vi-sao?cot=*", "POST /cham-diem/*/luu")]
    [InlineData("so.sonla", "/giao-uoc", "/giao-uoc/them", "POST /giao-uoc/them", "/giao-uoc/*", "/giao-uoc/*/soan", "POST /giao-uoc/*/soan", "/giao-uoc/*/tieu-chi", "/giao-uoc/*/chot", "/giao-uoc/*/so-sanh", "/giao-uoc/*/gop-y/*/tra-loi", "/giao-uoc/*/ben/*/thong-nhat", "POST /giao-uoc/*/ben/*/khong-thong-nhat")]
    [InlineData("so.sonla", "/dang-ky", "/dang-ky/*/don-vi/sonla", "POST /dang-ky/*/don-vi/sonla")]
    [InlineData("so.sonla", "/de-nghi", "/de-nghi/moi", "POST /de-nghi/moi")]
    [InlineData("canbo.bo", "/de-nghi", "/de-nghi/*", "/de-nghi/nguong")]
    [InlineData("canbo.bo", "/dang-ky/mo-dot", "POST /dang-ky/mo-dot", "/dang-ky/*/sua", "/dang-ky/*/gia-han")]
    [InlineData("canbo.bo", "/hoi-dong", "/hoi-dong/them", "POST /hoi-dong/them", "/hoi-dong/*", "/hoi-dong/*/thanh-vien", "/hoi-dong/*/phien-hop", "/hoi-dong/phien/*", "/hoi-dong/phien/*/sua", "/hoi-dong/ty-le")]
    [InlineData("canbo.bo", "/quyet-dinh", "/quyet-dinh/luong-co-so", "POST /quyet-dinh/luong-co-so", "/quyet-dinh/quy-thuong", "/in-bang", "/in-bang/mau", "/in-bang/mau/*", "/in-bang/mau/*/sua", "POST /in-bang/mau/*/sua", "/in-bang/may-in")]
    [InlineData("canbo.bo", "/van-ban", "/van-ban/*", "/van-ban/moi", "POST /van-ban/moi", "/van-ban/*/sua", "POST /van-ban/*/quan-he", "/van-ban/dong-thoi-gian")]
    [InlineData("canbo.bo", "/viec-phai-lam", "/viec-phai-lam/bang?nam=*", "/lich", "/viec-phai-lam/thoi-han/*", "POST /viec-phai-lam/thoi-han/*", "/thong-bao/cach-nhan")]
    [InlineData("so.sonla", "/viec-phai-lam", "/lich", "/thong-bao/cach-nhan")]
    [InlineData("so.sonla", "/phong-trao", "/phong-trao/*", "/phong-trao/moi", "POST /phong-trao/moi", "/phong-trao/*/don-vi/*", "POST /phong-trao/*/don-vi/*/huong-ung", "POST /phong-trao/*/don-vi/*/bao-cao")]
    [InlineData("so.sonla", "/dien-hinh", "/dien-hinh/*", "/dien-hinh/moi", "POST /dien-hinh/moi", "/dien-hinh/*/sua", "POST /dien-hinh/*/anh", "POST /dien-hinh/*/giai-doan", "POST /dien-hinh/*/dong-y")]
    [InlineData("so.laichau", "/cham-diem/cum/*?nam=*", "/ket-qua/tien-do/*?nam=*", "/cham-diem/*/buoc/gui-bo", "POST /cham-diem/*/buoc/tra-lai-don-vi")]
    [InlineData("so.dienbien", "POST /cham-diem/*/phieu-excel?cot=*", "/minh-chung", "/minh-chung/tai-lieu/*", "/cham-diem/*/minh-chung", "/cham-diem/*/minh-chung/*", "/cham-diem/*/buoc/gui-cum", "/tieu-chi/*/gop-y", "/ket-qua/*/*")]
    [InlineData("giamdoc.dienbien", "/cham-diem/*", "/thong-bao", "/tai-khoan", "/tai-khoan/mat-khau", "POST /tai-khoan/mat-khau", "/tai-khoan/xac-thuc-hai-lop")]
    [InlineData("quantri", "/quan-tri", "/quan-tri/tai-khoan/*", "/quan-tri/moi", "POST /quan-tri/moi", "/quan-tri/dang-nhap", "/nhat-ky")]
    [InlineData("hoidong1", "/", "/ket-qua", "/ket-qua/*/*", "/tro-giup")]
    [InlineData("canbo.bo", "/tim-kiem", "/thong-ke", "/thong-ke/diem?tu=*&den=*&theo=*", "/thong-ke/tieu-chi?tu=*&den=*&theo=*", "/thong-ke/bieu-mau", "/thong-ke/so/*?tu=*&den=*", "/ket-qua/cong-khai")]
    [InlineData("", "/dang-nhap", "POST /dang-nhap", "/tro-giup", "/cong-khai", "/cong-khai/xep-hang", "/cong-khai/xep-hang/*/cum-*", "/cong-khai/phong-trao", "/cong-khai/dien-hinh", "/cong-khai/dien-hinh/*", "/cong-khai/quyet-dinh")]
    public async Task The_walk_reaches_the_pages_of_the_work(string role, params string[] kinds)
    {
        var reached = (await portal.PagesOfAsync(role)).Where(page => page.Html is not null).Select(page => page.Kind).ToHashSet(StringComparer.Ordinal);
        Nothing(kinds.Except(reached));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_page_passes_the_accessibility_rules_and_fits_the_window_of_a_desktop_and_of_a_phone(string role)
    {
        var pages = (await portal.PagesOfAsync(role)).Where(page => page.Html is not null && Looked.Add(page.Build())).ToList();
        var browser = role.Length == 0 ? await portal.VisitAsync() : await portal.LogInAsync(role);
        var found = new List<string>();
        var now = pages.FirstOrDefault();
        browser.Console += (_, line) =>
        {
            // The browser reports the page's own status as an error of its own.
            if (line.Type == "error" && !(now!.Status >= HttpStatusCode.BadRequest && line.Location.StartsWith(browser.Url, StringComparison.Ordinal)))
            {
                found.Add($"{now.Name}: {line.Text}");
            }
        };
        foreach (var page in pages)
        {
            now = page;
            await ShowAsync(browser, page);
            Checked[page.Kind] = Checked.GetValueOrDefault(page.Kind) + 1;
            foreach (var width in new[] { BrowserPortal.Desktop, BrowserPortal.Phone })
            {
                await browser.SetViewportSizeAsync(width, 900);
                if (Checked[page.Kind] <= CheckedOfEachKind)
                {
                    found.AddRange(await ViolationsAsync(browser, $"{page.Name} ({width} px)"));
                }

                if (await browser.EvaluateAsync<int>(NeededWidth) is var needed && needed > width)
                {
                    found.Add($"{page.Name} ({width} px): needs {needed} px");
                }
            }
        }

        Nothing(found);
        Assert.Empty(portal.Problems);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_page_is_valid_HTML(string role)
    {
        var folder = Directory.CreateTempSubdirectory("portal-html-");
        try
        {
            var pages = (await portal.PagesOfAsync(role)).Where(page => page.Html is not null).ToList();
            for (var number = 0; number < pages.Count; number++)
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{number}.html"), pages[number].Html);
            }

            var errors = (await CheckAsync(folder.FullName)).Select(message =>
                $"{pages[int.Parse(Path.GetFileNameWithoutExtension(message.Url), System.Globalization.CultureInfo.InvariantCulture)].Name}, line {message.LastLine}: {message.Message} – {message.Extract}");
            Nothing(errors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What answered a form is shown again as it was sent, at the address where it was.
    private async Task ShowAsync(IPage browser, CrawledPage page)
    {
        if (!page.IsPosted)
        {
            await browser.GotoAsync(page.Path);
            return;
        }

        Task AnswerAsync(IRoute route) => route.FulfillAsync(new() { Body = page.Html, ContentType = "text/html; charset=utf-8" });
        var address = new Uri(portal.Address, page.Path).ToString();
        await browser.RouteAsync(address, AnswerAsync);
        await browser.GotoAsync(page.Path);
        await browser.UnrouteAsync(address);
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string where)
    {
        // The other way opens a further page for each run, to join the findings of frames; the portal's hold files only.
#pragma warning disable CS0618
        var result = await page.Locator("html").RunAxeLegacy(OnlyViolations);
#pragma warning restore CS0618
        return result.Violations.Select(violation =>
            $"{where}: {violation.Id} – {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}");
    }

    // The Nu checker writes JSON to the error stream, with one entry per error.
    private static async Task<IReadOnlyList<CheckerMessage>> CheckAsync(string folder)
    {
        var jar = Path.Combine(BuiltPortal.SourceFolder, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        Assert.True(File.Exists(jar), $"The HTML checker is missing: {jar}");
        var start = new ProcessStartInfo("java", ["-jar", jar, "--format", "json", "--errors-only", "--skip-non-html", folder]) { RedirectStandardError = true };
        using var checker = Process.Start(start) ?? throw new InvalidOperationException("java did not start.");
        var output = await checker.StandardError.ReadToEndAsync();
        await checker.WaitForExitAsync();
        var report = JsonSerializer.Deserialize<CheckerReport>(output, JsonSerializerOptions.Web);
        return report?.Messages ?? throw new InvalidOperationException($"The HTML checker said: {output}");
    }

    // Every finding is printed; a collection assertion would show the first few.
    private static void Nothing(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private sealed record CheckerReport(IReadOnlyList<CheckerMessage>? Messages);

    private sealed record CheckerMessage(string Url, int LastLine, string Message, string Extract);
}
