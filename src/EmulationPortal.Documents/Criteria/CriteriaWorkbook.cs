using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Criteria;

/// <summary>The criteria set as a workbook: written with a guide, read back with errors that name the cell.</summary>
public static class CriteriaWorkbook
{
    private const int HeaderRow = 4;
    private const int SpareRows = 60;
    private static readonly CriteriaColumn[] _columns = Enum.GetValues<CriteriaColumn>();
    private static readonly LeafKind[] _kinds = Enum.GetValues<LeafKind>();

    /// <summary>Writes the set, or an empty template when it has no rows, with room for more rows.</summary>
    public static byte[] Write(CriteriaExport export) =>
        WorkbookWriter.Write(export.Title, [CriteriaSheet(export), GuideSheet()], decimals: 3);

    /// <summary>Reads an uploaded workbook: all rows or all problems.</summary>
    public static CriteriaReading Read(byte[] bytes)
    {
        WorkbookReading reading = WorkbookReader.Read(bytes);
        return reading.Workbook is { } workbook
            ? CriteriaRows.Read(workbook)
            : new CriteriaReading([], [new CellProblem(null, reading.Problem!)]);
    }

    private static XlsxSheet CriteriaSheet(CriteriaExport export)
    {
        XlsxSheet sheet = new(CriteriaColumns.SheetName)
        {
            Widths = [10, 60, 24, 12, 10, 14, 44, 44],
            FrozenRows = HeaderRow,
            FirstRepeatedRow = HeaderRow,
            FrozenColumns = 2,
            IsLandscape = true,
        };
        int last = HeaderRow + export.Rows.Count + SpareRows;
        sheet.Write(1, 1, XlsxCell.Of(export.Title, CellLook.Title));
        sheet.Write(2, 1, XlsxCell.Of("Nhập từ dòng 5. Cách ghi từng cột: xem trang “Hướng dẫn”.", CellLook.Remark));
        sheet.Write(3, 3, XlsxCell.Of("Tổng trong thang điểm", CellLook.TotalText), XlsxCell.Computed(ScaleTotal(last), InScale(export), CellLook.TotalPoints));
        sheet.Write(HeaderRow, 1, _columns.Select(column => XlsxCell.Of(column.Heading(), CellLook.Header)));
        for (int row = HeaderRow + 1; row <= last; row++)
        {
            int index = row - HeaderRow - 1;
            sheet.Write(row, 1, Cells(index < export.Rows.Count ? export.Rows[index] : null));
            AddRules(sheet, row);
        }

        return sheet;
    }

    private static IEnumerable<XlsxCell> Cells(CriterionRow? row) =>
    [
        XlsxCell.Of(row?.Code ?? "", CellLook.InputCode),
        XlsxCell.Of(row?.Text ?? "", CellLook.InputText),
        XlsxCell.Of(row is null ? "" : row.Kind is { } kind ? LeafKindText.Label(kind) : CriteriaColumns.Group, CellLook.InputText),
        XlsxCell.Of(row is null || row.Kind == LeafKind.Disqualifier ? null : row.MaxPoints, CellLook.InputNumber),
        XlsxCell.Of(row is null || row.Step == 0m ? null : row.Step, CellLook.InputNumber),
        XlsxCell.Of(row is { EvidenceRequired: true } ? YesNoText.Show(true) : "", CellLook.InputCentred),
        XlsxCell.Of(row?.Kind is { } ruled ? RuleText.Show(ruled, row.Rule) : "", CellLook.InputText),
        XlsxCell.Of(row?.Guidance ?? "", CellLook.InputText),
    ];

    private static void AddRules(XlsxSheet sheet, int row)
    {
        sheet.Rules.Add(InputRule.OneOf(
            new CellAddress((int)CriteriaColumn.Kind, row),
            "Hãy chọn loại trong danh sách; dòng có mục con ghi “Nhóm”.",
            [CriteriaColumns.Group, .. _kinds.Select(LeafKindText.Label)]));
        sheet.Rules.Add(InputRule.Between(
            new CellAddress((int)CriteriaColumn.MaxPoints, row), "Điểm tối đa phải là số từ 0 đến 1000, ví dụ 1,5.", 0, 1000));
        sheet.Rules.Add(InputRule.Between(
            new CellAddress((int)CriteriaColumn.Step, row), "Bước điểm phải là số từ 0 đến 100, ví dụ 0,25.", 0, 100));
        sheet.Rules.Add(InputRule.OneOf(
            new CellAddress((int)CriteriaColumn.Evidence, row), "Hãy chọn “có” hoặc “không”.", YesNoText.Show(true), YesNoText.Show(false)));
    }

    /// <summary>The sum of what counts in the scale, so that one sees while typing whether the set comes to 100.</summary>
    private static string ScaleTotal(int last)
    {
        string kinds = $"C{HeaderRow + 1}:C{last}";
        IEnumerable<string> excluded = _kinds.Where(kind => !LeafKindText.IsInScale(kind)).Select(LeafKindText.Label).Prepend(CriteriaColumns.Group);
        return $"SUMIFS(D{HeaderRow + 1}:D{last},{kinds},\"<>\",{string.Join(',', excluded.Select(word => $"{kinds},\"<>{word}\""))})";
    }

    private static decimal InScale(CriteriaExport export) =>
        export.Rows.Where(row => row.Kind is { } kind && LeafKindText.IsInScale(kind)).Sum(row => row.MaxPoints);

    private static XlsxSheet GuideSheet()
    {
        XlsxSheet sheet = new("Hướng dẫn") { Widths = [30, 60, 60], IsProtected = true };
        sheet.Write(1, 1, XlsxCell.Of("Cách ghi bộ tiêu chí", CellLook.Title));
        sheet.Write(3, 1, XlsxCell.Of("Cột", CellLook.Header), XlsxCell.Of("Cách ghi", CellLook.Header));
        int row = 4;
        foreach (CriteriaColumn column in _columns)
        {
            sheet.Write(row++, 1, XlsxCell.Of(column.Heading()), XlsxCell.Of(column.Explanation()));
        }

        row++;
        sheet.Write(row++, 1, new[] { "Loại", "Cách tính điểm", "Ví dụ cho cột “Bậc/quy tắc”" }.Select(text => XlsxCell.Of(text, CellLook.Header)));
        foreach (LeafKind kind in _kinds)
        {
            string example = RuleText.Example(kind);
            sheet.Write(row++, 1, new[] { LeafKindText.Label(kind), LeafKindText.Explanation(kind), example.Length > 0 ? example : "(để trống)" }
                .Select(text => XlsxCell.Of(text)));
        }

        return sheet;
    }
}
