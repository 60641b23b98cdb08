namespace EmulationPortal.Domain.Criteria;

/// <summary>Where a criteria set stands.</summary>
public enum CriteriaSetState
{
    /// <summary>Nháp: being written.</summary>
    Draft = 1,

    /// <summary>Đang lấy ý kiến: members comment and acknowledge.</summary>
    Consultation = 2,

    /// <summary>Đã khóa: sheets are scored by it.</summary>
    Locked = 3,
}

/// <summary>What can be done with a criteria set.</summary>
public enum CriteriaStep
{
    /// <summary>Change the tree or its options.</summary>
    Edit = 1,

    /// <summary>Ask the members.</summary>
    Consult = 2,

    /// <summary>Write a comment.</summary>
    Comment = 3,

    /// <summary>Answer a comment.</summary>
    Resolve = 4,

    /// <summary>Acknowledge the set as one's own.</summary>
    Acknowledge = 5,

    /// <summary>Lock it.</summary>
    Lock = 6,

    /// <summary>Unlock it again, while nothing is scored.</summary>
    Unlock = 7,
}

/// <summary>Who can act on a criteria set.</summary>
public enum CriteriaWho
{
    /// <summary>Cán bộ Bộ.</summary>
    Officer = 1,

    /// <summary>The leader of the cluster whose own set it is.</summary>
    OwnSetLeader = 2,

    /// <summary>A leader of a cluster that uses the set.</summary>
    Leader = 3,

    /// <summary>Staff or director of a member that uses the set.</summary>
    Member = 4,
}

/// <summary>The workflow of a criteria set.</summary>
public static class CriteriaWorkflow
{
    private static readonly CriteriaSetState[] Unlocked = [CriteriaSetState.Draft, CriteriaSetState.Consultation];

    /// <summary>The table.</summary>
    public static Workflow<CriteriaSetState, CriteriaStep, CriteriaWho> Table { get; } = new(
    [
        new(CriteriaStep.Edit, "Sửa bảng tiêu chí", Unlocked, CriteriaWho.Officer, null),
        new(CriteriaStep.Edit, "Sửa bảng tiêu chí", Unlocked, CriteriaWho.OwnSetLeader, null),
        new(CriteriaStep.Consult, "Lấy ý kiến", [CriteriaSetState.Draft], CriteriaWho.Officer, CriteriaSetState.Consultation),
        new(CriteriaStep.Consult, "Lấy ý kiến", [CriteriaSetState.Draft], CriteriaWho.OwnSetLeader, CriteriaSetState.Consultation),
        new(CriteriaStep.Comment, "Góp ý", [CriteriaSetState.Consultation], CriteriaWho.Member, null),
        new(CriteriaStep.Resolve, "Trả lời góp ý", [CriteriaSetState.Consultation], CriteriaWho.Officer, null),
        new(CriteriaStep.Resolve, "Trả lời góp ý", [CriteriaSetState.Consultation], CriteriaWho.Leader, null),
        new(CriteriaStep.Acknowledge, "Xác nhận thống nhất", [CriteriaSetState.Consultation], CriteriaWho.Member, null),
        new(CriteriaStep.Lock, "Khóa bảng tiêu chí", Unlocked, CriteriaWho.Officer, CriteriaSetState.Locked),
        new(CriteriaStep.Unlock, "Mở khóa", [CriteriaSetState.Locked], CriteriaWho.Officer, CriteriaSetState.Draft, NeedsReason: true),
    ],
    StateName,
    WhoName);

    /// <summary>The official word for a state.</summary>
    public static string StateName(CriteriaSetState state) => state switch
    {
        CriteriaSetState.Draft => "Nháp",
        CriteriaSetState.Consultation => "Đang lấy ý kiến",
        CriteriaSetState.Locked => "Đã khóa",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who, in words.</summary>
    public static string WhoName(CriteriaWho who) => who switch
    {
        CriteriaWho.Officer => "cán bộ Bộ",
        CriteriaWho.OwnSetLeader => "cụm trưởng (bảng riêng của cụm)",
        CriteriaWho.Leader => "cụm trưởng",
        CriteriaWho.Member => "đơn vị thành viên",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };
}

/// <summary>Bảng tiêu chí of a bloc for one year, or one cluster's own. Reissued every year; never shared between years.</summary>
public sealed class CriteriaSet : Entity, IVersioned
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

    /// <summary>Moves to consultation.</summary>
    public Verdict Consult(Actor actor) => Move(CriteriaStep.Consult, actor);

