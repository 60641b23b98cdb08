using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Councils;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>The agenda: lines of one title or form put to the vote.</summary>
public sealed class CouncilAgendaController(PortalDb db, CouncilDesk desk) : PortalController
{
    /// <summary>The form of a new vote on the waiting lines of one title or form.</summary>
    [HttpGet("/hoi-dong/phien/{id:guid}/noi-dung/{code}")]
    public async Task<IActionResult> AskNew(Guid id, string code)
    {
        if (await desk.SessionAsync(id, Actor, Gone) is not { } session) return NotFound();
        if (session.May(CouncilSessionStep.SetAgenda, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await PageAsync(session, code, null) is not { } page) return NotFound();
        page.Form.Lines.AddRange(page.Lines.Take(CouncilBallot.MostLines).Select(line => line.Line.Id));
        return View("BallotForm", page);
    }

    /// <summary>Puts the lines on the agenda.</summary>
    [HttpPost("/hoi-dong/phien/{id:guid}/noi-dung/{code}")]
    public async Task<IActionResult> Add(Guid id, string code, CouncilBallotForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.SessionAsync(id, Actor, Gone) is not { } session) return NotFound();
        if (session.May(CouncilSessionStep.SetAgenda, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await PageAsync(session, code, form) is not { } page) return NotFound();
        var chosen = page.Lines.Where(line => form.Lines.Contains(line.Line.Id)).ToList();
        if (chosen.Count != form.Lines.Distinct().Count()) ModelState.AddModelError(nameof(form.Lines), "Có hồ sơ vừa được đưa vào chương trình khác hoặc đã chuyển bước. Danh sách bên dưới đã cập nhật; hãy chọn lại.");
        if (!ModelState.IsValid) return Invalid("BallotForm", page);
        var last = await db.CouncilBallots.Where(ballot => ballot.SessionId == id).MaxAsync(ballot => (int?)ballot.Position, Gone) ?? 0;
        var ballot = new CouncilBallot { SessionId = id, Position = last + 1, KindCode = code, Title = "", Method = CouncilMethod.SecretBallot, Threshold = page.Rule.Threshold };
        form.FillIn(ballot, page.Rule);
        // A title that nobody worded names the years of the lines chosen, and not of all that waited.
        var years = chosen.Select(line => line.Year).Distinct().Order().ToList();
        if (ballot.Title == CouncilBallotForm.TitleOf(page.Kind, YearsOf(page.Lines))) ballot.Title = CouncilBallotForm.TitleOf(page.Kind, years);
        var renamed = await RenameAsync(session, years);
        ballot.Candidates.AddRange(chosen.Select((line, index) => new CouncilCandidate { BallotId = ballot.Id, ProposalLineId = line.Line.Id, Position = index + 1 }));
        db.CouncilBallots.Add(ballot);
        // Two who put the same lines on the agenda at once: the second finds the session changed.
        db.Record(Actor, Clock.Now, session, "CouncilAgendaSet", $"Đưa {chosen.Count} hồ sơ vào chương trình: {ballot.Title}.{renamed}");
        try
        {
            if (!await db.SaveUnlessChangedAsync(session, form.Version, Gone)) return Refused(CouncilDesk.Stale);
        }
        catch (DbUpdateException collision) when (UniqueViolation.Is(collision))
        {
            return Refused(CouncilDesk.Stale);
        }

        Tell($"Đã đưa {chosen.Count} hồ sơ vào chương trình.{renamed}");
        return Redirect(CouncilSessionPage.PathOf(session));
    }

    /// <summary>The form of a vote that is prepared.</summary>
    [HttpGet("/hoi-dong/phien/{id:guid}/bieu-quyet/{ballotId:guid}/sua")]
    public async Task<IActionResult> AskChange(Guid id, Guid ballotId)
    {
        if (await desk.BallotAsync(id, ballotId, Actor, Gone) is not { } found) return NotFound();
        if (found.Ballot.May(CouncilBallotStep.Edit, Actor, found.Session) is { IsAllowed: false } refusal) return Refused(refusal);
        return View("BallotForm", await PageAsync(found, CouncilBallotForm.Of(found.Ballot)));
    }

    /// <summary>Changes question, method, threshold and time, and takes lines off.</summary>
    [HttpPost("/hoi-dong/phien/{id:guid}/bieu-quyet/{ballotId:guid}/sua")]
    public async Task<IActionResult> Change(Guid id, Guid ballotId, CouncilBallotForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.BallotAsync(id, ballotId, Actor, Gone) is not { } found) return NotFound();
        if (found.Ballot.May(CouncilBallotStep.Edit, Actor, found.Session) is { IsAllowed: false } refusal) return Refused(refusal);
        var page = await PageAsync(found, form);
        if (form.Lines.Exists(line => page.Lines.All(known => known.Line.Id != line))) ModelState.AddModelError(nameof(form.Lines), "Có hồ sơ không thuộc nội dung này. Hãy tải lại trang.");
        if (!ModelState.IsValid) return Invalid("BallotForm", page);
        form.FillIn(found.Ballot, page.Rule);
        Keep(found.Ballot, form.Lines);
        db.Record(Actor, Clock.Now, found.Ballot, "CouncilBallotChanged", $"Sửa {found.Ballot.Name}: {CouncilText.Name(found.Ballot.Method).ToLowerInvariant()}, {found.Ballot.Threshold.Show()} tổng số thành viên, {found.Ballot.Candidates.Count} hồ sơ.");
        if (!await db.SaveUnlessChangedAsync(found.Ballot, form.Version, Gone)) return Refused(CouncilDesk.Stale);
        Tell("Đã lưu.");
        return Redirect($"{CouncilSessionPage.PathOf(found.Session)}/bieu-quyet/{ballotId}");
    }

