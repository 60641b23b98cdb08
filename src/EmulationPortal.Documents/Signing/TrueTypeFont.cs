using System.Buffers.Binary;
using System.Text;

namespace EmulationPortal.Documents.Signing;

/// <summary>Glyphs and widths of a TrueType file, as far as a text line needs them (OpenType 1.9: cmap formats 4 and 12, head, hhea, hmtx), and its outlines (glyf, loca).</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] file;
    private readonly Dictionary<string, (int At, int Length)> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> glyphs = [];
    private readonly int unitsPerEm;
    private readonly int metrics;

    /// <summary>Reads a font.</summary>
    /// <exception cref="InvalidDataException">It lacks a table, or maps no Unicode.</exception>
    public TrueTypeFont(byte[] file)
    {
        this.file = file;
        for (var i = 0; i < U16(4); i++)
        {
            tables[Encoding.ASCII.GetString(file, 12 + (i * 16), 4)] = ((int)U32(12 + (i * 16) + 8), (int)U32(12 + (i * 16) + 12));
        }

        unitsPerEm = U16(Table("head") + 18);
        metrics = U16(Table("hhea") + 34);
        ReadCharacters();
    }

    /// <summary>Height above the line in thousandths of the size.</summary>
    public int Ascent => Thousandths((short)U16(Table("hhea") + 4));

    /// <summary>Depth below the line in thousandths of the size, negative.</summary>
    public int Descent => Thousandths((short)U16(Table("hhea") + 6));

    /// <summary>The box around all glyphs in thousandths of the size.</summary>
    public IReadOnlyList<int> Box => [.. Enumerable.Range(0, 4).Select(i => Thousandths((short)U16(Table("head") + 36 + (2 * i))))];

    /// <summary>The glyph of a character; 0, the box, for one that the font lacks.</summary>
    public int GlyphOf(int character) => glyphs.GetValueOrDefault(character);

    /// <summary>Width of a glyph in thousandths of the size.</summary>
    public int WidthOf(int glyph) => Thousandths(U16(Table("hmtx") + (4 * Math.Min(glyph, metrics - 1))));

    /// <summary>How many glyphs it has.</summary>
    public int GlyphCount => U16(Table("maxp") + 4);

    /// <summary>Whether it has a table.</summary>
    public bool Has(string table) => tables.ContainsKey(table);

    /// <summary>The bytes of a table.</summary>
    /// <exception cref="InvalidDataException">It lacks the table.</exception>
    public ReadOnlyMemory<byte> TableBytes(string table) => file.AsMemory(Table(table), tables[table].Length);

    /// <summary>The outline of a glyph; empty for a space.</summary>
    /// <exception cref="InvalidDataException">It has no outlines.</exception>
    public ReadOnlyMemory<byte> OutlineOf(int glyph)
    {
        var (from, to) = (PlaceOf(glyph), PlaceOf(glyph + 1));
        return file.AsMemory(Table("glyf") + from, to - from);
    }

    // Places are halves in two bytes, or whole in four (head, indexToLocFormat).
    private int PlaceOf(int glyph) => U16(Table("head") + 50) == 0 ? U16(Table("loca") + (2 * glyph)) * 2 : (int)U32(Table("loca") + (4 * glyph));

    private int Thousandths(int units) => (int)Math.Round(units * 1000.0 / unitsPerEm);

    private void ReadCharacters()
    {
        var cmap = Table("cmap");
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var at = cmap + (int)U32(cmap + 4 + (i * 8) + 4);
            if (U16(at) == 4) ReadSegments(at);
            else if (U16(at) == 12) ReadGroups(at);
        }

        if (glyphs.Count == 0)
        {
            throw new InvalidDataException("The font maps no characters.");
        }
    }

    private void ReadSegments(int at)
    {
        var doubled = U16(at + 6);
        for (var i = 0; i < doubled; i += 2)
        {
            var (end, start) = (U16(at + 14 + i), U16(at + 16 + doubled + i));
            var (delta, place) = (U16(at + 16 + (2 * doubled) + i), at + 16 + (3 * doubled) + i);
            for (var character = start; character <= end && character < 0xFFFF; character++)
            {
                var glyph = U16(place) == 0 ? character : U16(place + U16(place) + (2 * (character - start)));
                if (glyph != 0) glyphs.TryAdd(character, (glyph + delta) & 0xFFFF);
            }
        }
    }

    private void ReadGroups(int at)
    {
        for (var i = 0; i < U32(at + 12); i++)
        {
            var group = at + 16 + (i * 12);
            for (var character = U32(group); character <= U32(group + 4); character++)
            {
                glyphs.TryAdd((int)character, (int)(U32(group + 8) + character - U32(group)));
            }
        }
    }

    private int Table(string name) => tables.TryGetValue(name, out var table) ? table.At : throw new InvalidDataException($"The font has no table {name}.");

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
}
