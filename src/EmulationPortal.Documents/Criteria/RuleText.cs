using System.Text.RegularExpressions;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Criteria;

/// <summary>How the text of a rule was read: either the rule or a Vietnamese sentence.</summary>
internal readonly record struct ReadRule(LeafRule Rule, string? Problem);

/// <summary>
/// Between the figures of a criterion and the one cell that holds them: "> 95 %: 1,5; 75–95 %: 1; …",
/// "chỉ tiêu: 100; vượt mức: có; trần: 120 %", "mỗi lần: 0,5".
/// </summary>
internal static partial class RuleText
{
    private const string OverHundred = "cho phép trên 100 %";

    /// <summary>The rule as text that <see cref="Read"/> reads back; empty for a kind without figures.</summary>
    public static string Show(LeafKind kind, LeafRule rule) => kind switch
    {
        LeafKind.PercentBands => new BandTable(BandMeasure.Percent, rule.Bands).Show() + (rule.OverAchievement ? $"; {OverHundred}" : ""),
        LeafKind.DaysLateBands => new BandTable(BandMeasure.DaysLate, rule.Bands).Show(),
        LeafKind.LinearRatio => string.Join("; ", RatioParts(rule)),
        LeafKind.RelativeToBest => rule.Target is { } target ? $"chỉ tiêu: {NumberText.Points(target)}" : "",
        _ when LeafRuleText.UsesOccurrences(kind) => rule.PointsPerOccurrence is { } each ? $"mỗi lần: {NumberText.Points(each)}" : "",
        _ => "",
    };

    /// <summary>An example for the guide; empty for a kind without figures.</summary>
    public static string Example(LeafKind kind) => kind switch
    {
        LeafKind.PercentBands => "> 95 %: 1,5; 75–95 %: 1; 50–<75 %: 0,5; < 50 %: 0",
        LeafKind.DaysLateBands => "đúng hạn: 2; chậm 1–2 ngày: 1,5; chậm 3–5 ngày: 1; > 5 ngày: 0",
        LeafKind.LinearRatio => "chỉ tiêu: 100; vượt mức: có; trần: 120 %",
        LeafKind.RelativeToBest => "chỉ tiêu: 50",
        _ when LeafRuleText.UsesOccurrences(kind) => "mỗi lần: 0,5",
        _ => "",
    };

    /// <summary>Reads the cell of a criterion of that kind.</summary>
    public static ReadRule Read(LeafKind kind, string? typed) => kind switch
    {
        LeafKind.PercentBands => ReadPercentBands(typed),
        LeafKind.DaysLateBands => Of(BandText.Read(typed, BandMeasure.DaysLate)),
        _ when LeafRuleText.UsesTarget(kind) || LeafRuleText.UsesOccurrences(kind) => ReadClauses(kind, typed),
        _ when VietnameseText.Normalise(typed).Length == 0 => new ReadRule(LeafRule.None, null),
        _ => Wrong($"loại “{LeafKindText.Label(kind)}” không có bậc hay quy tắc; hãy để trống."),
    };

    private static IEnumerable<string> RatioParts(LeafRule rule)
    {
        if (rule.Target is { } target)
        {
            yield return $"chỉ tiêu: {NumberText.Points(target)}";
        }

        yield return $"vượt mức: {YesNoText.Show(rule.OverAchievement)}";
        if (rule.OverAchievementCapPercent is { } cap)
        {
            yield return $"trần: {NumberText.Points(cap)} %";
        }
    }

    private static ReadRule ReadPercentBands(string? typed)
    {
        string[] parts = (typed ?? "").Split(';', '\n');
        bool overHundred = Array.Exists(parts, IsOverHundred);
        ReadRule read = Of(BandText.Read(string.Join(';', parts.Where(part => !IsOverHundred(part))), BandMeasure.Percent));
        return read with { Rule = read.Rule with { OverAchievement = overHundred } };
    }

    private static bool IsOverHundred(string part) => VietnameseText.Fold(part) == VietnameseText.Fold(OverHundred);

    private static ReadRule Of(ReadBands bands) => bands.Problem is { } problem
        ? Wrong(Lowered(problem))
        : bands.Bands.Count == 0
            ? Wrong("chưa có bảng bậc; hãy viết như “75–95 %: 1; < 75 %: 0”.")
            : new ReadRule(new LeafRule { Bands = bands.Bands }, null);

    private static ReadRule ReadClauses(LeafKind kind, string? typed)
    {
        LeafRule rule = LeafRule.None;
        foreach (string clause in (typed ?? "").Split(';', '\n').Select(VietnameseText.Normalise).Where(clause => clause.Length > 0))
        {
            if (WithClause(kind, rule, clause) is not { } next)
            {
                return Wrong($"không đọc được “{clause}”; hãy viết như “{Example(kind)}”.");
            }

            rule = next;
        }

        return kind == LeafKind.PerOccurrence && rule.PointsPerOccurrence is null
            ? Wrong($"chưa có điểm mỗi lần; hãy viết như “{Example(kind)}”.")
            : new ReadRule(rule, null);
    }

    private static LeafRule? WithClause(LeafKind kind, LeafRule rule, string clause)
    {
        Match match = Clause().Match(clause.ToLowerInvariant());
        if (!match.Success)
        {
            return null;
        }

        string name = VietnameseText.Fold(match.Groups["name"].Value);
        string value = match.Groups["value"].Value;
        return (kind, name) switch
        {
            (LeafKind.LinearRatio, "vuot muc") => YesNoText.Read(value).Value is { } answer ? rule with { OverAchievement = answer != 0 } : null,
            (LeafKind.LinearRatio, "tran" or "tran vuot muc") => Number(value) is { } cap ? rule with { OverAchievementCapPercent = cap } : null,
            (LeafKind.LinearRatio or LeafKind.RelativeToBest, "chi tieu") => Number(value) is { } target ? rule with { Target = target } : null,
            (_, "moi lan") when LeafRuleText.UsesOccurrences(kind) => Number(value) is { } each ? rule with { PointsPerOccurrence = each } : null,
            _ => null,
        };
    }

    private static decimal? Number(string text) => ScoreText.Read(text).Value;

    private static ReadRule Wrong(string problem) => new(LeafRule.None, problem);

    private static string Lowered(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    [GeneratedRegex(@"^(?<name>\p{L}[\p{L}\p{M} ]*?)\s*:?\s+(?<value>(?:có|không)|[0-9].*)$|^(?<name>\p{L}[\p{L}\p{M} ]*?)\s*:\s*(?<value>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();
}
