using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.People;
using EmulationPortal.Web.Features.Printing;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>The achievement report of a line: its texts are kept, and the portal adds what it knows of the recipient.</summary>
[Route("/de-nghi/{id:guid}/dong/{lineId:guid}/bao-cao")]
public sealed class LineReportController(PortalDb db, LineDossiers dossiers, AwardBiographies biographies, OfficialFiles files) : PortalController
{
    /// <summary>Saves the texts.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Save(Guid id, Guid lineId, ReportForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await dossiers.OpenAsync(Actor, id, lineId, Gone) is not { } line) return NotFound();
        if (line.Opened.Proposal.May(ProposalStep.Edit, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var report = await db.AchievementReports.FirstOrDefaultAsync(found => found.LineId == lineId, Gone);
        if (report is not null && form.Version is { } version && version != report.Version) return Refused(Verdict.NotNow(ProposalDesk.Overtaken));
        if (!ModelState.IsValid)
        {
            var page = await dossiers.PageAsync(line, Gone);
            return Invalid("Line", page with { Report = form.Into(page.Report ?? new AchievementReport { LineId = lineId }) });
        }

        if (report is null) db.AchievementReports.Add(report = new AchievementReport { LineId = lineId });
        form.Into(report);
        await dossiers.RecordReportAsync(line, Gone);
        Tell("Đã lưu báo cáo thành tích.");
        return Redirect($"{line.Path}#bao-cao");
    }

    /// <summary>The page to read.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Preview(Guid id, Guid lineId) =>
        await TextAsync(id, lineId) is { } text ? Content(await files.PreviewAsync(text), "text/html; charset=utf-8") : NotFound();

    /// <summary>The PDF file.</summary>
    [HttpGet("pdf")]
    public async Task<IActionResult> Pdf(Guid id, Guid lineId) =>
        await TextAsync(id, lineId) is { } text ? await files.PdfAsync(this, text, $"/de-nghi/{id}/dong/{lineId}/bao-cao", Gone) : NotFound();

    /// <summary>The Word file.</summary>
    [HttpGet("docx")]
    public async Task<IActionResult> Docx(Guid id, Guid lineId) => await TextAsync(id, lineId) is { } text ? OfficialFiles.Docx(text) : NotFound();

    private async Task<Documents.Official.OfficialDocument?> TextAsync(Guid id, Guid lineId)
    {
        if (await dossiers.OpenAsync(Actor, id, lineId, Gone) is not { } line) return null;
        var page = await dossiers.PageAsync(line, Gone);
        var stored = line.Listed.Line;
        // A cluster's leader proposes other departments, whose records are theirs to read: their report goes without the biography.
        var biography = await biographies.FindAsync(stored.IsPerson ? "ca-nhan" : "tap-the", stored.RecipientId, Actor, Gone);
        return ReportDocument.Of(page, biography);
    }
}

/// <summary>The texts of a report, as typed.</summary>
public sealed class ReportForm
{
    /// <summary>The version that was read; null for a new one.</summary>
    public Guid? Version { get; set; }

    /// <summary>Duties.</summary>
    public string? Duties { get; set; }

    /// <summary>What was achieved.</summary>
    public string? Results { get; set; }

    /// <summary>How.</summary>
    public string? Measures { get; set; }

    /// <summary>How the policy of Party and State was carried out.</summary>
    public string? Compliance { get; set; }

    /// <summary>Writes what was typed into a report.</summary>
    public AchievementReport Into(AchievementReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        (report.Duties, report.Results) = (VietnameseText.NormaliseLines(Duties), VietnameseText.NormaliseLines(Results));
        (report.Measures, report.Compliance) = (VietnameseText.NormaliseLines(Measures), VietnameseText.NormaliseLines(Compliance));
        return report;
    }
}

/// <summary>Checks the lengths.</summary>
public sealed class ReportFormValidator : AbstractValidator<ReportForm>
{
    /// <summary>The rules.</summary>
    public ReportFormValidator()
    {
        RuleFor(form => form.Duties).Must(Fits).WithMessage(TooLong);
        RuleFor(form => form.Results).Must(Fits).WithMessage(TooLong);
        RuleFor(form => form.Measures).Must(Fits).WithMessage(TooLong);
        RuleFor(form => form.Compliance).Must(Fits).WithMessage(TooLong);
    }

    private static string TooLong => $"Nội dung dài quá {AchievementReport.TextLength} ký tự. Hãy rút gọn.";

    private static bool Fits(string? text) => VietnameseText.NormaliseLines(text).Length <= AchievementReport.TextLength;
}
