using EmulationPortal.Documents.Xlsx;

namespace EmulationPortal.Documents.Decisions;

/// <summary>One line of the exported fund: amounts in đồng.</summary>
public sealed record FundLine(string Number, string DecidedOn, string Department, int Awards, decimal Owed, decimal Revoked, decimal Paid, decimal Left);

/// <summary>The award fund as a workbook.</summary>
public static class FundWorkbook
{
    private const int HeaderRow = 3;
    private static readonly string[] Headings = ["STT", "Quyết định", "Ngày", "Đơn vị", "Số khen thưởng", "Phải chi (đồng)", "Đã hủy bỏ (đồng)", "Đã chi (đồng)", "Còn lại (đồng)"];

    /// <summary>The lines with their sum.</summary>
    public static byte[] Write(string title, string remark, IReadOnlyList<FundLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        XlsxSheet sheet = new("Quỹ tiền thưởng") { Widths = [6, 20, 13, 26, 14, 18, 18, 18, 18], FrozenRows = HeaderRow, FirstRepeatedRow = HeaderRow, FrozenColumns = 2, IsLandscape = true };
        sheet.Write(1, 1, XlsxCell.Of(title, CellLook.Title));
        sheet.Write(2, 1, XlsxCell.Of(remark, CellLook.Remark));
        sheet.Write(HeaderRow, 1, Headings.Select(heading => XlsxCell.Of(heading, CellLook.Header)));
        for (int index = 0; index < lines.Count; index++)
        {
            FundLine line = lines[index];
            sheet.Write(HeaderRow + 1 + index, 1,
            [
                XlsxCell.Of(index + 1, CellLook.Points), XlsxCell.Of(line.Number), XlsxCell.Of(line.DecidedOn, CellLook.Centred), XlsxCell.Of(line.Department), XlsxCell.Of(line.Awards, CellLook.Points),
                XlsxCell.Of(line.Owed, CellLook.Points), XlsxCell.Of(line.Revoked, CellLook.Points), XlsxCell.Of(line.Paid, CellLook.Points), XlsxCell.Of(line.Left, CellLook.Points),
            ]);
        }

        sheet.Write(HeaderRow + 1 + lines.Count, 1,
        [
            XlsxCell.Of(string.Empty), XlsxCell.Of("Tổng cộng", CellLook.Header), XlsxCell.Of(string.Empty), XlsxCell.Of(string.Empty), XlsxCell.Of(lines.Sum(line => line.Awards), CellLook.Points),
            XlsxCell.Of(lines.Sum(line => line.Owed), CellLook.Points), XlsxCell.Of(lines.Sum(line => line.Revoked), CellLook.Points),
            XlsxCell.Of(lines.Sum(line => line.Paid), CellLook.Points), XlsxCell.Of(lines.Sum(line => line.Left), CellLook.Points),
        ]);
        return WorkbookWriter.Write(title, [sheet], decimals: 0);
    }
}
