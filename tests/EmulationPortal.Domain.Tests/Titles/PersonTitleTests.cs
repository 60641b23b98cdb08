using EmulationPortal.Domain.Titles;
using static EmulationPortal.Domain.Tests.Titles.TitleScene;
using InitiativeScope = EmulationPortal.Domain.People.InitiativeScope;
using TaskRatingLevel = EmulationPortal.Domain.People.TaskRatingLevel;

namespace EmulationPortal.Domain.Tests.Titles;

/// <summary>Titles of people, each at its boundary (Luật 06/2022/QH15 Đ.21–24).</summary>
public class PersonTitleTests
{
    [Theory]
    [InlineData(TaskRatingLevel.Good, EligibilityVerdict.Eligible)]
    [InlineData(TaskRatingLevel.Excellent, EligibilityVerdict.Eligible)]
    [InlineData(TaskRatingLevel.Completed, EligibilityVerdict.NotYet)]
    [InlineData(TaskRatingLevel.NotCompleted, EligibilityVerdict.NotYet)]
    public void An_advanced_worker_has_done_well_at_least(TaskRatingLevel rating, EligibilityVerdict verdict) =>
        Assert.Equal(verdict, Person.Rated(rating, 2024).In(2024, "LDTT").Verdict);

    [Fact]
    public void A_year_without_rating_is_said_to_lack_it() =>
        Person.Rated(TaskRatingLevel.Good, 2023).In(2024, "LDTT").Lacks("chưa có xếp loại năm 2024");

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    public void A_base_fighter_is_excellent_or_has_an_initiative(int year)
    {
        Person.Rated(TaskRatingLevel.Excellent, year).In(year, "CSTDCS").IsEligible();
        Person.Rated(TaskRatingLevel.Good, year).WithInitiative(InitiativeScope.Grassroots).In(year, "CSTDCS").IsEligible();
        Person.Rated(TaskRatingLevel.Good, year).In(year, "CSTDCS").Lacks(
            "cần một trong các điều kiện: cần hoàn thành xuất sắc nhiệm vụ năm " + year);
        Person.Rated(TaskRatingLevel.Completed, year).WithInitiative(InitiativeScope.Grassroots).In(year, "CSTDCS").Lacks("chưa đạt tiêu chuẩn LĐTT");
    }

    [Fact]
    public void An_initiative_serves_once()
    {
        var used = Person.Rated(TaskRatingLevel.Good, 2024).WithInitiative(InitiativeScope.Grassroots, 2023, new InitiativeUse("CSTDCS", 2023));
        used.In(2024, "CSTDCS").Lacks("“Một cửa điện tử” đã dùng cho CSTĐCS năm 2023");
        Assert.Equal(EligibilityVerdict.Eligible, Book.Explain("CSTDCS", Person.Rated(TaskRatingLevel.Good, 2024)
            .WithInitiative(InitiativeScope.Grassroots, 2023, new InitiativeUse("CSTDCS", 2024)), 2024, Day("2024-12-15")).Verdict);
    }

    [Fact]
    public void A_ministry_fighter_needs_three_years_in_a_row_and_an_initiative()
    {
        var person = Person.WithInitiative(InitiativeScope.Ministry);
        person.With("CSTDCS", 2022, 2023, 2024).In(2024, "CSTD_BO_TINH").IsEligible();
        person.With("CSTDCS", 2021, 2022, 2023).In(2024, "CSTD_BO_TINH").IsEligible();
        Person.With("CSTDCS", 2022, 2023, 2024).In(2024, "CSTD_BO_TINH").Lacks("cần 1 sáng kiến phạm vi cấp bộ, tỉnh");
        Person.With("CSTDCS", 2022, 2023, 2024).WithInitiative(InitiativeScope.Grassroots).In(2024, "CSTD_BO_TINH").Lacks("cần 1 sáng kiến");
        Person.With("CSTDCS", 2022, 2023, 2024).WithInitiative(InitiativeScope.National).In(2024, "CSTD_BO_TINH").IsEligible();
    }

