using EmulationPortal.Domain.Reorganisations;

namespace EmulationPortal.Domain.Tests.Reorganisations;

public sealed class CutYearTests
{
    private static readonly YearPart[] Parts = [new("Hà Giang", 6, 30, 80m), new("Tuyên Quang", 12, 45, 92m), new("Bắc Kạn", 6, 10, null)];

    [Fact]
    public void By_months_each_part_weighs_as_long_as_it_worked_and_who_has_no_points_is_named()
    {
        var year = CutYear.Combine(Parts, CutYearRule.ByMonths);
        Assert.Equal(88m, year.Points);
        Assert.Equal("(80 × 6 tháng (Hà Giang) + 92 × 12 tháng (Tuyên Quang)) : 18 tháng = 88 điểm. Không tính Bắc Kạn vì không có điểm.", year.Words);
    }

    [Fact]
    public void The_highest_and_the_one_with_most_people_are_taken_as_they_are()
    {
        Assert.Equal(92m, CutYear.Combine(Parts, CutYearRule.Highest).Points);
        var most = CutYear.Combine([new("Hà Giang", 6, 50, 80m), Parts[1]], CutYearRule.MostMembers);
        Assert.Equal(80m, most.Points);
        Assert.Contains("Hà Giang (50 người)", most.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_points_there_is_no_total() => Assert.Null(CutYear.Combine([new("Hà Giang", 6, 1, null)], CutYearRule.ByMonths).Points);

    [Theory]
    [InlineData("2019-09-09", "2025-06-30", 6)]
    [InlineData("2025-07-01", null, 6)]
    [InlineData("2019-09-09", null, 12)]
    [InlineData("2019-09-09", "2025-03-14", 2)]
    [InlineData("2019-09-09", "2025-03-15", 3)]
    [InlineData("2026-01-01", null, 0)]
    public void A_month_counts_for_the_unit_that_works_on_its_15th(string from, string? to, int months) => Assert.Equal(months, CutYear.MonthsIn(
        2025, DateOnly.ParseExact(from, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        to is null ? null : DateOnly.ParseExact(to, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
}
