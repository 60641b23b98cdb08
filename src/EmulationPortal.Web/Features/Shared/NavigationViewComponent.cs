using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>One entry of the menu.</summary>
/// <param name="Title">Words.</param>
/// <param name="Path">Local path.</param>
/// <param name="IsHere">Whether the current page lies below it.</param>
public sealed record MenuEntry(string Title, string Path, bool IsHere);

/// <summary>The menu of the signed-in account.</summary>
/// <param name="Entries">Entries in order.</param>
/// <param name="UserName">Full name.</param>
/// <param name="Position">Role and department, in words.</param>
/// <param name="UnreadNotices">Unread notices.</param>
public sealed record NavigationPage(IReadOnlyList<MenuEntry> Entries, string UserName, string Position, int UnreadNotices);

/// <summary>Builds the menu from what the actor may open.</summary>
public sealed class NavigationViewComponent(PortalDb db) : ViewComponent
{
    /// <summary>The menu.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var actor = HttpContext.Actor();
        var unread = await db.Notices.CountAsync(notice => notice.UserId == actor.UserId && notice.ReadAt == null, HttpContext.RequestAborted);
        var province = actor.DepartmentId is { } id
            ? await db.Departments.Where(department => department.Id == id).Select(department => department.Province).FirstOrDefaultAsync(HttpContext.RequestAborted)
            : null;
        var role = actor.Roles.Order().Select(RoleText.Name).FirstOrDefault() ?? "Chưa có vai trò";
        return View("~/Features/Shared/_Navigation.cshtml", new NavigationPage(Entries(actor).ToList(), actor.Name, province is null ? role : $"{role} {province}", unread));
    }

    private IEnumerable<MenuEntry> Entries(Actor actor)
    {
        yield return Part(PartMenu.Work(actor, HttpContext.Request.Path));
        if (actor.IsOfDepartment || actor.IsOfficer)
        {
            yield return Entry("Chấm điểm", "/cham-diem");
            yield return Entry("Tiêu chí", "/tieu-chi");
        }

        if (actor.IsOfDepartment)
        {
            yield return Entry("Minh chứng", "/minh-chung");
        }

        if (actor.IsOfDepartment || actor.IsOfficer)
        {
            yield return Entry("Họp cụm", "/hop-cum");
        }

        yield return Entry("Giao ước", "/giao-uoc");
        if (actor.IsOfDepartment || actor.IsOfficer)
        {
            yield return Entry("Cá nhân, tập thể", "/ca-nhan-tap-the");
        }

        yield return Part(PartMenu.Movements(HttpContext.Request.Path));
        yield return Part(PartMenu.Results(actor, HttpContext.Request.Path));
        yield return Part(PartMenu.Awards(actor, HttpContext.Request.Path));
        yield return Part(PartMenu.Papers(actor, HttpContext.Request.Path));
        yield return Part(PartMenu.Organisation(actor, HttpContext.Request.Path));
        if (actor.Is(Role.Administrator))
        {
            yield return Entry("Quản trị", "/quan-tri");
        }
    }

    private static MenuEntry Part(PartMenu part) => new(part.Title, part.Start, part.IsHere);

    private MenuEntry Entry(string title, string path)
    {
        var here = HttpContext.Request.Path;
        return new MenuEntry(title, path, here.StartsWithSegments(path, StringComparison.Ordinal));
    }
}
