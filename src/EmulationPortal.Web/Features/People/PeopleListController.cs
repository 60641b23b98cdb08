using EmulationPortal.Data;
using EmulationPortal.Data.People;
using EmulationPortal.Documents.People;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Organisation;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>The list of people: searched without accents, filtered, sorted by given name or as official lists are.</summary>
[Route("/ca-nhan-tap-the")]
public sealed class PeopleListController(PortalDb db, PersonPages pages) : PortalController
{
    private const int PageSize = 50;
    private const int MostExported = 20_000;

    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(
        [FromQuery(Name = "tim")] string? text,
        [FromQuery(Name = "don-vi")] Guid? department,
        [FromQuery(Name = "bo-phan")] Guid? unit,
        [FromQuery(Name = "xep")] string? order,
        [FromQuery(Name = "trang")] int page = 1)
    {
        ModelState.Clear();
        if (PeopleRules.MayKeep(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var filter = Filter(text, department, unit, order);
        var (people, paging, isCut) = await FindAsync(filter, PageSize, page);
        return View("People", new PeopleListPage(
            filter, await pages.RowsAsync(people, Gone), paging, isCut,
            await pages.DepartmentsAsync(Actor, Gone),
            filter.DepartmentId is { } own ? await pages.SubUnitsAsync(own, "Tất cả", Gone) : [],
            Query(filter))
        {
            Ended = await EndedUnitPage.OfAsync(db, Actor, Clock.Today, Gone),
        });
    }

    /// <summary>The list as a workbook, with the columns of the template.</summary>
    [HttpGet("xuat-excel")]
    public async Task<IActionResult> Export(
        [FromQuery(Name = "tim")] string? text, [FromQuery(Name = "don-vi")] Guid? department, [FromQuery(Name = "bo-phan")] Guid? unit, [FromQuery(Name = "xep")] string? order)
    {
        ModelState.Clear();
        if (PeopleRules.MayKeep(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var (people, paging, _) = await FindAsync(Filter(text, department, unit, order), MostExported, 1);
        var rows = await pages.RowsAsync(people, Gone);
        var ids = people.Select(person => person.Id).ToList();
        var since = await db.PersonPositions.AsNoTracking().Where(position => position.To == null && ids.Contains(position.PersonId))
            .GroupBy(position => position.PersonId).Select(own => new { own.Key, From = own.Max(position => position.From) }).ToDictionaryAsync(own => own.Key, own => own.From, Gone);
        var lines = rows.Select(row => new PeopleLine(
            row.Person.FullName, row.Person.Honorific, row.Person.Birth, IdentityNumberText.Masked(row.Person.IdentityEnding),
            Actor.IsOfficer ? string.Join(", ", new[] { row.SubUnit, row.DepartmentName }.Where(part => part.Length > 0)) : row.SubUnit,
            row.Person.Title, since.TryGetValue(row.Person.Id, out var from) ? from : null, row.Person.ServiceSince, row.Person.OfficialOrder)).ToList();
        var remark = $"{lines.Count} người{(paging.Total > lines.Count ? $", trong {paging.Total}" : string.Empty)}; xuất lúc {VietnamTime.Show(Clock.Now)}.";
        return File(PeopleWorkbook.Write("Danh sách cá nhân", remark, lines), EvidenceTypes.Xlsx, "danh-sach-ca-nhan.xlsx");
    }

    private PeopleFilter Filter(string? text, Guid? department, Guid? unit, string? order)
    {
        var own = Actor.IsOfficer ? department : Actor.DepartmentId;
        return new PeopleFilter(text, own, own is null ? null : unit, own is not null && order == "thu-tu");
    }

    private async Task<(IReadOnlyList<Person> People, Paging Paging, bool IsCut)> FindAsync(PeopleFilter filter, int size, int page)
    {
        if (filter.DepartmentId is null && VietnameseText.WordsSought(PersonSought.Read(filter.Text).Name).Count > 0)
        {
            return await FindEverywhereAsync(filter.Text!, size, page);
        }

        var people = db.People.AsNoTracking().VisibleTo(Actor).Where(person => person.MergedIntoId == null).WithWords(filter.Text);
        if (filter.DepartmentId is { } department)
        {
            // Nobody is in a department that has ended: those who were are meant.
            people = await db.Departments.AnyAsync(unit => unit.Id == department && unit.ValidTo != null, Gone)
                ? people.Where(person => person.DepartmentId == department || person.Positions.Any(position => position.DepartmentId == department))
                : people.Where(person => person.DepartmentId == department);
        }

        if (filter.SubUnitId is { } unit) people = people.Where(person => person.SubUnitId == unit);
        var sorted = filter.IsOfficialOrder
            ? people.OrderBy(person => person.OfficialOrder ?? int.MaxValue).ThenBy(person => person.GivenNameKey).ThenBy(person => person.Id)
            : people.OrderBy(person => person.GivenNameKey).ThenBy(person => person.Id);
        var paging = Paging.Of(await people.CountAsync(Gone), size, page);
        return (await sorted.Skip(paging.Skip).Take(size).ToListAsync(Gone), paging, false);
    }

    private async Task<(IReadOnlyList<Person> People, Paging Paging, bool IsCut)> FindEverywhereAsync(string text, int size, int page)
    {
        var found = await db.FindPeopleAsync(text, Gone);
        var paging = Paging.Of(found.Ids.Count, size, page);
        var ids = found.Ids.Skip(paging.Skip).Take(size).ToList();
        var people = await db.People.AsNoTracking().VisibleTo(Actor).Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, Gone);
        return ([.. ids.Where(people.ContainsKey).Select(id => people[id])], paging, found.IsCut);
    }

    private static string Query(PeopleFilter filter) => QueryHelpers.AddQueryString(string.Empty, new Dictionary<string, string?>
    {
        ["tim"] = filter.Text,
        ["don-vi"] = filter.DepartmentId?.ToString(),
        ["bo-phan"] = filter.SubUnitId?.ToString(),
        ["xep"] = filter.IsOfficialOrder ? "thu-tu" : null,
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
