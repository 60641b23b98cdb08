using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Titles;
using static EmulationPortal.Domain.Tests.Titles.TitleScene;
using TaskRatingLevel = EmulationPortal.Domain.People.TaskRatingLevel;

namespace EmulationPortal.Domain.Tests.Titles;

/// <summary>The kind of merit proposed chooses the way to an award; what the catalogue lacks is left to people and blocks nothing.</summary>
public sealed class MeritKindTests
{
    [Fact]
    public void A_collective_proposed_for_what_it_did_on_the_spot_needs_no_two_excellent_years()
    {
        Collective.In(2024, "BK_BO_TINH").Lacks("còn thiếu");
        var adHoc = By(Collective, "BK_BO_TINH", ProposalKind.AdHoc);
        Assert.Equal(EligibilityVerdict.ByJudgement, adHoc.Verdict);
        Assert.Equal(
            "BK của bộ, tỉnh xét theo “Thành tích đột xuất” (Luật 06/2022/QH15 Đ.74 k.3 điểm b): thành tích đột xuất. Phần mềm không tính được; người xét đối chiếu với hồ sơ.", adHoc.Sentence);
        Assert.Contains(adHoc.Reasons, reason => reason is { Outcome: ReasonOutcome.ToConfirm, Text: "thành tích đột xuất" });
        Assert.Contains(adHoc.OtherRoutes, route => route.StartsWith("Hai năm liên tục xuất sắc", StringComparison.Ordinal));
    }

    [Fact]
    public void A_proposal_by_movement_is_judged_by_the_way_for_movements_even_of_who_fulfils_the_yearly_one()
    {
        Assert.Contains("Đ.74 k.1 điểm a", By(Person.Rated(TaskRatingLevel.Excellent, 2023, 2024), "BK_BO_TINH", ProposalKind.Movement).Sentence, StringComparison.Ordinal);
        Assert.Contains("Phong trào chuyên đề", By(Collective.Led(2024), "CO_BO_TINH", ProposalKind.Movement).Sentence, StringComparison.Ordinal);
        By(Collective.Led(2024), "CO_BO_TINH", ProposalKind.YearlyMerit).IsEligible();
    }

    [Theory]
    [InlineData("BK_BO_TINH", ProposalKind.LongService, "quá trình cống hiến")]
    [InlineData("CO_BO_TINH", ProposalKind.AdHoc, "đột xuất")]
    [InlineData("HCLD_3", ProposalKind.Movement, "phong trào, chuyên đề")]
    public void What_the_catalogue_has_no_conditions_for_is_left_open_with_what_to_compare_by_hand(string code, ProposalKind kind, string words)
    {
        var explanation = By(Collective, code, kind);
        Assert.Equal(EligibilityVerdict.Undecided, explanation.Verdict);
        Assert.StartsWith("Chưa kết luận được: danh mục chưa có điều kiện", explanation.Sentence, StringComparison.Ordinal);
        Assert.Contains($"cho loại hình {words}; hãy đối chiếu bằng tay tiêu chuẩn tại Luật 06/2022/QH15", explanation.Sentence, StringComparison.Ordinal);
        Assert.Empty(explanation.Missing);
    }

    [Fact]
    public void Whoever_is_under_discipline_is_not_considered_for_any_merit()
    {
        var person = Person.Proceeding(ProceedingKind.Discipline, "2024-03-01", null);
        Assert.Equal(EligibilityVerdict.Excluded, By(person, "BK_BO_TINH", ProposalKind.AdHoc).Verdict);
        Assert.Equal(EligibilityVerdict.Excluded, By(person, "BK_BO_TINH", ProposalKind.LongService).Verdict);
    }

    [Fact]
    public void What_holds_always_is_asked_for_every_merit()
    {
        By(Person, "KNC_TTTT", ProposalKind.Medal, 2022, new DateOnly(2022, 12, 31)).IsEligible();
        By(Person.With("KNC_TTTT", 2020), "KNC_TTTT", ProposalKind.Medal, 2022, new DateOnly(2022, 12, 31)).Lacks("KNC");
    }

    [Fact]
    public void Every_way_of_the_catalogue_says_for_which_merit_it_is()
    {
        var kinds = Data.Seeds.TitleSeeds.Kinds();
        var rules = Data.Seeds.TitleSeeds.RuleSets(kinds).SelectMany(set => set.Rules).ToList();
        Assert.DoesNotContain(rules, rule => rule.Route != 0 == (rule.Merits == MeritKinds.None));
        var flag = rules.First(rule => rule is { KindCode: "CO_BO_TINH", Route: 2 });
        Assert.Equal(MeritKinds.Movement, flag.Supersede(new DateOnly(2025, 1, 1) > flag.ValidFrom ? new DateOnly(2025, 1, 1) : flag.ValidFrom.AddDays(1), new RuleContent(flag.Figures, RuleEffect.Demands, true, flag.LegalBasis)).Merits);
    }

    private static Explanation By(RecipientFacts facts, string code, ProposalKind kind, int year = 2024, DateOnly? asOf = null) =>
        Book.Explain(code, facts, year, asOf ?? new DateOnly(year, 12, 15), year, ProposalText.MeritKindOf(kind));
}
