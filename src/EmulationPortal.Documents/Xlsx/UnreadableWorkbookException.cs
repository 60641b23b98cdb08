namespace EmulationPortal.Documents.Xlsx;

/// <summary>Ends the reading of a workbook; its message is the sentence for the person who uploaded it.</summary>
internal sealed class UnreadableWorkbookException(string message) : Exception(message)
{
    public static UnreadableWorkbookException NotXlsx() =>
        new("Tệp này không phải là tệp Excel dạng .xlsx. Hãy mở bằng Excel, chọn “Lưu thành” (Save As) dạng “Excel Workbook (.xlsx)” rồi tải lên lại.");

    public static UnreadableWorkbookException Damaged() =>
        new("Tệp Excel bị hỏng, không đọc được. Hãy mở bằng Excel, lưu lại rồi tải lên lại, hoặc tải mẫu mới.");

    public static UnreadableWorkbookException TooLarge(string what) =>
        new($"Tệp Excel quá lớn: {what}. Hãy dùng đúng mẫu tải từ cổng, không chèn ảnh hay thêm bảng khác.");
}
