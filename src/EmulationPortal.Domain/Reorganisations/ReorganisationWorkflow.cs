namespace EmulationPortal.Domain.Reorganisations;

/// <summary>Where an act of reorganisation stands.</summary>
public enum ReorganisationState
{
    /// <summary>Phương án: nothing has changed yet.</summary>
    Draft = 1,

    /// <summary>Đã thực hiện.</summary>
    Done = 2,

    /// <summary>Đã hoàn tác: everything is as before.</summary>
    Undone = 3,
}

/// <summary>What can be done with an act of reorganisation.</summary>
public enum ReorganisationStep
{
    /// <summary>Draw it up and change it.</summary>
    Edit = 1,

    /// <summary>Throw a draft away.</summary>
    Discard = 2,

    /// <summary>Carry it out.</summary>
    Run = 3,

    /// <summary>Move the accounts that stayed behind for the work of an open year.</summary>
    MoveAccounts = 4,

    /// <summary>Restore what was before.</summary>
    Undo = 5,
}

/// <summary>Who can act on an act of reorganisation.</summary>
public enum ReorganisationWho
{
    /// <summary>Cán bộ Bộ.</summary>
    Officer = 1,
}

/// <summary>The workflow of an act of reorganisation as one table.</summary>
public static class ReorganisationWorkflow
{
    private static readonly ReorganisationState[] Draft = [ReorganisationState.Draft];
    private static readonly ReorganisationState[] Done = [ReorganisationState.Done];

    /// <summary>The table.</summary>
    public static Workflow<ReorganisationState, ReorganisationStep, ReorganisationWho> Table { get; } = new(
    [
        new(ReorganisationStep.Edit, "Sửa phương án", Draft, ReorganisationWho.Officer, null),
        new(ReorganisationStep.Run, "Thực hiện sắp xếp", Draft, ReorganisationWho.Officer, ReorganisationState.Done),
        new(ReorganisationStep.Discard, "Bỏ phương án", Draft, ReorganisationWho.Officer, null),
        new(ReorganisationStep.MoveAccounts, "Chuyển tài khoản còn lại", Done, ReorganisationWho.Officer, null),
        new(ReorganisationStep.Undo, "Hoàn tác", Done, ReorganisationWho.Officer, ReorganisationState.Undone, NeedsReason: true),
    ],
    StateName,
    _ => "cán bộ Bộ");

    /// <summary>The official word for a state.</summary>
    public static string StateName(ReorganisationState state) => state switch
    {
        ReorganisationState.Draft => "Phương án",
        ReorganisationState.Done => "Đã thực hiện",
        ReorganisationState.Undone => "Đã hoàn tác",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
