using System.Globalization;
using System.Net;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain.Certificates;

namespace EmulationPortal.Documents.Certificates;

/// <summary>Many certificates of one layout as one file for the printer, a page each.</summary>
public sealed class CertificateSheets(CertificateFonts fonts, IPdfPrinter printer)
{
    /// <summary>One certificate with its lines at their places.</summary>
    public PlacedCertificate Place(CertificateLayout layout, CertificateWords words) => PlacedCertificate.Of(layout, words, fonts);

    /// <summary>The certificates in order as a PDF file, a page each; at most <see cref="PrintRun.VolumeSize"/>, so that a file stays one that an office can open.</summary>
    public byte[] Print(CertificateLayout layout, IReadOnlyList<CertificateWords> certificates, CertificateLook look, string title)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(certificates);
        if (certificates.Count is 0 or > PrintRun.VolumeSize) throw new ArgumentOutOfRangeException(nameof(certificates), certificates.Count, "Between one certificate and a volume.");
        return new CertificatePdf(fonts, look).Write(certificates.Select(words => Place(layout, words)), title);
    }

    /// <summary>The sheet by which a printer's faults are measured.</summary>
    /// <exception cref="NoBrowserException">There is no browser to print with.</exception>
    /// <exception cref="PrintFailedException">The browser could not print it.</exception>
    public Task<byte[]> PrintCalibrationAsync(decimal width, decimal height, PrinterProfile? profile, CancellationToken cancellation) =>
        printer.PrintAsync(Page(width, height, "Tờ căn chỉnh máy in", CalibrationSheet.Draw(width, height, profile)), cancellation);

    private static PrintableHtml Page(decimal width, decimal height, string title, string body) => new(
        string.Create(CultureInfo.InvariantCulture, $$"""
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{{WebUtility.HtmlEncode(title)}}</title><link rel="stylesheet" href="certificate.css"><style>@page { size: {{width}}mm {{height}}mm; margin: 0 }</style></head>
            <body class="sheets">{{body}}</body></html>
            """),
        title);
}
