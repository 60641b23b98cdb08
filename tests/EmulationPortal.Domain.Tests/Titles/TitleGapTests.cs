using EmulationPortal.Domain.Titles;
using static EmulationPortal.Domain.Tests.Titles.TitleScene;
using TaskRatingLevel = EmulationPortal.Domain.People.TaskRatingLevel;

namespace EmulationPortal.Domain.Tests.Titles;

public class TitleGapTests
{
    [Fact]
    public void Years_without_a_title_are_found_from_the_first_year_recorded()
    {
        var gaps = TitleGaps.Of(Book, Person.Rated(TaskRatingLevel.Excellent, Span(2021, 2025)).With("LDTT", 2021, 2023, 2024), 2025);
        Assert.Equal([2025, 2022], gaps.Select(gap => gap.Year));
        Assert.Contains("đủ điều kiện LĐTT nhưng chưa ghi quyết định nào", gaps[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_is_explained_by_what_was_missing_and_a_form_does_not_close_it()
    {
        var gap = Assert.Single(TitleGaps.Of(Book, Person.Rated(TaskRatingLevel.NotCompleted, 2025).With("BK_BO_TINH", 2025).With("LDTT", 2024), 2025));
        Assert.Equal(2025, gap.Year);
        Assert.StartsWith("Chưa đủ vì: ", gap.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_nobody_known_nothing_is_missing() => Assert.Empty(TitleGaps.Of(Book, Person, 2025));
}
