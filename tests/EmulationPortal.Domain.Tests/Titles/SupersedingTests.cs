using EmulationPortal.Data.Seeds;
using EmulationPortal.Domain.Titles;
using static EmulationPortal.Domain.Tests.Titles.TitleScene;
using InitiativeScope = EmulationPortal.Domain.People.InitiativeScope;
using TaskRatingLevel = EmulationPortal.Domain.People.TaskRatingLevel;

namespace EmulationPortal.Domain.Tests.Titles;

/// <summary>How rules change: in place while nothing rests on them, otherwise by another rule from a day on.</summary>
public class SupersedingTests
{
    private static readonly Actor Officer = Of(Role.MinistryOfficer);

    [Theory]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.MinistryOfficer, true)]
    [InlineData(Role.CouncilMember, false)]
    [InlineData(Role.DepartmentStaff, false)]
    [InlineData(Role.DepartmentDirector, false)]
    public void The_administrator_and_the_officers_keep_the_catalogue(Role role, bool mayEdit) =>
        Assert.Equal(mayEdit, TitleRules.MayEdit(Of(role)).IsAllowed);

    [Fact]
    public void A_rule_that_a_decision_rests_on_can_not_be_corrected_only_superseded_later()
    {
        var rule = Rule("TTLDTT", RuleKind.MemberShare);
        Assert.True(rule.MayCorrect(Officer).IsAllowed);
        rule.MarkUsed(Day("2026-02-01"));
        rule.MarkUsed(Day("2026-01-01"));
        Assert.Contains("01/02/2026 nên không sửa được nữa", rule.MayCorrect(Officer).Why, StringComparison.Ordinal);
        Assert.Contains("phải bắt đầu sau ngày đó", rule.MaySupersede(Officer, Day("2026-02-01")).Why, StringComparison.Ordinal);
        Assert.True(rule.MaySupersede(Officer, Day("2026-02-02")).IsAllowed);
        Assert.IsType<Verdict.NeverVerdict>(rule.MaySupersede(Of(Role.DepartmentDirector), Day("2026-02-02")));
    }

    [Fact]
    public void A_rule_is_superseded_within_its_own_time()
    {
        var rule = Rule("TTLDTT", RuleKind.MemberShare);
        Assert.Contains("phải bắt đầu sau ngày đó", rule.MaySupersede(Officer, rule.ValidFrom).Why, StringComparison.Ordinal);
        Assert.Contains("đã hết hiệu lực", rule.MaySupersede(Officer, Day("2026-10-01")).Why, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => rule.Supersede(rule.ValidFrom, ContentOf(rule)));
    }

    [Fact]
    public void The_new_rule_begins_the_day_after_the_old_one_ends()
    {
        var rule = Rule("TTLDTT", RuleKind.MemberShare);
        var next = rule.Supersede(Day("2026-03-01"), ContentOf(rule) with { Figures = rule.Figures with { Percent = 75 }, LegalBasis = "Thông tư mới" });
        Assert.Equal(Day("2026-02-28"), rule.ValidTo);
        Assert.Equal((Day("2026-03-01"), Day("2026-09-30"), rule.Id), (next.ValidFrom, next.ValidTo, next.SupersedesId));
        Assert.Equal("từ 75 % cá nhân đạt Lao động tiên tiến", RuleText.Of(next, Book.NameOf));
    }

    [Fact]
    public void Of_two_alternatives_one_can_become_a_demand_so_that_both_are_needed()
    {
        var kinds = TitleSeeds.Kinds();
        var sets = TitleSeeds.RuleSets(kinds);
        var rules = sets.Single(set => set.Code == "2025").Rules;
        var rule = rules.Single(candidate => candidate is { KindCode: "CSTDCS", Kind: RuleKind.RatingInYear });
        rules.Add(rule.Supersede(Day("2026-01-01"), ContentOf(rule) with { StandsAlone = true }));
        var book = new Eligibility(kinds, sets);
        var excellent = Person.Rated(TaskRatingLevel.Excellent, 2026);
        Assert.Equal(EligibilityVerdict.Eligible, book.Explain("CSTDCS", excellent.Rated(TaskRatingLevel.Excellent, 2025), 2025, Day("2025-12-31")).Verdict);
        Assert.Equal(EligibilityVerdict.NotYet, book.Explain("CSTDCS", excellent, 2026, Day("2026-01-01")).Verdict);
        Assert.Equal(EligibilityVerdict.Eligible, book.Explain("CSTDCS", excellent.WithInitiative(InitiativeScope.Grassroots), 2026, Day("2026-01-01")).Verdict);
    }

    [Fact]
    public void Figures_that_do_not_fit_are_refused()
    {
        var rule = Rule("TTLDTT", RuleKind.MemberShare);
        Assert.Equal("Hãy nhập tỷ lệ lớn hơn 0 và không quá 100 %.", (rule.Figures with { Percent = 101 }).ProblemFor(rule.Kind));
        Assert.Throws<ArgumentException>(() => rule.Fill(ContentOf(rule) with { Figures = rule.Figures with { Measure = null } }));
    }

    private static RuleContent ContentOf(EligibilityRule rule) => new(rule.Figures, rule.Effect, rule.Confirmed, rule.LegalBasis, rule.Note);

    private static EligibilityRule Rule(string kind, RuleKind of) =>
        TitleSeeds.RuleSets(TitleSeeds.Kinds()).Single(set => set.Code == "2025").Rules.First(rule => rule.KindCode == kind && rule.Kind == of);

    private static Actor Of(Role role) => new(Guid.NewGuid(), "Người thử", null, new HashSet<Role> { role }, []);
}
