using EmulationPortal.Data.Results;
using EmulationPortal.Documents;
using EmulationPortal.Documents.Pages;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Results;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Printing;

/// <summary>Makes the printed forms of a cluster's result.</summary>
public static class ResultDocuments
{
    private const string Ministry = "Bộ Thông tin và Truyền thông";

    /// <summary>The ranking.</summary>
    public static RankingDocument Ranking(ClusterResult result)
    {
        var lines = result.Lines;
        return new RankingDocument
        {
            Head = new OfficialHead { IssuingBody = Ministry, Place = "Hà Nội", On = result.ClusterYear.PublishedAt is { } at ? VietnamTime.DateOf(at) : null },
            Decimals = result.Set.Decimals,
            Year = result.Year.Year,
            Cluster = result.Cluster.Name,
            Lines = [.. lines.Select((line, i) =>
            {
                var unit = result.Standing.UnitOf(line.DepartmentId);
                var member = result.Member(line.DepartmentId);
                return new RankingLine(
                    line.RankText, member.Department.Name, Role(member), Cell(unit.Self?.Total), Cell(unit.Cluster?.Total), Cell(line.Total),
                    line.Classification.Length > 0 ? line.Classification : null, StandingLine.Why(lines, i, result.Set.Decimals));
            })],
            StatusLine = Status(result),
            TieBreaks = [.. result.TieBreaks.Select(rule => rule.Name + ".")],
            Thresholds = [.. result.Bands.Select(band => $"{band.Name}: từ {NumberText.Points(band.From)} điểm.")],
            Remarks = Illustrative(result.Set.IsIllustrative),
            Signatures = result.IsPublished ? [new SignatureBlock($"Vụ trưởng {Domain.Organisation.Ministry.EmulationUnit}")] : [],
        };
    }

    /// <summary>The matrix of one column.</summary>
    /// <param name="result">The result.</param>
    /// <param name="column">The column; null for the score that is ranked.</param>
    public static MatrixDocument Matrix(ClusterResult result, ScoreColumn? column)
    {
        var units = result.Lines
            .Select(line => (Line: line, Member: result.Member(line.DepartmentId), Unit: result.Standing.UnitOf(line.DepartmentId)))
            .Select(unit => (unit.Line, unit.Member, Total: column is { } one ? unit.Unit[one] : unit.Unit.Official))
            .ToList();
        var tree = result.Standing.Tree;
        var options = new ScoringOptions(result.Set.AllowOverMaximum, result.Set.BonusCap, result.Set.Decimals);
        var nothing = SheetArithmetic.Compute(tree, new Dictionary<Guid, CellValue>(), options);
        var totals = units.Select(unit => unit.Total ?? nothing).ToList();
        return new MatrixDocument
        {
            Head = new OfficialHead { ParentBody = Ministry, IssuingBody = result.Cluster.Name, Place = Leader(result)?.Department.Province ?? "Hà Nội" },
            Decimals = result.Set.Decimals,
            Year = result.Year.Year,
            Cluster = result.Cluster.Name,
            AllowOverMaximum = options.AllowOverMaximum,
            Column = column,
            Members = [.. units.Select(unit => new MatrixMember(unit.Line.Name, unit.Member.Department.Name, Role(unit.Member), unit.Line.RankText))],
            Lines = ScoreLines.OfMatrix(tree, totals),
            Totals = ScoreLines.ClosingsOfMatrix(tree, totals),
            StatusLine = Status(result),
            Remarks = Illustrative(result.Set.IsIllustrative),
            Signatures = [new SignatureBlock("Cụm phó"), new SignatureBlock("Cụm trưởng")],
        };
    }

    private static PointsCell Cell(decimal? points) => PointsCell.From(points);

    private static string? Role(ClusterMember member) => member.Duty is { } duty ? AppointmentText.Name(duty) : null;

    private static ClusterMember? Leader(ClusterResult result) => result.Members.FirstOrDefault(member => member.Duty == AppointmentDuty.Leader);

    private static string Status(ClusterResult result) => result.ClusterYear.PublishedAt is { } at
        ? $"Công bố {VietnamTime.Show(at)}."
        : "Tạm tính, chưa công bố.";

    /// <summary>What every print of made-up scores says.</summary>
    public static IReadOnlyList<string> Illustrative(bool isIllustrative) => isIllustrative ? ["Bảng tiêu chí và điểm số là dữ liệu minh họa."] : [];
}
