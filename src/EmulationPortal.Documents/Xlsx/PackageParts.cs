using System.IO.Compression;
using System.Xml;

namespace EmulationPortal.Documents.Xlsx;

/// <summary>
/// The parts of an XLSX package, each unpacked only when asked for and never past the limit, whatever its header says:
/// a few kilobytes of zeros can claim to be small and unpack to gigabytes.
/// </summary>
internal sealed class PackageParts : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly ReadLimits _limits;
    private long _unpacked;

    public PackageParts(byte[] bytes, ReadLimits limits)
    {
        _limits = limits;
        if (bytes.Length > limits.FileBytes)
        {
            throw UnreadableWorkbookException.TooLarge($"quá {limits.FileBytes / 1024 / 1024} MB");
        }

        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new UnreadableWorkbookException(
                "Tệp này là Excel đời cũ (.xls) hoặc có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại dạng .xlsx rồi tải lên lại.");
        }

        try
        {
            _archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (_archive.Entries.Count > limits.Parts)
            {
                throw UnreadableWorkbookException.TooLarge("có quá nhiều phần");
            }
        }
        catch (InvalidDataException)
        {
            throw UnreadableWorkbookException.NotXlsx();
        }
    }

    /// <summary>Reads a part as XML, or answers false when the package has none of that name.</summary>
    public bool TryRead(string name, Action<XmlReader> read)
    {
        if (_archive.GetEntry(name) is not { } entry)
        {
            return false;
        }

        using MemoryStream unpacked = Unpack(entry);
        using XmlReader xml = XmlReader.Create(unpacked, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        read(xml);
        return true;
    }

    public void Dispose() => _archive.Dispose();

    private MemoryStream Unpack(ZipArchiveEntry entry)
    {
        MemoryStream unpacked = new();
        using Stream packed = entry.Open();
        byte[] buffer = new byte[81_920];
        for (int count = packed.Read(buffer); count > 0; count = packed.Read(buffer))
        {
            _unpacked += count;
            if (_unpacked > _limits.UnpackedBytes)
            {
                throw UnreadableWorkbookException.TooLarge("nội dung khi giải nén vượt giới hạn");
            }

            unpacked.Write(buffer, 0, count);
        }

        unpacked.Position = 0;
        return unpacked;
    }
}
