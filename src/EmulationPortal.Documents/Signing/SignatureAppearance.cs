using System.Globalization;
using System.Text;

namespace EmulationPortal.Documents.Signing;

/// <summary>
/// What a signature shows on the page. After Decree 30/2020/NĐ-CP, appendix I, a person's signature is blue; the lines name the
/// person, the organisation and the time with its zone (ISO 8601). A picture of the handwritten signature stands above them.
/// </summary>
internal static class SignatureAppearance
{
    private const double Largest = 10;
    private const double Leading = 1.2;

    // What the picture takes of the height.
    private const double PictureShare = 0.55;

    // The blue of ink, dark enough for a photocopy.
    private const string Ink = "0.05 0.18 0.55 rg";

    /// <summary>The lines, centred in a box of that size in points and as large as fits, at most 10 points.</summary>
    public static PdfStream Of(
        IReadOnlyList<string> lines, double width, double height, SignatureFont font, PdfReference embedded, SignaturePicture? picture = null, PdfReference? image = null)
    {
        var room = picture is null ? height : height * (1 - PictureShare);
        var size = Math.Min(Largest, Math.Min(
            room / (Leading * Math.Max(lines.Count, 1)),
            (width - 4) / Math.Max(lines.Select(line => font.WidthOf(line, 1)).DefaultIfEmpty(1).Max(), 1)));
        var content = new StringBuilder(picture is null ? "" : Drawn(picture, width, height)).Append("q ").Append(Ink).Append(" BT\n");
        var top = (room / 2) + (lines.Count * size * Leading / 2) - size;
        for (var i = 0; i < lines.Count; i++)
        {
            var left = (width - font.WidthOf(lines[i], size)) / 2;
            content.Append(CultureInfo.InvariantCulture, $"/F {size:0.##} Tf 1 0 0 1 {left:0.##} {top - (i * size * Leading):0.##} Tm {font.Glyphs(lines[i])} Tj\n");
        }

        var resources = PdfMap.Of(("Font", PdfMap.Of(("F", embedded)))).With(("XObject", image is null ? null : PdfMap.Of(("P", image))));
        return new PdfStream(
            PdfMap.Of(
                ("Type", new PdfName("XObject")), ("Subtype", new PdfName("Form")),
                ("BBox", new PdfList([PdfValue.Of(0), PdfValue.Of(0), PdfValue.Of(width), PdfValue.Of(height)])),
                ("Resources", resources)),
            Encoding.ASCII.GetBytes(content.Append("ET Q").ToString()));
    }

    private static string Drawn(SignaturePicture picture, double width, double height)
    {
        var scale = Math.Min((width - 4) / picture.Width, height * PictureShare / picture.Height);
        var (wide, high) = (picture.Width * scale, picture.Height * scale);
        return string.Create(CultureInfo.InvariantCulture, $"q {wide:0.##} 0 0 {high:0.##} {(width - wide) / 2:0.##} {height - high:0.##} cm /P Do Q\n");
    }
}
