using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.People;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>Corrects a person's data and renames.</summary>
[Route("/ca-nhan-tap-the/ca-nhan/{id:guid}")]
public sealed class PersonChangesController(PortalDb db, IdentityNumbers identities) : PortalController
{
    /// <summary>The form of a person's data.</summary>
    [HttpGet("sua")]
    public async Task<IActionResult> AskEdit(Guid id)
    {
        if (await FindAsync(id) is not { } person) return NotFound();
        return PeopleRules.MayEdit(Actor, person.DepartmentId) is { IsAllowed: false } refusal ? Refused(refusal) : View("EditPerson", Page(person, FormOf(person)));
    }

    /// <summary>Saves a person's data.</summary>
    [HttpPost("sua")]
    public async Task<IActionResult> Edit(Guid id, PersonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } person) return NotFound();
        if (PeopleRules.MayEdit(Actor, person.DepartmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        var birth = BirthText.Read(form.Birth, Clock.Today);
        var first = person.Positions.Count > 0 ? person.Positions.Min(position => position.From) : (DateOnly?)null;
        // Another birth is measured by the positions; one that was recorded so stays as it is.
        if ((birth.On, birth.Year) != (person.BornOn, person.BornYear) && BirthText.PositionProblem(birth.On, birth.Year, first) is { } asChild) ModelState.AddModelError(nameof(form.Birth), asChild);
        if (!ModelState.IsValid) return Invalid("EditPerson", Page(person, form));
        if (await identities.OwnerAsync(db, IdentityNumberText.Read(form.IdentityNumber)!, id, Gone) is { } owner)
        {
            return Taken(person, form, owner);
        }

        if (form.Version != person.Version) return await EditConflictAsync(person, form);
        var before = Values(person);
        Apply(person, form);
        var changes = before.Zip(Values(person)).Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new AuditChange(pair.First.Name, pair.First.Value, pair.Second.Value)).ToList();
        if (changes.Count > 0)
        {
            db.Record(Actor, Clock.Now, person, "PersonEdited", $"Sửa hồ sơ của {person.Addressed}.", changes: changes);
            try
            {
                if (!await db.SaveUnlessChangedAsync(person, form.Version, Gone)) return await FindAsync(id) is { } now ? await EditConflictAsync(now, form) : NotFound();
            }
            catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
            {
                // Another form gave the number to somebody at the same moment.
                db.ChangeTracker.Clear();
                if (await identities.OwnerAsync(db, IdentityNumberText.Read(form.IdentityNumber)!, id, Gone) is not { } quicker || await FindAsync(id) is not { } stored) throw;
                return Taken(stored, form, quicker);
            }
        }

        Tell($"Đã lưu hồ sơ của {person.Addressed}.");
        return Redirect($"/ca-nhan-tap-the/ca-nhan/{id}");
    }

    /// <summary>The form of a new name.</summary>
    [HttpGet("doi-ten")]
    public async Task<IActionResult> AskRename(Guid id)
    {
        if (await FindAsync(id) is not { } person) return NotFound();
        return PeopleRules.MayEdit(Actor, person.DepartmentId) is { IsAllowed: false } refusal
            ? Refused(refusal)
            : View("RenamePerson", Page(person, new RenamePersonForm { FullName = person.FullName, Version = person.Version }));
    }

    /// <summary>Renames; the old name stays findable.</summary>
    [HttpPost("doi-ten")]
    public async Task<IActionResult> Rename(Guid id, RenamePersonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } person) return NotFound();
        if (PeopleRules.MayEdit(Actor, person.DepartmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        if (ModelState.IsValid && VietnameseText.Normalise(form.FullName) == person.FullName)
        {
            ModelState.AddModelError(nameof(form.FullName), "Tên mới trùng với tên đang dùng.");
        }

        if (!ModelState.IsValid) return Invalid("RenamePerson", Page(person, form));
        if (form.Version != person.Version) return await RenameConflictAsync(person, form);
        var before = person.FullName;
        person.Rename(form.FullName!, Clock.Today);
        db.Record(
            Actor, Clock.Now, person, "PersonRenamed", $"Đổi tên thành {person.FullName}.", VietnameseText.Normalise(form.Reason),
            [new AuditChange("Họ và tên", before, person.FullName)]);
        if (!await db.SaveUnlessChangedAsync(person, form.Version, Gone)) return await FindAsync(id) is { } now ? await RenameConflictAsync(now, form) : NotFound();
        Tell($"Đã đổi tên. Tên cũ “{before}” vẫn tìm được.");
        return Redirect($"/ca-nhan-tap-the/ca-nhan/{id}");
    }

    private ViewResult Taken(Person person, PersonForm form, Person owner)
    {
        ModelState.AddModelError(nameof(form.IdentityNumber), IdentityNumbers.Taken(Actor, owner));
        return Invalid("EditPerson", Page(person, form) with { IdentityOwner = PeopleRules.MayEdit(Actor, owner.DepartmentId).IsAllowed ? owner : null });
    }

    private async Task<Person?> FindAsync(Guid id) =>
        await db.People.VisibleTo(Actor).WholePersonAsync(id, Gone) is { IsMerged: false } person ? person : null;

    private void Apply(Person person, PersonForm form)
    {
        var birth = BirthText.Read(form.Birth, Clock.Today);
        person.Honorific = Enum.Parse<Honorific>(form.Honorific!);
        person.SetBirth(birth.On, birth.Year);
        person.ServiceSince = DateText.Read(form.ServiceSince).Value;
        person.OfficialOrder = PeopleTypedRules.Number(form.OfficialOrder);
        person.GivenNameKeyOverride = VietnameseText.Normalise(form.SortedAs) is { Length: > 0 } sortedAs ? sortedAs : null;
        // Left empty the number stays as it is: it is never sent to the browser.
        if (IdentityNumberText.Read(form.IdentityNumber) is { Length: > 0 } digits && digits != identities.Reveal(person))
        {
            identities.Write(person, digits);
        }

        person.RefreshKeys();
    }

    private static PersonForm FormOf(Person person) => new()
    {
        Honorific = person.Honorific.ToString(),
        Birth = person.Birth,
        ServiceSince = person.ServiceSince is { } day ? DateText.Show(day) : null,
        OfficialOrder = person.OfficialOrder is { } order ? NumberText.Points(order) : null,
        SortedAs = person.GivenNameKeyOverride,
        Version = person.Version,
    };

    private static IReadOnlyList<(string Name, string? Value)> Values(Person person) =>
    [
        ("Ông/Bà", HonorificText.Name(person.Honorific)),
        ("Ngày sinh", person.Birth),
        ("Số định danh", IdentityNumberText.Masked(person.IdentityEnding)),
        ("Ngày vào ngành", person.ServiceSince is { } day ? DateText.Show(day) : string.Empty),
        ("Thứ tự danh sách", person.OfficialOrder is { } order ? NumberText.Points(order) : string.Empty),
        ("Xếp theo tên", person.GivenNameKeyOverride ?? string.Empty),
    ];

    private async Task<IActionResult> EditConflictAsync(Person stored, PersonForm form)
    {
        string?[] typed =
        [
            Enum.TryParse<Honorific>(form.Honorific, out var honorific) ? HonorificText.Name(honorific) : null,
            form.Birth, null, form.ServiceSince, form.OfficialOrder, form.SortedAs,
        ];
        var rows = Values(stored).Select((value, index) => new ConflictRow(value.Name, index == 2 ? value.Value : typed[index], value.Value)).ToList();
        var conflict = await ConflictNotice.OfAsync(db, stored.Id, rows, Gone);
        form.Version = stored.Version;
        return Conflicted("EditPerson", Page(stored, form) with { Conflict = conflict });
    }

    private async Task<IActionResult> RenameConflictAsync(Person stored, RenamePersonForm form)
    {
        var conflict = await ConflictNotice.OfAsync(db, stored.Id, [new("Họ và tên", form.FullName, stored.FullName)], Gone);
        form.Version = stored.Version;
        return Conflicted("RenamePerson", Page(stored, form) with { Conflict = conflict });
    }

    private static PersonFormPage<TForm> Page<TForm>(Person person, TForm form) => new(person, form, [], [], []);
}
