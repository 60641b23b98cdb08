using EmulationPortal.Domain.Results;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Results;

public class RankingTests
{
    private static readonly TieBreak GroupOne = new(TieBreakKind.GroupPoints, "1");

    [Fact]
    public void Units_still_tied_share_a_rank_and_the_next_one_is_skipped()
    {
        var ranked = Ranking.Of([Unit("Sơn La", 90), Unit("Lai Châu", 95), Unit("Điện Biên", 90), Unit("Lào Cai", 80)], []);

        Assert.Equal([("Lai Châu", 1), ("Điện Biên", 2), ("Sơn La", 2), ("Lào Cai", 4)], ranked.Select(unit => (unit.Candidate.Name, unit.Rank ?? 0)));
        Assert.Equal([null, "Bằng điểm; đồng hạng với 1 đơn vị", "Bằng điểm; đồng hạng với 1 đơn vị", null], ranked.Select(unit => unit.TieNote));
        Assert.Equal("2/4", Ranking.Show(ranked[2], ranked));
    }

    [Fact]
    public void A_tie_is_broken_by_the_points_of_a_group_and_both_notes_say_so()
    {
        var ranked = Ranking.Of([Unit("Sơn La", 90, group: 18), Unit("Lai Châu", 90, group: 18.5m)], [GroupOne]);

        Assert.Equal(["Lai Châu", "Sơn La"], ranked.Select(unit => unit.Candidate.Name));
        Assert.Equal([1, 2], ranked.Select(unit => unit.Rank));
        Assert.Equal("Bằng điểm; xếp trên nhờ điểm nhóm 1 cao hơn (18,5 > 18)", ranked[0].TieNote);
        Assert.Equal("Bằng điểm; xếp dưới vì điểm nhóm 1 thấp hơn (18 < 18,5)", ranked[1].TieNote);
    }

    [Fact]
    public void The_unit_between_two_others_is_told_both_reasons()
    {
        var ranked = Ranking.Of(
            [Unit("A", 90, group: 18, bonus: 1), Unit("B", 90, group: 18, bonus: 2), Unit("C", 90, group: 19)],
            [GroupOne, new(TieBreakKind.Bonus)]);

        Assert.Equal(["C", "B", "A"], ranked.Select(unit => unit.Candidate.Name));
        Assert.Equal("Bằng điểm; xếp trên nhờ điểm thưởng cao hơn (2 > 1); xếp dưới vì điểm nhóm 1 thấp hơn (18 < 19)", ranked[1].TieNote);
    }

    [Fact]
    public void Units_equal_in_every_tie_break_share_a_rank_and_are_told_so()
    {
        var ranked = Ranking.Of([Unit("A", 90, group: 18), Unit("B", 90, group: 18), Unit("C", 90, group: 17)], [GroupOne]);

        Assert.Equal([1, 1, 3], ranked.Select(unit => unit.Rank));
        Assert.Equal("Bằng điểm; bằng cả tiêu chí phụ nên đồng hạng với 1 đơn vị; xếp trên nhờ điểm nhóm 1 cao hơn (18 > 17)", ranked[0].TieNote);
    }

    [Theory]
    [InlineData(TieBreakKind.Bonus, "Điểm thưởng cao hơn", "điểm thưởng cao hơn (2 > 1)", "điểm thưởng thấp hơn (1 < 2)")]
    [InlineData(TieBreakKind.FewerPenalties, "Điểm trừ ít hơn", "điểm trừ ít hơn (0 < 3)", "điểm trừ nhiều hơn (3 > 0)")]
    [InlineData(
        TieBreakKind.CloserSelfScore,
        "Chênh lệch giữa điểm tự chấm và điểm chính thức nhỏ hơn",
        "chênh lệch giữa điểm tự chấm và điểm chính thức nhỏ hơn (0,5 < 1)",
        "chênh lệch giữa điểm tự chấm và điểm chính thức lớn hơn (1 > 0,5)")]
    [InlineData(
        TieBreakKind.EarlierSubmission,
        "Gửi bảng điểm sớm hơn",
        "gửi bảng điểm sớm hơn (08:00 ngày 10/12/2025 < 09:00 ngày 10/12/2025)",
        "gửi bảng điểm muộn hơn (09:00 ngày 10/12/2025 > 08:00 ngày 10/12/2025)")]
    public void Every_tie_break_is_named_and_explained(TieBreakKind kind, string name, string higher, string lower)
    {
        var first = Unit("Z", 90, bonus: 2) with { SelfTotal = 90.5m, SubmittedAt = At(1) };
        var second = Unit("A", 90, bonus: 1) with { Penalty = 3, SelfTotal = 89, SubmittedAt = At(2) };
        var tieBreak = new TieBreak(kind);

        var ranked = Ranking.Of([second, first], [tieBreak]);

        Assert.Equal(name, tieBreak.Name);
        Assert.Equal(["Z", "A"], ranked.Select(unit => unit.Candidate.Name));
        Assert.Equal([$"Bằng điểm; xếp trên nhờ {higher}", $"Bằng điểm; xếp dưới vì {lower}"], ranked.Select(unit => unit.TieNote));
    }

