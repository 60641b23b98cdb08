using System.Net;
using AngleSharp.Html.Parser;

namespace EmulationPortal.Browser.Tests.Pages;

/// <summary>A page that was reached.</summary>
/// <param name="Path">Path and query.</param>
/// <param name="FoundOn">The page whose link or form led there; null for where the walk began.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Html">The page; null for redirects and files.</param>
/// <param name="IsPosted">Whether it answers a form, so that opening the path would show something else.</param>
internal sealed record CrawledPage(string Path, string? FoundOn, HttpStatusCode Status, string? Html, bool IsPosted = false)
{
    /// <summary>The address for people.</summary>
    public string Name => (IsPosted ? "POST " : "") + Path + (FoundOn is null ? "" : $" (from {FoundOn})");

    /// <summary>The address without the keys of records.</summary>
    public string Kind => (IsPosted ? "POST " : "") + PageCrawl.Kind(Path);

    /// <summary>What the page is built of. Pages built alike differ in their words and numbers only, so that looking at one of them is enough.</summary>
    public string Build()
    {
        var elements = new HtmlParser().ParseDocument(Html!).All
            .Select(element => $"{element.LocalName} {element.ClassName} {string.Join(',', element.Attributes.Select(attribute => attribute.Name))}")
            .Distinct()
            .Order(StringComparer.Ordinal);
        return $"{Kind}\n{string.Join('\n', elements)}";
    }
}
