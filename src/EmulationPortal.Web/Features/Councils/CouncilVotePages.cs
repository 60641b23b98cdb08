using EmulationPortal.Data.Councils;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Proposals;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>The form of a vote.</summary>
/// <param name="Session">The session.</param>
/// <param name="BallotId">The vote; null for a new one.</param>
/// <param name="Kind">The title or form.</param>
/// <param name="Rule">What the rules say of it.</param>
/// <param name="Lines">The lines to choose from, or those of a vote that is changed.</param>
/// <param name="Form">What was typed.</param>
public sealed record CouncilBallotFormPage(CouncilSession Session, Guid? BallotId, AwardKind Kind, VotingRule Rule, IReadOnlyList<NamedLine> Lines, CouncilBallotForm Form)
{
    /// <summary>Methods to choose from.</summary>
    public static IReadOnlyList<Choice> Methods { get; } = [.. Enum.GetValues<CouncilMethod>().Select(method => new Choice(method.ToString(), CouncilText.Name(method)))];
}

/// <summary>A member's ballot, or what an absent member voted in writing.</summary>
/// <param name="Page">The vote.</param>
/// <param name="Member">Who votes.</param>
/// <param name="Form">What was marked.</param>
/// <param name="Receipt">The code that this ballot leaves when it is cast; null for an opinion in writing.</param>
public sealed record CouncilVotePage(CouncilBallotPage Page, CouncilAttendance Member, CouncilVoteForm Form, string? Receipt)
{
    /// <summary>The lines on which they vote.</summary>
    public IReadOnlyList<CouncilCandidate> Lines => Page.Ballot.LinesFor(Member.Member!);

    /// <summary>The lines of their own unit.</summary>
    public IReadOnlyList<CouncilCandidate> OwnLines => [.. Page.Ballot.InOrder.Where(candidate => candidate.IsOwnOf(Member.Member!))];
}

/// <summary>The receipt, shown once more after the vote.</summary>
/// <param name="Page">The vote.</param>
/// <param name="Receipt">The code; null when it was shown already.</param>
public sealed record CouncilReceiptPage(CouncilBallotPage Page, string? Receipt);

/// <summary>The dossier of a line on the agenda.</summary>
/// <param name="Session">The session.</param>
/// <param name="Ballot">The vote.</param>
/// <param name="CandidateId">The line's place on the ballot.</param>
/// <param name="Line">The line with its names.</param>
/// <param name="Awards">Earlier awards, the newest first.</param>
/// <param name="KindNames">Short names of the awards.</param>
/// <param name="Dossier">What the department has given.</param>
/// <param name="HasSubmission">Whether the submission is a document of the portal.</param>
public sealed record CouncilDossierPage(
    CouncilSession Session, CouncilBallot Ballot, Guid CandidateId, NamedLine Line, IReadOnlyList<AwardRecord> Awards, IReadOnlyDictionary<string, string> KindNames, LinePage Dossier, bool HasSubmission)
{
    /// <summary>Local path of the dossier.</summary>
    public string Path => $"{CouncilSessionPage.PathOf(Session)}/ho-so/{CandidateId}";

    /// <summary>Where a piece is read by who reads this page; null where the portal has nothing to open for them.</summary>
    public string? PathOf(DossierPiece piece)
    {
        ArgumentNullException.ThrowIfNull(piece);
        return piece switch
        {
            { Entry: { Way: DossierWay.File } } => $"{Path}/tep/{piece.Item.Id}",
            { IsSubmission: true } when HasSubmission => $"{Path}/to-trinh",
            { IsReport: true } => $"{Path}/bao-cao",
            _ => null,
        };
    }
}
