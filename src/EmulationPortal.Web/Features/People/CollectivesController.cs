using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.People;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Organisation;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>Collectives: the list, each with its record, and new ones.</summary>
[Route("/ca-nhan-tap-the/tap-the")]
public sealed class CollectivesController(PortalDb db, PersonPages pages, RecordOwners owners) : PortalController
{
    private const int PageSize = 50;
    private const int MostMembers = 100;

    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show([FromQuery(Name = "tim")] string? text, [FromQuery(Name = "don-vi")] Guid? department, [FromQuery(Name = "trang")] int page = 1)
    {
        ModelState.Clear();
        if (PeopleRules.MayKeep(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var own = Actor.IsOfficer ? department : Actor.DepartmentId;
        var found = db.Collectives.AsNoTracking().VisibleTo(Actor);
        if (own is { } only) found = found.Where(collective => collective.DepartmentId == only || collective.FormerPlaces.Any(place => place.DepartmentId == only));
        foreach (var word in VietnameseText.WordsSought(text))
        {
            found = found.Where(collective => collective.FoldedName.Contains(word));
        }

        var paging = Paging.Of(await found.CountAsync(Gone), PageSize, page);
        var rows = await found.Join(db.Departments, collective => collective.DepartmentId, candidate => candidate.Id, (collective, candidate) => new { collective, candidate.Province, candidate.SortKey })
            .OrderBy(pair => pair.SortKey).ThenBy(pair => pair.collective.Kind).ThenBy(pair => pair.collective.SortKey).ThenBy(pair => pair.collective.Id)
            .Skip(paging.Skip).Take(PageSize)
            .Select(pair => new CollectiveRow(
                pair.collective,
                pair.Province,
                pair.collective.Kind == CollectiveKind.Department
                    ? db.People.Count(person => person.DepartmentId == pair.collective.DepartmentId && person.MergedIntoId == null && person.ValidTo == null)
                    : db.People.Count(person => person.SubUnitId == pair.collective.Id && person.MergedIntoId == null && person.ValidTo == null),
                db.AwardRecords.Count(award => award.CollectiveId == pair.collective.Id)))
            .ToListAsync(Gone);
        return View("Collectives", new CollectiveListPage(text, own, rows, paging, await pages.DepartmentsAsync(Actor, Gone)));
    }

    /// <summary>One collective.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> ShowOne(Guid id)
    {
        var collective = await db.FindCollectiveAsync(db.Collectives.AsNoTracking().Include(candidate => candidate.FormerNames).Include(candidate => candidate.FormerPlaces).AsSplitQuery(), id, Actor, Gone);
        if (collective is null) return NotFound();
        var isWhole = collective.Kind == CollectiveKind.Department;
        var members = db.People.AsNoTracking().VisibleTo(Actor).Where(person => person.MergedIntoId == null && person.ValidTo == null
            && (isWhole ? person.DepartmentId == collective.DepartmentId : person.SubUnitId == id));
        return View("Collective", new CollectivePage(
            collective,
            await db.Departments.Where(department => department.Id == collective.DepartmentId).Select(department => department.Name).SingleAsync(Gone),
            collective.MergedIntoId is { } successor ? await db.Collectives.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == successor, Gone) : null,
            await db.Collectives.AsNoTracking().Where(candidate => candidate.MergedIntoId == id).OrderBy(candidate => candidate.SortKey).ToListAsync(Gone),
            await members.OrderBy(person => person.OfficialOrder ?? int.MaxValue).ThenBy(person => person.GivenNameKey).ThenBy(person => person.Id).Take(MostMembers).ToListAsync(Gone),
            await members.CountAsync(Gone),
            await owners.RecordsAsync(RecordOwners.Of(collective), Actor, Gone),
            PeopleRules.MayEdit(Actor, collective.DepartmentId).IsAllowed,
            await FormerPlacesAsync(collective)));
    }

    private async Task<IReadOnlyList<string>> FormerPlacesAsync(Collective collective)
    {
        var ids = collective.FormerPlaces.Select(place => place.DepartmentId).ToList();
        var names = ids.Count == 0 ? [] : await db.Departments.Where(department => ids.Contains(department.Id)).ToDictionaryAsync(department => department.Id, department => department.Name, Gone);
        return [.. collective.FormerPlaces.OrderBy(place => place.UntilOn).Select(place => $"{names[place.DepartmentId]} (đến {DateText.Show(place.UntilOn)})")];
    }

    /// <summary>The form of a new collective.</summary>
    [HttpGet("moi")]
    public async Task<IActionResult> AskNew() => PeopleRules.MayKeep(Actor) is { IsAllowed: false } refusal ? Refused(refusal)
        : await EndedUnitPage.OfAsync(db, Actor, Clock.Today, Gone) is { } ended ? Conflicted(EndedUnitPage.View, ended)
        : View("NewCollective", new CollectiveFormPage<CollectiveForm>(null, new CollectiveForm(), await pages.DepartmentsAsync(Actor, Gone)));

    /// <summary>Adds a collective.</summary>
    [HttpPost("moi")]
    public async Task<IActionResult> Add(CollectiveForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (PeopleRules.MayKeep(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await db.Collectives.VisibleTo(Actor).FirstOrDefaultAsync(stored => stored.Id == form.Once, Gone) is { } saved) return Added(saved);
        var departmentId = Actor.IsOfficer ? form.DepartmentId : Actor.DepartmentId;
        var department = await db.Departments.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == departmentId, Gone);
        if (department is null)
        {
            ModelState.AddModelError(nameof(form.DepartmentId), "Hãy chọn đơn vị.");
        }
        else if (PeopleRules.MayReceive(department, Clock.Today) is { IsAllowed: false } closed)
        {
            ModelState.AddModelError(nameof(form.DepartmentId), closed.Why);
        }

        var name = VietnameseText.Normalise(form.Name);
        if (ModelState.IsValid && (await TakenNamesAsync(departmentId!.Value)).Contains(VietnameseText.Fold(name)))
        {
            ModelState.AddModelError(nameof(form.Name), $"Đơn vị đã có tập thể tên “{name}” đang hoạt động.");
        }

        if (!ModelState.IsValid) return Invalid("NewCollective", new CollectiveFormPage<CollectiveForm>(null, form, await pages.DepartmentsAsync(Actor, Gone)));
        var collective = new Collective { Id = form.Once, Name = name, Kind = form.Kind!.Value, DepartmentId = department!.Id, ValidFrom = DateText.Read(form.ValidFrom).Value!.Value };
        collective.RefreshKeys();
        db.Collectives.Add(collective);
        db.Record(Actor, Clock.Now, collective, "CollectiveAdded", $"Lập tập thể “{name}”.", VietnameseText.Normalise(form.LegalBasis));
        await db.SaveOnceAsync(collective, Gone);
        return Added(collective);
    }

    private RedirectResult Added(Collective collective)
    {
        Tell($"Đã thêm {collective.Name}.");
        return Redirect($"/ca-nhan-tap-the/tap-the/{collective.Id}");
    }

    private async Task<IReadOnlyCollection<string>> TakenNamesAsync(Guid departmentId) => (await PeopleImporting.SubUnitsAsync(db, departmentId, Gone)).Keys;
}
