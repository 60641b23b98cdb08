using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Tests.Criteria;

public class BandTextTests
{
    [Theory]
    [InlineData("> 95% 1,5; 75–95% 1; 50–<75% 0,5; < 50% 0")]
    [InlineData(">95%: 1,5\n75-95%: 1\n50-<75%: 0,5\n<50%: 0")]
    [InlineData("trên 95 % = 1.5 điểm; từ 75 đến 95 %: 1; từ 50 đến dưới 75 %: 0,5; dưới 50 %: 0")]
    [InlineData("> 95: 1,5; ≥ 75: 1; ≥ 50: 0,5; còn lại: 0")]
    public void The_real_table_of_percentages_is_read_as_it_is_printed(string typed)
    {
        var read = BandText.Read(typed, BandMeasure.Percent);

        Assert.Null(read.Problem);
        Assert.Equal(Line.PercentTable, read.Bands);
    }

    [Theory]
    [InlineData("đúng hạn 2; 1–2 ngày 1,5; 3–5 ngày 1; 6–10 ngày 0,5; > 10 ngày 0")]
    [InlineData("Đúng hạn: 2; chậm 1–2 ngày: 1,5; chậm 3–5 ngày: 1; chậm 6–10 ngày: 0,5; chậm trên 10 ngày: 0")]
    [InlineData("0: 2; ≤ 2: 1,5; ≤ 5: 1; ≤ 10: 0,5; còn lại: 0")]
    public void The_real_table_of_days_late_is_read_as_it_is_printed(string typed)
    {
        var read = BandText.Read(typed, BandMeasure.DaysLate);

        Assert.Null(read.Problem);
        Assert.Equal(Line.DaysTable, read.Bands);
    }

    [Fact]
    public void What_is_shown_is_read_back_the_same()
    {
        var percentages = new BandTable(BandMeasure.Percent, Line.PercentTable);
        var days = new BandTable(BandMeasure.DaysLate, Line.DaysTable);

        Assert.Equal(percentages.Bands, BandText.Read(percentages.Show(), BandMeasure.Percent).Bands);
        Assert.Equal(days.Bands, BandText.Read(days.Show(), BandMeasure.DaysLate).Bands);
    }

    [Fact]
    public void From_a_value_onwards_is_open_above() =>
        Assert.Equal([Band.AtLeast(11, 0)], BandText.Read("từ 11 ngày trở lên: 0", BandMeasure.DaysLate).Bands);

    [Fact]
    public void A_lower_end_can_be_left_out() =>
        Assert.Equal([new Band(50, false, 75, true, 1)], BandText.Read(">50–75 %: 1", BandMeasure.Percent).Bands);

    [Fact]
    public void Nothing_typed_is_no_bands()
    {
        var read = BandText.Read(" ", BandMeasure.Percent);

        Assert.Empty(read.Bands);
        Assert.Null(read.Problem);
    }

    [Theory]
    [InlineData("cao thì 2", "cao thì 2")]
    [InlineData("> 95% 1,5; < 5-9: 1", "< 5-9: 1")]
    [InlineData("75–95 %", "75–95 %")]
    public void What_can_not_be_read_is_quoted_with_the_form(string typed, string quoted)
    {
        var read = BandText.Read(typed, BandMeasure.Percent);

        Assert.Empty(read.Bands);
        Assert.Equal($"Không đọc được bậc “{quoted}”. Hãy viết như “75–95 %: 1” hoặc “chậm 1–2 ngày: 1,5”.", read.Problem);
    }
}
