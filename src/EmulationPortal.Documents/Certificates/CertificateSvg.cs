using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Certificates;

namespace EmulationPortal.Documents.Certificates;

/// <summary>How a certificate is drawn.</summary>
/// <param name="Mode">Full page, or only what the stock lacks.</param>
public sealed record CertificateLook(PrintMode Mode)
{
    /// <summary>Moved to the right and down, in mm.</summary>
    public (decimal Dx, decimal Dy) Move { get; init; }

    /// <summary>Scale in per cent.</summary>
    public decimal Scale { get; init; } = 100;

    /// <summary>Whether it is a preview: it shows where the emblem is on the stock, and words that do not fit.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Whether the fields can be told apart, for the editor.</summary>
    public bool MarksFields { get; init; }

    /// <summary>Address of the picture of the stock that is shown behind a preview; null for none.</summary>
    public string? StockAddress { get; init; }
}

/// <summary>
/// Draws a certificate as SVG with one unit to the millimetre: the same drawing on the page and in the editor; <see cref="CertificatePdf"/> writes it for the printer. It needs no style
/// attribute, so that it stands under a strict content policy; its classes are in certificate.css.
/// </summary>
public static class CertificateSvg
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The drawing.</summary>
    public static string Draw(PlacedCertificate certificate, CertificateLook look)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(look);
        var svg = new StringBuilder(4000);
        var (width, height) = (certificate.Layout.PaperWidth, certificate.Layout.PaperHeight);
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" class="certificate" viewBox="0 0 {width} {height}" width="{width}mm" height="{height}mm" role="{(look.MarksFields ? "group" : "img")}" aria-label="{Encoder.Encode($"{certificate.Layout.Name}: {certificate.Words.Name}")}">""");
        if (look.IsPreview) svg.Append(CultureInfo.InvariantCulture, $"""<rect class="paper" width="{width}" height="{height}"/>""");
        if (look.StockAddress is { } stock) svg.Append(CultureInfo.InvariantCulture, $"""<image href="{Encoder.Encode(stock)}" width="{width}" height="{height}" preserveAspectRatio="none"/>""");
        var isMoved = look.Move != default || look.Scale != 100;
        if (isMoved) svg.Append(CultureInfo.InvariantCulture, $"""<g transform="translate({look.Move.Dx} {look.Move.Dy}) scale({look.Scale / 100})">""");
        foreach (var field in certificate.Fields.Where(field => look.Mode == PrintMode.FullPage || !field.Field.OnStock)) Append(svg, field, certificate.Words, look);
        return svg.Append(isMoved ? "</g></svg>" : "</svg>").ToString();
    }

    private static void Append(StringBuilder svg, PlacedField placed, CertificateWords words, CertificateLook look)
    {
        var field = placed.Field;
        if (look.MarksFields) AppendFrame(svg, placed);
        if (field.Kind == FieldKind.CheckCode) AppendCode(svg, field, words, look);
        else if (field.Kind == FieldKind.Emblem) AppendEmblem(svg, field, look);
        else AppendLines(svg, placed, look);
        if (look.MarksFields) svg.Append("</g>");
    }

    // Something to take hold of, as large as the words are.
    private static void AppendFrame(StringBuilder svg, PlacedField placed)
    {
        var (top, bottom) = placed.Reach;
        svg.Append(CultureInfo.InvariantCulture, $"""<g class="place" data-position="{placed.Field.Position}" data-label="{Encoder.Encode(LayoutText.Name(placed.Field.Kind))}"><rect class="frame" x="{placed.Field.X}" y="{top:0.###}" width="{placed.Field.Width}" height="{bottom - top:0.###}"/>""");
    }

    private static void AppendLines(StringBuilder svg, PlacedField placed, CertificateLook look)
    {
        var field = placed.Field;
        var size = placed.Size * TextFitting.Point;
        var classes = string.Join(' ', new[] { field.Bold ? "b" : null, field.Italic ? "i" : null, field.Red ? "r" : null, look.IsPreview && !placed.Fits ? "over" : null }.OfType<string>());
        var anchor = field.Alignment switch
        {
            FieldAlignment.Left => "start",
            FieldAlignment.Right => "end",
            _ => "middle",
        };
        foreach (var line in placed.Lines)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{placed.Anchor:0.###}" y="{line.Baseline:0.###}" font-size="{size:0.####}" text-anchor="{anchor}" class="{classes}">""");
            svg.Append(Encoder.Encode(line.Text)).Append("</text>");
        }

        if (placed.Rule is { } rule) svg.Append(CultureInfo.InvariantCulture, $"""<path class="rule" d="M{rule.Left:0.###} {rule.Y:0.###}h{rule.Width:0.###}"/>""");
    }

    private static void AppendCode(StringBuilder svg, LayoutField field, CertificateWords words, CertificateLook look)
    {
        if (words.CheckAddress.Length > 0)
        {
            var picture = PublicCheckCode.DataAddress(new PublicCheck(string.Empty, words.CheckAddress));
            svg.Append(CultureInfo.InvariantCulture, $"""<image href="{picture}" x="{field.X}" y="{field.Y}" width="{field.Width}" height="{field.Width}"/>""");
        }
        else if (look.IsPreview)
        {
            AppendEmpty(svg, field, "QR");
        }
    }

    // No picture of the emblem is at hand that may be used; what a full page lacks is said in the preview and in the guide.
    private static void AppendEmblem(StringBuilder svg, LayoutField field, CertificateLook look)
    {
        if (look.IsPreview) AppendEmpty(svg, field, "Quốc huy");
    }

    private static void AppendEmpty(StringBuilder svg, LayoutField field, string word)
    {
        var middle = field.Width / 2;
        svg.Append(CultureInfo.InvariantCulture, $"""<rect class="gap" x="{field.X}" y="{field.Y}" width="{field.Width}" height="{field.Width}"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<text class="gap-word" x="{field.X + middle}" y="{field.Y + middle + 1}" font-size="{field.Width / 6:0.##}" text-anchor="middle">({word})</text>""");
    }
}
