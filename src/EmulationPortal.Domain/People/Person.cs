using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.People;

/// <summary>
/// Cá nhân: one record per person, from registration to certificate, so that a name is typed once. Namesakes are told apart by
/// date of birth and unit. A record merged into another stays, points to it, and is found no more by itself.
/// </summary>
public sealed partial class Person : Entity, IVersioned, IValidBetween
{
    /// <summary>Longest full name, in characters.</summary>
    public const int NameLength = 100;

    /// <summary>Longest text of folded names; names behind it are not found.</summary>
    public const int FoldedLength = 300;

    /// <summary>Longest ordering key.</summary>
    public const int KeyLength = 300;

    /// <summary>Full name as written, NFC.</summary>
    public required string FullName { get; set; }

    /// <summary>Ông or Bà.</summary>
    public required Honorific Honorific { get; set; }

    /// <summary>Date of birth, when known in full.</summary>
    public DateOnly? BornOn { get; set; }

    /// <summary>Year of birth, when known; old lists often give the year only.</summary>
    public int? BornYear { get; set; }

    /// <summary>Identity number, encrypted; empty when none is recorded. Never in the audit trail.</summary>
    public string SealedIdentityNumber { get; set; } = string.Empty;

    /// <summary>The last three digits of the identity number, all that is shown unasked; empty when none is recorded.</summary>
    public string IdentityEnding { get; set; } = string.Empty;

    /// <summary>A keyed digest of the identity number, by which no two records hold the same one; null when none is recorded, and for a record merged into another.</summary>
    public string? IdentityDigest { get; set; }

    /// <summary>Ordering key: given name, middle names, family name; or of the override.</summary>
    public string GivenNameKey { get; private set; } = string.Empty;

    /// <summary>The name by which it is sorted where the last word is not the given name: “Bhăm” for “Y Bhăm Niê Kđăm”; null for the usual order.</summary>
    public string? GivenNameKeyOverride { get; set; }

    /// <summary>Folded words of all names it ever had, for searching without accents.</summary>
    public string FoldedName { get; private set; } = string.Empty;

    /// <summary>Place in official lists, which follow rank; null behind those that have one.</summary>
    public int? OfficialOrder { get; set; }

    /// <summary>First day in the public service, which counts the years of service.</summary>
    public DateOnly? ServiceSince { get; set; }

    /// <summary>The department today.</summary>
    public required Guid DepartmentId { get; set; }

    /// <summary>The collective within the department today, or null.</summary>
    public Guid? SubUnitId { get; set; }

    /// <summary>The position today, e.g. “Trưởng phòng”; may be empty.</summary>
    public string Title { get; set; } = string.Empty;

    /// <inheritdoc/>
    public DateOnly ValidFrom { get; set; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The record of the same person that took this one's place, or null.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>The import that brought it in, or null.</summary>
    public Guid? ImportId { get; init; }

    /// <summary>Whether the import that brings it in has not ended yet: nobody sees it till then.</summary>
    public bool IsPending { get; init; }

    /// <summary>Whether it is invented for the demonstration.</summary>
    public bool IsIllustrative { get; init; }

    /// <summary>All positions, in no order.</summary>
    public List<PersonPosition> Positions { get; } = [];

    /// <summary>Names it had before, and names of records merged into it.</summary>
    public List<PersonFormerName> FormerNames { get; } = [];

    /// <summary>The words it is found by; kept by <see cref="RefreshKeys"/>.</summary>
    public List<NameWord> Words { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>“Ông Nguyễn Văn Nam”.</summary>
    public string Addressed => $"{HonorificText.Name(Honorific)} {FullName}";

    /// <summary>Whether it stands for itself, not for another record.</summary>
    public bool IsMerged => MergedIntoId is not null;

    /// <summary>Writes down what is known of the birth: a full date, a year, or nothing.</summary>
    public void SetBirth(DateOnly? bornOn, int? bornYear) => (BornOn, BornYear) = (bornOn, bornOn?.Year ?? bornYear);

    /// <summary>Date of birth as shown: “09/03/1980”, “1980” or empty.</summary>
    public string Birth => BirthText.Show(BornOn, BornYear);

    /// <summary>Corrects or changes the name, keeping the old one findable. Nothing happens when it is the same.</summary>
    /// <param name="name">The new name.</param>
    /// <param name="lastDay">Last day of the old name.</param>
    public void Rename(string name, DateOnly lastDay)
    {
        name = VietnameseText.Normalise(name);
        if (name == FullName)
        {
            return;
        }

        Remember(FullName, lastDay);
        FullName = name;
        RefreshKeys();
    }

    /// <summary>
    /// Recomputes the ordering key, the folded names and the words, whenever a name or the override changes. Words that stay are left alone.
    /// </summary>
    public void RefreshKeys()
    {
        GivenNameKey = Cut(PersonName.SortKey(FullName, GivenNameKeyOverride), KeyLength);
        FoldedName = Cut(VietnameseText.Fold(string.Join(' ', FormerNames.Select(former => former.Name).Prepend(FullName))), FoldedLength);
        var words = NameWord.WordsOf(FoldedName);
        Words.RemoveAll(word => !words.Contains(word.Word));
        foreach (var word in words)
        {
            var kept = Words.Find(candidate => candidate.Word == word);
            if (kept is null)
            {
                Words.Add(kept = new NameWord { PersonId = Id, Word = word });
            }

            (kept.GivenNameKey, kept.FoldedName) = (GivenNameKey, FoldedName);
        }
    }

    private void Remember(string name, DateOnly lastDay)
    {
        if (!FormerNames.Exists(former => former.Name == name))
        {
            FormerNames.Add(new PersonFormerName { PersonId = Id, Name = name, UntilOn = lastDay });
        }
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}

/// <summary>A name that a person had until a day, or that a merged record had.</summary>
public sealed class PersonFormerName : Entity
{
    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly UntilOn { get; init; }
}
