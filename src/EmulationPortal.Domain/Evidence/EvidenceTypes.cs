namespace EmulationPortal.Domain.Evidence;

/// <summary>What may be uploaded as evidence.</summary>
public static class EvidenceTypes
{
    /// <summary>Most bytes of one file: 20 MB.</summary>
    public const long MaxBytes = 20L * 1024 * 1024;

    /// <summary>Media type of PDF.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>Media type of Word documents.</summary>
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Media type of Excel workbooks.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The allowed types and the size limit, as pages and refusals say them.</summary>
    public const string Allowed = "PDF, ảnh (JPEG, PNG, GIF, WebP), Word (.docx), Excel (.xlsx), mỗi tệp không quá 20 MB";

    /// <summary>Whether a browser shows the type beside the score without any program: PDF and images.</summary>
    public static bool IsPreviewable(string contentType) => contentType == Pdf || IsImage(contentType);

    /// <summary>Whether the type is one of the allowed images.</summary>
    public static bool IsImage(string contentType) => contentType is "image/png" or "image/jpeg" or "image/gif" or "image/webp";

    /// <summary>The type in a word: “PDF”, “Ảnh”, “Word”, “Excel”.</summary>
    public static string Name(string contentType) => contentType switch
    {
        Pdf => "PDF",
        Docx => "Word",
        Xlsx => "Excel",
        _ when IsImage(contentType) => "Ảnh",
        _ => "Tệp",
    };

    /// <summary>The usual ending of a file name of that type, with its dot.</summary>
    public static string Extension(string contentType) => contentType switch
    {
        Pdf => ".pdf",
        Docx => ".docx",
        Xlsx => ".xlsx",
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        "image/gif" => ".gif",
        "image/webp" => ".webp",
        _ => "",
    };
}
