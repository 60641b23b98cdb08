using EmulationPortal.Domain.People;

namespace EmulationPortal.Domain.Titles;

/// <summary>Which kind of record a fact is, so that a page can link to it.</summary>
public enum ProofKind
{
    /// <summary>A yearly rating.</summary>
    Rating = 1,

    /// <summary>An award of the history.</summary>
    Award = 2,

    /// <summary>An initiative.</summary>
    Initiative = 3,

    /// <summary>A discipline or a verification.</summary>
    Proceeding = 4,

    /// <summary>Figures of a collective's members in a year.</summary>
    Members = 5,

    /// <summary>A registration.</summary>
    Registration = 6,

    /// <summary>A cluster led in a year.</summary>
    Leading = 7,
}

/// <summary>The record that a statement rests on.</summary>
/// <param name="Kind">What kind of record.</param>
/// <param name="Id">Its key.</param>
/// <param name="Text">What the link says: “CSTĐCS năm 2021 (QĐ 12/QĐ-STTTT)”.</param>
public sealed record FactProof(ProofKind Kind, Guid Id, string Text);

/// <summary>The rating of one year.</summary>
/// <param name="Id">The record.</param>
/// <param name="Year">Year rated.</param>
/// <param name="Rating">The rating.</param>
public sealed record RatingFact(Guid Id, int Year, TaskRatingLevel Rating);

/// <summary>A title or form received.</summary>
/// <param name="Id">The record.</param>
/// <param name="KindCode">Code of the award.</param>
/// <param name="Year">The year it honours; of several years, the last.</param>
/// <param name="Decision">The decision in words, e.g. “12/QĐ-STTTT ngày 10/01/2022”; empty when none is recorded.</param>
public sealed record AwardFact(Guid Id, string KindCode, int Year, string Decision = "");

/// <summary>What an initiative has served for: it serves once (CV 5007/BNV-TĐKT, mục III.5.c).</summary>
/// <param name="KindCode">The award.</param>
/// <param name="Year">Its year.</param>
public sealed record InitiativeUse(string KindCode, int Year);

/// <summary>A recognised initiative, research topic or project.</summary>
/// <param name="Id">The record.</param>
/// <param name="Title">Its title.</param>
/// <param name="Scope">How far it reaches.</param>
/// <param name="Year">The year it was recognised.</param>
/// <param name="Use">What it has served for, or null.</param>
public sealed record InitiativeFact(Guid Id, string Title, InitiativeScope Scope, int Year, InitiativeUse? Use = null);

/// <summary>A discipline, or something pending.</summary>
/// <param name="Id">The record.</param>
/// <param name="Kind">What it is.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, or null while it lasts.</param>
/// <param name="Text">Form or subject, e.g. “Khiển trách”; may be empty.</param>
public sealed record ProceedingFact(Guid Id, ProceedingKind Kind, DateOnly From, DateOnly? Until, string Text = "");

/// <summary>A collective's members in one year, in numbers.</summary>
/// <param name="Id">The record.</param>
/// <param name="Year">The year.</param>
/// <param name="Members">People in all.</param>
/// <param name="Completed">Of them, completed their task at least.</param>
/// <param name="Advanced">Of them, Lao động tiên tiến.</param>
/// <param name="BaseFighters">Of them, Chiến sĩ thi đua cơ sở.</param>
/// <param name="Warned">Of them, disciplined with a warning or worse.</param>
public sealed record MembersFact(Guid Id, int Year, int Members, int Completed, int Advanced, int BaseFighters, int Warned)
{
    /// <summary>How many fulfil <paramref name="measure"/>.</summary>
    public int Count(MemberMeasure measure) => measure switch
    {
        MemberMeasure.Completed => Completed,
        MemberMeasure.Advanced => Advanced,
        MemberMeasure.BaseFighter => BaseFighters,
        MemberMeasure.Warned => Warned,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
    };
}

/// <summary>A registration for a title in a year.</summary>
/// <param name="Id">The record.</param>
/// <param name="Year">The year.</param>
/// <param name="KindCode">The title.</param>
public sealed record RegistrationFact(Guid Id, int Year, string KindCode);

/// <summary>A cluster or bloc led in a year, by acclaim.</summary>
/// <param name="Id">The record.</param>
/// <param name="Year">The year.</param>
/// <param name="Text">Which cluster and by what, in words.</param>
public sealed record LeadingFact(Guid Id, int Year, string Text);

/// <summary>Months worked in a year; leave for childbirth counts as work (NĐ 152/2025/NĐ-CP, Đ.4).</summary>
/// <param name="Year">The year.</param>
/// <param name="Months">Months, 0 to 12.</param>
public sealed record WorkFact(int Year, int Months);

/// <summary>All that is known of one person or collective and matters for awards. Pure data: nothing is looked up later.</summary>
public sealed record RecipientFacts
{
    /// <summary>Person or collective.</summary>
    public required RecipientKind Kind { get; init; }

    /// <summary>The record.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name as written.</summary>
    public required string Name { get; init; }

    /// <summary>Yearly ratings, in any order, one a year.</summary>
    public IReadOnlyList<RatingFact> Ratings { get; init; } = [];

    /// <summary>Awards received, in any order.</summary>
    public IReadOnlyList<AwardFact> Awards { get; init; } = [];

    /// <summary>Initiatives, used and unused.</summary>
    public IReadOnlyList<InitiativeFact> Initiatives { get; init; } = [];

    /// <summary>Disciplines and what is pending.</summary>
    public IReadOnlyList<ProceedingFact> Proceedings { get; init; } = [];

    /// <summary>Of collectives: figures of the members, one a year.</summary>
    public IReadOnlyList<MembersFact> Members { get; init; } = [];

    /// <summary>Registrations.</summary>
    public IReadOnlyList<RegistrationFact> Registrations { get; init; } = [];

    /// <summary>Years for which the ministry's own rule makes registration a condition, whatever the rule set says.</summary>
    public IReadOnlySet<int> RegistrationDemandedIn { get; init; } = new HashSet<int>();

    /// <summary>Clusters and blocs led.</summary>
    public IReadOnlyList<LeadingFact> Leading { get; init; } = [];

    /// <summary>Months worked, where known.</summary>
    public IReadOnlyList<WorkFact> MonthsWorked { get; init; } = [];

    /// <summary>Of collectives: since when it exists, where known.</summary>
    public DateOnly? EstablishedOn { get; init; }
}
