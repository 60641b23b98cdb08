using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Documents.Certificates;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>The printers of the office and the sheet by which they are measured.</summary>
[OnlyFor(Role.MinistryOfficer)]
public sealed class PrintersController(PortalDb db, CertificateSheets sheets) : PortalController
{
    private const string ListView = "Printers";

    /// <summary>The printers.</summary>
    [HttpGet("/in-bang/may-in")]
    public async Task<IActionResult> Index() => View(ListView, await PageAsync(new PrinterForm()));

    /// <summary>Keeps what was measured; under a known name it is measured anew.</summary>
    [HttpPost("/in-bang/may-in")]
    public async Task<IActionResult> Save(PrinterForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid) return Invalid(ListView, await PageAsync(form));
        var name = VietnameseText.Normalise(form.Name);
        var printer = await db.PrinterProfiles.FirstOrDefaultAsync(profile => profile.Name == name, Gone);
        if (printer is null)
        {
            printer = new PrinterProfile { Name = name };
            db.PrinterProfiles.Add(printer);
        }

        printer.Measure(Read(form.Left), Read(form.Top), Read(form.Length));
        printer.MeasuredAt = Clock.Now;
        db.Record(Actor, Clock.Now, printer, "PrinterMeasured", $"Căn chỉnh máy in “{name}”: ngang {NumberText.Points(printer.Dx)} mm, dọc {NumberText.Points(printer.Dy)} mm, tỷ lệ {NumberText.Points(printer.Scale)} %.");
        if (!await db.SaveUnlessOvertakenAsync(printer, printer.Version, Gone)) return Refused(Verdict.NotNow("Người khác vừa căn chỉnh máy in này. Hãy tải lại trang rồi xem lại."));
        Tell($"Đã lưu máy in “{name}”. Hãy in thử lại tờ căn chỉnh với máy in này.");
        return Redirect("/in-bang/may-in");
    }

    /// <summary>The calibration sheet, on A4 across or on the paper given; with a printer it shows whether its figures are right.</summary>
    [HttpGet("/in-bang/can-chinh")]
    public async Task<IActionResult> Calibration(int? rong, int? cao, Guid? may)
    {
        var printer = may is { } id ? await db.PrinterProfiles.AsNoTracking().FirstOrDefaultAsync(profile => profile.Id == id, Gone) : null;
        if (may is not null && printer is null) return NotFound();
        var (width, height) = (Math.Clamp(rong ?? 297, 250, CertificateLayout.LongestSide), Math.Clamp(cao ?? 210, 150, CertificateLayout.LongestSide));
        try
        {
            return File(await sheets.PrintCalibrationAsync(width, height, printer, Gone), "application/pdf", "to-can-chinh.pdf");
        }
        catch (Exception failure) when (failure is NoBrowserException or PrintFailedException)
        {
            return Refused(Verdict.NotNow(failure.Message));
        }
    }

    private static decimal Read(string? typed) => ScoreText.Read(typed, 1000).Value!.Value;

    private async Task<PrintersPage> PageAsync(PrinterForm form) => new(await db.PrinterProfiles.AsNoTracking().OrderBy(printer => printer.Name).ToListAsync(Gone), form);
}
