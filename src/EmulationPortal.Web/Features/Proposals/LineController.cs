using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.People;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>The dossier of one line: its pieces, and the achievements that it rests on.</summary>
[Route("/de-nghi/{id:guid}/dong/{lineId:guid}")]
public sealed class LineController(PortalDb db, ProposalDesk desk, LineDossiers dossiers, AwardProofs proofs) : PortalController
{
    /// <summary>The dossier.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, Guid lineId) =>
        await dossiers.OpenAsync(Actor, id, lineId, Gone) is { } line ? View("Line", await dossiers.PageAsync(line, Gone)) : NotFound();

    /// <summary>Gives a piece of the dossier: a file, or why it does not apply.</summary>
    [HttpPost("thanh-phan/{itemId:guid}")]
    public async Task<IActionResult> Give(Guid id, Guid lineId, Guid itemId, DossierForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await dossiers.OpenAsync(Actor, id, lineId, Gone) is not { } line) return NotFound();
        if (line.Opened.Proposal.May(ProposalStep.Edit, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var page = await dossiers.PageAsync(line, Gone);
        if (page.Pieces.FirstOrDefault(piece => piece.Item.Id == itemId) is not { } piece) return NotFound();
        var reason = VietnameseText.Normalise(form.Reason);
        var (file, problem) = await proofs.ReadAsync(form.File, Gone);
        if (problem is not null) ModelState.AddModelError(string.Empty, problem);
        else if (file is null && reason.Length == 0) ModelState.AddModelError(string.Empty, $"{piece.Item.Text}: hãy chọn tệp, hoặc ghi lý do không áp dụng.");
        else if (reason.Length > DossierEntry.ReasonLength) ModelState.AddModelError(string.Empty, $"Lý do dài quá {DossierEntry.ReasonLength} ký tự. Hãy rút gọn.");
        if (!ModelState.IsValid) return Invalid("Line", page);
        await dossiers.GiveAsync(line, piece, file, reason, Gone);
        desk.Record(line.Opened, line.Opened.Proposal.State, "ProposalDossierChanged", $"{line.Listed.Name}: {(file is null ? $"không áp dụng “{piece.Item.Text}”" : $"nộp “{piece.Item.Text}”, tệp {file.Name}")}.", file is null ? reason : "");
        return await SavedAsync(line, "Đã ghi thành phần hồ sơ.", "#ho-so");
    }

    /// <summary>Takes back what was given of a piece.</summary>
    [HttpPost("thanh-phan/{itemId:guid}/bo")]
    public async Task<IActionResult> TakeBack(Guid id, Guid lineId, Guid itemId)
    {
        if (await dossiers.OpenAsync(Actor, id, lineId, Gone) is not { } line) return NotFound();
        if (line.Opened.Proposal.May(ProposalStep.Edit, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await db.DossierEntries.FirstOrDefaultAsync(entry => entry.LineId == lineId && entry.DossierItemId == itemId, Gone) is not { } entry) return NotFound();
        db.DossierEntries.Remove(entry);
        desk.Record(line.Opened, line.Opened.Proposal.State, "ProposalDossierChanged", $"{line.Listed.Name}: bỏ một thành phần hồ sơ đã ghi.");
        return await SavedAsync(line, "Đã bỏ thành phần hồ sơ.", "#ho-so");
    }

    /// <summary>The file of a piece, as a download.</summary>
    [HttpGet("thanh-phan/{itemId:guid}/tep")]
    public async Task<IActionResult> Piece(Guid id, Guid lineId, Guid itemId)
    {
        if (await dossiers.OpenAsync(Actor, id, lineId, Gone) is null) return NotFound();
        return await db.DossierEntries.AsNoTracking().FirstOrDefaultAsync(entry => entry.LineId == lineId && entry.DossierItemId == itemId, Gone) is { FileId: { } file } entry
            ? await dossiers.DownloadAsync(this, file, entry.FileName, Gone)
            : NotFound();
    }

    private async Task<IActionResult> SavedAsync(OpenedLine line, string told, string place)
    {
        if (!await desk.SaveAsync(line.Opened, null, Gone)) return Refused(Verdict.NotNow(ProposalDesk.Overtaken));
        Tell(told);
        return Redirect(line.Path + place);
    }
}
