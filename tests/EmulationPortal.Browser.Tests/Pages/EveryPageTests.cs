using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using EmulationPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace EmulationPortal.Browser.Tests.Pages;

/// <summary>What must hold on every page of every role; the pages are found by following links.</summary>
[Trait("Category", "Pages")]
public sealed class EveryPageTests(ScoredPortal portal) : IClassFixture<ScoredPortal>
{
    // What passes is neither collected nor sent; a large table has thousands of such nodes.
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>The roles, by demo account; empty without login.</summary>
    public static TheoryData<string> Roles => new(PageCrawl.Roles);

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task No_page_breaks(string role)
    {
        var pages = await PageCrawl.PagesOfAsync(portal, role);
        Assert.True(pages.Count > 3, $"Only {pages.Count} pages were found.");
        Assert.Empty(pages.Where(page => page.Status >= HttpStatusCode.InternalServerError).Select(page => page.Path));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_page_passes_the_accessibility_rules_on_a_desktop_and_on_a_phone(string role)
    {
        var pages = await PageCrawl.PagesOfAsync(portal, role);
        var browser = role.Length == 0 ? await portal.VisitAsync() : await portal.LogInAsync(role);
        var violations = new List<string>();
        foreach (var path in pages.Where(page => page.Html is not null).DistinctBy(page => PageCrawl.Kind(page.Path)).Select(page => page.Path))
        {
            await browser.GotoAsync(path);
            foreach (var width in new[] { BrowserPortal.Desktop, BrowserPortal.Phone })
            {
                await browser.SetViewportSizeAsync(width, 900);
                violations.AddRange(await ViolationsAsync(browser, $"{path} ({width} px)"));
            }
        }

        Assert.True(violations.Count == 0, string.Join('\n', violations));
        Assert.Empty(portal.Problems);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_page_is_valid_HTML(string role)
    {
        var folder = Directory.CreateTempSubdirectory("portal-html-");
        try
        {
            var pages = (await PageCrawl.PagesOfAsync(portal, role)).Where(page => page.Html is not null).ToList();
            for (var number = 0; number < pages.Count; number++)
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{number}.html"), pages[number].Html);
            }

            var errors = (await CheckAsync(folder.FullName)).Select(message =>
                $"{pages[int.Parse(Path.GetFileNameWithoutExtension(message.Url), System.Globalization.CultureInfo.InvariantCulture)].Path}, line {message.LastLine}: {message.Message} – {message.Extract}");
            Assert.Empty(errors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string where)
    {
        var result = await page.RunAxe(OnlyViolations);
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

    private sealed record CheckerReport(IReadOnlyList<CheckerMessage>? Messages);

    private sealed record CheckerMessage(string Url, int LastLine, string Message, string Extract);
}
