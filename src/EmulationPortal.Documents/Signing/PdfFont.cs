using System.Globalization;
using System.Text;

namespace EmulationPortal.Documents.Signing;

/// <summary>A TrueType font as PDF files carry it: composite with glyph numbers as codes, so that every Vietnamese letter can be written, found and copied.</summary>
internal sealed class PdfFont(byte[] file, string name)
{
    private readonly TrueTypeFont font = new(file);

    /// <summary>Width of a character in thousandths of the size.</summary>
    public int WidthOf(int character) => font.WidthOf(GlyphOf(character));

    /// <summary>Width of a text in points.</summary>
    public double WidthOf(string text, double size) => text.EnumerateRunes().Sum(rune => WidthOf(rune.Value)) * size / 1000;

    /// <summary>The glyph of a character; 0, the box, for one that the font lacks.</summary>
    public int GlyphOf(int character) => font.GlyphOf(character);

    /// <summary>The glyphs of a text, as a page's content writes them.</summary>
    public string Glyphs(string text) => "<" + string.Concat(text.EnumerateRunes().Select(rune => GlyphOf(rune.Value).ToString("X4", CultureInfo.InvariantCulture))) + ">";

    /// <summary>Puts the font into a document, with the glyphs of those characters only.</summary>
    /// <param name="characters">The characters that are written with it.</param>
    /// <param name="add">Adds an object to the document.</param>
    public PdfReference Embed(IEnumerable<int> characters, Func<PdfValue, PdfReference> add)
    {
        var known = characters.Where(character => GlyphOf(character) != 0).ToList();
        var part = TrueTypeSubset.Of(font, known.Select(GlyphOf));
        var file = add(PdfWriter.Compressed(PdfMap.Of(("Length1", PdfValue.Of(part.Length))), part));
        // A name of six letters before the font's says that it is a part of it (ISO 32000-1, 9.6.4).
        var called = new PdfName($"PORTAL+{name}");
        var descriptor = add(PdfMap.Of(
            ("Type", new PdfName("FontDescriptor")), ("FontName", called), ("Flags", PdfValue.Of(6)), ("ItalicAngle", PdfValue.Of(0)),
            ("Ascent", PdfValue.Of(font.Ascent)), ("Descent", PdfValue.Of(font.Descent)), ("CapHeight", PdfValue.Of(662)), ("StemV", PdfValue.Of(80)),
            ("FontBBox", new PdfList([.. font.Box.Select(side => PdfValue.Of(side))])), ("FontFile2", file)));
        var widths = known.Select(GlyphOf).Distinct().Order().SelectMany(glyph => new[] { PdfValue.Of(glyph), new PdfList([PdfValue.Of(font.WidthOf(glyph))]) });
        var glyphs = add(PdfMap.Of(
            ("Type", new PdfName("Font")), ("Subtype", new PdfName("CIDFontType2")), ("BaseFont", called), ("FontDescriptor", descriptor),
            ("CIDSystemInfo", PdfMap.Of(("Registry", new PdfString("Adobe"u8.ToArray())), ("Ordering", new PdfString("Identity"u8.ToArray())), ("Supplement", PdfValue.Of(0)))),
            ("DW", PdfValue.Of(1000)), ("W", new PdfList([.. widths])), ("CIDToGIDMap", new PdfName("Identity"))));
        return add(PdfMap.Of(
            ("Type", new PdfName("Font")), ("Subtype", new PdfName("Type0")), ("BaseFont", called), ("Encoding", new PdfName("Identity-H")),
            ("DescendantFonts", new PdfList([glyphs])), ("ToUnicode", add(PdfWriter.Compressed(PdfMap.Of(), Encoding.ASCII.GetBytes(ToUnicode(known)))))));
    }

    // So that the text can be searched, copied and read aloud.
    private string ToUnicode(List<int> characters)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Portal def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var block in characters.DistinctBy(GlyphOf).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var character in block)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{GlyphOf(character):X4}> <{character:X4}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }
}
