using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Decisions;

/// <summary>What a line is sorted by.</summary>
/// <param name="Line">The line.</param>
/// <param name="UnitKey">Sorting key of its department.</param>
/// <param name="NameKey">Sorting key of the recipient's name.</param>
/// <param name="Place">Its place in the proposal.</param>
public sealed record PlacedLine(DecisionLine Line, string UnitKey, string NameKey, int Place);

/// <summary>The recipients of one form, of one sort, who stand in one annex.</summary>
/// <param name="Kind">The title or form.</param>
/// <param name="Recipient">Persons or collectives.</param>
/// <param name="Lines">The lines in their order.</param>
public sealed record AnnexList(AwardKind Kind, RecipientKind Recipient, IReadOnlyList<DecisionLine> Lines)
{
    /// <summary>
    /// Orders the lines of a decision and numbers them through all annexes, so that the number of a recipient in the decision is one (the
    /// “số sổ vàng”): the highest form first, collectives before persons, then as the decision's order says.
    /// </summary>
    public static void Arrange(IReadOnlyCollection<PlacedLine> lines, IReadOnlyDictionary<string, AwardKind> kinds, AnnexOrder order)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(kinds);
        var ordered = lines
            .OrderBy(placed => kinds[placed.Line.KindCode].Nature)
            .ThenByDescending(placed => kinds[placed.Line.KindCode].Position)
            .ThenBy(placed => placed.Line.KindCode, StringComparer.Ordinal)
            .ThenBy(placed => placed.Line.Recipient == RecipientKind.Person)
            .ThenBy(placed => order == AnnexOrder.ByUnit ? placed.UnitKey : string.Empty, StringComparer.Ordinal)
            .ThenBy(placed => order == AnnexOrder.ByUnit ? placed.Place : 0)
            .ThenBy(placed => placed.NameKey, StringComparer.Ordinal)
            .ThenBy(placed => placed.Line.Id);
        var ordinal = 0;
        foreach (var placed in ordered) placed.Line.Ordinal = ++ordinal;
    }

    /// <summary>The annexes of a decision whose lines are in their order.</summary>
    public static IReadOnlyList<AnnexList> Of(IEnumerable<DecisionLine> lines, IReadOnlyDictionary<string, AwardKind> kinds) =>
    [
        .. lines.OrderBy(line => line.Ordinal)
            .GroupBy(line => (line.KindCode, line.Recipient))
            .Select(group => new AnnexList(kinds[group.Key.KindCode], group.Key.Recipient, [.. group])),
    ];
}
