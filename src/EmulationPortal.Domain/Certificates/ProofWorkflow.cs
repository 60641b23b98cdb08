namespace EmulationPortal.Domain.Certificates;

/// <summary>Where the proof of a name stands.</summary>
public enum ProofState
{
    /// <summary>Chờ đơn vị rà soát.</summary>
    Waiting = 1,

    /// <summary>Đơn vị xác nhận đúng.</summary>
    Confirmed = 2,

    /// <summary>Đơn vị báo sai.</summary>
    Reported = 3,

    /// <summary>Cán bộ cho in không chờ đơn vị.</summary>
    Overridden = 4,

    /// <summary>Chờ quyết định đính chính.</summary>
    ToCorrect = 5,
}

/// <summary>What can be done with the proof of a name.</summary>
public enum ProofStep
{
    /// <summary>Confirm.</summary>
    Confirm = 1,

    /// <summary>Report a mistake with what is right.</summary>
    Report = 2,

    /// <summary>Take the reported words over into the draft.</summary>
    Accept = 3,

    /// <summary>Leave the reported words to a correction.</summary>
    Refer = 4,

    /// <summary>Ask the department again.</summary>
    AskAgain = 5,

    /// <summary>Print without the department's word.</summary>
    Override = 6,
}

/// <summary>Who can act on a proof.</summary>
public enum ProofWho
{
    /// <summary>The department of the award.</summary>
    Department = 1,

    /// <summary>The ministry's officers.</summary>
    Officer = 2,
}

/// <summary>The workflow of a name's proof as one table.</summary>
public static class ProofWorkflow
{
    /// <summary>The table.</summary>
    public static Workflow<ProofState, ProofStep, ProofWho> Table { get; } = new(
    [
        new(ProofStep.Confirm, "Đúng", [ProofState.Waiting, ProofState.Reported], ProofWho.Department, ProofState.Confirmed),
        new(ProofStep.Report, "Báo sai", [ProofState.Waiting, ProofState.Confirmed, ProofState.Reported], ProofWho.Department, ProofState.Reported),
        new(ProofStep.Accept, "Sửa theo báo cáo của đơn vị", [ProofState.Reported], ProofWho.Officer, ProofState.Confirmed),
        new(ProofStep.Refer, "Chuyển đính chính", [ProofState.Reported], ProofWho.Officer, ProofState.ToCorrect),
        new(ProofStep.AskAgain, "Hỏi lại đơn vị", [ProofState.Confirmed, ProofState.Reported, ProofState.Overridden, ProofState.ToCorrect], ProofWho.Officer, ProofState.Waiting, NeedsReason: true),
        new(ProofStep.Override, "Cho in không chờ đơn vị", [ProofState.Waiting, ProofState.Reported, ProofState.ToCorrect], ProofWho.Officer, ProofState.Overridden, NeedsReason: true),
    ],
    StateName,
    who => who switch
    {
        ProofWho.Department => "đơn vị của người, tập thể được tặng",
        ProofWho.Officer => "cán bộ Bộ",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    });

    /// <summary>The official word for a state.</summary>
    public static string StateName(ProofState state) => state switch
    {
        ProofState.Waiting => "Chờ rà soát",
        ProofState.Confirmed => "Đã xác nhận đúng",
        ProofState.Reported => "Báo sai",
        ProofState.Overridden => "Cho in không chờ đơn vị",
        ProofState.ToCorrect => "Chờ quyết định đính chính",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
