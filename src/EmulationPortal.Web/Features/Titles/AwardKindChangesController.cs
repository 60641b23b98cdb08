using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Titles;

/// <summary>What is said of a title or form beside its rules: names, who decides, until when it is given.</summary>
public sealed class AwardKindChangesController(PortalDb db) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/danh-hieu/{code}/sua")]
    public async Task<IActionResult> Ask(string code) => await KindAsync(code) is not { } kind
        ? NotFound()
        : TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal ? Refused(refusal) : View("KindForm", new AwardKindFormPage(kind, AwardKindForm.Of(kind)));

    /// <summary>Saves it.</summary>
    [HttpPost("/danh-hieu/{code}/sua")]
    public async Task<IActionResult> Save(string code, AwardKindForm form)
    {
        if (await KindAsync(code) is not { } kind) return NotFound();
        if (TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var last = DateText.Read(form.ValidTo).Value;
        if (ModelState.IsValid && last < kind.ValidFrom)
        {
            ModelState.AddModelError(nameof(form.ValidTo), $"Ngày hết hiệu lực không được trước ngày bắt đầu {DateText.Show(kind.ValidFrom)}.");
        }

        if (!ModelState.IsValid) return Invalid("KindForm", new AwardKindFormPage(kind, form));
        var changes = Rows(form, kind).Where(row => !row.IsSame).Select(row => new AuditChange(row.Field, row.Stored, row.Typed)).ToList();
        if (changes.Count == 0)
        {
            Tell("Không có gì thay đổi.");
            return Redirect($"/danh-hieu/{code}");
        }

        kind.Name = VietnameseText.Normalise(form.Name);
        kind.ShortName = VietnameseText.Normalise(form.ShortName);
        kind.Authority = VietnameseText.Normalise(form.Authority);
        kind.LegalBasis = VietnameseText.Normalise(form.LegalBasis);
        kind.Note = VietnameseText.Normalise(form.Note);
        kind.ValidTo = last;
        db.Record(Actor, Clock.Now, kind, "AwardKindChanged", $"Sửa thông tin của {kind.Name}.", VietnameseText.Normalise(form.Reason), changes);
        if (!await db.SaveUnlessChangedAsync(kind, form.Version, Gone))
        {
            var stored = (await KindAsync(code))!;
            form.Version = stored.Version;
            return Conflicted("KindForm", new AwardKindFormPage(stored, form, await ConflictNotice.OfAsync(db, stored.Id, Rows(form, stored), Gone)));
        }

        Tell($"Đã lưu {kind.Name}.");
        return Redirect($"/danh-hieu/{code}");
    }

    private Task<AwardKind?> KindAsync(string code) => db.AwardKinds.SingleOrDefaultAsync(kind => kind.Code == code, Gone);

    private static List<ConflictRow> Rows(AwardKindForm form, AwardKind stored) =>
    [
        new("Tên", VietnameseText.Normalise(form.Name), stored.Name),
        new("Viết tắt", VietnameseText.Normalise(form.ShortName), stored.ShortName),
        new("Người quyết định", VietnameseText.Normalise(form.Authority), stored.Authority),
        new("Căn cứ", VietnameseText.Normalise(form.LegalBasis), stored.LegalBasis),
        new("Ghi chú", VietnameseText.Normalise(form.Note), stored.Note),
        new("Ngày cuối", DateText.Read(form.ValidTo).Value is { } typed ? DateText.Show(typed) : "", stored.ValidTo is { } last ? DateText.Show(last) : ""),
    ];
}
