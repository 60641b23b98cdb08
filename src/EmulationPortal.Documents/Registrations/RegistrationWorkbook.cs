using EmulationPortal.Documents.Xlsx;

namespace EmulationPortal.Documents.Registrations;

/// <summary>One line of an exported registration.</summary>
/// <param name="Number">Place in the list.</param>
/// <param name="Name">Person as addressed, or collective.</param>
/// <param name="Birth">Date or year of birth as shown; empty for collectives.</param>
/// <param name="Position">Position; empty for collectives.</param>
/// <param name="Unit">Where within the department.</param>
/// <param name="Title">The title.</param>
/// <param name="Note">Initiative or remark.</param>
/// <param name="Sentence">What eligibility says.</param>
/// <param name="Reason">Why it is registered all the same.</param>
/// <param name="LastYear">What was registered and attained the year before.</param>
public sealed record RegisteredLine(
    int Number, string Name, string Birth, string Position, string Unit, string Title, string Note, string Sentence, string Reason, string LastYear);

/// <summary>A registration as a workbook: people and collectives on a sheet each, with the columns that the grid pastes back.</summary>
public static class RegistrationWorkbook
{
    private const int HeaderRow = 3;
    private static readonly string[] Headings = ["STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Bộ phận", "Danh hiệu", "Ghi chú, sáng kiến", "Điều kiện", "Lý do", "Năm trước"];

    /// <summary>The worksheets.</summary>
    internal static IReadOnlyList<string> SheetNames { get; } = ["Cá nhân", "Tập thể"];

    /// <summary>The lines as a workbook. Texts stay texts, whatever they begin with.</summary>
    public static byte[] Write(string title, string remark, IReadOnlyList<RegisteredLine> people, IReadOnlyList<RegisteredLine> collectives) =>
        WorkbookWriter.Write(title, [Sheet("Cá nhân", title, remark, people), Sheet("Tập thể", title, remark, collectives)], decimals: 0);

    private static XlsxSheet Sheet(string name, string title, string remark, IReadOnlyList<RegisteredLine> lines)
    {
        XlsxSheet sheet = new(name)
        {
            Widths = [6, 30, 13, 22, 30, 28, 36, 50, 30, 30],
            FrozenRows = HeaderRow,
            FirstRepeatedRow = HeaderRow,
            FrozenColumns = 2,
            IsLandscape = true,
        };
        sheet.Write(1, 1, XlsxCell.Of($"{title} – {name.ToLowerInvariant()}", CellLook.Title));
        sheet.Write(2, 1, XlsxCell.Of(remark, CellLook.Remark));
        sheet.Write(HeaderRow, 1, Headings.Select(heading => XlsxCell.Of(heading, CellLook.Header)));
        for (int index = 0; index < lines.Count; index++)
        {
            RegisteredLine line = lines[index];
            sheet.Write(HeaderRow + 1 + index, 1,
            [
                XlsxCell.Of(line.Number, CellLook.Points), XlsxCell.Of(line.Name), XlsxCell.Of(line.Birth, CellLook.Centred), XlsxCell.Of(line.Position), XlsxCell.Of(line.Unit),
                XlsxCell.Of(line.Title), XlsxCell.Of(line.Note), XlsxCell.Of(line.Sentence), XlsxCell.Of(line.Reason), XlsxCell.Of(line.LastYear),
            ]);
        }

        return sheet;
    }
}
