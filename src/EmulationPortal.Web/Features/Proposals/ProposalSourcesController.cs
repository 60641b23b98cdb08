using EmulationPortal.Data;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>Takes lines over without typing: from the settled registration, and for a cluster from its published ranking and votes.</summary>
[Route("/de-nghi/{id:guid}/nguon")]
public sealed class ProposalSourcesController(PortalDb db, ProposalDesk desk, ProposalEdits edits) : PortalController
{
    private const int MostFields = 20_000;

    /// <summary>What can be taken over.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Ask(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return opened.Proposal.May(ProposalStep.Edit, Actor) is { IsAllowed: false } refusal ? Refused(refusal) : View("Sources", await PageAsync(opened));
    }

    /// <summary>Takes over what was chosen; what can't be is said.</summary>
    [HttpPost("")]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    public async Task<IActionResult> Take(Guid id, ProposalSourcesForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        if (opened.Proposal.May(ProposalStep.Edit, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (form.Version != opened.Proposal.Version) return Refused(Verdict.NotNow(ProposalDesk.Overtaken));
        var page = await PageAsync(opened);
        var chosen = page.Attained.Where(source => form.Take.Contains(source.Key)).Select(source => (Source: source, Kind: source.KindCode))
            .Concat(page.Ranked.SelectMany(source => form.Ranked.Where(typed => typed.Id == source.Candidate.Id && !string.IsNullOrEmpty(typed.Kind)).Select(typed => (Source: source, Kind: typed.Kind!))))
            .ToList();
        if (chosen.Count == 0) ModelState.AddModelError(string.Empty, "Chưa chọn dòng nào. Hãy chọn ít nhất một cá nhân, tập thể.");
        foreach (var (source, kind) in chosen)
        {
            if (await edits.TakeAsync(opened, source, kind, Gone) is { } problem) ModelState.AddModelError(string.Empty, problem);
        }

        if (!ModelState.IsValid) return Invalid("Sources", page);
        desk.Record(opened, opened.Proposal.State, "ProposalEdited", $"Lấy {chosen.Count} dòng từ đăng ký, xếp hạng.", changes: edits.Changes);
        if (!await desk.SaveAsync(opened, form.Version, Gone)) return Refused(Verdict.NotNow(ProposalDesk.Overtaken));
        Tell($"Đã lấy {chosen.Count} dòng vào hồ sơ.");
        return Redirect(opened.Path);
    }

    private async Task<ProposalSourcesPage> PageAsync(OpenedProposal opened)
    {
        var (proposal, book) = (opened.Proposal, await edits.BookAsync(Gone));
        var published = proposal.ClusterId is { } cluster && await db.ClusterYears.AnyAsync(
            part => part.ClusterId == cluster && part.EmulationYear!.Year == proposal.Year && part.State == ClusterYearState.Published, Gone);
        var attained = proposal.ClusterId is null ? await db.AttainedSourcesAsync(proposal, Gone) : new AttainedSources([], 0);
        return new(
            opened,
            attained.Sources,
            attained.Awarded,
            await db.RankingSourcesAsync(proposal, Gone),
            [new(string.Empty, "Không đề nghị"), .. ProposalPages.KindsFor(book, RecipientKind.Collective, proposal.Kind, proposal.JudgedOn(Clock.Today))],
            book,
            published);
    }
}
