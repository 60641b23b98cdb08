using EmulationPortal.Documents.Criteria;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Documents.People;

/// <summary>How a history of awards was read: either all of its rows or what is wrong; never a part.</summary>
/// <param name="Rows">The rows in the order of the sheet; empty when there is a problem.</param>
/// <param name="Problems">All problems, from the top of the sheet.</param>
/// <param name="Conversions">What was converted from old codings, Vietnamese sentences by column.</param>
public sealed record AwardsReading(IReadOnlyList<ListedAward> Rows, IReadOnlyList<CellProblem> Problems, IReadOnlyList<string> Conversions)
{
    /// <summary>The rows as far as they could be read: also those with problems, so that all that is wrong with a row is told at once. An award that was not understood has no code, a year none 0.</summary>
    public IReadOnlyList<ListedAward> Partly { get; init; } = Rows;
}

/// <summary>A history of awards as a workbook: a template with a guide and the catalogue, read back with errors that name the cell.</summary>
public static class AwardsWorkbook
{
    private const int HeaderRow = 3;
    private const int SpareRows = 50;
    private static readonly AwardColumn[] Columns = Enum.GetValues<AwardColumn>();
    private static readonly AwardColumn[] Words = [AwardColumn.Name, AwardColumn.SubUnit, AwardColumn.Award, AwardColumn.Authority, AwardColumn.Note];

    /// <summary>The template to fill in, with a guide and the names to write.</summary>
    /// <param name="kinds">The catalogue.</param>
    public static byte[] Template(IReadOnlyList<AwardKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        XlsxSheet sheet = new(AwardColumns.SheetName)
        {
            Widths = [6, 36, 11, 13, 26, 40, 14, 20, 15, 30, 36],
            FrozenRows = HeaderRow,
            FirstRepeatedRow = HeaderRow,
            FrozenColumns = 2,
            IsLandscape = true,
        };
        sheet.Write(1, 1, XlsxCell.Of("Lý lịch khen thưởng", CellLook.Title));
        sheet.Write(2, 1, XlsxCell.Of("Nhập từ dòng 4, mỗi lần khen một dòng. Cách ghi từng cột: xem trang “Hướng dẫn”; tên danh hiệu, hình thức: trang “Danh mục”.", CellLook.Remark));
        sheet.Write(HeaderRow, 1, Columns.Select(column => XlsxCell.Of(column.Heading(), CellLook.Header)));
        for (int row = HeaderRow + 1; row <= HeaderRow + SpareRows; row++)
        {
            sheet.Write(row, 1, Columns.Select(column => XlsxCell.Empty(Words.Contains(column) ? CellLook.InputText : CellLook.InputCode)));
            sheet.Rules.Add(InputRule.OneOf(new CellAddress((int)AwardColumn.Recipient, row), "Hãy chọn “Cá nhân” hoặc “Tập thể”, hoặc để trống.", ["Cá nhân", "Tập thể"]));
        }

        XlsxSheet guide = new("Hướng dẫn") { Widths = [26, 90], IsProtected = true };
        guide.Write(1, 1, XlsxCell.Of("Cách ghi lý lịch khen thưởng", CellLook.Title));
        guide.Write(3, 1, XlsxCell.Of("Cột", CellLook.Header), XlsxCell.Of("Cách ghi", CellLook.Header));
        foreach (AwardColumn column in Columns)
        {
            guide.Write(3 + (int)column, 1, XlsxCell.Of(column.Heading()), XlsxCell.Of(column.Explanation()));
        }

        return WorkbookWriter.Write("Mẫu lý lịch khen thưởng", [sheet, guide, Catalogue(kinds)], decimals: 0);
    }

    /// <summary>Reads an uploaded history: all rows or all problems.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="kinds">The catalogue.</param>
    /// <param name="today">The day in Vietnam against which dates are judged.</param>
    public static AwardsReading Read(byte[] bytes, IReadOnlyList<AwardKind> kinds, DateOnly today)
    {
        WorkbookReading reading = WorkbookReader.Read(bytes, PeopleWorkbook.Limits);
        return reading.Workbook is { } workbook
            ? AwardRows.Read(workbook, kinds, today)
            : new AwardsReading([], [new CellProblem(null, reading.Problem!)], []);
    }

    private static XlsxSheet Catalogue(IReadOnlyList<AwardKind> kinds)
    {
        XlsxSheet sheet = new("Danh mục") { Widths = [60, 24, 24, 24], FrozenRows = 3, FirstRepeatedRow = 3, IsProtected = true };
        sheet.Write(1, 1, XlsxCell.Of("Danh mục danh hiệu, hình thức khen thưởng", CellLook.Title));
        sheet.Write(3, 1, new[] { "Tên", "Viết tắt", "Loại", "Đối tượng" }.Select(heading => XlsxCell.Of(heading, CellLook.Header)));
        int row = 4;
        foreach (AwardKind kind in kinds.OrderBy(kind => kind.Nature).ThenBy(kind => kind.Position))
        {
            sheet.Write(row++, 1, XlsxCell.Of(kind.Name), XlsxCell.Of(kind.ShortName), XlsxCell.Of(AwardText.Name(kind.Nature)), XlsxCell.Of(kind.RecipientWords));
        }

        return sheet;
    }
}
