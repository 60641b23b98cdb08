using EmulationPortal.Data;
using EmulationPortal.Domain.Notices;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Notices;

/// <summary>The account's own notices.</summary>
/// <param name="Notices">One page of them, newest first.</param>
/// <param name="Unread">How many are unread in all.</param>
/// <param name="Number">1-based number of the page.</param>
/// <param name="Pages">How many pages there are.</param>
public sealed record NoticesPage(IReadOnlyList<Notice> Notices, int Unread, int Number, int Pages);

/// <summary>Notices: the list, opening one, marking as read.</summary>
public sealed class NoticesController(PortalDb db) : PortalController
{
    private const int PerPage = 30;

    /// <summary>The list.</summary>
    [HttpGet("/thong-bao")]
    public async Task<IActionResult> Index([FromQuery(Name = "trang")] int number = 1)
    {
        var mine = Mine();
        var pages = Math.Max(1, (await mine.CountAsync(Gone) + PerPage - 1) / PerPage);
        number = Math.Clamp(number, 1, pages);
        var notices = await mine.AsNoTracking()
            .OrderByDescending(notice => notice.CreatedAt).ThenByDescending(notice => notice.Id)
            .Skip((number - 1) * PerPage).Take(PerPage)
            .ToListAsync(Gone);
        var unread = await mine.CountAsync(notice => notice.ReadAt == null, Gone);
        return View("Index", new NoticesPage(notices, unread, number, pages));
    }

    /// <summary>Opens what a notice is about and marks it as read.</summary>
    [HttpPost("/thong-bao/{id:guid}/mo")]
    public async Task<IActionResult> Open(Guid id)
    {
        var notice = await Mine().FirstOrDefaultAsync(candidate => candidate.Id == id, Gone);
        if (notice is null)
        {
            return NotFound();
        }

        notice.ReadAt ??= Clock.Now;
        await db.SaveChangesAsync(Gone);
        return LocalRedirect(Url.IsLocalUrl(notice.Link) ? notice.Link : "/thong-bao");
    }

    /// <summary>Marks all as read.</summary>
    [HttpPost("/thong-bao/da-doc")]
    public async Task<IActionResult> ReadAll()
    {
        var now = Clock.Now;
        var read = await Mine().Where(notice => notice.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, now), Gone);
        Tell(read == 0 ? "Không còn thông báo chưa đọc." : $"Đã đánh dấu {read} thông báo là đã đọc.");
        return Redirect("/thong-bao");
    }

    private IQueryable<Notice> Mine()
    {
        var user = Actor.UserId;
        return db.Notices.Where(notice => notice.UserId == user);
    }
}
