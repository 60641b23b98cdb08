using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;

namespace EmulationPortal.Domain.Tests.Certificates;

public sealed class ReconciliationTests
{
    private static readonly Dictionary<string, string> Kinds = new() { ["BK"] = "Bằng khen", ["LDTT"] = "Lao động tiên tiến" };

    [Fact]
    public void A_decision_whose_certificates_are_all_right_has_nothing_to_mend() => Assert.Empty(Check([Award(1), Award(2)]));

    [Fact]
    public void An_award_without_certificate_is_named() => Assert.Contains("chưa có bằng", Only(Check([Award(1) with { Sheets = [] }])).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_title_that_has_no_certificate_needs_none() =>
        Assert.Empty(Reconciliation.Check([Award(1) with { KindCode = "LDTT", HasCertificate = false, Sheets = [] }], new StatedNumbers(new Dictionary<string, int> { ["LDTT"] = 1 }, 2_110_000), [], Kinds));

    [Fact]
    public void Two_good_certificates_of_one_award_are_one_too_many()
    {
        var award = Award(1);
        Assert.Contains("chỉ được có một", Only(Check([award with { Sheets = [award.Sheets[0], award.Sheets[0]] }])).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_at_the_wrong_vowel_is_another_name()
    {
        var award = Award(1) with { Name = "Bà Hoà", Sheets = [new ReconciledSheet("BK", "Bà Hòa", "Sở 1", "BK 01")] };
        var problem = Only(Check([award]));
        Assert.Equal(1, problem.Ordinal);
        Assert.Contains("BK 01", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_unit_or_form_on_the_sheet_is_named()
    {
        var award = Award(1);
        Assert.Equal(2, Check([award with { Sheets = [new ReconciledSheet("GK", award.Name, "Sở khác", "")] }]).Count);
    }

    [Fact]
    public void Counts_of_article_1_are_those_of_the_annex() =>
        Assert.Contains("Điều 1 ghi 3, phụ lục có 2", Only(Reconciliation.Check([Award(1), Award(2)], new StatedNumbers(new Dictionary<string, int> { ["BK"] = 3 }, 4_220_000), [], Kinds)).Sentence, StringComparison.Ordinal);

    [Fact]
    public void After_a_revocation_the_figures_of_the_decision_stand_with_what_was_revoked_by_which_decision_and_the_balance()
    {
        var stated = new StatedNumbers(new Dictionary<string, int> { ["BK"] = 3, ["LDTT"] = 1 }, 6_330_000);
        RevokedSince[] revoked = [new("Quyết định số 02/QĐ-BKHCN ngày 10/11/2026", new StatedNumbers(new Dictionary<string, int> { ["BK"] = 1 }, 2_110_000))];
        ReconciledAward[] left = [Award(1), Award(2), Award(3) with { KindCode = "LDTT", HasCertificate = false, Sheets = [], Money = 0, MoneyNote = "không kèm tiền thưởng" }];
        Assert.Empty(Reconciliation.Check(left, stated, revoked, Kinds));
        Assert.Equal(
            [
                "Bằng khen: Điều 1 ghi 3, trong đó hủy bỏ 1 theo Quyết định số 02/QĐ-BKHCN ngày 10/11/2026, còn 2.",
                "Tổng tiền thưởng: quyết định ghi 6.330.000 đ, trong đó hủy bỏ 2.110.000 đ theo Quyết định số 02/QĐ-BKHCN ngày 10/11/2026, còn 4.220.000 đ.",
            ],
            Reconciliation.Balance(stated, revoked, Kinds));
        var lost = Reconciliation.Check([left[0], left[2]], stated, revoked, Kinds);
        Assert.Contains(lost, problem => problem.Sentence.Contains("Điều 1 ghi 3, trong đó hủy bỏ 1 theo Quyết định số 02/QĐ-BKHCN ngày 10/11/2026, còn 2, phụ lục có 1", StringComparison.Ordinal));
        Assert.Empty(Reconciliation.Balance(stated, [], Kinds));
    }

    [Fact]
    public void Money_is_the_coefficient_times_the_base_salary_rounded_up()
    {
        Assert.Contains("2.110.000", Only(Reconciliation.Check([Award(1) with { Money = 2_106_000 }], new StatedNumbers(new Dictionary<string, int> { ["BK"] = 1 }, 2_106_000), [], Kinds)).Sentence, StringComparison.Ordinal);
        Assert.Empty(Reconciliation.Check([Award(1) with { Money = 0, MoneyNote = "chỉ nhận danh hiệu cao nhất" }], new StatedNumbers(new Dictionary<string, int> { ["BK"] = 1 }, 0), [], Kinds));
    }

    [Fact]
    public void The_total_is_the_sum_of_the_lines() =>
        Assert.Contains("Tổng tiền thưởng", Only(Reconciliation.Check([Award(1)], new StatedNumbers(new Dictionary<string, int> { ["BK"] = 1 }, 2_120_000), [], Kinds)).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Where_the_printed_numbers_were_not_kept_only_the_sheets_and_the_lines_are_checked() =>
        Assert.Single(Reconciliation.Check([Award(1), Award(2) with { Sheets = [] }], null, [], Kinds));

    [Fact]
    public void Printed_numbers_are_read_as_they_were_written()
    {
        var stated = new StatedNumbers(new Dictionary<string, int> { ["CO_BO_TINH"] = 2, ["BK_BO_TINH"] = 11 }, 4_470_000);
        Assert.Equal("4470000;BK_BO_TINH=11;CO_BO_TINH=2", stated.Write());
        Assert.Equal(stated.Write(), StatedNumbers.Read(stated.Write())!.Write());
        Assert.Null(StatedNumbers.Read(string.Empty));
    }

    private static IReadOnlyList<ReconciliationProblem> Check(IReadOnlyList<ReconciledAward> awards) =>
        Reconciliation.Check(awards, new StatedNumbers(new Dictionary<string, int> { ["BK"] = awards.Count }, awards.Sum(award => award.Money)), [], Kinds);

    private static ReconciliationProblem Only(IReadOnlyList<ReconciliationProblem> problems) => Assert.Single(problems);

    // 0,9 × 2.340.000 = 2.106.000, rounded up to 2.110.000.
    private static ReconciledAward Award(int ordinal) => new(ordinal, "BK", $"Ông Số {ordinal}", $"Sở {ordinal}", true, [new ReconciledSheet("BK", $"Ông Số {ordinal}", $"Sở {ordinal}", "")])
    {
        Coefficient = 0.9m,
        BaseSalary = 2_340_000,
        Money = 2_110_000,
    };
}
