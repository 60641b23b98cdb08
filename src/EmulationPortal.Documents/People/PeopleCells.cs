using System.Globalization;
using EmulationPortal.Documents.Criteria;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.People;

/// <summary>Reads the cells of one row; what can't be read leaves a sentence that begins with the cell.</summary>
internal sealed class PeopleCells(ReadSheet sheet, int row, IReadOnlyDictionary<PeopleColumn, int> columns, DateOnly today, List<CellProblem> problems)
{
    private const int LongestTitle = 200;
    private static readonly DateOnly FirstDayOfSheets = new(1899, 12, 30);

    /// <summary>The row; with a problem noted, only good enough to look for more of them.</summary>
    /// <param name="text">The converted text of a column.</param>
    public ListedPerson Read(Func<PeopleColumn, string> text)
    {
        ReadBirth birth = Birth();
        return new ListedPerson(
            row, FullName(text(PeopleColumn.FullName)), Honorific(text(PeopleColumn.Honorific)), birth.On, birth.Year, IdentityNumber(),
            Short(PeopleColumn.SubUnit, text(PeopleColumn.SubUnit), Collective.NameLength), Short(PeopleColumn.Title, text(PeopleColumn.Title), LongestTitle),
            Past(PeopleColumn.PositionSince), Past(PeopleColumn.ServiceSince), Order());
    }

    private string FullName(string name)
    {
        if (name.Length == 0)
        {
            Add(PeopleColumn.FullName, "cần có họ và tên; đang để trống.");
        }
        else if (name.Length > Person.NameLength)
        {
            Add(PeopleColumn.FullName, $"họ và tên dài quá {Person.NameLength} ký tự.");
        }
        else if (!name.Contains(' ', StringComparison.Ordinal) || name.Any(char.IsDigit))
        {
            Add(PeopleColumn.FullName, $"“{name}” không giống họ và tên đầy đủ. Hãy ghi cả họ, không ghi số.");
        }

        return name;
    }

    private Honorific Honorific(string typed)
    {
        if (HonorificText.Read(typed) is { } honorific)
        {
            return honorific;
        }

        Add(PeopleColumn.Honorific, typed.Length == 0 ? "cần ghi “Ông” hoặc “Bà”; đang để trống." : $"“{typed}” không phải “Ông” hoặc “Bà”.");
        return Domain.People.Honorific.Mr;
    }

    private ReadBirth Birth()
    {
        ReadBirth read = BirthText.Read(Typed(PeopleColumn.Birth), today);
        if (read.Problem is { } problem)
        {
            Add(PeopleColumn.Birth, Lower(problem));
        }

        return read;
    }

    private string IdentityNumber()
    {
        RawCell cell = Cell(PeopleColumn.IdentityNumber);
        // A number cell has lost its leading zeros.
        string typed = cell.Kind == RawKind.Number && cell.Text.Length is 11 or 10 ? cell.Text.PadLeft(12, '0') : cell.Text;
        if (IdentityNumberText.Read(typed) is { } digits)
        {
            return digits;
        }

        Add(PeopleColumn.IdentityNumber, Lower(IdentityNumberText.Problem));
        return "";
    }

    private string Short(PeopleColumn column, string text, int longest)
    {
        if (text.Length > longest)
        {
            Add(column, $"dài quá {longest} ký tự. Hãy rút gọn.");
        }

        return text;
    }

    private DateOnly? Past(PeopleColumn column)
    {
        ReadDate read = DateText.Read(Typed(column));
        if (read.Problem is { } problem)
        {
            Add(column, Lower(problem));
        }
        else if (read.Value > today)
        {
            Add(column, $"ngày {read.Understood} ở tương lai.");
        }

        return read.Value;
    }

    private int? Order()
    {
        string typed = Cell(PeopleColumn.OfficialOrder).Text.Trim();
        if (typed.Length == 0)
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int order) && order is >= 1 and <= 99_999)
        {
            return order;
        }

        Add(PeopleColumn.OfficialOrder, $"“{typed}” không phải số thứ tự. Hãy ghi số nguyên từ 1.");
        return null;
    }

    /// <summary>What was typed; a date that the sheet keeps as a number is written out.</summary>
    private string Typed(PeopleColumn column)
    {
        RawCell cell = Cell(column);
        if (cell is not { Kind: RawKind.Date, Number: { } serial } || serial is < 1 or > 80_000)
        {
            return cell.Text;
        }

        return DateText.Show(FirstDayOfSheets.AddDays((int)serial));
    }

    private RawCell Cell(PeopleColumn column) => columns.TryGetValue(column, out int place) ? sheet[place, row] : RawCell.Empty;

    private void Add(PeopleColumn column, string what)
    {
        string cell = new CellAddress(columns[column], row).ToString();
        problems.Add(new CellProblem(cell, $"Ô {cell}: {what}"));
    }

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
