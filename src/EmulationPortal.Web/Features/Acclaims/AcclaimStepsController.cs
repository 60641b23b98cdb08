using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Meetings;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Acclaims;

/// <summary>The steps of an acclaim: opening, counting, calling off, another round.</summary>
public sealed class AcclaimStepsController(PortalDb db, MeetingAccess access, AcclaimPages pages, BallotBox box) : PortalController
{
    /// <summary>Opens the vote and calls the voters.</summary>
    [HttpPost("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}/bat-dau")]
    public async Task<IActionResult> Open(Guid id, Guid acclaimId, CountForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, acclaimId) is not { } found) return NotFound();
        if (found.Acclaim.May(AcclaimStep.Open, Actor, found.Meeting) is { IsAllowed: false } refusal) return Refused(refusal);
        if (form.Version != found.Acclaim.Version) return Refused(MeetingAccess.Stale);
        if (found.Acclaim.Method == AcclaimMethod.SecretBallot)
        {
            await access.TellMembersAsync(Actor, found.Meeting, $"Mời bỏ phiếu kín: {found.Acclaim.Name} (trong {found.Acclaim.Minutes} phút).", $"/hop-cum/{id}/suy-ton/{acclaimId}/phieu", Gone);
        }

        try
        {
            var verdict = await box.OpenAsync(found.Acclaim, found.Meeting, Actor, Clock.Now, Gone);
            if (!verdict.IsAllowed) return Refused(verdict);
        }
        catch (DbUpdateException collision) when (collision is DbUpdateConcurrencyException || UniqueViolation.Is(collision))
        {
            return Refused(MeetingAccess.Stale);
        }

        return Done(id, acclaimId, "Đã bắt đầu biểu quyết.");
    }

    /// <summary>Ends the vote and counts: the urn, the hands as entered, or what a meeting of the past agreed on.</summary>
    [HttpPost("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}/kiem-phieu")]
    public async Task<IActionResult> Count(Guid id, Guid acclaimId, CountForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, acclaimId) is not { } found) return NotFound();
        if (found.Acclaim.May(AcclaimStep.Count, Actor, found.Meeting) is { IsAllowed: false } refusal) return Refused(refusal);
        if (!ModelState.IsValid) return await AgainAsync(found, form);
        return found.Acclaim.Method switch
        {
            AcclaimMethod.SecretBallot => await CountBallotsAsync(found, form),
            AcclaimMethod.ShowOfHands => await CountHandsAsync(found, form),
            _ => await RecordConsensusAsync(found, form),
        };
    }

    /// <summary>Calls a vote off; its ballots are destroyed unread.</summary>
    [HttpPost("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}/huy")]
    public async Task<IActionResult> Cancel(Guid id, Guid acclaimId, CountForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, acclaimId) is not { } found) return NotFound();
        if (found.Acclaim.May(AcclaimStep.Cancel, Actor, found.Meeting) is { IsAllowed: false } refusal) return Refused(refusal);
        var reason = VietnameseText.NormaliseLines(form.Reason ?? string.Empty);
        if (reason.Length == 0) ModelState.AddModelError(nameof(form.Reason), "Hãy ghi lý do hủy biểu quyết.");
        if (!ModelState.IsValid) return await AgainAsync(found, form);
        found.Acclaim.Cancel(Actor, found.Meeting, reason);
        db.Record(Actor, Clock.Now, found.Acclaim, "AcclaimCancelled", $"Hủy biểu quyết: {found.Acclaim.Name}.", reason);
        try
        {
            await box.DestroyAsync(acclaimId, Gone);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refused(MeetingAccess.Stale);
        }

        return Done(id, acclaimId, "Đã hủy biểu quyết.");
    }

    /// <summary>Prepares the next round: those who tied, or those who were not chosen.</summary>
    [HttpPost("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}/vong-tiep")]
    public async Task<IActionResult> Repeat(Guid id, Guid acclaimId)
    {
        if (await FindAsync(id, acclaimId) is not { } found) return NotFound();
        if (found.Acclaim.May(AcclaimStep.Repeat, Actor, found.Meeting) is { IsAllowed: false } refusal) return Refused(refusal);
        if (found.Acclaim.Outcome == AcclaimOutcome.Elected) return Refused(Verdict.NotNow("Đã chọn đủ, không cần vòng tiếp theo."));
        if (await db.Acclaims.AnyAsync(acclaim => acclaim.PreviousRoundId == acclaimId, Gone)) return Refused(Verdict.NotNow("Vòng tiếp theo đã được lập."));
        var last = await db.Acclaims.Where(acclaim => acclaim.MeetingId == id).MaxAsync(acclaim => acclaim.Position, Gone);
        var next = found.Acclaim.NextRound(last + 1);
        db.Acclaims.Add(next);
        db.Record(Actor, Clock.Now, next, "AcclaimRepeated", $"Lập {next.Name}.");
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException collision) when (UniqueViolation.Is(collision))
        {
            return Refused(MeetingAccess.Stale);
        }

        return Done(id, next.Id, $"Đã lập vòng {next.Round}. Hãy xem lại đề cử rồi bắt đầu.");
    }

    /// <summary>Writes down what the leader and the deputy decided when rounds have chosen nobody.</summary>
    [HttpPost("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}/lanh-dao-quyet-dinh")]
    public async Task<IActionResult> Decide(Guid id, Guid acclaimId, LeadersDecisionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, acclaimId) is not { } found) return NotFound();
        if (found.Acclaim.MayDecide(Actor, found.Meeting) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await db.Acclaims.AnyAsync(acclaim => acclaim.PreviousRoundId == acclaimId, Gone)) return Refused(Verdict.NotNow("Vòng tiếp theo đã được lập."));
        if (found.Acclaim.LeadersProblem(form.Departments) is { } problem) ModelState.AddModelError(nameof(form.Departments), problem);
        if (!ModelState.IsValid) return Invalid("Acclaim", (await pages.BuildAsync(found.Meeting, found.Acclaim, Actor, Clock.Now, new CountForm(), Gone)) with { Decision = form });
        var last = await db.Acclaims.Where(acclaim => acclaim.MeetingId == id).MaxAsync(acclaim => acclaim.Position, Gone);
        var reason = $"{VietnameseText.Normalise(form.Rule).TrimEnd('.')}. {VietnameseText.Normalise(form.Why)}";
        var decided = found.Acclaim.DecidedByLeaders(last + 1, form.Departments, reason, Clock.Now);
        db.Acclaims.Add(decided);
        var chosen = string.Join(", ", found.Acclaim.Candidates.Where(candidate => form.Departments.Contains(candidate.DepartmentId)).Select(candidate => candidate.Department!.Province));
        db.Record(Actor, Clock.Now, decided, "AcclaimCounted", $"Cụm trưởng, Cụm phó quyết định: {found.Acclaim.Title}: {chosen}.", reason);
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException collision) when (UniqueViolation.Is(collision))
        {
            return Refused(MeetingAccess.Stale);
        }

        return Done(id, decided.Id, "Đã ghi quyết định của Cụm trưởng, Cụm phó.");
    }

    private async Task<IActionResult> CountBallotsAsync((Meeting Meeting, Acclaim Acclaim) found, CountForm form)
    {
        var reason = VietnameseText.NormaliseLines(form.Reason ?? string.Empty);
        var acclaimId = found.Acclaim.Id;
        var voted = await db.AcclaimVoters.CountAsync(voter => voter.AcclaimId == acclaimId && voter.State == VoterState.Voted, Gone);
        if (found.Acclaim.MayCount(Actor, found.Meeting, voted, reason, Clock.Now) is { IsAllowed: false } tooEarly)
        {
            ModelState.AddModelError(nameof(form.Reason), tooEarly.Why);
            return await AgainAsync(found, form);
        }

        return await box.CountAsync(acclaimId, Actor, reason, Clock.Now, Gone)
            ? Done(found.Meeting.Id, acclaimId, "Đã kiểm phiếu.")
            : Refused(MeetingAccess.Stale);
    }

    private async Task<IActionResult> CountHandsAsync((Meeting Meeting, Acclaim Acclaim) found, CountForm form)
    {
        var votes = new Dictionary<int, int>();
        foreach (var candidate in found.Acclaim.Candidates)
        {
            if (AcclaimForm.WholeNumber(form.Votes.GetValueOrDefault(candidate.Position)) is { } hands) votes[candidate.Position] = hands;
            else ModelState.AddModelError($"Votes[{candidate.Position}]", $"Hãy nhập số phiếu của {candidate.Department!.Province}, không có thì ghi 0.");
        }

        var blank = string.IsNullOrWhiteSpace(form.Blank) ? 0 : AcclaimForm.WholeNumber(form.Blank);
        if (blank is null) ModelState.AddModelError(nameof(form.Blank), "Hãy nhập số đơn vị không biểu quyết, không có thì ghi 0.");
        if (ModelState.IsValid && found.Acclaim.HandsProblem(found.Acclaim.Voters(found.Meeting), votes, blank!.Value) is { } problem) ModelState.AddModelError(string.Empty, problem);
        if (!ModelState.IsValid) return await AgainAsync(found, form);
        return await FinishAsync(found, form, found.Acclaim.CountHands(Actor, found.Meeting, votes, blank!.Value, Clock.Now));
    }

    private async Task<IActionResult> RecordConsensusAsync((Meeting Meeting, Acclaim Acclaim) found, CountForm form)
    {
        var verdict = found.Acclaim.RecordConsensus(Actor, found.Meeting, form.Chosen.ToHashSet(), Clock.Now);
        if (verdict.IsAllowed) return await FinishAsync(found, form, verdict);
        ModelState.AddModelError(nameof(form.Chosen), verdict.Why);
        return await AgainAsync(found, form);
    }

    private async Task<IActionResult> FinishAsync((Meeting Meeting, Acclaim Acclaim) found, CountForm form, Verdict verdict)
    {
        if (!verdict.IsAllowed) return Refused(verdict);
        var chosen = string.Join(", ", found.Acclaim.Candidates.Where(candidate => candidate.IsElected).Select(candidate => candidate.Department!.Province));
        db.Record(
            Actor, Clock.Now, found.Acclaim, "AcclaimCounted", $"Ghi kết quả: {found.Acclaim.Name}. {AcclaimText.Name(found.Acclaim.Outcome!.Value)}{(chosen.Length > 0 ? $": {chosen}" : "")}.",
            changes: found.Acclaim.Method == AcclaimMethod.ShowOfHands ? BallotBox.Changes(found.Acclaim) : []);
        return await db.SaveUnlessChangedAsync(found.Acclaim, form.Version, Gone)
            ? Done(found.Meeting.Id, found.Acclaim.Id, "Đã ghi kết quả.")
            : Refused(MeetingAccess.Stale);
    }

    private async Task<(Meeting Meeting, Acclaim Acclaim)?> FindAsync(Guid id, Guid acclaimId) =>
        await access.OpenAsync(id, Actor, Gone) is { } meeting && await pages.FindAsync(id, acclaimId, Gone) is { } acclaim ? (meeting, acclaim) : null;

    private async Task<IActionResult> AgainAsync((Meeting Meeting, Acclaim Acclaim) found, CountForm form) =>
        Invalid("Acclaim", await pages.BuildAsync(found.Meeting, found.Acclaim, Actor, Clock.Now, form, Gone));

    private RedirectResult Done(Guid id, Guid acclaimId, string told)
    {
        Tell(told);
        return Redirect($"/hop-cum/{id}/suy-ton/{acclaimId}");
    }
}
