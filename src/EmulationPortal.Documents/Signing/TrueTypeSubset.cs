using System.Buffers.Binary;
using System.Text;

namespace EmulationPortal.Documents.Signing;

/// <summary>
/// A part of a TrueType font: the outlines of some glyphs under their old numbers, and the tables that a PDF reader draws them with
/// (ISO 32000-1, 9.9; OpenType 1.9: glyf, loca). A file then carries some ten kilobytes of a font instead of half a megabyte.
/// </summary>
internal static class TrueTypeSubset
{
    // What an outline made of others says of each of them.
    private const int WordArguments = 0x0001, Scaled = 0x0008, MoreParts = 0x0020, ScaledTwice = 0x0040, Turned = 0x0080;

    private static readonly string[] Kept = ["cvt ", "fpgm", "head", "hhea", "hmtx", "maxp", "prep"];

    /// <summary>The part with those glyphs, and those that they are made of.</summary>
    /// <exception cref="InvalidDataException">The font lacks a table.</exception>
    public static byte[] Of(TrueTypeFont font, IEnumerable<int> glyphs)
    {
        ArgumentNullException.ThrowIfNull(font);
        var outlines = Outlines(font, glyphs);
        var (glyf, loca) = Write(outlines, font.GlyphCount);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["glyf"] = glyf, ["loca"] = loca };
        foreach (var name in Kept.Where(font.Has)) tables[name] = font.TableBytes(name).ToArray();
        // Places of outlines are written as four bytes each (head, indexToLocFormat).
        BinaryPrimitives.WriteInt16BigEndian(tables["head"].AsSpan(50), 1);
        return File(tables);
    }

    private static SortedDictionary<int, ReadOnlyMemory<byte>> Outlines(TrueTypeFont font, IEnumerable<int> glyphs)
    {
        var outlines = new SortedDictionary<int, ReadOnlyMemory<byte>>();
        var wanted = new Queue<int>(glyphs.Prepend(0));
        while (wanted.TryDequeue(out var glyph))
        {
            if (outlines.ContainsKey(glyph)) continue;
            var outline = font.OutlineOf(glyph);
            outlines[glyph] = outline;
            foreach (var part in PartsOf(outline)) wanted.Enqueue(part);
        }

        return outlines;
    }

    private static List<int> PartsOf(ReadOnlyMemory<byte> outline)
    {
        var parts = new List<int>();
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline.Span) >= 0) return parts;
        var (at, flags) = (10, MoreParts);
        while ((flags & MoreParts) != 0)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.Span[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline.Span[(at + 2)..]));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2);
            at += (flags & Scaled) != 0 ? 2 : (flags & ScaledTwice) != 0 ? 4 : (flags & Turned) != 0 ? 8 : 0;
        }

        return parts;
    }

    private static (byte[] Glyf, byte[] Loca) Write(SortedDictionary<int, ReadOnlyMemory<byte>> outlines, int count)
    {
        using var glyf = new MemoryStream();
        var loca = new byte[(count + 1) * 4];
        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(glyph * 4), (uint)glyf.Position);
            if (!outlines.TryGetValue(glyph, out var outline)) continue;
            glyf.Write(outline.Span);
            while (glyf.Position % 4 != 0) glyf.WriteByte(0);
        }

        BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(count * 4), (uint)glyf.Position);
        return (glyf.ToArray(), loca);
    }

    // The directory, then the tables one behind the other, each on a multiple of four bytes.
    private static byte[] File(SortedDictionary<string, byte[]> tables)
    {
        using var file = new MemoryStream();
        var (power, log) = (1, 0);
        for (; power * 2 <= tables.Count; power *= 2) log++;
        Write(file, 0x00010000u);
        foreach (var number in new[] { tables.Count, power * 16, log, (tables.Count - power) * 16 }) Write(file, (ushort)number);
        var at = 12 + (tables.Count * 16);
        foreach (var (name, bytes) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(name));
            foreach (var number in new[] { Sum(bytes), (uint)at, (uint)bytes.Length }) Write(file, number);
            at += (bytes.Length + 3) / 4 * 4;
        }

        foreach (var bytes in tables.Values)
        {
            file.Write(bytes);
            while (file.Position % 4 != 0) file.WriteByte(0);
        }

        return file.ToArray();
    }

    private static uint Sum(byte[] bytes)
    {
        var sum = 0u;
        Span<byte> word = stackalloc byte[4];
        for (var i = 0; i < bytes.Length; i += 4)
        {
            word.Clear();
            bytes.AsSpan(i, Math.Min(4, bytes.Length - i)).CopyTo(word);
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(word));
        }

        return sum;
    }

    private static void Write(MemoryStream file, uint number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        file.Write(bytes);
    }

    private static void Write(MemoryStream file, ushort number)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, number);
        file.Write(bytes);
    }
}
