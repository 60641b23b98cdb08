using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.People;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>The achievements that one line rests on: written down, cited, taken back. One achievement is honoured once.</summary>
[Route("/de-nghi/{id:guid}/dong/{lineId:guid}/thanh-tich")]
public sealed class LineAchievementsController(PortalDb db, ProposalDesk desk, LineDossiers dossiers, AwardProofs proofs) : PortalController
{
    /// <summary>Writes an achievement down and cites it.</summary>
    [HttpPost("moi")]
    public async Task<IActionResult> Add(Guid id, Guid lineId, AchievementForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await dossiers.OpenAsync(Actor, id, lineId, Gone) is not { } line) return NotFound();
        if (line.Opened.Proposal.May(ProposalStep.Edit, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var (file, problem) = await proofs.ReadAsync(form.File, Gone);
        if (problem is not null) ModelState.AddModelError(nameof(form.File), problem);
        var page = await dossiers.PageAsync(line, Gone) with { New = form };
        if (form.InitiativeId is { } initiative && page.Initiatives.All(known => known.Id != initiative)) ModelState.AddModelError(nameof(form.InitiativeId), "Không tìm thấy sáng kiến này của người được đề nghị.");
        if (PeopleTypedRules.Number(form.AchievedIn) > line.Opened.Proposal.Year) ModelState.AddModelError(nameof(form.AchievedIn), $"Năm đạt {form.AchievedIn} sau năm của hồ sơ ({line.Opened.Proposal.Year}). Hãy kiểm tra lại.");
        if (!ModelState.IsValid) return Invalid("Line", page);
        var typed = LineDossiers.Typed(line, form, page.Initiatives);
        var same = page.Achievements.Where(known => known.Achievement.IsSameAs(typed)).ToList();
        var earlier = (await UsesOfAsync(typed)).Concat(same.SelectMany(known => known.Earlier)).Distinct().ToList();
        if (same.Find(known => known.Citation is not null) is { } cited) ModelState.AddModelError(nameof(form.Text), $"Dòng này đã dẫn thành tích đó: {InWords(cited.Achievement)}. Mỗi thành tích chỉ dẫn một lần; hãy ghi thành tích khác, hoặc bỏ thành tích đã dẫn trước.");
        else if (AchievementCitation.MayCite(earlier, form.Override ?? string.Empty) is { IsAllowed: false } twice) ModelState.AddModelError(nameof(form.Override), same.Count > 0 ? $"Thành tích vừa nhập đã ghi trong hồ sơ: {InWords(same[0].Achievement)}. {twice.Why}" : twice.Why);
        if (!ModelState.IsValid) return Invalid("Line", page);
        var achievement = await dossiers.WriteAsync(typed, same.FirstOrDefault()?.Achievement.Id, file, Gone);
        Cite(line, achievement, earlier.Count > 0 ? form.Override : null);
        desk.Record(line.Opened, line.Opened.Proposal.State, "AchievementCited", $"{line.Listed.Name}: ghi và dẫn thành tích “{achievement.Text}”.", earlier.Count > 0 ? VietnameseText.Normalise(form.Override) : "");
        return await SavedAsync(line, "Đã ghi thành tích.");
    }

    /// <summary>Cites one that is written down already; where it has served before, with a reason only.</summary>
    [HttpPost("{achievementId:guid}/dan")]
    public async Task<IActionResult> Cite(Guid id, Guid lineId, Guid achievementId, string? reason)
    {
        if (await dossiers.OpenAsync(Actor, id, lineId, Gone) is not { } line) return NotFound();
        if (line.Opened.Proposal.May(ProposalStep.Edit, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var page = await dossiers.PageAsync(line, Gone);
        if (page.Achievements.FirstOrDefault(known => known.Achievement.Id == achievementId) is not { Citation: null } found) return NotFound();
        if (VietnameseText.Normalise(reason).Length > AchievementCitation.ReasonLength) ModelState.AddModelError(string.Empty, $"Lý do dài quá {AchievementCitation.ReasonLength} ký tự. Hãy rút gọn.");
        if (AchievementCitation.MayCite(found.Earlier, reason ?? string.Empty) is { IsAllowed: false } twice) ModelState.AddModelError($"ly-do-{achievementId}", twice.Why);
        if (!ModelState.IsValid) return Invalid("Line", page);
        Cite(line, found.Achievement, found.Earlier.Count > 0 ? reason : null);
        desk.Record(line.Opened, line.Opened.Proposal.State, "AchievementCited", $"{line.Listed.Name}: dẫn thành tích “{found.Achievement.Text}”.", found.Earlier.Count > 0 ? VietnameseText.Normalise(reason) : "");
        return await SavedAsync(line, "Đã dẫn thành tích.");
    }

    /// <summary>Takes a citation back; the achievement itself stays written down.</summary>
    [HttpPost("{achievementId:guid}/bo")]
    public async Task<IActionResult> TakeBack(Guid id, Guid lineId, Guid achievementId)
    {
        if (await dossiers.OpenAsync(Actor, id, lineId, Gone) is not { } line) return NotFound();
        if (line.Opened.Proposal.May(ProposalStep.Edit, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var citation = await db.AchievementCitations.Include(found => found.Achievement).FirstOrDefaultAsync(found => found.LineId == lineId && found.AchievementId == achievementId, Gone);
        if (citation is null) return NotFound();
        db.AchievementCitations.Remove(citation);
        desk.Record(line.Opened, line.Opened.Proposal.State, "AchievementUncited", $"{line.Listed.Name}: thôi dẫn thành tích “{citation.Achievement!.Text}”.");
        return await SavedAsync(line, "Đã bỏ thành tích khỏi dòng này.");
    }

    /// <summary>The proof of an achievement, as a download.</summary>
    [HttpGet("{achievementId:guid}/tep")]
    public async Task<IActionResult> Proof(Guid id, Guid lineId, Guid achievementId)
    {
        if (await dossiers.OpenAsync(Actor, id, lineId, Gone) is not { } line) return NotFound();
        var (person, collective) = (line.Listed.Line.PersonId, line.Listed.Line.CollectiveId);
        return await db.Achievements.AsNoTracking().FirstOrDefaultAsync(found => found.Id == achievementId && found.PersonId == person && found.CollectiveId == collective, Gone) is { ProofFileId: { } file } achievement
            ? await dossiers.DownloadAsync(this, file, achievement.ProofFileName, Gone)
            : NotFound();
    }

    private static string InWords(Achievement achievement) =>
        $"“{achievement.Text}”, năm {achievement.Year}{(LineAchievementText.DocumentOf(achievement) is { Length: > 0 } document ? $", {document}" : "")}";

    // Where the initiative that it is has served.
    private async Task<IReadOnlyList<string>> UsesOfAsync(Achievement achievement)
    {
        if (achievement is not { InitiativeId: { } initiative, PersonId: { } person }) return [];
        return await db.InitiativeAuthors.Where(author => author.InitiativeId == initiative && author.PersonId == person && author.UsedFor != null)
            .Join(db.AwardKinds, author => author.UsedFor, kind => kind.Code, (author, kind) => $"{kind.ShortName} năm {author.UsedYear} (sáng kiến đã dùng để xét)").ToListAsync(Gone);
    }

    private void Cite(OpenedLine line, Achievement achievement, string? reason) => db.AchievementCitations.Add(new AchievementCitation
    {
        LineId = line.Listed.Line.Id,
        AchievementId = achievement.Id,
        OverrideReason = VietnameseText.Normalise(reason),
    });

    private async Task<IActionResult> SavedAsync(OpenedLine line, string told)
    {
        if (!await desk.SaveAsync(line.Opened, null, Gone)) return Refused(Verdict.NotNow(ProposalDesk.Overtaken));
        Tell(told);
        return Redirect($"{line.Path}#thanh-tich");
    }
}

/// <summary>An achievement, as typed.</summary>
public sealed class AchievementForm
{
    /// <summary>The initiative that it is, or null.</summary>
    public Guid? InitiativeId { get; set; }

    /// <summary>What; of an initiative its title when left empty.</summary>
    public string? Text { get; set; }

    /// <summary>In which year.</summary>
    public string? AchievedIn { get; set; }

    /// <summary>Number of the document that says so.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Its date.</summary>
    public string? DocumentOn { get; set; }

    /// <summary>The file that proves it.</summary>
    public IFormFile? File { get; set; }

    /// <summary>Why it is cited although it has served before.</summary>
    public string? Override { get; set; }
}

/// <summary>Checks the shape.</summary>
public sealed class AchievementFormValidator : AbstractValidator<AchievementForm>
{
    /// <summary>The rules.</summary>
    public AchievementFormValidator(PortalClock clock)
    {
        RuleFor(form => form.Text).Must((form, text) => form.InitiativeId is not null || VietnameseText.Normalise(text).Length > 0).WithMessage("Hãy ghi thành tích, hoặc chọn một sáng kiến đã ghi trong hồ sơ.")
            .Must(text => VietnameseText.Normalise(text).Length <= Achievement.TextLength).WithMessage($"Thành tích dài quá {Achievement.TextLength} ký tự. Hãy rút gọn.");
        RuleFor(form => form.AchievedIn).Must(year => year is { Length: 4 } && year.All(char.IsAsciiDigit)).WithMessage("Hãy nhập năm đạt thành tích bằng bốn chữ số.");
        RuleFor(form => form.DocumentNumber).Must(number => VietnameseText.Normalise(number).Length <= Achievement.NumberLength).WithMessage($"Số văn bản dài quá {Achievement.NumberLength} ký tự.");
        RuleFor(form => form.DocumentOn).PastDateOrNothing(clock);
        RuleFor(form => form.Override).Must(reason => VietnameseText.Normalise(reason).Length <= AchievementCitation.ReasonLength).WithMessage($"Lý do dài quá {AchievementCitation.ReasonLength} ký tự. Hãy rút gọn.");
    }
}

/// <summary>A piece of a dossier, as given.</summary>
public sealed class DossierForm
{
    /// <summary>The file.</summary>
    public IFormFile? File { get; set; }

    /// <summary>Why it does not apply.</summary>
    public string? Reason { get; set; }
}
