using EmulationPortal.Domain;
using EmulationPortal.Domain.Exemplars;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Exemplars;

/// <summary>What the gallery is narrowed to.</summary>
/// <param name="Text">Words.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Stage">Stage.</param>
/// <param name="Year">Year.</param>
/// <param name="IsOwn">Only those of the own department.</param>
public sealed record ExemplarFilter(string? Text, ExemplarKind? Kind, ExemplarStage? Stage, int? Year, bool IsOwn);

/// <summary>A card of the gallery.</summary>
/// <param name="Exemplar">The exemplar.</param>
/// <param name="Cover">Its first picture.</param>
/// <param name="Unit">Who introduces it.</param>
public sealed record ExemplarCard(Exemplar Exemplar, ExemplarPicture? Cover, string Unit);

/// <summary>The gallery.</summary>
/// <param name="Filter">What it is narrowed to.</param>
/// <param name="Cards">The cards.</param>
/// <param name="Paging">The page.</param>
/// <param name="Actor">Who looks.</param>
public sealed record ExemplarListPage(ExemplarFilter Filter, IReadOnlyList<ExemplarCard> Cards, Paging Paging, Actor Actor)
{
    /// <summary>Kinds to choose from.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } = [new(string.Empty, "Tất cả"), .. Enum.GetValues<ExemplarKind>().Select(kind => new Choice(kind.ToString(), ExemplarWorkflow.KindName(kind)))];

    /// <summary>Stages to choose from.</summary>
    public static IReadOnlyList<Choice> Stages { get; } = [new(string.Empty, "Tất cả"), .. Enum.GetValues<ExemplarStage>().Select(stage => new Choice(stage.ToString(), ExemplarWorkflow.StageName(stage)))];

    /// <summary>Whether the actor introduces exemplars.</summary>
    public bool MayBegin => Exemplar.MayBegin(Actor).IsAllowed;
}

/// <summary>An exemplar.</summary>
/// <param name="Exemplar">The record.</param>
/// <param name="Unit">Who introduces it.</param>
/// <param name="Movement">The movement in which it was found, as far as the actor may know it.</param>
/// <param name="Actor">Who looks.</param>
/// <param name="Today">The day in Vietnam.</param>
public sealed record ExemplarPage(Exemplar Exemplar, string Unit, Movement? Movement, Actor Actor, DateOnly Today)
{
    /// <summary>Local path.</summary>
    public string Path => $"/dien-hinh/{Exemplar.Id}";

    /// <summary>What was done, as typed.</summary>
    public AdvanceForm Advance { get; init; } = new() { On = DateText.Show(Today), Version = Exemplar.Version };

    /// <summary>The consent, as typed.</summary>
    public ConsentForm Consent { get; init; } = new()
    {
        By = Exemplar.ConsentBy.Length > 0 ? Exemplar.ConsentBy : Exemplar.Kind == ExemplarKind.Person ? Exemplar.Name : string.Empty,
        ConsentOn = DateText.Show(Exemplar.ConsentOn ?? Today),
        Version = Exemplar.Version,
    };

    /// <summary>A picture, as chosen.</summary>
    public PictureForm Picture { get; init; } = new() { Version = Exemplar.Version };

    /// <summary>Whether the actor may do the step.</summary>
    public bool May(ExemplarStep step) => Exemplar.May(step, Actor).IsAllowed;

    /// <summary>Stages that can begin now.</summary>
    public IReadOnlyList<Choice> Steps =>
    [
        .. ExemplarWorkflow.Table.Transitions.Where(row => row.To is not null && May(row.Step)).Select(row => new Choice(row.Step.ToString(), row.Title)),
    ];
}

/// <summary>The form of an exemplar.</summary>
/// <param name="Exemplar">The stored one; null for a new one.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Movements">Movements to choose from.</param>
/// <param name="Conflict">What somebody else saved meanwhile.</param>
public sealed record ExemplarFormPage(Exemplar? Exemplar, ExemplarForm Form, IReadOnlyList<Choice> Movements, ConflictNotice? Conflict = null)
{
    /// <summary>Kinds to choose from.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } = [new(string.Empty, "Chọn"), .. ExemplarListPage.Kinds.Skip(1)];
}
