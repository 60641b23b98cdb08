using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.People;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>A person takes another place, or leaves.</summary>
[Route("/ca-nhan-tap-the/ca-nhan/{id:guid}")]
public sealed class PersonMovesController(PortalDb db, PersonPages pages) : PortalController
{
    /// <summary>The form of another place.</summary>
    [HttpGet("chuyen")]
    public async Task<IActionResult> AskMove(Guid id)
    {
        if (await FindAsync(id) is not { } person) return NotFound();
        return PeopleRules.MayEdit(Actor, person.DepartmentId) is { IsAllowed: false } refusal
            ? Refused(refusal)
            : View("Move", await PageAsync(person, new MoveForm { DepartmentId = person.DepartmentId, SubUnitId = person.SubUnitId, Title = person.Title, Version = person.Version }));
    }

    /// <summary>Moves the person; the place held so far ends the day before.</summary>
    [HttpPost("chuyen")]
    public async Task<IActionResult> Move(Guid id, MoveForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } person) return NotFound();
        var departmentId = Actor.IsOfficer ? form.DepartmentId ?? person.DepartmentId : person.DepartmentId;
        if (PeopleRules.MayMoveTo(Actor, person, departmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        if (form.Version != person.Version) return await MoveConflictAsync(person, form);
        var department = await db.Departments.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == departmentId, Gone);
        var unit = form.SubUnitId is { } unitId ? await db.Collectives.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == unitId, Gone) : null;
        if (department is null) ModelState.AddModelError(nameof(form.DepartmentId), "Hãy chọn đơn vị.");
        if (ModelState.IsValid && person.MayMove(department!, unit, VietnameseText.Normalise(form.Title), Day(form.From), Clock.Today) is { IsAllowed: false } notNow)
        {
            ModelState.AddModelError(FieldOf(notNow), notNow.Why);
        }

        if (!ModelState.IsValid) return Invalid("Move", await PageAsync(person, form));
        return await MoveAsync(person, department!, unit, form);
    }

    /// <summary>The form of the end of service.</summary>
    [HttpGet("thoi")]
    public async Task<IActionResult> AskLeave(Guid id)
    {
        if (await FindAsync(id) is not { } person) return NotFound();
        return PeopleRules.MayEdit(Actor, person.DepartmentId) is { IsAllowed: false } refusal ? Refused(refusal) : View("Leave", LeavePage(person, new LeaveForm { Version = person.Version }));
    }

    /// <summary>Writes down that the person has left; the record stays.</summary>
    [HttpPost("thoi")]
    public async Task<IActionResult> Leave(Guid id, LeaveForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } person) return NotFound();
        if (PeopleRules.MayEdit(Actor, person.DepartmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        if (form.Version != person.Version) return await LeaveConflictAsync(person, form);
        if (ModelState.IsValid && person.MayLeave(Day(form.LastDay), Clock.Today) is { IsAllowed: false } notNow) ModelState.AddModelError(nameof(form.LastDay), notNow.Why);
        if (!ModelState.IsValid) return Invalid("Leave", LeavePage(person, form));
        person.Leave(Day(form.LastDay));
        db.Record(Actor, Clock.Now, person, "PersonLeft", $"{person.Addressed} thôi công tác sau ngày {DateText.Show(Day(form.LastDay))}.", VietnameseText.Normalise(form.Reason));
        if (!await db.SaveUnlessChangedAsync(person, form.Version, Gone)) return await FindAsync(id) is { } now ? await LeaveConflictAsync(now, form) : NotFound();
        Tell($"Đã ghi {person.Addressed} thôi công tác. Hồ sơ vẫn được giữ.");
        return Redirect($"/ca-nhan-tap-the/ca-nhan/{id}");
    }

    private async Task<IActionResult> MoveAsync(Person person, Department department, Collective? unit, MoveForm form)
    {
        var before = await PlaceAsync(person);
        person.Move(department.Id, unit?.Id, VietnameseText.Normalise(form.Title), Day(form.From));
        db.Record(
            Actor, Clock.Now, person, "PersonMoved", $"{person.Addressed} nhận vị trí mới từ ngày {DateText.Show(Day(form.From))}.", VietnameseText.Normalise(form.LegalBasis),
            [new AuditChange("Vị trí", before, Place(person.Title, unit?.Name, department.Name))]);
        if (!await db.SaveUnlessChangedAsync(person, form.Version, Gone)) return await FindAsync(person.Id) is { } now ? await MoveConflictAsync(now, form) : NotFound();
        Tell($"Đã ghi vị trí mới của {person.Addressed}.");
        return Redirect($"/ca-nhan-tap-the/ca-nhan/{person.Id}");
    }

    private async Task<Person?> FindAsync(Guid id) =>
        await db.People.VisibleTo(Actor).WholePersonAsync(id, Gone) is { IsMerged: false } person ? person : null;

    private async Task<string> PlaceAsync(Person person)
    {
        var row = (await pages.RowsAsync([person], Gone))[0];
        return Place(person.Title, row.SubUnit, row.DepartmentName);
    }

    private static string Place(string title, string? unit, string department) =>
        string.Join(", ", new[] { title, unit, department }.Where(part => !string.IsNullOrEmpty(part)));

    private static DateOnly Day(string? typed) => DateText.Read(typed).Value!.Value;

    private static string FieldOf(Verdict verdict) => verdict.Why switch
    {
        var why when why.StartsWith("Ngày", StringComparison.Ordinal) || why.StartsWith("Vị trí", StringComparison.Ordinal) => nameof(MoveForm.From),
        var why when why.StartsWith("Đơn vị, bộ phận", StringComparison.Ordinal) => nameof(MoveForm.Title),
        _ => nameof(MoveForm.SubUnitId),
    };

    private async Task<IActionResult> MoveConflictAsync(Person stored, MoveForm form)
    {
        var conflict = await ConflictNotice.OfAsync(db, stored.Id, [new("Vị trí", form.Title, await PlaceAsync(stored))], Gone);
        form.Version = stored.Version;
        return Conflicted("Move", await PageAsync(stored, form) with { Conflict = conflict });
    }

    private async Task<IActionResult> LeaveConflictAsync(Person stored, LeaveForm form)
    {
        var conflict = await ConflictNotice.OfAsync(
            db, stored.Id, [new("Ngày cuối", form.LastDay, stored.ValidTo is { } day ? DateText.Show(day) : "chưa có"), new("Vị trí", null, await PlaceAsync(stored))], Gone);
        form.Version = stored.Version;
        return Conflicted("Leave", LeavePage(stored, form) with { Conflict = conflict });
    }

    private async Task<PersonFormPage<MoveForm>> PageAsync(Person person, MoveForm form) => new(
        person, form, await pages.DepartmentsAsync(Actor, Gone), await pages.SubUnitsAsync(Actor.IsOfficer ? null : person.DepartmentId, "Không thuộc bộ phận nào", Gone), []);

    private static PersonFormPage<LeaveForm> LeavePage(Person person, LeaveForm form) => new(person, form, [], [], []);
}
