using System.Net;
using System.Text.RegularExpressions;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Browser.Tests.Pages;

/// <summary>
/// The pages that one role reaches by links from the first page, and what their forms answer to nonsense. Addresses that
/// differ only in the record, or the title, they show count as one kind; a few of each are visited from each kind of page, so that a new
/// page is found by itself, a link that is right on one page and wrong on another is seen, and the number stays bounded.
/// </summary>
/// <param name="reader">Who walks.</param>
internal sealed partial class PageCrawl(PortalClient reader)
{
    private const int OfEachKind = 8;
    private const int OfEachKindFromEachKind = 2;

    private readonly Dictionary<string, int> visits = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> posted = new(StringComparer.Ordinal);
    private readonly Queue<(string Path, string? FoundOn)> open = new();

    /// <summary>The roles whose pages are read; empty is a visitor without login.</summary>
    public static IReadOnlyList<string> Roles { get; } =
        ["", "quantri", "canbo.bo", "hoidong1", "so.sonla", "so.laichau", "so.dienbien", "giamdoc.dienbien"];

    /// <summary>Pages to which no link leads.</summary>
    private static IEnumerable<string> Unlinked { get; } =
        ["/", "/dang-nhap", "/tro-giup", "/khong-co-trang-nay", "/loi/400", "/loi/403", "/loi/409", "/loi/500"];

    /// <summary>Follows links from the first page and from those given.</summary>
    public async Task<IReadOnlyList<CrawledPage>> WalkAsync(IEnumerable<string> more)
    {
        foreach (var path in Unlinked.Concat(more))
        {
            open.Enqueue((path, null));
        }

        var pages = new List<CrawledPage>();
        while (open.TryDequeue(out var next))
        {
            if (IsWanted(next.Path, next.FoundOn))
            {
                pages.AddRange(await VisitAsync(next.Path, next.FoundOn));
            }
        }

        return pages;
    }

    /// <summary>The address without the keys of records.</summary>
    public static string Kind(string path) => RecordKey().Replace(path, "*");

    private bool IsWanted(string path, string? foundOn)
    {
        var (kind, way) = (Kind(path), $"{Kind(foundOn ?? "")} {Kind(path)}");
        if (visits.GetValueOrDefault(kind) >= OfEachKind || visits.GetValueOrDefault(way) >= OfEachKindFromEachKind || !seen.Add(path))
        {
            return false;
        }

        visits[kind] = visits.GetValueOrDefault(kind) + 1;
        visits[way] = visits.GetValueOrDefault(way) + 1;
        return true;
    }

    // Follows redirects by hand: where they lead is a page of its own.
    private async Task<IReadOnlyList<CrawledPage>> VisitAsync(string path, string? foundOn)
    {
        using var answer = await reader.Http.GetAsync(new Uri(path, UriKind.Relative));
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && answer.Headers.Location is { } location)
        {
            open.Enqueue((Local(location.OriginalString), path));
            return [new CrawledPage(path, foundOn, answer.StatusCode, null)];
        }

        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            await answer.Content.CopyToAsync(Stream.Null);
            return [new CrawledPage(path, foundOn, answer.StatusCode, null)];
        }

        var page = await reader.ReadAsync(answer);
        foreach (var link in page.Document.QuerySelectorAll("a[href]").Select(link => Local(link.GetAttribute("href")!)).Where(IsOurs))
        {
            open.Enqueue((link, path));
        }

        return [new CrawledPage(path, foundOn, answer.StatusCode, page.Source), .. await WrongForms.SubmitAsync(page, form => posted.Add($"{Kind(path)} {Kind(form)}"))];
    }

    private static bool IsOurs(string link) => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal);

    private static string Local(string address) =>
        (Uri.TryCreate(address, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal) ? absolute.PathAndQuery : address)
            .Split('#')[0];

    [GeneratedRegex("[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}|(?<=/danh-hieu/)[A-Z][A-Z0-9_]+|(?<=/thong-ke/so/)[a-z]+|(?<==)[^&]+|\\d+")]
    private static partial Regex RecordKey();
}
