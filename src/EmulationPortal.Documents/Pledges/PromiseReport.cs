using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Pledges;

namespace EmulationPortal.Documents.Pledges;

/// <summary>A department that answers for a pledge.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="ShortName">Its province.</param>
/// <param name="Name">Its name in full.</param>
public sealed record PromisedBy(Guid DepartmentId, string ShortName, string Name);

/// <summary>“Đã hứa / đã làm”: what was promised beside what was done, for the closing meeting.</summary>
public static class PromiseReport
{
    /// <summary>Members side by side in one table; more are continued in the next.</summary>
    private const int MembersInTable = 6;

    private const string NotSaid = "–";

    /// <summary>One department's answers, clause by clause.</summary>
    public static OfficialDocument OfDepartment(Pledge pledge, PromisedBy department, int year)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        ArgumentNullException.ThrowIfNull(department);
        var rows = pledge.InOrder.Select(clause =>
        {
            var result = ResultOf(clause, department.DepartmentId, year);
            var isAsked = pledge.Promised().Contains(clause);
            return TableRow.Of(
                clause.Code,
                clause.Text,
                clause.Target.Show(),
                result is null ? (isAsked ? NotSaid : string.Empty) : Done(clause, result),
                result is null ? (isAsked ? "Chưa ghi" : string.Empty) : ResultOutcomeText.Name(result.Outcome));
        });
        return Report(pledge, $"Kết quả thực hiện giao ước thi đua năm {year} của {department.Name}", department.Name,
        [
            Paragraph.Of($"Giao ước: {pledge.Title}{(pledge.Theme.Length > 0 ? $". Chủ đề: “{pledge.Theme}”" : "")}."),
            Paragraph.Of(Count(pledge, department.DepartmentId, year)),
            new TableBlock(
                "Đã hứa và đã làm",
                [new("Số", ColumnKind.Order), new("Đã hứa", ColumnKind.Text), new("Chỉ tiêu", ColumnKind.Remark), new("Đã làm", ColumnKind.Text), new("Đánh giá", ColumnKind.Short)],
                [.. rows]),
        ]);
    }

    /// <summary>All members of a pledge side by side.</summary>
    public static OfficialDocument OfAll(Pledge pledge, IReadOnlyList<PromisedBy> departments, int year, string issuer)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        ArgumentNullException.ThrowIfNull(departments);
        var body = new List<OfficialBlock>
        {
            Paragraph.Of($"Giao ước: {pledge.Title}{(pledge.Theme.Length > 0 ? $". Chủ đề: “{pledge.Theme}”" : "")}."),
            Paragraph.Of("Đ: đã làm; P: làm một phần; C: chưa làm; –: đơn vị chưa ghi kết quả."),
        };
        body.AddRange(departments.Chunk(MembersInTable).Select(some => new TableBlock(
            departments.Count > MembersInTable ? $"Đã hứa và đã làm: {string.Join(", ", some.Select(department => department.ShortName))}" : "Đã hứa và đã làm",
            [new("Số", ColumnKind.Order), new("Đã hứa", ColumnKind.Text), .. some.Select(department => new TableColumn(department.ShortName, ColumnKind.Order))],
            [.. pledge.InOrder.Select(clause => TableRow.Of([clause.Code, clause.Text, .. some.Select(department => Mark(pledge, clause, department.DepartmentId, year))]))])));
        body.AddRange(departments.Select(department => Paragraph.Of($"{department.ShortName}: {Count(pledge, department.DepartmentId, year)}")));
        return Report(pledge, $"Kết quả thực hiện giao ước thi đua năm {year}", issuer, body);
    }

    /// <summary>“Đ”, “P”, “C”, “–”; empty where nothing is asked.</summary>
    public static string Mark(Pledge pledge, PledgeClause clause, Guid departmentId, int year)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        ArgumentNullException.ThrowIfNull(clause);
        return ResultOf(clause, departmentId, year)?.Outcome switch
        {
            ResultOutcome.Met => "Đ",
            ResultOutcome.Partly => "P",
            ResultOutcome.NotMet => "C",
            _ => pledge.Promised().Contains(clause) ? NotSaid : string.Empty,
        };
    }

    /// <summary>“Đã làm 5, làm một phần 1, chưa làm 0, chưa ghi 3 trong 9 nội dung.”</summary>
    public static string Count(Pledge pledge, Guid departmentId, int year)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        var asked = pledge.Promised();
        var said = asked.Select(clause => ResultOf(clause, departmentId, year)).OfType<ClauseResult>().ToList();
        return $"Đã làm {Of(ResultOutcome.Met)}, làm một phần {Of(ResultOutcome.Partly)}, chưa làm {Of(ResultOutcome.NotMet)}, chưa ghi kết quả {asked.Count - said.Count} trong {asked.Count} nội dung.";

        int Of(ResultOutcome outcome) => said.Count(result => result.Outcome == outcome);
    }

    private static OfficialDocument Report(Pledge pledge, string title, string issuer, IReadOnlyList<OfficialBlock> body) => new()
    {
        Kind = "BÁO CÁO",
        Title = title,
        IssuingBodies = [issuer],
        Place = pledge.Place.Length > 0 ? pledge.Place : "Hà Nội",
        Body = body,
        Signatures = [new SignatureBlock(null, null, null, "Thủ trưởng đơn vị", string.Empty)],
    };

    private static string Done(PledgeClause clause, ClauseResult result) =>
        string.Join(". ", new[] { clause.Target.ShowAchieved(result.Figure, result.DoneOn), result.Text.Replace('\n', ' ') }.Where(part => part.Length > 0));

    private static ClauseResult? ResultOf(PledgeClause clause, Guid departmentId, int year) =>
        clause.Results.Find(result => result.DepartmentId == departmentId && result.Year == year);
}
