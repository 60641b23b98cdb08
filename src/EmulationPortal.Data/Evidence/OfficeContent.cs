using System.IO.Compression;
using System.Text;
using EmulationPortal.Domain.Evidence;

namespace EmulationPortal.Data.Evidence;

/// <summary>Tells Word and Excel files apart by their parts, and refuses what may run or can't be read.</summary>
internal static class OfficeContent
{
    private const int LongestContentTypes = 1024 * 1024;
    private const int MostParts = 10_000;

    public static RecognisedContent Recognise(string fileName, byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return archive.Entries.Count > MostParts ? RecognisedContent.Refused(EvidenceContent.Unknown(fileName)) : Recognise(fileName, archive);
        }
        catch (InvalidDataException)
        {
            return RecognisedContent.Refused(EvidenceContent.Unknown(fileName));
        }
    }

    /// <summary>The older container: an encrypted document of today, or a document of before 2007.</summary>
    public static RecognisedContent RefuseCompound(string fileName, byte[] bytes) => RecognisedContent.Refused(
        bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? $"Tệp “{fileName}” được đặt mật khẩu nên người chấm không mở được. Hãy bỏ mật khẩu rồi tải lại."
            : $"Tệp “{fileName}” có định dạng Word, Excel cũ. Hãy lưu lại thành .docx, .xlsx hoặc PDF rồi tải lại.");

    private static RecognisedContent Recognise(string fileName, ZipArchive archive)
    {
        if (archive.Entries.Any(MayRun))
        {
            return Macro(fileName);
        }

        var types = ContentTypes(archive);
        if (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
        {
            return Macro(fileName);
        }

        if (archive.GetEntry("word/document.xml") is not null && types.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal))
        {
            return RecognisedContent.Of(EvidenceTypes.Docx);
        }

        return archive.GetEntry("xl/workbook.xml") is not null && types.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal)
            ? RecognisedContent.Of(EvidenceTypes.Xlsx)
            : RecognisedContent.Refused(EvidenceContent.Unknown(fileName));
    }

    private static bool MayRun(ZipArchiveEntry part) =>
        part.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || part.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || part.FullName.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase);

    private static RecognisedContent Macro(string fileName) => RecognisedContent.Refused(
        $"Tệp “{fileName}” có macro (chương trình nhúng) nên không được nhận. Hãy lưu lại thành .docx, .xlsx không có macro hoặc PDF.");

    private static string ContentTypes(ZipArchive archive)
    {
        if (archive.GetEntry("[Content_Types].xml") is not { } part)
        {
            return string.Empty;
        }

        // Never more than the limit, whatever size the archive claims.
        var buffer = new byte[LongestContentTypes];
        using var stream = part.Open();
        return Encoding.UTF8.GetString(buffer, 0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
    }
}
