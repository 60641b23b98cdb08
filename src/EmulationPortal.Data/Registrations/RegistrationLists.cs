using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Registrations;

/// <summary>A line of a registration with what lists print of it.</summary>
/// <param name="Line">The line.</param>
/// <param name="DepartmentId">The department that registers.</param>
/// <param name="Name">The recipient as printed: “Bà Nguyễn Thị Hà”, or the collective's name.</param>
/// <param name="Position">Position of a person; empty for a collective.</param>
/// <param name="Unit">The sub-unit of a person; empty where there is none.</param>
/// <param name="Kind">The title.</param>
public sealed record ListedLine(RegistrationLine Line, Guid DepartmentId, string Name, string Position, string Unit, AwardKind Kind)
{
    /// <summary>Whether it is a person.</summary>
    public bool IsPerson => Line.PersonId is not null;

    /// <summary>The person or the collective.</summary>
    public Guid RecipientId => Line.PersonId ?? Line.CollectiveId!.Value;

    /// <summary>Position and sub-unit together.</summary>
    public string Place => string.Join(", ", new[] { Position, Unit }.Where(part => part.Length > 0));

    /// <summary>Local path of the recipient's page.</summary>
    public string Path => IsPerson ? $"/ca-nhan-tap-the/ca-nhan/{Line.PersonId}" : $"/ca-nhan-tap-the/tap-the/{Line.CollectiveId}";

    /// <summary>Whether the ministry should look twice: the line went out only with a reason.</summary>
    public bool IsMarked => Line.NeedsReason || Line.IsImpossible;

    /// <summary>Whether there is anything to note about it: a mark, or what the list itself left open.</summary>
    public bool IsNoted => IsMarked || Line.Notice.Length > 0;

    /// <summary>What eligibility said where it said no, in two or three words; null otherwise.</summary>
    public string? Doubt => Line.Verdict is { } verdict && (Line.IsImpossible || verdict is EligibilityVerdict.NotYet or EligibilityVerdict.Excluded or EligibilityVerdict.Attained) ? EligibilityText.Name(verdict) : null;

    /// <summary>As it is kept when the list is sent.</summary>
    public SentLine Sent => new(RecipientId, Name, Line.KindCode, Kind.ShortName, Line.Reason, Line.Note);
}

/// <summary>Reads lines as lists print them.</summary>
public static class RegistrationLists
{
    /// <summary>
    /// The lines of <paramref name="registrations"/>, each with its recipient and title: people first, then collectives, each in the order
    /// of the list. Four queries, however many registrations.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="registrations">Which registrations.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<IReadOnlyList<ListedLine>> ListedLinesAsync(this PortalDb db, IQueryable<Registration> registrations, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(registrations);
        var lines = registrations.SelectMany(registration => registration.Lines);
        var loaded = await registrations.SelectMany(registration => registration.Lines, (registration, line) => new { registration.DepartmentId, Line = line }).AsNoTracking().ToListAsync(cancellation);
        var people = await db.People.AsNoTracking().Where(person => lines.Any(line => line.PersonId == person.Id)).ToDictionaryAsync(person => person.Id, cancellation);
        var units = await db.Collectives.AsNoTracking()
            .Where(unit => lines.Any(line => line.CollectiveId == unit.Id) || db.People.Any(person => person.SubUnitId == unit.Id && lines.Any(line => line.PersonId == person.Id)))
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        var kinds = await db.AwardKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, cancellation);
        return [.. loaded.OrderBy(row => row.Line.PersonId is null).ThenBy(row => row.Line.Position).ThenBy(row => row.Line.Id)
            .Select(row => Listed(row.Line, row.DepartmentId, row.Line.PersonId is { } person ? people[person] : null, units, kinds[row.Line.KindCode]))];
    }

    /// <summary>The lines of one registration.</summary>
    public static Task<IReadOnlyList<ListedLine>> ListedLinesAsync(this PortalDb db, Guid registrationId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ListedLinesAsync(db.Registrations.Where(registration => registration.Id == registrationId), cancellation);
    }

    private static ListedLine Listed(RegistrationLine line, Guid departmentId, Person? person, Dictionary<Guid, string> units, AwardKind kind) => person is null
        ? new(line, departmentId, units[line.CollectiveId!.Value], string.Empty, string.Empty, kind)
        : new(line, departmentId, person.Addressed, person.Title, person.SubUnitId is { } unit ? units[unit] : string.Empty, kind);
}
