using EmulationPortal.Domain.Reorganisations;

namespace EmulationPortal.Domain.Tests.Reorganisations;

public sealed class LineageTests
{
    private static readonly Guid[] Units = [.. Enumerable.Range(1, 5).Select(number => new Guid(number, 0, 0, new byte[8]))];

    [Fact]
    public void Near_and_far_predecessors_roll_up_and_the_last_successor_is_the_heir()
    {
        DepartmentLink[] links = [Link(0, 2, 2008), Link(1, 2, 2008), Link(2, 3, 2025), Link(4, 3, 2025)];
        var last = Lineage.Of(Units[3], links);
        Assert.Equal([Units[3], Units[2], Units[4], Units[0], Units[1]], last.RolledUp);
        Assert.Empty(last.Successors);
        var first = Lineage.Of(Units[0], links);
        Assert.Equal([Units[3]], first.Heirs);
        Assert.Equal([Units[2], Units[3]], first.Successors);
        Assert.DoesNotContain(first.Links, link => link.PredecessorId == Units[4]);
    }

    [Fact]
    public void A_circle_ends() => Assert.Equal([Units[1]], Lineage.Of(Units[0], [Link(0, 1, 2008), Link(1, 0, 2025)]).Successors);

    [Fact]
    public void An_award_is_found_under_every_unit_of_its_years_and_else_under_the_nearest()
    {
        Placement[] places = [new(Units[0], new DateOnly(2020, 3, 1), new DateOnly(2025, 6, 30)), new(Units[1], new DateOnly(2025, 7, 1), null)];
        Assert.Equal([Units[0]], Placement.UnitsIn(places, 2024, 2024));
        Assert.Equal([Units[0], Units[1]], Placement.UnitsIn(places, 2025, 2025));
        Assert.Equal([Units[1]], Placement.UnitsIn(places, 2026, 2026));
        Assert.Equal([Units[0]], Placement.UnitsIn(places, 2010, 2012));
        Assert.Equal([Units[0]], Placement.UnitsIn(places[..1], 2026, 2026));
    }

    private static DepartmentLink Link(int from, int to, int year) => new()
    {
        PredecessorId = Units[from],
        SuccessorId = Units[to],
        ReorganisationId = Guid.CreateVersion7(),
        Kind = ReorganisationKind.Merge,
        EffectiveOn = new DateOnly(year, 7, 1),
    };
}
