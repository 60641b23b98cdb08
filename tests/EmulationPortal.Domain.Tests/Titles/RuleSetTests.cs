using EmulationPortal.Data.Seeds;
using EmulationPortal.Domain.Titles;
using static EmulationPortal.Domain.Tests.Titles.TitleScene;
using InitiativeScope = EmulationPortal.Domain.People.InitiativeScope;
using TaskRatingLevel = EmulationPortal.Domain.People.TaskRatingLevel;

namespace EmulationPortal.Domain.Tests.Titles;

/// <summary>Which law holds on which day, and what is not confirmed.</summary>
public class RuleSetTests
{
    [Theory]
    [InlineData("2017-09-30", null)]
    [InlineData("2017-10-01", "2017")]
    [InlineData("2023-12-31", "2017")]
    [InlineData("2024-01-01", "2024")]
    [InlineData("2025-06-30", "2024")]
    [InlineData("2025-07-01", "2025")]
    [InlineData("2026-09-30", "2025")]
    [InlineData("2026-10-01", "2026")]
    public void The_set_changes_on_its_day(string day, string? set) => Assert.Equal(set, Book.SetOn(Day(day))?.Code);

    [Fact]
    public void Where_no_confirmed_rule_stands_nothing_is_promised_and_nothing_blocked()
    {
        var explanation = Book.Explain("CSTDCS", Person, 2026, Day("2026-12-31"));
        Assert.Equal(EligibilityVerdict.Undecided, explanation.Verdict);
        Assert.StartsWith("Chưa kết luận được: quy định năm 2026 về CSTĐCS chưa xác nhận. Lưu ý: ", explanation.Sentence, StringComparison.Ordinal);
        Assert.True(explanation.IsOpen);
        Assert.Equal(EligibilityVerdict.Undecided, Book.Explain("CSTDCS", Person.Rated(TaskRatingLevel.Excellent, 2026).WithInitiative(InitiativeScope.Grassroots), 2026, Day("2026-12-31")).Verdict);
        Assert.Equal(EligibilityVerdict.Excluded, Book.Explain("LDTT", Person.Proceeding(ProceedingKind.Inspection, "2026-11-01", null), 2026, Day("2026-12-01")).Verdict);
        Assert.Equal(EligibilityVerdict.NotYet, Book.Explain("CSTDCS", Person, 2025, Day("2025-12-31")).Verdict);
    }

