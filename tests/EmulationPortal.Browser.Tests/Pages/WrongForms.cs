using AngleSharp.Html.Dom;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Browser.Tests.Pages;

/// <summary>
/// Fills the fields of forms with what no field takes, to see the pages that say so. Forms without a field to type in are
/// left alone: pressing their button is a step, not a mistake.
/// </summary>
internal static class WrongForms
{
    // Longer than any field allows, and neither a number nor a date.
    private static readonly string Nonsense = string.Concat(Enumerable.Repeat("sai ", 3000));

    /// <summary>Submits the forms of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isWanted">Whether a form with that address is to be tried.</param>
    /// <returns>The pages that were answered.</returns>
    public static async Task<IReadOnlyList<CrawledPage>> SubmitAsync(PortalPage page, Func<string, bool> isWanted)
    {
        var pages = new List<CrawledPage>();
        foreach (var form in page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>())
        {
            var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page.Path;
            var fields = form.QuerySelectorAll(Typed).Select(field => field.GetAttribute("name")!).Distinct().ToList();
            if ((fields.Count == 0 && form.QuerySelector("input[type=file]") is null) || !isWanted(action))
            {
                continue;
            }

            var filled = fields.Aggregate(new PageForm(page, form), (filled, field) => filled.With(field, Nonsense));
            using var answer = await page.Client.Http.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), filled.Content());
            var html = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync() : null;
            pages.Add(new CrawledPage(action, page.Path, answer.StatusCode, html, IsPosted: true));
        }

        return pages;
    }

    private const string Typed = "textarea[name], input[name]:not([type]), input[name][type=text], input[name][type=password], input[name][type=email], input[name][type=search]";
}
