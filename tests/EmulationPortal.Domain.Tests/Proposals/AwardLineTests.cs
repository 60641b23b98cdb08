using EmulationPortal.Domain.Proposals;

namespace EmulationPortal.Domain.Tests.Proposals;

public sealed class AwardLineTests
{
    [Fact]
    public void The_line_falls_after_the_places_with_the_margin_and_the_one_criterion_that_would_turn_it()
    {
        var line = AwardLine.Draw([Unit("A", 1, 1, 97), Unit("B", 1, 2, 95.5m), Unit("C", 1, 3, 94, [new("1.1", "Nhỏ", 9, 1), new("2", "Lớn", 6, 4)])], 2);
        Assert.Equal(("B", "C", 1.5m, false), (line.LastIn!.Name, line.FirstOut!.Name, line.Margin, line.IsTied));
        Assert.Equal("2", line.Flip!.Code);
    }

    [Fact]
    public void No_criterion_turns_the_line_when_none_has_more_room_than_the_margin()
    {
        var line = AwardLine.Draw([Unit("A", 1, 1, 97), Unit("B", 1, 2, 95, [new("1", "Một", 8, 2)])], 1);
        Assert.Null(line.Flip);
    }

    [Fact]
    public void The_last_one_in_falls_by_the_criteria_in_which_it_earned_more_than_its_margin()
    {
        var last = Unit("B", 1, 2, 95.5m) with { Earned = [new("1", "Nhỏ", 1.5m, 1.5m), new("2", "Vừa", 5, 5), new("3", "Lớn", 9, 9)] };
        var line = AwardLine.Draw([Unit("A", 1, 1, 97), last, Unit("C", 1, 3, 94)], 2);
        Assert.Equal(["3", "2"], line.Falls.Select(fall => fall.Code));
        Assert.Empty(AwardLine.Draw([Unit("A", 1, 1, 97), last], 2).Falls);
    }

    [Fact]
    public void Equal_totals_of_different_clusters_are_a_tie_and_those_of_one_cluster_stand_by_their_ranks()
    {
        Assert.True(AwardLine.Draw([Unit("A", 1, 1, 97), Unit("B", 2, 1, 97)], 1).IsTied);
        var broken = AwardLine.Draw([Unit("A", 1, 2, 97), Unit("B", 1, 1, 97)], 1);
        Assert.Equal(("B", false, 0m), (broken.LastIn!.Name, broken.IsTied, broken.Margin));
        Assert.True(AwardLine.Draw([Unit("A", 1, 1, 97), Unit("B", 1, 1, 97)], 1).IsTied);
    }

    [Fact]
    public void All_that_are_equal_at_the_line_are_left_to_the_council_and_no_others()
    {
        var units = new[] { Unit("A", 1, 1, 98), Unit("B", 1, 2, 97), Unit("C", 2, 1, 97), Unit("D", 3, 1, 97), Unit("E", 3, 2, 95) };
        var line = AwardLine.Draw(units, 2);
        Assert.Equal(["B", "C", "D"], units.Where(line.IsTiedAtLine).Select(unit => unit.Name));
        Assert.DoesNotContain(AwardLine.Draw(units, 1).In, AwardLine.Draw(units, 1).IsTiedAtLine);
    }

    [Theory]
    [InlineData(0, 0, 2)]
    [InlineData(5, 2, 0)]
    [InlineData(-1, 0, 2)]
    public void Units_without_a_rank_take_no_part_and_the_places_stay_within_the_list(int places, int inside, int outside)
    {
        var line = AwardLine.Draw([Unit("A", 1, 1, 97), Unit("B", 1, 2, 95), Unit("C", 1, null, 99)], places);
        Assert.Equal((inside, outside), (line.In.Count, line.Out.Count));
        Assert.False(line.IsTied);
    }

    [Fact]
    public void A_cluster_is_mirrored_by_its_mean_its_spread_and_what_it_added_to_the_units_own_totals()
    {
        var mirror = ClusterGenerosity.Of(3, [Unit("A", 3, 1, 97) with { SelfTotal = 96 }, Unit("B", 3, 2, 90) with { SelfTotal = 92 }, Unit("C", 3, null, 99)]);
        Assert.Equal((2, 93.5m, 7m, -0.5m), (mirror.Units, mirror.Mean, mirror.Spread, mirror.Uplift));
        Assert.Equal((0, null, null), (ClusterGenerosity.Of(4, []).Units, ClusterGenerosity.Of(4, []).Mean, ClusterGenerosity.Of(4, []).Uplift));
    }

    [Fact]
    public void A_normalised_rank_compares_clusters_of_different_sizes()
    {
        Assert.Equal(100m, Unit("A", 1, 1, 97).NormalisedRank);
        Assert.Equal(60m, (Unit("B", 1, 3, 90) with { RankedUnits = 5 }).NormalisedRank);
        Assert.Null(Unit("C", 1, null, 90).NormalisedRank);
    }

    private static LineUnit Unit(string name, int cluster, int? rank, decimal total, IReadOnlyList<CriterionRoom>? rooms = null) =>
        new(Guid.CreateVersion7(), name, cluster, rank, 4, total, null, string.Empty, rooms ?? []);
}
