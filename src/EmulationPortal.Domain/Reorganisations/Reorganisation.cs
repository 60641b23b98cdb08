using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Reorganisations;

/// <summary>
/// Sắp xếp đơn vị: one act with its legal basis that renames, merges, splits or dissolves departments or moves them to another cluster.
/// It keeps what it changed, so that it can be undone until something depends on it.
/// </summary>
public sealed class Reorganisation : Entity, IVersioned
{
    /// <summary>Longest title and authority.</summary>
    public const int NameLength = 300;

    /// <summary>Longest note and reason.</summary>
    public const int TextLength = 1000;

    /// <summary>What it is called.</summary>
    public required string Title { get; set; }

    /// <summary>What it does.</summary>
    public required ReorganisationKind Kind { get; init; }

    /// <summary>The first day on which units are as it makes them.</summary>
    public required DateOnly EffectiveOn { get; set; }

    /// <summary>Number and symbol of the deciding document.</summary>
    public required string DecisionNumber { get; set; }

    /// <summary>Date of the deciding document.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>Who decided.</summary>
    public string Authority { get; set; } = string.Empty;

    /// <summary>What else is to be said of it; what is not confirmed stands here.</summary>
    public string Note { get; set; } = string.Empty;

    /// <summary>How scores of a year that it cuts are combined.</summary>
    public CutYearRule CutYearRule { get; set; } = CutYearRule.ByMonths;

    /// <summary>Where it stands.</summary>
    public ReorganisationState State { get; private set; } = ReorganisationState.Draft;

    /// <summary>When it was carried out, in UTC.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>Who carried it out.</summary>
    public string DoneByName { get; private set; } = string.Empty;

    /// <summary>When it was undone, in UTC.</summary>
    public DateTime? UndoneAt { get; private set; }

    /// <summary>Why it was undone.</summary>
    public string UndoReason { get; private set; } = string.Empty;

    /// <summary>Its single changes, in the order in which they are carried out.</summary>
    public List<ReorganisationItem> Items { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The deciding document in one line: “NQ 202/2025/QH15 ngày 12/06/2025, Quốc hội”.</summary>
    public string LegalBasis
    {
        get
        {
            var day = DecidedOn is { } on ? $" ngày {DateText.Show(on)}" : string.Empty;
            return Authority.Length > 0 ? $"{DecisionNumber}{day}, {Authority}" : $"{DecisionNumber}{day}";
        }
    }

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> now.</summary>
    public Verdict May(ReorganisationStep step, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ReorganisationWorkflow.Table.Ask(State, step, _ => actor.IsOfficer);
    }

    /// <summary>Marks it as carried out; whoever calls has changed the units.</summary>
    public Verdict Run(Actor actor, DateTime now)
    {
        var verdict = May(ReorganisationStep.Run, actor);
        if (verdict.IsAllowed)
        {
            (State, DoneAt, DoneByName) = (ReorganisationState.Done, now, actor.Name);
        }

        return verdict;
    }

    /// <summary>Marks it as undone; whoever calls has restored the units.</summary>
    public Verdict Undo(Actor actor, string reason, DateTime now)
    {
        var verdict = May(ReorganisationStep.Undo, actor);
        if (verdict.IsAllowed && string.IsNullOrWhiteSpace(reason))
        {
            return Verdict.NotNow("Hãy ghi lý do hoàn tác.");
        }

        if (verdict.IsAllowed)
        {
            (State, UndoneAt, UndoReason) = (ReorganisationState.Undone, now, reason);
        }

        return verdict;
    }
}

/// <summary>One change within an act.</summary>
public sealed class ReorganisationItem : Entity
{
    /// <summary>Longest legal basis: it becomes the basis of a former name.</summary>
    public const int BasisLength = 300;

    /// <summary>The act.</summary>
    public required Guid ReorganisationId { get; init; }

    /// <summary>1-based order of carrying out.</summary>
    public required int Position { get; init; }

    /// <summary>What happens; never <see cref="ReorganisationKind.Combined"/>.</summary>
    public required ReorganisationKind Kind { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Its deciding document in one line.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>What is not confirmed about it, shown as a warning; may be empty.</summary>
    public string Warning { get; init; } = string.Empty;

    /// <summary>The cluster to move to, for <see cref="ReorganisationKind.MoveCluster"/>.</summary>
    public Guid? ClusterId { get; init; }

    /// <summary>The prepared year of the move, for <see cref="ReorganisationKind.MoveCluster"/>.</summary>
    public int? Year { get; init; }

    /// <summary>The units concerned.</summary>
    public List<ReorganisationUnit> Units { get; } = [];

    /// <summary>Who goes where in a split.</summary>
    public List<ReorganisationAssignment> Assignments { get; } = [];

    /// <summary>The units it begins with.</summary>
    public IEnumerable<ReorganisationUnit> Predecessors => Units.Where(unit => unit.Role == ReorganisationRole.Predecessor).OrderBy(unit => unit.Position);

    /// <summary>The units that come out of it; none when something is renamed, dissolved or moved.</summary>
    public IEnumerable<ReorganisationUnit> Successors => Units.Where(unit => unit.Role == ReorganisationRole.Successor).OrderBy(unit => unit.Position);

    /// <summary>Predecessors that end: those that are not successors too.</summary>
    public IEnumerable<ReorganisationUnit> Ending => Kind switch
    {
        ReorganisationKind.Merge or ReorganisationKind.Split =>
            Predecessors.Where(old => !Successors.Any(next => next.DepartmentId is not null && next.DepartmentId == old.DepartmentId)),
        ReorganisationKind.Dissolve => Predecessors,
        _ => [],
    };
}

/// <summary>What a unit is in a change.</summary>
public enum ReorganisationRole
{
    /// <summary>Đơn vị trước khi sắp xếp.</summary>
    Predecessor = 1,

    /// <summary>Đơn vị sau khi sắp xếp.</summary>
    Successor = 2,
}

/// <summary>A unit in a change: one that exists, or one that the act founds.</summary>
public sealed class ReorganisationUnit : Entity
{
    /// <summary>The change.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>Before or after.</summary>
    public required ReorganisationRole Role { get; init; }

    /// <summary>1-based place in lists.</summary>
    public required int Position { get; init; }

    /// <summary>The department; null for one that is founded by the act, until it is.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>Whether the act founds it.</summary>
    public bool IsNew { get; init; }

    /// <summary>Its name from then on; empty when it stays.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its province from then on; empty when it stays.</summary>
    public string Province { get; init; } = string.Empty;

    /// <summary>Its province code from then on; empty when it stays.</summary>
    public string ProvinceCode { get; init; } = string.Empty;
}

/// <summary>In a split: which successor a division, or a single person, goes to.</summary>
public sealed class ReorganisationAssignment : Entity
{
    /// <summary>The change.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>The division with all its people, or null.</summary>
    public Guid? CollectiveId { get; init; }

    /// <summary>The person, or null; goes before the division's.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The successor.</summary>
    public required Guid UnitId { get; set; }
}
