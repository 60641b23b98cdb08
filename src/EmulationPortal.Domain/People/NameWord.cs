namespace EmulationPortal.Domain.People;

/// <summary>
/// One folded word of a person's names. One row per word makes any word of a name, not only the first, a prefix that an index finds;
/// the row repeats what the list is sorted and narrowed by, so that the index answers alone.
/// </summary>
public sealed class NameWord
{
    /// <summary>Longest word; what lies behind it is not found.</summary>
    public const int Length = 40;

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The word, folded.</summary>
    public required string Word { get; init; }

    /// <summary>The person's ordering key.</summary>
    public string GivenNameKey { get; set; } = string.Empty;

    /// <summary>All folded names of the person.</summary>
    public string FoldedName { get; set; } = string.Empty;

    /// <summary>The different words of a folded text.</summary>
    public static IReadOnlyCollection<string> WordsOf(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length > Length ? word[..Length] : word).Distinct(StringComparer.Ordinal)];
    }
}
