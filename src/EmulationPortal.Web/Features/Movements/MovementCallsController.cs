using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Movements;

/// <summary>Calling units to a movement that has been launched.</summary>
[Route("/phong-trao/{id:guid}/them-don-vi")]
public sealed class MovementCallsController(PortalDb db, MovementDesk desk, MovementLaunching launching) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Ask(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return opened.Movement.May(MovementStep.CallMore, Actor) is { IsAllowed: false } refused
            ? Refused(refused)
            : View("CallMore", new CallMorePage(opened, new CallMoreForm { Version = opened.Movement.Version }, await UncalledAsync(opened.Movement)));
    }

    /// <summary>Calls the units ticked, and tells their people.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Call(Guid id, CallMoreForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var movement = opened.Movement;
        if (movement.May(MovementStep.CallMore, Actor) is { IsAllowed: false } refused) return Refused(refused);
        var uncalled = await UncalledAsync(movement);
        var parts = MovementLaunching.PartsOf(movement, [.. form.Units.Where(unit => uncalled.Any(choice => Guid.Parse(choice.Value) == unit))]);
        if (parts.Count == 0)
        {
            ModelState.AddModelError(nameof(form.Units), "Hãy chọn ít nhất một đơn vị.");
            return Invalid("CallMore", new CallMorePage(opened, form, uncalled));
        }

        if (movement.CallMore(Actor, parts) is { IsAllowed: false } refusal) return Refused(refusal);
        db.Participations.AddRange(parts);
        desk.Record(opened, "UnitsCalled", $"Gọi thêm {parts.Count} đơn vị tham gia phong trào “{movement.Name}”.");
        await desk.TellAsync(parts.Select(part => part.DepartmentId), movement.DepartmentId, $"{movement.LaunchedBy} gọi đơn vị tham gia phong trào thi đua “{movement.Name}”. Hãy hưởng ứng với nội dung, chỉ tiêu của đơn vị.", opened.Path, Gone);
        if (!await desk.SaveAsync(movement, form.Version, Gone)) return Refused(Verdict.NotNow(MovementDesk.Overtaken));
        Tell($"Đã gọi thêm {parts.Count} đơn vị.");
        return Redirect(opened.Path);
    }

    private async Task<IReadOnlyList<Choice>> UncalledAsync(Movement movement)
    {
        var called = movement.Units.Select(unit => unit.CollectiveId ?? unit.DepartmentId).ToHashSet();
        return [.. (await launching.UnitsAsync(movement, Gone)).Where(choice => !called.Contains(Guid.Parse(choice.Value)))];
    }
}
