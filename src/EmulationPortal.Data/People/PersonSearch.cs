using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.People;

// Comparisons stand in queries: the database compares, byte by byte.
#pragma warning disable CA1309

/// <summary>People found by name.</summary>
/// <param name="Ids">Those found, in the order of the list: by given name.</param>
/// <param name="IsCut">Whether there are more than are listed.</param>
public sealed record FoundPeople(IReadOnlyList<Guid> Ids, bool IsCut);

/// <summary>
/// Finds people of the whole portal by any words of their names, present or former, without accents; each word may be the beginning of
/// one, and a date or year of birth tells namesakes apart. The index of <see cref="NameWord"/> answers alone: through the rarest word when it is rare, and otherwise in the order of the
/// list, which ends as soon as enough are found.
/// </summary>
public static class PersonSearch
{
    /// <summary>Most people that one search lists.</summary>
    public const int Most = 1000;

    /// <summary>From so many people on a word is no longer looked through as a whole.</summary>
    private const int Rare = 4000;

    /// <summary>Beside other words it is, up to so many: those who have all words may stand at the end of the list.</summary>
    private const int RareBesideOthers = 40_000;

    private const int MostWords = 8;

    /// <summary>Words of fewer letters are whole words (“An”, “Y”), not beginnings.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>A beginning of three letters has no more words than this in Vietnamese; others would be beyond what anybody reads.</summary>
    private const int MostEndings = 40;

    /// <summary>The people with all words of <paramref name="search"/>; nobody when it holds no word.</summary>
    public static Task<FoundPeople> FindPeopleAsync(this PortalDb db, string? search, CancellationToken cancellation = default) => db.FindPeopleAsync(search, Most, cancellation);

    /// <summary>The first <paramref name="most"/> people with all words of <paramref name="search"/>.</summary>
    public static async Task<FoundPeople> FindPeopleAsync(this PortalDb db, string? search, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, Most);
        var sought = PersonSought.Read(search);
        var words = Words(sought.Name);
        if (words.Count == 0)
        {
            return new FoundPeople([], false);
        }

        // A word alone needs no more than to be told from a rare one.
        var (rarest, count) = await RarestAsync(db, words, words.Count == 1 ? Rare : RareBesideOthers, cancellation);
        var others = words.Where(word => word != rarest).ToList();
        var found = count < Rare || (others.Count > 0 && count < RareBesideOthers)
            ? await WithAll(Beginning(db, rarest).BornAsSought(db, sought), others)
                .OrderBy(word => word.GivenNameKey).ThenBy(word => word.PersonId)
                .Select(word => new Hit(word.PersonId, word.GivenNameKey)).Take((most * 2) + 1).ToListAsync(cancellation)
            : await InOrderAsync(db, rarest, others, sought, most, cancellation);
        var ids = found.Select(hit => hit.PersonId).Distinct().ToList();
        return new FoundPeople([.. ids.Take(most)], ids.Count > most);
    }

    /// <summary>The people of <paramref name="people"/> with all words of <paramref name="search"/>: for a department, whose people are read through.</summary>
    public static IQueryable<Person> WithWords(this IQueryable<Person> people, string? search)
    {
        var sought = PersonSought.Read(search);
        foreach (var word in Words(sought.Name))
        {
            var part = Sought(word);
            people = people.Where(person => (" " + person.FoldedName + " ").Contains(part));
        }

        return people.BornAs(sought);
    }

    private static List<string> Words(string? search) => [.. NameWord.WordsOf(string.Join(' ', VietnameseText.WordsSought(search))).Take(MostWords)];

    // Counted only as far as it matters. Among frequent words the last is taken: a given name is rarer than a family name.
    private static async Task<(string Word, int Count)> RarestAsync(PortalDb db, List<string> words, int enough, CancellationToken cancellation)
    {
        (string Word, int Count) rarest = (words[^1], int.MaxValue);
        foreach (var word in Enumerable.Reverse(words))
        {
            var count = await Beginning(db, word).OrderBy(row => row.Word).Take(enough).CountAsync(cancellation);
            if (count < rarest.Count)
            {
                rarest = (word, count);
            }
        }

        return rarest;
    }

    private static async Task<List<Hit>> InOrderAsync(PortalDb db, string beginning, List<string> others, PersonSought sought, int most, CancellationToken cancellation)
    {
        var hits = new List<Hit>();
        foreach (var word in await EndingsAsync(db, beginning, cancellation))
        {
            hits.AddRange(await WithAll(db.NameWords.Where(row => row.Word == word).BornAsSought(db, sought), others)
                .OrderBy(row => row.GivenNameKey).ThenBy(row => row.PersonId)
                .Select(row => new Hit(row.PersonId, row.GivenNameKey)).Take(most + 1).ToListAsync(cancellation));
        }

        return [.. hits.OrderBy(hit => hit.GivenNameKey, StringComparer.Ordinal).ThenBy(hit => hit.PersonId)];
    }

    // One step in the index for each word: a list of different words would read all their rows.
    private static async Task<List<string>> EndingsAsync(PortalDb db, string beginning, CancellationToken cancellation)
    {
        var endings = new List<string>();
        var last = string.Empty;
        while (endings.Count < MostEndings)
        {
            var after = last;
            var next = await Beginning(db, beginning).Where(row => string.Compare(row.Word, after) > 0)
                .OrderBy(row => row.Word).Select(row => row.Word).FirstOrDefaultAsync(cancellation);
            if (next is null)
            {
                break;
            }

            endings.Add(last = next);
        }

        return endings;
    }

    private static IQueryable<NameWord> Beginning(PortalDb db, string word)
    {
        if (word.Length < ShortestBeginning)
        {
            return db.NameWords.AsNoTracking().Where(row => row.Word == word);
        }

        var end = word[..^1] + (char)(word[^1] + 1);
        return db.NameWords.AsNoTracking().Where(row => string.Compare(row.Word, word) >= 0 && string.Compare(row.Word, end) < 0);
    }

    private static IQueryable<NameWord> WithAll(IQueryable<NameWord> rows, IEnumerable<string> others)
    {
        foreach (var other in others)
        {
            var sought = Sought(other);
            rows = rows.Where(row => (" " + row.FoldedName + " ").Contains(sought));
        }

        return rows;
    }

    // Only when a birth is sought are the people themselves read, one by one behind the index of words.
    private static IQueryable<NameWord> BornAsSought(this IQueryable<NameWord> rows, PortalDb db, PersonSought sought) =>
        sought.BornYear is null ? rows : rows.Where(row => db.People.BornAs(sought).Any(person => person.Id == row.PersonId));

    // Of somebody whose year alone is recorded the day may be the one sought.
    private static IQueryable<Person> BornAs(this IQueryable<Person> people, PersonSought sought)
    {
        var (on, year) = (sought.BornOn, sought.BornYear);
        if (year is not null) people = people.Where(person => person.BornYear == year);
        return on is null ? people : people.Where(person => person.BornOn == null || person.BornOn == on);
    }

    private static string Sought(string word) => word.Length < ShortestBeginning ? $" {word} " : $" {word}";

    private sealed record Hit(Guid PersonId, string GivenNameKey);
}
