using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.People;

/// <summary>Somebody already recorded, as far as matching needs.</summary>
/// <param name="Id">The person.</param>
/// <param name="FullName">Full name.</param>
/// <param name="FoldedName">Folded words of all names.</param>
/// <param name="BornOn">Date of birth, or null.</param>
/// <param name="BornYear">Year of birth, or null.</param>
/// <param name="IdentityEnding">Last three digits of the identity number, or empty.</param>
/// <param name="SubUnit">Where, in words.</param>
/// <param name="Title">Position.</param>
public sealed record KnownPerson(Guid Id, string FullName, string FoldedName, DateOnly? BornOn, int? BornYear, string IdentityEnding, string SubUnit, string Title);

/// <summary>How a row resembles people already recorded.</summary>
/// <param name="Same">The one it certainly is, or null.</param>
/// <param name="Candidates">Those it may be, best first; empty when it is certain or resembles nobody.</param>
public sealed record PersonMatch(KnownPerson? Same, IReadOnlyList<KnownPerson> Candidates)
{
    /// <summary>Somebody new.</summary>
    public static PersonMatch None { get; } = new(null, []);

    /// <summary>Whether somebody must say who it is.</summary>
    public bool IsDoubtful => Candidates.Count > 0;
}

/// <summary>
/// Finds whom a row of a list is before anybody is created. The same name (accents compared, tone placement not) with the same date of
/// birth is the same person; the same name with another year of birth is a namesake; what lies between is asked. A name that is only
/// nearly the same is asked about when the births agree.
/// </summary>
public sealed class PersonMatching
{
    private const int MostCandidates = 5;
    private const int MostNamesakes = 20;
    private readonly ILookup<string, KnownPerson> byEnds;

    /// <summary>Prepares the people to compare with.</summary>
    public PersonMatching(IEnumerable<KnownPerson> known) =>
        byEnds = known.ToLookup(person => PersonName.EndsKey(person.FullName), StringComparer.Ordinal);

    /// <summary>Whom the name, the birth and the identity number, as far as they are given, resemble.</summary>
    public PersonMatch Find(string fullName, DateOnly? bornOn, int? bornYear, string identityNumber)
    {
        var ending = IdentityNumberText.Ending(identityNumber);
        var alike = Alike(fullName, bornOn, bornYear, ending);
        var same = alike.Where(pair => pair.Likeness >= NameLikeness.SameSpelling && (IsSameBirth(pair.Person, bornOn) || IsSameEnding(pair.Person, ending))).ToList();
        if (same is [var (only, _)])
        {
            return new PersonMatch(only, []);
        }

        return alike.Count == 0
            ? PersonMatch.None
            : new PersonMatch(null, [.. Nearest(alike, bornOn, bornYear).Take(MostCandidates)]);
    }

    /// <summary>
    /// Whom a row means that is about somebody recorded already: the only one of that spelling is certain even without a date of birth;
    /// of several, those of the unit named are taken before the others.
    /// </summary>
    public PersonMatch FindRecorded(string fullName, DateOnly? bornOn, int? bornYear, string subUnit)
    {
        var alike = Alike(fullName, bornOn, bornYear, string.Empty);
        var exact = alike.Where(pair => pair.Likeness >= NameLikeness.SameSpelling).ToList();
        var there = exact.Where(pair => subUnit.Length > 0 && VietnameseText.Fold(pair.Person.SubUnit) == VietnameseText.Fold(subUnit)).ToList();
        var meant = there.Count > 0 ? there : exact.Count > 0 ? exact : alike;
        var born = meant.Where(pair => IsSameBirth(pair.Person, bornOn)).ToList();
        var people = Nearest(born.Count > 0 ? born : meant, bornOn, bornYear).DistinctBy(person => person.Id).ToList();
        return people is [var only] && exact.Count > 0
            ? new PersonMatch(only, [])
            : new PersonMatch(null, [.. people.Take(MostNamesakes)]);
    }

    /// <summary>Whether two rows of one list are certainly one person: the same name and date of birth, or the same identity number.</summary>
    public static bool AreSame(ListedPerson one, ListedPerson other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return (one.IdentityNumber.Length > 0 && one.IdentityNumber == other.IdentityNumber)
            || (one.BornOn is not null && one.BornOn == other.BornOn && PersonName.MatchKey(one.FullName) == PersonName.MatchKey(other.FullName));
    }

    private List<(KnownPerson Person, NameLikeness Likeness)> Alike(string fullName, DateOnly? bornOn, int? bornYear, string ending) =>
        [.. byEnds[PersonName.EndsKey(fullName)]
            .Where(person => !Contradicts(person.BornYear, bornYear) && !Contradicts(person.IdentityEnding, ending))
            .Select(person => (Person: person, Likeness: PersonName.Compare(person.FullName, fullName)))
            .Where(pair => pair.Likeness > NameLikeness.Near || (pair.Likeness == NameLikeness.Near && Agrees(pair.Person, bornOn, bornYear)))];

    private static IEnumerable<KnownPerson> Nearest(IEnumerable<(KnownPerson Person, NameLikeness Likeness)> alike, DateOnly? bornOn, int? bornYear) => alike
        .OrderByDescending(pair => ((int)pair.Likeness * 4) + (IsSameBirth(pair.Person, bornOn) ? 2 : Agrees(pair.Person, bornOn, bornYear) ? 1 : 0))
        .Select(pair => pair.Person);

    private static bool Contradicts(int? one, int? two) => one is not null && two is not null && one != two;

    private static bool Contradicts(string one, string two) => one.Length > 0 && two.Length > 0 && one != two;

    private static bool IsSameBirth(KnownPerson person, DateOnly? bornOn) => bornOn is not null && person.BornOn == bornOn;

    private static bool Agrees(KnownPerson person, DateOnly? bornOn, int? bornYear) =>
        IsSameBirth(person, bornOn) || (bornYear is not null && person.BornYear == bornYear && (bornOn is null || person.BornOn is null));

    private static bool IsSameEnding(KnownPerson person, string ending) => ending.Length > 0 && person.IdentityEnding == ending;
}
