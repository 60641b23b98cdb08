using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace EmulationPortal.Documents.Signing;

/// <summary>
/// The font of signatures. It is put into a document once, when its places are made, and all signatures write with it: twelve
/// signatures don't carry twelve fonts, and Vietnamese names show in every reader.
/// </summary>
public sealed class SignatureFont
{
    private const string Name = "Tinos";

    // Latin with all Vietnamese letters, punctuation and the sign of the đồng.
    private static readonly IReadOnlyList<int> Characters = [.. Enumerable.Range(0x20, 0x5F), .. Enumerable.Range(0xA0, 0x1B0), .. Enumerable.Range(0x1EA0, 0x5A), .. Enumerable.Range(0x2010, 0x17), 0x20AB];

    private readonly TrueTypeFont font;

    /// <summary>Reads a TrueType file.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public SignatureFont(byte[] file) => font = new TrueTypeFont(file);

    /// <summary>Width of a text in points.</summary>
    internal double WidthOf(string text, double size) => text.EnumerateRunes().Sum(rune => font.WidthOf(font.GlyphOf(rune.Value))) * size / 1000;

    /// <summary>The glyphs of a text, as a page's content writes them.</summary>
    internal string Glyphs(string text) => "<" + string.Concat(text.EnumerateRunes().Select(rune => font.GlyphOf(rune.Value).ToString("X4", CultureInfo.InvariantCulture))) + ">";

    /// <summary>Puts the font into a document.</summary>
    internal PdfReference Embed(PdfUpdate update)
    {
        var known = Characters.Where(character => font.GlyphOf(character) != 0).ToList();
        var file = update.Add(new PdfStream(PdfMap.Of(("Filter", new PdfName("FlateDecode")), ("Length1", PdfValue.Of(font.Bytes.Length))), Deflate(font.Bytes)));
        var descriptor = update.Add(PdfMap.Of(
            ("Type", new PdfName("FontDescriptor")), ("FontName", new PdfName(Name)), ("Flags", PdfValue.Of(6)), ("ItalicAngle", PdfValue.Of(0)),
            ("Ascent", PdfValue.Of(font.Ascent)), ("Descent", PdfValue.Of(font.Descent)), ("CapHeight", PdfValue.Of(662)), ("StemV", PdfValue.Of(80)),
            ("FontBBox", new PdfList([.. font.Box.Select(side => PdfValue.Of(side))])), ("FontFile2", file)));
        var widths = known.Select(font.GlyphOf).Distinct().Order().SelectMany(glyph => new[] { PdfValue.Of(glyph), new PdfList([PdfValue.Of(font.WidthOf(glyph))]) });
        var glyphs = update.Add(PdfMap.Of(
            ("Type", new PdfName("Font")), ("Subtype", new PdfName("CIDFontType2")), ("BaseFont", new PdfName(Name)), ("FontDescriptor", descriptor),
            ("CIDSystemInfo", PdfMap.Of(("Registry", new PdfString("Adobe"u8.ToArray())), ("Ordering", new PdfString("Identity"u8.ToArray())), ("Supplement", PdfValue.Of(0)))),
            ("DW", PdfValue.Of(1000)), ("W", new PdfList([.. widths])), ("CIDToGIDMap", new PdfName("Identity"))));
        return update.Add(PdfMap.Of(
            ("Type", new PdfName("Font")), ("Subtype", new PdfName("Type0")), ("BaseFont", new PdfName(Name)), ("Encoding", new PdfName("Identity-H")),
            ("DescendantFonts", new PdfList([glyphs])), ("ToUnicode", update.Add(new PdfStream(PdfMap.Of(), Encoding.ASCII.GetBytes(ToUnicode(known)))))));
    }

    // So that the text of a signature can be searched, copied and read aloud.
    private string ToUnicode(List<int> characters)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Portal def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var block in characters.DistinctBy(font.GlyphOf).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var character in block)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{font.GlyphOf(character):X4}> <{character:X4}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal))
        {
            zlib.Write(bytes);
        }

        return output.ToArray();
    }
}
