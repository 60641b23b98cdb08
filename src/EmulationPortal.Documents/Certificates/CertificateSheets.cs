using System.Globalization;
using System.Net;
using System.Text;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain.Certificates;

namespace EmulationPortal.Documents.Certificates;

/// <summary>Many certificates of one layout as one document for the printer, a page each.</summary>
public sealed class CertificateSheets(CertificateFonts fonts, IPdfPrinter printer)
{
    /// <summary>One certificate with its lines at their places.</summary>
    public PlacedCertificate Place(CertificateLayout layout, CertificateWords words) => PlacedCertificate.Of(layout, words, fonts);

    /// <summary>Prints the certificates in order. At most <see cref="PrintRun.VolumeSize"/> at once: longer prints take more than their share of time and memory.</summary>
    /// <exception cref="NoBrowserException">There is no browser to print with.</exception>
    /// <exception cref="PrintFailedException">The browser could not print them.</exception>
    public Task<byte[]> PrintAsync(CertificateLayout layout, IReadOnlyList<CertificateWords> certificates, CertificateLook look, string title, CancellationToken cancellation) =>
        printer.PrintAsync(Write(layout, certificates, look, title), cancellation);

    /// <summary>The sheet by which a printer's faults are measured.</summary>
    /// <exception cref="NoBrowserException">There is no browser to print with.</exception>
    /// <exception cref="PrintFailedException">The browser could not print it.</exception>
    public Task<byte[]> PrintCalibrationAsync(decimal width, decimal height, PrinterProfile? profile, CancellationToken cancellation) =>
        printer.PrintAsync(Page(width, height, "Tờ căn chỉnh máy in", CalibrationSheet.Draw(width, height, profile)), cancellation);

    /// <summary>The document for the printer.</summary>
    internal PrintableHtml Write(CertificateLayout layout, IReadOnlyList<CertificateWords> certificates, CertificateLook look, string title)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(certificates);
        if (certificates.Count is 0 or > PrintRun.VolumeSize) throw new ArgumentOutOfRangeException(nameof(certificates), certificates.Count, "Between one certificate and a volume.");
        var body = new StringBuilder(certificates.Count * 5000);
        foreach (var words in certificates) CertificateSvg.Append(body, PlacedCertificate.Of(layout, words, fonts), look);
        return Page(layout.PaperWidth, layout.PaperHeight, title, body.ToString());
    }

    private static PrintableHtml Page(decimal width, decimal height, string title, string body) => new(
        string.Create(CultureInfo.InvariantCulture, $$"""
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{{WebUtility.HtmlEncode(title)}}</title><link rel="stylesheet" href="certificate.css"><style>@page { size: {{width}}mm {{height}}mm; margin: 0 }</style></head>
            <body class="sheets">{{body}}</body></html>
            """),
        title)
    {
        IsForPaper = true,
    };
}
