using EmulationPortal.Data.Seeds;
using EmulationPortal.Domain.Titles;
using FsCheck;
using FsCheck.Fluent;
using static EmulationPortal.Domain.Tests.Titles.TitleScene;

namespace EmulationPortal.Domain.Tests.Titles;

/// <summary>The meter of the share (NĐ 91/2017/NĐ-CP Đ.9 k.3; CV 5007/BNV-TĐKT).</summary>
public class QuotaTests
{
    private static readonly QuotaBasis Basis = new(47, "danh sách LĐTT gửi ngày 05/01/2023", new DateOnly(2023, 1, 5));

    [Fact]
    public void The_meter_shows_how_the_number_comes_about()
    {
        var quota = new Quota(RuleOn("CSTDCS", "2023-12-31"), Basis, 6);
        Assert.Equal("15 % của 47 (số Lao động tiên tiến; danh sách LĐTT gửi ngày 05/01/2023, chốt ngày 05/01/2023) = 7,05; làm tròn xuống: được 7.", quota.Arithmetic);
        Assert.Equal((7, 1), (quota.Allowed, quota.Left));
        Assert.Equal("Đã dùng 6, còn 1.", quota.Standing);
        Assert.Equal("Thêm một: vừa hết chỉ tiêu.", quota.EffectOfOneMore);
    }

    [Fact]
    public void One_too_many_is_said_and_not_hidden()
    {
        var full = new Quota(RuleOn("CSTDCS", "2023-12-31"), Basis, 7);
        Assert.Equal("Thêm một: vượt 1 so với 7 được phép; phải ghi lý do.", full.EffectOfOneMore);
        Assert.True(full.WithOneMore().IsOver);
        Assert.Equal("Đã dùng 8, vượt 1.", full.WithOneMore().Standing);
        Assert.False(full.IsOver);
    }

    [Theory]
    [InlineData("2017-09-30", false)]
    [InlineData("2017-10-01", true)]
    [InlineData("2023-12-31", true)]
    [InlineData("2024-01-01", false)]
    public void The_share_of_base_fighters_ended_with_the_old_law(string day, bool hasCeiling) =>
        Assert.Equal(hasCeiling, RuleOn("CSTDCS", day) is not null);

    [Fact]
    public void Without_a_rule_there_is_no_ceiling()
    {
        var quota = new Quota(null, Basis, 40);
        Assert.Null(quota.Allowed);
        Assert.False(quota.IsOver);
        Assert.Equal("Không có tỷ lệ trần.", quota.Arithmetic);
    }

    [Theory]
    [InlineData(QuotaRounding.Down, 7, 1)]
    [InlineData(QuotaRounding.Up, 7, 2)]
    [InlineData(QuotaRounding.Nearest, 7, 1)]
    [InlineData(QuotaRounding.Nearest, 10, 2)]
    [InlineData(QuotaRounding.Down, 20, 3)]
    [InlineData(QuotaRounding.Up, 20, 3)]
    [InlineData(QuotaRounding.Down, 0, 0)]
    public void The_rounding_is_a_rule_of_its_own(QuotaRounding rounding, int count, int allowed) =>
        Assert.Equal(allowed, new Quota(Rule(15, rounding), new QuotaBasis(count, "", null), 0).Allowed);

    [Fact]
    public void A_ceiling_rounded_down_is_never_passed() =>
        Prop.ForAll(Gen.Choose(0, 5000).Zip(Gen.Choose(1, 100)).ToArbitrary(), pair =>
        {
            var quota = new Quota(Rule(pair.Item2, QuotaRounding.Down), new QuotaBasis(pair.Item1, "", null), 0);
            return quota.Allowed * 100 <= pair.Item1 * pair.Item2 && (quota.Allowed + 1) * 100 > pair.Item1 * pair.Item2;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_unconfirmed_share_only_warns() => Assert.True(new Quota(Rule(20, QuotaRounding.Down), Basis, 40) is { OnlyWarns: true, IsOver: true });

    private static QuotaRule Rule(decimal percent, QuotaRounding rounding) => new()
    {
        KindCode = "CSTDCS",
        Percent = percent,
        Whole = QuotaWhole.AdvancedWorkers,
        Rounding = rounding,
        LegalBasis = "Dự thảo",
        ValidFrom = Day("2026-10-01"),
    };

    private static QuotaRule? RuleOn(string kind, string day) => QuotaRule.On(TitleSeeds.QuotaRules(), kind, Day(day));
}
