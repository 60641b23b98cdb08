using EmulationPortal.Data;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>Writing the text of a pledge: one form for all of it.</summary>
[Route("/giao-uoc/{id:guid}/soan")]
public sealed class PledgeTextController(PortalDb db, PledgeAccess access, PledgePages pages) : PortalController
{
    private const string CommentsBy = "Góp ý đến ngày";

    /// <summary>The form.</summary>
    [HttpGet]
    public async Task<IActionResult> Edit(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        return opened.May(PledgeStep.Edit) is { IsAllowed: false } verdict
            ? Refused(verdict)
            : View("Text", await PageAsync(opened, PledgeTextForm.Of(opened.Pledge)));
    }

    /// <summary>Saves the text; or, when one of the buttons beside the clauses was pressed, shows the form again with that done.</summary>
    [HttpPost]
    public async Task<IActionResult> Save(Guid id, PledgeTextForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.May(PledgeStep.Edit) is { IsAllowed: false } verdict) return Refused(verdict);
        if (!string.IsNullOrEmpty(form.Act))
        {
            var told = ClauseReshaping.Do(form);
            ModelState.Clear();
            return View("Text", await PageAsync(opened, form, told));
        }

        if (form.Version != opened.Pledge.Version) return await ConflictAsync(opened, form);
        if (DateText.Read(form.CommentsBy).Value is { } until && until < Clock.Today && until != opened.Pledge.CommentsBy) ModelState.AddModelError(nameof(form.CommentsBy), "Ngày góp ý đã qua. Hãy chọn từ hôm nay trở đi.");
        if (!ModelState.IsValid) return Invalid("Text", await PageAsync(opened, form));
        var changes = Apply(opened.Pledge, form, out var overtaken);
        if (changes.Count == 0)
        {
            Tell("Không có gì thay đổi.");
            return Redirect(opened.Path);
        }

        return await SavedAsync(opened, form, changes, overtaken);
    }

    // Place and days are no part of what the parties agree to.
    private static IReadOnlyList<AuditChange> Apply(Pledge pledge, PledgeTextForm form, out IReadOnlyList<PledgeParty> overtaken)
    {
        var edit = pledge.Rewrite(form.Words, form.Lines);
        overtaken = edit.Overtaken;
        var changes = edit.Changes.ToList();
        var (place, on) = (VietnameseText.Normalise(form.Place), DateText.Read(form.SigningOn).Value);
        if (place != pledge.Place) changes.Add(new AuditChange("Nơi ký", pledge.Place, place));
        if (on != pledge.SigningOn) changes.Add(new AuditChange("Ngày ký", Show(pledge.SigningOn), Show(on)));
        var until = DateText.Read(form.CommentsBy).Value;
        if (until != pledge.CommentsBy) changes.Add(new AuditChange(CommentsBy, Show(pledge.CommentsBy), Show(until)));
        (pledge.Place, pledge.SigningOn, pledge.CommentsBy) = (place, on, until);
        return changes;
    }

    private async Task<IActionResult> SavedAsync(OpenedPledge opened, PledgeTextForm form, IReadOnlyList<AuditChange> changes, IReadOnlyList<PledgeParty> overtaken)
    {
        var pledge = opened.Pledge;
        if (db.Entry(pledge).Property(stored => stored.Revision).IsModified) access.KeepRevision(opened);
        access.Record(opened, "PledgeEdited", "Sửa nội dung giao ước.", overtaken.Count == 0
            ? changes
            : [.. changes, new AuditChange("Ý kiến của các bên", $"{overtaken.Count} bên đã trả lời", "Phải trả lời lại")]);
        if (overtaken.Count > 0)
        {
            await access.TellAsync(opened, [.. overtaken.Select(party => party.DepartmentId)], $"“{pledge.Title}” đã được sửa sau khi đơn vị trả lời. Hãy xem chỗ thay đổi và trả lời lại.", Gone);
        }

        if (pledge is { State: PledgeState.Consulting, CommentsBy: { } until } && changes.Any(change => change.Name == CommentsBy))
        {
            await access.TellAsync(opened, [.. pledge.NotAgreed().Select(party => party.DepartmentId).Distinct()], $"Góp ý và trả lời “{pledge.Title}”: đổi thành đến hết ngày {DateText.Show(until)}.", Gone);
        }

        if (!await access.SaveAsync(opened, Gone))
        {
            return await access.OpenAsync(pledge.Id, Actor, Gone) is { } again ? await ConflictAsync(again, form) : NotFound();
        }

        Tell(overtaken.Count == 0
            ? "Đã lưu nội dung giao ước."
            : $"Đã lưu. {overtaken.Count} bên đã trả lời trước đó phải trả lời lại vì nội dung thay đổi; hệ thống đã báo cho họ.");
        return Redirect(opened.Path);
    }

    // Both texts stand on the page: what was typed in the form, what is stored in the notice above it.
    private async Task<IActionResult> ConflictAsync(OpenedPledge opened, PledgeTextForm form)
    {
        var stored = opened.Pledge;
        var typed = new PledgeContent(form.Words, form.Lines);
        var rows = form.Words.Fields().Zip(stored.Words.Fields()).Select(pair => new ConflictRow(pair.First.Name, pair.First.Value, pair.Second.Value)).ToList();
        rows.Add(new("Nơi ký", VietnameseText.Normalise(form.Place), stored.Place));
        rows.Add(new("Ngày ký", form.SigningOn, Show(stored.SigningOn)));
        rows.Add(new(CommentsBy, form.CommentsBy, Show(stored.CommentsBy)));
        rows.AddRange(PledgeDiff.Between(stored.Content(), typed).Lines.Where(line => line.Kind != DiffKind.Same).Select(line => new ConflictRow($"Nội dung {line.Code}", line.After, line.Before)));
        form.Version = stored.Version;
        ModelState.Clear();
        var notice = await ConflictNotice.OfAsync(db, stored.Id, [.. rows.Where(row => !row.IsSame)], Gone);
        return Conflicted("Text", await PageAsync(opened, form, conflict: notice));
    }

    private async Task<PledgeTextPage> PageAsync(OpenedPledge opened, PledgeTextForm form, string? told = null, ConflictNotice? conflict = null) => new(
        await pages.HeadAsync(opened, Gone),
        form,
        ClauseReshaping.Codes(form.Clauses),
        opened.Pledge.Parties.Count(party => party.AnswerTo(opened.Pledge.Revision) != PartyAnswer.Waiting),
        told,
        conflict);

    private static string Show(DateOnly? day) => day is { } on ? DateText.Show(on) : string.Empty;
}
