using EmulationPortal.Domain.Titles;
using static EmulationPortal.Domain.Tests.Titles.TitleScene;
using TaskRatingLevel = EmulationPortal.Domain.People.TaskRatingLevel;

namespace EmulationPortal.Domain.Tests.Titles;

public class NextAwardsTests
{
    [Fact]
    public void The_next_title_is_named_with_its_year_and_what_lacks()
    {
        var person = Person.Rated(TaskRatingLevel.Excellent, 2023, 2024).With("LDTT", 2023, 2024).With("CSTDCS", 2023, 2024);
        var next = NextAwards.Of(Book, person, 2025, Day("2025-06-01"));
        Assert.Equal(2025, Year(next, "CSTDCS"));
        Assert.Equal(2025, Year(next, "CSTD_BO_TINH"));
        var ministry = next.Single(award => award.Kind.Code == "CSTD_BO_TINH");
        Assert.Contains("cần 3 năm liên tục CSTĐCS (đã có 2023, 2024), còn thiếu 2025", ministry.Needs);
        Assert.Equal(2026, Year(next, "CSTDTQ"));
    }

    [Fact]
    public void A_beginner_needs_three_years_for_the_ministrys_title() =>
        Assert.Equal(2027, Year(NextAwards.Of(Book, Person, 2025, Day("2025-06-01")), "CSTD_BO_TINH"));

    [Fact]
    public void A_year_that_went_badly_moves_it_on()
    {
        var person = Person.Rated(TaskRatingLevel.Completed, 2025).With("CSTDCS", 2023, 2024);
        Assert.Equal(2028, Year(NextAwards.Of(Book, person, 2025, Day("2025-12-31")), "CSTD_BO_TINH"));
    }

    [Fact]
    public void A_discipline_moves_it_behind_its_end()
    {
        var person = Person.Proceeding(ProceedingKind.Discipline, "2025-01-01", "2025-12-31");
        Assert.Equal(2028, Year(NextAwards.Of(Book, person, 2025, Day("2025-06-01")), "CSTD_BO_TINH"));
    }

    [Fact]
    public void Years_still_to_come_break_nothing_and_are_said_to_be_needed()
    {
        var person = Person.With("LDTT", 2024).With("CSTDCS", 2024, 2026).Rated(TaskRatingLevel.Completed, 2025);
        var needs = NextAwards.Of(Book, person, 2026, Day("2026-06-01")).SelectMany(next => next.Needs).ToList();
        Assert.NotEmpty(needs);
        foreach (var broken in needs.Where(need => need.Contains("chuỗi bị đứt", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("20", broken[(broken.IndexOf("bị đứt ở", StringComparison.Ordinal) + 8)..].Replace("2025", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        var ahead = Book.Explain("CSTD_BO_TINH", Person.With("CSTDCS", 2026, 2028), 2028, Day("2028-12-31"), 2026);
        Assert.Contains("còn thiếu 2027", ahead.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("đứt", ahead.Sentence, StringComparison.Ordinal);
    }

    private static int Year(IReadOnlyList<NextAward> next, string code) => next.Single(award => award.Kind.Code == code).Year;
}
