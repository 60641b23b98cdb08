using EmulationPortal.Data.Meetings;
using EmulationPortal.Data.Results;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Results;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Results;

/// <summary>The results of a year: one line for each cluster.</summary>
/// <param name="Year">The year shown; null when none was ever opened.</param>
/// <param name="Years">All years to choose from.</param>
/// <param name="Clusters">The clusters.</param>
public sealed record YearResultsPage(int? Year, IReadOnlyList<int> Years, IReadOnlyList<YearResultsLine> Clusters);

/// <summary>A cluster in the list.</summary>
/// <param name="Summary">The cluster.</param>
/// <param name="MayOpen">Whether the reader may open its ranking.</param>
/// <param name="First">The first of the published ranking, or empty.</param>
/// <param name="Acclaimed">Whom the cluster's meeting acclaimed as leading.</param>
public sealed record YearResultsLine(ClusterSummary Summary, bool MayOpen, string First, IReadOnlyList<AcclaimedUnit> Acclaimed);

/// <summary>What all pages about one cluster's result share.</summary>
/// <param name="Result">The result.</param>
public record ClusterResultPage(ClusterResult Result)
{
    /// <summary>Beginning of the addresses of the cluster's pages.</summary>
    public string Path => $"/ket-qua/{Result.Year.Year}/{Result.Cluster.Id}";

    /// <summary>The title: cluster and year.</summary>
    public string Title => $"{Result.Cluster.Name}, năm {Result.Year.Year}";

    /// <summary>A total as the criteria set shows it.</summary>
    public string Points(decimal? value) => value is { } points ? NumberText.Show(points, Result.Set.Decimals) : "–";

    /// <summary>A total with a mark while leaves are missing.</summary>
    public string Points(SheetTotal? total) => total is null ? "–" : Points(total.Total) + (total.IsComplete ? string.Empty : " *");
}

/// <summary>The ranking of a cluster.</summary>
/// <param name="Result">The result.</param>
/// <param name="MayPublish">Whether the reader sees the way to publication.</param>
/// <param name="ShowsProgress">Whether the reader sees the way to the progress page.</param>
/// <param name="Acclaimed">Whom the cluster's meeting acclaimed.</param>
public sealed record RankingPage(ClusterResult Result, bool MayPublish, bool ShowsProgress, IReadOnlyList<AcclaimedUnit> Acclaimed) : ClusterResultPage(Result)
{
    /// <summary>The lines.</summary>
    public IReadOnlyList<StandingLine> Lines { get; } = Result.Lines;

    /// <summary>Whether any total shown lacks leaves.</summary>
    public bool HasIncomplete => Result.Standing.Units.Any(unit =>
        new[] { unit.Self, unit.Cluster, unit.Ministry, unit.Official }.Any(total => total is { IsComplete: false }));

    /// <summary>“Cụm trưởng”, “Cụm phó” or null.</summary>
    public string? DutyOf(Guid departmentId) => Result.Member(departmentId).Duty is { } duty ? AppointmentText.Name(duty) : null;

    /// <summary>The bar chart of the totals.</summary>
    public Shared.ChartPage Chart => new(
        $"Tổng điểm của {Title}", "bang-xep-hang",
        [.. Lines.Select(line => line.Name)],
        [new Shared.ChartSeries("Tổng điểm", [.. Lines.Select(line => line.Total)])],
        "điểm",
        Result.Set.Decimals);
}

/// <summary>The matrix of a cluster: criteria as rows, units as columns.</summary>
/// <param name="Result">The result.</param>
/// <param name="Column">The column shown; null for the official score.</param>
/// <param name="WithLeaves">Whether the criteria below the groups are shown too.</param>
public sealed record MatrixPage(ClusterResult Result, ScoreColumn? Column, bool WithLeaves) : ClusterResultPage(Result)
{
    /// <summary>The units in the order of their ranks.</summary>
    public IReadOnlyList<(StandingLine Line, SheetTotal? Total)> Units { get; } =
        [.. Result.Lines.Select(line => (line, Column is { } column ? Result.Standing.UnitOf(line.DepartmentId)[column] : Result.Standing.UnitOf(line.DepartmentId).Official))];

    /// <summary>The rows.</summary>
    public IEnumerable<CriterionNode> Nodes => Result.Standing.Tree.Nodes.Where(node => WithLeaves || Result.Standing.Tree.DepthOf(node) == 0);

    /// <summary>The maximum of a row, or nothing for lines outside the scale without one.</summary>
    public string MaxOf(CriterionNode node) => node.MaxPoints > 0 ? NumberText.Points(node.MaxPoints) : "–";

    /// <summary>What a unit has in a row.</summary>
    public string Cell(SheetTotal? total, CriterionNode node)
    {
        if (total is null) return "–";
        var line = total.For(node.Id);
        if (line.Leaf is { } leaf)
        {
            return leaf.Cell.Status switch
            {
                CellStatus.NotAssigned => "KG",
                CellStatus.NotScored => "–",
                _ when node.Kind == LeafKind.Disqualifier => YesNoText.Show(leaf.Cell.Entered != 0),
                _ => leaf.Points is null ? "–" : Points(line.Net),
            };
        }

        if (!line.IsTouched) return "–";
        return line.Max > 0 && line.NotAssignedMax == line.Max ? "KG" : Points(line.Net);
    }
}

/// <summary>One unit in detail.</summary>
/// <param name="Result">The result.</param>
/// <param name="Member">The unit.</param>
/// <param name="Line">Its line of the ranking.</param>
/// <param name="Why">Why it stands there.</param>
/// <param name="Column">The column explained; null for the official score.</param>
/// <param name="Explanation">The arithmetic, or null when nothing may be seen.</param>
/// <param name="OpensSheet">Whether the reader may open the sheet itself.</param>
/// <param name="YearBefore">Results of the year before: its own, and those of units it came from.</param>
public sealed record UnitPage(
    ClusterResult Result, ClusterMember Member, StandingLine Line, string Why, ScoreColumn? Column, ExplanationLine? Explanation, bool OpensSheet,
    IReadOnlyList<Reorganisations.LineageResult> YearBefore)
    : ClusterResultPage(Result);

/// <summary>The words for columns in addresses and headings.</summary>
public static class ResultColumns
{
    /// <summary>Columns to choose from: address word, heading, column (null for the official score).</summary>
    public static IReadOnlyList<(string Word, string Heading, ScoreColumn? Column)> All { get; } =
    [
        ("chinh-thuc", "Điểm xếp hạng", null),
        ("tu-cham", "Tự chấm", ScoreColumn.Self),
        ("cum", "Cụm chấm", ScoreColumn.Cluster),
        ("bo", "Bộ thẩm định", ScoreColumn.Ministry),
    ];

    /// <summary>The column that a word names; the official score for any other.</summary>
    public static ScoreColumn? Of(string? word) => All.FirstOrDefault(column => column.Word == word).Column;

    /// <summary>The heading of a column.</summary>
    public static string Heading(ScoreColumn? column) => All.First(known => known.Column == column).Heading;
}
