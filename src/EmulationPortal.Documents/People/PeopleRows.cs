using EmulationPortal.Documents.Criteria;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.People;

/// <summary>Reads the rows of an uploaded list of people, old codings converted, and finds people who stand in it twice.</summary>
internal static class PeopleRows
{
    private const int DeepestHeader = 20;

    private static readonly PeopleColumn[] Texts = [PeopleColumn.FullName, PeopleColumn.Honorific, PeopleColumn.SubUnit, PeopleColumn.Title];

    public static PeopleReading Read(ReadWorkbook workbook, DateOnly today)
    {
        foreach (ReadSheet sheet in workbook.Sheets.Where(sheet => !sheet.IsHidden).OrderByDescending(sheet => sheet.Name == PeopleColumns.SheetName))
        {
            if (FindHeader(sheet) is { } header)
            {
                return ReadBelow(sheet, header.Row, header.Columns, today);
            }
        }

        return Refused("Không tìm thấy dòng tiêu đề có cột “Họ và tên” và “Ông/Bà”. Hãy dùng mẫu tải từ trang này.");
    }

    private static (int Row, Dictionary<PeopleColumn, int> Columns)? FindHeader(ReadSheet sheet)
    {
        foreach (IGrouping<int, KeyValuePair<CellAddress, RawCell>> row in sheet.Cells.Where(cell => cell.Key.Row <= DeepestHeader).GroupBy(cell => cell.Key.Row).OrderBy(row => row.Key))
        {
            Dictionary<PeopleColumn, int> columns = [];
            foreach ((CellAddress address, RawCell cell) in row.OrderBy(cell => cell.Key.Column))
            {
                if (PeopleColumns.Of(cell.Text) is { } column)
                {
                    columns.TryAdd(column, address.Column);
                }
            }

            if (columns.ContainsKey(PeopleColumn.FullName) && columns.ContainsKey(PeopleColumn.Honorific))
            {
                return (row.Key, columns);
            }
        }

        return null;
    }

    private static PeopleReading ReadBelow(ReadSheet sheet, int headerRow, Dictionary<PeopleColumn, int> columns, DateOnly today)
    {
        List<int> rows = [.. Enumerable.Range(headerRow + 1, Math.Max(0, sheet.LastRow - headerRow)).Where(row => HoldsSomebody(sheet, row, columns))];
        if (rows.Count == 0)
        {
            return Refused($"Chưa có ai dưới dòng tiêu đề (dòng {headerRow}). Hãy nhập từ dòng {headerRow + 1}.");
        }

        if (rows.Count > PeopleImport.MostRows)
        {
            return Refused($"Danh sách có {rows.Count} dòng, quá {PeopleImport.MostRows} dòng. Hãy tách thành nhiều tệp.");
        }

        Dictionary<PeopleColumn, LegacyColumn> texts = Texts.Where(columns.ContainsKey)
            .ToDictionary(column => column, column => LegacyText.ReadColumn(rows.Select(row => sheet[columns[column], row].Text)));
        List<CellProblem> problems = [];
        List<ListedPerson> people = new(rows.Count);
        for (int index = 0; index < rows.Count; index++)
        {
            PeopleCells cells = new(sheet, rows[index], columns, today, problems);
            people.Add(cells.Read(column => texts.TryGetValue(column, out LegacyColumn? read) ? TextOf(column, read.Cells[index]) : ""));
        }

        AddTwice(people, columns, problems);
        return problems.Count > 0
            ? new PeopleReading([], [.. problems.OrderBy(problem => CellAddress.Parse(problem.Cell!)!.Value.Row).ThenBy(problem => CellAddress.Parse(problem.Cell!)!.Value.Column)], [])
            : new PeopleReading(people, [], [.. texts.Where(read => read.Value.Sentence.Length > 0).Select(read => $"Cột “{read.Key.Heading()}”: {read.Value.Sentence}")]);
    }

    // Old fonts have no capitals with a tone; a name has them.
    private static string TextOf(PeopleColumn column, LegacyReading read) => column == PeopleColumn.FullName && read.Encoding is (LegacyEncoding.Tcvn3 or LegacyEncoding.Vni)
        ? PersonName.FromLegacy(read.Text)
        : VietnameseText.Normalise(read.Text);

    // A row with a running number only is a row that was not filled in.
    private static bool HoldsSomebody(ReadSheet sheet, int row, Dictionary<PeopleColumn, int> columns) =>
        columns.Any(column => column.Key != PeopleColumn.Number && !sheet[column.Value, row].IsBlank);

    private static void AddTwice(List<ListedPerson> people, Dictionary<PeopleColumn, int> columns, List<CellProblem> problems)
    {
        foreach (IGrouping<string, ListedPerson> alike in people.GroupBy(person => VietnameseText.Fold(person.FullName)).Where(alike => alike.Key.Length > 0))
        {
            List<ListedPerson> before = [];
            foreach (ListedPerson person in alike)
            {
                if (before.Find(other => PersonMatching.AreSame(other, person)) is { } first)
                {
                    string cell = new CellAddress(columns[PeopleColumn.FullName], person.Row).ToString();
                    problems.Add(new CellProblem(cell, $"Ô {cell}: {person.FullName} đã có ở dòng {first.Row}, cùng ngày sinh hoặc số định danh. Hãy bỏ một dòng."));
                }

                before.Add(person);
            }
        }

        foreach (IGrouping<string, ListedPerson> alike in people.Where(person => person.IdentityNumber.Length > 0).GroupBy(person => person.IdentityNumber).Where(alike => alike.Count() > 1))
        {
            foreach (ListedPerson person in alike.Skip(1).Where(person => VietnameseText.Fold(person.FullName) != VietnameseText.Fold(alike.First().FullName)))
            {
                string cell = new CellAddress(columns[PeopleColumn.IdentityNumber], person.Row).ToString();
                problems.Add(new CellProblem(cell, $"Ô {cell}: số định danh này đã ghi cho {alike.First().FullName} ở dòng {alike.First().Row}. Hãy kiểm tra lại."));
            }
        }
    }

    private static PeopleReading Refused(string sentence) => new([], [new CellProblem(null, sentence)], []);
}
