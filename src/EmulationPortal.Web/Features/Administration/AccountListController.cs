using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Administration;

/// <summary>All accounts, to be searched and filtered.</summary>
[OnlyFor(Role.Administrator)]
public sealed class AccountListController(PortalDb db) : PortalController
{
    private const int PageSize = 50;

    /// <summary>The list, sorted by given name.</summary>
    [HttpGet("/quan-tri")]
    public async Task<IActionResult> Show(
        [FromQuery(Name = "tim")] string? text,
        [FromQuery(Name = "don-vi")] string? workplace,
        [FromQuery(Name = "vai-tro")] Role? role,
        [FromQuery(Name = "trang-thai")] AccountCondition? condition,
        [FromQuery(Name = "trang")] int page = 1)
    {
        // What a filter can't be is no filter.
        ModelState.Clear();
        var place = Workplace.Read(workplace);
        var filter = new AccountFilter(text, place?.DepartmentId, place is { DepartmentId: null }, role, condition);
        var users = await db.FindAccountsAsync(filter, Clock.Now, Gone);
        var pages = Paging.Of(await users.CountAsync(Gone), PageSize, page);
        var rows = await db.AccountRowsAsync(users.Skip(pages.Skip).Take(PageSize), Clock.Now, Gone);
        return View("Accounts", new AccountsPage(filter, workplace, rows, pages, await Workplace.AllAsync(db, Gone)));
    }
}

/// <summary>The list of accounts.</summary>
/// <param name="Filter">What is looked for.</param>
/// <param name="Workplace">The workplace chosen, as in the address.</param>
/// <param name="Rows">The accounts of this page.</param>
/// <param name="Paging">Which page.</param>
/// <param name="Workplaces">All workplaces to choose from.</param>
public sealed record AccountsPage(
    AccountFilter Filter, string? Workplace, IReadOnlyList<AccountRow> Rows, Paging Paging, IReadOnlyList<Workplace> Workplaces);
