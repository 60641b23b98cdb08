using System.Globalization;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.People;

/// <summary>What is looked for when somebody types “Thắng 1980” or “Thắng 12/05/1980”: words of a name, and the birth that tells namesakes apart.</summary>
/// <param name="Name">The words of the name, as typed; empty when only a birth was typed.</param>
/// <param name="BornOn">Date of birth, or null.</param>
/// <param name="BornYear">Year of birth, or null.</param>
public sealed record PersonSought(string Name, DateOnly? BornOn, int? BornYear)
{
    private const int Earliest = 1900;
    private const int Latest = 2100;

    /// <summary>Reads what was typed into a search. What looks like no birth is part of the name.</summary>
    public static PersonSought Read(string? typed)
    {
        DateOnly? bornOn = null;
        int? bornYear = null;
        var words = new List<string>();
        foreach (var word in VietnameseText.Normalise(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = word.Trim(',', ';', '(', ')');
            if (plain.Length == 4 && int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Earliest and <= Latest) bornYear = year;
            else if (plain.Contains('/', StringComparison.Ordinal) && DateText.Read(plain).Value is { } day) (bornOn, bornYear) = (day, day.Year);
            else words.Add(word);
        }

        return new(string.Join(' ', words), bornOn, bornYear);
    }
}
