namespace EmulationPortal.Domain.Movements;

/// <summary>How a movement is organised (Luật Thi đua, khen thưởng 2022 knows the first and the last; the second stays for older years).</summary>
public enum MovementKind
{
    /// <summary>Thường xuyên.</summary>
    Regular = 1,

    /// <summary>Theo đợt.</summary>
    ByPhase = 2,

    /// <summary>Chuyên đề.</summary>
    Thematic = 3,
}

/// <summary>Who launches a movement.</summary>
public enum MovementLevel
{
    /// <summary>Toàn quốc.</summary>
    Nation = 1,

    /// <summary>Bộ.</summary>
    Ministry = 2,

    /// <summary>Tỉnh, thành phố.</summary>
    Province = 3,

    /// <summary>Cụm thi đua.</summary>
    Cluster = 4,

    /// <summary>Sở, trong nội bộ.</summary>
    Department = 5,
}

/// <summary>When a movement is summed up.</summary>
public enum SummaryKind
{
    /// <summary>Sơ kết.</summary>
    Midway = 1,

    /// <summary>Tổng kết.</summary>
    Final = 2,
}

/// <summary>The official words.</summary>
public static class MovementText
{
    /// <summary>The name of a kind.</summary>
    public static string Name(MovementKind kind) => kind switch
    {
        MovementKind.Regular => "Thường xuyên",
        MovementKind.ByPhase => "Theo đợt",
        MovementKind.Thematic => "Chuyên đề",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The name of a level.</summary>
    public static string Name(MovementLevel level) => level switch
    {
        MovementLevel.Nation => "Toàn quốc",
        MovementLevel.Ministry => "Bộ",
        MovementLevel.Province => "Tỉnh, thành phố",
        MovementLevel.Cluster => "Cụm thi đua",
        MovementLevel.Department => "Nội bộ Sở",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    /// <summary>The name of a summary.</summary>
    public static string Name(SummaryKind kind) => kind == SummaryKind.Midway ? "Sơ kết" : "Tổng kết";
}
