using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.People;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>Two records of one person become one.</summary>
[Route("/ca-nhan-tap-the/ca-nhan/{id:guid}/gop")]
public sealed class MergePeopleController(PortalDb db, PersonPages pages) : PortalController
{
    private const int MostFound = 20;

    /// <summary>Looks for the other record, and shows both side by side when it is chosen.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Ask(Guid id, [FromQuery(Name = "tim")] string? search, [FromQuery(Name = "voi")] Guid? otherId)
    {
        ModelState.Clear();
        if (await FindAsync(id) is not { } person) return NotFound();
        if (PeopleRules.MayEdit(Actor, person.DepartmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        if (otherId is { } chosen && await FindAsync(chosen) is null) return NotFound();
        return View("Merge", await PageAsync(person, search, otherId));
    }

    /// <summary>Merges.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Merge(Guid id, MergeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } survivor || await FindAsync(form.OtherId) is not { } other) return NotFound();
        if (PeopleRules.MayMerge(Actor, survivor, other) is { IsAllowed: false } refusal) return Refused(refusal);
        if (form.Version != survivor.Version || form.OtherVersion != other.Version) return await ChangedAsync(survivor, other);
        var merger = await db.MergeAsync(survivor, other, Clock.Today, Gone);
        if (!merger.Verdict.IsAllowed) return Refused(merger.Verdict);
        var now = Clock.Now;
        var merge = new PersonMerge { SurvivorId = survivor.Id, OtherId = other.Id, MergedAt = now, UserName = Actor.Name, Parts = merger.Parts! };
        db.PersonMerges.Add(merge);
        db.Record(Actor, now, survivor, "PersonMerged", $"Gộp hồ sơ của {other.Addressed} ({(other.Birth.Length > 0 ? other.Birth : "không rõ ngày sinh")}) vào hồ sơ này. {merger.Summary}", part: merge.AuditPart);
        db.Record(Actor, now, other, "PersonMerged", $"Gộp vào hồ sơ của {survivor.Addressed}.", part: merge.AuditPart);
        if (!await db.SaveUnlessChangedAsync(survivor, form.Version, Gone)) return await ChangedAsync((await FindAsync(id))!, (await FindAsync(form.OtherId))!);
        Tell($"Đã gộp. {merger.Summary} Tên cũ vẫn tìm được.");
        return Redirect($"/ca-nhan-tap-the/ca-nhan/{id}");
    }

    private async Task<Person?> FindAsync(Guid id) => await db.People.VisibleTo(Actor).WholePersonAsync(id, Gone) is { IsMerged: false } person ? person : null;

    private async Task<IActionResult> ChangedAsync(Person survivor, Person other)
    {
        var page = await PageAsync(survivor, null, other.Id);
        return Conflicted("Merge", page with { Problem = "Một trong hai hồ sơ vừa được người khác sửa. Hãy xem lại nội dung mới dưới đây rồi gộp lại." });
    }

    private async Task<MergePage> PageAsync(Person person, string? search, Guid? otherId)
    {
        var row = (await pages.RowsAsync([person], Gone))[0];
        if (otherId is { } id && await FindAsync(id) is { } other)
        {
            return new MergePage(row, string.Empty, [], (await pages.RowsAsync([other], Gone))[0], PeopleRules.MayMerge(Actor, person, other) is { IsAllowed: false } refusal ? refusal.Why : null,
                (await pages.PageAsync(person, Actor, null, Gone), await pages.PageAsync(other, Actor, null, Gone)));
        }

        var text = search ?? person.FullName;
        return new MergePage(row, text, await pages.RowsAsync(await FoundAsync(person, text), Gone), null, null);
    }

    private async Task<List<Person>> FoundAsync(Person person, string text)
    {
        var people = db.People.AsNoTracking().VisibleTo(Actor).Where(candidate => candidate.MergedIntoId == null && candidate.Id != person.Id);
        if (!Actor.IsOfficer)
        {
            return await people.WithWords(text).OrderBy(candidate => candidate.GivenNameKey).Take(MostFound).ToListAsync(Gone);
        }

        var ids = (await db.FindPeopleAsync(text, Gone)).Ids.Take(MostFound + 1).ToList();
        return await people.Where(candidate => ids.Contains(candidate.Id)).OrderBy(candidate => candidate.GivenNameKey).Take(MostFound).ToListAsync(Gone);
    }
}
