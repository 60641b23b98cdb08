using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Councils;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>The steps of a session: calling, opening, concluding, calling off.</summary>
public sealed class CouncilSessionStepsController(PortalDb db, CouncilDesk desk) : PortalController
{
    /// <summary>Calls the members, who from now on read the dossiers.</summary>
    [HttpPost("/hoi-dong/phien/{id:guid}/trieu-tap")]
    public async Task<IActionResult> Call(Guid id, CouncilReasonForm form)
    {
        if (await desk.SessionAsync(id, Actor, Gone) is not { } session) return NotFound();
        if (session.Call(Actor, Clock.Now) is { IsAllowed: false } refusal) return Refused(refusal);
        var when = $"{VietnamTime.Show(session.StartsAt)}, tại {session.Place}";
        await desk.TellMembersAsync(session, Actor, $"Mời họp {session.Council!.Name}: {session.Title}, {when}. Hồ sơ trên chương trình đã mở để xem.", CouncilSessionPage.PathOf(session), _ => true, Gone);
        return await SaveAsync(session, form, "CouncilSessionCalled", $"Triệu tập {session.AllMembers} thành viên họp “{session.Title}”, {when}.");
    }

    /// <summary>Opens the session.</summary>
    [HttpPost("/hoi-dong/phien/{id:guid}/khai-mac")]
    public async Task<IActionResult> Open(Guid id, CouncilReasonForm form)
    {
        if (await desk.SessionAsync(id, Actor, Gone) is not { } session) return NotFound();
        return session.Open(Actor, Clock.Now) is { IsAllowed: false } refusal
            ? Refused(refusal)
            : await SaveAsync(session, form, "CouncilSessionOpened", $"Khai mạc phiên họp. {session.QuorumText}.");
    }

    /// <summary>Concludes the session: every line that was voted on is approved or not.</summary>
    [HttpPost("/hoi-dong/phien/{id:guid}/ket-thuc")]
    public async Task<IActionResult> Conclude(Guid id, CouncilReasonForm form)
    {
        if (await desk.SessionAsync(id, Actor, Gone) is not { } session) return NotFound();
        var ballots = await desk.BallotsAsync(id, Gone);
        if (session.Conclude(Actor, ballots, Clock.Now) is { IsAllowed: false } refusal) return Refused(refusal);
        var names = await db.NamesOfAsync(ballots, Gone);
        var (changes, skipped) = (new List<AuditChange>(), 0);
        foreach (var outcome in CouncilOutcome.Of(ballots))
        {
            var (name, before) = (names[outcome.Line.Id], outcome.Line.Standing);
            if (outcome.Line.Conclude(outcome.IsApproved, outcome.Reason).IsAllowed) changes.Add(new($"{name.Name}, {name.Kind.ShortName}", LineStandingName(before), $"{LineStandingName(outcome.Line.Standing)}. {outcome.Reason}"));
            else skipped++;
        }

        var approved = CouncilOutcome.Of(ballots).Count(outcome => outcome.IsApproved);
        var sentence = $"Kết thúc phiên họp: {approved}/{changes.Count + skipped} hồ sơ được xét chọn{(skipped > 0 ? $"; {skipped} hồ sơ đã chuyển bước khác nên không ghi kết quả" : "")}.";
        db.Announce((await db.PeopleWithAsync(Role.MinistryOfficer, Gone)).Where(person => person.UserId != Actor.UserId), $"{session.Council!.Name}: {sentence}", CouncilSessionPage.PathOf(session), Clock.Now);
        return await SaveAsync(session, form, "CouncilSessionConcluded", sentence, changes: changes);
    }

    /// <summary>Calls the session off.</summary>
    [HttpPost("/hoi-dong/phien/{id:guid}/huy")]
    public async Task<IActionResult> Cancel(Guid id, CouncilReasonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.SessionAsync(id, Actor, Gone) is not { } session) return NotFound();
        if (session.May(CouncilSessionStep.Cancel, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var reason = VietnameseText.NormaliseLines(form.Reason ?? string.Empty);
        if (reason.Length == 0) ModelState.AddModelError(nameof(form.Reason), "Hãy ghi lý do hủy phiên họp.");
        if (!ModelState.IsValid) return Invalid("Session", new CouncilSessionPage(session, await desk.BallotsAsync(id, Gone), [], Actor, null) { Form = form });
        session.Cancel(Actor, reason);
        await desk.TellMembersAsync(session, Actor, $"Phiên họp “{session.Title}” đã hủy. Lý do: {reason}", CouncilSessionPage.PathOf(session), _ => true, Gone);
        return await SaveAsync(session, form, "CouncilSessionCancelled", "Hủy phiên họp.", reason);
    }

    /// <summary>Takes the end of the session back before its minutes are issued.</summary>
    [HttpPost("/hoi-dong/phien/{id:guid}/mo-lai")]
    public async Task<IActionResult> Reopen(Guid id, CouncilReasonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.SessionAsync(id, Actor, Gone) is not { } session) return NotFound();
        if (session.May(CouncilSessionStep.Reopen, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var ballots = await desk.BallotsAsync(id, Gone);
        var lines = ballots.SelectMany(ballot => ballot.Candidates).Select(candidate => candidate.ProposalLineId).ToList();
        var drafted = await db.DecisionLines.Where(line => line.ProposalLineId != null && lines.Contains(line.ProposalLineId.Value)).Select(line => line.ProposalLineId!.Value).ToListAsync(Gone);
        var reason = VietnameseText.NormaliseLines(form.Reason ?? string.Empty);
        if (session.Reopen(Actor, ballots, await db.CurrentlyIssuedOf(id).AnyAsync(Gone), drafted.ToHashSet(), reason) is { IsAllowed: false } notNow) return Refused(notNow);
        await desk.TellMembersAsync(session, Actor, $"Phiên họp “{session.Title}” được mở lại. Lý do: {reason}", CouncilSessionPage.PathOf(session), _ => true, Gone);
        return await SaveAsync(session, form, "CouncilSessionReopened", "Mở lại phiên họp; kết quả xét của các hồ sơ chờ kết thúc lại.", reason);
    }

    private static string LineStandingName(Domain.Proposals.LineStanding standing) => Domain.Proposals.LineStandingText.Name(standing);

    private async Task<IActionResult> SaveAsync(CouncilSession session, CouncilReasonForm form, string act, string sentence, string reason = "", IReadOnlyList<AuditChange>? changes = null)
    {
        db.Record(Actor, Clock.Now, session, act, sentence, reason, changes);
        if (!await db.SaveUnlessChangedAsync(session, form.Version, Gone)) return Refused(CouncilDesk.Stale);
        Tell(sentence);
        return Redirect(CouncilSessionPage.PathOf(session));
    }
}
