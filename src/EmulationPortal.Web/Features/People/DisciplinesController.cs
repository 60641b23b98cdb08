using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>Times of discipline and verification of a person or a collective.</summary>
[Route("/ca-nhan-tap-the/{part}/{id:guid}/ky-luat")]
public sealed class DisciplinesController(PortalDb db, RecordOwners owners) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> New(string part, Guid id)
    {
        if (await owners.FindAsync(part, id, Actor, Gone) is not { } owner) return NotFound();
        return PeopleRules.MayEdit(Actor, owner.DepartmentId) is { IsAllowed: false } refusal ? Refused(refusal) : View("Discipline", new RecordFormPage<DisciplineForm>(owner, new DisciplineForm(), []));
    }

    /// <summary>Adds a time.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Add(string part, Guid id, DisciplineForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await owners.FindAsync(part, id, Actor, Gone) is not { } owner) return NotFound();
        if (PeopleRules.MayEdit(Actor, owner.DepartmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        if (!ModelState.IsValid) return Invalid("Discipline", new RecordFormPage<DisciplineForm>(owner, form, []));
        if ((await FindAsync(part, id, form.Once)).Record is not null) return Added(owner);
        var record = new DisciplineRecord
        {
            Id = form.Once,
            PersonId = owner.PersonId,
            CollectiveId = owner.CollectiveId,
            Kind = form.Kind!.Value,
            Measure = form.Measure,
            From = DateText.Read(form.From).Value!.Value,
            To = DateText.Read(form.To).Value,
            Note = VietnameseText.Normalise(form.Note),
            DecisionNumber = VietnameseText.Normalise(form.DecisionNumber),
        };
        db.DisciplineRecords.Add(record);
        db.Record(Actor, Clock.Now, owner.Record, "DisciplineRecorded", $"Ghi {DisciplineText.Name(record.Kind).ToLowerInvariant()} từ ngày {DateText.Show(record.From)}: {record.Note}.", record.DecisionNumber, part: $"discipline/{record.Id:N}");
        await db.SaveOnceAsync(record, Gone);
        return Added(owner);
    }

    private RedirectResult Added(RecordOwner owner)
    {
        Tell("Đã ghi. Thời gian này được tính đến khi xét điều kiện danh hiệu.");
        return Redirect($"{owner.Path}#ky-luat");
    }

    /// <summary>The form of its end.</summary>
    [HttpGet("{recordId:guid}/ket-thuc")]
    public async Task<IActionResult> AskEnd(string part, Guid id, Guid recordId)
    {
        if (await FindAsync(part, id, recordId) is not ({ } owner, { } record)) return NotFound();
        return PeopleRules.MayEdit(Actor, owner.DepartmentId) is { IsAllowed: false } refusal ? Refused(refusal) : View("DisciplineEnd", new DisciplineEndPage(owner, record, new DisciplineEndForm()));
    }

    /// <summary>Ends a time.</summary>
    [HttpPost("{recordId:guid}/ket-thuc")]
    public async Task<IActionResult> End(string part, Guid id, Guid recordId, DisciplineEndForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(part, id, recordId) is not ({ } owner, { } record))
        {
            return await owners.FindAsync(part, id, Actor, Gone) is { } known && await RemovedRecord.OfAsync(db, known, "discipline", recordId, Gone) is { } removed
                ? Refused(Domain.Verdict.NotNow($"{removed.Sentence} Ngày kết thúc bạn nhập: {form.To?.Trim()}."))
                : NotFound();
        }

        if (PeopleRules.MayEdit(Actor, owner.DepartmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        var to = DateText.Read(form.To).Value;
        if (to < record.From) ModelState.AddModelError(nameof(form.To), $"Ngày kết thúc không được trước ngày bắt đầu {DateText.Show(record.From)}.");
        if (!ModelState.IsValid) return Invalid("DisciplineEnd", new DisciplineEndPage(owner, record, form));
        var before = record.To is { } old ? DateText.Show(old) : null;
        record.To = to;
        db.Record(Actor, Clock.Now, owner.Record, "DisciplineEnded", $"{DisciplineText.Name(record.Kind)} từ ngày {DateText.Show(record.From)} kết thúc ngày {DateText.Show(to!.Value)}.", changes: [new("Đến ngày", before, DateText.Show(to.Value))], part: $"discipline/{record.Id:N}");
        await db.SaveChangesAsync(Gone);
        Tell("Đã ghi ngày kết thúc.");
        return Redirect($"{owner.Path}#ky-luat");
    }

    private async Task<(RecordOwner? Owner, DisciplineRecord? Record)> FindAsync(string part, Guid id, Guid recordId)
    {
        if (await owners.FindAsync(part, id, Actor, Gone) is not { } owner) return (null, null);
        var (person, collective) = (owner.PersonId, owner.CollectiveId);
        return (owner, await db.DisciplineRecords.FirstOrDefaultAsync(record => record.Id == recordId && record.PersonId == person && record.CollectiveId == collective, Gone));
    }
}
