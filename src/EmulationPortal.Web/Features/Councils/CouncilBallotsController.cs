using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Acclaims;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>Votes of a session: page, turnout, opening, counting, calling off, second round.</summary>
[Route("/hoi-dong/phien/{id:guid}/bieu-quyet/{ballotId:guid}")]
public sealed class CouncilBallotsController(PortalDb db, CouncilDesk desk, CouncilBallotBox box) : PortalController
{
    /// <summary>A vote.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, Guid ballotId) =>
        await desk.BallotAsync(id, ballotId, Actor, Gone) is { } found ? View("Ballot", await desk.PageAsync(found, Actor, null, Gone)) : NotFound();

    /// <summary>The turnout while a vote is open: how many, and no result.</summary>
    [HttpGet("luot")]
    public async Task<IActionResult> Turnout(Guid id, Guid ballotId)
    {
        if (await desk.BallotAsync(id, ballotId, Actor, Gone) is not { } found) return NotFound();
        Response.Headers.CacheControl = "no-store";
        return Json(new
        {
            voted = await desk.VotedAsync(ballotId, Gone),
            present = found.Ballot.VotersOf(found.Session).Count,
            all = found.Session.AllMembers,
            secondsLeft = found.Ballot.SecondsLeftAt(Clock.Now),
            isOpen = found.Ballot.State == CouncilBallotState.Opened,
        });
    }

    /// <summary>Opens the vote and calls the voters.</summary>
    [HttpPost("bat-dau")]
    public async Task<IActionResult> Open(Guid id, Guid ballotId, CouncilCountForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.BallotAsync(id, ballotId, Actor, Gone) is not { } found) return NotFound();
        if (found.Ballot.May(CouncilBallotStep.Open, Actor, found.Session) is { IsAllowed: false } refusal) return Refused(refusal);
        if (form.Version != found.Ballot.Version) return Refused(CouncilDesk.Stale);
        if (found.Ballot.Method == CouncilMethod.SecretBallot)
        {
            var voters = found.Ballot.VotersOf(found.Session).Select(attendance => attendance.MemberId).ToHashSet();
            await desk.TellMembersAsync(found.Session, Actor, $"Mời bỏ phiếu kín: {found.Ballot.Name} (trong {found.Ballot.Minutes} phút).", $"{PathOf(found)}/phieu", attendance => voters.Contains(attendance.MemberId), Gone);
        }

        try
        {
            if (await box.OpenAsync(found.Ballot, found.Session, Actor, Clock.Now, Gone) is { IsAllowed: false } notNow) return Refused(notNow);
        }
        catch (DbUpdateException collision) when (collision is DbUpdateConcurrencyException || UniqueViolation.Is(collision))
        {
            return Refused(CouncilDesk.Stale);
        }

