namespace EmulationPortal.Domain.Organisation;

/// <summary>
/// The ministry that runs the bloc: the ministry of information and communications until it passed into the ministry of science and
/// technology on 01/3/2025 (Nghị định 55/2025/NĐ-CP).
/// </summary>
/// <param name="Name">“Bộ Khoa học và Công nghệ”.</param>
/// <param name="Symbol">Its letters in a notation: “BKHCN”.</param>
public sealed record Ministry(string Name, string Symbol)
{
    /// <summary>The ministry's unit that is in charge of emulation and commendation: who proposes to the minister, and to whom proposals go.</summary>
    public const string EmulationUnit = "Vụ Thi đua – Khen thưởng";

    private static readonly DateOnly MergedOn = new(2025, 3, 1);

    /// <summary>The ministry of <paramref name="day"/>.</summary>
    public static Ministry On(DateOnly day) => day < MergedOn
        ? new("Bộ Thông tin và Truyền thông", "BTTTT")
        : new("Bộ Khoa học và Công nghệ", "BKHCN");

    /// <summary>Who decides in its name.</summary>
    public string Minister => $"Bộ trưởng {Name}";

    /// <summary>The notation of its decisions: “QĐ-BKHCN”.</summary>
    public string DecisionNotation => $"QĐ-{Symbol}";
}
