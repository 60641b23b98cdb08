using EmulationPortal.Documents.Xlsx;

namespace EmulationPortal.Documents.Scoring;

/// <summary>The guide beside an offline sheet.</summary>
internal static class OfflineGuide
{
    private static readonly string[] _steps =
    [
        "Chỉ nhập vào ô nền vàng nhạt ở trang “Bảng điểm”: kết quả, chỉ tiêu (nếu có), x nếu không giao, giải trình.",
        "Số thập phân dùng dấu phẩy: 8,5. Nếu Excel đổi số thành ngày tháng, hãy xóa ô rồi nhập lại bằng dấu phẩy.",
        "Để trống là chưa chấm; 0 là 0 điểm; x ở cột “Không giao” là tiêu chí không giao cho đơn vị. Ba trường hợp này khác nhau.",
        "Điểm và tổng điểm tự tính. Tiêu chí “so với đơn vị tốt nhất cụm” chỉ có điểm sau khi cả cụm chấm.",
        "Không thêm, xóa, đổi chỗ dòng và không đổi tên trang; tệp có mã riêng để cổng nhận ra.",
        "Chấm xong, lưu tệp dạng .xlsx rồi tải lên ở trang bảng điểm của đơn vị. Cổng cho xem từng ô thay đổi trước khi nhận.",
        "Minh chứng đính kèm trên cổng, không chèn vào tệp này.",
    ];

    public static XlsxSheet Build(OfflineSheet sheet)
    {
        XlsxSheet guide = new("Hướng dẫn") { Widths = [6, 110], IsProtected = true };
        guide.Write(1, 1, XlsxCell.Of("Cách điền bảng điểm", CellLook.Title));
        int row = 3;
        foreach (string step in _steps)
        {
            guide.Write(row, 1, XlsxCell.Of((row - 2).ToString(System.Globalization.CultureInfo.InvariantCulture), CellLook.Centred), XlsxCell.Of(step));
            row++;
        }

        row++;
        foreach ((string code, string text) in sheet.Tree.Leaves
            .Where(leaf => !string.IsNullOrWhiteSpace(sheet.Guidance.GetValueOrDefault(leaf.Id)))
            .Select(leaf => (leaf.Code, sheet.Guidance[leaf.Id])))
        {
            guide.Write(row++, 1, XlsxCell.Of(code, CellLook.Centred), XlsxCell.Of(text));
        }

        return guide;
    }
}
