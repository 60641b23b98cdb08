using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reorganisations;

/// <summary>In a split: which part each division, and each person outside of one, goes to. Whoever is not assigned is shown.</summary>
[Route("/to-chuc/sap-xep/{id:guid}/phan-chia")]
[OnlyFor(Role.MinistryOfficer)]
public sealed class AssignmentsController(PortalDb db) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id)
    {
        var act = await db.Reorganisations.AsNoTracking().VisibleTo(Actor).WholeAsync(id, Gone);
        if (act is null || SplitOf(act) is not { } item) return NotFound();
        return act.May(ReorganisationStep.Edit, Actor) is { IsAllowed: false } refusal ? Refused(refusal) : View("Assignments", await PageAsync(act, item));
    }

    /// <summary>Stores who goes where.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Save(Guid id, AssignmentForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var act = await db.Reorganisations.VisibleTo(Actor).WholeAsync(id, Gone);
        if (act is null || SplitOf(act) is not { } item) return NotFound();
        if (act.May(ReorganisationStep.Edit, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var units = item.Successors.Select(unit => unit.Id).ToHashSet();
        var predecessor = item.Predecessors.Single().DepartmentId!.Value;
        var divisions = await db.Collectives.Where(unit => unit.DepartmentId == predecessor).Select(unit => unit.Id).ToListAsync(Gone);
        var people = await db.People.Where(person => person.DepartmentId == predecessor).Select(person => person.Id).ToListAsync(Gone);
        db.RemoveRange(item.Assignments.ToList());
        foreach (var (division, unit) in form.CollectiveIds.Zip(form.CollectiveUnits).Where(pair => pair.Second is { } unit && units.Contains(unit) && divisions.Contains(pair.First)).DistinctBy(pair => pair.First))
        {
            db.Add(new ReorganisationAssignment { ItemId = item.Id, CollectiveId = division, UnitId = unit!.Value });
        }

        foreach (var (person, unit) in form.PersonIds.Zip(form.PersonUnits).Where(pair => pair.Second is { } unit && units.Contains(unit) && people.Contains(pair.First)).DistinctBy(pair => pair.First))
        {
            db.Add(new ReorganisationAssignment { ItemId = item.Id, PersonId = person, UnitId = unit!.Value });
        }

        db.Record(Actor, Clock.Now, act, "ReorganisationAssigned", "Sửa bảng phân chia người, phòng, trung tâm.");
        await db.SaveChangesAsync(Gone);
        Tell("Đã lưu bảng phân chia.");
        return Redirect($"/to-chuc/sap-xep/{id}");
    }

    private static ReorganisationItem? SplitOf(Reorganisation act) => act.Items.Find(item => item.Kind == ReorganisationKind.Split);

    private async Task<AssignmentPage> PageAsync(Reorganisation act, ReorganisationItem item)
    {
        var departments = await db.DepartmentsOfAsync(act, Gone);
        var predecessor = item.Predecessors.Single().DepartmentId!.Value;
        var ofDivision = item.Assignments.Where(assignment => assignment.CollectiveId is not null).ToDictionary(assignment => assignment.CollectiveId!.Value, assignment => assignment.UnitId);
        var ofPerson = item.Assignments.Where(assignment => assignment.PersonId is not null).ToDictionary(assignment => assignment.PersonId!.Value, assignment => assignment.UnitId);
        var divisions = await db.Collectives.AsNoTracking().Where(unit => unit.DepartmentId == predecessor && unit.Kind != CollectiveKind.Department && unit.ValidTo == null)
            .OrderBy(unit => unit.Kind).ThenBy(unit => unit.SortKey).ToListAsync(Gone);
        var people = await db.People.AsNoTracking().Where(person => person.DepartmentId == predecessor && person.MergedIntoId == null && person.ValidTo == null)
            .OrderBy(person => person.GivenNameKey).ThenBy(person => person.Id).ToListAsync(Gone);
        var names = divisions.ToDictionary(division => division.Id, division => division.Name);
        return new AssignmentPage(
            act, departments[predecessor].Name,
            [new Choice(string.Empty, "– Chưa phân –"), .. item.Successors.Select(unit => new Choice(unit.Id.ToString(), ReorganisationPreviews.NameOf(unit, departments)))],
            divisions.ConvertAll(division => new AssignmentLine(
                division.Id, division.Name, $"{people.Count(person => person.SubUnitId == division.Id)} người", ofDivision.TryGetValue(division.Id, out var unit) ? unit : null)),
            people.ConvertAll(person => new AssignmentLine(
                person.Id, person.Addressed, string.Join(", ", new[] { person.Title, person.SubUnitId is { } unit ? names.GetValueOrDefault(unit, string.Empty) : string.Empty }.Where(part => part.Length > 0)),
                ofPerson.TryGetValue(person.Id, out var own) ? own : null)),
            people.Count(person => !ofPerson.ContainsKey(person.Id) && (person.SubUnitId is not { } division || !ofDivision.ContainsKey(division))));
    }
}
