using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Tests.Titles;
using EmulationPortal.Domain.Titles;
using static EmulationPortal.Domain.Tests.Titles.TitleScene;
using TaskRatingLevel = EmulationPortal.Domain.People.TaskRatingLevel;

namespace EmulationPortal.Domain.Tests.Registrations;

/// <summary>What is certain to be missing from a title of the running year, and what the year must still bring.</summary>
public class ProspectTests
{
    private static readonly DateOnly Spring = Day("2025-03-01");

    [Fact]
    public void A_rating_of_the_running_year_is_awaited_not_missing()
    {
        var prospect = Of(Person, "LDTT");
        Assert.Equal(EligibilityVerdict.Eligible, prospect.Verdict);
        Assert.False(prospect.NeedsReason);
        Assert.Empty(prospect.Certain);
        Assert.Equal("Xét cuối năm", prospect.Name);
        Assert.Equal("Có thể đạt LĐTT năm 2025. Sẽ xét cuối năm: cần hoàn thành tốt nhiệm vụ trở lên năm 2025, nhưng chưa có xếp loại năm 2025.", prospect.Sentence);
    }

    [Fact]
    public void A_rating_already_given_below_the_condition_is_certain()
    {
        var prospect = Of(Person.Rated(TaskRatingLevel.Completed, 2025), "LDTT");
        Assert.Equal(EligibilityVerdict.NotYet, prospect.Verdict);
        Assert.True(prospect.NeedsReason);
        Assert.Contains("nhưng xếp loại là hoàn thành nhiệm vụ", prospect.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_initiative_of_the_running_year_is_awaited()
    {
        var prospect = Of(Person, "CSTDCS");
        Assert.Equal(EligibilityVerdict.Eligible, prospect.Verdict);
        Assert.Contains("Sẽ xét cuối năm", prospect.Sentence, StringComparison.Ordinal);
        Assert.Contains("1 sáng kiến", prospect.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_unconfirmed_rule_warns_of_is_awaited_too()
    {
        var prospect = Prospect.Of(Book, "CSTDCS", Person, 2026, Day("2026-11-10"));
        Assert.Equal("Xét cuối năm", prospect.Name);
        Assert.Contains("(quy định chưa xác nhận, chỉ lưu ý)", prospect.Sentence, StringComparison.Ordinal);
        Assert.False(prospect.NeedsReason);
    }

    [Fact]
    public void The_third_year_in_a_row_may_be_the_running_one()
    {
        var prospect = Of(Person.With("CSTDCS", 2023, 2024), "CSTD_BO_TINH");
        Assert.Equal(EligibilityVerdict.Eligible, prospect.Verdict);
        Assert.Contains("còn thiếu 2025", prospect.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_in_past_years_is_certain_and_the_initiative_still_awaited()
    {
        var prospect = Of(Person.With("CSTDCS", 2022, 2024), "CSTD_BO_TINH");
        Assert.Equal(EligibilityVerdict.NotYet, prospect.Verdict);
        var gap = Assert.Single(prospect.Certain);
        Assert.Contains("(đã có 2024), còn thiếu 2025 và 1 năm nữa", gap.Text, StringComparison.Ordinal);
        Assert.Contains("sáng kiến", Assert.Single(prospect.Awaited).Text, StringComparison.Ordinal);
        Assert.StartsWith("Chưa đủ vì: cần 3 năm liên tục CSTĐCS", prospect.Sentence, StringComparison.Ordinal);
        Assert.Contains(" Sẽ xét cuối năm: ", prospect.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_certain_says_only_what_is_recorded()
    {
        var prospect = Of(Person.With("CSTDCS", 2024), "CSTD_BO_TINH");
        Assert.Contains("đã có 2024)", Assert.Single(prospect.Certain).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pending_verification_excludes_whatever_the_year_brings()
    {
        var prospect = Of(Person.Proceeding(ProceedingKind.Verification, "2025-02-01", null), "LDTT");
        Assert.Equal(EligibilityVerdict.Excluded, prospect.Verdict);
        Assert.True(prospect.NeedsReason);
        Assert.StartsWith("Chưa được xét vì: đang xác minh đơn thư", prospect.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_discipline_that_ends_within_the_year_begins_the_count_anew()
    {
        var prospect = Of(Person.With("CSTDCS", 2023, 2024).Proceeding(ProceedingKind.Discipline, "2024-05-01", "2025-04-30"), "CSTD_BO_TINH");
        Assert.Equal(EligibilityVerdict.NotYet, prospect.Verdict);
    }

    [Fact]
    public void A_collective_awaits_its_members_titles_but_not_its_members()
    {
        Assert.Equal(EligibilityVerdict.Eligible, Of(Collective.Members(2025, 6, 0, 0, 0), "TTLDXS").Verdict);
        var without = Of(Collective, "TTLDXS");
        Assert.Equal(EligibilityVerdict.NotYet, without.Verdict);
        Assert.Contains("chưa có số liệu các thành viên của tập thể năm 2025", without.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, 1, 0)]
    [InlineData(6, 1, 1)]
    [InlineData(7, 0, 1)]
    [InlineData(0, 0, 2)]
    public void A_list_that_names_too_few_members_is_noticed_and_never_blocks(int advanced, int fighters, int notices)
    {
        var prospect = Prospect.Of(Book, "TTLDXS", Collective.Members(2025, 10, 0, 0, 0), 2025, Spring, new ListedMembers(advanced, fighters));
        Assert.Equal(EligibilityVerdict.Eligible, prospect.Verdict);
        Assert.Equal(notices, prospect.Notices.Count);
        Assert.All(prospect.Notices, notice => Assert.StartsWith("theo danh sách đang đăng ký: cần ", notice, StringComparison.Ordinal));
    }

    [Fact]
    public void A_member_warned_this_year_is_certain() =>
        Assert.Contains("không được có cá nhân bị kỷ luật", Of(Collective.Members(2025, 6, 0, 0, 0, warned: 1), "TTLDTT").Sentence, StringComparison.Ordinal);

    [Fact]
    public void Leading_the_cluster_is_awaited() => Assert.Equal(EligibilityVerdict.Eligible, Of(Collective.Members(2025, 6, 0, 0, 0), "CO_BO_TINH").Verdict);

    [Fact]
    public void Of_a_year_that_is_over_nothing_is_awaited_any_more()
    {
        var prospect = Prospect.Of(Book, "LDTT", Person, 2025, Day("2026-01-01"));
        Assert.Equal(EligibilityVerdict.NotYet, prospect.Verdict);
        Assert.Empty(prospect.Awaited);
        Assert.Equal(EligibilityVerdict.Eligible, Prospect.Of(Book, "LDTT", Person, 2025, Day("2025-12-31")).Verdict);
    }

    [Fact]
    public void A_title_for_others_is_impossible_and_one_received_needs_a_reason()
    {
        Assert.True(Of(Person, "TTLDTT").IsImpossible);
        Assert.True(Of(Person.With("LDTT", 2025), "LDTT").NeedsReason);
    }

    [Fact]
    public void What_is_fulfilled_already_promises_nothing_to_wait_for()
    {
        var prospect = Of(Person.Rated(TaskRatingLevel.Excellent, 2025), "CSTDCS");
        Assert.True(prospect.IsMetToday);
        Assert.Equal("Đủ điều kiện CSTĐCS năm 2025.", prospect.Sentence);
    }

    private static Prospect Of(RecipientFacts facts, string code) => Prospect.Of(Book, code, facts, 2025, Spring);
}
