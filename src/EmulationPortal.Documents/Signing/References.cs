namespace EmulationPortal.Documents.Signing;

/// <summary>
/// Which objects the objects of a file refer to. A revision that refers to an object which does not exist yet has room for content
/// that is put there after signing; so whoever adds an object is asked whether the signed revision was waiting for it.
/// </summary>
internal sealed class References(PdfSource newest)
{
    private readonly Dictionary<int, IReadOnlyCollection<int>> known = [];

    /// <summary>The first object that an earlier revision refers to, lacks, and that a later one added; null when there is none.</summary>
    public int? Awaited(PdfSource then)
    {
        var added = newest.Entries.Where(entry => !entry.Value.IsFree && !then.Entries.ContainsKey(entry.Key)).Select(entry => entry.Key).ToHashSet();
        if (added.Count == 0)
        {
            return null;
        }

        foreach (var (number, entry) in then.Entries.Where(entry => !entry.Value.IsFree))
        {
            var wanted = newest.Entries.TryGetValue(number, out var now) && now == entry ? InNewest(number) : Of(then, number);
            foreach (var one in wanted.Where(added.Contains)) return one;
        }

        return null;
    }

    private IReadOnlyCollection<int> InNewest(int number) => known.TryGetValue(number, out var found) ? found : known[number] = Of(newest, number);

    // An object that can't be read shows nothing in any reader, so it waits for nothing, unless readers differ about it.
    private static HashSet<int> Of(PdfSource source, int number)
    {
        var found = new HashSet<int>();
        try
        {
            Collect(source.Find(number), found);
        }
        catch (UnreadablePdfException) when (!source.Budget.IsSpent && !source.IsAmbiguous)
        {
            found.Clear();
        }

        return found;
    }

    // Values are no deeper than the parser allows.
    private static void Collect(PdfValue? value, HashSet<int> found)
    {
        switch (value)
        {
            case PdfReference reference:
                found.Add(reference.Number);
                break;
            case PdfList list:
                foreach (var item in list.Items) Collect(item, found);
                break;
            case PdfMap map:
                foreach (var item in map.Entries.Values) Collect(item, found);
                break;
            case PdfStream stream:
                Collect(stream.Map, found);
                break;
        }
    }
}
