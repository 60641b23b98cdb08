using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>The base salary over time, which prize money is a multiple of.</summary>
[Route("/quyet-dinh/luong-co-so")]
[OnlyFor(Role.MinistryOfficer, Role.Administrator)]
public sealed class BaseSalariesController(PortalDb db) : PortalController
{
    /// <summary>The list with the form of a new one.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List() => View("Salaries", new BaseSalariesPage(await AllAsync(), new BaseSalaryForm()));

    /// <summary>Adds one.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Add(BaseSalaryForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (TitleRules.MayEdit(Actor) is { IsAllowed: false } refused) return Refused(refused);
        var all = await AllAsync();
        var (from, amount) = (DateText.Read(form.FromOn).Value, PaymentForm.Read(form.Amount));
        if (ModelState.IsValid && BaseSalary.WhyNotFrom(from!.Value, amount!.Value, all) is { } problem)
        {
            ModelState.AddModelError(amount is < 500_000 or > 50_000_000 ? nameof(form.Amount) : nameof(form.FromOn), problem);
        }

        if (!ModelState.IsValid) return Invalid("Salaries", new BaseSalariesPage(all, form));
        var salary = new BaseSalary { FromOn = from!.Value, Amount = amount!.Value, LegalBasis = VietnameseText.Normalise(form.LegalBasis), Confirmed = true };
        db.BaseSalaries.Add(salary);
        db.Record(Actor, Clock.Now, salary, "BaseSalaryAdded", $"Ghi lương cơ sở {PrizeMoney.Dong(salary.Amount)} từ ngày {DateText.Show(salary.FromOn)}.", salary.LegalBasis);
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException exception) when (UniqueViolation.Is(exception))
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError(nameof(form.FromOn), "Mức lương cơ sở từ ngày này vừa được người khác ghi.");
            return Invalid("Salaries", new BaseSalariesPage(await AllAsync(), form));
        }

        Tell("Đã ghi mức lương cơ sở.");
        return Redirect("/quyet-dinh/luong-co-so");
    }

    private Task<List<BaseSalary>> AllAsync() => db.BaseSalaries.AsNoTracking().OrderByDescending(salary => salary.FromOn).ToListAsync(Gone);
}

/// <summary>A base salary, as typed.</summary>
public sealed class BaseSalaryForm
{
    /// <summary>First day.</summary>
    public string? FromOn { get; set; }

    /// <summary>In đồng a month.</summary>
    public string? Amount { get; set; }

    /// <summary>The decree.</summary>
    public string? LegalBasis { get; set; }
}

/// <summary>Checks a base salary.</summary>
public sealed class BaseSalaryFormValidator : AbstractValidator<BaseSalaryForm>
{
    /// <summary>The rules.</summary>
    public BaseSalaryFormValidator()
    {
        RuleFor(form => form.FromOn).DateTyped("Hãy nhập ngày bắt đầu áp dụng.");
        RuleFor(form => form.Amount).Must(text => PaymentForm.Read(text) is > 0).WithMessage("Hãy nhập số đồng, ví dụ 2.530.000.");
        RuleFor(form => form.LegalBasis).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= BaseSalary.BasisLength).WithMessage("Hãy ghi văn bản quy định, ví dụ Nghị định 161/2026/NĐ-CP.");
    }
}

/// <summary>The base salaries and the form of a new one.</summary>
/// <param name="Salaries">The newest first.</param>
/// <param name="Form">What was typed.</param>
public sealed record BaseSalariesPage(IReadOnlyList<BaseSalary> Salaries, BaseSalaryForm Form);
