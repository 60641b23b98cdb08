using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace EmulationPortal.Web.Tests.Certificates;

/// <summary>Pictures made for tests: one grey area.</summary>
internal static class StockPictures
{
    /// <summary>A PNG file with a note that says where it was taken.</summary>
    public static byte[] Png(int width, int height, string note = "")
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 0);
        Chunk(file, "IHDR", header);
        if (note.Length > 0) Chunk(file, "tEXt", Encoding.ASCII.GetBytes($"Comment\0{note}"));
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[width + 1];
            row.AsSpan(1).Fill(200);
            for (var y = 0; y < height; y++) zlib.Write(row);
        }

        Chunk(file, "IDAT", rows.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>The bones of a JPEG file with a camera's notes.</summary>
    public static byte[] Jpeg(int width, int height)
    {
        byte[] note = [0xFF, 0xE1, 0x00, 0x08, .. "GPSGPS"u8];
        byte[] frame = [0xFF, 0xC0, 0x00, 0x0B, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0];
        byte[] scan = [0xFF, 0xDA, 0x00, 0x08, 1, 1, 0, 0, 63, 0, 0x12, 0x34];
        return [0xFF, 0xD8, .. note, .. frame, .. scan, 0xFF, 0xD9];
    }

    private static void Chunk(MemoryStream file, string name, byte[] data)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }

        return ~crc;
    }
}
