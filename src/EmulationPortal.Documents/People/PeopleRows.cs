using EmulationPortal.Documents.Criteria;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.People;

/// <summary>Reads the rows of an uploaded list of people, and finds people who stand in it twice.</summary>
internal static class PeopleRows
{
    private static readonly ListLayout<PeopleColumn> Layout = new(
        PeopleColumns.SheetName, PeopleColumns.Of, PeopleColumns.Heading, [PeopleColumn.FullName, PeopleColumn.Honorific], PeopleColumn.Number,
        [PeopleColumn.FullName, PeopleColumn.Honorific, PeopleColumn.SubUnit, PeopleColumn.Title], [PeopleColumn.FullName],
        "Không tìm thấy dòng tiêu đề có cột “Họ và tên” và “Ông/Bà”. Hãy dùng mẫu tải từ trang này.");

    public static PeopleReading Read(ReadWorkbook workbook, DateOnly today)
    {
        (ListSheet<PeopleColumn>? sheet, string refusal) = ListSheet<PeopleColumn>.Find(workbook, Layout, PeopleImport.MostRows);
        if (sheet is null)
        {
            return new PeopleReading([], [new CellProblem(null, refusal)], []);
        }

        List<ListedPerson> people = [.. sheet.Rows.Select((row, index) => new PeopleCells(sheet, row, index, today).Read())];
        AddTwice(people, sheet);
        return sheet.Problems is { Count: > 0 } problems ? new PeopleReading([], problems, []) : new PeopleReading(people, [], sheet.Conversions);
    }

    // Nothing on the sheet tells them apart.
    private static bool AreAlike(ListedPerson one, ListedPerson other) =>
        (one.FullName, one.BornOn, one.BornYear, one.IdentityNumber, one.SubUnit) == (other.FullName, other.BornOn, other.BornYear, other.IdentityNumber, other.SubUnit);

    private static void AddTwice(List<ListedPerson> people, ListSheet<PeopleColumn> sheet)
    {
        foreach (IGrouping<string, ListedPerson> alike in people.GroupBy(person => VietnameseText.Fold(person.FullName)).Where(alike => alike.Key.Length > 0))
        {
            List<ListedPerson> before = [];
            foreach (ListedPerson person in alike)
            {
                if (before.Find(other => PersonMatching.AreSame(other, person)) is { } first)
                {
                    sheet.Add(PeopleColumn.FullName, person.Row, $"{person.FullName} đã có ở dòng {first.Row}, cùng ngày sinh hoặc số định danh. Hãy bỏ một dòng.");
                }
                else if (before.Find(other => AreAlike(other, person)) is { } namesake)
                {
                    sheet.Add(PeopleColumn.FullName, person.Row, $"{person.FullName} đã có ở dòng {namesake.Row}, cùng bộ phận và không phân biệt được theo ngày sinh. Hãy bỏ một dòng, hoặc ghi đủ ngày sinh nếu là hai người.");
                }

                before.Add(person);
            }
        }

        foreach (IGrouping<string, ListedPerson> alike in people.Where(person => person.IdentityNumber.Length > 0).GroupBy(person => person.IdentityNumber).Where(alike => alike.Count() > 1))
        {
            foreach (ListedPerson person in alike.Skip(1).Where(person => VietnameseText.Fold(person.FullName) != VietnameseText.Fold(alike.First().FullName)))
            {
                sheet.Add(PeopleColumn.IdentityNumber, person.Row, $"số định danh này đã ghi cho {alike.First().FullName} ở dòng {alike.First().Row}. Hãy kiểm tra lại.");
            }
        }
    }
}
