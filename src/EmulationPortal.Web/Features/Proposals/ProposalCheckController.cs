using EmulationPortal.Data;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Registrations;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>The officer's check: each line is let through or left out with a reason; then the council and the decision follow.</summary>
[Route("/de-nghi/{id:guid}")]
public sealed class ProposalCheckController(PortalDb db, ProposalDesk desk, ProposalExamination examination) : PortalController
{
    private const int MostFields = 20_000;

    /// <summary>The lines with what was found.</summary>
    [HttpGet("tham-dinh")]
    public async Task<IActionResult> Ask(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return opened.Proposal.May(ProposalStep.Check, Actor) is { IsAllowed: false } refused ? Refused(refused) : View("Check", await PageAsync(opened, new CheckForm { Version = opened.Proposal.Version }));
    }

    /// <summary>Writes what was decided of the lines; “sach” lets all through in which nothing was found; “ket-thuc” also closes the check.</summary>
    [HttpPost("tham-dinh")]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    public async Task<IActionResult> Check(Guid id, CheckForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var (proposal, before) = (opened.Proposal, opened.Proposal.State);
        if (proposal.May(ProposalStep.Check, Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (form.Version != proposal.Version) return Refused(Verdict.NotNow(ProposalDesk.Overtaken));
        var page = await PageAsync(opened, form);
        var changes = new List<AuditChange>();
        foreach (var row in page.Rows) Decide(proposal, row, form, changes);
        if (!ModelState.IsValid) return Invalid("Check", page);
        var closes = form.Act == "ket-thuc";
        if (closes && proposal.CloseCheck(Actor) is { IsAllowed: false } open)
        {
            ModelState.AddModelError(string.Empty, open.Why);
            return Invalid("Check", page);
        }

        if (changes.Count > 0 || closes)
        {
            desk.Record(opened, before, closes ? "ProposalChecked" : "ProposalLinesChecked", closes ? $"Kết thúc thẩm định: {Words(opened)}." : $"Thẩm định {changes.Count} dòng.", changes: changes);
            if (closes) await desk.TellDepartmentAsync(opened, $"Bộ đã thẩm định hồ sơ “{proposal.Title}”: {Words(opened)}.", Gone);
            if (!await desk.SaveAsync(opened, form.Version, Gone)) return Refused(Verdict.NotNow(ProposalDesk.Overtaken));
        }

        Tell(closes ? "Đã kết thúc thẩm định. Các dòng đủ điều kiện chuyển sang hội đồng hoặc ra quyết định." : "Đã lưu thẩm định.");
        return Redirect(closes ? opened.Path : $"{opened.Path}/tham-dinh");
    }

    /// <summary>Asks why the check is opened again.</summary>
    [HttpGet("mo-lai")]
    public async Task<IActionResult> AskReopen(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return opened.Proposal.May(ProposalStep.ReopenCheck, Actor) is { IsAllowed: false } refused
            ? Refused(refused)
            : View("StepReason", ReopenPage(opened, new RegistrationReasonForm { Version = opened.Proposal.Version }));
    }

    /// <summary>Opens it again.</summary>
    [HttpPost("mo-lai")]
    public async Task<IActionResult> Reopen(Guid id, RegistrationReasonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        if (opened.Proposal.May(ProposalStep.ReopenCheck, Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("StepReason", ReopenPage(opened, form));
        var (before, reason) = (opened.Proposal.State, VietnameseText.NormaliseLines(form.Reason));
        if (opened.Proposal.ReopenCheck(Actor, reason) is { IsAllowed: false } kept) return Refused(kept);
        desk.Record(opened, before, "ProposalReopened", "Mở lại thẩm định.", reason);
        await desk.TellDepartmentAsync(opened, $"Bộ mở lại thẩm định hồ sơ “{opened.Proposal.Title}”. Lý do: {reason}", Gone);
        if (!await desk.SaveAsync(opened, form.Version, Gone)) return Refused(Verdict.NotNow(ProposalDesk.Overtaken));
        Tell("Đã mở lại thẩm định.");
        return Redirect($"{opened.Path}/tham-dinh");
    }

    private void Decide(Proposal proposal, CheckRow row, CheckForm form, List<AuditChange> changes)
    {
        var (line, typed) = (row.Listed.Line, form.Of(row.Listed.Line.Id));
        var passes = form.Act == "sach" && line.Standing == LineStanding.Proposed && row.IsClean ? true : typed?.Passes;
        if (passes is not { } decided) return;
        var (standing, why) = (line.Standing, line.StandingReason);
        if (proposal.CheckLine(Actor, line, decided, typed?.Reason ?? string.Empty) is { IsAllowed: false } refused)
        {
            ModelState.AddModelError(form.FieldOf(line.Id, nameof(CheckedLineForm.Reason)), $"{row.Listed.Name}: {refused.Why}");
            return;
        }

        if ((standing, why) != (line.Standing, line.StandingReason))
        {
            changes.Add(new AuditChange($"{row.Listed.Name}, {row.Listed.Kind.ShortName}", WordsOf(standing, why), WordsOf(line.Standing, line.StandingReason)));
        }
    }

    private static string WordsOf(LineStanding standing, string reason) => LineStandingText.Name(standing) + (reason.Length > 0 ? $": {reason}" : "");

    private static string Words(OpenedProposal opened) =>
        $"{opened.Lines.Count(line => line.Line.Standing == LineStanding.Passed)} dòng đủ điều kiện trình, {opened.Lines.Count(line => line.Line.Standing == LineStanding.LeftOut)} dòng không trình";

    private static ProposalReasonPage ReopenPage(OpenedProposal opened, RegistrationReasonForm form) =>
        new(opened, "Mở lại thẩm định", "Hồ sơ trở về bước thẩm định; các dòng giữ kết luận cũ cho đến khi sửa. Đơn vị được báo cùng lý do.", "mo-lai", form);

    private async Task<CheckPage> PageAsync(OpenedProposal opened, CheckForm form)
    {
        var examined = await examination.ExamineAsync(opened.Proposal, Clock.Today, Gone);
        var typed = opened.Lines.Select(line => form.Of(line.Line.Id) ?? new CheckedLineForm
        {
            Id = line.Line.Id,
            Passes = line.Line.Standing switch { LineStanding.Passed => true, LineStanding.LeftOut => false, _ => null },
            Reason = line.Line.StandingReason,
        }).ToList();
        form.Lines = typed;
        var dossiers = await db.DossiersAsync(opened.Proposal, Clock.Today, Gone);
        var twice = (await db.AchievementOverridesAsync([.. opened.Lines.Select(line => line.Line.Id)], Gone)).ToLookup(found => found.LineId);
        return new(opened, [.. opened.Lines.Select((line, index) => new CheckRow(index, line, examined.Lines[line.Line.Id], typed[index], DossierLink.Of(opened, line, dossiers), [.. twice[line.Line.Id]]))], form);
    }
}

/// <summary>What was decided of one line.</summary>
public sealed class CheckedLineForm
{
    /// <summary>The line.</summary>
    public Guid Id { get; set; }

    /// <summary>Whether it is let through; null while nothing is decided.</summary>
    public bool? Passes { get; set; }

    /// <summary>Why it is left out.</summary>
    public string? Reason { get; set; }
}

/// <summary>What was decided of the lines.</summary>
public sealed class CheckForm
{
    /// <summary>The version that was read.</summary>
    public Guid Version { get; set; }

    /// <summary>What else the pressed button does: “sach”, “ket-thuc”; empty to save only.</summary>
    public string? Act { get; set; }

    /// <summary>The lines.</summary>
    public List<CheckedLineForm> Lines { get; set; } = [];

    /// <summary>What was decided of a line, or null when it was not shown.</summary>
    public CheckedLineForm? Of(Guid lineId) => Lines.Find(typed => typed.Id == lineId);

    /// <summary>Name of a field of a line, for messages beside it.</summary>
    public string FieldOf(Guid lineId, string field) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{nameof(Lines)}[{Lines.FindIndex(typed => typed.Id == lineId)}].{field}");
}

/// <summary>Checks the lengths.</summary>
public sealed class CheckFormValidator : AbstractValidator<CheckForm>
{
    /// <summary>The rules.</summary>
    public CheckFormValidator() => RuleForEach(form => form.Lines).ChildRules(line =>
        line.RuleFor(typed => typed.Reason).MaximumLength(ProposalLine.TextLength).WithMessage($"Lý do dài quá {ProposalLine.TextLength} ký tự. Hãy rút gọn."));
}

/// <summary>One line of the check.</summary>
/// <param name="Index">Its number in the form, from 0.</param>
/// <param name="Listed">The line.</param>
/// <param name="Examined">What was found.</param>
/// <param name="Typed">What stands in the fields.</param>
/// <param name="Dossier">Its dossier.</param>
/// <param name="Twice">Achievements that stand behind another award, too, with the reason.</param>
public sealed record CheckRow(int Index, ProposedLine Listed, ExaminedProposalLine Examined, CheckedLineForm Typed, DossierLink Dossier, IReadOnlyList<AchievementOverride> Twice)
{
    /// <summary>Whether there is nothing to look at twice.</summary>
    public bool IsClean => Examined.IsClean && Dossier.Missing.Count == 0 && Twice.Count == 0;
}

/// <summary>The check of a proposal.</summary>
/// <param name="Opened">The proposal.</param>
/// <param name="Rows">The lines.</param>
/// <param name="Form">What was typed.</param>
public sealed record CheckPage(OpenedProposal Opened, IReadOnlyList<CheckRow> Rows, CheckForm Form)
{
    /// <summary>How many lines nothing was found in that are still open.</summary>
    public int Clean => Rows.Count(row => row.IsClean && row.Listed.Line.Standing == LineStanding.Proposed);
}
