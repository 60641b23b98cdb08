using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>One line as printed.</summary>
/// <param name="Index">Its number among the lines of the form, from 0.</param>
/// <param name="Listed">The line with its recipient.</param>
/// <param name="Examined">The line, examined.</param>
/// <param name="Typed">What stands in the fields.</param>
public sealed record ProposalRow(int Index, ProposedLine Listed, ExaminedProposalLine Examined, ProposalLineForm Typed)
{
    /// <summary>The line.</summary>
    public ProposalLine Line => Listed.Line;
}

/// <summary>A button that leads to a step's page.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="IsMain">Whether it is what comes next.</param>
public sealed record ProposalButton(string Title, string Path, bool IsMain);

/// <summary>A proposal.</summary>
/// <param name="Opened">The proposal.</param>
/// <param name="Examined">The proposal, examined.</param>
/// <param name="Rows">The lines: people first, then collectives.</param>
/// <param name="Form">What was typed.</param>
/// <param name="MayEdit">Whether the lines may be changed now.</param>
/// <param name="PersonKinds">Awards for people, titles and forms told apart.</param>
/// <param name="CollectiveKinds">Awards for collectives, told apart.</param>
/// <param name="Addable">Collectives to add.</param>
/// <param name="Document">The submission issued last, or null.</param>
/// <param name="Officer">The officer in charge; empty without one.</param>
/// <param name="Buttons">The steps that have a page of their own.</param>
public sealed record ProposalPage(
    OpenedProposal Opened,
    ExaminedProposal Examined,
    IReadOnlyList<ProposalRow> Rows,
    ProposalForm Form,
    bool MayEdit,
    IReadOnlyList<Choice> PersonKinds,
    IReadOnlyList<Choice> CollectiveKinds,
    IReadOnlyList<Choice> Addable,
    IssuedDocument? Document,
    string Officer,
    IReadOnlyList<ProposalButton> Buttons)
{
    /// <summary>The pieces of the lines' dossiers, by line.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<DossierPiece>> Dossiers { get; init; } = new Dictionary<Guid, IReadOnlyList<DossierPiece>>();

    /// <summary>What the portal has on the list: registration, ranking, minutes.</summary>
    public IReadOnlyList<PortalPaper> Papers { get; init; } = [];

    /// <summary>The dossier of a line, with how to reach it.</summary>
    public DossierLink DossierOf(ProposalRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return DossierLink.Of(Opened, row.Listed, Dossiers);
    }

    /// <summary>People found by name; null when nobody was looked for.</summary>
    public IReadOnlyList<Person>? Found { get; init; }

    /// <summary>What somebody else saved meanwhile, or null.</summary>
    public ConflictNotice? Conflict { get; init; }

    /// <summary>The proposal.</summary>
    public Proposal Proposal => Opened.Proposal;

    /// <summary>Whether lists can be taken over: of yearly merit from registrations, of clusters from rankings.</summary>
    public bool HasSources => Proposal.Kind == ProposalKind.YearlyMerit || Proposal.ClusterId is not null;

    /// <summary>The award that a choice begins with where nobody has chosen: by the kind of merit; the first of the list otherwise.</summary>
    public string? Suggested(IReadOnlyList<Choice> kinds) => Proposal.Kind switch
    {
        ProposalKind.YearlyMerit => null,
        ProposalKind.Medal => kinds.Select(kind => kind.Value).FirstOrDefault(code => code.StartsWith("KNC", StringComparison.Ordinal)),
        _ => kinds.Select(kind => kind.Value).FirstOrDefault(code => code == AwardCodes.MinistryMerit),
    };

    /// <summary>Lines that hold the proposal back, with what lacks.</summary>
    public IEnumerable<(ProposalRow Row, string Why)> Open => Rows.Select(row => (row, WhyOpen(row))).Where(pair => pair.Item2.Length > 0);

    /// <summary>The ceilings that count here.</summary>
    public IEnumerable<(AwardKind Kind, Quota Quota)> Ceilings => Rows.Where(row => row.Examined.Quota.Rule is not null).DistinctBy(row => row.Line.KindCode).Select(row => (row.Examined.Kind, row.Examined.Quota));

    /// <summary>The look of a state.</summary>
    public static string LookOf(ProposalState state) => state switch
    {
        ProposalState.Returned => "state state-returned",
        ProposalState.Checked => "state state-done",
        ProposalState.Draft => "state",
        _ => "state state-waiting",
    };

    /// <summary>The look of a line's standing.</summary>
    public static string LookOf(LineStanding standing) => standing switch
    {
        LineStanding.LeftOut or LineStanding.NotApproved => "state state-returned",
        LineStanding.Passed or LineStanding.Approved or LineStanding.Decided => "state state-done",
        _ => "state state-waiting",
    };

    private static string WhyOpen(ProposalRow row) =>
        row.Examined.IsImpossible ? "không áp dụng được cho đối tượng này; hãy đổi hoặc bỏ dòng"
        : row.Line.Merit.Length == 0 ? "chưa ghi thành tích"
        : row.Examined.LacksReason ? $"{row.Examined.Lack} mà chưa ghi lý do" : "";
}

/// <summary>A line's dossier in few words.</summary>
/// <param name="Path">Its page.</param>
/// <param name="Name">The recipient.</param>
/// <param name="Missing">The pieces that are missing.</param>
/// <param name="Count">How many there are to be.</param>
public sealed record DossierLink(string Path, string Name, IReadOnlyList<string> Missing, int Count)
{
    /// <summary>The dossier of a line.</summary>
    public static DossierLink Of(OpenedProposal opened, ProposedLine line, IReadOnlyDictionary<Guid, IReadOnlyList<DossierPiece>> dossiers)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(dossiers);
        var pieces = dossiers.GetValueOrDefault(line.Line.Id) ?? [];
        return new DossierLink($"{opened.Path}/dong/{line.Line.Id}", line.Name, [.. pieces.Where(piece => piece.IsMissing).Select(piece => piece.Item.Text)], pieces.Count);
    }
}

/// <summary>A page on which a new proposal is begun.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Clusters">The clusters for which the department may propose, with the department itself first.</param>
public sealed record NewProposalPage(NewProposalForm Form, IReadOnlyList<Choice> Clusters)
{
    /// <summary>The kinds of merit.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<ProposalKind>().Select(kind => new Choice(kind.ToString(), ProposalText.Name(kind)))];
}

/// <summary>What can be taken over without typing.</summary>
/// <param name="Opened">The proposal.</param>
/// <param name="Attained">From the registration.</param>
/// <param name="Awarded">How many of the registration are left out because the award of that year is recorded already.</param>
/// <param name="Ranked">From the cluster's ranking and votes.</param>
/// <param name="CollectiveKinds">Awards for collectives.</param>
/// <param name="Book">The catalogue.</param>
/// <param name="IsPublished">Whether the portal has a published ranking of the cluster and year.</param>
public sealed record ProposalSourcesPage(
    OpenedProposal Opened, IReadOnlyList<ProposalSource> Attained, int Awarded, IReadOnlyList<ProposalSource> Ranked, IReadOnlyList<Choice> CollectiveKinds, Eligibility Book, bool IsPublished);
