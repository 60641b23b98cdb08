namespace EmulationPortal.Domain.Certificates;

/// <summary>Rà soát tên in: a decision's awards are shown to their departments exactly as they will be printed.</summary>
public sealed class ProofRound : Entity, IVersioned
{
    /// <summary>The decision; one round each.</summary>
    public required Guid DecisionId { get; init; }

    /// <summary>Last day for answers.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>When it was opened, in UTC.</summary>
    public required DateTime OpenedAt { get; init; }

    /// <summary>One for each award.</summary>
    public List<NameProof> Proofs { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>The answer of a department about the words of one award.</summary>
public sealed class NameProof : Entity, IVersioned
{
    /// <summary>Longest remark or reason.</summary>
    public const int RemarkLength = 500;

    /// <summary>The round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The round, when loaded.</summary>
    public ProofRound? Round { get; init; }

    /// <summary>The award's line in the decision.</summary>
    public required Guid LineId { get; init; }

    /// <summary>The line, when loaded.</summary>
    public Decisions.DecisionLine? Line { get; init; }

    /// <summary>The department that answers.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>Where it stands.</summary>
    public ProofState State { get; private set; } = ProofState.Waiting;

    /// <summary>The name as it was shown.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>The line below the name as it was shown.</summary>
    public string UnitLine { get; private set; } = string.Empty;

    /// <summary>The right name as reported; empty otherwise.</summary>
    public string RightName { get; private set; } = string.Empty;

    /// <summary>The right line below the name as reported; empty otherwise.</summary>
    public string RightUnitLine { get; private set; } = string.Empty;

    /// <summary>What is wrong, in words, or why the officer decided so.</summary>
    public string Remark { get; private set; } = string.Empty;

    /// <summary>Who answered last; empty before.</summary>
    public string AnsweredBy { get; private set; } = string.Empty;

    /// <summary>When, in UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether the actor may take the step now.</summary>
    public Verdict May(ProofStep step, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ProofWorkflow.Table.Ask(State, step, who => who switch
        {
            ProofWho.Department => actor.WorksFor(DepartmentId),
            ProofWho.Officer => actor.IsOfficer,
            _ => false,
        });
    }

    /// <summary>Whether the certificate can be printed with these words.</summary>
    public bool Allows(string name, string unitLine) => State == ProofState.Overridden || (State == ProofState.Confirmed && Shows(name, unitLine));

    /// <summary>Whether these are the words that the department was shown.</summary>
    public bool Shows(string name, string unitLine) => Name == name && UnitLine == unitLine;

    /// <summary>Shows these words; an answer about others is void.</summary>
    public void Show(string name, string unitLine)
    {
        if (Shows(name, unitLine)) return;
        (Name, UnitLine, RightName, RightUnitLine, Remark, State) = (name, unitLine, string.Empty, string.Empty, string.Empty, ProofState.Waiting);
    }

    /// <summary>“Đúng”.</summary>
    public Verdict Confirm(Actor actor, DateTime now) => Do(ProofStep.Confirm, actor, now, () => (RightName, RightUnitLine, Remark) = (string.Empty, string.Empty, string.Empty));

    /// <summary>“Báo sai”, with what is right.</summary>
    public Verdict Report(Actor actor, DateTime now, string rightName, string rightUnitLine, string remark)
    {
        if (May(ProofStep.Report, actor) is { IsAllowed: false } refusal) return refusal;
        if (Shows(rightName, rightUnitLine) && remark.Length == 0) return Verdict.NotNow("Nội dung đúng trùng với nội dung sẽ in. Hãy sửa chỗ sai, hoặc ghi rõ điều chưa đúng.");
        return Do(ProofStep.Report, actor, now, () => (RightName, RightUnitLine, Remark) = (rightName, rightUnitLine, remark));
    }

    /// <summary>The officer takes the reported words over; the line of the draft is changed beside it, and they count as confirmed by the department.</summary>
    public Verdict Accept(Actor actor, DateTime now) => Do(ProofStep.Accept, actor, now, () => (Name, UnitLine) = (RightName, RightUnitLine));

    /// <summary>The decision is issued already, so a correction must change the name.</summary>
    public Verdict Refer(Actor actor, DateTime now) => Do(ProofStep.Refer, actor, now, () => { });

    /// <summary>The officer asks the department again.</summary>
    public Verdict AskAgain(Actor actor, DateTime now, string reason) => WithReason(ProofStep.AskAgain, actor, now, reason);

    /// <summary>The officer lets it be printed without the department's word.</summary>
    public Verdict Override(Actor actor, DateTime now, string reason) => WithReason(ProofStep.Override, actor, now, reason);

    private Verdict WithReason(ProofStep step, Actor actor, DateTime now, string reason)
    {
        if (May(step, actor) is { IsAllowed: false } refusal) return refusal;
        return reason.Length == 0 ? Verdict.NotNow("Hãy ghi lý do.") : Do(step, actor, now, () => Remark = reason);
    }

    private Verdict Do(ProofStep step, Actor actor, DateTime now, Action change)
    {
        if (May(step, actor) is { IsAllowed: false } refusal) return refusal;
        change();
        State = ProofWorkflow.Table.Transitions.First(row => row.Step == step).To!.Value;
        (AnsweredBy, AnsweredAt) = (actor.Name, now);
        return Verdict.Allowed;
    }
}
