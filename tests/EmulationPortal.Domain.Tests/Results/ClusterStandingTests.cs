using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Results;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Results;

public sealed class ClusterStandingTests
{
    private static readonly DateTime Now = new(2026, 12, 1, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Guid ClusterId = Guid.NewGuid();
    private static readonly CriterionNode Points = new(Guid.NewGuid(), null, "1", 1, "Nhiệm vụ", 60, 0, LeafKind.Manual, LeafRule.None);
    private static readonly CriterionNode Relative = new(Guid.NewGuid(), null, "2", 2, "Kết quả", 40, 0, LeafKind.RelativeToBest, LeafRule.None);
    private static readonly CriteriaTree Tree = CriteriaTree.Build([Points, Relative]);
    private static readonly Actor Officer = new(Guid.NewGuid(), "Cán bộ", null, new HashSet<Role> { Role.MinistryOfficer }, []);

    [Fact]
    public void The_official_total_takes_the_highest_column_leaf_by_leaf_and_ranks_by_it()
    {
        var first = Submitted();
        var second = Submitted();
        Save(first, ScoreColumn.Self, 60, 10);
        Save(second, ScoreColumn.Self, 50, 20);
        var scorer = Leader(Guid.NewGuid());
        Save(first, ScoreColumn.Cluster, 40, null);
        Assert.True(first.Do(SheetStep.Forward, scorer, null, Now).IsAllowed);
        var standing = Of(Officer, first, second);

        Assert.Equal(60m, standing.UnitOf(first.DepartmentId).Official!.Total);
        Assert.Equal(80m, standing.UnitOf(first.DepartmentId).Self!.Total);
        Assert.Equal(90m, standing.UnitOf(second.DepartmentId).Official!.Total);
        Assert.Equal([second.DepartmentId, first.DepartmentId], standing.Ranking.Select(unit => unit.Candidate.Id));
        Assert.Equal("1/2", Ranking.Show(standing.Ranking[0], standing.Ranking));
    }

    [Fact]
    public void What_the_reader_may_not_see_counts_neither_in_totals_nor_as_the_best_result()
    {
        var mine = Draft();
        var other = Draft();
        Save(mine, ScoreColumn.Self, 60, 10);
        Save(other, ScoreColumn.Self, 60, 1000);
        var standing = Of(Owner(mine), mine, other);

        Assert.Equal(100m, standing.UnitOf(mine.DepartmentId).Official!.Total);
        Assert.Null(standing.UnitOf(other.DepartmentId).Official);
        Assert.Equal(Ranking.WithoutTotal, standing.Ranking[1].TieNote);
    }

    [Fact]
    public void Agreement_compares_only_columns_that_are_fully_scored()
    {
        var sheet = Submitted();
        Save(sheet, ScoreColumn.Self, 60, 10);
        Save(sheet, ScoreColumn.Cluster, 50, 10);
        Save(sheet, ScoreColumn.Ministry, 40, null);
        Assert.True(sheet.Do(SheetStep.Forward, Leader(Guid.NewGuid()), null, Now).IsAllowed);
        var agreement = Of(Officer, sheet).Units[0].Agreement!;

        Assert.Equal((2, 95m, 10m, 5m), (agreement.Count, agreement.Mean, agreement.Spread, agreement.StandardDeviation));
    }

    [Fact]
    public void A_column_that_only_the_portal_filled_has_no_total()
    {
        var sheet = Submitted();
        Save(sheet, ScoreColumn.Self, 60, 10);
        Save(sheet, ScoreColumn.Ministry, 60, null);
        var standing = ClusterStanding.Of(
            Tree, new ScoringOptions(true, null, 2), [(sheet, "Đơn vị")], [], Officer, new HashSet<Guid> { Points.Id });

        Assert.NotNull(standing.Units[0].Self);
        Assert.Null(standing.Units[0].Ministry);
    }

    private static ClusterStanding Of(Actor actor, params ScoreSheet[] sheets) => ClusterStanding.Of(
        Tree, new ScoringOptions(true, null, 2), [.. sheets.Select((sheet, i) => (sheet, $"Đơn vị {i + 1}"))], [], actor);

    private static ScoreSheet Draft() => new()
    {
        YearId = Guid.NewGuid(),
        Year = 2026,
        ClusterId = ClusterId,
        DepartmentId = Guid.NewGuid(),
        CriteriaSetId = Guid.NewGuid(),
    };

    private static ScoreSheet Submitted()
    {
        var sheet = Draft();
        Assert.True(sheet.Do(SheetStep.Submit, Owner(sheet), null, Now).IsAllowed);
        return sheet;
    }

    private static Actor Owner(ScoreSheet sheet) =>
        new(Guid.NewGuid(), "Chuyên viên", sheet.DepartmentId, new HashSet<Role> { Role.DepartmentStaff }, []);

    private static Actor Leader(Guid departmentId) => new(
        Guid.NewGuid(), "Cụm trưởng", departmentId, new HashSet<Role> { Role.DepartmentStaff },
        [new ClusterDuty(ClusterId, 2026, AppointmentDuty.Leader, departmentId)]);

    private static void Save(ScoreSheet sheet, ScoreColumn column, decimal points, decimal? result)
    {
        Put(Points.Id, CellValue.Of(points));
        if (result is { } achieved) Put(Relative.Id, CellValue.Of(achieved));

        void Put(Guid criterion, CellValue value)
        {
            var cell = new ScoreCell { SheetId = sheet.Id, CriterionId = criterion, Column = column };
            cell.Save(value, "", "", Actor.Portal, Now);
            sheet.Cells.Add(cell);
        }
    }
}
