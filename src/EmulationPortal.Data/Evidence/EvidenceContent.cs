using System.Text;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Data.Evidence;

/// <summary>What the bytes of an upload are.</summary>
/// <param name="ContentType">The media type; empty when refused.</param>
/// <param name="Problem">Why the file is refused, as a Vietnamese sentence with the remedy; null when accepted.</param>
public sealed record RecognisedContent(string ContentType, string? Problem)
{
    /// <summary>An accepted file.</summary>
    public static RecognisedContent Of(string contentType) => new(contentType, null);

    /// <summary>A refused file.</summary>
    public static RecognisedContent Refused(string problem) => new(string.Empty, problem);
}

/// <summary>Decides the type of an upload by its content; its name and what the browser says are never believed.</summary>
public static class EvidenceContent
{
    /// <summary>Recognises the bytes.</summary>
    /// <param name="fileName">The name, for the sentences only.</param>
    /// <param name="bytes">The whole file.</param>
    public static RecognisedContent Recognise(string fileName, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (Oversized(fileName, bytes.Length) is { } problem)
        {
            return RecognisedContent.Refused(problem);
        }

        if (bytes.Length == 0)
        {
            return RecognisedContent.Refused($"Tệp “{fileName}” rỗng. Hãy kiểm tra rồi chọn lại tệp.");
        }

        return Plain(bytes) is { } type
            ? RecognisedContent.Of(type)
            : StartsWith(bytes, "PK\u0003\u0004") ? OfficeContent.Recognise(fileName, bytes)
            : StartsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1) ? OfficeContent.RefuseCompound(fileName, bytes)
            : RecognisedContent.Refused(Unknown(fileName));
    }

    /// <summary>The refusal of a file over the limit; null when it is not. Asked before the bytes are read.</summary>
    public static string? Oversized(string fileName, long length) => length > EvidenceTypes.MaxBytes
        ? $"Tệp “{fileName}” lớn {NumberText.Show(length / 1048576m, 1)} MB, quá giới hạn 20 MB. Hãy giảm dung lượng hoặc chia nhỏ tệp."
        : null;

    internal static string Unknown(string fileName)
    {
        var ending = Path.GetExtension(fileName).ToLowerInvariant();
        return ending is ".pdf" or ".docx" or ".xlsx" or ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp"
            ? $"Tệp “{fileName}” có đuôi {ending} nhưng nội dung không phải loại đó, hoặc tệp đã hỏng. Chỉ nhận {EvidenceTypes.Allowed}."
            : $"Tệp “{fileName}” không thuộc loại được nhận. Chỉ nhận {EvidenceTypes.Allowed}.";
    }

    private static string? Plain(byte[] bytes)
    {
        if (StartsWith(bytes, "%PDF-")) return EvidenceTypes.Pdf;
        if (StartsWith(bytes, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)) return "image/png";
        if (StartsWith(bytes, 0xFF, 0xD8, 0xFF)) return "image/jpeg";
        if (StartsWith(bytes, "GIF87a") || StartsWith(bytes, "GIF89a")) return "image/gif";
        return StartsWith(bytes, "RIFF") && bytes.AsSpan(8).StartsWith("WEBP"u8) ? "image/webp" : null;
    }

    private static bool StartsWith(byte[] bytes, string ascii) => bytes.AsSpan().StartsWith(Encoding.ASCII.GetBytes(ascii));

    private static bool StartsWith(byte[] bytes, params ReadOnlySpan<byte> signature) => bytes.AsSpan().StartsWith(signature);
}
