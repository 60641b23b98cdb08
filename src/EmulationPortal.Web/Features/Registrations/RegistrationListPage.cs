using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Organisation;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>One line of the list as printed.</summary>
/// <param name="Index">Its number among the lines of the form, from 0.</param>
/// <param name="Examined">The line, examined.</param>
/// <param name="Name">The person as addressed, or the collective.</param>
/// <param name="Path">The page of the record.</param>
/// <param name="Title">Position; empty for collectives.</param>
/// <param name="Unit">Where within the department; empty for its leaders.</param>
/// <param name="LastYear">What was registered and attained the year before, or empty.</param>
/// <param name="Typed">What stands in the fields.</param>
public sealed record RegistrationRow(
    int Index, ExaminedLine Examined, string Name, string Path, string Title, string Unit, string LastYear, RegistrationLineForm Typed)
{
    /// <summary>The line.</summary>
    public RegistrationLine Line => Examined.Line;
}

/// <summary>Somebody found by name.</summary>
/// <param name="Person">The person.</param>
/// <param name="Unit">Where within the department.</param>
/// <param name="LastYear">What was attained the year before, or empty.</param>
/// <param name="Listed">Titles registered already, or empty.</param>
public sealed record FoundForList(Person Person, string Unit, string LastYear, string Listed);

/// <summary>The state of one part of the department.</summary>
/// <param name="Id">The part.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lines">How many lines of the list are its own.</param>
/// <param name="Ready">Its mark of being complete, or null.</param>
public sealed record PartRow(Guid Id, string Name, int Lines, RegistrationPart? Ready);

/// <summary>A department's list.</summary>
/// <param name="Opened">Round, department and list.</param>
/// <param name="Examined">The list, examined.</param>
/// <param name="People">People of the shown part.</param>
/// <param name="Collectives">Collectives of the shown part.</param>
/// <param name="Form">What was typed.</param>
/// <param name="MayEdit">Whether the lines may be changed now.</param>
/// <param name="PersonKinds">Titles for people.</param>
/// <param name="CollectiveKinds">Titles for collectives.</param>
/// <param name="Addable">Collectives to add.</param>
/// <param name="Parts">Parts of the department.</param>
/// <param name="History">Where the history is read, or null.</param>
public sealed record RegistrationListPage(
    OpenedRegistration Opened,
    ExaminedRegistration Examined,
    IReadOnlyList<RegistrationRow> People,
    IReadOnlyList<RegistrationRow> Collectives,
    RegistrationListForm Form,
    Verdict MayEdit,
    IReadOnlyList<Choice> PersonKinds,
    IReadOnlyList<Choice> CollectiveKinds,
    IReadOnlyList<Choice> Addable,
    IReadOnlyList<PartRow> Parts,
    string? History)
{
    /// <summary>People found by name; null when nobody was looked for.</summary>
    public IReadOnlyList<FoundForList>? Found { get; init; }

    /// <summary>What somebody else saved meanwhile, or null.</summary>
    public ConflictNotice? Conflict { get; init; }

    /// <summary>What was typed into a list that takes nothing more, and differs from what is stored.</summary>
    public IReadOnlyList<TypedText> Typed { get; init; } = [];

    /// <summary>The last removal or paste as text to be sent back, or null.</summary>
    public string? Undo { get; init; }

    /// <summary>What undoing takes back, in words.</summary>
    public string UndoTitle { get; init; } = string.Empty;

    /// <summary>The account, so that drafts of another are not given back here.</summary>
    public Guid UserId { get; init; }

    /// <summary>The list.</summary>
    public Registration Registration => Opened.Registration!;

    /// <summary>The round's year.</summary>
    public int Year => Opened.Round.Year;

    /// <summary>The part shown, or null for all.</summary>
    public PartRow? Part => Form.Unit is { } unit ? Parts.FirstOrDefault(part => part.Id == unit) : null;

    /// <summary>The line just added when it belongs to another part than the one shown, or null.</summary>
    public RegistrationRow? Stray => Form.Unit is { } unit ? Rows.FirstOrDefault(row => row.Line.Id == Form.Added && row.Line.SubUnitId != unit) : null;

    /// <summary>All lines shown.</summary>
    public IEnumerable<RegistrationRow> Rows => People.Concat(Collectives);

    /// <summary>Lines that hold the list back.</summary>
    public IReadOnlyList<RegistrationRow> Open => [.. Rows.Where(row => row.Examined.LacksReason || row.Examined.Prospect.IsImpossible)];

    /// <summary>CSS class of a meter: too many, too many where that only warns, within a ceiling, or without one.</summary>
    public static string LookOf(Quota quota)
    {
        ArgumentNullException.ThrowIfNull(quota);
        return quota switch { { IsOver: true, OnlyWarns: true } => "state-returned", { IsOver: true } => "state-late", { Rule: not null } => "state-done", _ => "" };
    }

    /// <summary>CSS class and icon of a line's state.</summary>
    public static (string Css, string Icon) LookOf(Prospect prospect)
    {
        ArgumentNullException.ThrowIfNull(prospect);
        return prospect.Verdict switch
        {
            EligibilityVerdict.Eligible or EligibilityVerdict.Undecided when prospect.Awaited.Count > 0 => ("state-waiting", "ti-hourglass"),
            EligibilityVerdict.Eligible or EligibilityVerdict.Attained => ("state-done", "ti-check"),
            EligibilityVerdict.Excluded or EligibilityVerdict.NotApplicable => ("state-late", "ti-hand-stop"),
            EligibilityVerdict.NotYet => ("state-returned", "ti-alert-triangle"),
            _ => ("", "ti-info-circle"),
        };
    }
}

/// <summary>How a list may begin.</summary>
/// <param name="Opened">Round and department.</param>
/// <param name="MayStart">Whether it may begin now.</param>
/// <param name="LastYear">Lines of last year's list; 0 when there was none.</param>
/// <param name="Attained">People and collectives with a title of last year on record.</param>
public sealed record RegistrationStartPage(OpenedRegistration Opened, Verdict MayStart, int LastYear, int Attained)
{
    /// <summary>That the department has ended, with those that go on in its place; null while it stands.</summary>
    public EndedUnitPage? Ended { get; init; }
}
