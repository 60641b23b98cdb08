using EmulationPortal.Documents.Pages;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>A small set with every kind of leaf, nested groups, caps and gaps, computed by the rules themselves.</summary>
internal static class Computed
{
    public static readonly ScoringOptions Options = new(AllowOverMaximum: true, BonusCap: 8m, Decimals: 2);

    private static readonly string[] _members = ["Điện Biên", "Sơn La", "Lai Châu", "Hà Giang"];

    public static CriteriaTree Tree { get; } = CriteriaTree.Build(
    [
        Node("I", null, 1, 20m, null),
        Node("1.1", "I", 1, 12m, null),
        Node("1.1.1", "1.1", 1, 6m, LeafKind.Manual),
        Node("1.1.2", "1.1", 2, 4m, LeafKind.YesNo),
        Node("1.1.3", "1.1", 3, 2m, LeafKind.PerOccurrence, new LeafRule { PointsPerOccurrence = 0.5m }),
        Node("1.2", "I", 2, 8m, LeafKind.LinearRatio, new LeafRule { Target = 30m, OverAchievement = true, OverAchievementCapPercent = 120m }),
        Node("1.3", "I", 3, 3m, LeafKind.Bonus),
        Node("II", null, 2, 10m, null),
        Node("2.1", "II", 1, 4m, LeafKind.PercentBands, new LeafRule { Bands = [Band.MoreThan(95, 4m), Band.Between(75, 95, 2.5m), Band.LessThan(75, 0m)] }),
        Node("2.2", "II", 2, 2m, LeafKind.DaysLateBands, new LeafRule { Bands = [Band.Between(0, 0, 2m), Band.Between(1, 2, 1.5m), Band.MoreThan(2, 0m)] }),
        Node("2.3", "II", 3, 4m, LeafKind.RelativeToBest),
        Node("III", null, 3, 6m, null),
        Node("3.1", "III", 1, 5m, LeafKind.Bonus),
        Node("3.2", "III", 2, 5m, LeafKind.Bonus),
        Node("IV", null, 4, 3m, null),
        Node("4.1", "IV", 1, 2m, LeafKind.Bonus),
        Node("4.2", "IV", 2, 5m, LeafKind.Penalty),
        Node("V", null, 5, 0m, LeafKind.Disqualifier),
    ]);

    /// <summary>All scored; with one thing not assigned; half scored; untouched.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<Guid, CellValue>> Cells { get; } =
    [
        Column(("1.1.1", 5.25m), ("1.1.2", 1m), ("1.1.3", 3m), ("1.2", 40m), ("1.3", 2m), ("2.1", 96m), ("2.2", 1m), ("2.3", 12m), ("3.1", 4m), ("3.2", 4m), ("4.1", 2m), ("4.2", 5m), ("V", 0m)),
        Column(("1.1.1", 0m), ("1.1.2", null), ("1.1.3", 9m), ("1.2", 10m), ("2.1", 80m), ("2.2", null), ("2.3", 7m), ("4.2", 1m), ("V", 1m)),
        Column(("1.1.1", 6m), ("2.1", 10m)),
        Column(),
    ];

    public static IReadOnlyList<SheetTotal> Totals { get; } =
        [.. Cells.Select(cells => SheetArithmetic.Compute(Tree, cells, Options, RelativeContext.Of(Tree, Cells)))];

    public static MatrixDocument Matrix() => new()
    {
        Head = Samples.Head,
        Year = 2025,
        Cluster = "Cụm thi đua số 2",
        Column = ScoreColumn.Cluster,
        Members = [.. _members.Select((name, index) => new MatrixMember(name, $"Sở Thông tin và Truyền thông tỉnh {name}", index == 1 ? "Cụm trưởng" : null, $"{index + 1}/4"))],
        Decimals = Options.Decimals,
        Lines = ScoreLines.OfMatrix(Tree, Totals),
        Totals = ScoreLines.ClosingsOfMatrix(Tree, Totals),
        StatusLine = "Cụm đã thống nhất.",
    };

    public static SheetDocument Sheet()
    {
        Dictionary<ScoreColumn, SheetTotal> columns = new() { [ScoreColumn.Self] = Totals[0], [ScoreColumn.Cluster] = Totals[1] };
        return new SheetDocument
        {
            Head = Samples.Head,
            Year = 2025,
            Department = "Sở Thông tin và Truyền thông tỉnh Điện Biên",
            Cluster = "Cụm thi đua số 2",
            Decimals = Options.Decimals,
            Lines = ScoreLines.OfSheet(Tree, columns, node => node.Code == "1.2" ? [new LineNote("Tự chấm", "Đạt 40/30 lớp.")] : []),
            Totals = ScoreLines.ClosingsOfSheet(Tree, columns),
            StatusLine = "Bộ đang thẩm định.",
        };
    }

    public static Guid IdOf(string code) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(code)).AsSpan(0, 16));

    private static CriterionNode Node(string code, string? parent, int position, decimal max, LeafKind? kind, LeafRule? rule = null) => new(
        IdOf(code), parent is null ? null : IdOf(parent), code, position, $"Tiêu chí {code}", max, 0m, kind, rule ?? LeafRule.None);

    private static Dictionary<Guid, CellValue> Column(params (string Code, decimal? Entered)[] cells) => cells.ToDictionary(
        cell => IdOf(cell.Code), cell => cell.Entered is { } entered ? CellValue.Of(entered) : CellValue.NotAssigned);
}
