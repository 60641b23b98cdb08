using EmulationPortal.Domain.Titles;
using static EmulationPortal.Domain.Tests.Titles.TitleScene;
using TaskRatingLevel = EmulationPortal.Domain.People.TaskRatingLevel;

namespace EmulationPortal.Domain.Tests.Titles;

/// <summary>Titles and forms of collectives, each at its boundary (Luật 06/2022/QH15 Đ.25–28, 42–44, 73, 74).</summary>
public class CollectiveTests
{
    [Theory]
    [InlineData(1000, 699, false)]
    [InlineData(1000, 700, true)]
    [InlineData(10, 7, true)]
    [InlineData(23, 16, false)]
    [InlineData(23, 17, true)]
    public void An_advanced_collective_has_seventy_per_cent_advanced_workers(int members, int advanced, bool isEligible)
    {
        var explanation = Collective.Rated(TaskRatingLevel.Good, 2024).Members(2024, members, members, advanced, 0).In(2024, "TTLDTT");
        Assert.Equal(isEligible ? EligibilityVerdict.Eligible : EligibilityVerdict.NotYet, explanation.Verdict);
    }

    [Fact]
    public void The_share_is_said_with_how_many_people_lack()
    {
        Collective.Rated(TaskRatingLevel.Good, 2024).Members(2024, 1000, 1000, 699, 0).In(2024, "TTLDTT")
            .Lacks("cần từ 70 % cá nhân đạt Lao động tiên tiến, mới có 699/1000 = 69,9 %, còn thiếu 1 người");
        Collective.Rated(TaskRatingLevel.Good, 2024).Members(2024, 100000, 100000, 69999, 0).In(2024, "TTLDTT").Lacks("= 69,99 %");
    }

    [Fact]
    public void Nobody_warned_and_well_done()
    {
        Collective.Rated(TaskRatingLevel.Good, 2024).Members(2024, 10, 10, 9, 0, warned: 1).In(2024, "TTLDTT").Lacks("không được có cá nhân bị kỷ luật từ cảnh cáo trở lên, nhưng có 1");
        Collective.Rated(TaskRatingLevel.Completed, 2024).Members(2024, 10, 10, 9, 0).In(2024, "TTLDTT").Lacks("cần hoàn thành tốt nhiệm vụ trở lên năm 2024");
    }

    [Fact]
    public void Without_its_members_figures_nothing_is_decided() =>
        Collective.Rated(TaskRatingLevel.Excellent, 2024).Members(2023, 10, 10, 10, 1).In(2024, "TTLDXS").Lacks("chưa có số liệu các thành viên của tập thể năm 2024");

    [Theory]
    [InlineData(1000, 700, 1, TaskRatingLevel.Excellent, null)]
    [InlineData(999, 700, 1, TaskRatingLevel.Excellent, "cần 100 % cá nhân hoàn thành nhiệm vụ trở lên, mới có 999/1000 = 99,9 %")]
    [InlineData(1000, 699, 1, TaskRatingLevel.Excellent, "mới có 699/1000 = 69,9 %")]
    [InlineData(1000, 700, 0, TaskRatingLevel.Excellent, "cần ít nhất 1 cá nhân đạt Chiến sĩ thi đua cơ sở, mới có 0")]
    [InlineData(1000, 700, 1, TaskRatingLevel.Good, "cần hoàn thành xuất sắc nhiệm vụ năm 2024")]
    public void An_excellent_collective_has_all_done_seventy_per_cent_advanced_and_a_base_fighter(int completed, int advanced, int fighters, TaskRatingLevel rating, string? lacks)
    {
        var explanation = Collective.Rated(rating, 2024).Members(2024, 1000, completed, advanced, fighters).In(2024, "TTLDXS");
        if (lacks is null) explanation.IsEligible();
        else explanation.Lacks(lacks);
    }

    [Theory]
    [InlineData("CO_BO_TINH")]
    [InlineData("CO_CP")]
    public void A_flag_is_for_those_who_lead_their_cluster_in_that_year(string flag)
    {
        Collective.Led(2024).In(2024, flag).IsEligible();
        Collective.Led(2023).In(2024, flag).Lacks("chưa được suy tôn dẫn đầu cụm, khối thi đua năm 2024");
    }

