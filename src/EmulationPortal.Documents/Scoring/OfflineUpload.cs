using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Scoring;

/// <summary>Reads a filled-in sheet: refuses what is not the expected one, and says of each cell what can't be taken.</summary>
internal static class OfflineUpload
{
    private const string NotAssigned = "không giao";

    public static SheetReading Read(ReadWorkbook workbook, ExpectedSheet expected)
    {
        ReadSheet? page = workbook.Find(SheetWorkbook.SheetName);
        if (FingerprintSheet.Read(workbook) is not { } hidden || page is null)
        {
            return Refused("Tệp này không phải mẫu bảng điểm tải từ cổng, hoặc phần mã ẩn trong tệp đã bị xóa, sửa. Hãy tải mẫu mới rồi chép kết quả sang.");
        }

        return Refusal(hidden, expected) is { } refusal
            ? Refused(refusal)
            : ReadRows(page, hidden);
    }

    private static string? Refusal(HiddenSheet hidden, ExpectedSheet expected)
    {
        SheetFingerprint found = hidden.Fingerprint;
        SheetFingerprint wanted = expected.Fingerprint;
        if (found.Year != wanted.Year)
        {
            return $"Đây là mẫu của năm {found.Year}; hãy tải mẫu năm {wanted.Year}.";
        }

        if (found.SheetId != wanted.SheetId)
        {
            return $"Đây là bảng điểm của {hidden.Department}; hãy tải mẫu của {expected.Department}.";
        }

        if (found.Column != wanted.Column)
        {
            return $"Đây là mẫu cho cột “{found.Column.Heading()}”; hãy tải mẫu cho cột “{wanted.Column.Heading()}”.";
        }

        return found.CriteriaSetId != wanted.CriteriaSetId || found.CriteriaSetVersion != wanted.CriteriaSetVersion
            ? "Bộ tiêu chí đã thay đổi sau khi mẫu này được tải; hãy tải mẫu mới rồi chép kết quả sang."
            : null;
    }

    private static SheetReading ReadRows(ReadSheet page, HiddenSheet hidden)
    {
        ILookup<string, int> rows = page.Cells
            .Where(cell => cell.Key.Column == (int)SheetColumn.Code && !cell.Value.IsBlank)
            .ToLookup(cell => VietnameseText.Normalise(cell.Value.Text), cell => cell.Key.Row);
        List<UploadedRow> read = [];
        foreach (HiddenRow known in hidden.Rows)
        {
            int[] found = [.. rows[VietnameseText.Normalise(known.Code)]];
            if (found.Length != 1)
            {
                return Refused(found.Length == 0
                    ? $"Không còn dòng của tiêu chí {known.Code} trong tệp. Hãy tải mẫu mới rồi chép kết quả sang."
                    : $"Tiêu chí {known.Code} có ở nhiều dòng ({string.Join(", ", found)}). Hãy bỏ các dòng thêm hoặc tải mẫu mới.");
            }

            read.Add(ReadRow(page, found[0], known));
        }

        return new SheetReading(new UploadedSheet(hidden.Fingerprint, read), null);
    }

    private static UploadedRow ReadRow(ReadSheet page, int row, HiddenRow known)
    {
        RawCell entered = page[(int)SheetColumn.Entered, row];
        RawCell target = page[(int)SheetColumn.Target, row];
        RawCell mark = page[(int)SheetColumn.NotAssigned, row];
        string explanation = VietnameseText.NormaliseLines(page[(int)SheetColumn.Explanation, row].Text);
        string typed = mark.IsBlank ? VietnameseText.Normalise(entered.Text) : NotAssigned;
        return new UploadedRow
        {
            CriterionId = known.CriterionId,
            Code = known.Code,
            Cell = SheetColumn.Entered.At(row),
            Version = known.Version,
            Typed = new TypedCell(typed, VietnameseText.Normalise(target.Text), explanation),
            Original = known.Original,
            Problem = Problem(row, entered, target, mark),
        };
    }

    private static string? Problem(int row, RawCell entered, RawCell target, RawCell mark)
    {
        string at = SheetColumn.Entered.At(row);
        string markAt = SheetColumn.NotAssigned.At(row);
        if (!mark.IsBlank && VietnameseText.Fold(mark.Text) is not ("x" or "co"))
        {
            return $"Ô {markAt} chỉ nhận x; đang là “{VietnameseText.Normalise(mark.Text)}”.";
        }

        if (!mark.IsBlank && !entered.IsBlank)
        {
            return $"Ô {at} có kết quả nhưng ô {markAt} lại đánh dấu không giao; hãy bỏ một trong hai.";
        }

        return Unreadable(at, entered) ?? Unreadable(SheetColumn.Target.At(row), target);
    }

    private static string? Unreadable(string at, RawCell cell) => cell.Kind switch
    {
        RawKind.Date => $"Ô {at} đã bị Excel đổi thành ngày tháng; hãy xóa ô rồi nhập lại, số thập phân dùng dấu phẩy, ví dụ 8,5.",
        RawKind.Error => $"Ô {at} đang báo lỗi {cell.Text}; hãy nhập lại.",
        _ => null,
    };

    private static SheetReading Refused(string problem) => new(null, problem);
}