        return Done(found, "Đã bắt đầu biểu quyết.");
    }

    /// <summary>Ends the vote and counts: the urn, the hands as entered, or what the council agreed on.</summary>
    [HttpPost("kiem-phieu")]
    public async Task<IActionResult> Count(Guid id, Guid ballotId, CouncilCountForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.BallotAsync(id, ballotId, Actor, Gone) is not { } found) return NotFound();
        var (session, ballot) = found;
        if (ballot.May(CouncilBallotStep.Count, Actor, session) is { IsAllowed: false } refusal) return Refused(refusal);
        var reason = VietnameseText.NormaliseLines(form.Reason ?? string.Empty);
        var registered = await db.CouncilVoters.CountAsync(voter => voter.BallotId == ballotId, Gone);
        if (ballot.MayCount(Actor, session, await desk.VotedAsync(ballotId, Gone), registered, reason, Clock.Now) is { IsAllowed: false } early) ModelState.AddModelError(nameof(form.Reason), early.Why);
        if (ModelState.IsValid && ballot.Method == CouncilMethod.ShowOfHands) CountHands(found, form);
        if (ballot.Method == CouncilMethod.Consensus)
        {
            foreach (var candidate in form.UnmarkedOf(ballot)) ModelState.AddModelError($"Choices[{candidate.Position}]", $"Hãy chọn đạt hoặc không đạt cho hồ sơ {candidate.Position}.");
        }

        if (!ModelState.IsValid) return Invalid("Ballot", await desk.PageAsync(found, Actor, form, Gone));
        if (ballot.Method == CouncilMethod.SecretBallot) return await box.CountAsync(ballotId, Actor, reason, Clock.Now, Gone) ? Done(found, "Đã kiểm phiếu.") : Refused(CouncilDesk.Stale);
        if (ballot.Method == CouncilMethod.Consensus) ballot.Agree(form.Choices.Where(choice => choice.Value == "dat").Select(choice => choice.Key).ToHashSet(), Clock.Now);
        db.Record(Actor, Clock.Now, ballot, "CouncilBallotCounted", CouncilBallotBox.Sentence(ballot), reason, CouncilBallotBox.Changes(ballot));
        return await db.SaveUnlessChangedAsync(ballot, form.Version, Gone) ? Done(found, "Đã ghi kết quả.") : Refused(CouncilDesk.Stale);
    }

    /// <summary>Calls a vote off; its ballots are destroyed unread.</summary>
    [HttpPost("huy")]
    public async Task<IActionResult> Cancel(Guid id, Guid ballotId, CouncilCountForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.BallotAsync(id, ballotId, Actor, Gone) is not { } found) return NotFound();
        if (found.Ballot.May(CouncilBallotStep.Cancel, Actor, found.Session) is { IsAllowed: false } refusal) return Refused(refusal);
        var reason = VietnameseText.NormaliseLines(form.Reason ?? string.Empty);
        if (reason.Length == 0) ModelState.AddModelError(nameof(form.Reason), "Hãy ghi lý do hủy biểu quyết.");
        if (!ModelState.IsValid) return Invalid("Ballot", await desk.PageAsync(found, Actor, form, Gone));
        found.Ballot.Cancel(Actor, found.Session, reason);
        db.Record(Actor, Clock.Now, found.Ballot, "CouncilBallotCancelled", $"Hủy biểu quyết: {found.Ballot.Name}.", reason);
        try
        {
            await box.DestroyAsync(ballotId, Gone);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refused(CouncilDesk.Stale);
        }

        return Done(found, "Đã hủy biểu quyết.");
    }

    /// <summary>Takes a recorded result back, to record it anew.</summary>
    [HttpPost("mo-lai")]
    public async Task<IActionResult> Reopen(Guid id, Guid ballotId, CouncilReasonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.BallotAsync(id, ballotId, Actor, Gone) is not { } found) return NotFound();
        var hasNext = await db.CouncilBallots.AnyAsync(ballot => ballot.PreviousRoundId == ballotId && ballot.State != CouncilBallotState.Cancelled, Gone);
        var (before, reason) = (CouncilBallotBox.Changes(found.Ballot), VietnameseText.NormaliseLines(form.Reason ?? string.Empty));
        if (found.Ballot.MayReopen(Actor, found.Session, hasNext) is { IsAllowed: false } refusal) return Refused(refusal);
        if (found.Ballot.Reopen(Actor, found.Session, hasNext, reason) is { IsAllowed: false } unreasoned) ModelState.AddModelError(nameof(form.Reason), unreasoned.Why);
        if (!ModelState.IsValid) return Invalid("Ballot", await desk.PageAsync(found, Actor, null, Gone));
        // Whoever concludes the session at this very moment finds it changed.
        db.Entry(found.Session).Property(session => session.Version).IsModified = true;
        db.Record(Actor, Clock.Now, found.Ballot, "CouncilBallotReopened", $"Mở lại kết quả: {found.Ballot.Name}.", reason, [.. before.Select(change => change with { Before = change.After, After = "" })]);
        return await db.SaveUnlessChangedAsync(found.Ballot, form.Version, Gone) ? Done(found, "Đã mở lại kết quả. Hãy ghi kết quả đúng.") : Refused(CouncilDesk.Stale);
    }

    /// <summary>Prepares the second round with the lines that were not reached.</summary>
    [HttpPost("vong-2")]
    public async Task<IActionResult> Repeat(Guid id, Guid ballotId)
    {
        if (await desk.BallotAsync(id, ballotId, Actor, Gone) is not { } found) return NotFound();
        if (found.Ballot.MayRepeat(Actor, found.Session) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await db.CouncilBallots.AnyAsync(ballot => ballot.PreviousRoundId == ballotId && ballot.State != CouncilBallotState.Cancelled, Gone)) return Refused(Verdict.NotNow("Vòng 2 đã được lập."));
        var next = found.Ballot.NextRound(await db.CouncilBallots.Where(ballot => ballot.SessionId == id).MaxAsync(ballot => ballot.Position, Gone) + 1);
        db.CouncilBallots.Add(next);
        // Whoever concludes the session at this very moment finds it changed.
        db.Entry(found.Session).Property(session => session.Version).IsModified = true;
        db.Record(Actor, Clock.Now, next, "CouncilBallotRepeated", $"Lập {next.Name}: {next.Candidates.Count} hồ sơ chưa đạt.");
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException collision) when (collision is DbUpdateConcurrencyException || UniqueViolation.Is(collision))
        {
            return Refused(CouncilDesk.Stale);
        }

        Tell("Đã lập vòng 2 với các hồ sơ chưa đạt.");
        return Redirect($"{CouncilSessionPage.PathOf(found.Session)}/bieu-quyet/{next.Id}");
    }

    private void CountHands((CouncilSession Session, CouncilBallot Ballot) found, CouncilCountForm form)
    {
        var votes = new Dictionary<int, int>();
        foreach (var candidate in found.Ballot.InOrder)
        {
            if (AcclaimForm.WholeNumber(form.Votes.GetValueOrDefault(candidate.Position)) is { } hands) votes[candidate.Position] = hands;
            else ModelState.AddModelError($"Votes[{candidate.Position}]", $"Hãy nhập số người giơ tay cho hồ sơ {candidate.Position}, không có thì ghi 0.");
        }

        if (ModelState.IsValid && found.Ballot.CountHands(found.Session, votes, Clock.Now) is { IsAllowed: false } wrong) ModelState.AddModelError(string.Empty, wrong.Why);
    }

    private static string PathOf((CouncilSession Session, CouncilBallot Ballot) found) => $"{CouncilSessionPage.PathOf(found.Session)}/bieu-quyet/{found.Ballot.Id}";

    private RedirectResult Done((CouncilSession Session, CouncilBallot Ballot) found, string told)
    {
        Tell(told);
        return Redirect(PathOf(found));
    }
}