    /// <summary>Locks the set; refused while the tree does not add up or comments are unanswered.</summary>
    public Verdict Lock(Actor actor)
    {
        var verdict = May(CriteriaStep.Lock, actor);
        if (verdict.IsAllowed && Tree().Problems() is { Count: > 0 } problems)
        {
            verdict = Verdict.NotNow($"Bảng tiêu chí còn {problems.Count} chỗ chưa đúng: {problems[0].Sentence}");
        }

        var open = Comments.Count(comment => !comment.IsResolved);
        if (verdict.IsAllowed && open > 0)
        {
            verdict = Verdict.NotNow($"Còn {open} góp ý chưa được trả lời; hãy trả lời hết rồi khóa.");
        }

        if (verdict.IsAllowed)
        {
            State = CriteriaSetState.Locked;
        }

        return verdict;
    }

    /// <summary>Unlocks the set, while no sheet that uses it has been submitted.</summary>
    public Verdict Unlock(Actor actor, int submittedSheets)
    {
        var verdict = May(CriteriaStep.Unlock, actor);
        if (verdict.IsAllowed && submittedSheets > 0)
        {
            verdict = Verdict.NotNow($"Đã có {submittedSheets} đơn vị gửi bảng điểm theo bảng tiêu chí này nên không mở khóa được.");
        }

        if (verdict.IsAllowed)
        {
            State = CriteriaSetState.Draft;
            Acknowledgements.Clear();
        }

        return verdict;
    }

    private Verdict Move(CriteriaStep step, Actor actor)
    {
        var verdict = May(step, actor);
        if (verdict.IsAllowed)
        {
            State = CriteriaWorkflow.Table.Transitions.First(row => row.Step == step && row.To is not null).To!.Value;
        }

        return verdict;
    }

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

/// <summary>A node of a criteria set: a group, or a leaf that is scored.</summary>
public sealed class Criterion : Entity, IVersioned
{
    /// <summary>The set.</summary>
    public required Guid SetId { get; init; }

    /// <summary>The parent, or null at the top.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Code as printed: I, 1.1, 1.2.3.</summary>
    public required string Code { get; set; }

    /// <summary>Order among its siblings, 1-based.</summary>
    public int Position { get; set; }

    /// <summary>The criterion's text.</summary>
    public required string Text { get; set; }

    /// <summary>Điểm chuẩn: most points.</summary>
    public decimal MaxPoints { get; set; }

    /// <summary>Smallest step of manual points, e.g. 0.25; 0 for any.</summary>
    public decimal Step { get; set; }

    /// <summary>How a leaf is scored; null for a group.</summary>
    public LeafKind? Kind { get; set; }

    /// <summary>Bands, targets and caps of the leaf.</summary>
    public LeafRule Rule { get; set; } = new();

    /// <summary>Whether evidence, or a written explanation instead, is demanded.</summary>
    public bool EvidenceRequired { get; set; }

    /// <summary>Whether the value is computed from the portal's own records.</summary>
    public AutomaticSource Automatic { get; set; }

    /// <summary>Help beside the field.</summary>
    public string Guidance { get; set; } = string.Empty;

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The node for the rules.</summary>
    public CriterionNode ToNode() => new(Id, ParentId, Code, Position, Text, MaxPoints, Step, Kind, Rule);
}

/// <summary>What the portal itself knows for a criterion.</summary>
public enum AutomaticSource
{
    /// <summary>Nothing: people enter it.</summary>
    None = 0,

    /// <summary>Days between the self-scoring deadline, extensions included, and the real submission.</summary>
    SelfScoringDaysLate = 1,
}

/// <summary>A member's comment on a criterion during consultation, and its answer.</summary>
public sealed class CriterionComment : Entity, IVersioned
{
    /// <summary>The set.</summary>
    public required Guid SetId { get; init; }

    /// <summary>The criterion, or null for the set as a whole.</summary>
    public Guid? CriterionId { get; init; }

    /// <summary>The commenting department.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string AuthorName { get; init; }

    /// <summary>The comment.</summary>
    public required string Text { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>The answer; empty while open.</summary>
    public string Resolution { get; set; } = string.Empty;

    /// <summary>Whether the comment was taken over.</summary>
    public bool IsAccepted { get; set; }

    /// <summary>Who answered.</summary>
    public string ResolvedByName { get; set; } = string.Empty;

    /// <summary>When it was answered, in UTC.</summary>
    public DateTime? ResolvedAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether it has been answered.</summary>
    public bool IsResolved => ResolvedAt is not null;
}

/// <summary>A member's agreement to the set as it stands.</summary>
public sealed class CriteriaAcknowledgement : Entity
{
    /// <summary>The set.</summary>
    public required Guid SetId { get; init; }

    /// <summary>The agreeing department.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>Who agreed for it.</summary>
    public required string ByName { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }
}
