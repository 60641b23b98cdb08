using EmulationPortal.Domain.Titles;
using static EmulationPortal.Domain.Tests.Titles.TitleScene;
using InitiativeScope = EmulationPortal.Domain.People.InitiativeScope;
using TaskRatingLevel = EmulationPortal.Domain.People.TaskRatingLevel;

namespace EmulationPortal.Domain.Tests.Titles;

/// <summary>Commendations and orders of people, each at its boundary (Luật 06/2022/QH15 Đ.42–44, 73–75).</summary>
public class PersonFormTests
{
    [Fact]
    public void The_ministry_commends_after_two_years_as_base_fighter()
    {
        Person.With("CSTDCS", 2023, 2024).In(2024, "BK_BO_TINH").IsEligible();
        Person.With("CSTDCS", 2022, 2024).In(2024, "BK_BO_TINH").Lacks("cần 2 năm liên tục CSTĐCS");
        Person.With("CSTDCS", 2024).In(2024, "BK_BO_TINH").Lacks("cần 2 năm liên tục CSTĐCS (đã có 2024), còn thiếu 1 năm nữa");
    }

    [Fact]
    public void Or_after_two_excellent_years_with_two_initiatives()
    {
        var excellent = Person.Rated(TaskRatingLevel.Excellent, 2023, 2024);
        excellent.WithInitiative(InitiativeScope.Grassroots).WithInitiative(InitiativeScope.Grassroots).In(2024, "BK_BO_TINH").IsEligible();
        excellent.WithInitiative(InitiativeScope.Grassroots).In(2024, "BK_BO_TINH").Lacks("mới có 1");
        Person.Rated(TaskRatingLevel.Excellent, 2024).WithInitiative(InitiativeScope.Grassroots).WithInitiative(InitiativeScope.Grassroots)
            .In(2024, "BK_BO_TINH").Lacks("(đã có 2024), còn thiếu 1 năm nữa");
    }

    [Fact]
    public void Ways_that_only_people_can_judge_are_named_beside()
    {
        var explanation = Person.In(2024, "BK_BO_TINH");
        Assert.Contains(explanation.OtherRoutes, route => route.StartsWith("Phong trào thi đua: ", StringComparison.Ordinal));
        Assert.Equal(EligibilityVerdict.NotYet, explanation.Verdict);
    }

    [Fact]
    public void A_simple_commendation_is_for_people_to_judge() =>
        Assert.Equal(EligibilityVerdict.ByJudgement, Person.In(2024, "GK_CO_SO").Verdict);

    [Fact]
    public void The_prime_minister_commends_after_five_good_years_with_three_as_base_fighter()
    {
        var person = Person.With("BK_BO_TINH", 2021).Rated(TaskRatingLevel.Good, Span(2020, 2024));
        person.With("CSTDCS", 2020, 2022, 2024).In(2024, "BK_TTG").IsEligible();
        person.With("CSTDCS", 2022, 2024).In(2024, "BK_TTG").Lacks("cần 3 lần CSTĐCS trong 2020–2024 (đã có 2022, 2024), còn thiếu 1 lần");
        person.With("CSTDCS", 2018, 2019, 2024).In(2024, "BK_TTG").Lacks("cần 3 lần CSTĐCS");
    }

    [Fact]
    public void Four_good_years_or_a_gap_among_them_are_not_five()
    {
        var person = Person.With("BK_BO_TINH", 2021).With("CSTDCS", 2021, 2022, 2023);
        person.Rated(TaskRatingLevel.Good, Span(2021, 2024)).In(2024, "BK_TTG").Lacks("cần 5 năm liên tục hoàn thành tốt nhiệm vụ trở lên (đã có 2021–2024), còn thiếu 1 năm nữa");
        person.Rated(TaskRatingLevel.Good, 2019, 2020, 2021, 2023, 2024).Rated(TaskRatingLevel.Completed, 2022).In(2024, "BK_TTG").Lacks("chuỗi bị đứt ở 2022");
        Person.Rated(TaskRatingLevel.Good, Span(2020, 2024)).With("CSTDCS", 2021, 2022, 2023).In(2024, "BK_TTG").Lacks("cần đã được tặng BK của bộ, tỉnh, chưa có lần nào");
    }

    [Fact]
    public void The_years_and_the_titles_among_them_belong_to_the_same_period()
    {
        // Five years up to 2023 hold two of the titles, and the third is of 2024, which has no rating yet.
        var person = Person.With("BK_BO_TINH", 2021).Rated(TaskRatingLevel.Good, Span(2019, 2023)).With("CSTDCS", 2022, 2023, 2024);
        Assert.Equal(EligibilityVerdict.NotYet, person.In(2024, "BK_TTG").Verdict);
    }

    [Fact]
    public void The_third_order_counts_five_years_from_after_the_prime_ministers_commendation()
    {
        var person = Person.With("BK_TTG", 2019).With("CSTDCS", 2021, 2022, 2023).Rated(TaskRatingLevel.Excellent, 2022);
        person.Rated(TaskRatingLevel.Good, 2020, 2021, 2023, 2024).In(2024, "HCLD_3").IsEligible();
        Person.With("BK_TTG", 2020).With("CSTDCS", 2021, 2022, 2023).Rated(TaskRatingLevel.Good, Span(2020, 2024)).In(2024, "HCLD_3")
            .Lacks("sau BK của Thủ tướng năm 2020 (đã có 2021–2024), còn thiếu 1 năm nữa");
        Person.With("BK_TTG", 2019).With("CSTDCS", 2021, 2022, 2023).Rated(TaskRatingLevel.Good, Span(2020, 2024)).In(2024, "HCLD_3")
            .Lacks("cần 1 năm hoàn thành xuất sắc nhiệm vụ trong 2020–2024");
        Person.Rated(TaskRatingLevel.Excellent, Span(2015, 2024)).With("CSTDCS", 2022, 2023, 2024).In(2024, "HCLD_3").Lacks("cần có BK của Thủ tướng trước");
    }

    [Fact]
    public void A_period_of_five_years_or_more_counts_what_lies_in_all_of_it()
    {
        var person = Person.With("BK_TTG", 2016).Rated(TaskRatingLevel.Good, Span(2018, 2024)).Rated(TaskRatingLevel.Excellent, 2017);
        person.With("CSTDCS", 2017, 2018, 2019).In(2024, "HCLD_3").IsEligible();
    }

    [Theory]
    [InlineData("HCLD_2", "HCLD_3", 2, 1)]
    [InlineData("HCLD_1", "HCLD_2", 3, 2)]
    public void The_higher_orders_count_excellent_years_and_ministry_titles_since_the_order_below(string order, string below, int excellent, int titles)
    {
        RecipientFacts With(int excellentYears, int titleYears) => Person.With(below, 2019)
            .Rated(TaskRatingLevel.Excellent, Span(2020, 2019 + excellentYears)).Rated(TaskRatingLevel.Good, Span(2020 + excellentYears, 2024))
            .With("CSTD_BO_TINH", Span(2021, 2020 + titleYears));

        With(excellent, titles).In(2024, order).IsEligible();
        With(excellent - 1, titles).In(2024, order).Lacks("hoàn thành xuất sắc nhiệm vụ");
        With(excellent, titles - 1).In(2024, order).Lacks("CSTĐ bộ, tỉnh");
    }
}
