namespace EmulationPortal.Domain.Certificates;

/// <summary>How far a print run is.</summary>
public enum PrintRunState
{
    /// <summary>Đang in, or waiting for its turn.</summary>
    Waiting = 1,

    /// <summary>Đã in xong.</summary>
    Done = 2,

    /// <summary>Đã dừng.</summary>
    Cancelled = 3,

    /// <summary>Lỗi.</summary>
    Failed = 4,
}

/// <summary>What can be done with a print run.</summary>
public enum PrintRunStep
{
    /// <summary>Stop it.</summary>
    Cancel = 1,

    /// <summary>Go on after a failure, or after it was stopped.</summary>
    Resume = 2,
}

/// <summary>Who can act on a print run.</summary>
public enum PrintRunWho
{
    /// <summary>The ministry's officers.</summary>
    Officer = 1,
}

/// <summary>The workflow of a print run as one table.</summary>
public static class PrintRunWorkflow
{
    /// <summary>The table.</summary>
    public static Workflow<PrintRunState, PrintRunStep, PrintRunWho> Table { get; } = new(
    [
        new(PrintRunStep.Cancel, "Dừng đợt in", [PrintRunState.Waiting, PrintRunState.Failed], PrintRunWho.Officer, PrintRunState.Cancelled),
        new(PrintRunStep.Resume, "In tiếp", [PrintRunState.Failed, PrintRunState.Cancelled], PrintRunWho.Officer, PrintRunState.Waiting),
    ],
    StateName,
    who => who == PrintRunWho.Officer ? "cán bộ Bộ" : throw new ArgumentOutOfRangeException(nameof(who), who, null));

    /// <summary>The official word for a state.</summary>
    public static string StateName(PrintRunState state) => state switch
    {
        PrintRunState.Waiting => "Đang in",
        PrintRunState.Done => "Đã in xong",
        PrintRunState.Cancelled => "Đã dừng",
        PrintRunState.Failed => "Bị lỗi",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
