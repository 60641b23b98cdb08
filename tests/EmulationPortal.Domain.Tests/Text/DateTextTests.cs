using EmulationPortal.Domain.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Text;

public class DateTextTests
{
    [Theory]
    [InlineData("9/3/2025")]
    [InlineData("09-03-2025")]
    [InlineData("9.3.2025")]
    [InlineData("09032025")]
    [InlineData(" 9 / 3 / 2025 ")]
    [InlineData("2025-03-09")]
    [InlineData("ngày 09 tháng 3 năm 2025")]
    [InlineData("Ngày 9 tháng 03 năm 2025")]
    [InlineData("０９/０３/２０２５")]
    public void A_date_is_read_day_first(string typed)
    {
        var read = DateText.Read(typed);

        Assert.Equal(new DateOnly(2025, 3, 9), read.Value);
        Assert.Equal("09/03/2025", read.Understood);
    }

    [Theory]
    [InlineData("03/25/2025", "không có tháng 25; ngày viết trước, tháng viết sau")]
    [InlineData("30/02/2025", "tháng 2 năm 2025 không có ngày 30")]
    [InlineData("29/02/2025", "tháng 2 năm 2025 không có ngày 29")]
    [InlineData("00/02/2025", "tháng 2 năm 2025 không có ngày 0")]
    [InlineData("9/3/25", "thiếu năm đủ bốn chữ số")]
    [InlineData("9/3/0025", "năm phải từ 1900 đến 2100")]
    public void A_date_that_does_not_exist_is_answered_with_the_reason(string typed, string why)
    {
        var read = DateText.Read(typed);

        Assert.Null(read.Value);
        Assert.Equal($"Không đọc được ngày “{typed}”: {why}. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 09/03/2025.", read.Problem);
    }

    [Theory]
    [InlineData("mai")]
    [InlineData("9/3")]
    [InlineData("932025")]
    public void What_is_not_a_date_is_answered_with_the_form(string typed) =>
        Assert.Equal($"Không đọc được ngày “{typed}”. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 09/03/2025.", DateText.Read(typed).Problem);

    [Fact]
    public void Nothing_typed_is_empty() => Assert.True(DateText.Read(" ").IsEmpty);

    [Theory]
    [InlineData(2025, 3, 9, "ngày 09 tháng 3 năm 2025")]
    [InlineData(2025, 1, 10, "ngày 10 tháng 01 năm 2025")]
    [InlineData(2025, 2, 1, "ngày 01 tháng 02 năm 2025")]
    [InlineData(2025, 12, 31, "ngày 31 tháng 12 năm 2025")]
    public void In_words_days_below_ten_and_the_months_one_and_two_take_a_zero(int year, int month, int day, string words) =>
        Assert.Equal(words, DateText.InWords(new DateOnly(year, month, day)));

    [Theory]
    [InlineData(12, "còn 3 ngày")]
    [InlineData(15, "hôm nay")]
    [InlineData(17, "quá hạn 2 ngày")]
    public void What_remains_is_counted_in_calendar_days(int today, string remaining) =>
        Assert.Equal(remaining, DateText.Remaining(new DateOnly(2025, 12, today), new DateOnly(2025, 12, 15)));

    [Fact]
    public void Reading_what_was_shown_gives_the_same_date() =>
        Prop.ForAll(Dates, date => DateText.Read(DateText.Show(date)).Value == date && DateText.Read(DateText.InWords(date)).Value == date)
            .QuickCheckThrowOnFailure();

    private static Arbitrary<DateOnly> Dates =>
        Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();
}
