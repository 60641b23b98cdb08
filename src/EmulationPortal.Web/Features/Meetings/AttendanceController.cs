using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>Who comes for which member: said by the member itself beforehand, taken by the organiser at the door.</summary>
public sealed class AttendanceController(PortalDb db, MeetingAccess access, FileStore files) : PortalController
{
    /// <summary>The form of the own department.</summary>
    [HttpGet("/hop-cum/{id:guid}/du-hop")]
    public Task<IActionResult> AskOwn(Guid id) => AskAsync(id, null);

    /// <summary>Says who comes for the own department.</summary>
    [HttpPost("/hop-cum/{id:guid}/du-hop")]
    public Task<IActionResult> Register(Guid id, AttendanceForm form) => SaveAsync(id, null, form);

    /// <summary>The form of any member, for the organiser.</summary>
    [HttpGet("/hop-cum/{id:guid}/thanh-phan/{departmentId:guid}")]
    public Task<IActionResult> Ask(Guid id, Guid departmentId) => AskAsync(id, departmentId);

    /// <summary>Takes the attendance of a member.</summary>
    [HttpPost("/hop-cum/{id:guid}/thanh-phan/{departmentId:guid}")]
    public Task<IActionResult> Take(Guid id, Guid departmentId, AttendanceForm form) => SaveAsync(id, departmentId, form);

