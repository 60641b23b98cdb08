using EmulationPortal.Data.Decisions;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>One decision in the list.</summary>
/// <param name="Decision">The decision without its lines.</param>
/// <param name="Lines">How many awards.</param>
/// <param name="Money">Prize money, in đồng.</param>
public sealed record DecisionRow(AwardDecision Decision, int Lines, decimal Money);

/// <summary>The list of decisions.</summary>
/// <param name="Rows">The newest first.</param>
/// <param name="Years">Years to choose from.</param>
/// <param name="Year">The year chosen, or null for all.</param>
/// <param name="Text">What was searched for, or null.</param>
/// <param name="Waiting">Approved awards without a decision, by year.</param>
/// <param name="IsOfficer">Whether the reader drafts decisions.</param>
public sealed record DecisionsPage(IReadOnlyList<DecisionRow> Rows, IReadOnlyList<int> Years, int? Year, string? Text, IReadOnlyList<(int Year, int Count)> Waiting, bool IsOfficer)
{
    /// <summary>Approved awards of the State, which are submitted upward, by year.</summary>
    public IReadOnlyList<(int Year, int Count)> Upward { get; init; } = [];
}

/// <summary>The choice of what a new decision gives.</summary>
/// <param name="Groups">Approved awards by form.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Upward">Approved awards of the State by form: no decision of the ministry gives them.</param>
public sealed record NewDecisionPage(
    IReadOnlyList<(AwardKind Kind, IReadOnlyList<ApprovedAward> Awards)> Groups, NewDecisionForm Form, IReadOnlyList<(AwardKind Kind, IReadOnlyList<ApprovedAward> Awards)> Upward);

/// <summary>A decision to be read.</summary>
/// <param name="Opened">The decision.</param>
/// <param name="Document">The document issued of it, or null.</param>
/// <param name="Standings">What holds of its awards.</param>
/// <param name="About">Decisions about it that were drafted since.</param>
/// <param name="Obstacles">What keeps a draft from being issued.</param>
/// <param name="Renamed">Names of recipients that their records have changed since, by line.</param>
public sealed record DecisionPage(
    OpenedDecision Opened,
    IssuedDocument? Document,
    IReadOnlyDictionary<Guid, AwardStanding> Standings,
    IReadOnlyList<AwardDecision> About,
    IReadOnlyList<string> Obstacles,
    IReadOnlyDictionary<Guid, string> Renamed)
{
    /// <summary>Prize money of all lines, in đồng.</summary>
    public decimal Money => Opened.Decision.Lines.Sum(line => line.Money);

    /// <summary>The lines whose awards were revoked since.</summary>
    public IReadOnlyList<DecisionLine> Revoked => [.. Opened.Decision.Lines.Where(line => Standings[line.Id].Status == AwardStatus.Revoked)];

    /// <summary>The look of the state.</summary>
    public string Look => LookOf(Opened.Decision.State);

    /// <summary>The look of a state.</summary>
    public static string LookOf(DecisionState state) => state switch
    {
        DecisionState.Issued => "state state-done",
        DecisionState.Cancelled => "state state-late",
        DecisionState.ToSign => "state state-waiting",
        _ => "state",
    };
}

/// <summary>The form of a draft.</summary>
/// <param name="Opened">The draft.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Documents">Documents that may be bases.</param>
/// <param name="Signers">Accounts that may sign.</param>
/// <param name="Failure">What somebody else did meanwhile, or null.</param>
public sealed record DraftPage(OpenedDecision Opened, DraftForm Form, IReadOnlyList<LegalDocument> Documents, IReadOnlyList<Choice> Signers, string? Failure = null);

/// <summary>The list of a draft.</summary>
/// <param name="Opened">The draft.</param>
/// <param name="Form">What was typed.</param>
/// <param name="More">Approved awards that may be added.</param>
/// <param name="Failure">What somebody else did meanwhile, or null.</param>
public sealed record DecisionListPage(OpenedDecision Opened, DecisionListForm Form, IReadOnlyList<ApprovedAward> More, string? Failure = null);

/// <summary>The check before a decision gets its number.</summary>
/// <param name="Opened">The draft.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Obstacles">What keeps it from being issued.</param>
/// <param name="Warnings">What the officer should know.</param>
/// <param name="NextNumber">The number that it will probably get.</param>
/// <param name="Failure">Why it could not be printed, or null.</param>
public sealed record IssueDecisionPage(OpenedDecision Opened, IssueDecisionForm Form, IReadOnlyList<string> Obstacles, IReadOnlyList<string> Warnings, string NextNumber, string? Failure = null);

/// <summary>The reason for a step.</summary>
/// <param name="Opened">The decision.</param>
/// <param name="Title">What is done.</param>
/// <param name="Warning">What follows from it.</param>
/// <param name="Slug">Last part of the address.</param>
/// <param name="Form">What was typed.</param>
public sealed record DecisionReasonPage(OpenedDecision Opened, string Title, string Warning, string Slug, DecisionReasonForm Form);
