using System.IO.Compression;
using System.Text;

namespace EmulationPortal.Web.Tests.Evidence;

/// <summary>Small files of every sort, made here.</summary>
internal static class SampleFiles
{
    public static byte[] Pdf(string content = "một") => Encoding.UTF8.GetBytes(
        $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n%{content}\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Exe { get; } = [0x4D, 0x5A, 0x90, 0x00, .. new byte[200]];

    public static byte[] Docx(string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", params string[] moreParts) =>
        Zip([("[Content_Types].xml", $"<Types><Override PartName=\"/word/document.xml\" ContentType=\"{type}\"/></Types>"), ("word/document.xml", "<document/>"), .. moreParts.Select(part => (part, "x"))]);

    public static byte[] Xlsx(params string[] moreParts) =>
        Zip([("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"), ("xl/workbook.xml", "<workbook/>"), .. moreParts.Select(part => (part, "x"))]);

    /// <summary>What Office writes for a document with a password, and, without the stream's name, for one of before 2007.</summary>
    public static byte[] Compound(bool isEncrypted) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500], .. isEncrypted ? Encoding.Unicode.GetBytes("EncryptedPackage") : []];

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return memory.ToArray();
    }
}
