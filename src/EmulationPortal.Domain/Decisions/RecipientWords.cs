namespace EmulationPortal.Domain.Decisions;

/// <summary>How a recipient is written in an annex and on a certificate.</summary>
public static class RecipientWords
{
    private static readonly string[] Honorifics = ["Ông ", "Bà "];

    /// <summary>The line under the name: position, unit and department of a person; the department above a collective; nothing under a department itself.</summary>
    public static string UnitLine(string title, string? unit, string department, bool isDepartment) => isDepartment
        ? string.Empty
        : string.Join(", ", new[] { title, unit ?? string.Empty, department }.Where(part => part.Length > 0));

    /// <summary>A name without Ông and Bà.</summary>
    public static string WithoutHonorific(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Honorifics.FirstOrDefault(honorific => name.StartsWith(honorific, StringComparison.Ordinal)) is { } found ? name[found.Length..] : name;
    }

    /// <summary>A person's name with the first letter of each word after the family name only: “Ông Nguyễn V… A…”.</summary>
    public static string Masked(string name)
    {
        var bare = WithoutHonorific(name);
        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var masked = words.Select((word, index) => index == 0 && words.Length > 1 ? word : $"{System.Globalization.StringInfo.GetNextTextElement(word)}…");
        return $"{name[..^bare.Length]}{string.Join(' ', masked)}";
    }
}
