using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Pledges;

/// <summary>
/// Giao ước thi đua: what the members of a cluster, a director and the trade union, or two departments promise each other for a
/// year or two. Its text has revisions; a party's answer counts for the revision that it was given to.
/// </summary>
public sealed partial class Pledge : Entity, IVersioned
{
    /// <summary>Who binds themselves.</summary>
    public required PledgeKind Kind { get; init; }

    /// <summary>The cluster of a cluster's pledge; null for the other kinds.</summary>
    public Guid? ClusterId { get; init; }

    /// <summary>The cluster, when loaded.</summary>
    public Cluster? Cluster { get; init; }

    /// <summary>The department that writes the pledge; null for a cluster's, which the leader of its first year writes.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>First emulation year.</summary>
    public required int FirstYear { get; init; }

    /// <summary>Last emulation year; the first one or the one after it.</summary>
    public required int LastYear { get; init; }

    /// <summary>What it is about.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Theme; may be empty.</summary>
    public string Theme { get; private set; } = string.Empty;

    /// <summary>Legal bases, one a line; may be empty.</summary>
    public string LegalBases { get; private set; } = string.Empty;

    /// <summary>The paragraphs before the contents.</summary>
    public string Opening { get; private set; } = string.Empty;

    /// <summary>The paragraphs after the contents.</summary>
    public string Closing { get; private set; } = string.Empty;

    /// <summary>Place of signing.</summary>
    public string Place { get; set; } = string.Empty;

    /// <summary>Day of signing; null while it is not set.</summary>
    public DateOnly? SigningOn { get; set; }

    /// <summary>Last day on which the parties are asked to comment and answer; later ones count all the same. Null before they are asked.</summary>
    public DateOnly? CommentsBy { get; set; }

    /// <summary>Where it stands.</summary>
    public PledgeState State { get; private set; } = PledgeState.Drafting;

    /// <summary>Number of the present text; grows with every change of what the parties agree to.</summary>
    public int Revision { get; private set; }

    /// <summary>The pledge it was written from, or null.</summary>
    public Guid? PreviousId { get; init; }

    /// <summary>The pledge whose place it takes: when it is signed by all, or where nobody has to keep to the old one yet, when it is issued; or null.</summary>
    public Guid? ReplacesId { get; init; }

    /// <summary>Why it takes that place; empty where it takes none.</summary>
    public string ReplaceReason { get; init; } = string.Empty;

    /// <summary>Whether it was signed on paper and only recorded here.</summary>
    public bool IsOnPaper { get; private set; }

    /// <summary>Where a recorded pledge was published, or its paper is kept; empty otherwise.</summary>
    public string Source { get; private set; } = string.Empty;

    /// <summary>Why it was withdrawn or superseded; empty while it stands.</summary>
    public string EndReason { get; private set; } = string.Empty;

    /// <summary>When it was issued or recorded as signed, in UTC.</summary>
    public DateTime? IssuedAt { get; private set; }

    /// <summary>The clauses.</summary>
    public List<PledgeClause> Clauses { get; } = [];

    /// <summary>Those who sign.</summary>
    public List<PledgeParty> Parties { get; } = [];

    /// <summary>Comments of the consultation.</summary>
    public List<PledgeComment> Comments { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>“2023” or “2019 – 2020”.</summary>
    public string Years => FirstYear == LastYear ? $"{FirstYear}" : $"{FirstYear} – {LastYear}";

    /// <summary>All but the clauses.</summary>
    public PledgeWords Words => new(Title, Theme, LegalBases, Opening, Closing);

    /// <summary>The clauses in order.</summary>
    public IEnumerable<PledgeClause> InOrder => Clauses.OrderBy(clause => clause.Position);

    /// <summary>The parties in the order of signing.</summary>
    public IEnumerable<PledgeParty> Signing => Parties.OrderBy(party => party.Position);

    /// <summary>The text as it stands.</summary>
    public PledgeContent Content() => new(Words, [.. InOrder.Select(clause => clause.Line)]);

    /// <summary>The clauses that are answered for: those with nothing under them, and those with a target of their own.</summary>
    public IReadOnlyList<PledgeClause> Promised()
    {
        var clauses = InOrder.ToList();
        return [.. clauses.Where((clause, index) => clause.TargetKind != TargetKind.None || index + 1 == clauses.Count || clauses[index + 1].Level <= clause.Level)];
    }

    /// <summary>Whether the day by which the parties were asked to answer has passed while it is with them.</summary>
    public bool IsConsultationLate(DateOnly today) => State == PledgeState.Consulting && CommentsBy < today;

    /// <summary>Whether it holds in <paramref name="year"/>.</summary>
    public bool Covers(int year) => FirstYear <= year && year <= LastYear;

    /// <summary>Whether the actor may do a step now.</summary>
    public Verdict May(PledgeStep step, Actor actor) => PledgeWorkflow.Table.Ask(State, step, who => IsWho(who, actor));

    /// <summary>Whether a written reason is demanded for a step.</summary>
    public bool NeedsReason(PledgeStep step) => PledgeWorkflow.Table.Find(State, step, _ => true)?.NeedsReason == true;

    /// <summary>Whether the actor is one of those.</summary>
    public bool IsWho(PledgeWho who, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return who switch
        {
            PledgeWho.Drafter => Kind == PledgeKind.Cluster ? ClusterId is { } cluster && (actor.Leads(cluster, FirstYear) || actor.Prepares(cluster, FirstYear)) : DepartmentId is { } own && actor.WorksFor(own),
            PledgeWho.Party => Parties.Exists(party => actor.WorksFor(party.DepartmentId)),
            PledgeWho.Officer => actor.IsOfficer,
            PledgeWho.Portal => actor == Actor.Portal,
            _ => false,
        };
    }

    /// <summary>
    /// Who may begin a pledge: a cluster's leader one of the cluster for the year led, and for the year after while nobody is appointed to
    /// lead that one (it is signed at the meeting that ends the year before); a department one of its own or with another.
    /// </summary>
    public static Verdict MayBegin(PledgeKind kind, Guid? clusterId, int year, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return (kind, actor.IsOfDepartment) switch
        {
            (PledgeKind.Cluster, _) when clusterId is { } cluster && (actor.Leads(cluster, year) || actor.Prepares(cluster, year)) => Verdict.Allowed,
            (PledgeKind.Cluster, _) => Verdict.Never($"Giao ước của cụm năm {year} do cụm trưởng năm {year} soạn; khi năm {year} chưa phân công cụm trưởng thì do cụm trưởng năm {year - 1} soạn."),
            (_, true) => Verdict.Allowed,
            _ => Verdict.Never("Chỉ chuyên viên và lãnh đạo Sở lập giao ước của đơn vị mình."),
        };
    }
}
