using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Features.Meetings;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Acclaims;

/// <summary>Acclaims of a meeting: page, preparing, turnout.</summary>
public sealed class AcclaimsController(PortalDb db, MeetingAccess access, AcclaimPages pages) : PortalController
{
    /// <summary>An acclaim.</summary>
    [HttpGet("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid acclaimId) =>
        await access.OpenAsync(id, Actor, Gone) is { } meeting && await pages.FindAsync(id, acclaimId, Gone) is { } acclaim
            ? View("Acclaim", await pages.BuildAsync(meeting, acclaim, Actor, Clock.Now, null, Gone))
            : NotFound();

    /// <summary>The turnout while a vote is open: how many, and no result.</summary>
    [HttpGet("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}/luot")]
    public async Task<IActionResult> Turnout(Guid id, Guid acclaimId)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } meeting || await pages.FindAsync(id, acclaimId, Gone) is not { } acclaim) return NotFound();
        var voted = await db.AcclaimVoters.CountAsync(voter => voter.AcclaimId == acclaimId && voter.State == VoterState.Voted, Gone);
        Response.Headers.CacheControl = "no-store";
        return Json(new { voted, present = acclaim.Voters(meeting), all = meeting.AllMembers, secondsLeft = acclaim.SecondsLeftAt(Clock.Now), isOpen = acclaim.State == AcclaimState.Opened });
    }

    /// <summary>The form of a new acclaim.</summary>
    [HttpGet("/hop-cum/{id:guid}/suy-ton/them")]
    public async Task<IActionResult> AskNew(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } meeting) return NotFound();
        var verdict = meeting.May(MeetingStep.Acclaim, Actor);
        return verdict.IsAllowed ? View("AcclaimForm", await FormPageAsync(meeting, null, AcclaimForm.New(meeting))) : Refused(verdict);
    }

    /// <summary>Prepares an acclaim.</summary>
    [HttpPost("/hop-cum/{id:guid}/suy-ton/them")]
    public async Task<IActionResult> Add(Guid id, AcclaimForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } meeting) return NotFound();
        var verdict = meeting.May(MeetingStep.Acclaim, Actor);
        if (!verdict.IsAllowed) return Refused(verdict);
        var page = await FormPageAsync(meeting, null, form);
        Check(page);
        if (!ModelState.IsValid) return Invalid("AcclaimForm", page);
        var position = await db.Acclaims.Where(acclaim => acclaim.MeetingId == id).MaxAsync(acclaim => (int?)acclaim.Position, Gone) ?? 0;
        var added = new Acclaim { MeetingId = id, Position = position + 1, Purpose = form.Purpose!.Value, Title = string.Empty, Method = form.Method!.Value };
        form.FillIn(added, meeting);
        db.Acclaims.Add(added);
        db.Record(Actor, Clock.Now, added, "AcclaimPrepared", $"Lập nội dung: {added.Title}.", changes: Changes(meeting, null, form));
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException collision) when (UniqueViolation.Is(collision))
        {
            return Refused(MeetingAccess.Stale);
        }

        Tell("Đã lập nội dung suy tôn. Khi hội nghị sẵn sàng, hãy bắt đầu biểu quyết.");
        return Redirect($"/hop-cum/{id}/suy-ton/{added.Id}");
    }

    /// <summary>The form of a prepared acclaim.</summary>
    [HttpGet("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}/sua")]
    public async Task<IActionResult> AskEdit(Guid id, Guid acclaimId)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } meeting || await pages.FindAsync(id, acclaimId, Gone) is not { } acclaim) return NotFound();
        var verdict = acclaim.May(AcclaimStep.Edit, Actor, meeting);
        return verdict.IsAllowed ? View("AcclaimForm", await FormPageAsync(meeting, acclaimId, AcclaimForm.Of(acclaim))) : Refused(verdict);
    }

    /// <summary>Changes a prepared acclaim.</summary>
    [HttpPost("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}/sua")]
    public async Task<IActionResult> Edit(Guid id, Guid acclaimId, AcclaimForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } meeting || await pages.FindAsync(id, acclaimId, Gone) is not { } acclaim) return NotFound();
        var verdict = acclaim.May(AcclaimStep.Edit, Actor, meeting);
        if (!verdict.IsAllowed) return Refused(verdict);
        var page = await FormPageAsync(meeting, acclaimId, form);
        Check(page);
        if (!ModelState.IsValid) return Invalid("AcclaimForm", page);
        if (form.Version != acclaim.Version) return Refused(MeetingAccess.Stale);
        var changes = Changes(meeting, AcclaimForm.Of(acclaim), form);
        form.FillIn(acclaim, meeting);
        db.Record(Actor, Clock.Now, acclaim, "AcclaimChanged", "Sửa đề cử và thể lệ.", changes: changes);
        if (!await db.SaveUnlessChangedAsync(acclaim, form.Version, Gone)) return Refused(MeetingAccess.Stale);
        Tell("Đã lưu.");
        return Redirect($"/hop-cum/{id}/suy-ton/{acclaimId}");
    }

    private async Task<AcclaimFormPage> FormPageAsync(Meeting meeting, Guid? acclaimId, AcclaimForm form) =>
        new(meeting, acclaimId, form, await CandidateStanding.OfAsync(db, meeting, Actor, Gone));

    private void Check(AcclaimFormPage page)
    {
        var form = page.Form;
        if (form.Method is { } method && page.Methods.All(choice => choice.Value != method.ToString())) ModelState.AddModelError(nameof(form.Method), "Cách thức này không dùng được cho hội nghị này. Hãy chọn cách khác.");
        if (form.Candidates.Exists(candidate => page.Meeting.AttendanceOf(candidate) is null)) ModelState.AddModelError(nameof(form.Candidates), "Chỉ đề cử đơn vị thành viên của cụm. Hãy tải lại trang.");
        if (AcclaimForm.WholeNumber(form.Seats) is { } seats && seats > form.Candidates.Distinct().Count() && form.Candidates.Count > 0) ModelState.AddModelError(nameof(form.Seats), "Số được chọn nhiều hơn số đơn vị được đề cử. Hãy giảm số được chọn hoặc thêm đề cử.");
    }

    private static List<AuditChange> Changes(Meeting meeting, AcclaimForm? before, AcclaimForm after)
    {
        var (old, now) = (before is null ? null : Rows(meeting, before), Rows(meeting, after));
        return [.. now.Select((row, index) => new AuditChange(row.Label, old?[index].Value, row.Value)).Where(change => change.Before != change.After)];
    }

    private static List<(string Label, string Value)> Rows(Meeting meeting, AcclaimForm form) =>
    [
        ("Nội dung", form.Title ?? string.Empty),
        ("Cách thức", form.Method is { } method ? AcclaimText.Name(method) : string.Empty),
        ("Số được chọn", form.Seats ?? string.Empty),
        ("Tỷ lệ cần đạt", form.Threshold ?? string.Empty),
        ("Đề cử", string.Join(", ", meeting.Attendances.Where(attendance => form.Candidates.Contains(attendance.DepartmentId)).Select(attendance => attendance.Department!.Province))),
    ];
}
