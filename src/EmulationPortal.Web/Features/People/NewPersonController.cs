using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.People;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Organisation;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>Adds a person, after asking whether it is one of the namesakes.</summary>
[Route("/ca-nhan-tap-the/ca-nhan/moi")]
public sealed class NewPersonController(PortalDb db, PersonPages pages, IdentityNumbers identities) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> New() => PeopleRules.MayKeep(Actor) is { IsAllowed: false } refusal ? Refused(refusal)
        : await EndedUnitPage.OfAsync(db, Actor, Clock.Today, Gone) is { } ended ? Conflicted(EndedUnitPage.View, ended)
        : View("NewPerson", await PageAsync(new PersonForm { From = DateText.Show(Clock.Today) }, []));

    /// <summary>Adds the person.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Add(PersonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (PeopleRules.MayKeep(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await db.People.VisibleTo(Actor).FirstOrDefaultAsync(stored => stored.Id == form.Once, Gone) is { } saved) return Added(saved);
        var place = await PlaceAsync(form);
        var name = VietnameseText.Normalise(form.FullName);
        if (!name.Contains(' ', StringComparison.Ordinal) || name.Any(char.IsDigit))
        {
            ModelState.AddModelError(nameof(form.FullName), "Hãy nhập họ và tên đầy đủ, không có số.");
        }

        if (!ModelState.IsValid || place is null) return Invalid("NewPerson", await PageAsync(form, []));
        var digits = IdentityNumberText.Read(form.IdentityNumber)!;
        if (await identities.OwnerAsync(db, digits, form.Once, Gone) is { } owner) return await TakenAsync(form, owner);
        var birth = BirthText.Read(form.Birth, Clock.Today);
        var namesakes = form.IsSomebodyElse ? [] : await pages.NamesakesAsync(Actor, name, birth.Year, form.Once, Gone);
        if (namesakes.Count > 0)
        {
            ModelState.AddModelError(nameof(form.IsSomebodyElse), $"Đã có {namesakes.Count} người tên giống “{name}”. Nếu là một trong những người đó, hãy mở hồ sơ ấy; nếu là người khác, hãy đánh dấu xác nhận rồi lưu lại.");
            return Invalid("NewPerson", await PageAsync(form, namesakes));
        }

        var person = NewPerson(form, name, birth, place.Value);
        db.People.Add(person);
        db.Record(Actor, Clock.Now, person, "PersonAdded", $"Lập hồ sơ của {person.Addressed}.");
        try
        {
            await db.SaveOnceAsync(person, Gone);
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice) && digits.Length > 0)
        {
            // Another form gave the number to somebody at the same moment.
            if (await identities.OwnerAsync(db, digits, form.Once, Gone) is not { } quicker) throw;
            return await TakenAsync(form, quicker);
        }

        return Added(person);
    }

    private RedirectResult Added(Person person)
    {
        Tell($"Đã lập hồ sơ của {person.Addressed}.");
        return Redirect($"/ca-nhan-tap-the/ca-nhan/{person.Id}");
    }

    private async Task<IActionResult> TakenAsync(PersonForm form, Person owner)
    {
        ModelState.AddModelError(nameof(form.IdentityNumber), IdentityNumbers.Taken(Actor, owner));
        var page = await PageAsync(form, []);
        return Invalid("NewPerson", page with { IdentityOwner = PeopleRules.MayEdit(Actor, owner.DepartmentId).IsAllowed ? owner : null });
    }

    private Person NewPerson(PersonForm form, string name, ReadBirth birth, (Department Department, Collective? Unit, DateOnly From) place)
    {
        var person = new Person
        {
            Id = form.Once,
            FullName = name,
            Honorific = Enum.Parse<Honorific>(form.Honorific!),
            DepartmentId = place.Department.Id,
            GivenNameKeyOverride = VietnameseText.Normalise(form.SortedAs) is { Length: > 0 } sortedAs ? sortedAs : null,
            OfficialOrder = PeopleTypedRules.Number(form.OfficialOrder),
            ServiceSince = DateText.Read(form.ServiceSince).Value,
            ValidFrom = place.From,
        };
        person.SetBirth(birth.On, birth.Year);
        identities.Write(person, IdentityNumberText.Read(form.IdentityNumber)!);
        person.Begin(place.Department.Id, place.Unit?.Id, VietnameseText.Normalise(form.Title), place.From);
        person.RefreshKeys();
        return person;
    }

    // Null, with what is wrong said at its field.
    private async Task<(Department Department, Collective? Unit, DateOnly From)?> PlaceAsync(PersonForm form)
    {
        var departmentId = Actor.IsOfficer ? form.DepartmentId : Actor.DepartmentId;
        var from = DateText.Read(form.From).Value ?? Clock.Today;
        if (await db.Departments.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == departmentId, Gone) is not { } department)
        {
            ModelState.AddModelError(nameof(form.DepartmentId), "Hãy chọn đơn vị.");
            return null;
        }

        var unit = form.SubUnitId is { } unitId ? await db.Collectives.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == unitId, Gone) : null;
        Check(nameof(form.DepartmentId), PeopleRules.MayReceive(department, from));
        Check(nameof(form.SubUnitId), PeopleRules.MayReceive(unit, department, from));
        return (department, unit, from);
    }

    private void Check(string field, Verdict verdict)
    {
        if (!verdict.IsAllowed) ModelState.AddModelError(field, verdict.Why);
    }

    private async Task<PersonFormPage<PersonForm>> PageAsync(PersonForm form, IReadOnlyList<PersonRow> namesakes) => new(
        null, form, await pages.DepartmentsAsync(Actor, Gone), await pages.SubUnitsAsync(Actor.IsOfficer ? null : Actor.DepartmentId, "Không thuộc bộ phận nào", Gone), namesakes);
}
