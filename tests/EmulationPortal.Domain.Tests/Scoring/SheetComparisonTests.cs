using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

public sealed class SheetComparisonTests
{
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();

    [Fact]
    public void Equal_sheets_have_no_red_line() => Assert.Empty(SheetComparison.Of(Sheet(Line(First, 5)), Sheet(Line(First, 5))));

    [Fact]
    public void Every_difference_is_named_with_before_and_after()
    {
        var before = Line(First, 5) with { Evidence = [new("MC-2026-001", "a.pdf", "", 3, "", "aa")] };
        var after = Line(First, 6.5m, "Thêm báo cáo") with { MaxPoints = 8, Evidence = [new("MC-2026-001", "a.pdf", "", 4, "", "aa"), new("MC-2026-002", "b.png", "", null, "Ảnh", "bb")] };
        var line = Assert.Single(SheetComparison.Of(Sheet(before), Sheet(after)));
        Assert.Equal(
            [
                new SheetChange("Điểm chuẩn", "10", "8"),
                new SheetChange("Tự chấm", "5", "6,5"),
                new SheetChange("Giải trình (Tự chấm)", null, "Thêm báo cáo"),
                new SheetChange("Minh chứng MC-2026-001", "a.pdf, trang 3", "a.pdf, trang 4"),
                new SheetChange("Minh chứng MC-2026-002", null, "b.png, Ảnh"),
            ],
            line.Changes);
    }

    [Fact]
    public void An_emptied_cell_and_a_zero_are_different_things()
    {
        var empty = Line(First, 0) with { Cells = [new() { Column = ScoreColumn.Self }] };
        var line = Assert.Single(SheetComparison.Of(Sheet(empty), Sheet(Line(First, 0))));
        Assert.Equal([new SheetChange("Tự chấm", "chưa chấm", "0")], line.Changes);
    }

    [Fact]
    public void A_criterion_that_came_or_went_is_shown_whole()
    {
        var lines = SheetComparison.Of(Sheet(Line(First, 5)), Sheet(Line(Second, 5)));
        Assert.Equal([Second, First], lines.Select(line => line.Line!.CriterionId));
        Assert.Equal((string?)null, lines[0].Changes[0].Before);
        Assert.Equal((string?)null, lines[1].Changes[0].After);
    }

    [Fact]
    public void A_column_hidden_in_one_of_the_two_reads_there_as_missing()
    {
        var lines = SheetComparison.Of(Sheet(Line(First, 5)).With([]), Sheet(Line(First, 6)));
        Assert.Equal(new SheetChange("Tự chấm", null, "6"), lines[0].Changes[0]);
        Assert.Equal(new SheetChange("Tổng điểm (Tự chấm)", null, "50,00"), Assert.Single(lines[1].Changes));
    }

    [Fact]
    public void State_and_total_close_the_red_line()
    {
        var later = Sheet(Line(First, 5)) with { State = SheetState.Forwarded, Totals = [Total(61.5m)] };
        var closing = Assert.Single(SheetComparison.Of(Sheet(Line(First, 5)), later));
        Assert.Null(closing.Line);
        Assert.Equal([new SheetChange("Trạng thái", "Đã gửi cụm", "Đã gửi Bộ"), new SheetChange("Tổng điểm (Tự chấm)", "50,00", "61,50")], closing.Changes);
    }

    [Fact]
    public void Without_the_self_column_the_evidence_is_hidden_too()
    {
        var line = Line(First, 5) with { Evidence = [new("MC-2026-001", "a.pdf", "", null, "", "aa")] };
        Assert.Empty(Sheet(line).With([ScoreColumn.Cluster]).Lines[0].Evidence);
        Assert.Single(Sheet(line).With([ScoreColumn.Self]).Lines[0].Evidence);
    }

    private static FrozenSheet Sheet(params FrozenLine[] lines) => new()
    {
        SheetId = Guid.Empty,
        Number = 1,
        Year = 2026,
        Department = "Sở A",
        Cluster = "Cụm thi đua số 2",
        CriteriaSet = "Bảng",
        State = SheetState.Submitted,
        TakenAt = DateTime.UnixEpoch,
        TakenBy = "An",
        Decimals = 2,
        Lines = lines,
        Totals = [Total(50)],
    };

    private static FrozenTotal Total(decimal total) => new()
    {
        Column = ScoreColumn.Self,
        Base = total,
        FullMaximum = 100,
        AssignedMaximum = 100,
        Bonus = 0,
        Penalty = 0,
        Total = total,
        IsComplete = true,
        IsTouched = true,
        DisqualifiedBy = [],
    };

    private static FrozenLine Line(Guid id, decimal points, string explanation = "") => new()
    {
        CriterionId = id,
        Code = "1.1",
        Text = "Tiêu chí",
        Level = 2,
        Kind = LeafKind.Manual,
        MaxPoints = 10,
        Cells = [new() { Column = ScoreColumn.Self, Status = CellStatus.Scored, Entered = points, Points = points, Explanation = explanation }],
    };
}
