using EmulationPortal.Domain.People;

namespace EmulationPortal.Data.People;

/// <summary>
/// Puts the positions of two records of one person together, so that every day somebody is known to have worked somewhere stays known:
/// a post that both records know lasts as long as both say, every other goes over.
/// </summary>
internal static class PositionMerging
{
    /// <summary>Merges the positions of <paramref name="other"/> into <paramref name="survivor"/>, and says what it takes to take that back.</summary>
    public static (List<MovedPosition> Moved, List<WidenedPosition> Widened) Merge(Person survivor, Person other)
    {
        var (moved, widened) = (new List<MovedPosition>(), new Dictionary<Guid, WidenedPosition>());
        foreach (var position in other.Positions.OrderBy(position => position.From).ToList())
        {
            var same = survivor.Positions.Where(own => IsSamePost(own, position) && Overlap(own, position)).OrderBy(own => own.From).ToList();
            if (same.Count > 0) Widen(survivor, same, position, widened);
            else moved.Add(Move(survivor, other, position));
        }

        return (moved, [.. widened.Values]);
    }

    /// <summary>Gives the positions their periods and their record back.</summary>
    public static void Unmerge(Person survivor, Person other, MergedParts parts)
    {
        foreach (var moved in parts.Positions)
        {
            var position = survivor.Positions.Single(held => held.Id == moved.Id);
            survivor.Positions.Remove(position);
            (position.PersonId, position.To) = (other.Id, moved.To);
            other.Positions.Add(position);
        }

        foreach (var widened in parts.WidenedPositions)
        {
            var position = survivor.Positions.Single(held => held.Id == widened.Id);
            (position.From, position.To) = (widened.From, widened.To);
        }
    }

    // The survivor's present position lasts; the other's ends where it would overlap.
    private static MovedPosition Move(Person survivor, Person other, PersonPosition position)
    {
        var moved = new MovedPosition(position.Id, position.To);
        if (position.To is null && survivor.Position is { } present)
        {
            position.To = position.From < present.From ? present.From.AddDays(-1) : position.From;
        }

        other.Positions.Remove(position);
        position.PersonId = survivor.Id;
        survivor.Positions.Add(position);
        return moved;
    }

    // The earliest first day and the latest last day; a gap between two of the record kept is closed by a period that spans it.
    private static void Widen(Person survivor, List<PersonPosition> same, PersonPosition position, Dictionary<Guid, WidenedPosition> widened)
    {
        var last = same[^1];
        SetPeriod(same[0], position.From < same[0].From ? position.From : same[0].From, same[0].To);
        for (var index = 0; index + 1 < same.Count; index++)
        {
            var until = same[index + 1].From.AddDays(-1);
            if (same[index].To < until) SetPeriod(same[index], same[index].From, until);
        }

        if (last.To is { } end && (EndIn(survivor, last, position) is not { } later || later > end)) SetPeriod(last, last.From, EndIn(survivor, last, position));

        void SetPeriod(PersonPosition own, DateOnly from, DateOnly? to)
        {
            if (own.From == from && own.To == to) return;
            widened.TryAdd(own.Id, new WidenedPosition(own.Id, own.From, own.To));
            (own.From, own.To) = (from, to);
        }
    }

    // A post that the other record still holds ends where the record kept goes on to another, or left.
    private static DateOnly? EndIn(Person survivor, PersonPosition own, PersonPosition position) => position.To is not null ? position.To
        : survivor.Position is { } present && present != own ? (present.From > own.From ? present.From.AddDays(-1) : own.To)
        : survivor.ValidTo;

    private static bool IsSamePost(PersonPosition own, PersonPosition position) =>
        own.DepartmentId == position.DepartmentId && own.SubUnitId == position.SubUnitId && own.Title == position.Title;

    private static bool Overlap(PersonPosition own, PersonPosition position) =>
        (own.To is null || own.To >= position.From) && (position.To is null || position.To >= own.From);
}
