using System.Globalization;
using EmulationPortal.Domain.Criteria;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Criteria;

public class BandTableTests
{
    private static readonly BandTable Percentages = new(BandMeasure.Percent, Line.PercentTable);
    private static readonly BandTable Days = new(BandMeasure.DaysLate, Line.DaysTable);

    [Theory]
    [InlineData("100", "1.5")]
    [InlineData("95.001", "1.5")]
    [InlineData("95", "1")]
    [InlineData("75", "1")]
    [InlineData("74.999", "0.5")]
    [InlineData("50", "0.5")]
    [InlineData("49.9", "0")]
    [InlineData("0", "0")]
    public void The_real_table_of_percentages_is_read_at_its_edges(string value, string points) =>
        Assert.Equal(Number(points), Percentages.PointsFor(Number(value)));

    [Theory]
    [InlineData(0, "2")]
    [InlineData(1, "1.5")]
    [InlineData(2, "1.5")]
    [InlineData(3, "1")]
    [InlineData(5, "1")]
    [InlineData(6, "0.5")]
    [InlineData(10, "0.5")]
    [InlineData(11, "0")]
    [InlineData(365, "0")]
    public void The_real_table_of_days_late_is_read_at_its_edges(int days, string points) =>
        Assert.Equal(Number(points), Days.PointsFor(days));

    [Fact]
    public void The_real_tables_have_no_gap_and_no_overlap()
    {
        Assert.Empty(Percentages.Problems());
        Assert.Empty(Days.Problems());
    }

    [Fact]
    public void The_real_tables_are_shown_as_they_are_printed()
    {
        Assert.Equal("> 95 %: 1,5; 75–95 %: 1; 50–<75 %: 0,5; < 50 %: 0", Percentages.Show());
        Assert.Equal("đúng hạn: 2; chậm 1–2 ngày: 1,5; chậm 3–5 ngày: 1; chậm 6–10 ngày: 0,5; chậm > 10 ngày: 0", Days.Show());
    }

    [Fact]
    public void A_gap_between_percentages_is_named()
    {
        var table = new BandTable(BandMeasure.Percent, [Band.MoreThan(95, 2), Band.FromUpToBelow(50, 75, 1), Band.LessThan(50, 0)]);

        Assert.Equal(["Bảng bậc còn hở: 75–95 % chưa thuộc bậc nào."], table.Problems());
        Assert.Null(table.PointsFor(80));
    }

    [Fact]
    public void A_single_value_left_out_is_a_gap()
    {
        var table = new BandTable(BandMeasure.Percent, [Band.MoreThan(50, 1), Band.LessThan(50, 0)]);

        Assert.Equal(["Bảng bậc còn hở: 50 % chưa thuộc bậc nào."], table.Problems());
    }

    [Fact]
    public void An_overlap_is_named_with_both_bands()
    {
        var table = new BandTable(BandMeasure.Percent, [Band.AtLeast(75, 1), Band.AtMost(75, 0)]);

        Assert.Equal(["Bảng bậc chồng nhau: 75 % thuộc cả hai bậc “≤ 75 %” và “≥ 75 %”."], table.Problems());
        Assert.Equal(1, table.PointsFor(75));
    }

    [Fact]
    public void Gaps_between_days_are_named_in_whole_days()
    {
        var table = new BandTable(BandMeasure.DaysLate, [Band.Between(1, 2, 2), Band.Between(4, 10, 1)]);

        Assert.Equal(
            [
                "Bảng bậc còn hở: đúng hạn chưa thuộc bậc nào.",
                "Bảng bậc còn hở: chậm 3 ngày chưa thuộc bậc nào.",
                "Bảng bậc còn hở: chậm ≥ 11 ngày chưa thuộc bậc nào.",
            ],
            table.Problems());
    }

    [Fact]
    public void Whole_days_leave_no_gap_between_two_and_three() =>
        Assert.Empty(new BandTable(BandMeasure.DaysLate, [Band.AtMost(2, 1), Band.MoreThan(2, 0)]).Problems());

    [Fact]
    public void A_table_must_reach_the_ends_of_the_scale()
    {
        var table = new BandTable(BandMeasure.Percent, [Band.Between(10, 90, 1)]);

        Assert.Equal(
            ["Bảng bậc còn hở: 0–<10 % chưa thuộc bậc nào.", "Bảng bậc còn hở: >90–100 % chưa thuộc bậc nào."],
            table.Problems());
    }

    [Fact]
    public void Over_achievement_must_be_covered_where_it_is_allowed()
    {
        var table = new BandTable(BandMeasure.Percent, [Band.Between(0, 100, 1)], OverHundred: true);

        Assert.Equal(["Bảng bậc còn hở: > 100 % chưa thuộc bậc nào."], table.Problems());
    }

    [Fact]
    public void A_band_that_holds_nothing_is_reported()
    {
        var table = new BandTable(BandMeasure.Percent, [Band.Between(0, 100, 1), Band.FromUpToBelow(50, 50, 0)]);

        Assert.Equal(["Bậc “50–<50 %” không chứa giá trị nào; hãy kiểm tra hai đầu của bậc."], table.Problems());
    }

    [Fact]
    public void An_empty_table_is_reported() =>
        Assert.Equal(["Bảng bậc còn trống; hãy thêm các bậc điểm."], new BandTable(BandMeasure.Percent, []).Problems());

    [Fact]
    public void A_table_without_problems_gives_points_to_every_value() =>
        Prop.ForAll(Thresholds, Values, (thresholds, value) =>
        {
            var table = new BandTable(BandMeasure.Percent, FromThresholds(thresholds));
            return table.Problems().Count == 0 && table.PointsFor(value) is not null && table.Bands.Count(band => band.Holds(value)) == 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_band_taken_out_of_a_sound_table_is_missed() =>
        Prop.ForAll(Thresholds, thresholds =>
        {
            var bands = FromThresholds(thresholds);
            bands.RemoveAt(bands.Count / 2);
            return new BandTable(BandMeasure.Percent, bands).Problems().Count == 1;
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<int[]> Thresholds => Gen.Choose(1, 99).ArrayOf(4).Select(values => values.Distinct().Order().ToArray()).ToArbitrary();

    private static Arbitrary<decimal> Values => Gen.Choose(0, 100_000).Select(value => value / 1000m).ToArbitrary();

    private static List<Band> FromThresholds(int[] thresholds)
    {
        var bands = new List<Band> { Band.LessThan(thresholds[0], 0) };
        for (var i = 1; i < thresholds.Length; i++) bands.Add(Band.FromUpToBelow(thresholds[i - 1], thresholds[i], i));
        bands.Add(Band.AtLeast(thresholds[^1], thresholds.Length));
        return bands;
    }

    private static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
