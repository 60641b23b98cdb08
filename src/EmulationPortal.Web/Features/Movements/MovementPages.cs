using EmulationPortal.Domain;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Movements;

/// <summary>A movement in the list.</summary>
/// <param name="Movement">The record.</param>
/// <param name="Called">Units called.</param>
/// <param name="Joined">Units that joined.</param>
/// <param name="Own">The actor's department's own part, or null.</param>
public sealed record MovementRow(Movement Movement, int Called, int Joined, ParticipationState? Own);

/// <summary>What the list is narrowed by.</summary>
/// <param name="Text">Words.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Level">Level.</param>
/// <param name="Year">Year.</param>
public sealed record MovementFilter(string? Text, MovementKind? Kind, MovementLevel? Level, int? Year);

/// <summary>The list.</summary>
/// <param name="Filter">What was asked for.</param>
/// <param name="Rows">Movements of this page.</param>
/// <param name="Paging">Which page.</param>
/// <param name="Levels">Levels at which the actor may begin one.</param>
public sealed record MovementListPage(MovementFilter Filter, IReadOnlyList<MovementRow> Rows, Paging Paging, IReadOnlyList<Choice> Levels)
{
    /// <summary>Kinds with their words in addresses.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } = [new(string.Empty, "Tất cả"), .. Enum.GetValues<MovementKind>().Select(kind => new Choice(kind.ToString(), MovementText.Name(kind)))];

    /// <summary>Levels to filter by.</summary>
    public static IReadOnlyList<Choice> AllLevels { get; } = [new(string.Empty, "Tất cả"), .. Enum.GetValues<MovementLevel>().Select(level => new Choice(level.ToString(), MovementText.Name(level)))];
}

/// <summary>One movement.</summary>
/// <param name="Opened">The movement.</param>
/// <param name="Parent">The movement that it carries on, when the actor may see it.</param>
/// <param name="Children">Movements that carry it on, as far as the actor may see them.</param>
/// <param name="History">Where its history is read, or null.</param>
/// <param name="Today">Today.</param>
public sealed record MovementPage(OpenedMovement Opened, Movement? Parent, IReadOnlyList<Movement> Children, string? History, DateOnly Today)
{
    /// <summary>The actor's own units.</summary>
    public IEnumerable<NamedUnit> Own => Opened.Units.Where(unit => Opened.Actor.WorksFor(unit.Participation.DepartmentId));

    /// <summary>Whether the actor's department may carry it on within the house.</summary>
    public bool MayCarryOn => Opened.Movement is { State: MovementState.Launched, Level: not MovementLevel.Department } && Own.Any();
}

/// <summary>The form of a plan.</summary>
/// <param name="Movement">The stored draft; null for a new one.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Levels">Levels to choose from; empty when it is settled.</param>
/// <param name="Parent">The movement that it carries on.</param>
/// <param name="Conflict">What somebody else saved meanwhile.</param>
public sealed record MovementFormPage(Movement? Movement, MovementForm Form, IReadOnlyList<Choice> Levels, Movement? Parent, ConflictNotice? Conflict = null)
{
    /// <summary>Kinds to choose from.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(string.Empty, "Chọn"),
        new(nameof(MovementKind.Regular), "Thường xuyên"),
        new(nameof(MovementKind.Thematic), "Chuyên đề"),
        new(nameof(MovementKind.ByPhase), "Theo đợt (cho phong trào của các năm trước Luật 2022)"),
    ];
}

/// <summary>The form of a launch.</summary>
/// <param name="Opened">The draft.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Units">Units to choose from.</param>
public sealed record LaunchPage(OpenedMovement Opened, LaunchForm Form, IReadOnlyList<Choice> Units)
{
    /// <summary>Kinds of launching documents.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } = [.. LegalDocumentKinds.All.Select(kind => new Choice(kind, kind))];
}

/// <summary>A unit's part in a movement.</summary>
/// <param name="Opened">The movement.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Join">Contents and targets, as typed.</param>
/// <param name="Report">A report, as typed.</param>
/// <param name="Reason">The reason of a return, as typed.</param>
public sealed record UnitPage(OpenedMovement Opened, NamedUnit Unit, JoinForm Join, ReportForm Report, MovementReasonForm Reason)
{
    /// <summary>Local path.</summary>
    public string Path => $"{Opened.Path}/don-vi/{Unit.Participation.Id}";

    /// <summary>What the actor may do.</summary>
    public Verdict May(ParticipationStep step) => Unit.Participation.May(step, Opened.Actor, Opened.Movement);
}

/// <summary>The form of a summary.</summary>
/// <param name="Opened">The movement.</param>
/// <param name="Kind">Midway or final.</param>
/// <param name="Form">What was typed.</param>
public sealed record SummaryPage(OpenedMovement Opened, SummaryKind Kind, SummaryForm Form)
{
    /// <summary>Last part of the address.</summary>
    public string Slug => Kind == SummaryKind.Midway ? "so-ket" : "tong-ket";
}

/// <summary>The reason for stopping.</summary>
/// <param name="Opened">The movement.</param>
/// <param name="Form">What was typed.</param>
public sealed record StopPage(OpenedMovement Opened, MovementReasonForm Form);

/// <summary>The form that calls more units.</summary>
/// <param name="Opened">The movement.</param>
/// <param name="Form">What was ticked.</param>
/// <param name="Units">Units that are not called yet.</param>
public sealed record CallMorePage(OpenedMovement Opened, CallMoreForm Form, IReadOnlyList<Choice> Units);
