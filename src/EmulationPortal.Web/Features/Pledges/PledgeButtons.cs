using EmulationPortal.Domain.Pledges;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>The steps of a pledge as buttons, from its own table: those the reader may ever do, with the reason where not now.</summary>
internal static class PledgeButtons
{
    // Steps that are not done on the pledge's own page, or not by people.
    private static readonly PledgeStep[] Elsewhere =
        [PledgeStep.Comment, PledgeStep.WithdrawComment, PledgeStep.Resolve, PledgeStep.Agree, PledgeStep.Decline, PledgeStep.Complete];

    /// <summary>The buttons in the order of the table.</summary>
    /// <param name="opened">The pledge.</param>
    /// <param name="today">The day: results of a pledge of the past are no longer the main thing to do.</param>
    public static IEnumerable<PledgeButton> Of(OpenedPledge opened, DateOnly today) => PledgeWorkflow.Table.Transitions
        .Where(row => !Elsewhere.Contains(row.Step) && row.From.Contains(opened.Pledge.State) && opened.Pledge.IsWho(row.Who, opened.Actor))
        .DistinctBy(row => row.Step)
        .Select(row => new PledgeButton(row.Title, opened.Path + "/" + SlugOf(row.Step), WhyNot(opened, row.Step, today), row.Step == PledgeStep.Consult, IsMain(opened, row.Step, today), row.Step == PledgeStep.Edit));

    private static string SlugOf(PledgeStep step) => step switch
    {
        PledgeStep.Edit => "soan",
        PledgeStep.Consult => "lay-y-kien",
        PledgeStep.Issue => "chot",
        PledgeStep.RecordSigned => "da-ky-giay",
        PledgeStep.TieCriteria => "tieu-chi",
        PledgeStep.WriteResult => "ket-qua",
        PledgeStep.Supersede => "thay-the",
        PledgeStep.Withdraw => "huy",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    private static string? WhyNot(OpenedPledge opened, PledgeStep step, DateOnly today) => step switch
    {
        PledgeStep.Consult when opened.Pledge.ConsultObstacles(today) is { Count: > 0 } obstacles => string.Join(" ", obstacles),
        PledgeStep.Withdraw when opened.Pledge.MayWithdraw(opened.Actor) is { IsAllowed: false } refused => refused.Why,
        PledgeStep.RecordSigned when opened.Pledge.Clauses.Count == 0 => "giao ước chưa có nội dung nào.",
        PledgeStep.TieCriteria when opened.Pledge.Clauses.Count == 0 => "giao ước chưa có nội dung nào.",
        _ => null,
    };

    // One at most. Whoever has to answer does so first; a draft is written before it is sent.
    private static bool IsMain(OpenedPledge opened, PledgeStep step, DateOnly today) => (opened.Pledge.State, step) switch
    {
        (PledgeState.Drafting, PledgeStep.Edit) => opened.Pledge.ConsultObstacles(today).Count > 0,
        (PledgeState.Drafting, PledgeStep.Consult) => opened.Pledge.ConsultObstacles(today).Count == 0,
        (PledgeState.Consulting, PledgeStep.Issue) => opened.Pledge.IssueObstacles().Count == 0 && !Answers(opened),
        (PledgeState.Signed, PledgeStep.WriteResult) => opened.Pledge.Covers(today.Year),
        _ => false,
    };

    private static bool Answers(OpenedPledge opened) =>
        opened.Pledge.Parties.Exists(party => opened.Pledge.IsVoiceOf(party, opened.Actor) && party.AnswerTo(opened.Pledge.Revision) == PartyAnswer.Waiting);
}
