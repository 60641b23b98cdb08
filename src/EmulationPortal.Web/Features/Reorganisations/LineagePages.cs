using EmulationPortal.Data;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.People;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reorganisations;

/// <summary>A step of a family tree.</summary>
/// <param name="FromId">The unit before.</param>
/// <param name="From">Its name.</param>
/// <param name="ToId">The unit after.</param>
/// <param name="To">Its name.</param>
/// <param name="On">The first day after.</param>
/// <param name="Act">The act in words.</param>
public sealed record LineageStep(Guid FromId, string From, Guid ToId, string To, DateOnly On, string Act);

/// <summary>A year's result with its department.</summary>
/// <param name="Result">The result.</param>
/// <param name="Unit">The department.</param>
public sealed record LineageResult(UnitResult Result, string Unit);

/// <summary>A year that was cut.</summary>
/// <param name="Year">The year.</param>
/// <param name="Rule">The rule of the act.</param>
/// <param name="Combined">The year put together.</param>
public sealed record LineageCut(int Year, string Rule, CombinedYear Combined);

/// <summary>A number that quotas of a year are shares of, added up or apart.</summary>
/// <param name="Year">The year.</param>
/// <param name="Unit">The department, or how many were added up.</param>
/// <param name="Whole">Of what.</param>
/// <param name="Count">The number.</param>
public sealed record LineageBasis(int Year, string Unit, string Whole, int Count);

/// <summary>The family tree of a department, with its record rolled up or apart.</summary>
/// <param name="Lineage">The units.</param>
/// <param name="Steps">How they followed each other, oldest first.</param>
/// <param name="IsRolledUp">Whether the record of predecessors is added.</param>
/// <param name="Results">Results, newest first.</param>
/// <param name="Cuts">Years that were cut, newest first.</param>
/// <param name="Bases">Numbers that quotas are shares of.</param>
/// <param name="Awards">How many awards are found; null for whoever may not read them.</param>
/// <param name="Heirs">The units it goes on in today.</param>
public sealed record LineagePage(
    Lineage Lineage, IReadOnlyList<LineageStep> Steps, bool IsRolledUp, IReadOnlyList<LineageResult> Results, IReadOnlyList<LineageCut> Cuts, IReadOnlyList<LineageBasis> Bases,
    int? Awards, IReadOnlyList<Choice> Heirs);

/// <summary>The awards of a department, rolled up or apart.</summary>
/// <param name="Department">The department.</param>
/// <param name="IsRolledUp">Whether those of predecessors are added.</param>
/// <param name="HasPredecessors">Whether there are any.</param>
/// <param name="Lines">Awards of this page.</param>
/// <param name="Paging">Where in the list.</param>
public sealed record UnitAwardsPage(Department Department, bool IsRolledUp, bool HasPredecessors, IReadOnlyList<UnitAwardLine> Lines, Paging Paging);

/// <summary>An award as printed.</summary>
/// <param name="Award">The award.</param>
/// <param name="Kind">Title or form.</param>
/// <param name="Units">The units under which it is found.</param>
public sealed record UnitAwardLine(UnitAward Award, string Kind, string Units);

/// <summary>Reads family trees and what hangs on them.</summary>
public sealed class LineagePages(PortalDb db, AwardNames names)
{
    private const int PageSize = 50;

