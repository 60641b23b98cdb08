using System.Globalization;
using EmulationPortal.Domain.People;

namespace EmulationPortal.Web.Features.People;

/// <summary>What was decided about rows that may mean several people.</summary>
public static class ImportChoices
{
    /// <summary>Most rows that somebody is asked about at once.</summary>
    public const int Most = 500;

    /// <summary>The choice that a row is none of the candidates.</summary>
    public const string NoneOfThem = "moi";

    /// <summary>Name of the field about a row.</summary>
    public static string FieldOf(int row) => "dong-" + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The decisions in a posted form, and the rows without one.</summary>
    public static (IReadOnlyList<PeopleImportChoice> Choices, IReadOnlySet<int> Open) Read(PeopleImport import, IReadOnlyList<RowDoubt> doubts, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(doubts);
        ArgumentNullException.ThrowIfNull(form);
        var choices = new List<PeopleImportChoice>();
        var open = new HashSet<int>();
        foreach (var doubt in doubts)
        {
            var typed = form[FieldOf(doubt.Row)].ToString();
            var person = doubt.Candidates.FirstOrDefault(candidate => candidate.Id.ToString() == typed);
            if (person is not null || typed == NoneOfThem) choices.Add(new PeopleImportChoice { ImportId = import.Id, Row = doubt.Row, PersonId = person?.Id });
            else open.Add(doubt.Row);
        }

        return (choices, open);
    }
}
