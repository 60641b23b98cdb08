namespace EmulationPortal.Domain.Text;

/// <summary>How a typed date was read. Exactly one of empty, value and problem holds.</summary>
/// <param name="IsEmpty">Nothing was typed.</param>
/// <param name="Value">The date.</param>
/// <param name="Problem">A Vietnamese sentence that says what is wrong and what to type instead.</param>
/// <param name="Understood">What was understood, shown back: "09/03/2025".</param>
public readonly record struct ReadDate(bool IsEmpty, DateOnly? Value, string? Problem, string Understood)
{
    /// <summary>Nothing was typed.</summary>
    public static ReadDate Empty => new(true, null, null, "");

    /// <summary>A date was read.</summary>
    public static ReadDate Of(DateOnly value) => new(false, value, null, DateText.Show(value));

    /// <summary>What was typed could not be read.</summary>
    public static ReadDate Wrong(string problem) => new(false, null, problem, "");
}
