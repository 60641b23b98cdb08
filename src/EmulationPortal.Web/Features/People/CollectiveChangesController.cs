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

/// <summary>A collective takes another name, or ends and leaves its people to another.</summary>
[Route("/ca-nhan-tap-the/tap-the/{id:guid}")]
public sealed class CollectiveChangesController(PortalDb db) : PortalController
{
    /// <summary>The form of a new name.</summary>
    [HttpGet("doi-ten")]
    public async Task<IActionResult> AskRename(Guid id)
    {
        if (await FindAsync(id) is not { } collective) return NotFound();
        return PeopleRules.MayEdit(Actor, collective.DepartmentId) is { IsAllowed: false } refusal
            ? Refused(refusal)
            : View("RenameCollective", new CollectiveFormPage<RenameCollectiveForm>(collective, new RenameCollectiveForm { Name = collective.Name, Version = collective.Version }, []));
    }

    /// <summary>Renames; the old name stays findable.</summary>
    [HttpPost("doi-ten")]
    public async Task<IActionResult> Rename(Guid id, RenameCollectiveForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } collective) return NotFound();
        if (PeopleRules.MayEdit(Actor, collective.DepartmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        if (collective.Kind == CollectiveKind.Department) return Refused(Domain.Verdict.NotNow("Tập thể Sở đổi tên cùng với đơn vị. Hãy ghi ở trang Tổ chức."));
        if (form.Version != collective.Version) return await RenameConflictAsync(collective, form);
        if (ModelState.IsValid && collective.MayRename(form.Name!, DateText.Read(form.From).Value!.Value, Clock.Today) is { IsAllowed: false } notNow)
        {
            ModelState.AddModelError(notNow.Why.StartsWith("Tên mới", StringComparison.Ordinal) ? nameof(form.Name) : nameof(form.From), notNow.Why);
        }

        if (!ModelState.IsValid) return Invalid("RenameCollective", new CollectiveFormPage<RenameCollectiveForm>(collective, form, []));
        var (before, from) = (collective.Name, DateText.Read(form.From).Value!.Value);
        collective.Rename(form.Name!, from, VietnameseText.Normalise(form.LegalBasis));
        db.Record(Actor, Clock.Now, collective, "CollectiveRenamed", $"Đổi tên tập thể từ ngày {DateText.Show(from)}.", VietnameseText.Normalise(form.LegalBasis), [new AuditChange("Tên", before, collective.Name)]);
        if (!await db.SaveUnlessChangedAsync(collective, form.Version, Gone)) return await FindAsync(id) is { } now ? await RenameConflictAsync(now, form) : NotFound();
        Tell($"Đã đổi tên. Tên cũ “{before}” vẫn tìm được.");
        return Redirect($"/ca-nhan-tap-the/tap-the/{id}");
    }

    /// <summary>The form of its end.</summary>
    [HttpGet("ket-thuc")]
    public async Task<IActionResult> AskEnd(Guid id)
    {
        if (await FindAsync(id) is not { } collective) return NotFound();
        return PeopleRules.MayEdit(Actor, collective.DepartmentId) is { IsAllowed: false } refusal
            ? Refused(refusal)
            : View("EndCollective", await EndPageAsync(collective, new EndCollectiveForm { Version = collective.Version }));
    }

    /// <summary>Ends it; its people go to the successor, or belong to no collective any more.</summary>
    [HttpPost("ket-thuc")]
    public async Task<IActionResult> End(Guid id, EndCollectiveForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } collective) return NotFound();
        if (PeopleRules.MayEdit(Actor, collective.DepartmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        if (form.Version != collective.Version) return await EndConflictAsync(collective, form);
        if (!ModelState.IsValid) return Invalid("EndCollective", await EndPageAsync(collective, form));
        var lastDay = DateText.Read(form.LastDay).Value!.Value;
        var successor = form.SuccessorId is { } chosen ? await FindAsync(chosen) : null;
        if (collective.MayEnd(lastDay, successor) is { IsAllowed: false } notNow) return Refused(notNow);
        var people = await db.People.Include(person => person.Positions).Where(person => person.SubUnitId == id && person.MergedIntoId == null && person.ValidTo == null).ToListAsync(Gone);
        if (people.Find(person => person.Position is { } position && position.From > lastDay) is { } late)
        {
            ModelState.AddModelError(nameof(form.LastDay), $"{late.Addressed} nhận vị trí ở tập thể này từ ngày {DateText.Show(late.Position!.From)}, sau ngày kết thúc. Hãy kiểm tra lại ngày.");
            return Invalid("EndCollective", await EndPageAsync(collective, form));
        }

        people.ForEach(person => person.Move(person.DepartmentId, successor?.Id, person.Title, lastDay.AddDays(1)));
        collective.End(lastDay, successor);
        var to = successor is null ? "không còn thuộc bộ phận nào" : $"chuyển sang {successor.Name}";
        db.Record(Actor, Clock.Now, collective, "CollectiveEnded", $"Kết thúc hoạt động từ ngày {DateText.Show(lastDay.AddDays(1))}; {people.Count} người {to}.", VietnameseText.Normalise(form.LegalBasis));
        if (!await db.SaveUnlessChangedAsync(collective, form.Version, Gone)) return await FindAsync(id) is { } now ? await EndConflictAsync(now, form) : NotFound();
        Tell($"Đã ghi {collective.Name} kết thúc hoạt động; {people.Count} người {to}.");
        return Redirect($"/ca-nhan-tap-the/tap-the/{id}");
    }

    private Task<Collective?> FindAsync(Guid id) =>
        db.Collectives.VisibleTo(Actor).Include(collective => collective.FormerNames).FirstOrDefaultAsync(collective => collective.Id == id, Gone);

    private async Task<IActionResult> RenameConflictAsync(Collective stored, RenameCollectiveForm form)
    {
        var conflict = await ConflictNotice.OfAsync(db, stored.Id, [new("Tên", form.Name, stored.Name), new("Từ ngày", form.From, DateText.Show(stored.NamedSince))], Gone);
        form.Version = stored.Version;
        return Conflicted("RenameCollective", new CollectiveFormPage<RenameCollectiveForm>(stored, form, [], conflict));
    }

    private async Task<IActionResult> EndConflictAsync(Collective stored, EndCollectiveForm form)
    {
        var conflict = await ConflictNotice.OfAsync(
            db, stored.Id, [new("Tên", null, stored.Name), new("Ngày cuối", form.LastDay, stored.ValidTo is { } day ? DateText.Show(day) : "chưa có")], Gone);
        form.Version = stored.Version;
        return Conflicted("EndCollective", await EndPageAsync(stored, form) with { Conflict = conflict });
    }

    private async Task<CollectiveFormPage<EndCollectiveForm>> EndPageAsync(Collective collective, EndCollectiveForm form)
    {
        var others = await db.Collectives.AsNoTracking()
            .Where(other => other.DepartmentId == collective.DepartmentId && other.Id != collective.Id && other.Kind != CollectiveKind.Department && other.ValidTo == null)
            .OrderBy(other => other.Kind).ThenBy(other => other.SortKey).Select(other => new { other.Id, other.Name }).ToListAsync(Gone);
        return new CollectiveFormPage<EndCollectiveForm>(collective, form, [new Choice(string.Empty, "Không có tập thể tiếp nhận"), .. others.Select(other => new Choice(other.Id.ToString(), other.Name))]);
    }
}
