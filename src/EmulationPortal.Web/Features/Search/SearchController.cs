using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Search;

/// <summary>The search over everything: as a page, and as the list under the field of the dialog that Ctrl+K opens.</summary>
[Route("/tim-kiem")]
public sealed class SearchController(GlobalSearch search) : PortalController
{
    private const int OnPage = 10;
    private const int InDialog = 4;

    /// <summary>The page.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show([FromQuery(Name = "q")] string? text) => View("Search", await search.FindAsync(text, Actor, OnPage, Gone));

    /// <summary>The list of the dialog: a fragment.</summary>
    [HttpGet("goi-y")]
    public async Task<IActionResult> Suggest([FromQuery(Name = "q")] string? text) => PartialView("_Options", await search.FindAsync(text, Actor, InDialog, Gone));
}
