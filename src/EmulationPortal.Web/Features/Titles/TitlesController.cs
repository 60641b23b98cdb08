using EmulationPortal.Data;
using EmulationPortal.Data.Titles;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Titles;

/// <summary>The catalogue of titles and forms: everybody reads it.</summary>
public sealed class TitlesController(PortalDb db) : PortalController
{
    /// <summary>All of them, titles and forms apart.</summary>
    [HttpGet("/danh-hieu")]
    public async Task<IActionResult> Show()
    {
        var kinds = await db.AwardKinds.AsNoTracking().Include(kind => kind.Coefficients).OrderBy(kind => kind.Position).ToListAsync(Gone);
        var sets = await db.RuleSets.AsNoTracking().OrderByDescending(set => set.ValidFrom).ToListAsync(Gone);
        return View("Catalogue", new CataloguePage(
            kinds.FindAll(kind => kind.Nature == AwardNature.Title), kinds.FindAll(kind => kind.Nature == AwardNature.Form), sets, Clock.Today));
    }

    /// <summary>One of them with its rules over time.</summary>
    [HttpGet("/danh-hieu/{code}")]
    public async Task<IActionResult> ShowKind(string code)
    {
        if (await db.WholeAwardKindAsync(code, Gone) is not { } kind)
        {
            return NotFound();
        }

        var book = await db.EligibilityAsync(Gone);
        var sets = await db.RuleSets.AsNoTracking().Include(set => set.Rules.Where(rule => rule.KindCode == code)).ToListAsync(Gone);
        var sections = sets.OrderBy(set => set.HoldsOnDay(Clock.Today) ? 0 : 1).ThenByDescending(set => set.ValidFrom)
            .Select(set => new RuleSetSection(set, set.HoldsOnDay(Clock.Today), GroupsOf(set, book, Clock.Today))).ToList();
        return View("Kind", new AwardKindPage(
            kind, sections, await db.QuotaRulesAsync(code, Gone), Clock.Today, TitleRules.MayEdit(Actor).IsAllowed, await db.HistoryOfAsync(kind, Actor, Gone)));
    }

    private static List<RuleGroup> GroupsOf(RuleSet set, Eligibility book, DateOnly today) =>
        [.. set.Rules.GroupBy(rule => (rule.Recipient, rule.Route)).OrderBy(group => group.Key).Select(group => new RuleGroup(
            TitleOf(group.First(), set),
            [.. group.OrderBy(rule => rule.Position).ThenBy(rule => rule.ValidFrom).Select(rule => new RuleLine(rule, RuleText.Of(rule, book.NameOf), IsOver(rule, set, today)))]))];

    private static string TitleOf(EligibilityRule rule, RuleSet set)
    {
        var hasRoutes = set.Rules.Exists(other => other.Recipient == rule.Recipient && other.Route != 0);
        var part = rule.Route != 0 ? $"một trong các đường: {rule.RouteName}{(rule.Merits == MeritKinds.None ? "" : $" (hồ sơ {AwardText.Name(rule.Merits)})")}" : hasRoutes ? "điều kiện chung" : "điều kiện";
        return $"{AwardText.Name(rule.Recipient)} – {part}";
    }

    private static bool IsOver(EligibilityRule rule, RuleSet set, DateOnly today) =>
        rule.ValidTo is { } last && (last < today || set.ValidTo is null || last < set.ValidTo);
}