    [Fact]
    public void Half_of_the_members_sufficed_until_the_end_of_2023()
    {
        var collective = Collective.Rated(TaskRatingLevel.Excellent, 2023).Members(2023, 100, 100, 50, 1) with { Registrations = [new RegistrationFact(Guid.NewGuid(), 2023, "TTLDTT")] };
        Assert.Equal(EligibilityVerdict.Eligible, Book.Explain("TTLDTT", collective, 2023, Day("2023-12-31")).Verdict);
        Assert.Equal(EligibilityVerdict.NotYet, Book.Explain("TTLDTT", collective, 2023, Day("2024-01-01")).Verdict);
        var fewer = collective with { Members = [new MembersFact(Guid.NewGuid(), 2023, 1000, 1000, 499, 1, 0)] };
        Assert.Contains("cần từ 50 % cá nhân", Book.Explain("TTLDTT", fewer, 2023, Day("2023-12-31")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ministrys_commendation_within_the_three_years_was_demanded_until_the_end_of_2023()
    {
        var person = Person.With("CSTDCS", 2021, 2022, 2023).WithInitiative(InitiativeScope.Ministry) with { Registrations = [new RegistrationFact(Guid.NewGuid(), 2023, "CSTD_BO_TINH")] };
        Assert.Equal(EligibilityVerdict.NotYet, Book.Explain("CSTD_BO_TINH", person, 2023, Day("2023-12-31")).Verdict);
        Assert.Equal(EligibilityVerdict.NotYet, Book.Explain("CSTD_BO_TINH", person.With("BK_BO_TINH", 2020), 2023, Day("2023-12-31")).Verdict);
        Assert.Equal(EligibilityVerdict.Eligible, Book.Explain("CSTD_BO_TINH", person.With("BK_BO_TINH", 2021), 2023, Day("2023-12-31")).Verdict);
        Assert.Equal(EligibilityVerdict.Eligible, Book.Explain("CSTD_BO_TINH", person, 2023, Day("2024-01-01")).Verdict);
    }

    [Fact]
    public void Registration_was_demanded_until_the_end_of_2023_and_only_warns_since()
    {
        var person = Person.With("CSTDCS", 2021, 2022, 2023).With("BK_BO_TINH", 2022).WithInitiative(InitiativeScope.Ministry);
        var before = Book.Explain("CSTD_BO_TINH", person, 2023, Day("2023-12-31"));
        Assert.Equal("Chưa đủ vì: chưa đăng ký CSTĐ bộ, tỉnh năm 2023.", before.Sentence);
        var after = Book.Explain("CSTD_BO_TINH", person, 2023, Day("2024-01-01"));
        Assert.Equal(EligibilityVerdict.Eligible, after.Verdict);
        Assert.Contains(after.Warnings, warning => warning.Text == "chưa đăng ký CSTĐ bộ, tỉnh năm 2023");
    }

    [Fact]
    public void The_ministrys_own_rule_can_demand_registration()
    {
        var kinds = TitleSeeds.Kinds();
        var sets = TitleSeeds.RuleSets(kinds);
        var rules = sets.Single(set => set.Code == "2025").Rules;
        var rule = rules.Single(candidate => candidate is { KindCode: "LDTT", Kind: RuleKind.Registered });
        rules.Add(rule.Supersede(Day("2026-01-01"), new RuleContent(rule.Figures, RuleEffect.Demands, true, "Thông tư của Bộ")));
        var book = new Eligibility(kinds, sets);
        var person = Person.Rated(TaskRatingLevel.Good, 2025, 2026);
        Assert.Equal(EligibilityVerdict.Eligible, book.Explain("LDTT", person, 2025, Day("2025-12-31")).Verdict);
        Assert.Equal("Chưa đủ vì: chưa đăng ký LĐTT năm 2026.", book.Explain("LDTT", person, 2026, Day("2026-01-01")).Sentence);
    }

    [Fact]
    public void A_missing_registration_warns_and_blocks_only_in_the_years_in_which_the_ministry_demands_it()
    {
        var person = Person.Rated(TaskRatingLevel.Good, 2025, 2026);
        var warned = Book.Explain("LDTT", person, 2026, Day("2026-12-01"));
        Assert.Equal(EligibilityVerdict.Eligible, warned.Verdict);
        Assert.Contains(warned.Warnings, reason => reason.Text.StartsWith("chưa đăng ký LĐTT năm 2026", StringComparison.Ordinal));
        var demanded = person with { RegistrationDemandedIn = new HashSet<int> { 2026 } };
        Assert.Equal("Chưa đủ vì: chưa đăng ký LĐTT năm 2026 (Bộ quy định đăng ký là điều kiện xét của năm này).", Book.Explain("LDTT", demanded, 2026, Day("2026-12-01")).Sentence);
        Assert.Equal(EligibilityVerdict.Eligible, Book.Explain("LDTT", demanded, 2025, Day("2025-12-01")).Verdict);
        var registered = demanded with { Registrations = [new RegistrationFact(Guid.NewGuid(), 2026, "LDTT")] };
        Assert.Equal(EligibilityVerdict.Eligible, Book.Explain("LDTT", registered, 2026, Day("2026-12-01")).Verdict);
    }

    [Fact]
    public void What_is_not_confirmed_warns_and_never_blocks()
    {
        var explanation = Book.Explain("CSTDCS", Person.Rated(TaskRatingLevel.Completed, 2026), 2026, Day("2026-10-01"));
        Assert.Equal(EligibilityVerdict.Undecided, explanation.Verdict);
        Assert.Contains(explanation.Warnings, warning => warning.Text.Contains("chưa đạt tiêu chuẩn LĐTT", StringComparison.Ordinal) && warning.Text.Contains("quy định chưa xác nhận", StringComparison.Ordinal));
        Assert.Contains(explanation.Warnings, warning => warning.Text.Contains("Luật 06/2026/QH16 chưa đối chiếu", StringComparison.Ordinal));
        Assert.Equal(EligibilityVerdict.NotYet, Book.Explain("CSTDCS", Person.Rated(TaskRatingLevel.Completed, 2026), 2026, Day("2026-09-30")).Verdict);
    }

    [Theory]
    [InlineData("2024-05-31", EligibilityVerdict.Eligible)]
    [InlineData("2024-06-01", EligibilityVerdict.Excluded)]
    [InlineData("2024-08-31", EligibilityVerdict.Excluded)]
    [InlineData("2024-09-01", EligibilityVerdict.Eligible)]
    public void Nobody_is_considered_while_something_is_being_verified(string day, EligibilityVerdict verdict)
    {
        var person = Person.Rated(TaskRatingLevel.Good, 2024).Proceeding(ProceedingKind.Inspection, "2024-06-01", "2024-08-31");
        Assert.Equal(verdict, Book.Explain("LDTT", person, 2024, Day(day)).Verdict);
    }

    [Fact]
    public void What_is_pending_is_said_with_its_day()
    {
        var explanation = Book.Explain("LDTT", Person.Rated(TaskRatingLevel.Good, 2024).Proceeding(ProceedingKind.DisciplinePending, "2024-06-01", null), Day("2024-12-01"));
        Assert.Equal("Chưa được xét vì: đang xem xét kỷ luật từ 01/06/2024.", explanation.Sentence);
    }

    [Fact]
    public void After_a_discipline_the_years_count_anew()
    {
        var person = Person.With("CSTDCS", 2022, 2023, 2024).WithInitiative(InitiativeScope.Ministry);
        person.Proceeding(ProceedingKind.Discipline, "2021-01-01", "2021-12-31").In(2024, "CSTD_BO_TINH").IsEligible();
        var cut = person.Proceeding(ProceedingKind.Discipline, "2022-01-01", "2022-12-31").In(2024, "CSTD_BO_TINH");
        cut.Lacks("cần 3 năm liên tục CSTĐCS (đã có 2023, 2024), còn thiếu 1 năm nữa");
        Assert.Contains(cut.Warnings, warning => warning.Text == "thành tích tính lại từ năm 2023, sau khi hết kỷ luật");
    }

    [Fact]
    public void Every_rule_names_its_basis_and_can_be_read_as_a_sentence()
    {
        var rules = Book.Kinds.SelectMany(kind => new[] { "2017-10-01", "2018-08-15", "2024-01-01", "2025-07-01", "2026-10-01" }.Select(Day).SelectMany(day =>
            Enum.GetValues<RecipientKind>().SelectMany(recipient => Book.RulesOf(Book.SetOn(day)!, kind.Code, recipient, day)))).ToList();
        Assert.True(rules.Count > 300);
        Assert.All(rules, rule =>
        {
            Assert.NotEmpty(rule.LegalBasis);
            Assert.Null(rule.Figures.ProblemFor(rule.Kind));
            Assert.NotEmpty(RuleText.Of(rule, Book.NameOf));
            Assert.InRange(rule.LegalBasis.Length + rule.Note.Length, 1, EligibilityRule.TextLength);
        });
    }

    [Fact]
    public void Every_coefficient_of_an_award_holds_at_one_time_only()
    {
        foreach (var group in Book.Kinds.SelectMany(kind => kind.Coefficients.Select(coefficient => (kind.Code, coefficient))).GroupBy(pair => (pair.Code, pair.coefficient.Recipient)))
        {
            var ordered = group.Select(pair => pair.coefficient).OrderBy(coefficient => coefficient.ValidFrom).ToList();
            Assert.All(ordered.Zip(ordered.Skip(1)), pair => Assert.True(pair.First.ValidTo < pair.Second.ValidFrom, group.Key.ToString()));
        }

        Assert.Equal(1.0m, Book.Kind("BK_BO_TINH").CoefficientOn(Day("2023-12-31"), RecipientKind.Person)!.Value);
        Assert.Equal(1.5m, Book.Kind("BK_BO_TINH").CoefficientOn(Day("2024-01-01"), RecipientKind.Person)!.Value);
    }
}
