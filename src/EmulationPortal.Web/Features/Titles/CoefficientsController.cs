using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Titles;

/// <summary>Coefficients of a reward from a day on; those before stay for what was paid by them.</summary>
[Route("/danh-hieu/{code}/he-so")]
public sealed class CoefficientsController(PortalDb db) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Ask(string code) => await KindAsync(code) is not { } kind
        ? NotFound()
        : TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal ? Refused(refusal) : View("Coefficient", Page(kind, new CoefficientForm { Version = kind.Version }));

    /// <summary>Sets the coefficient, or ends it.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Save(string code, CoefficientForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await KindAsync(code) is not { } kind) return NotFound();
        if (TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        Check(kind, form);
        if (!ModelState.IsValid) return Invalid("Coefficient", Page(kind, form));
        var sentence = Apply(kind, form);
        db.Record(Actor, Clock.Now, kind, "CoefficientSet", sentence, VietnameseText.Normalise(form.LegalBasis));
        if (!await db.SaveUnlessChangedAsync(kind, form.Version, Gone))
        {
            var stored = (await KindAsync(code))!;
            form.Version = stored.Version;
            return Conflicted("Coefficient", Page(stored, form) with { Conflict = await ConflictNotice.OfAsync(db, stored.Id, [], Gone) });
        }

        Tell(sentence);
        return Redirect($"/danh-hieu/{code}");
    }

    private void Check(AwardKind kind, CoefficientForm form)
    {
        if (!ModelState.IsValid) return;
        var (recipient, from) = (form.Recipient!.Value, DateText.Read(form.From).Value!.Value);
        if (!kind.IsFor(recipient)) ModelState.AddModelError(nameof(form.Recipient), $"{kind.Name} không dành cho {AwardText.Name(recipient).ToLowerInvariant()}.");
        else if (from < kind.ValidFrom) ModelState.AddModelError(nameof(form.From), $"{kind.Name} có hiệu lực từ ngày {DateText.Show(kind.ValidFrom)}; hệ số không được bắt đầu trước ngày đó.");
        else if (CoefficientSchedule.MayBegin(Actor, kind.Coefficients, recipient, from, Clock.Today) is { IsAllowed: false } notNow) ModelState.AddModelError(nameof(form.From), notNow.Why);
        else if (form.Abolishes && kind.CoefficientOn(from, recipient) is null) ModelState.AddModelError(nameof(form.Abolishes), "Vào ngày đó không có hệ số nào để bỏ.");
    }

    private string Apply(AwardKind kind, CoefficientForm form)
    {
        var (recipient, from) = (form.Recipient!.Value, DateText.Read(form.From).Value!.Value);
        if (CoefficientSchedule.EndBefore(kind.Coefficients, recipient, from) is { } replaced) db.Remove(replaced);
        var whose = $"{kind.ShortName}, {AwardText.Name(recipient).ToLowerInvariant()}";
        if (form.Abolishes) return $"{whose}: không còn hệ số tiền thưởng từ ngày {DateText.Show(from)}.";
        var value = CoefficientFormValidator.Read(form.Value)!.Value;
        db.Add(new AwardCoefficient
        {
            AwardKindId = kind.Id,
            Recipient = recipient,
            Value = value,
            IsCeiling = form.IsCeiling,
            Confirmed = form.Confirmed,
            LegalBasis = VietnameseText.Normalise(form.LegalBasis),
            ValidFrom = from,
        });
        return $"{whose}: hệ số {(form.IsCeiling ? "không quá " : "")}{NumberText.Points(value)} từ ngày {DateText.Show(from)}.";
    }

    private CoefficientPage Page(AwardKind kind, CoefficientForm form) => new(kind, form, Clock.Today);

    private Task<AwardKind?> KindAsync(string code) => db.AwardKinds.Include(kind => kind.Coefficients).SingleOrDefaultAsync(kind => kind.Code == code, Gone);
}
