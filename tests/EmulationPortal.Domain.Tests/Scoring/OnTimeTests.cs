using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Tests.Criteria;

namespace EmulationPortal.Domain.Tests.Scoring;

public class OnTimeTests
{
    private static readonly DateOnly Deadline = new(2025, 12, 15);

    [Theory]
    [InlineData(10, 0)]
    [InlineData(15, 0)]
    [InlineData(16, 1)]
    [InlineData(20, 5)]
    public void Days_late_are_counted_from_the_deadline(int day, int late) =>
        Assert.Equal(CellValue.Of(late), OnTime.Input(new DateOnly(2025, 12, day), Deadline));

    [Fact]
    public void Nothing_submitted_is_not_scored_rather_than_on_time() => Assert.Equal(CellValue.NotScored, OnTime.Input(null, Deadline));

    [Fact]
    public void Instants_count_on_their_day_in_vietnam()
    {
        var deadline = new DateTime(2025, 12, 15, 10, 0, 0, DateTimeKind.Utc);

        Assert.Equal(CellValue.Of(0), OnTime.Input(new DateTime(2025, 12, 15, 16, 59, 0, DateTimeKind.Utc), deadline));
        Assert.Equal(CellValue.Of(1), OnTime.Input(new DateTime(2025, 12, 15, 17, 0, 0, DateTimeKind.Utc), deadline));
        Assert.Equal(CellValue.NotScored, OnTime.Input((DateTime?)null, deadline));
    }

    [Fact]
    public void The_computed_days_earn_the_points_of_their_band() =>
        Assert.Equal(1.5m, LeafScore.Points(Line.DaysLate("1.1"), OnTime.Input(new DateOnly(2025, 12, 17), Deadline)).Points);

    [Fact]
    public void The_reason_is_put_in_words()
    {
        Assert.Equal("Gửi ngày 17/12/2025, hạn 15/12/2025: chậm 2 ngày", OnTime.Explain(new DateOnly(2025, 12, 17), Deadline));
        Assert.Equal("Gửi ngày 15/12/2025, hạn 15/12/2025: đúng hạn", OnTime.Explain(Deadline, Deadline));
        Assert.Equal("Chưa gửi, hạn 15/12/2025", OnTime.Explain(null, Deadline));
    }
}
