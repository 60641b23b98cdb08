using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Councils;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>Sessions of a council: page, preparing, attendance.</summary>
public sealed class CouncilSessionsController(PortalDb db, CouncilDesk desk, CouncilOpinionFiles files) : PortalController
{
    /// <summary>A session.</summary>
    [HttpGet("/hoi-dong/phien/{id:guid}")]
    public async Task<IActionResult> Show(Guid id) => await desk.SessionAsync(id, Actor, Gone) is { } session ? View("Session", await PageAsync(session)) : NotFound();

    /// <summary>The form of a new session.</summary>
    [HttpGet("/hoi-dong/{id:guid}/phien-hop")]
    public async Task<IActionResult> AskNew(Guid id)
    {
        if (await desk.CouncilAsync(id, Actor, Gone) is not { } council) return NotFound();
        if (Council.MayKeep(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var years = await db.WaitingForCouncil().Select(line => line.Proposal!.Year).Distinct().ToListAsync(Gone);
        return View("SessionForm", new CouncilSessionFormPage(council, null, CouncilSessionForm.New(years, Clock.Today.Year)));
    }

    /// <summary>Prepares a session.</summary>
    [HttpPost("/hoi-dong/{id:guid}/phien-hop")]
    public async Task<IActionResult> Create(Guid id, CouncilSessionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.CouncilAsync(id, Actor, Gone) is not { } council) return NotFound();
        if (Council.MayKeep(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (!ModelState.IsValid) return Invalid("SessionForm", new CouncilSessionFormPage(council, null, form));
        var session = new CouncilSession { CouncilId = id, Year = 0, Title = "", Place = "", StartsAt = Clock.Now };
        form.FillIn(session);
        db.CouncilSessions.Add(session);
        db.Record(Actor, Clock.Now, session, "CouncilSessionPrepared", $"Chuẩn bị phiên họp “{session.Title}”, {VietnamTime.Show(session.StartsAt)}.");
        await db.SaveChangesAsync(Gone);
        Tell("Đã ghi phiên họp. Hãy đưa hồ sơ vào chương trình rồi triệu tập.");
        return Redirect(CouncilSessionPage.PathOf(session));
    }

    /// <summary>The form of a session.</summary>
    [HttpGet("/hoi-dong/phien/{id:guid}/sua")]
    public async Task<IActionResult> AskChange(Guid id)
    {
        if (await desk.SessionAsync(id, Actor, Gone) is not { } session) return NotFound();
        return session.May(CouncilSessionStep.Edit, Actor) is { IsAllowed: false } refusal ? Refused(refusal) : View("SessionForm", new CouncilSessionFormPage(session.Council!, id, CouncilSessionForm.Of(session)));
    }

    /// <summary>Changes a session.</summary>
    [HttpPost("/hoi-dong/phien/{id:guid}/sua")]
    public async Task<IActionResult> Change(Guid id, CouncilSessionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.SessionAsync(id, Actor, Gone) is not { } session) return NotFound();
        if (session.May(CouncilSessionStep.Edit, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (!ModelState.IsValid) return Invalid("SessionForm", new CouncilSessionFormPage(session.Council!, id, form));
        form.FillIn(session);
        db.Record(Actor, Clock.Now, session, "CouncilSessionChanged", $"Sửa phiên họp “{session.Title}”: {VietnamTime.Show(session.StartsAt)}, {session.Place}, họp khi có {session.Quorum.Show()} thành viên.");
        if (session.State == CouncilSessionState.Called) await desk.TellMembersAsync(session, Actor, $"Phiên họp “{session.Title}” thay đổi: {VietnamTime.Show(session.StartsAt)}, tại {session.Place}.", CouncilSessionPage.PathOf(session), _ => true, Gone);
        if (!await db.SaveUnlessChangedAsync(session, form.Version, Gone)) return Refused(CouncilDesk.Stale);
        Tell("Đã lưu.");
        return Redirect(CouncilSessionPage.PathOf(session));
    }

    /// <summary>The form of attendance.</summary>
    [HttpGet("/hoi-dong/phien/{id:guid}/diem-danh")]
    public async Task<IActionResult> AskAttendance(Guid id)
    {
        if (await desk.SessionAsync(id, Actor, Gone) is not { } session) return NotFound();
        if (session.May(CouncilSessionStep.TakeAttendance, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        return View("Attendance", new CouncilAttendancePage(session, Clock.Today, new CouncilAttendanceForm
        {
            Presence = session.Attendances.ToDictionary(attendance => attendance.Id, attendance => attendance.Presence),
            Opinion = session.Attendances.ToDictionary(attendance => attendance.Id, attendance => (string?)attendance.Opinion),
            Version = session.Version,
        }));
    }

    /// <summary>Writes down who attends, and the opinions in writing.</summary>
    [HttpPost("/hoi-dong/phien/{id:guid}/diem-danh")]
    public async Task<IActionResult> TakeAttendance(Guid id, CouncilAttendanceForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.SessionAsync(id, Actor, Gone) is not { } session) return NotFound();
        if (session.May(CouncilSessionStep.TakeAttendance, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await desk.IsVotingAsync(id, Gone)) return Refused(Verdict.NotNow("Đang biểu quyết nên không đổi điểm danh. Hãy kiểm phiếu trước."));
        Check(session, form);
        var uploads = await files.ReadAsync(session, form, Request, ModelState, Gone);
        if (!ModelState.IsValid) return Invalid("Attendance", new CouncilAttendancePage(session, Clock.Today, form));
        foreach (var attendance in session.Attendances)
        {
            if (form.Presence.TryGetValue(attendance.Id, out var presence)) attendance.Presence = presence;
            attendance.Opinion = attendance.Presence == CouncilPresence.WrittenOpinion ? VietnameseText.NormaliseLines(form.Opinion.GetValueOrDefault(attendance.Id) ?? string.Empty) : string.Empty;
        }

        var kept = await files.KeepAsync(session, uploads, Gone);
        db.Record(Actor, Clock.Now, session, "CouncilAttendanceTaken", $"Điểm danh: {session.QuorumText}.{kept}");
        if (!await db.SaveUnlessChangedAsync(session, form.Version, Gone)) return Refused(CouncilDesk.Stale);
        Tell($"Đã điểm danh: {session.QuorumText}.");
        return Redirect(CouncilSessionPage.PathOf(session));
    }

    private void Check(CouncilSession session, CouncilAttendanceForm form)
    {
        foreach (var attendance in session.Attendances)
        {
            var opinion = form.Opinion.GetValueOrDefault(attendance.Id) ?? string.Empty;
            if (opinion.Length > CouncilAttendance.OpinionLength) ModelState.AddModelError($"Opinion[{attendance.Id}]", $"Ý kiến của {attendance.Member!.Name} dài quá 2000 ký tự.");
            if (form.Presence.GetValueOrDefault(attendance.Id) == CouncilPresence.WrittenOpinion
                && CouncilAttendance.WhyNotOpinion(attendance.Member!.Name, opinion, VietnamTime.DateOf(session.CalledAt ?? Clock.Now), Clock.Today) is { } problem)
            {
                ModelState.AddModelError($"Opinion[{attendance.Id}]", problem);
            }
        }
    }

    /// <summary>The opinion in writing of an absent member, as uploaded; to all who know of the session.</summary>
    [HttpGet("/hoi-dong/phien/{id:guid}/y-kien/{attendanceId:guid}/tep")]
    public async Task<IActionResult> OpinionFile(Guid id, Guid attendanceId)
    {
        if (await desk.SessionAsync(id, Actor, Gone) is not { } session) return NotFound();
        return session.Attendances.Find(attendance => attendance.Id == attendanceId) is { OpinionFileId: { } file } found ? await files.DownloadAsync(this, file, found.OpinionFileName, Gone) : NotFound();
    }

    private async Task<CouncilSessionPage> PageAsync(CouncilSession session)
    {
        var waiting = session.May(CouncilSessionStep.SetAgenda, Actor).IsAllowed
            ? await db.WaitingForCouncil().GroupBy(line => line.KindCode)
                .Select(group => new { group.Key, Count = group.Count(), Name = db.AwardKinds.Where(kind => kind.Code == group.Key).Select(kind => kind.Name).First() }).ToListAsync(Gone)
            : [];
        return new(session, await desk.BallotsAsync(session.Id, Gone), [.. waiting.OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => (row.Key, row.Name, row.Count))], Actor, await db.HistoryOfAsync(session, Actor, Gone))
        {
            Issued = await db.CurrentlyIssuedOf(session.Id).AsNoTracking().ToListAsync(Gone),
            Years = await db.CouncilBallots.Where(ballot => ballot.SessionId == session.Id && ballot.State != CouncilBallotState.Cancelled)
                .SelectMany(ballot => ballot.Candidates).Select(candidate => candidate.Line!.Proposal!.Year).Distinct().OrderBy(year => year).ToListAsync(Gone),
            NotYet = session.WhyNotYet(Clock.Today),
        };
    }
}