    /// <summary>Whether the actor may read the awards: the ministry's officers, and the people of a unit of the line.</summary>
    public static bool MayReadAwards(Actor actor, Lineage lineage)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(lineage);
        return actor.IsOfficer || actor.WorksFor(lineage.DepartmentId) || lineage.Successors.Any(actor.WorksFor);
    }

    /// <summary>The family tree of a department.</summary>
    public async Task<LineagePage> PageAsync(Department department, bool isRolledUp, Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(department);
        var lineage = await db.LineageAsync(department.Id, cancellation);
        var units = isRolledUp ? lineage.RolledUp : [department.Id];
        var all = lineage.RolledUp.Concat(lineage.Successors).ToList();
        var departments = await db.Departments.AsNoTracking().Where(unit => all.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, cancellation);
        var ids = lineage.Links.Select(link => link.ReorganisationId).Distinct().ToList();
        var acts = await db.Reorganisations.AsNoTracking().Where(act => ids.Contains(act.Id)).ToDictionaryAsync(act => act.Id, cancellation);
        var results = await db.UnitResultsAsync(lineage.RolledUp, cancellation);
        return new LineagePage(
            lineage,
            [.. lineage.Links.Select(link => new LineageStep(
                link.PredecessorId, departments[link.PredecessorId].Name, link.SuccessorId, departments[link.SuccessorId].Name, link.EffectiveOn,
                $"{ReorganisationKindText.Name(link.Kind)} theo {acts[link.ReorganisationId].LegalBasis}"))],
            isRolledUp,
            [.. results.Where(result => units.Contains(result.DepartmentId)).Select(result => new LineageResult(result, departments[result.DepartmentId].Name))],
            isRolledUp ? await CutsAsync(lineage, departments, acts, results, cancellation) : [],
            Added(await db.UnitBasesAsync(units, cancellation), departments, isRolledUp),
            MayReadAwards(actor, lineage) ? (await db.UnitAwardsAsync(units, cancellation)).Count : null,
            [.. lineage.Heirs.Select(heir => new Choice(heir.ToString(), departments[heir].Name))]);
    }

    /// <summary>The awards of a department.</summary>
    public async Task<UnitAwardsPage> AwardsAsync(Department department, Lineage lineage, bool isRolledUp, int page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lineage);
        var awards = await db.UnitAwardsAsync(isRolledUp ? lineage.RolledUp : [lineage.DepartmentId], cancellation);
        var paging = Paging.Of(awards.Count, PageSize, page);
        var shown = awards.Skip(paging.Skip).Take(PageSize).ToList();
        var ids = shown.SelectMany(award => award.Units).Distinct().ToList();
        var units = await db.Departments.AsNoTracking().Include(unit => unit.FormerNames).Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, cancellation);
        var kinds = await names.AllAsync(cancellation);
        return new UnitAwardsPage(
            department, isRolledUp, lineage.Predecessors.Count > 0,
            shown.ConvertAll(award => new UnitAwardLine(award, kinds.GetValueOrDefault(award.Award.AwardKindCode, award.Award.AwardKindCode), string.Join("; ", award.Units.Select(unit => units[unit].NameOn(award.NamedOn))))), paging);
    }

    private async Task<IReadOnlyList<LineageCut>> CutsAsync(
        Lineage lineage, Dictionary<Guid, Department> departments, Dictionary<Guid, Reorganisation> acts, IReadOnlyList<UnitResult> results, CancellationToken cancellation)
    {
        var cuts = new List<LineageCut>();
        foreach (var year in lineage.Links.Where(link => lineage.RolledUp.Contains(link.SuccessorId)).GroupBy(link => link.EffectiveOn.Year).OrderByDescending(year => year.Key))
        {
            var newest = year.MaxBy(link => link.EffectiveOn)!;
            var rule = acts[newest.ReorganisationId].CutYearRule;
            var members = await db.MembersOnAsync(lineage.RolledUp, newest.EffectiveOn.AddDays(-1), cancellation);
            var parts = lineage.RolledUp.Select(id => departments[id])
                .Select(unit => new YearPart(
                    unit.Name, CutYear.MonthsIn(year.Key, unit.ValidFrom, unit.ValidTo), members.GetValueOrDefault(unit.Id),
                    results.FirstOrDefault(result => result.Year == year.Key && result.DepartmentId == unit.Id)?.Total))
                .Where(part => part.Months > 0).ToList();
            cuts.Add(new LineageCut(year.Key, CutYear.Name(rule), CutYear.Combine(parts, rule)));
        }

        return cuts;
    }

    private static IReadOnlyList<LineageBasis> Added(IReadOnlyList<UnitBasis> bases, Dictionary<Guid, Department> departments, bool isRolledUp) => isRolledUp
        ? [.. bases.GroupBy(basis => (basis.Year, basis.Whole)).Select(same => new LineageBasis(
            same.Key.Year, same.Select(basis => basis.DepartmentId).Distinct().Count() is var count && count > 1 ? $"gộp {count} đơn vị" : departments[same.First().DepartmentId].Name,
            QuotaText.Name(same.Key.Whole), same.Sum(basis => basis.Count)))]
        : [.. bases.Select(basis => new LineageBasis(basis.Year, departments[basis.DepartmentId].Name, QuotaText.Name(basis.Whole), basis.Count))];
}
