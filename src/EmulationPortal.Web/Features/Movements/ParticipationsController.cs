using EmulationPortal.Data;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Evidence;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace EmulationPortal.Web.Features.Movements;

/// <summary>A unit's part in a movement: joining, reports with evidence, and their return.</summary>
[Route("/phong-trao/{id:guid}/don-vi/{unitId:guid}")]
public sealed class ParticipationsController(PortalDb db, MovementDesk desk, EvidenceRegistry evidence, FileStore files) : PortalController
{
    /// <summary>The part.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, Guid unitId) => await FindAsync(id, unitId) is { } page ? View("Unit", page) : NotFound();

    /// <summary>Joins, or changes contents and targets.</summary>
    [HttpPost("huong-ung")]
    public async Task<IActionResult> Join(Guid id, Guid unitId, JoinForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, unitId) is not { } page) return NotFound();
        var (unit, movement) = (page.Unit.Participation, page.Opened.Movement);
        var isNew = unit.State == ParticipationState.Called;
        if (page.May(isNew ? ParticipationStep.Join : ParticipationStep.Edit) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("Unit", page with { Join = form });
        if (unit.Join(Actor, movement, VietnameseText.NormaliseLines(form.Contents), VietnameseText.NormaliseLines(form.Targets), Clock.Today) is { IsAllowed: false } refusal) return Refused(refusal);
        desk.Record(page.Opened, isNew ? "MovementJoined" : "ParticipationChanged", $"{page.Unit.Name} {(isNew ? "hưởng ứng phong trào" : "sửa nội dung, chỉ tiêu thi đua")}.", part: $"unit/{unit.Id:N}");
        if (isNew) await desk.TellLauncherAsync(movement, $"{page.Unit.Name} đã hưởng ứng phong trào “{movement.Name}”.", page.Path, Gone);
        if (!await desk.SaveAsync(unit, form.Version, Gone)) return Refused(Verdict.NotNow(MovementDesk.Overtaken));
        Tell(isNew ? $"{page.Unit.Name} đã hưởng ứng phong trào." : "Đã lưu nội dung, chỉ tiêu.");
        return Redirect(page.Path);
    }

    /// <summary>Reports progress, or hands in the final report.</summary>
    [HttpPost("bao-cao")]
    [RequestSizeLimit(Uploads.MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
    public async Task<IActionResult> Report(Guid id, Guid unitId, ReportForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, unitId) is not { } page) return NotFound();
        if (page.Unit.Participation.Reports.Exists(known => known.Id == form.Once)) return Redirect(page.Path);
        if (page.May(form.IsFinal ? ParticipationStep.SumUp : ParticipationStep.Report) is { IsAllowed: false } refused) return Refused(refused);
        var accepted = await Uploads.ReadAsync(new UploadForm { Files = form.Files, Title = $"Phong trào “{page.Opened.Movement.Name}”" }, ModelState, Gone);
        if (!ModelState.IsValid) return Invalid("Unit", page with { Report = form });
        IReadOnlyList<AddedEvidence> added = [];
        if (accepted.Count > 0)
        {
            // Saves by itself before the report refers to it, and forgets what was read: read again.
            added = await evidence.AddAsync(page.Unit.Participation.DepartmentId, Clock.Today.Year, [.. accepted.Select(Shortened)], Actor, Clock.Now, Gone);
            page = (await FindAsync(id, unitId))!;
        }

        var (unit, movement) = (page.Unit.Participation, page.Opened.Movement);
        var report = new MovementReport
        {
            Id = form.Once,
            ParticipationId = unit.Id,
            Ordinal = unit.Reports.Select(known => known.Ordinal).DefaultIfEmpty().Max() + 1,
            IsFinal = form.IsFinal,
            Results = VietnameseText.NormaliseLines(form.Results),
            Difficulties = VietnameseText.NormaliseLines(form.Difficulties),
            ByName = Actor.Name,
            At = Clock.Now,
        };
        report.Evidence.AddRange(added.Select(piece => piece.ItemId).Distinct().Select(item => new MovementEvidence { ReportId = report.Id, EvidenceItemId = item }));
        if (unit.Report(Actor, movement, report) is { IsAllowed: false } refusal) return Refused(refusal);
        db.MovementReports.Add(report);
        desk.Record(page.Opened, form.IsFinal ? "FinalReportSent" : "ProgressReported", $"{page.Unit.Name} {(form.IsFinal ? "gửi báo cáo tổng kết" : "báo cáo tiến độ")}, kèm {added.Count} minh chứng.", part: $"unit/{unit.Id:N}");
        if (form.IsFinal) await desk.TellLauncherAsync(movement, $"{page.Unit.Name} gửi báo cáo tổng kết phong trào “{movement.Name}”.", page.Path, Gone);
        if (!await desk.SaveAsync(unit, form.Version, Gone)) return Refused(Verdict.NotNow(MovementDesk.Overtaken));
        Tell(added.Count > 0 ? $"Đã gửi báo cáo. {Uploads.Told(added)}" : "Đã gửi báo cáo.");
        return Redirect(page.Path);
    }

    /// <summary>Returns the final report.</summary>
    [HttpPost("tra-lai")]
    public async Task<IActionResult> Return(Guid id, Guid unitId, MovementReasonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, unitId) is not { } page) return NotFound();
        if (page.May(ParticipationStep.Return) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("Unit", page with { Reason = form });
        var (unit, movement, reason) = (page.Unit.Participation, page.Opened.Movement, VietnameseText.NormaliseLines(form.Reason));
        if (unit.Return(Actor, movement, reason) is { IsAllowed: false } refusal) return Refused(refusal);
        desk.Record(page.Opened, "FinalReportReturned", $"Trả lại báo cáo tổng kết của {page.Unit.Name}.", reason, $"unit/{unit.Id:N}");
        await desk.TellAsync([unit.DepartmentId], movement.DepartmentId, $"Báo cáo tổng kết phong trào “{movement.Name}” bị trả lại. Lý do: {reason}", page.Path, Gone);
        if (!await desk.SaveAsync(unit, form.Version, Gone)) return Refused(Verdict.NotNow(MovementDesk.Overtaken));
        Tell($"Đã trả lại báo cáo của {page.Unit.Name}.");
        return Redirect(page.Path);
    }

    /// <summary>A piece of evidence of a report as a download.</summary>
    [HttpGet("minh-chung/{itemId:guid}")]
    public async Task<IActionResult> Evidence(Guid id, Guid unitId, Guid itemId)
    {
        if (await FindAsync(id, unitId) is not { } page || !page.Unit.Participation.Reports.Exists(report => report.Evidence.Exists(piece => piece.EvidenceItemId == itemId))) return NotFound();
        var item = await db.EvidenceItems.AsNoTracking().Include(found => found.StoredFile).SingleAsync(found => found.Id == itemId, Gone);
        if (!files.Has(item.StoredFile!.Sha256)) return NotFound();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(item.FileName);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "private, no-cache";
        return File(files.Open(item.StoredFile.Sha256), item.StoredFile.ContentType);
    }

    private static NewEvidence Shortened(NewEvidence piece) => piece.Title.Length > 500 ? piece with { Title = piece.Title[..500] } : piece;

    private async Task<UnitPage?> FindAsync(Guid id, Guid unitId)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened || opened.Units.FirstOrDefault(found => found.Participation.Id == unitId) is not { } unit || !opened.Reads(unit.Participation)) return null;
        var (part, movement) = (unit.Participation, opened.Movement);
        // The launcher's contents are where a unit begins its own.
        var join = part.State == ParticipationState.Called ? new JoinForm { Contents = movement.Contents.Length <= Participation.TextLength ? movement.Contents : string.Empty } : new JoinForm { Contents = part.Contents, Targets = part.Targets };
        join.Version = part.Version;
        return new UnitPage(opened, unit, join, new ReportForm { Version = part.Version }, new MovementReasonForm { Version = part.Version });
    }
}
