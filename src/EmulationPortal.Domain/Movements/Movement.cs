using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Movements;

/// <summary>
/// Phong trào thi đua: launched by a document, downward to units that join with contents and targets of their own, report, and are summed up.
/// One that another body launched is recorded by who joins it.
/// </summary>
public sealed class Movement : Entity, IVersioned
{
    /// <summary>Longest name and theme.</summary>
    public const int NameLength = 400;

    /// <summary>Longest name of a launching body.</summary>
    public const int BodyLength = 200;

    /// <summary>Longest part of the plan.</summary>
    public const int TextLength = 8000;

    /// <summary>Longest short part: scope, rewards, remark, reason.</summary>
    public const int ShortLength = 2000;

    /// <summary>Regular, by phase or thematic.</summary>
    public required MovementKind Kind { get; set; }

    /// <summary>Who launches it.</summary>
    public required MovementLevel Level { get; init; }

    /// <summary>The year in which it begins; the cluster's leader of that year launches a cluster's.</summary>
    public required int Year { get; init; }

    /// <summary>Its cluster, for <see cref="MovementLevel.Cluster"/>.</summary>
    public Guid? ClusterId { get; init; }

    /// <summary>The department that launches it, or that records what province or nation launched; null for the ministry's and the clusters'.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>The movement of a higher level that it carries on, or null.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Who launches it, in words: “Bộ Khoa học và Công nghệ”, “Cụm thi đua số 2”.</summary>
    public required string LaunchedBy { get; set; }

    /// <summary>What it is called.</summary>
    public required string Name { get; set; }

    /// <summary>Theme or slogan; may be empty.</summary>
    public string Theme { get; set; } = string.Empty;

    /// <summary>Purpose.</summary>
    public string Purpose { get; set; } = string.Empty;

    /// <summary>Requirements.</summary>
    public string Requirements { get; set; } = string.Empty;

    /// <summary>Contents.</summary>
    public string Contents { get; set; } = string.Empty;

    /// <summary>Scope and subjects.</summary>
    public string Scope { get; set; } = string.Empty;

    /// <summary>Rewards intended.</summary>
    public string Rewards { get; set; } = string.Empty;

    /// <summary>How it is organised.</summary>
    public string Organisation { get; set; } = string.Empty;

    /// <summary>First day.</summary>
    public required DateOnly From { get; set; }

    /// <summary>Last day, or null while it is open.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Last day to join, or null.</summary>
    public DateOnly? JoinBy { get; private set; }

    /// <summary>Remark and source; may be empty.</summary>
    public string Note { get; set; } = string.Empty;

    /// <summary>The launching document in the register, or null.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>Position of who signs the launching document.</summary>
    public string SignerTitle { get; set; } = string.Empty;

    /// <summary>Name of who signs the launching document.</summary>
    public string SignerName { get; set; } = string.Empty;

    /// <summary>Where it stands.</summary>
    public MovementState State { get; private set; } = MovementState.Draft;

    /// <summary>Why it was stopped; empty otherwise.</summary>
    public string StateReason { get; private set; } = string.Empty;

    /// <summary>Folded text that searches read.</summary>
    public string SearchKey { get; private set; } = string.Empty;

    /// <summary>The units called.</summary>
    public List<Participation> Units { get; } = [];

    /// <summary>Its summaries.</summary>
    public List<MovementSummary> Summaries { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether other bodies launched it and it is only joined here.</summary>
    public bool IsOfOthers => DepartmentId is not null && Level is MovementLevel.Nation or MovementLevel.Province;

    /// <summary>The period as people write it: “từ 10/05/2018 đến 31/12/2018”.</summary>
    public string Period => To is { } last ? $"từ {DateText.Show(From)} đến {DateText.Show(last)}" : $"từ {DateText.Show(From)}";

    /// <summary>Makes the search key anew; to be called whenever a text changed.</summary>
    public void RefreshKey()
    {
        var key = VietnameseText.Fold($"{Name} {Theme} {LaunchedBy}");
        SearchKey = key.Length > 1000 ? key[..1000] : key;
    }

    /// <summary>Whether <paramref name="actor"/> may begin a movement of that level, as the ministry, for a cluster and year, or for a department.</summary>
    public static Verdict MayBegin(Actor actor, MovementLevel level, Guid? clusterId, int year, Guid? departmentId)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var may = level switch
        {
            MovementLevel.Ministry => actor.IsOfficer && departmentId is null,
            MovementLevel.Nation when departmentId is null => actor.IsOfficer,
            MovementLevel.Cluster => clusterId is { } cluster && actor.Leads(cluster, year),
            _ => departmentId is { } own && actor.WorksFor(own),
        };
        return may ? Verdict.Allowed : Verdict.Never("Phong trào của Bộ do cán bộ Bộ phát động, của Cụm do Cụm trưởng năm đó, của Sở do Sở.");
    }

