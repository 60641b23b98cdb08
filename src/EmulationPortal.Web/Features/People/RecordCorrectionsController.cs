using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>How a kind of record is called where it is corrected.</summary>
/// <param name="View">The view of its form.</param>
/// <param name="Anchor">Its place on the page of the person or collective.</param>
/// <param name="Part">Its kind in the parts of the audit trail.</param>
/// <param name="Act">The name that its acts begin with.</param>
public sealed record CorrectedKind(string View, string Anchor, string Part, string Act);

/// <summary>
/// Records entered by mistake are corrected or removed, always with a reason that the history keeps. The same for ratings, awards,
/// initiatives and times of discipline.
/// </summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TForm">What is typed.</typeparam>
/// <param name="kind">How the kind of record is called.</param>
/// <param name="db">The database.</param>
/// <param name="owners">Finds whose records are meant.</param>
public abstract class RecordCorrectionsController<TRecord, TForm>(CorrectedKind kind, PortalDb db, RecordOwners owners) : PortalController
    where TRecord : Entity, IVersioned
    where TForm : class, ICorrectionForm
{
    /// <summary>The form with what is stored.</summary>
    [HttpGet("{recordId:guid}/sua")]
    public async Task<IActionResult> Ask(string part, Guid id, Guid recordId)
    {
        if (await FindAsync(part, id, recordId) is not ({ } owner, { } record)) return NotFound();
        return MayChange(owner, record) is { IsAllowed: false } refusal ? Refused(refusal) : View(kind.View, await FormPageAsync(owner, FormOf(owner, record), null));
    }

    /// <summary>Corrects the record.</summary>
    [HttpPost("{recordId:guid}/sua")]
    public async Task<IActionResult> Correct(string part, Guid id, Guid recordId, TForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(part, id, recordId) is not ({ } owner, { } record)) return await RemovedAsync(part, id, recordId, form);
        if (MayChange(owner, record) is { IsAllowed: false } refusal) return Refused(refusal);
        if (ModelState.IsValid) await CheckAsync(owner, record, form);
        if (!ModelState.IsValid) return Invalid(kind.View, await FormPageAsync(owner, form, null));
        var changes = Rows(owner, form, record).Where(row => !row.IsSame).Select(row => new AuditChange(row.Field, row.Stored, row.Typed)).ToList();
        if (changes.Count == 0)
        {
            Tell("Không có gì thay đổi.");
            return Redirect($"{owner.Path}#{kind.Anchor}");
        }

        var before = await WordsAsync(record);
        await ApplyAsync(owner, record, form);
        Note(owner, record, $"{kind.Act}Corrected", $"Sửa {before}.", form, changes);
        if (!await SavedAsync(record, form)) return await ConflictAsync(part, id, recordId, form);
        Tell("Đã sửa; nội dung trước khi sửa và lý do còn trong lịch sử.");
        return Redirect($"{owner.Path}#{kind.Anchor}");
    }

    /// <summary>Asks to confirm that a record is removed.</summary>
    [HttpGet("{recordId:guid}/bo")]
    public async Task<IActionResult> AskRemove(string part, Guid id, Guid recordId)
    {
        if (await FindAsync(part, id, recordId) is not ({ } owner, { } record)) return NotFound();
        return MayChange(owner, record) is { IsAllowed: false } refusal ? Refused(refusal) : View("Removal", new RemovalPage(owner, await WordsAsync(record), new RemovalForm { Version = record.Version }, null));
    }

    /// <summary>Removes a record entered by mistake.</summary>
    [HttpPost("{recordId:guid}/bo")]
    public async Task<IActionResult> Remove(string part, Guid id, Guid recordId, RemovalForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(part, id, recordId) is not ({ } owner, { } record)) return await GoneAlreadyAsync(part, id, recordId);
        if (MayChange(owner, record) is { IsAllowed: false } refusal) return Refused(refusal);
        var words = await WordsAsync(record);
        if (!ModelState.IsValid) return Invalid("Removal", new RemovalPage(owner, words, form, null));
        Note(owner, record, $"{kind.Act}Removed", $"Bỏ {words}, đã ghi nhầm.", form, [.. Rows(owner, FormOf(owner, record), record).Where(row => !string.IsNullOrEmpty(row.Stored)).Select(row => new AuditChange(row.Field, row.Stored, null))]);
        Delete(owner, record);
        if (!await SavedAsync(record, form))
        {
            if (await FindAsync(part, id, recordId) is not ({ } now, { } stored)) return await GoneAlreadyAsync(part, id, recordId);
            form.Version = stored.Version;
            return Conflicted("Removal", new RemovalPage(now, await WordsAsync(stored), form, await ConflictNotice.OfAsync(db, now.Record.Id, [], Gone)));
        }

        Tell($"Đã bỏ {words}.");
        return Redirect($"{owner.Path}#{kind.Anchor}");
    }

    /// <summary>The owner's records of the kind, tracked.</summary>
    protected abstract IQueryable<TRecord> Of(RecordOwner owner);

    /// <summary>Why the record may not be changed whoever asks; allowed otherwise.</summary>
    protected virtual Verdict MayChange(TRecord record) => Verdict.Allowed;

    /// <summary>The form of what is stored, with its version.</summary>
    protected abstract TForm FormOf(RecordOwner owner, TRecord record);

    /// <summary>The page of the form.</summary>
    protected abstract Task<object> PageAsync(RecordOwner owner, TForm form, CorrectionPart correction);

    /// <summary>Says in ModelState what the stored records contradict.</summary>
    protected virtual Task CheckAsync(RecordOwner owner, TRecord record, TForm form) => Task.CompletedTask;

    /// <summary>What was typed beside what is stored.</summary>
    protected abstract IReadOnlyList<ConflictRow> Rows(RecordOwner owner, TForm form, TRecord record);

    /// <summary>Takes over what was typed.</summary>
    protected abstract Task ApplyAsync(RecordOwner owner, TRecord record, TForm form);

    /// <summary>The record in words, as the rest of a sentence.</summary>
    protected abstract Task<string> WordsAsync(TRecord record);

    /// <summary>Whose history tells of it.</summary>
    protected virtual IReadOnlyList<Guid> Subjects(RecordOwner owner, TRecord record) => [owner.Record.Id];

    /// <summary>Deletes the record, or the owner's part in it.</summary>
    protected virtual void Delete(RecordOwner owner, TRecord record) => db.Remove(record);

    private Verdict MayChange(RecordOwner owner, TRecord record) => PeopleRules.MayEdit(Actor, owner.DepartmentId) is { IsAllowed: false } refusal ? refusal : MayChange(record);

    private async Task<(RecordOwner? Owner, TRecord? Record)> FindAsync(string part, Guid id, Guid recordId) =>
        await owners.FindAsync(part, id, Actor, Gone) is { } owner ? (owner, await Of(owner).FirstOrDefaultAsync(record => record.Id == recordId, Gone)) : (null, null);

    private Task<object> FormPageAsync(RecordOwner owner, TForm form, ConflictNotice? conflict) => PageAsync(owner, form, new CorrectionPart(form.Version, form.Reason, conflict));

    private void Note(RecordOwner owner, TRecord record, string act, string sentence, ICorrectionForm form, List<AuditChange> changes)
    {
        foreach (var subject in Subjects(owner, record))
        {
            db.Record(Actor, Clock.Now, owner.Record.GetType().Name, subject, act, sentence, VietnameseText.Normalise(form.Reason), changes, $"{kind.Part}/{record.Id:N}");
        }
    }

    // Of two who correct one record the second meets its version; of two who make two records one, the second meets the other record.
    private async Task<bool> SavedAsync(TRecord record, ICorrectionForm form)
    {
        if (db.Entry(record).State != EntityState.Deleted) return await db.SaveUnlessOvertakenAsync(record, form.Version, Gone);
        db.Entry(record).Property(versioned => versioned.Version).OriginalValue = form.Version;
        try
        {
            await db.SaveChangesAsync(Gone);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    // What was typed stays, and can be written down as a new record.
    private async Task<IActionResult> RemovedAsync(string part, Guid id, Guid recordId, TForm form)
    {
        if (await owners.FindAsync(part, id, Actor, Gone) is not { } owner || await RemovedRecord.OfAsync(db, owner, kind.Part, recordId, Gone) is not { } removed) return NotFound();
        if (PeopleRules.MayEdit(Actor, owner.DepartmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        ModelState.Clear();
        ModelState.AddModelError(string.Empty, $"{removed.Sentence} Nội dung bạn nhập còn ở dưới, chưa được lưu; nếu vẫn cần, hãy ghi lại thành nội dung mới.");
        return Conflicted(kind.View, await PageAsync(owner, form, new CorrectionPart(form.Version, form.Reason, null) { AddAgainAt = $"{owner.Path}/{kind.Anchor}" }));
    }

    // Both wanted the same.
    private async Task<IActionResult> GoneAlreadyAsync(string part, Guid id, Guid recordId)
    {
        if (await owners.FindAsync(part, id, Actor, Gone) is not { } owner || await RemovedRecord.OfAsync(db, owner, kind.Part, recordId, Gone) is not { } removed) return NotFound();
        Tell(removed.Sentence);
        return Redirect($"{owner.Path}#{kind.Anchor}");
    }

    private async Task<IActionResult> ConflictAsync(string part, Guid id, Guid recordId, TForm form)
    {
        if (await FindAsync(part, id, recordId) is not ({ } owner, { } stored)) return await RemovedAsync(part, id, recordId, form);
        form.Version = stored.Version;
        return Conflicted(kind.View, await FormPageAsync(owner, form, await ConflictNotice.OfAsync(db, owner.Record.Id, Rows(owner, form, stored), Gone)));
    }
}