    [Fact]
    public void One_year_short_is_said_with_the_years_that_are_there_and_the_one_that_lacks()
    {
        var explanation = Person.With("CSTDCS", 2023, 2024).WithInitiative(InitiativeScope.Ministry).In(2025, "CSTD_BO_TINH");
        Assert.Equal("Chưa đủ vì: cần 3 năm liên tục CSTĐCS (đã có 2023, 2024), còn thiếu 2025.", explanation.Sentence);
        var missing = Assert.Single(explanation.Missing);
        Assert.Equal(["CSTĐCS năm 2023 (QĐ 2023/QĐ-STTTT)", "CSTĐCS năm 2024 (QĐ 2024/QĐ-STTTT)"], missing.Proofs.Select(proof => proof.Text));
        Assert.All(missing.Proofs, proof => Assert.NotEqual(Guid.Empty, proof.Id));
        Assert.Equal("Luật 06/2022/QH15 Đ.22 điểm a", missing.LegalBasis);
    }

    [Fact]
    public void A_gap_in_the_sequence_breaks_it()
    {
        Person.With("CSTDCS", 2021, 2022, 2024).WithInitiative(InitiativeScope.Ministry).In(2024, "CSTD_BO_TINH")
            .Lacks("cần 3 năm liên tục CSTĐCS (đã có 2022, 2024), còn thiếu 2023; chuỗi bị đứt ở 2023");
        Person.With("CSTDCS", 2020, 2021, 2022).WithInitiative(InitiativeScope.Ministry).In(2024, "CSTD_BO_TINH").Lacks("còn thiếu");
    }

    [Fact]
    public void A_national_fighter_has_been_ministry_fighter_twice_without_a_gap_and_recently()
    {
        var person = Person.WithInitiative(InitiativeScope.National);
        person.With("CSTD_BO_TINH", 2021, 2024).In(2025, "CSTDTQ").IsEligible();
        person.With("CSTD_BO_TINH", 2023, 2024).In(2024, "CSTDTQ").IsEligible();
        person.With("CSTD_BO_TINH", 2024).In(2025, "CSTDTQ").Lacks("cần 2 lần liên tục CSTĐ bộ, tỉnh (đã có 2024), còn thiếu 1 lần");
        person.With("CSTD_BO_TINH", 2020, 2024).In(2025, "CSTDTQ").Lacks("2020 và 2024 cách nhau quá 3 năm");
        person.With("CSTD_BO_TINH", 2020, 2023).In(2025, "CSTDTQ").Lacks("lần gần nhất là 2023");
        Person.WithInitiative(InitiativeScope.Ministry).With("CSTD_BO_TINH", 2021, 2024).In(2025, "CSTDTQ").Lacks("phạm vi toàn quốc");
    }

    [Fact]
    public void A_title_of_that_year_is_said_to_be_received_already()
    {
        var explanation = Person.Rated(TaskRatingLevel.Excellent, 2024).With("CSTDCS", 2024).In(2024, "CSTDCS");
        Assert.Equal(EligibilityVerdict.Attained, explanation.Verdict);
        Assert.Equal("Đã đạt CSTĐCS năm 2024.", explanation.Sentence);
    }

    [Fact]
    public void A_collectives_title_is_nothing_for_a_person()
    {
        var explanation = Person.In(2024, "TTLDTT");
        Assert.Equal(EligibilityVerdict.NotApplicable, explanation.Verdict);
        Assert.Contains("không dành cho cá nhân", explanation.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-02-28", EligibilityVerdict.Eligible)]
    [InlineData("2025-03-01", EligibilityVerdict.NotApplicable)]
    public void The_medal_of_a_ministry_that_is_gone_is_no_longer_given(string day, EligibilityVerdict verdict) =>
        Assert.Equal(verdict, Book.Explain("KNC_TTTT", Person, Day(day)).Verdict);

    [Fact]
    public void The_medal_is_given_once() =>
        Person.With("KNC_TTTT", 2019).In(2024, "KNC_TTTT").Lacks("chỉ tặng một lần, đã tặng năm 2019");
}