    /// <summary>Whether <paramref name="actor"/> launches it.</summary>
    public bool IsLauncher(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return MayBegin(actor, Level, ClusterId, Year, DepartmentId).IsAllowed;
    }

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> now.</summary>
    public Verdict May(MovementStep step, Actor actor) => MovementWorkflow.Table.Ask(State, step, _ => IsLauncher(actor));

    /// <summary>Launches it by a document of the register; what others launched may be recorded without knowing theirs.</summary>
    public Verdict Launch(Actor actor, Guid? documentId, DateOnly? joinBy)
    {
        if (May(MovementStep.Launch, actor) is { IsAllowed: false } refused) return refused;
        if (Units.Count == 0) return Verdict.NotNow("Chưa có đơn vị nào được gọi tham gia. Hãy chọn đơn vị trước khi phát động.");
        (State, DocumentId, JoinBy) = (MovementState.Launched, documentId, joinBy);
        return Verdict.Allowed;
    }

    /// <summary>Calls units that were forgotten at the launch, or have come to be since.</summary>
    public Verdict CallMore(Actor actor, IReadOnlyCollection<Participation> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        if (May(MovementStep.CallMore, actor) is { IsAllowed: false } refused) return refused;
        if (IsOfOthers) return Verdict.NotNow("Phong trào do nơi khác phát động; đơn vị chỉ ghi phần của mình.");
        var known = Units.Select(unit => (unit.DepartmentId, unit.CollectiveId)).ToHashSet();
        if (units.Any(unit => known.Contains((unit.DepartmentId, unit.CollectiveId)))) return Verdict.NotNow("Có đơn vị đã được gọi tham gia. Hãy tải lại trang rồi chọn lại.");
        Units.AddRange(units);
        return Verdict.Allowed;
    }

    /// <summary>Adds a summary; a final one closes the movement.</summary>
    public Verdict SumUp(Actor actor, MovementSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var isFinal = summary.Kind == SummaryKind.Final;
        if (May(isFinal ? MovementStep.Close : MovementStep.Review, actor) is { IsAllowed: false } refused) return refused;
        if (Summaries.Exists(known => known.Kind == summary.Kind)) return Verdict.NotNow("Phong trào đã có báo cáo sơ kết. Lần sau hãy làm báo cáo tổng kết.");
        Summaries.Add(summary);
        if (isFinal) State = MovementState.Closed;
        return Verdict.Allowed;
    }

    /// <summary>Stops it before the end.</summary>
    public Verdict Stop(Actor actor, string reason)
    {
        if (May(MovementStep.Stop, actor) is { IsAllowed: false } refused) return refused;
        if (string.IsNullOrWhiteSpace(reason)) return Verdict.NotNow("Hãy ghi lý do dừng phong trào.");
        (State, StateReason) = (MovementState.Stopped, reason);
        return Verdict.Allowed;
    }
}

/// <summary>Sơ kết or tổng kết of a movement, by the parts of the template.</summary>
public sealed class MovementSummary : Entity
{
    /// <summary>The movement.</summary>
    public required Guid MovementId { get; init; }

    /// <summary>Midway or final.</summary>
    public required SummaryKind Kind { get; init; }

    /// <summary>The day of the report.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Number and notation; may be empty.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>How it was organised.</summary>
    public required string Organising { get; init; }

    /// <summary>Results.</summary>
    public required string Results { get; init; }

    /// <summary>Collectives and people that stand out, and rewards proposed.</summary>
    public string Exemplars { get; init; } = string.Empty;

    /// <summary>What fell short, and why.</summary>
    public string Shortcomings { get; init; } = string.Empty;

    /// <summary>Lessons and what comes next.</summary>
    public string Lessons { get; init; } = string.Empty;

    /// <summary>Position of who signs.</summary>
    public string SignerTitle { get; init; } = string.Empty;

    /// <summary>Name of who signs.</summary>
    public string SignerName { get; init; } = string.Empty;

    /// <summary>Who wrote it.</summary>
    public required string ByName { get; init; }
}
