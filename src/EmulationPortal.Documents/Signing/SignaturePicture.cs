using System.Buffers.Binary;
using System.IO.Compression;

namespace EmulationPortal.Documents.Signing;

/// <summary>The picture of a handwritten signature, from a PNG file; a transparent ground stays transparent (Decree 30/2020, appendix I).</summary>
public sealed class SignaturePicture
{
    /// <summary>Most bytes of the file.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int MostPoints = 2_000_000;

    private static readonly byte[] Mark = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly byte[] colours;
    private readonly byte[] alpha;

    private SignaturePicture(int width, int height, byte[] colours, byte[] alpha) => (Width, Height, this.colours, this.alpha) = (width, height, colours, alpha);

    /// <summary>Width in points of the picture.</summary>
    public int Width { get; }

    /// <summary>Height in points of the picture.</summary>
    public int Height { get; }

    /// <summary>Reads a PNG file.</summary>
    /// <exception cref="InvalidDataException">It is none, or of a kind that is not read; the message is a Vietnamese sentence with the remedy.</exception>
    public static SignaturePicture Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > MostBytes || !file.AsSpan().StartsWith(Mark))
        {
            throw new InvalidDataException("Ảnh chữ ký phải là tệp PNG không quá 1 MB, nền trong suốt.");
        }

        try
        {
            return Decode(file);
        }
        catch (Exception broken) when (broken is ArgumentException or UnreadablePdfException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("Tệp PNG bị hỏng. Hãy lưu lại ảnh rồi tải lên.", broken);
        }
    }

    /// <summary>Puts the picture into a document.</summary>
    internal PdfReference Embed(PdfUpdate update)
    {
        var mask = update.Add(Image("DeviceGray", alpha, null));
        return update.Add(Image("DeviceRGB", colours, mask));
    }

    private PdfStream Image(string space, byte[] bytes, PdfReference? mask) => new(
        PdfMap.Of(
                ("Type", new PdfName("XObject")), ("Subtype", new PdfName("Image")), ("Width", PdfValue.Of(Width)), ("Height", PdfValue.Of(Height)),
                ("ColorSpace", new PdfName(space)), ("BitsPerComponent", PdfValue.Of(8)), ("Filter", new PdfName("FlateDecode")))
            .With(("SMask", mask)),
        Deflate(bytes));

    private static SignaturePicture Decode(byte[] file)
    {
        var (width, height, kind) = (0, 0, 0);
        byte[] palette = [], transparency = [];
        using var packed = new MemoryStream();
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at)));
            var data = file.AsSpan(at + 8, length);
            switch (System.Text.Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                    kind = data[9];
                    if (width < 1 || height < 1 || (long)width * height > MostPoints || data[8] != 8 || data[12] != 0 || kind is not (0 or 2 or 3 or 4 or 6))
                    {
                        throw new InvalidDataException("Ảnh quá lớn hoặc là loại PNG không đọc được. Hãy lưu lại thành PNG thường (8 bit, không xen kẽ, không quá 2 triệu điểm).");
                    }

                    break;
                case "PLTE": palette = data.ToArray(); break;
                case "tRNS": transparency = data.ToArray(); break;
                case "IDAT": packed.Write(data); break;
            }

            at += length + 12;
        }

        var step = kind switch { 0 or 3 => 1, 4 => 2, 2 => 3, _ => 4 };
        var points = PngPredictor.Undo(Inflate(packed, (long)height * ((width * step) + 1)), 15, width * step, step);
        var (colours, alpha) = (new byte[width * height * 3], new byte[width * height]);
        for (var i = 0; i < alpha.Length; i++)
        {
            var point = points.AsSpan(i * step, step);
            (colours[i * 3], colours[(i * 3) + 1], colours[(i * 3) + 2]) = kind switch
            {
                0 or 4 => (point[0], point[0], point[0]),
                3 => (palette[point[0] * 3], palette[(point[0] * 3) + 1], palette[(point[0] * 3) + 2]),
                _ => (point[0], point[1], point[2]),
            };
            alpha[i] = kind switch { 4 => point[1], 6 => point[3], 3 when point[0] < transparency.Length => transparency[point[0]], _ => 255 };
        }

        return new SignaturePicture(width, height, colours, alpha);
    }

    private static byte[] Inflate(MemoryStream packed, long expected)
    {
        packed.Position = 0;
        var bytes = new byte[expected];
        try
        {
            using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
            zlib.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidDataException("Tệp PNG bị hỏng. Hãy lưu lại ảnh rồi tải lên.", broken);
        }
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest))
        {
            zlib.Write(bytes);
        }

        return output.ToArray();
    }
}
