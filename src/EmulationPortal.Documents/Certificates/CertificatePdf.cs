using System.Globalization;
using System.Text;
using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain.Certificates;

namespace EmulationPortal.Documents.Certificates;

/// <summary>
/// Writes certificates as a PDF file, a page each. Words, lines and the code stand where <see cref="PlacedCertificate"/> put them, the same places
/// that <see cref="CertificateSvg"/> draws: what was confirmed on the page is what comes out of the printer.
/// </summary>
internal sealed class CertificatePdf(CertificateFonts fonts, CertificateLook look)
{
    // Points in a millimetre.
    private const double Scale = 72 / 25.4;

    private static readonly (bool Bold, bool Italic)[] Styles = [(false, false), (true, false), (false, true), (true, true)];

    private readonly PdfWriter file = new();
    private readonly SortedSet<int>[] written = [.. Styles.Select(_ => new SortedSet<int>())];

    /// <summary>The file.</summary>
    public byte[] Write(IEnumerable<PlacedCertificate> certificates, string title)
    {
        var (pages, shared) = (file.Reserve(), file.Reserve());
        var list = certificates.Select(certificate => (PdfValue)Page(certificate, pages, shared)).ToList();
        file.Put(shared, PdfMap.Of([.. Enumerable.Range(0, Styles.Length).Where(style => written[style].Count > 0)
            .Select(style => (Name(style), (PdfValue)fonts.Of(Styles[style].Bold, Styles[style].Italic).Font.Embed(written[style], file.Add)))]));
        file.Put(pages, PdfMap.Of(("Type", new PdfName("Pages")), ("Kids", new PdfList(list)), ("Count", PdfValue.Of(list.Count))));
        // Printed to the millimetre: the reader's window must not shrink the pages to the printer's margins.
        var view = PdfMap.Of(("PrintScaling", new PdfName("None")), ("DisplayDocTitle", new PdfBoolean(true)));
        var root = file.Add(PdfMap.Of(
            ("Type", new PdfName("Catalog")), ("Pages", pages), ("Lang", new PdfString("vi"u8.ToArray())), ("ViewerPreferences", view)));
        return file.End(root, file.Add(PdfMap.Of(("Title", PdfValue.Of(title)))));
    }

    private static string Name(int style) => string.Create(CultureInfo.InvariantCulture, $"F{style}");

    private PdfReference Page(PlacedCertificate certificate, PdfReference pages, PdfReference shared)
    {
        var (width, height) = ((double)certificate.Layout.PaperWidth * Scale, (double)certificate.Layout.PaperHeight * Scale);
        var content = new StringBuilder(4000);
        // Millimetres from the top left corner, as layouts count them.
        content.Append(CultureInfo.InvariantCulture, $"{Scale:0.######} 0 0 {-Scale:0.######} 0 {height:0.###} cm\n");
        var share = look.Scale / 100;
        content.Append(CultureInfo.InvariantCulture, $"{share:0.####} 0 0 {share:0.####} {look.Move.Dx} {look.Move.Dy} cm\n");
        PdfReference? code = null;
        foreach (var placed in certificate.Fields.Where(field => look.Mode == PrintMode.FullPage || !field.Field.OnStock))
        {
            if (placed.Field.Kind == FieldKind.CheckCode) code = Code(content, placed.Field, certificate.Words);
            else if (!placed.Field.IsPicture) Lines(content, placed);
        }

        var resources = PdfMap.Of(("Font", shared)).With(("XObject", code is null ? null : PdfMap.Of(("Code", code))));
        return file.Add(PdfMap.Of(
            ("Type", new PdfName("Page")), ("Parent", pages), ("Resources", resources),
            ("MediaBox", new PdfList([PdfValue.Of(0), PdfValue.Of(0), PdfValue.Of(width), PdfValue.Of(height)])),
            ("Contents", file.Add(PdfWriter.Compressed(PdfMap.Of(), Encoding.ASCII.GetBytes(content.ToString()))))));
    }

    private void Lines(StringBuilder content, PlacedField placed)
    {
        var field = placed.Field;
        var style = (field.Bold ? 1 : 0) + (field.Italic ? 2 : 0);
        var (font, size) = (fonts.Of(field.Bold, field.Italic).Font, placed.Size * TextFitting.Point);
        content.Append(field.Red ? "0.753 0 0 rg\n" : "0 g\n");
        foreach (var line in placed.Lines)
        {
            written[style].UnionWith(line.Text.EnumerateRunes().Select(rune => rune.Value));
            content.Append(CultureInfo.InvariantCulture, $"BT /{Name(style)} {size:0.####} Tf 1 0 0 -1 {placed.LeftOf(line):0.###} {line.Baseline:0.###} Tm {font.Glyphs(line.Text)} Tj ET\n");
        }

        if (placed.Rule is { } rule) content.Append(CultureInfo.InvariantCulture, $"0.25 w {rule.Left:0.###} {rule.Y:0.###} m {rule.Left + rule.Width:0.###} {rule.Y:0.###} l S\n");
    }

    private PdfReference? Code(StringBuilder content, LayoutField field, CertificateWords words)
    {
        if (words.CheckAddress.Length == 0) return null;
        var (side, rows) = PublicCheckCode.Dots(new PublicCheck(string.Empty, words.CheckAddress));
        content.Append(CultureInfo.InvariantCulture, $"q {field.Width} 0 0 {-field.Width} {field.X} {field.Y + field.Width} cm /Code Do Q\n");
        return file.Add(PdfWriter.Compressed(
            PdfMap.Of(
                ("Type", new PdfName("XObject")), ("Subtype", new PdfName("Image")), ("Width", PdfValue.Of(side)), ("Height", PdfValue.Of(side)),
                ("ColorSpace", new PdfName("DeviceGray")), ("BitsPerComponent", PdfValue.Of(1))),
            rows));
    }
}
