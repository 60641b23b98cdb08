using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Features.Organisation;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.People;

/// <summary>Whom the list shows.</summary>
/// <param name="Text">Words of the name.</param>
/// <param name="DepartmentId">The department; null for all.</param>
/// <param name="SubUnitId">The collective within it; null for all.</param>
/// <param name="IsOfficialOrder">Whether in the order of official lists instead of by given name; only within a department.</param>
public sealed record PeopleFilter(string? Text, Guid? DepartmentId, Guid? SubUnitId, bool IsOfficialOrder);

/// <summary>One person in a list.</summary>
/// <param name="Person">The person.</param>
/// <param name="Department">Name of the province.</param>
/// <param name="DepartmentName">Name of the department in full.</param>
/// <param name="SubUnit">Name of the collective, or empty.</param>
public sealed record PersonRow(Person Person, string Department, string DepartmentName, string SubUnit);

/// <summary>The list of people.</summary>
/// <param name="Filter">Whom it shows.</param>
/// <param name="Rows">People of this page.</param>
/// <param name="Paging">Which page.</param>
/// <param name="IsCut">Whether more were found than are listed.</param>
/// <param name="Departments">Departments to choose from; empty for a department's own people.</param>
/// <param name="SubUnits">Collectives to choose from; empty without a department.</param>
/// <param name="Query">The filter as a query, for the export.</param>
public sealed record PeopleListPage(
    PeopleFilter Filter, IReadOnlyList<PersonRow> Rows, Paging Paging, bool IsCut, IReadOnlyList<Choice> Departments, IReadOnlyList<Choice> SubUnits, string Query)
{
    /// <summary>That the reader's own department has ended, and what goes on in its place; null while it stands.</summary>
    public EndedUnitPage? Ended { get; init; }
}

/// <summary>A person's biography.</summary>
/// <param name="Person">The person with positions and former names.</param>
/// <param name="Department">The department.</param>
/// <param name="SubUnit">Name of the collective, or empty.</param>
/// <param name="Positions">Positions, newest first.</param>
/// <param name="Records">Ratings, discipline, awards.</param>
/// <param name="Initiatives">The person's part in initiatives, newest first.</param>
/// <param name="Import">Where it was imported from, or null.</param>
/// <param name="MayEdit">Whether the actor keeps the record.</param>
/// <param name="Revealed">The whole identity number, when asked for.</param>
/// <param name="Merges">Records that were merged into this one and are not taken apart, newest first.</param>
public sealed record PersonPage(
    Person Person,
    Department Department,
    string SubUnit,
    IReadOnlyList<PositionLine> Positions,
    RecordsPart Records,
    IReadOnlyList<InitiativeAuthor> Initiatives,
    PeopleImport? Import,
    bool MayEdit,
    string? Revealed,
    IReadOnlyList<MergedRecord> Merges);

/// <summary>A record that was merged into another.</summary>
/// <param name="MergeId">The merger.</param>
/// <param name="Name">The name of the record as addressed.</param>
/// <param name="At">When, in UTC.</param>
public sealed record MergedRecord(Guid MergeId, string Name, DateTime At);

/// <summary>One position of a person.</summary>
/// <param name="Title">The position.</param>
/// <param name="Place">Collective and department.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null while it lasts.</param>
public sealed record PositionLine(string Title, string Place, DateOnly From, DateOnly? To);

/// <summary>What is recorded of a person or a collective.</summary>
/// <param name="Owner">Whose records they are.</param>
/// <param name="Ratings">Ratings, newest first.</param>
/// <param name="Disciplines">Discipline and verification, newest first.</param>
/// <param name="Awards">Awards, newest first.</param>
/// <param name="MayEdit">Whether the actor keeps them.</param>
/// <param name="Revoked">Awards that a decision has revoked: they count for nothing and are only listed.</param>
public sealed record RecordsPart(
    RecordOwner Owner, IReadOnlyList<TaskRating> Ratings, IReadOnlyList<DisciplineRecord> Disciplines, IReadOnlyList<AwardLine> Awards, bool MayEdit, IReadOnlyList<RevokedAward> Revoked);

/// <summary>An award that was revoked.</summary>
/// <param name="Award">The record.</param>
/// <param name="Name">The title or form.</param>
/// <param name="Revocation">The decision that revoked it: number, notation, day.</param>
/// <param name="DecisionId">Its key.</param>
/// <param name="Reason">Why.</param>
public sealed record RevokedAward(AwardRecord Award, string Name, string Revocation, Guid DecisionId, string Reason);

/// <summary>One award.</summary>
/// <param name="Award">The record.</param>
/// <param name="Name">The title or form.</param>
/// <param name="Import">The import that brought it in, or null.</param>
public sealed record AwardLine(AwardRecord Award, string Name, PeopleImport? Import = null)
{
    /// <summary>Decisions that corrected, reissued or exchanged it since, the earliest first.</summary>
    public IReadOnlyList<AwardChange> Changes { get; init; } = [];
}

/// <summary>A form about one person, or about a new one.</summary>
/// <param name="Person">The person; null for a new one.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Departments">Departments to choose from; empty when there is no choice.</param>
/// <param name="SubUnits">Collectives to choose from.</param>
/// <param name="Namesakes">People of the same name whom it might be.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
/// <param name="IdentityOwner">Who has the identity number that was typed, when the actor may open that record.</param>
public sealed record PersonFormPage<TForm>(
    Person? Person, TForm Form, IReadOnlyList<Choice> Departments, IReadOnlyList<Choice> SubUnits, IReadOnlyList<PersonRow> Namesakes, ConflictNotice? Conflict = null,
    Person? IdentityOwner = null);

/// <summary>Two records of one person.</summary>
/// <param name="Person">The record that is kept.</param>
/// <param name="Search">Whom the other one was looked for by.</param>
/// <param name="Found">Records that it may be.</param>
/// <param name="Other">The record chosen, or null.</param>
/// <param name="Problem">Why they can't be merged, or null.</param>
/// <param name="Whole">All that is recorded in the record kept and in the other, side by side; null before one is chosen.</param>
public sealed record MergePage(
    PersonRow Person, string Search, IReadOnlyList<PersonRow> Found, PersonRow? Other, string? Problem, (PersonPage Kept, PersonPage Other)? Whole = null);
