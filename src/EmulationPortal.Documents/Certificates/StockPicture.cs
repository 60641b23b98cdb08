using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace EmulationPortal.Documents.Certificates;

/// <summary>
/// A scan of pre-printed stock. Only its picture is kept: what cameras and scanners write beside it (place, device, thumbnails) is left
/// out, and a file that is not wholly the picture that it begins as is refused.
/// </summary>
/// <param name="ContentType">image/png or image/jpeg.</param>
/// <param name="Width">Width in points of the picture.</param>
/// <param name="Height">Height in points of the picture.</param>
/// <param name="Bytes">The cleaned file.</param>
public sealed record StockPicture(string ContentType, int Width, int Height, byte[] Bytes)
{
    /// <summary>Most bytes of the file.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private const int LeastSide = 200, MostSide = 20_000;
    private const long MostPoints = 120_000_000;
    private const string Broken = "Tệp ảnh bị hỏng hoặc thiếu. Hãy quét hay lưu lại thành PNG hoặc JPEG rồi tải lên.";

    private static readonly byte[] PngMark = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly HashSet<string> PngKept = new(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"], StringComparer.Ordinal);

    /// <summary>Reads a PNG or JPEG file.</summary>
    /// <exception cref="InvalidDataException">It is none, broken, too small or too large; the message is a Vietnamese sentence with the remedy.</exception>
    public static StockPicture Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > MostBytes) throw new InvalidDataException("Ảnh phôi quá 20 MB. Hãy quét ở 150 đến 200 dpi hoặc lưu thành JPEG.");
        try
        {
            return file.AsSpan().StartsWith(PngMark) ? Png(file) : file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg(file) : throw new InvalidDataException("Chỉ nhận ảnh phôi là tệp PNG hoặc JPEG.");
        }
        catch (Exception broken) when (broken is ArgumentException or IndexOutOfRangeException or OverflowException or EndOfStreamException)
        {
            throw new InvalidDataException(Broken, broken);
        }
    }

    /// <summary>How far its shape is from the paper's, as a share: 0.02 is two per cent.</summary>
    public decimal MissOf(decimal paperWidth, decimal paperHeight) => Math.Abs((Width * paperHeight / (Height * paperWidth)) - 1);

    private static StockPicture Png(byte[] file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write(PngMark);
        using var packed = new MemoryStream();
        var (width, height, at, isEnded) = (0, 0, 8, false);
        var row = 0L;
        while (!isEnded)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at)));
            var name = Encoding.ASCII.GetString(file, at + 4, 4);
            var data = file.AsSpan(at + 8, length);
            if (name == "IHDR") (width, height, row) = Header(data);
            if (name == "IDAT" && row > 0) packed.Write(data);
            if (PngKept.Contains(name)) kept.Write(file.AsSpan(at, length + 12));
            (at, isEnded) = (at + length + 12, name == "IEND");
        }

        Sized(width, height);
        if (row > 0) Inflate(packed, row * height);
        return new StockPicture("image/png", width, height, kept.ToArray());
    }

    // The bytes of a row with its filter; 0 for interlaced pictures, whose rows are not counted here.
    private static (int Width, int Height, long Row) Header(ReadOnlySpan<byte> data)
    {
        var (width, height, channels) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]), data[9] switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => throw new InvalidDataException(Broken) });
        Sized(width, height);
        return (width, height, data[12] == 0 ? ((((long)width * channels * data[8]) + 7) / 8) + 1 : 0);
    }

    private static void Inflate(MemoryStream packed, long expected)
    {
        packed.Position = 0;
        var (buffer, read) = (new byte[64 * 1024], 0L);
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        for (int some; read < expected && (some = zlib.Read(buffer)) > 0;) read += some;
        if (read < expected) throw new InvalidDataException(Broken);
    }

    private static StockPicture Jpeg(byte[] file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write(file.AsSpan(0, 2));
        var (width, height, at) = (0, 0, 2);
        while (true)
        {
            if (file[at] != 0xFF) throw new InvalidDataException(Broken);
            var (marker, length) = (file[at + 1], BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2)));
            // Start of frame, whatever the coding; C4, C8 and CC mean tables.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 5)), BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 7)));
            // JFIF and Adobe say how colours are meant; all other notes go.
            if (marker is not ((>= 0xE1 and <= 0xED) or 0xEF or 0xFE)) kept.Write(file.AsSpan(at, length + 2));
            at += length + 2;
            if (marker == 0xDA) break;
        }

        Sized(width, height);
        var end = file.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);
        if (end < at) throw new InvalidDataException(Broken);
        kept.Write(file.AsSpan(at, end + 2 - at));
        return new StockPicture("image/jpeg", width, height, kept.ToArray());
    }

    private static void Sized(int width, int height)
    {
        if (width < LeastSide || height < LeastSide) throw new InvalidDataException($"Ảnh phôi quá nhỏ ({width} × {height} điểm). Hãy quét ở 100 dpi trở lên.");
        if (width > MostSide || height > MostSide || (long)width * height > MostPoints) throw new InvalidDataException($"Ảnh phôi quá lớn ({width} × {height} điểm). Hãy quét ở 150 đến 200 dpi.");
    }
}
