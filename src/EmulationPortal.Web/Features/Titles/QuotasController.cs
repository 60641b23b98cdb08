using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Titles;

/// <summary>Shares of a title from a day on; those before stay for what was counted by them.</summary>
public sealed class QuotasController(PortalDb db) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/danh-hieu/{code}/ty-le")]
    public async Task<IActionResult> Ask(string code)
    {
        if (await KindAsync(code) is not { } kind) return NotFound();
        if (TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var current = QuotaRule.On(await RulesAsync(code), code, Clock.Today);
        return View("Quota", new QuotaFormPage(kind, current, new QuotaForm { Whole = current?.Whole, Rounding = current?.Rounding ?? QuotaRounding.Down }));
    }

    /// <summary>Sets the share, or ends it.</summary>
    [HttpPost("/danh-hieu/{code}/ty-le")]
    public async Task<IActionResult> Save(string code, QuotaForm form)
    {
        if (await KindAsync(code) is not { } kind) return NotFound();
        var rules = await RulesAsync(code);
        if (TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (ModelState.IsValid && QuotaSchedule.MayBegin(Actor, rules, DateText.Read(form.From).Value!.Value) is { IsAllowed: false } notNow)
        {
            ModelState.AddModelError(nameof(form.From), notNow.Why);
        }

        if (ModelState.IsValid && form.Abolishes && !rules.Exists(rule => rule.HoldsOnDay(DateText.Read(form.From).Value!.Value)))
        {
            ModelState.AddModelError(nameof(form.Abolishes), "Vào ngày đó không có tỷ lệ trần nào để bỏ.");
        }

        if (!ModelState.IsValid) return Invalid("Quota", new QuotaFormPage(kind, QuotaRule.On(rules, code, Clock.Today), form));
        var sentence = Apply(kind, rules, form);
        db.Record(Actor, Clock.Now, kind, "QuotaSet", sentence, VietnameseText.Normalise(form.LegalBasis));
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException collision) when (collision is DbUpdateConcurrencyException || UniqueViolation.Is(collision))
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError(nameof(form.From), "Người khác vừa đặt tỷ lệ khác. Hãy xem lại tỷ lệ đang có rồi lưu lại.");
            return Conflicted("Quota", new QuotaFormPage(kind, QuotaRule.On(await RulesAsync(code), code, Clock.Today), form));
        }

        Tell(sentence);
        return Redirect($"/danh-hieu/{code}");
    }

    private string Apply(AwardKind kind, List<QuotaRule> rules, QuotaForm form)
    {
        var from = DateText.Read(form.From).Value!.Value;
        var ended = QuotaSchedule.EndBefore(rules, from);
        if (form.Abolishes) return $"{kind.ShortName} không còn tỷ lệ trần từ ngày {DateText.Show(from)}.";
        var percent = TitleReading.Share(form.Percent).Percent!.Value;
        db.QuotaRules.Add(new QuotaRule
        {
            KindCode = kind.Code,
            Percent = percent,
            Whole = form.Whole!.Value,
            Rounding = form.Rounding!.Value,
            Confirmed = form.Confirmed,
            LegalBasis = VietnameseText.Normalise(form.LegalBasis),
            Note = VietnameseText.Normalise(form.Note),
            ValidFrom = from,
            SupersedesId = ended?.Id,
        });
        return $"{kind.ShortName}: không quá {NumberText.Points(percent)} % {QuotaText.Name(form.Whole.Value)} từ ngày {DateText.Show(from)}.";
    }

    private Task<AwardKind?> KindAsync(string code) => db.AwardKinds.AsNoTracking().SingleOrDefaultAsync(kind => kind.Code == code, Gone);

    private Task<List<QuotaRule>> RulesAsync(string code) => db.QuotaRules.Where(rule => rule.KindCode == code).OrderBy(rule => rule.ValidFrom).ToListAsync(Gone);
}
