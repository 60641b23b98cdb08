namespace EmulationPortal.Domain.People;

/// <summary>How a person is addressed in official lists; carried with the name everywhere.</summary>
public enum Honorific
{
    /// <summary>Ông.</summary>
    Mr = 1,

    /// <summary>Bà.</summary>
    Ms = 2,
}

/// <summary>The words of address.</summary>
public static class HonorificText
{
    /// <summary>“Ông” or “Bà”.</summary>
    public static string Name(Honorific honorific) => honorific switch
    {
        Honorific.Mr => "Ông",
        Honorific.Ms => "Bà",
        _ => throw new ArgumentOutOfRangeException(nameof(honorific), honorific, null),
    };

    /// <summary>Reads “ông”, “Bà”, “nam”, “nữ”; null when it is none of them.</summary>
    public static Honorific? Read(string? typed) => Text.VietnameseText.Fold(typed) switch
    {
        "ong" or "nam" or "mr" => Honorific.Mr,
        "ba" or "nu" or "co" or "ms" or "mrs" => Honorific.Ms,
        _ => null,
    };
}