    // The lines that stay keep their order under new places: places have no gap.
    private void Keep(CouncilBallot ballot, IReadOnlyCollection<Guid> lines)
    {
        var kept = ballot.InOrder.Where(candidate => lines.Contains(candidate.ProposalLineId)).Select(candidate => candidate.ProposalLineId).ToList();
        if (kept.Count == ballot.Candidates.Count) return;
        db.RemoveRange(ballot.Candidates);
        ballot.Candidates.Clear();
        foreach (var (line, index) in kept.Select((line, index) => (line, index)))
        {
            var candidate = new CouncilCandidate { BallotId = ballot.Id, ProposalLineId = line, Position = index + 1 };
            ballot.Candidates.Add(candidate);
            db.Add(candidate);
        }
    }

    private async Task<CouncilBallotFormPage?> PageAsync(CouncilSession session, string code, CouncilBallotForm? form)
    {
        var kind = await db.AwardKinds.AsNoTracking().SingleOrDefaultAsync(known => known.Code == code, Gone);
        if (kind is null) return null;
        var rule = await RuleAsync(session, code);
        var lines = await db.NamedAsync(db.WaitingForCouncil().Where(line => line.KindCode == code), Gone);
        return new(session, null, kind, rule, lines, form ?? With(CouncilBallotForm.New(kind, rule, lines.Count > 0 ? YearsOf(lines) : [session.Year]), session.Version));
    }

    private static List<int> YearsOf(IEnumerable<NamedLine> lines) => [.. lines.Select(line => line.Year).Distinct().Order()];

    // A session that nobody named otherwise is named by the years of its lines: so are its minutes.
    private async Task<string> RenameAsync(CouncilSession session, IReadOnlyCollection<int> added)
    {
        var known = await db.CouncilBallots.Where(ballot => ballot.SessionId == session.Id && ballot.State != CouncilBallotState.Cancelled)
            .SelectMany(ballot => ballot.Candidates).Select(candidate => candidate.Line!.Proposal!.Year).Distinct().ToListAsync(Gone);
        var before = known.Count > 0 ? known : [session.Year];
        var after = known.Concat(added).Distinct().ToList();
        if (session.Title != CouncilText.TitleOf(before) || CouncilText.TitleOf(after) == session.Title) return string.Empty;
        (session.Title, session.Year) = (CouncilText.TitleOf(after), after.Max());
        return $" Phiên họp được gọi theo năm của hồ sơ: “{session.Title}”.";
    }

    private async Task<CouncilBallotFormPage> PageAsync((CouncilSession Session, CouncilBallot Ballot) found, CouncilBallotForm form)
    {
        var names = await db.NamesOfAsync([found.Ballot], Gone);
        var lines = found.Ballot.InOrder.Select(candidate => names[candidate.ProposalLineId]).ToList();
        return new(found.Session, found.Ballot.Id, lines[0].Kind, await RuleAsync(found.Session, found.Ballot.KindCode), lines, form);
    }

    private async Task<VotingRule> RuleAsync(CouncilSession session, string code) =>
        VotingRule.On(await db.VotingRules.AsNoTracking().Where(rule => rule.KindCode == code).ToListAsync(Gone), code, VietnamTime.DateOf(session.StartsAt));

    private static CouncilBallotForm With(CouncilBallotForm form, Guid version)
    {
        form.Version = version;
        return form;
    }
}
