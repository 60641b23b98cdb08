namespace EmulationPortal.Domain.Text;

/// <summary>How a typed number was read. Exactly one of empty, value, not assigned and problem holds.</summary>
/// <param name="IsEmpty">Nothing was typed.</param>
/// <param name="Value">The number.</param>
/// <param name="NotAssigned">"không giao", "KG", "không áp dụng" and the like were typed.</param>
/// <param name="Problem">A Vietnamese sentence that says what is wrong and what to type instead.</param>
/// <param name="Understood">What was understood, shown back: "8,5", "có", "không giao"; empty for empty and for a problem.</param>
public readonly record struct ReadNumber(
    bool IsEmpty,
    decimal? Value,
    bool NotAssigned,
    string? Problem,
    string Understood)
{
    /// <summary>Nothing was typed.</summary>
    public static ReadNumber Empty => new(true, null, false, null, "");

    /// <summary>"Không giao" was typed.</summary>
    public static ReadNumber LeftOut => new(false, null, true, null, "không giao");

    /// <summary>A number was read.</summary>
    public static ReadNumber Of(decimal value) => new(false, value, false, null, NumberText.Points(value));

    /// <summary>What was typed could not be read.</summary>
    public static ReadNumber Wrong(string problem) => new(false, null, false, problem, "");
}