    [Fact]
    public void The_ministry_commends_after_two_excellent_years_or_titles_of_excellence()
    {
        Collective.Rated(TaskRatingLevel.Excellent, 2024).With("TTLDXS", 2023).In(2024, "BK_BO_TINH").IsEligible();
        Collective.Rated(TaskRatingLevel.Excellent, 2024).With("TTLDXS", 2022).In(2024, "BK_BO_TINH").Lacks("(đã có 2024), còn thiếu 1 năm nữa");
    }

    [Fact]
    public void The_prime_minister_commends_five_excellent_years_with_a_flag_or_two_commendations()
    {
        var collective = Collective.With("BK_BO_TINH", 2019).Rated(TaskRatingLevel.Excellent, Span(2020, 2024));
        collective.With("CO_BO_TINH", 2022).In(2024, "BK_TTG").IsEligible();
        collective.With("BK_BO_TINH", 2021, 2023).In(2024, "BK_TTG").IsEligible();
        collective.With("BK_BO_TINH", 2021).In(2024, "BK_TTG").Lacks("cần 1 lần Cờ của bộ, tỉnh trong 2020–2024 (chưa có năm nào), còn thiếu 1 lần; hoặc cần 2 lần BK của bộ, tỉnh");
    }

    [Theory]
    [InlineData("CO_CP", 1, null, 0, true)]
    [InlineData("CO_BO_TINH", 2, null, 0, true)]
    [InlineData("CO_BO_TINH", 1, "BK_BO_TINH", 1, true)]
    [InlineData("BK_BO_TINH", 2, null, 0, true)]
    [InlineData("CO_BO_TINH", 1, null, 0, false)]
    [InlineData("BK_BO_TINH", 1, null, 0, false)]
    public void The_third_order_takes_one_of_four_sets_of_flags_and_commendations(string first, int times, string? second, int more, bool isEligible)
    {
        var collective = (Collective with { EstablishedOn = new DateOnly(2008, 3, 1) })
            .With("BK_TTG", 2019).Rated(TaskRatingLevel.Excellent, Span(2020, 2024)).With(first, Span(2021, 2020 + times));
        if (second is not null) collective = collective.With(second, Span(2021, 2020 + more));
        Assert.Equal(isEligible ? EligibilityVerdict.Eligible : EligibilityVerdict.NotYet, collective.In(2024, "HCLD_3").Verdict);
    }

    [Theory]
    [InlineData("2014-12-15", true)]
    [InlineData("2014-12-16", false)]
    public void The_third_order_is_for_collectives_of_ten_years(string since, bool isEligible)
    {
        var explanation = (Collective with { EstablishedOn = Day(since) })
            .With("BK_TTG", 2019).Rated(TaskRatingLevel.Excellent, Span(2020, 2024)).With("CO_CP", 2022).In(2024, "HCLD_3");
        Assert.Equal(isEligible ? EligibilityVerdict.Eligible : EligibilityVerdict.NotYet, explanation.Verdict);
    }

    [Theory]
    [InlineData("HCLD_2", "HCLD_3", "CO_BO_TINH", 3)]
    [InlineData("HCLD_2", "HCLD_3", "BK_BO_TINH", 3)]
    [InlineData("HCLD_1", "HCLD_2", "CO_CP", 2)]
    [InlineData("HCLD_1", "HCLD_2", "CO_BO_TINH", 4)]
    [InlineData("HCLD_1", "HCLD_2", "BK_BO_TINH", 4)]
    public void The_higher_orders_take_more_of_them(string order, string below, string award, int times)
    {
        var collective = Collective.With(below, 2019).Rated(TaskRatingLevel.Excellent, Span(2020, 2024));
        collective.With(award, Span(2021, 2020 + times)).In(2024, order).IsEligible();
        collective.With(award, Span(2021, 2019 + times)).In(2024, order).Lacks("cần một trong các điều kiện");
    }
}
