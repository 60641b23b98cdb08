using EmulationPortal.Data;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>Ties clauses to criteria of the year, so that the score sheet shows the promise where it counts. The words stay as they are.</summary>
[Route("/giao-uoc/{id:guid}/tieu-chi")]
public sealed class ClauseTiesController(PortalDb db, PledgeAccess access, PledgePages pages) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet]
    public async Task<IActionResult> Edit(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        return opened.May(PledgeStep.TieCriteria) is { IsAllowed: false } verdict ? Refused(verdict) : View("Ties", await PageAsync(opened));
    }

    /// <summary>Saves the ties of the clauses and criteria that the form showed.</summary>
    /// <param name="id">The pledge.</param>
    /// <param name="ties">Ticked boxes: clause and criterion.</param>
    [HttpPost]
    public async Task<IActionResult> Save(Guid id, [FromForm(Name = "gan")] string[]? ties)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.May(PledgeStep.TieCriteria) is { IsAllowed: false } verdict) return Refused(verdict);
        var codes = (await SetsAsync(opened.Pledge)).SelectMany(set => set.Criteria).ToDictionary(criterion => criterion.Id, criterion => criterion.Code);
        var wanted = (ties ?? []).Select(Read).Where(tie => codes.ContainsKey(tie.Criterion)).ToLookup(tie => tie.Clause, tie => tie.Criterion);
        var changes = opened.Pledge.Tie(
            opened.Pledge.Clauses.ToDictionary(clause => clause.Id, clause => (IReadOnlySet<Guid>)wanted[clause.Id].ToHashSet()),
            criterion => codes.GetValueOrDefault(criterion, "?"));
        if (changes.Count > 0)
        {
            access.Record(opened, "PledgeTied", "Gắn nội dung giao ước với tiêu chí.", changes);
            if (!await access.SavePartAsync(Gone)) return Refused(Domain.Verdict.NotNow(PledgeAccess.Overtaken));
        }

        Tell(changes.Count == 0 ? "Không có gì thay đổi." : $"Đã gắn tiêu chí cho {changes.Count} nội dung. Bảng điểm của các đơn vị hiện nội dung giao ước ở tiêu chí đó.");
        return Redirect(opened.Path);
    }

    private static (Guid Clause, Guid Criterion) Read(string tie)
    {
        var parts = tie.Split('/');
        return parts.Length == 2 && Guid.TryParse(parts[0], out var clause) && Guid.TryParse(parts[1], out var criterion) ? (clause, criterion) : default;
    }

    private async Task<TiesPage> PageAsync(OpenedPledge opened) => new(
        await pages.HeadAsync(opened, Gone),
        [.. opened.Pledge.InOrder],
        [.. (await SetsAsync(opened.Pledge)).Select(set => new TieChoices(set.Name, [.. set.Tree().Nodes]))]);

    // In each year the cluster's own set, or that of the bloc.
    private async Task<IReadOnlyList<CriteriaSet>> SetsAsync(Pledge pledge)
    {
        var own = pledge.DepartmentId;
        var sets = new List<CriteriaSet>();
        for (var year = pledge.FirstYear; year <= pledge.LastYear; year++)
        {
            var of = year;
            var cluster = pledge.ClusterId ?? await db.ClusterMemberships.Where(member => member.DepartmentId == own && member.Year == of).Select(member => (Guid?)member.ClusterId).FirstOrDefaultAsync(Gone);
            var set = await db.CriteriaSets.AsNoTracking().Include(found => found.Criteria)
                .Where(found => found.Year == of && (found.ClusterId == null || found.ClusterId == cluster))
                .OrderBy(found => found.ClusterId == null).FirstOrDefaultAsync(Gone);
            if (set is not null) sets.Add(set);
        }

        return sets;
    }
}

/// <summary>Criteria to tie to.</summary>
/// <param name="Set">Title of the set.</param>
/// <param name="Criteria">Its lines in printed order.</param>
public sealed record TieChoices(string Set, IReadOnlyList<CriterionNode> Criteria);

/// <summary>The page that ties clauses to criteria.</summary>
/// <param name="Head">The pledge.</param>
/// <param name="Clauses">Clauses in order.</param>
/// <param name="Sets">Criteria of each year.</param>
public sealed record TiesPage(PledgeHead Head, IReadOnlyList<PledgeClause> Clauses, IReadOnlyList<TieChoices> Sets);
