using EmulationPortal.Documents.Pages;
using EmulationPortal.Documents.Xlsx;

namespace EmulationPortal.Documents.Results;

/// <summary>What a formula must know of a line.</summary>
/// <param name="Level">1 at the top.</param>
/// <param name="IsGroup">Whether it sums its children.</param>
/// <param name="Part">Where it belongs in the arithmetic.</param>
/// <param name="HasCap">Whether a group outside the scale is cut at its maximum.</param>
internal sealed record FormulaLine(int Level, bool IsGroup, LinePart Part, bool HasCap);

/// <summary>A place in a workbook; the sheet is null when the formula stands on the same one.</summary>
internal readonly record struct FormulaPlace(XlsxSheet? Sheet, CellAddress Address)
{
    public override string ToString() => Sheet?.Reference(Address) ?? Address.ToString();
}

/// <summary>
/// Writes the arithmetic of a score table as formulas that a person can follow: a group sums its own lines, the totals sum
/// the groups. Nothing scored stays empty and does not become 0.
/// </summary>
/// <param name="lines">Groups before their children.</param>
/// <param name="points">Where the points of a line stand.</param>
/// <param name="cap">Where the maximum of a line stands.</param>
internal sealed class ScoreFormulas(IReadOnlyList<FormulaLine> lines, Func<int, FormulaPlace> points, Func<int, FormulaPlace> cap)
{
    /// <summary>
    /// The formula of a group: points plus bonus less penalty, each cut at the cap of a group outside the scale. Null for a
    /// group of conditions, which has no points.
    /// </summary>
    public string? Group(int line)
    {
        List<int> children = [.. ChildrenOf(line).Where(child => lines[child].Part != LinePart.Disqualifier)];
        return children.Count == 0 ? null : $"IF(COUNT({List(children)})=0,\"\",{Net(line, children)})";
    }

    /// <summary>The sum of the scale.</summary>
    /// <param name="isOpen">Whether the column is still to be filled in: it stays empty until there are points.</param>
    public string Scored(bool isOpen)
    {
        string terms = List([.. Roots().SelectMany(ScaleTerms)]);
        return isOpen ? $"IF(COUNT({terms})=0,\"\",SUM({terms}))" : $"SUM({terms})";
    }

    /// <summary>The sum of bonus or penalty over the whole table, cut at the cap of the set.</summary>
    public string Outside(LinePart part, string? setCap)
    {
        List<string> terms = [.. Roots().SelectMany(root => TermsOf(root, part))];
        string sum = terms.Count == 0 ? "0" : $"SUM({string.Join(',', terms)})";
        return setCap is null ? sum : $"MIN({sum},{setCap})";
    }

    /// <summary>The lines directly below a group.</summary>
    public IEnumerable<int> ChildrenOf(int line)
    {
        for (int next = line + 1; next < lines.Count && lines[next].Level > lines[line].Level; next++)
        {
            if (lines[next].Level == lines[line].Level + 1)
            {
                yield return next;
            }
        }
    }

    /// <summary>A list of places for SUM: neighbours in one column become a range.</summary>
    public static string List(IReadOnlyList<FormulaPlace> places)
    {
        List<string> parts = [];
        for (int start = 0; start < places.Count;)
        {
            int end = start;
            while (end + 1 < places.Count && IsBelow(places[end], places[end + 1]))
            {
                end++;
            }

            parts.Add(end == start ? places[start].ToString() : $"{places[start]}:{places[end].Address}");
            start = end + 1;
        }

        return string.Join(',', parts);
    }

    private string Net(int line, List<int> children)
    {
        switch (lines[line].Part)
        {
            case LinePart.Bonus:
                return Capped(line, [List(children)]);
            case LinePart.Penalty:
                return $"-{Capped(line, Terms(line, LinePart.Penalty))}";
            case LinePart.BonusAndPenalty:
                return $"{Capped(line, Terms(line, LinePart.Bonus))}-{Capped(line, Terms(line, LinePart.Penalty))}";
            default:
                // A criterion shows a penalty as a positive number; a group of penalties is negative already.
                List<int> taken = [.. children.Where(child => lines[child] is { Part: LinePart.Penalty, IsGroup: false })];
                return $"SUM({List([.. children.Except(taken)])})" + (taken.Count == 0 ? "" : $"-SUM({List(taken)})");
        }
    }

    private string List(IReadOnlyList<int> places) => List([.. places.Select(points)]);

    /// <summary>The cells that add up to the points in scale: a group's own where it holds nothing else.</summary>
    private IEnumerable<int> ScaleTerms(int line)
    {
        if (lines[line].Part != LinePart.Scale)
        {
            return [];
        }

        bool isPure = Below(line).All(below => lines[below].Part is LinePart.Scale or LinePart.Disqualifier);
        return isPure ? [line] : ChildrenOf(line).SelectMany(ScaleTerms);
    }

    private IEnumerable<int> Below(int line) =>
        Enumerable.Range(line + 1, lines.Count - line - 1).TakeWhile(next => lines[next].Level > lines[line].Level);

    private static bool IsBelow(FormulaPlace upper, FormulaPlace lower) =>
        upper.Sheet == lower.Sheet && upper.Address.Column == lower.Address.Column && upper.Address.Row + 1 == lower.Address.Row;

    private IEnumerable<int> Roots() => Enumerable.Range(0, lines.Count).Where(line => lines[line].Level == 1);

    private List<string> Terms(int line, LinePart part) => [.. ChildrenOf(line).SelectMany(child => TermsOf(child, part))];

    /// <summary>What a line brings to the sum of bonus or penalty: its own cell, or what its children bring, up to its cap.</summary>
    private IEnumerable<string> TermsOf(int line, LinePart part)
    {
        FormulaLine found = lines[line];
        if (found.Part == part && (!found.IsGroup || part == LinePart.Bonus))
        {
            return [points(line).ToString()];
        }

        List<string> below = found.IsGroup ? Terms(line, part) : [];
        return below.Count > 0 && found is { HasCap: true, Part: not LinePart.Scale } ? [Capped(line, below)] : below;
    }

    private string Capped(int line, IReadOnlyList<string> terms)
    {
        string sum = terms.Count == 0 ? "0" : $"SUM({string.Join(',', terms)})";
        return lines[line] is { HasCap: true, Part: not LinePart.Scale } ? $"MIN({sum},{cap(line)})" : sum;
    }
}