    [Fact]
    public void A_unit_without_the_figure_stands_below_one_that_has_it()
    {
        var ranked = Ranking.Of([Unit("A", 90), Unit("B", 90) with { SubmittedAt = At(2) }], [new(TieBreakKind.EarlierSubmission)]);

        Assert.Equal(["B", "A"], ranked.Select(unit => unit.Candidate.Name));
        Assert.Equal("Bằng điểm; xếp trên nhờ gửi bảng điểm sớm hơn", ranked[0].TieNote);
    }

    [Fact]
    public void A_code_of_a_group_keeps_its_capitals_in_a_note()
    {
        var ranked = Ranking.Of(
            [Unit("A", 90) with { GroupPoints = new Dictionary<string, decimal> { ["II"] = 2 } }, Unit("B", 90) with { GroupPoints = new Dictionary<string, decimal> { ["II"] = 1 } }],
            [new(TieBreakKind.GroupPoints, "II")]);

        Assert.Equal("Bằng điểm; xếp trên nhờ điểm nhóm II cao hơn (2 > 1)", ranked[0].TieNote);
    }

    [Fact]
    public void Disqualified_units_and_units_without_a_total_are_listed_without_a_rank()
    {
        var ranked = Ranking.Of([Unit("A", 99) with { IsDisqualified = true }, Unit("B", null), Unit("C", 70)], [GroupOne]);

        Assert.Equal([("C", 1, null), ("B", null, "Chưa có điểm"), ("A", null, "Không xét")], ranked.Select(unit => (unit.Candidate.Name, unit.Rank, unit.TieNote)));
        Assert.Equal("1/1", Ranking.Show(ranked[0], ranked));
        Assert.Equal("", Ranking.Show(ranked[2], ranked));
    }

    [Fact]
    public void Ranking_is_a_permutation() => Prop.ForAll(Clusters, units =>
        Ranking.Of(units, [GroupOne]).Select(unit => unit.Candidate.Id).Order().SequenceEqual(units.Select(unit => unit.Id).Order())).QuickCheckThrowOnFailure();

    [Fact]
    public void A_higher_total_never_ranks_lower() => Prop.ForAll(Clusters, units =>
    {
        var ranked = Ranking.Of(units, [GroupOne]).Where(unit => unit.Rank is not null).ToList();
        return ranked.Zip(ranked.Skip(1)).All(pair => pair.First.Candidate.Total >= pair.Second.Candidate.Total && pair.First.Rank <= pair.Second.Rank);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rank_is_one_more_than_the_number_of_units_above() => Prop.ForAll(Clusters, units =>
    {
        var ranked = Ranking.Of(units, [GroupOne]).Where(unit => unit.Rank is not null).ToList();
        return ranked.TrueForAll(unit => unit.Rank == 1 + ranked.Count(other => other.Rank < unit.Rank));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_units_are_given_changes_nothing() => Prop.ForAll(Clusters, units =>
        Ranking.Of(units, [GroupOne]).SequenceEqual(Ranking.Of(units.Reverse(), [GroupOne]))).QuickCheckThrowOnFailure();

    private static Arbitrary<RankingCandidate[]> Clusters =>
        (from total in Gen.Choose(85, 90)
         from points in Gen.Choose(10, 12)
         from state in Gen.Choose(0, 9)
         select (total, points, state)).ArrayOf().Select(figures => figures
            .Select((unit, index) => Unit($"Sở {index}", unit.state == 0 ? null : unit.total, unit.points) with { IsDisqualified = unit.state == 1 })
            .ToArray()).ToArbitrary();

    private static DateTime At(int hour) => new(2025, 12, 10, hour, 0, 0, DateTimeKind.Utc);

    private static RankingCandidate Unit(string name, decimal? total, decimal? group = null, decimal bonus = 0) => new(
        Criteria.Line.Id(name), name, total, false, group is { } points ? new Dictionary<string, decimal> { ["1"] = points } : [], bonus);
}
