using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Browser.Tests.Pages;

/// <summary>
/// The pages that one role reaches by links from the first page. Addresses that differ only in the record they show count
/// as one page; a few of each are visited, so that a new page is found by itself and the number stays bounded.
/// </summary>
internal static partial class PageCrawl
{
    private const int OfEachKind = 2;
    private const int Most = 200;

    /// <summary>The roles whose pages are read; empty is a visitor without login.</summary>
    public static IReadOnlyList<string> Roles { get; } =
        ["", "quantri", "canbo.bo", "hoidong1", "so.sonla", "so.laichau", "so.dienbien", "giamdoc.dienbien"];

    /// <summary>Logs the role in and follows its links.</summary>
    /// <returns>Address and HTML of each page.</returns>
    public static async Task<IReadOnlyList<CrawledPage>> PagesOfAsync(BrowserPortal portal, string role)
    {
        var reader = portal.Reader();
        if (role.Length > 0)
        {
            await reader.LogInAsync(role);
        }

        var pages = new List<CrawledPage>();
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["/", "/dang-nhap", "/tro-giup", "/khong-co-trang-nay"]);
        while (open.TryDequeue(out var path) && pages.Count < Most)
        {
            if (!seen.Add(path) || kinds.GetValueOrDefault(Kind(path)) >= OfEachKind)
            {
                continue;
            }

            kinds[Kind(path)] = kinds.GetValueOrDefault(Kind(path)) + 1;
            if (await ReadAsync(reader, path) is not { } page)
            {
                continue;
            }

            pages.Add(page.Crawled);
            foreach (var link in page.Links)
            {
                open.Enqueue(link);
            }
        }

        return pages;
    }

    // Follows redirects by hand: where they lead is a page of its own.
    private static async Task<(CrawledPage Crawled, IReadOnlyList<string> Links)?> ReadAsync(PortalClient reader, string path)
    {
        using var answer = await reader.Http.GetAsync(new Uri(path, UriKind.Relative));
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && answer.Headers.Location is { } location)
        {
            return (new CrawledPage(path, answer.StatusCode, null), [Local(location.OriginalString)]);
        }

        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return (new CrawledPage(path, answer.StatusCode, null), []);
        }

        var html = await answer.Content.ReadAsStringAsync();
        var document = await new HtmlParser().ParseDocumentAsync(html);
        var links = document.QuerySelectorAll("a[href]")
            .Where(link => !link.HasAttribute("download"))
            .Select(link => Local(link.GetAttribute("href")!))
            .Where(link => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal))
            .ToList();
        return (new CrawledPage(path, answer.StatusCode, html), links);
    }

    private static string Local(string address) =>
        (Uri.TryCreate(address, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal) ? absolute.PathAndQuery : address)
            .Split('#')[0];

    /// <summary>The address without the keys of records.</summary>
    public static string Kind(string path) => RecordKey().Replace(path, "*");

    [GeneratedRegex("[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}|(?<==)[^&]+|\\d+")]
    private static partial Regex RecordKey();
}

/// <summary>A page that was reached.</summary>
/// <param name="Path">Path and query.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Html">The page; null for redirects and files.</param>
internal sealed record CrawledPage(string Path, HttpStatusCode Status, string? Html);
