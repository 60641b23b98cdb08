namespace EmulationPortal.Domain.Criteria;

/// <summary>Bảng tiêu chí of a bloc for one year, or one cluster's own. Reissued every year; never shared between years.</summary>
public sealed partial class CriteriaSet : Entity, IVersioned
{
    /// <summary>The bloc.</summary>
    public required Guid BlocId { get; init; }

    /// <summary>The emulation year.</summary>
    public required int Year { get; init; }

    /// <summary>The cluster whose own set it is, or null for the whole bloc.</summary>
    public Guid? ClusterId { get; init; }

    /// <summary>Title.</summary>
    public required string Name { get; set; }

    /// <summary>Whether its points are invented for demonstration and not issued by anyone.</summary>
    public bool IsIllustrative { get; set; }

    /// <summary>Whether bonus may carry a total over the maximum (97 + 10 = 107).</summary>
    public bool AllowOverMaximum { get; set; } = true;

    /// <summary>Most bonus points counted in total, or null for no limit.</summary>
    public decimal? BonusCap { get; set; }

    /// <summary>Decimals shown and kept in totals, 0 to 3.</summary>
    public int Decimals { get; set; } = 2;

    /// <summary>Where it stands.</summary>
    public CriteriaSetState State { get; private set; } = CriteriaSetState.Draft;

    /// <summary>All nodes of the tree.</summary>
    public List<Criterion> Criteria { get; } = [];

    /// <summary>Comments of the consultation.</summary>
    public List<CriterionComment> Comments { get; } = [];

    /// <summary>Members that agreed.</summary>
    public List<CriteriaAcknowledgement> Acknowledgements { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The tree for the rules.</summary>
    public CriteriaTree Tree() => CriteriaTree.Build(Criteria.Select(criterion => criterion.ToNode()));

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> now.</summary>
    public Verdict May(CriteriaStep step, Actor actor, Guid? clusterOfActor = null) =>
        CriteriaWorkflow.Table.Ask(State, step, who => IsWho(who, actor, clusterOfActor));

    private bool IsWho(CriteriaWho who, Actor actor, Guid? clusterOfActor) => who switch
    {
        CriteriaWho.Officer => actor.IsOfficer,
        CriteriaWho.OwnSetLeader => ClusterId is { } own && actor.Leads(own, Year),
        CriteriaWho.Leader => actor.IsOfDepartment && actor.Duties.Any(duty =>
            duty.Year == Year && duty.Duty == Organisation.AppointmentDuty.Leader && (ClusterId is null || ClusterId == duty.ClusterId)),
        CriteriaWho.Member => actor.IsOfDepartment && clusterOfActor is { } member && (ClusterId is null || ClusterId == member),
        _ => false,
    };
}
