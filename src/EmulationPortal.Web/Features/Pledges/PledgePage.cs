using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Signatures;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>What every page of a pledge says at its top.</summary>
/// <param name="Id">Key.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Kind">Kind in words.</param>
/// <param name="Whose">Cluster or department.</param>
/// <param name="Years">“2023” or “2019 – 2020”.</param>
/// <param name="State">Where it stands.</param>
public sealed record PledgeHead(Guid Id, string Title, string Kind, string Whose, string Years, PledgeState State)
{
    /// <summary>Local path.</summary>
    public string Path => $"/giao-uoc/{Id}";

    /// <summary>The state in words.</summary>
    public string StateName => PledgeWorkflow.StateName(State);

    /// <summary>Class and icon of the state.</summary>
    public (string Css, string Icon) Mark => State switch
    {
        PledgeState.Drafting => ("", "ti-pencil"),
        PledgeState.Consulting => ("state-waiting", "ti-messages"),
        PledgeState.Issued => ("state-waiting", "ti-signature"),
        PledgeState.Signed => ("state-done", "ti-check"),
        PledgeState.Superseded => ("", "ti-replace"),
        _ => ("state-late", "ti-x"),
    };
}

/// <summary>A line in the list of pledges.</summary>
/// <param name="Head">The pledge.</param>
/// <param name="Agreed">How many parties have agreed to the text as it stands, or signed.</param>
/// <param name="Parties">How many there are.</param>
/// <param name="IsOnPaper">Whether it was signed on paper.</param>
public sealed record PledgeRow(PledgeHead Head, int Agreed, int Parties, bool IsOnPaper);

/// <summary>The list of pledges.</summary>
/// <param name="Rows">The newest year first.</param>
/// <param name="Years">Years to choose from.</param>
/// <param name="Year">The year chosen, or null for all.</param>
/// <param name="MayBegin">Whether the reader may begin one.</param>
public sealed record PledgeListPage(IReadOnlyList<PledgeRow> Rows, IReadOnlyList<int> Years, int? Year, bool MayBegin);

/// <summary>A comment as printed.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Department">Whose.</param>
/// <param name="MayAnswer">Whether the reader may answer it now.</param>
/// <param name="MayWithdraw">Whether the reader may take it back now.</param>
public sealed record PledgeCommentLine(PledgeComment Comment, string Department, bool MayAnswer, bool MayWithdraw);

/// <summary>A clause as printed.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Criteria">Codes and words of the criteria it is tied to.</param>
/// <param name="Comments">Comments about it, oldest first.</param>
public sealed record PledgeClauseLine(PledgeClause Clause, IReadOnlyList<string> Criteria, IReadOnlyList<PledgeCommentLine> Comments)
{
    /// <summary>The id of its element.</summary>
    public string Anchor => $"nd-{Clause.Id:N}";
}

/// <summary>A party as printed.</summary>
/// <param name="Party">The party.</param>
/// <param name="Answer">What it says of the text as it stands.</param>
/// <param name="IsOvertaken">Whether it answered an earlier text.</param>
/// <param name="WhyNoAnswer">Why the reader can't answer for it; empty when the reader can, null when it is not the reader's.</param>
public sealed record PartyLine(PledgeParty Party, PartyAnswer Answer, bool IsOvertaken, string? WhyNoAnswer);

/// <summary>A step as a button, or the reason why there is none.</summary>
/// <param name="Title">Words.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Why">Why not now; null when it can be done.</param>
/// <param name="IsPost">Whether pressing it does it.</param>
/// <param name="IsMain">Whether it is the page's main button.</param>
/// <param name="IsNear">Whether it stands beside the main one rather than among the rest.</param>
public sealed record PledgeButton(string Title, string Path, string? Why, bool IsPost = false, bool IsMain = false, bool IsNear = false);

/// <summary>A pledge.</summary>
public sealed record PledgePage
{
    /// <summary>The top.</summary>
    public required PledgeHead Head { get; init; }

    /// <summary>The pledge.</summary>
    public required Pledge Pledge { get; init; }

    /// <summary>Clauses in order.</summary>
    public required IReadOnlyList<PledgeClauseLine> Clauses { get; init; }

    /// <summary>Comments about the whole, and about clauses that are gone.</summary>
    public required IReadOnlyList<PledgeCommentLine> Whole { get; init; }

    /// <summary>Parties in the order of signing.</summary>
    public required IReadOnlyList<PartyLine> Parties { get; init; }

    /// <summary>Steps.</summary>
    public required IReadOnlyList<PledgeButton> Buttons { get; init; }

    /// <summary>Whether the reader may comment.</summary>
    public required bool MayComment { get; init; }

    /// <summary>What keeps it from going on, for those who write it.</summary>
    public required IReadOnlyList<string> Obstacles { get; init; }

    /// <summary>Where it was written from, or null.</summary>
    public FormerPledge? Previous { get; init; }

    /// <summary>What it takes the place of, or null.</summary>
    public FormerPledge? Replaces { get; init; }

    /// <summary>What took its place, or null.</summary>
    public FormerPledge? ReplacedBy { get; init; }

    /// <summary>Who has signed the issued document, or null.</summary>
    public LadderPage? Ladder { get; init; }

    /// <summary>Whether the day by which the parties were asked to answer has passed.</summary>
    public required bool IsLate { get; init; }

    /// <summary>Whether the reader is asked to sign what was issued.</summary>
    public bool Signs => Ladder?.Steps.Any(step => step.IsMine && step.Signatory.State != SignatoryState.Signed) == true;

    /// <summary>How many agree.</summary>
    public int Agreed => Parties.Count(party => party.Answer == PartyAnswer.Agreed);
}

/// <summary>Another pledge that this one refers to.</summary>
/// <param name="Id">Key.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Years">Its years.</param>
public sealed record FormerPledge(Guid Id, string Title, string Years);
