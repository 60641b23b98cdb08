using System.Globalization;
using EmulationPortal.Documents.Xlsx;

namespace EmulationPortal.Documents.Obligations;

/// <summary>One obligation as a row.</summary>
/// <param name="Unit">Who owes it.</param>
/// <param name="Cluster">The cluster's number, or null.</param>
/// <param name="Kind">The kind in words.</param>
/// <param name="Title">What.</param>
/// <param name="Due">By when, in words.</param>
/// <param name="State">How it stands, in words.</param>
/// <param name="DoneOn">The day on which it was done, in words; may be empty.</param>
/// <param name="Detail">How far it is; may be empty.</param>
public sealed record ObligationLine(string Unit, int? Cluster, string Kind, string Title, string Due, string State, string DoneOn, string Detail);

/// <summary>A list of obligations as a workbook, as it stands on the page.</summary>
public static class ObligationWorkbook
{
    private const int HeaderRow = 4;
    private static readonly string[] Headings = ["STT", "Đơn vị", "Cụm", "Loại việc", "Nội dung", "Hạn", "Tình trạng", "Ngày xong", "Ghi chú"];

    /// <summary>Writes it.</summary>
    public static byte[] Write(string title, string subtitle, IReadOnlyList<ObligationLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var sheet = new XlsxSheet("Việc phải làm") { Widths = [6, 20, 7, 24, 48, 24, 14, 13, 36], FrozenRows = HeaderRow, FirstRepeatedRow = HeaderRow, FrozenColumns = 2, IsLandscape = true };
        sheet.Write(1, 1, XlsxCell.Of(title, CellLook.Title));
        sheet.Write(2, 1, XlsxCell.Of(subtitle, CellLook.Remark));
        sheet.Write(HeaderRow, 1, Headings.Select(heading => XlsxCell.Of(heading, CellLook.Header)));
        foreach (var (index, line) in lines.Index())
        {
            sheet.Write(
                HeaderRow + 1 + index, 1,
                Centred((index + 1).ToString(CultureInfo.InvariantCulture)), XlsxCell.Of(line.Unit), Centred(line.Cluster?.ToString(CultureInfo.InvariantCulture) ?? string.Empty), XlsxCell.Of(line.Kind), XlsxCell.Of(line.Title),
                XlsxCell.Of(line.Due), XlsxCell.Of(line.State), Centred(line.DoneOn), XlsxCell.Of(line.Detail));
        }

        return WorkbookWriter.Write(title, [sheet]);
    }

    private static XlsxCell Centred(string text) => XlsxCell.Of(text, CellLook.Centred);
}
