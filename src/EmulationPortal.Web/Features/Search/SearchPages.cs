namespace EmulationPortal.Web.Features.Search;

/// <summary>One record that was found.</summary>
/// <param name="Title">Its name, as people know it.</param>
/// <param name="Detail">What tells it from others: unit, day, state; may be empty.</param>
/// <param name="Path">Its page.</param>
public sealed record SearchHit(string Title, string Detail, string Path);

/// <summary>Records of one kind that were found.</summary>
/// <param name="Title">The kind: “Cá nhân”.</param>
/// <param name="Slug">The kind in addresses and identifiers.</param>
/// <param name="Hits">The first few.</param>
/// <param name="IsCut">Whether there are more.</param>
/// <param name="AllPath">The kind's own list, searched for the same.</param>
public sealed record SearchGroup(string Title, string Slug, IReadOnlyList<SearchHit> Hits, bool IsCut, string AllPath);

/// <summary>What a search found.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="IsTooShort">Whether it was too little to search for.</param>
/// <param name="Groups">Kinds of which something was found.</param>
public sealed record SearchPage(string Text, bool IsTooShort, IReadOnlyList<SearchGroup> Groups)
{
    /// <summary>How many records are listed.</summary>
    public int Count => Groups.Sum(group => group.Hits.Count);

    /// <summary>What was found, in one sentence, for who can't see the list.</summary>
    public string Told => Text.Length == 0 ? string.Empty
        : IsTooShort ? "Hãy gõ ít nhất hai chữ."
        : Count == 0 ? $"Không tìm thấy gì cho “{Text}”."
        : $"{Count} kết quả{(Groups.Any(group => group.IsCut) ? " đầu" : string.Empty)} trong {Groups.Count} nhóm.";
}
