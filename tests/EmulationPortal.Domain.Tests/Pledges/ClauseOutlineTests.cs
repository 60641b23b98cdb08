using EmulationPortal.Domain.Pledges;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Pledges;

public sealed class ClauseOutlineTests
{
    [Fact]
    public void Codes_follow_places_and_levels() =>
        Assert.Equal(["1", "2", "2.a", "2.a.1", "2.b", "3"], ClauseOutline.Codes([0, 0, 1, 2, 1, 0]));

    [Fact]
    public void Letters_are_those_of_the_Vietnamese_alphabet()
    {
        Assert.Equal(["a", "b", "c", "d", "đ", "e", "g"], Enumerable.Range(1, 7).Select(ClauseOutline.Letter));
        Assert.Equal("aa", ClauseOutline.Letter(24));
    }

    [Fact]
    public void The_first_line_is_at_the_top_and_none_skips_a_step() => Assert.Equal([0, 1, 2, 0], ClauseOutline.Settled([2, 3, 5, -1]));

    [Fact]
    public void A_content_moves_with_all_that_stands_under_it()
    {
        List<(int Level, string Text)> lines = [(0, "A"), (1, "a1"), (0, "B"), (1, "b1"), (2, "b2"), (0, "C")];
        Assert.Equal(0, ClauseOutline.Move(lines, line => line.Level, 2, up: true));
        Assert.Equal(["B", "b1", "b2", "A", "a1", "C"], lines.Select(line => line.Text));
        Assert.Equal(2, ClauseOutline.Move(lines, line => line.Level, 0, up: false));
        Assert.Equal(["A", "a1", "B", "b1", "b2", "C"], lines.Select(line => line.Text));
    }

    [Fact]
    public void A_sub_item_stays_under_its_content()
    {
        List<(int Level, string Text)> lines = [(0, "A"), (1, "a1"), (0, "B"), (1, "b1")];
        Assert.Equal(1, ClauseOutline.Move(lines, line => line.Level, 1, up: false));
        Assert.Equal(3, ClauseOutline.Move(lines, line => line.Level, 3, up: true));
        Assert.Equal(["A", "a1", "B", "b1"], lines.Select(line => line.Text));
    }

    [Fact]
    public void A_step_in_takes_what_stands_under_it_along_and_stops_at_the_deepest_level()
    {
        Assert.Equal([0, 1, 2, 0], ClauseOutline.Shift([0, 0, 1, 0], 1, inward: true));
        Assert.Equal([0, 1, 2], ClauseOutline.Shift([0, 1, 2], 1, inward: true));
        Assert.Equal([0, 0], ClauseOutline.Shift([0, 0], 0, inward: true));
        Assert.Equal([0, 0, 1], ClauseOutline.Shift([0, 1, 2], 1, inward: false));
    }

    [Fact]
    public void No_move_loses_a_line_or_breaks_the_outline() => ForEveryOutline((levels, place) =>
    {
        var up = levels.Count % 2 == 0;
        var lines = levels.Select((level, index) => (Level: level, Index: index)).ToList();
        var now = ClauseOutline.Move(lines, line => line.Level, place, up);
        return lines[now].Index == place
            && lines.Select(line => line.Index).Order().SequenceEqual(Enumerable.Range(0, levels.Count))
            && lines.Select(line => line.Level).SequenceEqual(ClauseOutline.Settled(lines.Select(line => line.Level)))
            && ClauseOutline.Codes(lines.Select(line => line.Level)).Distinct().Count() == lines.Count;
    });

    [Fact]
    public void A_shift_keeps_the_outline_sound_and_can_be_taken_back() => ForEveryOutline((levels, place) =>
    {
        var shifted = ClauseOutline.Shift(levels, place, inward: true);
        return shifted.SequenceEqual(ClauseOutline.Settled(shifted))
            && (shifted.SequenceEqual(levels) || levels.SequenceEqual(ClauseOutline.Shift(shifted, place, inward: false)));
    });

    private static void ForEveryOutline(Func<IReadOnlyList<int>, int, bool> holds) =>
        Prop.ForAll(Gen.Choose(-1, 4).NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (drawn, place) =>
        {
            var levels = ClauseOutline.Settled(drawn);
            return holds(levels, place % levels.Count);
        }).QuickCheckThrowOnFailure();
}
