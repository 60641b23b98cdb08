using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Tests.Text;

public class MomentTextTests
{
    [Theory]
    [InlineData("15/12/2026 17:00")]
    [InlineData("15-12-2026 17h")]
    [InlineData("15.12.2026, 17h00")]
    [InlineData("15122026 17:00")]
    [InlineData("17:00 15/12/2026")]
    [InlineData("17:00 ngày 15/12/2026")]
    [InlineData("17 giờ ngày 15 tháng 12 năm 2026")]
    [InlineData("lúc 17g ngày 15/12/2026")]
    [InlineData("2026-12-15T17:00")]
    [InlineData("2026-12-15T17:00:00")]
    [InlineData("  15/12/2026   17:00 ")]
    public void Every_way_of_writing_a_deadline_is_the_same_instant(string typed)
    {
        var read = MomentText.Read(typed);

        Assert.Null(read.Problem);
        Assert.Equal(new DateTime(2026, 12, 15, 10, 0, 0, DateTimeKind.Utc), read.At);
        Assert.Equal("17:00 ngày 15/12/2026", read.Understood);
    }

    [Theory]
    [InlineData("31/02/2026 17:00", "tháng 2 năm 2026 không có ngày 31")]
    [InlineData("17:00 12/15/2026", "không có tháng 15; ngày viết trước, tháng viết sau")]
    [InlineData("15/12/26 17:00", "thiếu năm đủ bốn chữ số")]
    public void What_is_wrong_with_the_date_of_a_moment_is_said(string typed, string why)
    {
        Assert.Equal($"Không đọc được thời điểm “{typed}”: {why}. Hãy nhập ngày/tháng/năm và giờ, ví dụ 15/12/2026 17:00.", MomentText.Read(typed).Problem);
    }

    [Fact]
    public void A_date_without_an_hour_lasts_through_the_day()
    {
        Assert.Equal("23:59 ngày 09/03/2027", MomentText.Read("9/3/2027").Understood);
    }

    [Theory]
    [InlineData("15/12/2026 17h30", "17:30 ngày 15/12/2026")]
    [InlineData("7 giờ 5 phút 1/2/2027", "07:05 ngày 01/02/2027")]
    public void Minutes_are_read_in_words_too(string typed, string understood)
    {
        Assert.Equal(understood, MomentText.Read(typed).Understood);
    }

    [Theory]
    [InlineData("12/15/2026 17:00")]
    [InlineData("15/12/2026 25:00")]
    [InlineData("15/12/2026 17:60")]
    [InlineData("cuối tháng")]
    [InlineData("17:00")]
    public void What_cannot_be_a_moment_is_a_problem_with_an_example(string typed)
    {
        var read = MomentText.Read(typed);

        Assert.Null(read.At);
        Assert.Contains("15/12/2026 17:00", read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_field_shows_is_read_back_as_the_same()
    {
        var instant = new DateTime(2026, 12, 15, 10, 0, 0, DateTimeKind.Utc);

        Assert.Equal(instant, MomentText.Read(MomentText.ForTyping(instant)).At);
        Assert.True(MomentText.Read("  ").IsEmpty);
    }
}
