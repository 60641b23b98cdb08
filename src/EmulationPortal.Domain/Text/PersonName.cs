namespace EmulationPortal.Domain.Text;

/// <summary>How alike two full names are, the least alike first.</summary>
public enum NameLikeness
{
    /// <summary>Two names.</summary>
    Different = 0,

    /// <summary>One letter apart, two letters exchanged, or a middle name left out.</summary>
    Near = 1,

    /// <summary>The same without marks: “Thắng” and “Thăng”.</summary>
    SameWithoutMarks = 2,

    /// <summary>The same but for capitals and where the tone is placed: “Hoà” and “Hòa”.</summary>
    SameSpelling = 3,

    /// <summary>Letter by letter the same.</summary>
    Identical = 4,
}

/// <summary>Full names of people: how they are ordered, and how they are compared when a list is matched with those already known.</summary>
public static class PersonName
{
    // Shorter names differ in one letter without being slips: “Lê An”, “Lê Ân” fold alike, “Lê Ba” does not.
    private const int LengthForOneSlip = 8;
    private const int LengthForTwoSlips = 18;

    /// <summary>
    /// The ordering key: given name first, Vietnamese alphabet, then tones. <paramref name="orderedAs"/> overrides it for names of
    /// other customs: “Thịnh” for “Y Thịnh Niê Kđăm”; those with equal overrides follow each other by their full names.
    /// </summary>
    public static string SortKey(string? fullName, string? orderedAs = null) => string.IsNullOrWhiteSpace(orderedAs)
        ? VietnameseText.GivenNameSortKey(fullName)
        : VietnameseText.GivenNameSortKey(orderedAs) + VietnameseOrder.PartEnd + VietnameseText.SortKey(fullName);

    /// <summary>The given name: the last word.</summary>
    public static string GivenName(string? fullName) => VietnameseText.Normalise(fullName).Split(' ')[^1];

    /// <summary>Equal for names that differ only in capitals, punctuation and the place of the tone. For matching; shown is what people write.</summary>
    public static string MatchKey(string? fullName) => VietnameseText.SortKey(fullName);

    /// <summary>Family and given name without marks: names worth comparing meet in it, for looking candidates up with an index.</summary>
    public static string EndsKey(string? fullName)
    {
        var words = VietnameseText.Fold(fullName).Split(' ');
        return words.Length < 2 ? words[0] : words[0] + " " + words[^1];
    }

    /// <summary>A name read from an old list: one line, and each of its words begins with a capital, because old fonts have no capitals with a tone.</summary>
    public static string FromLegacy(string? name)
    {
        var words = VietnameseText.Normalise(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // A name in small letters throughout is somebody's own way of writing, or not a name.
        return words.Any(word => char.IsUpper(word[0]))
            ? string.Join(' ', words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]))
            : string.Join(' ', words);
    }

    /// <summary>How alike two full names are.</summary>
    public static NameLikeness Compare(string? left, string? right)
    {
        var (a, b) = (VietnameseText.Normalise(left), VietnameseText.Normalise(right));
        if (a.Length == 0 || b.Length == 0) return NameLikeness.Different;
        if (a == b) return NameLikeness.Identical;
        if (MatchKey(a) == MatchKey(b)) return NameLikeness.SameSpelling;
        var (foldedA, foldedB) = (VietnameseText.Fold(a), VietnameseText.Fold(b));
        if (foldedA == foldedB) return NameLikeness.SameWithoutMarks;
        return IsOneWithoutMiddle(foldedA.Split(' '), foldedB.Split(' ')) || IsSlip(foldedA, foldedB) ? NameLikeness.Near : NameLikeness.Different;
    }

    /// <summary>The likeness in words, for the page that asks which of two people is meant.</summary>
    public static string Words(NameLikeness likeness) => likeness switch
    {
        NameLikeness.Identical => "trùng tên",
        NameLikeness.SameSpelling => "trùng tên, chỉ khác chữ hoa hoặc vị trí dấu thanh",
        NameLikeness.SameWithoutMarks => "giống khi bỏ dấu",
        NameLikeness.Near => "gần giống: khác một hai chữ cái hoặc thiếu chữ lót",
        NameLikeness.Different => "khác tên",
        _ => throw new ArgumentOutOfRangeException(nameof(likeness), likeness, null),
    };

    private static bool IsOneWithoutMiddle(string[] left, string[] right)
    {
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        if (shorter.Length < 2 || longer.Length - shorter.Length != 1 || shorter[0] != longer[0] || shorter[^1] != longer[^1]) return false;
        var found = 0;
        foreach (var word in longer)
        {
            if (found < shorter.Length && word == shorter[found]) found++;
        }

        return found == shorter.Length;
    }

    private static bool IsSlip(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        var allowed = length >= LengthForTwoSlips ? 2 : length >= LengthForOneSlip ? 1 : 0;
        return Math.Abs(left.Length - right.Length) <= allowed && Distance(left, right) <= allowed;
    }

    /// <summary>Letters to insert, drop, replace or exchange with their neighbour to make one text of the other.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[left.Length, right.Length];
    }
}
