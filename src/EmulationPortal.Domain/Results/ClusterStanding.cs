using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Results;

/// <summary>One unit of a cluster with the totals of its columns, as far as the reader may see them.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Name">The unit's short name, by which equal ranks are ordered.</param>
/// <param name="Self">The total of the unit's own column; null while nothing in it may be seen or nothing is scored.</param>
/// <param name="Cluster">The total of the cluster's column; null likewise.</param>
/// <param name="Ministry">The total of the ministry's column; null likewise.</param>
/// <param name="Official">The total that is ranked, after <see cref="EffectiveScore"/>; null likewise.</param>
public sealed record UnitStanding(
    ScoreSheet Sheet, string Name, SheetTotal? Self, SheetTotal? Cluster, SheetTotal? Ministry, SheetTotal? Official)
{
    /// <summary>The total of one column.</summary>
    public SheetTotal? this[ScoreColumn column] => column switch
    {
        ScoreColumn.Self => Self,
        ScoreColumn.Cluster => Cluster,
        ScoreColumn.Ministry => Ministry,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    /// <summary>How far the three columns lie apart, among those that are fully scored. Advisory: it changes no score.</summary>
    public Agreement? Agreement => Agreement.Of(
        new[] { Self, Cluster, Ministry }.Where(total => total is { IsComplete: true, Total: not null }).Select(total => total!.Total!.Value));
}

/// <summary>All units of a cluster in one year: their totals and their ranking.</summary>
public sealed class ClusterStanding
{
    private static readonly ScoreColumn[] Columns = [ScoreColumn.Self, ScoreColumn.Cluster, ScoreColumn.Ministry];

    private ClusterStanding(
        CriteriaTree tree, IReadOnlyList<UnitStanding> units, IReadOnlyList<RankedUnit> ranking, IReadOnlyDictionary<ScoreColumn, RelativeContext> contexts)
    {
        (Tree, Units, Ranking, Contexts) = (tree, units, ranking, contexts);
    }

    /// <summary>The best results of the cluster by column, of what the reader may see.</summary>
    public IReadOnlyDictionary<ScoreColumn, RelativeContext> Contexts { get; }

    /// <summary>The criteria.</summary>
    public CriteriaTree Tree { get; }

    /// <summary>The units in the order given.</summary>
    public IReadOnlyList<UnitStanding> Units { get; }

    /// <summary>The units in the order of their ranks; a candidate's key is the department's.</summary>
    public IReadOnlyList<RankedUnit> Ranking { get; }

    /// <summary>The unit of a department.</summary>
    public UnitStanding UnitOf(Guid departmentId) => Units.First(unit => unit.Sheet.DepartmentId == departmentId);

    /// <summary>
    /// Computes totals and ranking. What <paramref name="actor"/> may not see takes no part at all, neither in totals nor as the
    /// best result of the cluster, so that nothing can be inferred from a provisional page.
    /// </summary>
    /// <param name="tree">The criteria, the same for all sheets of a cluster.</param>
    /// <param name="options">What the criteria say about totals.</param>
    /// <param name="sheets">The sheets with their cells, and the units' short names.</param>
    /// <param name="tieBreaks">The year's tie-breaks in order.</param>
    /// <param name="actor">The reader.</param>
    /// <param name="automatic">
    /// Criteria that the portal fills itself, in all columns at once: they alone do not make a column scored.
    /// </param>
    public static ClusterStanding Of(
        CriteriaTree tree,
        ScoringOptions options,
        IReadOnlyList<(ScoreSheet Sheet, string Name)> sheets,
        IReadOnlyList<TieBreak> tieBreaks,
        Actor actor,
        IReadOnlySet<Guid>? automatic = null)
    {
        var cells = sheets
            .Select(unit => unit.Sheet.Cells.Where(cell => unit.Sheet.ShowsScoresTo(actor, cell.Column)).ToList())
            .ToList();
        var columns = Columns.ToDictionary(
            column => column,
            column => cells.Select(mine => (IReadOnlyDictionary<Guid, CellValue>)mine
                .Where(cell => cell.Column == column).ToDictionary(cell => cell.CriterionId, cell => cell.Value)).ToList());
        var contexts = columns.ToDictionary(column => column.Key, column => RelativeContext.Of(tree, column.Value));
        var totals = columns.ToDictionary(column => column.Key, column => Totals(tree, options, column.Value, contexts[column.Key], automatic));
        var effective = cells.Select(mine => EffectiveScore.Values(mine)).ToList();
        var official = Totals(tree, options, effective, RelativeContext.Of(tree, effective), automatic);
        var units = sheets
            .Select((unit, i) => new UnitStanding(
                unit.Sheet, unit.Name, totals[ScoreColumn.Self][i], totals[ScoreColumn.Cluster][i], totals[ScoreColumn.Ministry][i], official[i]))
            .ToList();
        return new(tree, units, Results.Ranking.Of(units.Select(Candidate), tieBreaks), contexts);
    }

    private static IReadOnlyList<SheetTotal?> Totals(
        CriteriaTree tree, ScoringOptions options, IReadOnlyList<IReadOnlyDictionary<Guid, CellValue>> values, RelativeContext context, IReadOnlySet<Guid>? automatic) =>
        [.. values.Select(mine => mine.Any(cell => cell.Value.Status != CellStatus.NotScored && automatic?.Contains(cell.Key) != true)
            ? SheetArithmetic.Compute(tree, mine, options, context)
            : null)];

    private static RankingCandidate Candidate(UnitStanding unit) => new(
        unit.Sheet.DepartmentId,
        unit.Name,
        unit.Official?.Total,
        unit.Official?.IsDisqualified == true,
        unit.Official?.PointsByCode() ?? new Dictionary<string, decimal>(),
        unit.Official?.Bonus ?? 0,
        unit.Official?.Penalty ?? 0,
        unit.Self?.Total,
        unit.Sheet.FirstSubmittedAt);
}
