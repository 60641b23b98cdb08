using EmulationPortal.Data;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Data.LegalDocuments;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Web.Features.Printing;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>The list of decisions, and reading one as a page and as files.</summary>
[Route("/quyet-dinh")]
public sealed class DecisionsController(PortalDb db, DecisionDesk desk, OfficialFiles files, IssuedFiles issued) : PortalController
{
    private const int MostFound = 200;

    /// <summary>The decisions of a year, or all; or those with some words.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List([FromQuery(Name = "nam")] int? year, [FromQuery(Name = "tim")] string? text)
    {
        ModelState.Clear();
        var visible = db.AwardDecisions.AsNoTracking().VisibleTo(Actor);
        var years = await visible.Select(decision => decision.Year).Distinct().OrderByDescending(known => known).ToListAsync(Gone);
        var sought = string.IsNullOrWhiteSpace(text) ? null : await db.FindDecisionsAsync(text, Actor, MostFound, Gone);
        var rows = await visible.Where(decision => (year == null || decision.Year == year) && (sought == null || sought.Contains(decision.Id)))
            .OrderByDescending(decision => decision.DecidedOn == null).ThenByDescending(decision => decision.DecidedOn).ThenByDescending(decision => decision.Number)
            .Select(decision => new { Decision = decision, Lines = decision.Lines.Count, Money = decision.Lines.Select(line => line.Money).ToList() })
            .ToListAsync(Gone);
        IReadOnlyList<(int Year, int Count)> waiting = [], upward = [];
        if (Actor.IsOfficer)
        {
            (waiting, upward) = (await CountsAsync(db.AwaitingDecision()), await CountsAsync(db.ToSubmitUpward()));
        }

        return View("Decisions", new DecisionsPage(rows.ConvertAll(row => new DecisionRow(row.Decision, row.Lines, row.Money.Sum())), years, year, text?.Trim(), waiting, Actor.IsOfficer) { Upward = upward });
    }

    private async Task<IReadOnlyList<(int Year, int Count)>> CountsAsync(IQueryable<ProposalLine> lines)
    {
        var found = await lines.GroupBy(line => line.Proposal!.Year).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(Gone);
        return [.. found.OrderByDescending(group => group.Key).Select(group => (group.Key, group.Count))];
    }

    /// <summary>One decision.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Read(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var decision = opened.Decision;
        var document = await db.IssuedDocuments.AsNoTracking().Include(found => found.Signatories).FirstOrDefaultAsync(found => found.Id == decision.DocumentId, Gone);
        var about = await db.AwardDecisions.AsNoTracking().VisibleTo(Actor).Where(other => other.OriginalId == id).OrderBy(other => other.DecidedOn).ToListAsync(Gone);
        return View("Decision", new DecisionPage(
            opened, document, await db.StandingsAsync(decision.Lines, Gone), about,
            decision.State == DecisionState.Draft ? opened.Obstacles : [], await RenamedAsync(opened)));
    }

    /// <summary>The decision as a page to read.</summary>
    [HttpGet("{id:guid}/van-ban")]
    public async Task<IActionResult> Preview(Guid id) =>
        await desk.OpenAsync(Actor, id, Gone) is { } opened ? Content(await files.PreviewAsync(opened.Text(Clock.Today)), "text/html; charset=utf-8") : NotFound();

    /// <summary>The PDF file; of an issued decision the stored one with its signature.</summary>
    [HttpGet("{id:guid}/van-ban/pdf")]
    public async Task<IActionResult> Pdf(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return opened.Decision is { DocumentId: { } document, State: DecisionState.ToSign or DecisionState.Issued }
            ? Redirect($"/ky/{document}/tep")
            : await files.PdfAsync(this, opened.Text(Clock.Today), $"{opened.Path}/van-ban", Gone);
    }

    /// <summary>The Word files: the decision and each annex, in one archive.</summary>
    [HttpGet("{id:guid}/van-ban/docx")]
    public async Task<IActionResult> Docx(Guid id) =>
        await desk.OpenAsync(Actor, id, Gone) is { } opened ? OfficialFiles.DocxWithAnnexes(opened.Kept(Clock.Today), opened.Stamp) : NotFound();

    /// <summary>An annex, a file of its own: of an issued decision the stored one.</summary>
    [HttpGet("{id:guid}/phu-luc/{number:int}")]
    public async Task<IActionResult> Annex(Guid id, int number)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var decision = opened.Decision;
        if (decision.State is DecisionState.ToSign or DecisionState.Issued && decision.Annexes.Find(annex => annex.Position == number) is { } stored)
        {
            return File(await issued.ReadAsync(stored.Sha256, Gone), "application/pdf", $"{AnnexName(decision, number)}.pdf");
        }

        var text = opened.Text(Clock.Today);
        return number >= 1 && number <= text.Annexes.Count ? await files.AnnexAsync(this, text, number - 1, $"{opened.Path}/van-ban", Gone) : NotFound();
    }

    /// <summary>An annex as a Word file, with the words of the printed one.</summary>
    [HttpGet("{id:guid}/phu-luc/{number:int}/docx")]
    public async Task<IActionResult> AnnexDocx(Guid id, int number)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var text = opened.Kept(Clock.Today);
        return number >= 1 && number <= text.Annexes.Count ? OfficialFiles.AnnexDocx(text, number - 1, opened.Stamp, AnnexName(opened.Decision, number)) : NotFound();
    }

    private static string AnnexName(AwardDecision decision, int number) =>
        Domain.Text.VietnameseText.Fold($"phu luc {number}{(decision.Number is null ? "" : $" {decision.FullNumber}")}").Replace(' ', '-').Replace('/', '-');

    // Who has another name in the record than in the decision: a correction is due, or the draft should be renewed.
    private async Task<IReadOnlyDictionary<Guid, string>> RenamedAsync(OpenedDecision opened)
    {
        if (!Actor.IsOfficer || opened.Decision.Kind != DecisionKind.Award) return new Dictionary<Guid, string>();
        var renamed = new Dictionary<Guid, string>();
        foreach (var some in opened.Decision.Lines.Where(line => line.PersonId != null).Chunk(500))
        {
            var keys = some.Select(line => line.PersonId!.Value).ToList();
            var names = (await db.People.AsNoTracking().Where(person => keys.Contains(person.Id)).ToListAsync(Gone)).ToDictionary(person => person.Id, person => person.Addressed);
            foreach (var line in some.Where(line => names.TryGetValue(line.PersonId!.Value, out var now) && now != line.Name)) renamed[line.Id] = names[line.PersonId!.Value];
        }

        return renamed;
    }
}
