using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Tests.Text;

public class VietnamTimeTests
{
    private static readonly DateTime Deadline = new(2025, 12, 15, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_deadline_is_shown_with_its_hour_in_vietnam() => Assert.Equal("17:00 ngày 15/12/2025", VietnamTime.Show(Deadline));

    [Fact]
    public void A_time_read_back_from_a_database_without_a_kind_is_utc() =>
        Assert.Equal("17:00 ngày 15/12/2025", VietnamTime.Show(DateTime.SpecifyKind(Deadline, DateTimeKind.Unspecified)));

    [Fact]
    public void The_evening_in_utc_is_already_tomorrow_in_vietnam() =>
        Assert.Equal(new DateOnly(2025, 12, 16), VietnamTime.DateOf(new DateTime(2025, 12, 15, 17, 0, 0, DateTimeKind.Utc)));

    [Fact]
    public void Local_and_back_is_the_same_instant()
    {
        Assert.Equal(Deadline, VietnamTime.ToUtc(VietnamTime.ToLocal(Deadline)));
        Assert.Equal(Deadline, VietnamTime.ToUtc(new DateOnly(2025, 12, 15), new TimeOnly(17, 0)));
        Assert.Equal(DateTimeKind.Utc, VietnamTime.ToUtc(VietnamTime.ToLocal(Deadline)).Kind);
    }

    [Fact]
    public void A_day_ends_at_midnight_in_vietnam() =>
        Assert.Equal(new DateTime(2025, 12, 15, 17, 0, 0, DateTimeKind.Utc), VietnamTime.EndOfDayUtc(new DateOnly(2025, 12, 15)));

    [Fact]
    public void Signatures_show_the_offset() => Assert.Equal("2025-12-15T17:00:00+07:00", VietnamTime.ShowIso(Deadline));
}
