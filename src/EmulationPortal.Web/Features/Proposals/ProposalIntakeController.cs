using EmulationPortal.Data;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Registrations;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>The ministry takes a proposal in, gives it to an officer, or returns it.</summary>
[Route("/de-nghi/{id:guid}")]
public sealed class ProposalIntakeController(PortalDb db, ProposalDesk desk) : PortalController
{
    /// <summary>Asks for the number and the officer in charge.</summary>
    [HttpGet("tiep-nhan")]
    public Task<IActionResult> AskAccept(Guid id) => AskAsync(id, ProposalStep.Accept);

    /// <summary>Takes it in.</summary>
    [HttpPost("tiep-nhan")]
    public async Task<IActionResult> Accept(Guid id, IntakeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var (proposal, before) = (opened.Proposal, opened.Proposal.State);
        if (proposal.May(ProposalStep.Accept, Actor) is { IsAllowed: false } refused) return Refused(refused);
        var (number, year) = (Proposal.IntakeNumberOf(form.Number) ?? "", YearOf(proposal));
        if (number.Length == 0) ModelState.AddModelError(nameof(form.Number), Proposal.IntakeNumberWanted);
        else if (await db.Proposals.AnyAsync(other => other.Id != id && other.IntakeYear == year && other.IntakeNumber == number, Gone)) ModelState.AddModelError(nameof(form.Number), $"Số đến {number} của năm {year} đã dùng. Số tiếp theo là {await db.NextIntakeNumberAsync(year, Gone)}.");
        var page = await PageAsync(opened, ProposalStep.Accept, form);
        if (page.OfficerOf(form.OfficerId) is not { } officer) ModelState.AddModelError(nameof(form.OfficerId), "Hãy chọn cán bộ phụ trách.");
        else if (ModelState.IsValid && proposal.Accept(Actor, year, number, form.OfficerId!.Value, Clock.Now) is { IsAllowed: false } kept) return Refused(kept);
        else if (ModelState.IsValid)
        {
            desk.Record(opened, before, "ProposalAccepted", $"Tiếp nhận, số đến {number} năm {year}, cán bộ phụ trách {officer}.");
            TellOfficer(opened, form.OfficerId!.Value);
            await desk.TellDepartmentAsync(opened, $"Bộ đã tiếp nhận hồ sơ “{proposal.Title}”, số đến {number}.", Gone);
            if (await desk.SaveAsync(opened, form.Version, Gone))
            {
                Tell($"Đã tiếp nhận, số đến {number}.");
                return Redirect(opened.Path);
            }

            return await TakenAsync(id, form, number, year);
        }

        return Invalid("Intake", page);
    }

