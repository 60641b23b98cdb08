namespace EmulationPortal.Domain.Certificates;

/// <summary>Whether a layout was used.</summary>
public enum LayoutState
{
    /// <summary>Chưa dùng in.</summary>
    Unused = 1,

    /// <summary>Đã dùng in.</summary>
    Used = 2,

    /// <summary>Đã có phiên bản mới.</summary>
    Superseded = 3,
}

/// <summary>What can be done with a layout.</summary>
public enum LayoutStep
{
    /// <summary>Change it.</summary>
    Edit = 1,

    /// <summary>Save a newer version.</summary>
    Supersede = 2,
}

/// <summary>Who can act on a layout.</summary>
public enum LayoutWho
{
    /// <summary>The ministry's officers.</summary>
    Officer = 1,
}

/// <summary>The workflow of a layout as one table.</summary>
public static class LayoutWorkflow
{
    /// <summary>The table.</summary>
    public static Workflow<LayoutState, LayoutStep, LayoutWho> Table { get; } = new(
    [
        new(LayoutStep.Edit, "Sửa mẫu", [LayoutState.Unused], LayoutWho.Officer, null),
        new(LayoutStep.Supersede, "Lưu thành phiên bản mới", [LayoutState.Unused, LayoutState.Used], LayoutWho.Officer, LayoutState.Superseded),
    ],
    StateName,
    who => who == LayoutWho.Officer ? "cán bộ Bộ" : throw new ArgumentOutOfRangeException(nameof(who), who, null));

    /// <summary>The official word for a state.</summary>
    public static string StateName(LayoutState state) => state switch
    {
        LayoutState.Unused => "Chưa dùng in",
        LayoutState.Used => "Đã dùng in",
        LayoutState.Superseded => "Đã có phiên bản mới",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
