namespace EmulationPortal.Documents.Pdf;

/// <summary>
/// There is no browser on this machine to print with. The page that asked offers the print-ready HTML instead;
/// the message may be shown as it is.
/// </summary>
public sealed class NoBrowserException : Exception
{
    private const string Sentence =
        "Máy chủ chưa có trình duyệt Chromium để tạo tệp PDF. Hãy mở bản sẵn sàng để in và in từ trình duyệt của bạn, " +
        "hoặc báo quản trị hệ thống cài Chromium hay đặt “Documents:Browser”.";

    /// <summary>Says so in the words of the page.</summary>
    public NoBrowserException()
        : base(Sentence)
    {
    }

    /// <summary>Says so with a sentence of the caller's.</summary>
    public NoBrowserException(string message)
        : base(message)
    {
    }

    /// <summary>Says so with a sentence of the caller's and the cause.</summary>
    public NoBrowserException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
