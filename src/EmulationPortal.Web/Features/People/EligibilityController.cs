using EmulationPortal.Data;
using EmulationPortal.Data.Titles;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Titles;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.People;

/// <summary>Which titles and forms a person or a collective can have for a year, and what is missing, from what is recorded.</summary>
[Route("/ca-nhan-tap-the/{part}/{id:guid}/dieu-kien")]
public sealed class EligibilityController(PortalDb db, RecordOwners owners) : PortalController
{
    private const int EarliestYear = 2018;

    /// <summary>The page; the present year unless another is asked for.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(string part, Guid id, [FromQuery(Name = "nam")] int? asked)
    {
        ModelState.Clear();
        if (await owners.FindAsync(part, id, Actor, Gone) is not { } owner) return NotFound();
        var year = Math.Clamp(asked ?? Clock.Today.Year, EarliestYear, Clock.Today.Year);
        var facts = await AwardBiographies.FactsAsync(db, owner, year, Gone);
        var book = await db.EligibilityAsync(Gone);
        var awards = book.Kinds.Where(kind => kind.IsFor(facts.Kind)).OrderBy(kind => kind.Nature).ThenBy(kind => kind.Level).ThenBy(kind => kind.Position)
            .Select(kind => new JudgedAward(kind, new EligibilityPage(book.Explain(kind.Code, facts, year, Eligibility.DayOf(year, Clock.Today)), proof => ProofLinks.Of(owner.Path, proof)))).ToList();
        return View("Eligibility", new OwnEligibilityPage(
            owner, year, [.. Enumerable.Range(EarliestYear, Clock.Today.Year - EarliestYear + 1).Reverse()], awards, new NextAwardsPage(NextAwards.Of(book, facts, Clock.Today.Year, Clock.Today))));
    }
}

/// <summary>One title or form, judged.</summary>
/// <param name="Kind">The title or form.</param>
/// <param name="Explanation">Whether the recipient can have it, and why.</param>
public sealed record JudgedAward(AwardKind Kind, EligibilityPage Explanation);

/// <summary>What a person or a collective can have for a year.</summary>
/// <param name="Owner">Whose merits are judged.</param>
/// <param name="Year">The year judged.</param>
/// <param name="Years">Years to choose from, newest first.</param>
/// <param name="Awards">All titles, then all forms, each by level.</param>
/// <param name="Next">What is within reach next.</param>
public sealed record OwnEligibilityPage(RecordOwner Owner, int Year, IReadOnlyList<int> Years, IReadOnlyList<JudgedAward> Awards, NextAwardsPage Next);
