using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.People;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>Initiatives of a person, with colleagues as further authors.</summary>
[Route("/ca-nhan-tap-the/ca-nhan/{id:guid}/sang-kien")]
public sealed class InitiativesController(PortalDb db, RecordOwners owners) : PortalController
{
    private const int MostAuthors = 20;

    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id)
    {
        if (await FindAsync(id) is not { } owner) return NotFound();
        return PeopleRules.MayEdit(Actor, owner.DepartmentId) is { IsAllowed: false } refusal ? Refused(refusal) : View("Initiative", new RecordFormPage<InitiativeForm>(owner, new InitiativeForm(), []));
    }

    /// <summary>Adds an initiative.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Add(Guid id, InitiativeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } owner) return NotFound();
        if (PeopleRules.MayEdit(Actor, owner.DepartmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await db.InitiativeAuthors.AnyAsync(author => author.InitiativeId == form.Once && author.PersonId == id, Gone)) return Added(owner, await db.InitiativeAuthors.CountAsync(author => author.InitiativeId == form.Once, Gone));
        var others = await CoAuthorsAsync(owner, form);
        var shares = others.Select(other => other.Share).Append(PeopleTypedRules.Number(form.Share)).OfType<int>().Sum();
        if (shares > 100) ModelState.AddModelError(nameof(form.Share), $"Tỷ lệ đóng góp cộng lại là {shares}%, quá 100%. Hãy sửa lại.");
        if (!ModelState.IsValid) return Invalid("Initiative", new RecordFormPage<InitiativeForm>(owner, form, []));
        var initiative = new Initiative
        {
            Id = form.Once,
            Title = VietnameseText.Normalise(form.Title),
            DepartmentId = owner.DepartmentId,
            Scope = form.Scope!.Value,
            RecognisedOn = DateText.Read(form.RecognisedOn).Value!.Value,
            DecisionNumber = VietnameseText.Normalise(form.DecisionNumber),
            Authority = VietnameseText.Normalise(form.Authority),
        };
        initiative.Authors.Add(new InitiativeAuthor { InitiativeId = initiative.Id, PersonId = id, SharePercent = PeopleTypedRules.Number(form.Share) });
        initiative.Authors.AddRange(others.Select(other => new InitiativeAuthor { InitiativeId = initiative.Id, PersonId = other.Person.Id, SharePercent = other.Share }));
        db.Initiatives.Add(initiative);
        foreach (var author in others.Select(other => other.Person).Append((Person)owner.Record))
        {
            db.Record(Actor, Clock.Now, author, "InitiativeRecorded", $"Ghi sáng kiến “{initiative.Title}”, {InitiativeScopeText.Name(initiative.Scope).ToLowerInvariant()}.", initiative.DecisionNumber, part: $"initiative/{initiative.Id:N}");
        }

        await db.SaveOnceAsync(initiative, Gone);
        return Added(owner, initiative.Authors.Count);
    }

    private RedirectResult Added(RecordOwner owner, int authors)
    {
        Tell($"Đã ghi sáng kiến cho {authors} tác giả.");
        return Redirect($"{owner.Path}#sang-kien");
    }

    private Task<RecordOwner?> FindAsync(Guid id) => owners.FindAsync(RecordOwner.PeoplePart, id, Actor, Gone);

    // A name that is nobody's or several people's leaves a sentence at the field.
    private async Task<List<(Person Person, int? Share)>> CoAuthorsAsync(RecordOwner owner, InitiativeForm form)
    {
        var authors = new List<(Person, int?)>();
        foreach (var line in VietnameseText.NormaliseLines(form.CoAuthors).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostAuthors))
        {
            var parts = line.TrimEnd('%', ' ').Split(" - ", 2, StringSplitOptions.TrimEntries);
            var share = parts.Length == 2 ? PeopleTypedRules.Number(parts[1]) : null;
            var key = VietnameseText.GivenNameSortKey(parts[0]);
            var found = await db.People.VisibleTo(Actor)
                .Where(person => person.DepartmentId == owner.DepartmentId && person.MergedIntoId == null && person.GivenNameKey == key && person.Id != owner.Record.Id).Take(2).ToListAsync(Gone);
            if (found.Count != 1 || (parts.Length == 2 && share is null or < 1 or > 100))
            {
                ModelState.AddModelError(nameof(form.CoAuthors), found.Count switch
                {
                    0 => $"Không có ai tên “{parts[0]}” trong đơn vị. Hãy kiểm tra lại tên.",
                    1 => $"Không đọc được tỷ lệ ở dòng “{line}”. Hãy ghi như: Nguyễn Văn Nam - 30.",
                    _ => $"Có nhiều người tên “{parts[0]}”. Hãy ghi sáng kiến từ hồ sơ của từng người.",
                });
            }
            else
            {
                authors.Add((found[0], share));
            }
        }

        return authors;
    }
}
