namespace EmulationPortal.Domain.Acclaims;

/// <summary>What a department is acclaimed for.</summary>
public enum AcclaimPurpose
{
    /// <summary>Đơn vị dẫn đầu.</summary>
    LeadingUnit = 1,

    /// <summary>Đề nghị tặng Cờ thi đua.</summary>
    Flag = 2,

    /// <summary>Đề nghị tặng Bằng khen.</summary>
    Commendation = 3,

    /// <summary>Giới thiệu cụm trưởng, cụm phó năm sau.</summary>
    NextLeaders = 4,
}

/// <summary>How it is voted.</summary>
public enum AcclaimMethod
{
    /// <summary>Biểu quyết giơ tay: the secretary enters the counts.</summary>
    ShowOfHands = 1,

    /// <summary>Bỏ phiếu kín in the portal.</summary>
    SecretBallot = 2,

    /// <summary>Thống nhất, without a count that anybody wrote down: for meetings of the past, and for what the leader and the deputy decide after rounds.</summary>
    Consensus = 3,
}

/// <summary>What an acclaim came to.</summary>
public enum AcclaimOutcome
{
    /// <summary>All places are filled.</summary>
    Elected = 1,

    /// <summary>Some places are filled, others not.</summary>
    PartlyElected = 2,

    /// <summary>Candidates with equal votes stand for fewer places than they are: another round.</summary>
    Tie = 3,

    /// <summary>Nobody has reached the threshold.</summary>
    NotReached = 4,
}

/// <summary>The official words for acclaims.</summary>
public static class AcclaimText
{
    /// <summary>What for.</summary>
    public static string Name(AcclaimPurpose purpose) => purpose switch
    {
        AcclaimPurpose.LeadingUnit => "Đơn vị dẫn đầu",
        AcclaimPurpose.Flag => "Đề nghị tặng Cờ thi đua",
        AcclaimPurpose.Commendation => "Đề nghị tặng Bằng khen",
        AcclaimPurpose.NextLeaders => "Giới thiệu cụm trưởng, cụm phó năm sau",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };

    /// <summary>How.</summary>
    public static string Name(AcclaimMethod method) => method switch
    {
        AcclaimMethod.ShowOfHands => "Biểu quyết giơ tay",
        AcclaimMethod.SecretBallot => "Bỏ phiếu kín",
        AcclaimMethod.Consensus => "Thống nhất (nguồn không ghi số phiếu)",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    /// <summary>How, of a certain acclaim.</summary>
    public static string WayOf(Acclaim acclaim)
    {
        ArgumentNullException.ThrowIfNull(acclaim);
        return acclaim.IsLeadersDecision ? "Cụm trưởng và Cụm phó quyết định" : Name(acclaim.Method);
    }

    /// <summary>What became of who was chosen, beside the name: only a leading unit is acclaimed, a flag or a commendation is proposed.</summary>
    public static string Chosen(AcclaimPurpose purpose) => purpose switch
    {
        AcclaimPurpose.LeadingUnit => "Được suy tôn",
        AcclaimPurpose.Flag => "Được đề nghị tặng Cờ thi đua",
        AcclaimPurpose.Commendation => "Được đề nghị tặng Bằng khen",
        AcclaimPurpose.NextLeaders => "Được giới thiệu",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };

    /// <summary>What became of who was not chosen.</summary>
    public static string NotChosen(AcclaimPurpose purpose) => $"Không {char.ToLowerInvariant(Chosen(purpose)[0])}{Chosen(purpose)[1..]}";

    /// <summary>What it came to.</summary>
    public static string Name(AcclaimOutcome outcome) => outcome switch
    {
        AcclaimOutcome.Elected => "Đã chọn đủ",
        AcclaimOutcome.PartlyElected => "Chưa chọn đủ",
        AcclaimOutcome.Tie => "Bằng phiếu, cần vòng tiếp theo",
        AcclaimOutcome.NotReached => "Không đơn vị nào đạt tỷ lệ",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
