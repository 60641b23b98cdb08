using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>How councils vote on titles and forms: data with its basis. A rule of before stays for what was voted on by it.</summary>
public sealed class VotingRulesController(PortalDb db) : PortalController
{
    /// <summary>The rules, by award.</summary>
    [HttpGet("/hoi-dong/ty-le")]
    public async Task<IActionResult> Show() => View("VotingRules", new VotingRulesPage(
        await db.AwardKinds.AsNoTracking().OrderByDescending(kind => kind.Position).ToListAsync(Gone),
        await db.VotingRules.AsNoTracking().OrderByDescending(rule => rule.ValidFrom).ToListAsync(Gone),
        TitleRules.MayEdit(Actor).IsAllowed,
        Clock.Today));

    /// <summary>The form of a rule from a day on.</summary>
    [HttpGet("/hoi-dong/ty-le/{code}")]
    public async Task<IActionResult> Ask(string code)
    {
        if (await PageAsync(code, null) is not { } page) return NotFound();
        return TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal ? Refused(refusal) : View("VotingRule", page);
    }

    /// <summary>Sets a rule from a day on.</summary>
    [HttpPost("/hoi-dong/ty-le/{code}")]
    public async Task<IActionResult> Save(string code, VotingRuleForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await PageAsync(code, form) is not { } page) return NotFound();
        if (TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var rules = await db.VotingRules.Where(rule => rule.KindCode == code).ToListAsync(Gone);
        if (ModelState.IsValid && VotingRule.MayBegin(Actor, rules, DateText.Read(form.From).Value!.Value) is { IsAllowed: false } notNow) ModelState.AddModelError(nameof(form.From), notNow.Why);
        if (!ModelState.IsValid) return Invalid("VotingRule", page);
        var from = DateText.Read(form.From).Value!.Value;
        var ended = rules.Find(rule => rule.HoldsOn(from));
        if (ended is not null) ended.ValidTo = from.AddDays(-1);
        var added = new VotingRule
        {
            KindCode = code,
            Method = form.Method!.Value,
            Threshold = Share.Read(form.Threshold).Value!.Value,
            Confirmed = form.Confirmed,
            LegalBasis = VietnameseText.Normalise(form.LegalBasis),
            Note = VietnameseText.Normalise(form.Note),
            ValidFrom = from,
            SupersedesId = ended?.Id,
        };
        db.VotingRules.Add(added);
        var sentence = $"{page.Kind.ShortName}: {CouncilText.Name(added.Method).ToLowerInvariant()}, {added.Threshold.Show()} tổng số thành viên, từ ngày {DateText.Show(from)}.";
        db.Record(Actor, Clock.Now, page.Kind, "VotingRuleSet", sentence, added.LegalBasis);
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException collision) when (collision is DbUpdateConcurrencyException || UniqueViolation.Is(collision))
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError(nameof(form.From), "Người khác vừa đặt quy định khác. Hãy xem lại quy định đang có rồi lưu lại.");
            return Conflicted("VotingRule", page);
        }

        Tell(sentence);
        return Redirect("/hoi-dong/ty-le");
    }

    private async Task<VotingRulePage?> PageAsync(string code, VotingRuleForm? form)
    {
        if (await db.AwardKinds.AsNoTracking().SingleOrDefaultAsync(known => known.Code == code, Gone) is not { } kind) return null;
        var current = VotingRule.On(await db.VotingRules.AsNoTracking().Where(rule => rule.KindCode == code).ToListAsync(Gone), code, Clock.Today);
        return new(kind, current, form ?? new VotingRuleForm { Method = current.Method, Threshold = current.Threshold.Show() });
    }
}

/// <summary>How councils vote.</summary>
/// <param name="Kinds">All titles and forms, the highest first.</param>
/// <param name="Rules">All rules ever in force, the newest first.</param>
/// <param name="MayEdit">Whether the reader may set them.</param>
/// <param name="Today">The day.</param>
public sealed record VotingRulesPage(IReadOnlyList<AwardKind> Kinds, IReadOnlyList<VotingRule> Rules, bool MayEdit, DateOnly Today);

/// <summary>The form of a rule.</summary>
/// <param name="Kind">Its award.</param>
/// <param name="Current">What holds today.</param>
/// <param name="Form">What was typed.</param>
public sealed record VotingRulePage(AwardKind Kind, VotingRule Current, VotingRuleForm Form);

/// <summary>A rule from a day on, as typed.</summary>
public sealed class VotingRuleForm
{
    /// <summary>First day.</summary>
    public string? From { get; set; }

    /// <summary>How it is voted on.</summary>
    public CouncilMethod? Method { get; set; }

    /// <summary>Share of all members.</summary>
    public string? Threshold { get; set; }

    /// <summary>Whether the legal text was read.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Article.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>Remarks.</summary>
    public string? Note { get; set; }
}

/// <summary>Checks a rule.</summary>
public sealed class VotingRuleFormValidator : AbstractValidator<VotingRuleForm>
{
    /// <summary>The rules.</summary>
    public VotingRuleFormValidator()
    {
        RuleFor(form => form.From).DateTyped("Hãy nhập ngày bắt đầu.");
        RuleFor(form => form.Method).NotNull().WithMessage("Hãy chọn cách thức.").IsInEnum().WithMessage("Hãy chọn cách thức.");
        RuleFor(form => form.Threshold).Custom((typed, context) =>
        {
            if (Share.Read(typed).Problem is { } problem) context.AddFailure(problem);
        });
        RuleFor(form => form.LegalBasis).BasisTyped();
        RuleFor(form => form.Note).MaximumLength(AwardKind.TextLength).WithMessage("Ghi chú dài quá 500 ký tự. Hãy rút gọn.");
    }
}
