using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Criteria;

/// <summary>Reads the rows of an uploaded criteria workbook and places them in their groups.</summary>
internal static class CriteriaRows
{
    private const int DeepestHeader = 20;

    public static CriteriaReading Read(ReadWorkbook workbook)
    {
        foreach (ReadSheet sheet in workbook.Sheets.Where(sheet => !sheet.IsHidden).OrderByDescending(sheet => sheet.Name == CriteriaColumns.SheetName))
        {
            if (FindHeader(sheet) is { } header)
            {
                return ReadBelow(sheet, header.Row, header.Columns);
            }
        }

        return Refused(new CellProblem(
            null, "Không tìm thấy dòng tiêu đề có cột “Mã”, “Nội dung”, “Loại” và “Điểm tối đa”. Hãy dùng mẫu tải từ trang này."));
    }

    private static (int Row, Dictionary<CriteriaColumn, int> Columns)? FindHeader(ReadSheet sheet)
    {
        for (int row = 1; row <= Math.Min(DeepestHeader, sheet.LastRow); row++)
        {
            Dictionary<CriteriaColumn, int> columns = HeadingsIn(sheet, row);
            if (columns.ContainsKey(CriteriaColumn.Code) && columns.ContainsKey(CriteriaColumn.Text)
                && columns.ContainsKey(CriteriaColumn.Kind) && columns.ContainsKey(CriteriaColumn.MaxPoints))
            {
                return (row, columns);
            }
        }

        return null;
    }

    private static Dictionary<CriteriaColumn, int> HeadingsIn(ReadSheet sheet, int row)
    {
        Dictionary<CriteriaColumn, int> found = [];
        foreach ((CellAddress address, RawCell cell) in sheet.Cells.Where(pair => pair.Key.Row == row))
        {
            string heading = VietnameseText.Fold(cell.Text);
            foreach (CriteriaColumn column in Enum.GetValues<CriteriaColumn>().Where(column => VietnameseText.Fold(column.Heading()) == heading))
            {
                found.TryAdd(column, address.Column);
            }
        }

        return found;
    }

    private static CriteriaReading ReadBelow(ReadSheet sheet, int headerRow, Dictionary<CriteriaColumn, int> columns)
    {
        List<CellProblem> problems = [];
        List<CriterionRow> rows = [];
        for (int row = headerRow + 1; row <= sheet.LastRow; row++)
        {
            CriterionCells cells = new(sheet, row, columns, problems);
            if (!cells.IsEmpty && cells.Read() is { } read)
            {
                rows.Add(read);
            }
        }

        if (rows.Count == 0 && problems.Count == 0)
        {
            return Refused(new CellProblem(null, $"Chưa có tiêu chí nào dưới dòng tiêu đề (dòng {headerRow}). Hãy nhập từ dòng {headerRow + 1}."));
        }

        IReadOnlyList<CriterionRow> placed = CriteriaPlaces.Place(rows, columns, problems);
        return problems.Count > 0
            ? new CriteriaReading([], [.. problems.OrderBy(problem => Row(problem)).ThenBy(problem => problem.Cell, StringComparer.Ordinal)])
            : new CriteriaReading(placed, []);
    }

    private static int Row(CellProblem problem) => problem.Cell is { } cell ? CellAddress.Parse(cell)!.Value.Row : 0;

    private static CriteriaReading Refused(CellProblem problem) => new([], [problem]);
}
