using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace EmulationPortal.Documents.Pictures;

/// <summary>How large a picture may be, and what is said about one that is not.</summary>
/// <param name="Subject">What it is called at the beginning of a sentence.</param>
/// <param name="LeastSide">Least width and height in points.</param>
/// <param name="MostBytes">Most bytes of the file.</param>
/// <param name="WhenSmall">What to do about one that is too small.</param>
/// <param name="WhenLarge">What to do about one that is too large.</param>
public sealed record PictureLimits(string Subject, int LeastSide, int MostBytes, string WhenSmall, string WhenLarge)
{
    /// <summary>A scan of the stock of certificates.</summary>
    public static PictureLimits Stock { get; } = new("Ảnh phôi", 200, 20 * 1024 * 1024, "Hãy quét ở 100 dpi trở lên.", "Hãy quét ở 150 đến 200 dpi hoặc lưu thành JPEG.");

    /// <summary>A photograph that people look at on a page.</summary>
    public static PictureLimits Photograph { get; } = new("Ảnh", 300, 10 * 1024 * 1024, "Hãy chọn ảnh rõ hơn, mỗi cạnh từ 300 điểm.", "Hãy giảm cỡ ảnh trên máy rồi tải lên.");

    /// <summary>Most megabytes of the file.</summary>
    public int MostMegabytes => MostBytes / 1024 / 1024;
}

/// <summary>
/// A picture that somebody uploaded. Only the picture is kept: what cameras and scanners write beside it (place, device, thumbnails) is left
/// out but for how it is turned, and a file that is not wholly the picture that it begins as is refused.
/// </summary>
/// <param name="ContentType">image/png or image/jpeg.</param>
/// <param name="Width">Width in points of the picture as it is shown.</param>
/// <param name="Height">Height in points of the picture as it is shown.</param>
/// <param name="Bytes">The cleaned file.</param>
public sealed record PlainPicture(string ContentType, int Width, int Height, byte[] Bytes)
{
    private const int MostSide = 20_000;
    private const long MostPoints = 120_000_000;
    private const string Broken = "Tệp ảnh bị hỏng hoặc thiếu. Hãy lưu lại thành PNG hoặc JPEG rồi tải lên.";

    private static readonly byte[] PngMark = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly HashSet<string> PngKept = new(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"], StringComparer.Ordinal);

    /// <summary>Reads a PNG or JPEG file.</summary>
    /// <exception cref="InvalidDataException">It is none, broken, too small or too large; the message is a Vietnamese sentence with the remedy.</exception>
    public static PlainPicture Read(byte[] file, PictureLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        if (file.Length > limits.MostBytes) throw new InvalidDataException($"{limits.Subject} quá {limits.MostMegabytes} MB. {limits.WhenLarge}");
        try
        {
            return file.AsSpan().StartsWith(PngMark) ? Png(file, limits)
                : file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg(file, limits)
                : throw new InvalidDataException($"{limits.Subject} phải là tệp PNG hoặc JPEG. Hãy lưu lại rồi tải lên.");
        }
        catch (Exception broken) when (broken is ArgumentException or IndexOutOfRangeException or OverflowException or EndOfStreamException)
        {
            throw new InvalidDataException(Broken, broken);
        }
    }

    /// <summary>How far its shape is from the paper's, as a share: 0.02 is two per cent.</summary>
    public decimal MissOf(decimal paperWidth, decimal paperHeight) => Math.Abs((Width * paperHeight / (Height * paperWidth)) - 1);

    private static PlainPicture Png(byte[] file, PictureLimits limits)
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
            if (name == "IHDR") (width, height, row) = Header(data, limits);
            if (name == "IDAT" && row > 0) packed.Write(data);
            if (PngKept.Contains(name)) kept.Write(file.AsSpan(at, length + 12));
            (at, isEnded) = (at + length + 12, name == "IEND");
        }

        Sized(width, height, limits);
        if (row > 0) Inflate(packed, row * height);
        return new PlainPicture("image/png", width, height, kept.ToArray());
    }

    // The bytes of a row with its filter; 0 for interlaced pictures, whose rows are not counted here.
    private static (int Width, int Height, long Row) Header(ReadOnlySpan<byte> data, PictureLimits limits)
    {
        var (width, height, channels) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]), data[9] switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => throw new InvalidDataException(Broken) });
        Sized(width, height, limits);
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

    private static PlainPicture Jpeg(byte[] file, PictureLimits limits)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write(file.AsSpan(0, 2));
        var (width, height, at, isTurned) = (0, 0, 2, false);
        while (true)
        {
            if (file[at] != 0xFF) throw new InvalidDataException(Broken);
            var (marker, length) = (file[at + 1], BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2)));
            // Start of frame, whatever the coding; C4, C8 and CC mean tables.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 5)), BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 7)));
            if (marker == 0xE1 && OrientationIn(file.AsSpan(at + 4, length - 2)) is var orientation and > 1)
            {
                kept.Write(Turned(orientation));
                isTurned = orientation >= 5;
            }

            // JFIF and Adobe say how colours are meant; all other notes go.
            if (marker is not ((>= 0xE1 and <= 0xED) or 0xEF or 0xFE)) kept.Write(file.AsSpan(at, length + 2));
            at += length + 2;
            if (marker == 0xDA) break;
        }

        Sized(width, height, limits);
        var end = file.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);
        if (end < at) throw new InvalidDataException(Broken);
        kept.Write(file.AsSpan(at, end + 2 - at));
        return isTurned ? new PlainPicture("image/jpeg", height, width, kept.ToArray()) : new PlainPicture("image/jpeg", width, height, kept.ToArray());
    }

    // How a camera was held (Exif 2.32, tag 0112): 1 upright, 3 upside down, 6 and 8 on its side; 1 also when it says nothing.
    private static int OrientationIn(ReadOnlySpan<byte> note)
    {
        if (!note.StartsWith("Exif\0\0"u8) || note.Length < 16) return 1;
        var tiff = note[6..];
        var isLittle = tiff[0] == (byte)'I';
        var at = (int)Number(tiff[4..], 4, isLittle);
        if (at < 8 || at > tiff.Length - 2) return 1;
        var count = (int)Number(tiff[at..], 2, isLittle);
        for (var i = 0; i < count && at + 2 + (12 * (i + 1)) <= tiff.Length; i++)
        {
            var entry = tiff.Slice(at + 2 + (12 * i), 12);
            if (Number(entry, 2, isLittle) == 0x0112) return Number(entry[8..], 2, isLittle) is >= 1 and <= 8 and var orientation ? (int)orientation : 1;
        }

        return 1;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int length, bool isLittle) => (length, isLittle) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
    };

    // The shortest note that says how the picture is turned, and nothing else.
    private static byte[] Turned(int orientation) =>
    [
        0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8, .. "MM"u8, 0x00, 0x2A, 0x00, 0x00, 0x00, 0x08,
        0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, (byte)orientation, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    ];

    private static void Sized(int width, int height, PictureLimits limits)
    {
        if (width < limits.LeastSide || height < limits.LeastSide) throw new InvalidDataException($"{limits.Subject} quá nhỏ ({width} × {height} điểm). {limits.WhenSmall}");
        if (width > MostSide || height > MostSide || (long)width * height > MostPoints) throw new InvalidDataException($"{limits.Subject} quá lớn ({width} × {height} điểm). {limits.WhenLarge}");
    }
}
