using EmulationPortal.Data;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>The steps of a meeting: invitation, opening, closing, opening again, calling off.</summary>
public sealed class MeetingStepsController(PortalDb db, MeetingAccess access, DisagreementDesk desk) : PortalController
{
    private static readonly Dictionary<string, MeetingStep> Slugs = new(StringComparer.Ordinal)
    {
        ["gui-giay-moi"] = MeetingStep.Invite,
        ["khai-mac"] = MeetingStep.Open,
        ["be-mac"] = MeetingStep.Close,
        ["mo-lai"] = MeetingStep.Reopen,
        ["huy"] = MeetingStep.Cancel,
    };

    /// <summary>The buttons of a meeting for an actor, in the order of the table.</summary>
    internal static IReadOnlyList<MeetingButton> Buttons(Meeting meeting, Actor actor) =>
        [.. MeetingWorkflow.Table.Transitions
            .Where(row => Slugs.ContainsValue(row.Step) && row.From.Contains(meeting.State) && meeting.IsWho(row.Who, actor))
            .Where(row => !(meeting.IsRecorded && row.Step is MeetingStep.Invite or MeetingStep.Cancel))
            .Select(row => Button(meeting, row.Step, actor))];

    /// <summary>The page that asks before a step.</summary>
    [HttpGet("/hop-cum/{id:guid}/buoc/{slug}")]
    public async Task<IActionResult> Ask(Guid id, string slug)
    {
        if (!Slugs.TryGetValue(slug, out var step) || await access.OpenAsync(id, Actor, Gone) is not { } meeting) return NotFound();
        var verdict = meeting.May(step, Actor);
        return verdict.IsAllowed ? View("Step", await PageAsync(meeting, step, new MeetingStepForm { Version = meeting.Version })) : Refused(verdict);
    }

    /// <summary>Does a step.</summary>
    [HttpPost("/hop-cum/{id:guid}/buoc/{slug}")]
    public async Task<IActionResult> Do(Guid id, string slug, MeetingStepForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!Slugs.TryGetValue(slug, out var step) || await access.OpenAsync(id, Actor, Gone) is not { } meeting) return NotFound();
        var verdict = meeting.May(step, Actor);
        if (!verdict.IsAllowed) return Refused(verdict);
        var reason = VietnameseText.NormaliseLines(form.Reason ?? string.Empty);
        if (Meeting.NeedsReason(step) && reason.Length == 0) ModelState.AddModelError(nameof(form.Reason), "Hãy ghi lý do.");
        if (!ModelState.IsValid) return Invalid("Step", await PageAsync(meeting, step, form));
        if (form.Version != meeting.Version) return Refused(MeetingAccess.Stale);
        var before = MeetingWorkflow.StateName(meeting.State);
        verdict = meeting.Do(step, Actor, Clock.Now, reason, await access.AcclaimIsOpenAsync(id, Gone));
        if (!verdict.IsAllowed) return Refused(verdict);
        access.Record(Actor, meeting, ActOf(step), $"{TitleOf(step)}{(step is MeetingStep.Open or MeetingStep.Close ? $": {meeting.QuorumText}" : "")}.", reason,
            [new Domain.Audit.AuditChange("Trạng thái", before, MeetingWorkflow.StateName(meeting.State))]);
        await TellAsync(meeting, step, reason);
        if (!await access.SaveAsync(meeting, form.Version, Gone)) return Refused(MeetingAccess.Stale);
        Tell(step == MeetingStep.Invite ? $"Đã gửi giấy mời đến {meeting.AllMembers} đơn vị." : $"Đã thực hiện: {TitleOf(step).ToLowerInvariant()}.");
        return Redirect($"/hop-cum/{id}");
    }

    private static MeetingButton Button(Meeting meeting, MeetingStep step, Actor actor)
    {
        var verdict = meeting.May(step, actor);
        if (verdict.IsAllowed && step == MeetingStep.Open && !meeting.HasQuorum) verdict = Verdict.NotNow($"Chưa đủ thành phần: {meeting.QuorumText}.");
        return new(step, TitleOf(step), Slugs.First(pair => pair.Value == step).Key, Meeting.NeedsReason(step) || step == MeetingStep.Close, verdict.IsAllowed ? null : verdict.Why);
    }

    private static string TitleOf(MeetingStep step) => MeetingWorkflow.Table.Transitions.First(row => row.Step == step).Title;

    private static string ActOf(MeetingStep step) => step switch
    {
        MeetingStep.Invite => "MeetingInvited",
        MeetingStep.Open => "MeetingOpened",
        MeetingStep.Close => "MeetingClosed",
        MeetingStep.Reopen => "MeetingReopened",
        _ => "MeetingCancelled",
    };

    private async Task<MeetingStepPage> PageAsync(Meeting meeting, MeetingStep step, MeetingStepForm form) =>
        new(meeting, Button(meeting, step, Actor), form, step == MeetingStep.Close ? await UnfinishedAsync(meeting) : null);

    // Of a meeting of the past, nothing but its conclusions is asked for: its scores were settled elsewhere.
    private async Task<UnfinishedBusiness> UnfinishedAsync(Meeting meeting)
    {
        var seesScores = !meeting.IsRecorded && meeting.MayCompareScores(Actor).IsAllowed;
        var sheets = seesScores ? await desk.ListAsync(Actor, meeting, Gone) : [];
        return new(
            [.. meeting.Agenda.Where(item => item.Conclusion.Length == 0).OrderBy(item => item.Position)],
            [.. DisputeLine.Of(sheets).Where(line => line.Agreed is null)],
            seesScores ? DisagreementDesk.Unsent(Actor, meeting, sheets) : [],
            [.. (await db.AcclaimsOfAsync(meeting.Id, Gone)).Where(acclaim => acclaim.State == AcclaimState.Prepared)]);
    }

    private async Task TellAsync(Meeting meeting, MeetingStep step, string reason)
    {
        var link = $"/hop-cum/{meeting.Id}";
        var text = step switch
        {
            MeetingStep.Invite => $"Mời dự {meeting.Title}, {meeting.When}, tại {meeting.Place}. Hãy đăng ký thành phần dự họp.",
            MeetingStep.Open => $"{meeting.Title} đã khai mạc.",
            MeetingStep.Close => $"{meeting.Title} đã bế mạc.",
            MeetingStep.Reopen => $"{meeting.Title} được mở lại. Lý do: {reason}",
            _ => $"{meeting.Title} bị hủy. Lý do: {reason}",
        };
        await access.TellMembersAsync(Actor, meeting, text, link, Gone);
        if (step == MeetingStep.Close && !meeting.IsRecorded && await db.AgreedScores.CountAsync(score => score.MeetingId == meeting.Id && score.WrittenTo == null, Gone) is > 0 and var waiting)
        {
            var officers = await db.PeopleWithAsync(Role.MinistryOfficer, Gone);
            db.Announce(officers, $"{meeting.Cluster!.Name} đã họp và thống nhất {waiting} điểm trên bảng điểm đã gửi Bộ; đề nghị xem khi thẩm định.", link, Clock.Now);
        }
    }
}
