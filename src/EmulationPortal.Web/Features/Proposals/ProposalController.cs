using EmulationPortal.Data;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>One proposal: shown, typed into, searched, put in order. Every button sends the whole form and saves it.</summary>
[Route("/de-nghi/{id:guid}")]
public sealed class ProposalController(PortalDb db, ProposalDesk desk, ProposalEdits edits, ProposalPages pages) : PortalController
{
    private const int MostFields = 20_000;

    /// <summary>The proposal.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id)
    {
        if (ProposalDesk.MaySee(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        return await desk.OpenAsync(Actor, id, Gone) is { } opened ? View("Proposal", await pages.PageAsync(opened, new ProposalForm(), Gone)) : NotFound();
    }

    /// <summary>Saves what was typed, and does what the button says.</summary>
    [HttpPost("")]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    public async Task<IActionResult> Save(Guid id, ProposalForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        if (opened.Proposal.May(ProposalStep.Edit, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (form.Version != opened.Proposal.Version) return await ConflictAsync(opened, form);
        await edits.TypeAsync(opened, form, ModelState, Gone);
        var (what, key) = ActOf(form);
        if (what == "tim" || !ModelState.IsValid) return await AgainAsync(opened, form);
        await DoAsync(opened, form, what, key);
        if (!ModelState.IsValid) return await AgainAsync(opened, form);
        if (db.ChangeTracker.HasChanges())
        {
            desk.Record(opened, opened.Proposal.State, "ProposalEdited", "Sửa hồ sơ đề nghị.", changes: edits.Changes);
            if (!await desk.SaveAsync(opened, form.Version, Gone)) return await desk.OpenAsync(Actor, id, Gone) is { } again ? await ConflictAsync(again, form) : NotFound();
        }

        Tell(what switch
        {
            "them" or "them-tap-the" => "Đã thêm vào hồ sơ.",
            "bo" => "Đã bỏ một dòng.",
            _ => "Đã lưu hồ sơ.",
        });
        return Redirect(opened.Path);
    }

    /// <summary>Removes a draft that was never issued.</summary>
    [HttpPost("bo")]
    public async Task<IActionResult> Discard(Guid id, [FromForm] Guid? version)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        if (opened.Proposal.MayDiscard(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        desk.Record(opened, opened.Proposal.State, "ProposalDiscarded", $"Bỏ hồ sơ nháp “{opened.Proposal.Title}”, {opened.Lines.Count} dòng.");
        await db.ForgetDossiersAsync([.. opened.Proposal.Lines.Select(line => line.Id)], Gone);
        db.ProposalLines.RemoveRange(opened.Proposal.Lines);
        db.Entry(opened.Proposal).Property(proposal => proposal.Version).OriginalValue = version ?? opened.Proposal.Version;
        db.Proposals.Remove(opened.Proposal);
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException)
        {
            return Refused(Verdict.NotNow(ProposalDesk.Overtaken));
        }

        Tell("Đã bỏ hồ sơ nháp.");
        return Redirect("/de-nghi");
    }

    private async Task DoAsync(OpenedProposal opened, ProposalForm form, string what, Guid key)
    {
        var line = opened.Proposal.Lines.Find(known => known.Id == key);
        switch (what)
        {
            case "them" when await edits.AddPersonAsync(opened, key, form.AddKind, Gone) is { } problem:
                ModelState.AddModelError(nameof(form.AddKind), problem);
                break;
            case "them-tap-the" when await edits.AddCollectiveAsync(opened, form.AddCollective, form.AddCollectiveKind, Gone) is { } problem:
                ModelState.AddModelError(nameof(form.AddCollective), problem);
                break;
            case "bo" when line is not null:
                await edits.RemoveAsync(opened, line, Gone);
                break;
            case "len" or "xuong" when line is not null:
                opened.Proposal.Shift(line, what == "len" ? -1 : 1);
                break;
            case "loi-chung":
                edits.SpreadMerit(opened);
                break;
        }
    }

    private static (string What, Guid Key) ActOf(ProposalForm form)
    {
        var parts = (form.Act ?? string.Empty).Split(':');
        // Enter in the field for searching presses the first button, which only saves.
        var what = parts[0].Length == 0 && !string.IsNullOrWhiteSpace(form.Search) ? "tim" : parts[0];
        return (what, parts.Length > 1 && Guid.TryParse(parts[1], out var key) ? key : Guid.Empty);
    }

    private async Task<IActionResult> AgainAsync(OpenedProposal opened, ProposalForm form)
    {
        var page = await pages.PageAsync(opened, form, Gone);
        page = page with { Found = string.IsNullOrWhiteSpace(form.Search) ? null : await pages.FindAsync(opened, form.Search, Gone) };
        return ModelState.IsValid ? View("Proposal", page) : Invalid("Proposal", page);
    }

    private async Task<IActionResult> ConflictAsync(OpenedProposal opened, ProposalForm form)
    {
        ModelState.Clear();
        var page = await pages.PageAsync(opened, form, Gone);
        List<ConflictRow> rows = [new("Trích yếu", form.Title, opened.Proposal.Title), new("Lời ghi thành tích chung", form.Merit, opened.Proposal.Merit)];
        foreach (var row in page.Rows)
        {
            rows.Add(new($"{row.Listed.Name}: danh hiệu, hình thức", page.Examined.Book.NameOf(row.Typed.Kind ?? string.Empty), page.Examined.Book.NameOf(row.Line.KindCode)));
            rows.Add(new($"{row.Listed.Name}: thành tích", row.Typed.Merit, row.Line.Merit));
            rows.Add(new($"{row.Listed.Name}: lý do", row.Typed.Reason, row.Line.Reason));
        }

        return Conflicted("Proposal", page with { Conflict = await ConflictNotice.OfAsync(db, opened.Proposal.Id, [.. rows.Where(row => !row.IsSame)], Gone) });
    }
}
