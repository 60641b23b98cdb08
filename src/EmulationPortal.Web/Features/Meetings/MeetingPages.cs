using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>A cluster and year for which a meeting can be called.</summary>
/// <param name="ClusterId">The cluster.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year.</param>
public sealed record CallableMeeting(Guid ClusterId, string Name, int Year);

/// <summary>The list of meetings.</summary>
/// <param name="Meetings">Meetings, newest first.</param>
/// <param name="Callable">What the actor may call.</param>
/// <param name="MayRecord">Whether the actor may write down meetings of the past.</param>
public sealed record MeetingListPage(IReadOnlyList<Meeting> Meetings, IReadOnlyList<CallableMeeting> Callable, bool MayRecord);

/// <summary>A step's button.</summary>
/// <param name="Step">The step.</param>
/// <param name="Title">Its words.</param>
/// <param name="Slug">Its place in the address.</param>
/// <param name="AsksFirst">Whether a page asks before, for a reason or a confirmation.</param>
/// <param name="Why">Why it can't be done now; null when it can.</param>
public sealed record MeetingButton(MeetingStep Step, string Title, string Slug, bool AsksFirst, string? Why);

/// <summary>A meeting.</summary>
public sealed record MeetingPage
{
    /// <summary>The meeting.</summary>
    public required Meeting Meeting { get; init; }

    /// <summary>Who reads.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Steps that change the state.</summary>
    public required IReadOnlyList<MeetingButton> Steps { get; init; }

    /// <summary>Acclaims in order.</summary>
    public required IReadOnlyList<Acclaim> Acclaims { get; init; }

    /// <summary>Settled scores.</summary>
    public required IReadOnlyList<AgreedScore> Agreed { get; init; }

    /// <summary>Where the history is read, or null.</summary>
    public required string? History { get; init; }

    /// <summary>Whether the reader may do a step now.</summary>
    public bool May(MeetingStep step) => Meeting.May(step, Actor).IsAllowed;

    /// <summary>Whether the reader runs the meeting.</summary>
    public bool IsOrganiser => Meeting.IsWho(MeetingWho.Organiser, Actor);

    /// <summary>Whether the reader may open the screen of disputed scores.</summary>
    public bool SeesDisputes => Meeting.State is MeetingState.Planned or MeetingState.Opened && Meeting.MayCompareScores(Actor).IsAllowed;

    /// <summary>The reader's own attendance, or null.</summary>
    public Attendance? Own => Meeting.AttendanceOf(Actor.DepartmentId);

    /// <summary>The short name of a member.</summary>
    public string NameOf(Guid? departmentId) => Meeting.AttendanceOf(departmentId)?.Department?.Province ?? "–";

    /// <summary>CSS class of the state.</summary>
    public static string StateClass(MeetingState state) => state switch
    {
        MeetingState.Closed => "state-done",
        MeetingState.Cancelled => "state-returned",
        _ => "state-waiting",
    };

    /// <summary>Icon of the state.</summary>
    public static string StateIcon(MeetingState state) => state switch
    {
        MeetingState.Planned => "ti-calendar-event",
        MeetingState.Opened => "ti-users",
        MeetingState.Closed => "ti-circle-check",
        _ => "ti-ban",
    };
}

/// <summary>The form of a meeting.</summary>
/// <param name="Cluster">The cluster in that year.</param>
/// <param name="Year">The year.</param>
/// <param name="MeetingId">The meeting; null for a new one.</param>
/// <param name="IsRecorded">Whether it is a meeting of the past.</param>
/// <param name="Members">The members to choose from.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record MeetingFormPage(
    Cluster Cluster, int Year, Guid? MeetingId, bool IsRecorded, IReadOnlyList<Department> Members, MeetingForm Form, ConflictNotice? Conflict = null)
{
    /// <summary>The departments that can chair.</summary>
    public IReadOnlyList<Choice> Chairs => [new(string.Empty, "– Chưa chọn –"), .. Members.Select(member => new Choice(member.Id.ToString(), member.Province))];
}

/// <summary>The page that asks for cluster and year of a meeting of the past.</summary>
/// <param name="Clusters">Clusters.</param>
/// <param name="ClusterId">The chosen cluster.</param>
/// <param name="Year">The typed year.</param>
public sealed record RecordChoicePage(IReadOnlyList<Choice> Clusters, string? ClusterId, string? Year);

/// <summary>The page that asks before a step.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Button">The step.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Unfinished">What closing would leave undone; null for the other steps.</param>
public sealed record MeetingStepPage(Meeting Meeting, MeetingButton Button, MeetingStepForm Form, UnfinishedBusiness? Unfinished);

/// <summary>What a meeting would leave undone when it is closed: told before, and left to its chair.</summary>
/// <param name="Items">Items of the agenda without a conclusion.</param>
/// <param name="Disputes">Disputed scores that are not settled, as far as the reader sees them.</param>
/// <param name="Unsent">Members whose sheet is not with the cluster or beyond it, in words.</param>
/// <param name="Prepared">Acclaims that were prepared and never voted on.</param>
public sealed record UnfinishedBusiness(
    IReadOnlyList<AgendaItem> Items, IReadOnlyList<DisputeLine> Disputes, IReadOnlyList<string> Unsent, IReadOnlyList<Acclaim> Prepared);

/// <summary>The agenda and the guests.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Form">What was typed.</param>
public sealed record AgendaPage(Meeting Meeting, AgendaForm Form);

/// <summary>Who comes for a department.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Attendance">The department's attendance.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Path">Where it is posted.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record AttendancePage(Meeting Meeting, Attendance Attendance, AttendanceForm Form, string Path, ConflictNotice? Conflict = null)
{
    /// <summary>What can be chosen.</summary>
    public static IReadOnlyList<Choice> Choices { get; } =
        [.. Enum.GetValues<Presence>().Select(presence => new Choice(presence.ToString(), PresenceText.Name(presence)))];
}
