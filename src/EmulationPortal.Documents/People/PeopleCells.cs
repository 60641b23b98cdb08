using System.Globalization;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.People;

namespace EmulationPortal.Documents.People;

/// <summary>Reads the cells of one row of a list of people; what can't be read leaves a sentence that begins with the cell.</summary>
internal sealed class PeopleCells(ListSheet<PeopleColumn> sheet, int row, int index, DateOnly today)
{
    private const int LongestTitle = 200;

    /// <summary>The row; with a problem noted, only good enough to look for more of them.</summary>
    public ListedPerson Read()
    {
        ReadBirth birth = Birth();
        return new ListedPerson(
            row, FullName(sheet.Text(PeopleColumn.FullName, index)), Honorific(sheet.Text(PeopleColumn.Honorific, index)), birth.On, birth.Year, IdentityNumber(),
            sheet.Short(PeopleColumn.SubUnit, index, Collective.NameLength), sheet.Short(PeopleColumn.Title, index, LongestTitle),
            Position(birth), Service(birth), Order())
        {
            IdentityCell = sheet.Address(PeopleColumn.IdentityNumber, row),
        };
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
        ReadBirth read = BirthText.Read(sheet.Typed(PeopleColumn.Birth, row), today);
        if (read.Problem is { } problem)
        {
            Add(PeopleColumn.Birth, ListSheet<PeopleColumn>.Lower(problem));
        }

        return read;
    }

    private string IdentityNumber()
    {
        RawCell cell = sheet.Cell(PeopleColumn.IdentityNumber, row);
        // A number cell has lost its leading zeros.
        string typed = cell.Kind == RawKind.Number && cell.Text.Length is 11 or 10 ? cell.Text.PadLeft(12, '0') : cell.Text;
        if (IdentityNumberText.Read(typed) is { } digits)
        {
            return digits;
        }

        Add(PeopleColumn.IdentityNumber, ListSheet<PeopleColumn>.Lower(IdentityNumberText.Problem));
        return "";
    }

    private DateOnly? Position(ReadBirth birth)
    {
        DateOnly? from = sheet.Past(PeopleColumn.PositionSince, row, today);
        if (BirthText.PositionProblem(birth.On, birth.Year, from) is { } problem)
        {
            Add(PeopleColumn.PositionSince, ListSheet<PeopleColumn>.Lower(problem));
        }

        return from;
    }

    private DateOnly? Service(ReadBirth birth)
    {
        DateOnly? since = sheet.Past(PeopleColumn.ServiceSince, row, today);
        if (BirthText.ServiceProblem(birth.On, birth.Year, since) is { } problem)
        {
            Add(PeopleColumn.ServiceSince, ListSheet<PeopleColumn>.Lower(problem));
        }

        return since;
    }

    private int? Order()
    {
        string typed = sheet.Cell(PeopleColumn.OfficialOrder, row).Text.Trim();
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

    private void Add(PeopleColumn column, string what) => sheet.Add(column, row, what);
}
