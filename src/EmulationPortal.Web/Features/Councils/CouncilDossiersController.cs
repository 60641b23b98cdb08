using EmulationPortal.Data;
using EmulationPortal.Data.Councils;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Web.Features.Printing;
using EmulationPortal.Web.Features.Proposals;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>The dossiers on a session's agenda with their reports and files, open to its members while it is called or open.</summary>
[Route("/hoi-dong/phien/{id:guid}/ho-so/{candidateId:guid}")]
public sealed class CouncilDossiersController(PortalDb db, CouncilDesk desk, LineDossiers dossiers, OfficialFiles documents, IssuedFiles files) : PortalController
{
    /// <summary>The dossier.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, Guid candidateId)
    {
        if (await FindAsync(id, candidateId) is not { } found) return NotFound();
        if (found.Refusal is { } refusal) return Refused(refusal);
        var line = (await db.NamesOfAsync([found.Ballot], Gone))[found.Line.Id];
        var (person, collective) = (line.Line.PersonId, line.Line.CollectiveId);
        var awards = await db.AwardRecords.AsNoTracking()
            .Where(award => !award.IsPending && (person != null && award.PersonId == person || collective != null && award.CollectiveId == collective))
            .OrderByDescending(award => award.Year).ToListAsync(Gone);
        var names = await db.AwardKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, kind => kind.Name, Gone);
        var (opened, page) = await OpenAsync(found.Line);
        return View("Dossier", new CouncilDossierPage(found.Session, found.Ballot, candidateId, line, awards, names, page, opened.Opened.Proposal.DocumentId is not null));
    }

    /// <summary>The achievement report to read.</summary>
    [HttpGet("bao-cao")]
    public async Task<IActionResult> Report(Guid id, Guid candidateId)
    {
        if (await FindAsync(id, candidateId) is not { } found) return NotFound();
        if (found.Refusal is { } refusal) return Refused(refusal);
        var (_, page) = await OpenAsync(found.Line);
        // The awards that were received stand on the page of the dossier.
        return page.Report is { IsWritten: true } ? Content(await documents.PreviewAsync(ReportDocument.Of(page, null)), "text/html; charset=utf-8") : NotFound();
    }

    /// <summary>A file of the dossier, as a download.</summary>
    [HttpGet("tep/{itemId:guid}")]
    public async Task<IActionResult> Piece(Guid id, Guid candidateId, Guid itemId)
    {
        if (await FindAsync(id, candidateId) is not { } found) return NotFound();
        if (found.Refusal is { } refusal) return Refused(refusal);
        var line = found.Line.Id;
        return await db.DossierEntries.AsNoTracking().FirstOrDefaultAsync(entry => entry.LineId == line && entry.DossierItemId == itemId, Gone) is { FileId: { } file } entry
            ? await dossiers.DownloadAsync(this, file, entry.FileName, Gone)
            : NotFound();
    }

    /// <summary>The submission that the line came with, as it is signed.</summary>
    [HttpGet("to-trinh")]
    public async Task<IActionResult> Submission(Guid id, Guid candidateId)
    {
        if (await FindAsync(id, candidateId) is not { } found) return NotFound();
        if (found.Refusal is { } refusal) return Refused(refusal);
        var proposal = found.Line.ProposalId;
        var document = await db.Proposals.Where(known => known.Id == proposal).Select(known => known.DocumentId).SingleAsync(Gone);
        return await db.IssuedDocuments.AsNoTracking().FirstOrDefaultAsync(issued => issued.Id == document, Gone) is { } signed
            ? File(files.Open(signed.CurrentSha256), "application/pdf", "to-trinh.pdf")
            : NotFound();
    }

    private async Task<FoundDossier?> FindAsync(Guid id, Guid candidateId)
    {
        if (await desk.SessionAsync(id, Actor, Gone) is not { } session) return null;
        var ballot = (await desk.BallotsAsync(id, Gone)).Find(found => found.Candidates.Exists(candidate => candidate.Id == candidateId));
        if (ballot is null) return null;
        var closed = session.ShowsDossiers || Actor.IsOfficer ? null : Verdict.NotNow("Hồ sơ chỉ mở cho thành viên Hội đồng từ khi triệu tập đến khi kết thúc phiên họp.");
        return new(session, ballot, ballot.Candidates.Single(candidate => candidate.Id == candidateId).Line!, closed);
    }

    private async Task<(OpenedLine Opened, LinePage Page)> OpenAsync(ProposalLine line)
    {
        var opened = (await dossiers.OpenForCouncilAsync(Actor, line, Gone))!;
        return (opened, await dossiers.PageAsync(opened, Gone));
    }

    private sealed record FoundDossier(CouncilSession Session, CouncilBallot Ballot, ProposalLine Line, Verdict? Refusal);
}
