using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Tests.Criteria;

/// <summary>Lines of criteria sets for tests. The id follows from the code, the parent from the code's last dot.</summary>
internal static class Line
{
    /// <summary>The real table of digitally signed documents: 1.5 points at most.</summary>
    public static IReadOnlyList<Band> PercentTable { get; } =
        [Band.MoreThan(95, 1.5m), Band.Between(75, 95, 1), Band.FromUpToBelow(50, 75, 0.5m), Band.LessThan(50, 0)];

    /// <summary>The real table of reports sent in time: 2 points at most.</summary>
    public static IReadOnlyList<Band> DaysTable { get; } =
        [Band.Between(0, 0, 2), Band.Between(1, 2, 1.5m), Band.Between(3, 5, 1), Band.Between(6, 10, 0.5m), Band.MoreThan(10, 0)];

    public static Guid Id(string code) => new(SHA256.HashData(Encoding.UTF8.GetBytes(code)).AsSpan(0, 16));

    public static CriterionNode Group(string code, decimal max, string? text = null) => Of(code, max, null, text: text);

    public static CriterionNode Manual(string code, decimal max, decimal step = 0.25m, string? text = null) =>
        Of(code, max, LeafKind.Manual, step: step, text: text);

    public static CriterionNode YesNo(string code, decimal max) => Of(code, max, LeafKind.YesNo);

    public static CriterionNode Percent(string code, decimal max = 1.5m, IReadOnlyList<Band>? bands = null, bool over = false) =>
        Of(code, max, LeafKind.PercentBands, new LeafRule { Bands = bands ?? PercentTable, OverAchievement = over });

    public static CriterionNode DaysLate(string code, decimal max = 2, IReadOnlyList<Band>? bands = null) =>
        Of(code, max, LeafKind.DaysLateBands, new LeafRule { Bands = bands ?? DaysTable });

    public static CriterionNode Linear(string code, decimal max, decimal? target = 100, bool over = false, decimal? cap = null) =>
        Of(code, max, LeafKind.LinearRatio, new LeafRule { Target = target, OverAchievement = over, OverAchievementCapPercent = cap });

    public static CriterionNode Times(string code, decimal max, decimal? each) =>
        Of(code, max, LeafKind.PerOccurrence, new LeafRule { PointsPerOccurrence = each });

    public static CriterionNode Relative(string code, decimal max) => Of(code, max, LeafKind.RelativeToBest);

    public static CriterionNode Bonus(string code, decimal max) => Of(code, max, LeafKind.Bonus, step: 0.5m);

    public static CriterionNode Penalty(string code, decimal max) => Of(code, max, LeafKind.Penalty, step: 0.5m);

    public static CriterionNode Disqualifier(string code) => Of(code, 0, LeafKind.Disqualifier);

    public static CriteriaTree Tree(params CriterionNode[] lines) => CriteriaTree.Build(lines);

    public static CriterionNode Of(string code, decimal max, LeafKind? kind, LeafRule? rule = null, decimal step = 0, string? text = null)
    {
        var dot = code.LastIndexOf('.');
        var position = int.TryParse(code[(dot + 1)..], out var number) ? number : 0;
        return new(Id(code), dot < 0 ? null : Id(code[..dot]), code, position, text ?? $"Tiêu chí {code}", max, step, kind, rule ?? LeafRule.None);
    }
}
