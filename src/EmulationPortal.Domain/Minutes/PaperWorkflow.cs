namespace EmulationPortal.Domain.Minutes;

/// <summary>Where a paper stands; from its issue on it follows from the document that was issued.</summary>
public enum PaperState
{
    /// <summary>Dự thảo.</summary>
    Draft = 1,

    /// <summary>Đã phát hành để ký: frozen.</summary>
    Issued = 2,

    /// <summary>Đã ký đủ.</summary>
    Complete = 3,

    /// <summary>Đã thu hồi, with a reason.</summary>
    Withdrawn = 4,
}

/// <summary>What can be done with a paper.</summary>
public enum PaperStep
{
    /// <summary>Change its prose, its head and its signatories.</summary>
    Edit = 1,

    /// <summary>Issue it for signing; from then on it never changes.</summary>
    Issue = 2,

    /// <summary>Take the issued paper back.</summary>
    Withdraw = 3,

    /// <summary>Begin a new draft with the prose of a withdrawn paper.</summary>
    Redraft = 4,
}

/// <summary>Who can act on a paper.</summary>
public enum PaperWho
{
    /// <summary>Who runs the meeting.</summary>
    Organiser = 1,
}

/// <summary>The workflow of a meeting's papers as one table.</summary>
public static class PaperWorkflow
{
    /// <summary>The table.</summary>
    public static Workflow<PaperState, PaperStep, PaperWho> Table { get; } = new(
    [
        new(PaperStep.Edit, "Sửa dự thảo", [PaperState.Draft], PaperWho.Organiser, null),
        new(PaperStep.Issue, "Phát hành để ký", [PaperState.Draft], PaperWho.Organiser, PaperState.Issued),
        new(PaperStep.Withdraw, "Thu hồi", [PaperState.Issued, PaperState.Complete], PaperWho.Organiser, PaperState.Withdrawn, NeedsReason: true),
        new(PaperStep.Redraft, "Lập lại dự thảo", [PaperState.Withdrawn], PaperWho.Organiser, null),
    ],
    StateName,
    WhoName);

    /// <summary>The official word for a state.</summary>
    public static string StateName(PaperState state) => state switch
    {
        PaperState.Draft => "Dự thảo",
        PaperState.Issued => "Đã phát hành để ký",
        PaperState.Complete => "Đã ký đủ",
        PaperState.Withdrawn => "Đã thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who, in words.</summary>
    public static string WhoName(PaperWho who) => who switch
    {
        PaperWho.Organiser => "người điều hành cuộc họp (cụm trưởng, hoặc cụm phó khi chủ trì thay)",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };
}
