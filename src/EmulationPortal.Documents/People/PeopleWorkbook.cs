using EmulationPortal.Documents.Criteria;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.People;

/// <summary>How a list of people was read: either all of its rows or what is wrong; never a part.</summary>
/// <param name="Rows">The rows in the order of the sheet; empty when there is a problem.</param>
/// <param name="Problems">All problems, from the top of the sheet.</param>
/// <param name="Conversions">What was converted from old codings, Vietnamese sentences by column.</param>
public sealed record PeopleReading(IReadOnlyList<ListedPerson> Rows, IReadOnlyList<CellProblem> Problems, IReadOnlyList<string> Conversions);

/// <summary>One line of an exported list.</summary>
/// <param name="FullName">Full name.</param>
/// <param name="Honorific">Ông or Bà.</param>
/// <param name="Birth">Date or year of birth as shown.</param>
/// <param name="Identity">The identity number, masked.</param>
/// <param name="SubUnit">The collective within the department.</param>
/// <param name="Title">Position.</param>
/// <param name="PositionSince">First day in the position, or null.</param>
/// <param name="ServiceSince">First day in the public service, or null.</param>
/// <param name="OfficialOrder">Place in official lists, or null.</param>
public sealed record PeopleLine(
    string FullName, Honorific Honorific, string Birth, string Identity, string SubUnit, string Title, DateOnly? PositionSince, DateOnly? ServiceSince, int? OfficialOrder);

/// <summary>A list of people as a workbook: written with a guide, read back with errors that name the cell.</summary>
public static class PeopleWorkbook
{
    /// <summary>What a list may hold: 20 MB, and room for a title and a heading above the rows.</summary>
    public static ReadLimits Limits { get; } = new() { FileBytes = 20 * 1024 * 1024, UnpackedBytes = 256L * 1024 * 1024, Rows = PeopleImport.MostRows + 100 };

    private const int HeaderRow = 3;
    private const int SpareRows = 50;
    private static readonly PeopleColumn[] Columns = Enum.GetValues<PeopleColumn>();

    /// <summary>The lines as a workbook with the columns of the template. Texts stay texts, whatever they begin with.</summary>
    public static byte[] Write(string title, string remark, IReadOnlyList<PeopleLine> lines)
    {
        XlsxSheet sheet = Sheet(title, remark);
        for (int index = 0; index < lines.Count; index++)
        {
            sheet.Write(HeaderRow + 1 + index, 1, Cells(index + 1, lines[index]));
        }

        return WorkbookWriter.Write(title, [sheet], decimals: 0);
    }

    /// <summary>The template to fill in, with a guide.</summary>
    public static byte[] Template()
    {
        XlsxSheet sheet = Sheet("Danh sách cá nhân", "Nhập từ dòng 4, mỗi người một dòng. Cách ghi từng cột: xem trang “Hướng dẫn”.");
        for (int row = HeaderRow + 1; row <= HeaderRow + SpareRows; row++)
        {
            sheet.Write(row, 1, Columns.Select(column => XlsxCell.Empty(column is PeopleColumn.FullName or PeopleColumn.SubUnit or PeopleColumn.Title ? CellLook.InputText : CellLook.InputCode)));
            sheet.Rules.Add(InputRule.OneOf(new CellAddress((int)PeopleColumn.Honorific, row), "Hãy chọn “Ông” hoặc “Bà”.", Enum.GetValues<Honorific>().Select(HonorificText.Name).ToList()));
        }

        XlsxSheet guide = new("Hướng dẫn") { Widths = [26, 90], IsProtected = true };
        guide.Write(1, 1, XlsxCell.Of("Cách ghi danh sách cá nhân", CellLook.Title));
        guide.Write(3, 1, XlsxCell.Of("Cột", CellLook.Header), XlsxCell.Of("Cách ghi", CellLook.Header));
        foreach (PeopleColumn column in Columns)
        {
            guide.Write(3 + (int)column, 1, XlsxCell.Of(column.Heading()), XlsxCell.Of(column.Explanation()));
        }

        return WorkbookWriter.Write("Mẫu danh sách cá nhân", [sheet, guide], decimals: 0);
    }

    /// <summary>Reads an uploaded list: all rows or all problems.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="today">The day in Vietnam against which dates are judged.</param>
    public static PeopleReading Read(byte[] bytes, DateOnly today)
    {
        WorkbookReading reading = WorkbookReader.Read(bytes, Limits);
        return reading.Workbook is { } workbook
            ? PeopleRows.Read(workbook, today)
            : new PeopleReading([], [new CellProblem(null, reading.Problem!)], []);
    }

    private static XlsxSheet Sheet(string title, string remark)
    {
        XlsxSheet sheet = new(PeopleColumns.SheetName)
        {
            Widths = [6, 30, 9, 13, 18, 36, 24, 15, 15, 11],
            FrozenRows = HeaderRow,
            FirstRepeatedRow = HeaderRow,
            FrozenColumns = 2,
            IsLandscape = true,
        };
        sheet.Write(1, 1, XlsxCell.Of(title, CellLook.Title));
        sheet.Write(2, 1, XlsxCell.Of(remark, CellLook.Remark));
        sheet.Write(HeaderRow, 1, Columns.Select(column => XlsxCell.Of(column.Heading(), CellLook.Header)));
        return sheet;
    }

    private static IEnumerable<XlsxCell> Cells(int number, PeopleLine line) =>
    [
        XlsxCell.Of(number, CellLook.Points),
        XlsxCell.Of(line.FullName),
        XlsxCell.Of(HonorificText.Name(line.Honorific), CellLook.Centred),
        XlsxCell.Of(line.Birth, CellLook.Centred),
        XlsxCell.Of(line.Identity, CellLook.Centred),
        XlsxCell.Of(line.SubUnit),
        XlsxCell.Of(line.Title),
        XlsxCell.Of(line.PositionSince is { } since ? DateText.Show(since) : "", CellLook.Centred),
        XlsxCell.Of(line.ServiceSince is { } service ? DateText.Show(service) : "", CellLook.Centred),
        XlsxCell.Of(line.OfficialOrder, CellLook.Points),
    ];
}
