using System.Text.RegularExpressions;
using EmulationPortal.Documents.Criteria;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Documents.Registrations;

/// <summary>A registration that comes back as a workbook: its rows as a block to be pasted, and what is wrong cell by cell.</summary>
/// <param name="Block">The rows, a line each, cells between tabs; those with mistakes too, so that nothing typed is lost.</param>
/// <param name="Problems">What is wrong, with the address of the cell; without one when it concerns the whole file.</param>
public sealed partial record RegistrationUpload(string Block, IReadOnlyList<CellProblem> Problems)
{
    // As RegistrationWorkbook writes them.
    private const int HeaderRow = 3;
    private const int NameColumn = 2;
    private const int BirthColumn = 3;
    private const int TitleColumn = 6;
    private const int NoteColumn = 7;
    private const int ReasonColumn = 9;

    /// <summary>Reads a file that was downloaded as <see cref="RegistrationWorkbook"/> and filled in.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="year">The year of the list.</param>
    /// <param name="department">The department's name in full.</param>
    /// <param name="book">The catalogue, for titles.</param>
    /// <param name="today">Today, for births.</param>
    public static RegistrationUpload Read(byte[] bytes, int year, string department, Eligibility book, DateOnly today)
    {
        var reading = WorkbookReader.Read(bytes);
        if (reading.Workbook is not { } workbook) return Refused(reading.Problem!);
        var sheets = RegistrationWorkbook.SheetNames.Select(workbook.Find).OfType<ReadSheet>().ToList();
        if (sheets.Count == 0) return Refused($"Tệp không có trang “Cá nhân” hay “Tập thể” của mẫu. Hãy tải mẫu Excel của danh sách năm {year} rồi điền vào đó.");
        if (sheets.Select(sheet => WhyNot(sheet, year, department)).OfType<string>().FirstOrDefault() is { } foreign) return Refused(foreign);
        var (lines, problems) = (new List<string>(), new List<CellProblem>());
        foreach (var sheet in sheets)
        {
            for (var row = HeaderRow + 1; row <= sheet.LastRow; row++)
            {
                if (new[] { NameColumn, BirthColumn, TitleColumn, NoteColumn }.All(column => sheet[column, row].IsBlank)) continue;
                problems.AddRange(Check(sheet, row, book, today));
                lines.Add(Line(sheet, row));
            }
        }

        if (lines.Count == 0) problems.Add(new CellProblem(null, $"Chưa có dòng nào dưới dòng tiêu đề (dòng {HeaderRow}). Hãy nhập từ dòng {HeaderRow + 1}."));
        return new(string.Join('\n', lines), problems);
    }

    private static string? WhyNot(ReadSheet sheet, int year, string department)
    {
        var (title, remark) = (VietnameseText.Normalise(sheet[1, 1].Text), VietnameseText.Normalise(sheet[1, 2].Text));
        if (!YearOf().IsMatch(title)) return $"Ô A1 của trang “{sheet.Name}” không ghi năm đăng ký, nên không phải mẫu của cổng. Hãy tải mẫu Excel của danh sách năm {year}.";
        if (YearOf().Match(title).Groups[1].Value is var written && written != $"{year}") return $"Đây là mẫu đăng ký năm {written}, còn danh sách đang lập là của năm {year}. Hãy tải mẫu năm {year} rồi chép các dòng sang.";
        return remark.StartsWith(department, StringComparison.OrdinalIgnoreCase) ? null : $"Mẫu này không phải của {department} (ô A2: “{remark}”). Hãy tải mẫu của chính đơn vị.";
    }

    private static IEnumerable<CellProblem> Check(ReadSheet sheet, int row, Eligibility book, DateOnly today)
    {
        var (name, birth, title, note) = (sheet[NameColumn, row], sheet[BirthColumn, row], sheet[TitleColumn, row], sheet[NoteColumn, row]);
        if (name.IsBlank) yield return At(NameColumn, "chưa ghi họ tên hoặc tên tập thể.");
        if (!birth.IsBlank && BirthText.Read(birth.Typed, today).Problem is { } wrong) yield return At(BirthColumn, wrong);
        if (title.IsBlank) yield return At(TitleColumn, "chưa ghi danh hiệu.");
        else if (PastedBlock.KindOf(title.Text, book).Length == 0) yield return At(TitleColumn, $"“{title.Text}” không phải danh hiệu có trong danh mục. Hãy ghi tên hoặc tên tắt, ví dụ LĐTT.");
        if (note.Text.Length > RegistrationLine.TextLength) yield return At(NoteColumn, $"dài quá {RegistrationLine.TextLength} ký tự. Hãy rút gọn.");
        if (sheet[ReasonColumn, row].Text.Length > RegistrationLine.TextLength) yield return At(ReasonColumn, $"dài quá {RegistrationLine.TextLength} ký tự. Hãy rút gọn.");

        CellProblem At(int column, string sentence) => new($"{sheet.Name}!{new CellAddress(column, row)}", sentence);
    }

    private static string Line(ReadSheet sheet, int row)
    {
        var reason = sheet[ReasonColumn, row].Text;
        return string.Join('\t', new[]
        {
            sheet[NameColumn, row].Text, sheet[BirthColumn, row].Typed, sheet[TitleColumn, row].Text, sheet[NoteColumn, row].Text, string.IsNullOrWhiteSpace(reason) ? string.Empty : PastedBlock.ReasonMark + reason,
        }.Select(cell => cell.ReplaceLineEndings(" ").Replace('\t', ' ').Replace('"', '”')));
    }

    private static RegistrationUpload Refused(string sentence) => new(string.Empty, [new CellProblem(null, sentence)]);

    [GeneratedRegex(@"năm (\d{4})")]
    private static partial Regex YearOf();
}
