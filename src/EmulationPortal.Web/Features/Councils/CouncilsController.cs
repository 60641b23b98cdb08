using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Councils;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>Councils: list, page, founding and changing them.</summary>
public sealed class CouncilsController(PortalDb db, CouncilDesk desk) : PortalController
{
    private const int Newest = 50;

    /// <summary>All that the actor may know of.</summary>
    [HttpGet("/hoi-dong")]
    public async Task<IActionResult> Index()
    {
        if (!Actor.IsOfficer && !Actor.Is(Domain.Role.CouncilMember)) return NotFound();
        var councils = await db.Councils.AsNoTracking().VisibleTo(Actor).Include(council => council.Members).OrderByDescending(council => council.ValidFrom).ToListAsync(Gone);
        var waiting = Actor.IsOfficer ? await db.WaitingForCouncil().CountAsync(Gone) : 0;
        return View("Index", new CouncilsPage(councils, await SessionsAsync(null), waiting, Actor));
    }

    /// <summary>A council.</summary>
    [HttpGet("/hoi-dong/{id:guid}")]
    public async Task<IActionResult> Show(Guid id) => await desk.CouncilAsync(id, Actor, Gone) is { } council
        ? View("Council", new CouncilPage(council, await SessionsAsync(id), Actor, Clock.Today, await db.HistoryOfAsync(council, Actor, Gone)))
        : NotFound();

    /// <summary>The form of a new council.</summary>
    [HttpGet("/hoi-dong/them")]
    public IActionResult AskNew() => Council.MayKeep(Actor) is { IsAllowed: false } refusal
        ? Refused(refusal)
        : View("CouncilForm", new CouncilFormPage(null, new CouncilForm { Level = CouncilLevel.Ministry }));

    /// <summary>Writes down a new council.</summary>
    [HttpPost("/hoi-dong/them")]
    public async Task<IActionResult> Create(CouncilForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Council.MayKeep(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (!ModelState.IsValid) return Invalid("CouncilForm", new CouncilFormPage(null, form));
        var council = form.ToCouncil();
        db.Councils.Add(council);
        db.Record(Actor, Clock.Now, council, "CouncilFounded", $"Ghi {council.Name}.", council.DecisionNumber);
        await db.SaveChangesAsync(Gone);
        Tell("Đã ghi Hội đồng. Hãy ghi thành viên.");
        return Redirect($"/hoi-dong/{council.Id}");
    }

    /// <summary>The form of a council.</summary>
    [HttpGet("/hoi-dong/{id:guid}/sua")]
    public async Task<IActionResult> AskChange(Guid id)
    {
        if (await desk.CouncilAsync(id, Actor, Gone) is not { } council) return NotFound();
        return Council.MayKeep(Actor) is { IsAllowed: false } refusal ? Refused(refusal) : View("CouncilForm", new CouncilFormPage(id, CouncilForm.Of(council)));
    }

    /// <summary>Changes a council.</summary>
    [HttpPost("/hoi-dong/{id:guid}/sua")]
    public async Task<IActionResult> Change(Guid id, CouncilForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.CouncilAsync(id, Actor, Gone) is not { } council) return NotFound();
        if (Council.MayKeep(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (!ModelState.IsValid) return Invalid("CouncilForm", new CouncilFormPage(id, form));
        form.FillIn(council);
        db.Record(Actor, Clock.Now, council, "CouncilChanged", $"Sửa {council.Name}.", council.DecisionNumber);
        if (!await db.SaveUnlessChangedAsync(council, form.Version, Gone)) return Refused(CouncilDesk.Stale);
        Tell("Đã lưu.");
        return Redirect($"/hoi-dong/{id}");
    }

    private Task<List<CouncilSession>> SessionsAsync(Guid? councilId) => db.CouncilSessions.AsNoTracking().VisibleTo(Actor)
        .Include(session => session.Council)
        .Where(session => councilId == null || session.CouncilId == councilId)
        .OrderByDescending(session => session.StartsAt).Take(Newest).ToListAsync(Gone);
}
