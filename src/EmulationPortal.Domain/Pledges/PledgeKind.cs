namespace EmulationPortal.Domain.Pledges;

/// <summary>Who binds themselves in a pledge.</summary>
public enum PledgeKind
{
    /// <summary>Giao ước thi đua of all members of a cluster.</summary>
    Cluster = 1,

    /// <summary>Giao ước of one department, between its director and its trade union.</summary>
    Department = 2,

    /// <summary>Biên bản hợp tác of two departments.</summary>
    Bilateral = 3,
}

/// <summary>The official words for kinds of pledges.</summary>
public static class PledgeKindText
{
    /// <summary>The kind's name in lists.</summary>
    public static string Name(PledgeKind kind) => kind switch
    {
        PledgeKind.Cluster => "Giao ước của cụm",
        PledgeKind.Department => "Giao ước của đơn vị với công đoàn",
        PledgeKind.Bilateral => "Biên bản hợp tác song phương",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind of document in capitals, as it stands above the title (Decree 30/2020/NĐ-CP, annex I, cell 5a).</summary>
    public static string Document(PledgeKind kind) => kind == PledgeKind.Bilateral ? "BIÊN BẢN HỢP TÁC" : "GIAO ƯỚC THI ĐUA";
}
