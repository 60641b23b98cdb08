using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Administration;

/// <summary>Every attempt to log in.</summary>
[OnlyFor(Role.Administrator)]
public sealed class LoginLogController(PortalDb db) : PortalController
{
    private const int PageSize = 100;

    /// <summary>The log, newest first.</summary>
    [HttpGet("/quan-tri/dang-nhap")]
    public async Task<IActionResult> Show(
        [FromQuery(Name = "tim")] string? text,
        [FromQuery(Name = "ket-qua")] string? outcome,
        [FromQuery(Name = "tu")] string? from,
        [FromQuery(Name = "den")] string? to,
        [FromQuery(Name = "trang")] int page = 1)
    {
        ModelState.Clear();
        var days = DayRange.Read(from, to);
        var records = days.Of(db.LoginRecords.AsNoTracking(), record => record.At);
        if (outcome is "duoc" or "hong")
        {
            var succeeded = outcome == "duoc";
            records = records.Where(record => record.Succeeded == succeeded);
        }

        foreach (var word in VietnameseText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            records = records.Where(record => record.UserName.Contains(word) || db.Users.Any(user => user.Id == record.UserId && user.SearchKey.Contains(word)));
        }

        var pages = Paging.Of(await records.CountAsync(Gone), PageSize, page);
        var rows = await records.OrderByDescending(record => record.At).ThenBy(record => record.Id).Skip(pages.Skip).Take(PageSize)
            .Select(record => new LoginRow(record, db.Users.Where(user => user.Id == record.UserId).Select(user => user.FullName).FirstOrDefault()))
            .ToListAsync(Gone);
        return View("LoginLog", new LoginLogPage(text, outcome, days, rows, pages));
    }
}

/// <summary>One attempt.</summary>
/// <param name="Record">As logged.</param>
/// <param name="FullName">Whose account it was, or null for a name that no account has.</param>
public sealed record LoginRow(LoginRecord Record, string? FullName);

/// <summary>The login log.</summary>
/// <param name="Text">Words looked for.</param>
/// <param name="Outcome">“duoc”, “hong” or neither.</param>
/// <param name="Days">Days looked at.</param>
/// <param name="Rows">Attempts of this page.</param>
/// <param name="Paging">Which page.</param>
public sealed record LoginLogPage(string? Text, string? Outcome, DayRange Days, IReadOnlyList<LoginRow> Rows, Paging Paging);
