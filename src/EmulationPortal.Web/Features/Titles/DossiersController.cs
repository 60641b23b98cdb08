using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Titles;

/// <summary>What a dossier holds, from a day on; pieces of before stay for the dossiers of their time.</summary>
[Route("/danh-hieu/{code}/ho-so")]
public sealed class DossiersController(PortalDb db) : PortalController
{
    private const int Step = 10;

    /// <summary>The form of a new piece.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Ask(string code) => await KindAsync(code) is not { } kind
        ? NotFound()
        : TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal ? Refused(refusal) : View("DossierItem", new DossierPage<DossierItemForm>(kind, null, new DossierItemForm { Version = kind.Version }));

    /// <summary>Adds a piece.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Add(string code, DossierItemForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await KindAsync(code) is not { } kind) return NotFound();
        if (TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var (text, from) = (VietnameseText.Normalise(form.Text), DateText.Read(form.From).Value);
        if (ModelState.IsValid && kind.DossierOn(from!.Value).Any(item => VietnameseText.Fold(item.Text) == VietnameseText.Fold(text)))
        {
            ModelState.AddModelError(nameof(form.Text), "Hồ sơ vào ngày đó đã có thành phần này.");
        }

        if (!ModelState.IsValid) return Invalid("DossierItem", new DossierPage<DossierItemForm>(kind, null, form));
        db.Add(new DossierItem
        {
            AwardKindId = kind.Id,
            Position = kind.Dossier.Select(item => item.Position).DefaultIfEmpty(0).Max() + Step,
            Text = text,
            LegalBasis = VietnameseText.Normalise(form.LegalBasis),
            Confirmed = form.Confirmed,
            ValidFrom = from!.Value,
        });
        db.Record(Actor, Clock.Now, kind, "DossierItemAdded", $"Hồ sơ {kind.ShortName} từ ngày {DateText.Show(from.Value)} có thêm: {text}", VietnameseText.Normalise(form.LegalBasis));
        if (!await db.SaveUnlessChangedAsync(kind, form.Version, Gone))
        {
            var stored = (await KindAsync(code))!;
            form.Version = stored.Version;
            return Conflicted("DossierItem", new DossierPage<DossierItemForm>(stored, null, form, await ConflictNotice.OfAsync(db, stored.Id, [], Gone)));
        }

        Tell("Đã thêm thành phần hồ sơ.");
        return Redirect($"/danh-hieu/{code}#ho-so");
    }

    /// <summary>The form of the end of a piece.</summary>
    [HttpGet("{itemId:guid}/het")]
    public async Task<IActionResult> AskEnd(string code, Guid itemId) => await KindAsync(code) is not { } kind || ItemOf(kind, itemId) is not { } item
        ? NotFound()
        : TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal ? Refused(refusal) : View("DossierEnd", new DossierPage<DossierEndForm>(kind, item, new DossierEndForm { Version = kind.Version }));

    /// <summary>Ends a piece.</summary>
    [HttpPost("{itemId:guid}/het")]
    public async Task<IActionResult> End(string code, Guid itemId, DossierEndForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await KindAsync(code) is not { } kind || ItemOf(kind, itemId) is not { } item) return NotFound();
        if (TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var last = DateText.Read(form.LastDay).Value;
        if (ModelState.IsValid && DossierSchedule.MayEnd(Actor, item, last!.Value) is { IsAllowed: false } notNow) ModelState.AddModelError(nameof(form.LastDay), notNow.Why);
        if (!ModelState.IsValid) return Invalid("DossierEnd", new DossierPage<DossierEndForm>(kind, item, form));
        item.ValidTo = last;
        db.Record(Actor, Clock.Now, kind, "DossierItemEnded", $"Hồ sơ {kind.ShortName} sau ngày {DateText.Show(last!.Value)} không còn: {item.Text}", VietnameseText.Normalise(form.LegalBasis));
        if (!await db.SaveUnlessChangedAsync(kind, form.Version, Gone))
        {
            var stored = (await KindAsync(code))!;
            form.Version = stored.Version;
            return Conflicted("DossierEnd", new DossierPage<DossierEndForm>(stored, ItemOf(stored, itemId), form, await ConflictNotice.OfAsync(db, stored.Id, [], Gone)));
        }

        Tell("Đã ghi ngày hết hiệu lực của thành phần hồ sơ.");
        return Redirect($"/danh-hieu/{code}#ho-so");
    }

    private Task<AwardKind?> KindAsync(string code) => db.AwardKinds.Include(kind => kind.Dossier).SingleOrDefaultAsync(kind => kind.Code == code, Gone);

    private static DossierItem? ItemOf(AwardKind kind, Guid id) => kind.Dossier.Find(item => item.Id == id);
}
