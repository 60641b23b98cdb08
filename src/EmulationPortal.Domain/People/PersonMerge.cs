using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.People;

/// <summary>What a merger may change of the record that is kept.</summary>
/// <param name="BornOn">Date of birth, or null.</param>
/// <param name="BornYear">Year of birth, or null.</param>
/// <param name="SealedIdentityNumber">Identity number, encrypted, or empty.</param>
/// <param name="IdentityEnding">Its last digits, or empty.</param>
/// <param name="ServiceSince">First day in the public service, or null.</param>
/// <param name="ValidFrom">First day of the record.</param>
/// <param name="OfficialOrder">Place in official lists, or null.</param>
public sealed record PersonBasics(
    DateOnly? BornOn, int? BornYear, string SealedIdentityNumber, string IdentityEnding, DateOnly? ServiceSince, DateOnly ValidFrom, int? OfficialOrder)
{
    /// <summary>A keyed digest of the identity number, or null.</summary>
    public string? IdentityDigest { get; init; }

    /// <summary>Those of a person now.</summary>
    public static PersonBasics Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new PersonBasics(person.BornOn, person.BornYear, person.SealedIdentityNumber, person.IdentityEnding, person.ServiceSince, person.ValidFrom, person.OfficialOrder) { IdentityDigest = person.IdentityDigest };
    }
}

/// <summary>A position that went over to the record kept, with the last day it had before.</summary>
/// <param name="Id">The position.</param>
/// <param name="To">Its last day before the merger, or null.</param>
public sealed record MovedPosition(Guid Id, DateOnly? To);

/// <summary>A position of the record kept that the other record knew to have lasted longer, with its period before.</summary>
/// <param name="Id">The position.</param>
/// <param name="From">Its first day before the merger.</param>
/// <param name="To">Its last day before the merger, or null.</param>
public sealed record WidenedPosition(Guid Id, DateOnly From, DateOnly? To);

/// <summary>Lines of registrations that went over to the record kept.</summary>
/// <param name="Moved">The lines.</param>
/// <param name="Count">In how many lines the record kept stood afterwards.</param>
public sealed record MovedLines(IReadOnlyList<Guid> Moved, int Count);

/// <summary>A rating that both records had; only one was kept.</summary>
/// <param name="Year">The year.</param>
/// <param name="Level">The rating.</param>
/// <param name="DecisionNumber">The document, or empty.</param>
public sealed record DroppedRating(int Year, TaskRatingLevel Level, string DecisionNumber);

/// <summary>A part in an initiative that both records had; only one was kept.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="SharePercent">The share of the part that was dropped.</param>
/// <param name="UsedFor">What that part had served for, or null.</param>
/// <param name="UsedYear">The year of that.</param>
/// <param name="KeptUsedFor">What the part that was kept had served for before, or null.</param>
/// <param name="KeptUsedYear">The year of that.</param>
public sealed record DroppedAuthor(Guid InitiativeId, int? SharePercent, string? UsedFor, int? UsedYear, string? KeptUsedFor, int? KeptUsedYear);

/// <summary>Everything that a merger moved, dropped and changed: enough to take it back exactly.</summary>
public sealed record MergedParts
{
    /// <summary>The record kept, before.</summary>
    public required PersonBasics Before { get; init; }

    /// <summary>The record kept, after.</summary>
    public required PersonBasics After { get; init; }

    /// <summary>The digest of the identity number that the other record had, or null.</summary>
    public string? OtherIdentityDigest { get; init; }

    /// <summary>Lines of registrations.</summary>
    public MovedLines Lines { get; init; } = new([], 0);

    /// <summary>Lines of proposals.</summary>
    public IReadOnlyList<Guid> ProposalLines { get; init; } = [];

    /// <summary>Achievements.</summary>
    public IReadOnlyList<Guid> Achievements { get; init; } = [];

    /// <summary>Former names that the record kept took over.</summary>
    public IReadOnlyList<Guid> FormerNames { get; init; } = [];

    /// <summary>Positions moved.</summary>
    public IReadOnlyList<MovedPosition> Positions { get; init; } = [];

    /// <summary>Positions of the record kept that were widened by those of the other.</summary>
    public IReadOnlyList<WidenedPosition> WidenedPositions { get; init; } = [];

    /// <summary>Ratings moved.</summary>
    public IReadOnlyList<Guid> Ratings { get; init; } = [];

    /// <summary>Ratings dropped.</summary>
    public IReadOnlyList<DroppedRating> DroppedRatings { get; init; } = [];

    /// <summary>Parts in initiatives moved.</summary>
    public IReadOnlyList<Guid> Authors { get; init; } = [];

    /// <summary>Parts in initiatives dropped.</summary>
    public IReadOnlyList<DroppedAuthor> DroppedAuthors { get; init; } = [];

    /// <summary>Times of discipline and verification moved.</summary>
    public IReadOnlyList<Guid> Disciplines { get; init; } = [];

    /// <summary>Awards moved.</summary>
    public IReadOnlyList<Guid> Awards { get; init; } = [];
}

/// <summary>A merger of two records of one person, kept so that it can be taken back until something rests on it.</summary>
public sealed class PersonMerge : Entity, IVersioned
{
    /// <summary>The record that is kept.</summary>
    public required Guid SurvivorId { get; init; }

    /// <summary>The record that went into it.</summary>
    public required Guid OtherId { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime MergedAt { get; init; }

    /// <summary>Who merged.</summary>
    public required string UserName { get; init; }

    /// <summary>What was moved and changed.</summary>
    public required MergedParts Parts { get; init; }

    /// <summary>When it was taken back, in UTC, or null.</summary>
    public DateTime? UndoneAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>What the audit trail calls it.</summary>
    public string AuditPart => $"merge/{Id:N}";

    /// <summary>Whether it may be taken back by <paramref name="actor"/>: not twice, and while nothing else was done with the record kept.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="survivor">The record kept.</param>
    /// <param name="other">The record that went into it.</param>
    /// <param name="later">What was done with the record kept since, in words, or null.</param>
    public Verdict MayUndo(Actor actor, Person survivor, Person other, string? later)
    {
        ArgumentNullException.ThrowIfNull(survivor);
        ArgumentNullException.ThrowIfNull(other);
        if (PeopleRules.MayEdit(actor, survivor.DepartmentId) is { IsAllowed: false } refusal) return refusal;
        if (PeopleRules.MayEdit(actor, other.DepartmentId) is { IsAllowed: false } foreign) return foreign;
        if (UndoneAt is not null || other.MergedIntoId != survivor.Id) return Verdict.NotNow("Hai hồ sơ này đã được tách rồi.");
        if (survivor.IsMerged) return Verdict.NotNow("Hồ sơ được giữ sau đó lại gộp vào hồ sơ khác. Hãy tách lần gộp ấy trước.");
        return later is not null
            ? Verdict.NotNow($"Không tách được nữa: {VietnameseText.Normalise(later)}")
            : PersonBasics.Of(survivor) == Parts.After
                ? Verdict.Allowed
                : Verdict.NotNow("Không tách được nữa: sau khi gộp, thông tin của hồ sơ được giữ đã thay đổi.");
    }
}