    /// <summary>The authority document of a stand-in, for whoever sees the meeting.</summary>
    [HttpGet("/hop-cum/{id:guid}/thanh-phan/{departmentId:guid}/giay-uy-quyen")]
    public async Task<IActionResult> Authority(Guid id, Guid departmentId)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } meeting
            || meeting.AttendanceOf(departmentId) is not { AuthorityFile: { } file } attendance || !files.Has(file.Sha256)) return NotFound();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(attendance.AuthorityFileName);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.CacheControl = "private, no-cache";
        return File(files.Open(file.Sha256), file.ContentType);
    }

    private async Task<IActionResult> AskAsync(Guid id, Guid? departmentId)
    {
        if (await FindAsync(id, departmentId) is not { } found) return NotFound();
        var verdict = found.Meeting.May(departmentId is null ? MeetingStep.Register : MeetingStep.TakeAttendance, Actor);
        return verdict.IsAllowed ? View("Attendance", Page(found, departmentId, AttendanceForm.Of(found.Attendance))) : Refused(verdict);
    }

    private async Task<IActionResult> SaveAsync(Guid id, Guid? departmentId, AttendanceForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, departmentId) is not { } found) return NotFound();
        var verdict = found.Meeting.May(departmentId is null ? MeetingStep.Register : MeetingStep.TakeAttendance, Actor);
        if (!verdict.IsAllowed) return Refused(verdict);
        var upload = await ReadAsync(form);
        if (form.Presence == Presence.StandIn && upload is null && string.IsNullOrWhiteSpace(form.AuthorityNumber) && found.Attendance.AuthorityFileId is null)
        {
            ModelState.AddModelError(nameof(form.AuthorityNumber), "Người dự thay cần giấy ủy quyền: hãy ghi số, ngày của giấy hoặc tải tệp lên.");
        }

        if (!ModelState.IsValid) return Invalid("Attendance", Page(found, departmentId, form));
        var before = Rows(found.Attendance);
        if (form.Version != found.Attendance.Version) return await ConflictAsync(found, departmentId, form, before);
        var answered = found.Attendance.Answer(
            form.Presence!.Value, VietnameseText.Normalise(form.PersonName), VietnameseText.Normalise(form.PersonTitle),
            VietnameseText.Normalise(form.AuthorityNumber), VietnameseText.NormaliseLines(form.Remark ?? string.Empty), Clock.Now, await db.AcclaimsOfAsync(id, Gone));
        if (!answered.IsAllowed)
        {
            ModelState.AddModelError(nameof(form.Presence), answered.Why);
            return Invalid("Attendance", Page(found, departmentId, form));
        }

        if (upload is { } kept && form.Presence == Presence.StandIn) await KeepAsync(found.Attendance, kept);
        var changes = before.Zip(Rows(found.Attendance)).Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new AuditChange(pair.First.Label, pair.First.Value, pair.Second.Value)).ToList();
        if (changes.Count > 0)
        {
            access.Record(Actor, found.Meeting, departmentId is null ? "AttendanceRegistered" : "AttendanceTaken", $"Thành phần dự của {found.Attendance.Department!.Province}: {PresenceText.Name(found.Attendance.Presence).ToLowerInvariant()}.", changes: changes);
            if (!await db.SaveUnlessChangedAsync(found.Attendance, form.Version, Gone))
            {
                return await FindAsync(id, departmentId) is { } now ? await ConflictAsync(now, departmentId, form, Rows(now.Attendance)) : NotFound();
            }
        }

        Tell($"Đã ghi thành phần dự của {found.Attendance.Department!.Province}. {found.Meeting.QuorumText}.{await NoAccountAsync(found.Attendance)}");
        return Redirect($"/hop-cum/{id}#thanh-phan");
    }

    // Said while there is still time to open the account: on the day of the vote it is too late.
    private async Task<string> NoAccountAsync(Attendance attendance)
    {
        if (attendance.Presence != Presence.StandIn) return string.Empty;
        var own = db.PostingsOn(Clock.Today).Where(posting => posting.DepartmentId == attendance.DepartmentId).Select(posting => posting.UserId);
        var names = await db.Users.Where(user => user.DeactivatedAt == null && own.Contains(user.Id)).Select(user => user.FullName).ToListAsync(Gone);
        return names.Exists(attendance.IsStandIn)
            ? string.Empty
            : $" Lưu ý: đơn vị chưa có tài khoản mang tên {attendance.PersonName}, nên người dự thay chưa bỏ phiếu trên hệ thống được. Hãy đề nghị quản trị cấp tài khoản trước hội nghị.";
    }

    private async Task<(Meeting Meeting, Attendance Attendance)?> FindAsync(Guid id, Guid? departmentId) =>
        await access.OpenAsync(id, Actor, Gone) is { } meeting && meeting.AttendanceOf(departmentId ?? Actor.DepartmentId) is { } attendance
            ? (meeting, attendance)
            : null;

    private async Task<(string Name, string Type, byte[] Bytes)?> ReadAsync(AttendanceForm form)
    {
        if (form.Authority is not { } file) return null;
        var name = file.FileName.Split('/', '\\')[^1];
        if (EvidenceContent.Oversized(name, file.Length) is { } large)
        {
            ModelState.AddModelError(nameof(form.Authority), large);
            return null;
        }

        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, Gone);
        var content = EvidenceContent.Recognise(name, bytes);
        if (content.Problem is null) return (EvidenceFileName.Kept(name, content.ContentType), content.ContentType, bytes);
        ModelState.AddModelError(nameof(form.Authority), content.Problem);
        return null;
    }

    private async Task KeepAsync(Attendance attendance, (string Name, string Type, byte[] Bytes) upload)
    {
        var hash = await files.SaveAsync(upload.Bytes, Gone);
        var stored = await db.StoredFiles.FirstOrDefaultAsync(file => file.Sha256 == hash, Gone);
        if (stored is null)
        {
            stored = new StoredFile { Sha256 = hash, Length = upload.Bytes.LongLength, ContentType = upload.Type, StoredAt = Clock.Now };
            db.StoredFiles.Add(stored);
        }

        attendance.KeepAuthority(stored, upload.Name);
    }

    private static AttendancePage Page((Meeting Meeting, Attendance Attendance) found, Guid? departmentId, AttendanceForm form) => new(
        found.Meeting, found.Attendance, form, $"/hop-cum/{found.Meeting.Id}/{(departmentId is { } id ? $"thanh-phan/{id}" : "du-hop")}");

    private async Task<IActionResult> ConflictAsync((Meeting Meeting, Attendance Attendance) found, Guid? departmentId, AttendanceForm form, IReadOnlyList<(string Label, string? Value)> stored)
    {
        var typed = new[]
        {
            form.Presence is { } presence ? PresenceText.Name(presence) : null, form.PersonName, form.PersonTitle, form.AuthorityNumber, null, form.Remark,
        };
        var rows = stored.Select((row, index) => new ConflictRow(row.Label, index == 4 ? row.Value : typed[index], row.Value)).ToList();
        var conflict = await ConflictNotice.OfAsync(db, found.Meeting.Id, rows, Gone);
        form.Version = found.Attendance.Version;
        return Conflicted("Attendance", Page(found, departmentId, form) with { Conflict = conflict });
    }

    private static List<(string Label, string? Value)> Rows(Attendance attendance) =>
    [
        ("Dự họp", PresenceText.Name(attendance.Presence)),
        ("Họ tên", attendance.PersonName),
        ("Chức vụ", attendance.PersonTitle),
        ("Giấy ủy quyền", attendance.AuthorityNumber),
        ("Tệp giấy ủy quyền", attendance.AuthorityFileName),
        ("Ghi chú", attendance.Remark),
    ];
}
