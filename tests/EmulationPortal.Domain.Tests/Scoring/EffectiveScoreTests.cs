using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

public sealed class EffectiveScoreTests
{
    private static readonly Guid Leaf = Guid.NewGuid();

    private readonly ScoreSheet sheet = new()
    {
        YearId = Guid.NewGuid(),
        Year = 2026,
        ClusterId = Guid.NewGuid(),
        DepartmentId = Guid.NewGuid(),
        CriteriaSetId = Guid.NewGuid(),
    };

    [Fact]
    public void The_highest_column_with_a_value_counts()
    {
        Save(ScoreColumn.Self, CellValue.Of(5));
        Save(ScoreColumn.Cluster, CellValue.Of(4));
        Assert.Equal(CellValue.Of(4), EffectiveScore.Values(sheet.Cells)[Leaf]);
        Save(ScoreColumn.Ministry, CellValue.Of(3));
        Assert.Equal(CellValue.Of(3), EffectiveScore.Values(sheet.Cells)[Leaf]);
        Assert.Equal(ScoreColumn.Ministry, EffectiveScore.Cell(sheet, Leaf)!.Column);
    }

    [Fact]
    public void Zero_and_not_assigned_count_as_values()
    {
        Save(ScoreColumn.Self, CellValue.Of(5));
        Save(ScoreColumn.Cluster, CellValue.NotAssigned);
        Assert.Equal(CellValue.NotAssigned, EffectiveScore.Values(sheet.Cells)[Leaf]);
        Save(ScoreColumn.Ministry, CellValue.Of(0));
        Assert.Equal(CellValue.Of(0), EffectiveScore.Values(sheet.Cells)[Leaf]);
    }

    [Fact]
    public void A_cell_that_was_emptied_again_does_not_count()
    {
        Save(ScoreColumn.Self, CellValue.Of(5));
        Save(ScoreColumn.Ministry, CellValue.NotScored);
        Assert.Equal(CellValue.Of(5), EffectiveScore.Values(sheet.Cells)[Leaf]);
        Assert.Equal(ScoreColumn.Self, EffectiveScore.Cell(sheet, Leaf)!.Column);
    }

    [Fact]
    public void Columns_above_the_asked_one_are_left_out()
    {
        Save(ScoreColumn.Ministry, CellValue.Of(3));
        Save(ScoreColumn.Self, CellValue.Of(5));
        Assert.Equal(CellValue.Of(5), EffectiveScore.Values(sheet.Cells, ScoreColumn.Cluster)[Leaf]);
        Assert.Null(EffectiveScore.Cell(sheet, Guid.NewGuid()));
    }

    private void Save(ScoreColumn column, CellValue value)
    {
        var cell = new ScoreCell { SheetId = sheet.Id, CriterionId = Leaf, Column = column };
        cell.Save(value, "", "", Actor.Portal, default);
        sheet.Cells.Add(cell);
    }
}
