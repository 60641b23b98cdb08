namespace EmulationPortal.Domain.Reorganisations;

/// <summary>What happens to units.</summary>
public enum ReorganisationKind
{
    /// <summary>Đổi tên.</summary>
    Rename = 1,

    /// <summary>Sáp nhập, hợp nhất.</summary>
    Merge = 2,

    /// <summary>Chia, tách.</summary>
    Split = 3,

    /// <summary>Giải thể.</summary>
    Dissolve = 4,

    /// <summary>Chuyển cụm, khối.</summary>
    MoveCluster = 5,

    /// <summary>Several of these in one act.</summary>
    Combined = 6,
}

/// <summary>The official words for kinds of reorganisation.</summary>
public static class ReorganisationKindText
{
    /// <summary>The kind's name.</summary>
    public static string Name(ReorganisationKind kind) => kind switch
    {
        ReorganisationKind.Rename => "Đổi tên",
        ReorganisationKind.Merge => "Sáp nhập, hợp nhất",
        ReorganisationKind.Split => "Chia, tách",
        ReorganisationKind.Dissolve => "Giải thể",
        ReorganisationKind.MoveCluster => "Chuyển cụm, khối",
        ReorganisationKind.Combined => "Sắp xếp tổng thể",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
