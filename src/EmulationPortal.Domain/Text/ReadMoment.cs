namespace EmulationPortal.Domain.Text;

/// <summary>How a typed moment was read. Exactly one of empty, value and problem holds.</summary>
/// <param name="IsEmpty">Nothing was typed.</param>
/// <param name="At">The instant, in UTC.</param>
/// <param name="Problem">A Vietnamese sentence that says what is wrong and what to type instead.</param>
/// <param name="Understood">What was understood, shown back: "17:00 ngày 15/12/2026".</param>
public readonly record struct ReadMoment(bool IsEmpty, DateTime? At, string? Problem, string Understood)
{
    /// <summary>Nothing was typed.</summary>
    public static ReadMoment Empty => new(true, null, null, "");

    /// <summary>An instant was read.</summary>
    public static ReadMoment Of(DateTime utc) => new(false, utc, null, VietnamTime.Show(utc));

    /// <summary>What was typed could not be read.</summary>
    public static ReadMoment Wrong(string problem) => new(false, null, problem, "");
}