    // Two take proposals in at one moment with the number that both were offered: the slower one is offered the next.
    private async Task<IActionResult> TakenAsync(Guid id, IntakeForm form, string number, int year)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } again) return NotFound();
        if (again.Proposal.Version != form.Version) return Refused(Verdict.NotNow(ProposalDesk.Overtaken));
        form.Number = await db.NextIntakeNumberAsync(year, Gone);
        ModelState.Clear();
        ModelState.AddModelError(nameof(form.Number), $"Số đến {number} vừa được cấp cho hồ sơ khác. Số tiếp theo là {form.Number}; hãy bấm Tiếp nhận lần nữa.");
        return Conflicted("Intake", await PageAsync(again, ProposalStep.Accept, form));
    }

    /// <summary>Asks for another officer.</summary>
    [HttpGet("phan-cong")]
    public Task<IActionResult> AskAssign(Guid id) => AskAsync(id, ProposalStep.Assign);

    /// <summary>Gives it to another officer.</summary>
    [HttpPost("phan-cong")]
    public async Task<IActionResult> Assign(Guid id, IntakeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        if (opened.Proposal.May(ProposalStep.Assign, Actor) is { IsAllowed: false } refused) return Refused(refused);
        var page = await PageAsync(opened, ProposalStep.Assign, form);
        if (page.OfficerOf(form.OfficerId) is not { } officer)
        {
            ModelState.AddModelError(nameof(form.OfficerId), "Hãy chọn cán bộ phụ trách.");
            return Invalid("Intake", page);
        }

        if (opened.Proposal.Assign(Actor, form.OfficerId!.Value) is { IsAllowed: false } kept) return Refused(kept);
        desk.Record(opened, opened.Proposal.State, "ProposalAssigned", $"Phân công {officer} phụ trách.");
        TellOfficer(opened, form.OfficerId.Value);
        if (!await desk.SaveAsync(opened, form.Version, Gone)) return Refused(Verdict.NotNow(ProposalDesk.Overtaken));
        Tell($"Đã phân công {officer}.");
        return Redirect(opened.Path);
    }

    /// <summary>Asks why it is returned.</summary>
    [HttpGet("tra-lai")]
    public async Task<IActionResult> AskReturn(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return opened.Proposal.May(ProposalStep.Return, Actor) is { IsAllowed: false } refused
            ? Refused(refused)
            : View("StepReason", ReturnPage(opened, new RegistrationReasonForm { Version = opened.Proposal.Version }));
    }

    /// <summary>Returns it.</summary>
    [HttpPost("tra-lai")]
    public async Task<IActionResult> Return(Guid id, RegistrationReasonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        if (opened.Proposal.May(ProposalStep.Return, Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("StepReason", ReturnPage(opened, form));
        var (before, reason) = (opened.Proposal.State, VietnameseText.NormaliseLines(form.Reason));
        if (opened.Proposal.Return(Actor, reason) is { IsAllowed: false } kept) return Refused(kept);
        desk.Record(
            opened, before, "ProposalReturned", "Trả lại hồ sơ đề nghị.", reason,
            [.. opened.Lines.Where(line => line.Line.ReturnReason.Length > 0).Select(line => new Domain.Audit.AuditChange($"{line.Name}, {line.Kind.ShortName}", null, line.Line.ReturnReason))]);
        await desk.TellDepartmentAsync(opened, $"Bộ trả lại hồ sơ “{opened.Proposal.Title}”. Lý do: {reason}", Gone);
        if (!await desk.SaveAsync(opened, form.Version, Gone)) return Refused(Verdict.NotNow(ProposalDesk.Overtaken));
        Tell($"Đã trả lại {opened.Department.Name}.");
        return Redirect(opened.Path);
    }

    private static ProposalReasonPage ReturnPage(OpenedProposal opened, RegistrationReasonForm form) =>
        new(opened, "Trả lại đơn vị", "Hồ sơ trở về đơn vị để bổ sung; lý do ghi tại từng dòng “Không trình” được gửi kèm. Đơn vị sửa, trình ký và gửi lại.", "tra-lai", form);

    private int YearOf(Proposal proposal) => proposal.IntakeYear ?? Clock.Today.Year;

    private void TellOfficer(OpenedProposal opened, Guid officer)
    {
        if (officer != Actor.UserId) db.Announce([new Recipient(officer, "", "", null)], $"Bạn được phân công phụ trách hồ sơ “{opened.Proposal.Title}” của {opened.Department.Province}.", opened.Path, Clock.Now);
    }

    private async Task<IActionResult> AskAsync(Guid id, ProposalStep step)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        if (opened.Proposal.May(step, Actor) is { IsAllowed: false } refused) return Refused(refused);
        var number = opened.Proposal.IntakeNumber.Length > 0 ? opened.Proposal.IntakeNumber : await db.NextIntakeNumberAsync(YearOf(opened.Proposal), Gone);
        return View("Intake", await PageAsync(opened, step, new IntakeForm { Number = number, OfficerId = opened.Proposal.OfficerId ?? Actor.UserId, Version = opened.Proposal.Version }));
    }

    private async Task<IntakePage> PageAsync(OpenedProposal opened, ProposalStep step, IntakeForm form) =>
        new(opened, step, YearOf(opened.Proposal), form, [.. (await db.PeopleWithAsync(Role.MinistryOfficer, Gone)).Select(person => new Choice(person.UserId.ToString(), person.FullName))]);
}

/// <summary>Number and officer, as typed.</summary>
public sealed class IntakeForm
{
    /// <summary>The number.</summary>
    public string? Number { get; set; }

    /// <summary>The officer in charge.</summary>
    public Guid? OfficerId { get; set; }

    /// <summary>The version that was read.</summary>
    public Guid? Version { get; set; }
}

/// <summary>Checks the shape; the number is asked for by the page that has a field for it.</summary>
public sealed class IntakeFormValidator : AbstractValidator<IntakeForm>
{
    /// <summary>The rules.</summary>
    public IntakeFormValidator() => RuleFor(form => form.OfficerId).NotNull().WithMessage("Hãy chọn cán bộ phụ trách.");
}

/// <summary>A proposal being taken in, or given to another officer.</summary>
/// <param name="Opened">The proposal.</param>
/// <param name="Step">Which of the two.</param>
/// <param name="Year">The year of the register.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Officers">The ministry's officers.</param>
public sealed record IntakePage(OpenedProposal Opened, ProposalStep Step, int Year, IntakeForm Form, IReadOnlyList<Choice> Officers)
{
    /// <summary>The officer's name, or null for somebody who is none.</summary>
    public string? OfficerOf(Guid? id) => Officers.FirstOrDefault(officer => officer.Value == id?.ToString())?.Text;
}
