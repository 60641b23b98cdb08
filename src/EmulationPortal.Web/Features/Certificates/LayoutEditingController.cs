using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>Moves the fields of a layout. What a print run has used is not changed: what was arranged becomes its next version.</summary>
[OnlyFor(Role.MinistryOfficer)]
public sealed class LayoutEditingController(PortalDb db, LayoutDrawing drawing) : PortalController
{
    private const string EditView = "LayoutEdit";

    /// <summary>The editor.</summary>
    [HttpGet("/in-bang/mau/{id:guid}/sua")]
    public async Task<IActionResult> Edit(Guid id)
    {
        if (await FindAsync(id) is not { } layout) return NotFound();
        if (layout.May(LayoutStep.Supersede, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        return View(EditView, await PageAsync(layout, LayoutForm.Of(layout, Clock.Today), layout));
    }

    /// <summary>What was typed, drawn and not saved; for the page without a script.</summary>
    [HttpPost("/in-bang/mau/{id:guid}/sua/xem")]
    public async Task<IActionResult> Preview(Guid id, LayoutForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } layout) return NotFound();
        var typed = LayoutReading.Read(form, layout, ModelState);
        var page = await PageAsync(layout, form, typed);
        return ModelState.IsValid ? View(EditView, page) : Invalid(EditView, page);
    }

    /// <summary>What was typed, drawn and not saved; the drawings alone, for the script.</summary>
    [HttpPost("/in-bang/mau/{id:guid}/sua/ve")]
    public async Task<IActionResult> Draw(Guid id, LayoutForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } layout) return NotFound();
        var typed = LayoutReading.Read(form, layout, ModelState);
        return PartialView("_LayoutStage", StageOf(layout, form, typed, [.. ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage).Distinct()]));
    }

    /// <summary>Saves it, or saves it as the next version.</summary>
    [HttpPost("/in-bang/mau/{id:guid}/sua")]
    public async Task<IActionResult> Save(Guid id, LayoutForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } layout) return NotFound();
        var (typed, from) = (LayoutReading.Read(form, layout, ModelState), DateText.Read(form.NewFrom));
        if (from.Problem is { } unread) ModelState.AddModelError(nameof(form.NewFrom), unread);
        else if (from.Value is null && layout.State == LayoutState.Used) ModelState.AddModelError(nameof(form.NewFrom), "Mẫu này đã dùng in nên không sửa được. Hãy nhập ngày bắt đầu của phiên bản mới.");
        if (typed is null || !ModelState.IsValid) return Invalid(EditView, await PageAsync(layout, form, typed));
        // Somebody else has made the next version since the page was opened.
        if (!layout.May(LayoutStep.Supersede, Actor).IsAllowed) return await ConflictAsync(id, typed, form);
        return from.Value is { } day ? await SupersedeAsync(layout, typed, day, form) : await ChangeAsync(layout, typed, form);
    }

    private async Task<IActionResult> ChangeAsync(CertificateLayout layout, CertificateLayout typed, LayoutForm form)
    {
        var changes = LayoutChanges.Between(layout, typed);
        if (layout.Arrange(Actor, typed) is { IsAllowed: false } refusal) return Refused(refusal);
        if (changes.Count > 0) db.Record(Actor, Clock.Now, layout, "LayoutArranged", $"Sửa mẫu “{layout.Name}”, phiên bản {layout.Number}.", changes: changes);
        if (!await db.SaveUnlessOvertakenAsync(layout, form.Version, Gone)) return await ConflictAsync(layout.Id, typed, form);
        Tell(changes.Count == 0 ? "Không có gì thay đổi." : "Đã lưu mẫu.");
        return Redirect($"/in-bang/mau/{layout.Id}");
    }

    private async Task<IActionResult> SupersedeAsync(CertificateLayout layout, CertificateLayout typed, DateOnly from, LayoutForm form)
    {
        var number = 1 + await db.CertificateLayouts.Where(other => other.KindCode == layout.KindCode).MaxAsync(other => other.Number, Gone);
        var (next, changes) = (layout.Copy(number, from, layout.Id), LayoutChanges.Between(layout, typed));
        if (layout.EndBefore(Actor, from) is { IsAllowed: false } early)
        {
            ModelState.AddModelError(nameof(form.NewFrom), early.Why);
            return Invalid(EditView, await PageAsync(layout, form, typed));
        }

        if (next.Arrange(Actor, typed) is { IsAllowed: false } refusal) return Refused(refusal);
        db.CertificateLayouts.Add(next);
        db.Record(Actor, Clock.Now, layout, "LayoutSuperseded", $"Mẫu “{layout.Name}” dùng cho quyết định trước ngày {DateText.Show(from)}; từ ngày đó dùng phiên bản {next.Number}.", changes: [new AuditChange("Trạng thái", null, LayoutWorkflow.StateName(layout.State))]);
        db.Record(Actor, Clock.Now, next, "LayoutVersioned", $"Phiên bản {next.Number} của mẫu “{next.Name}”, cho quyết định từ ngày {DateText.Show(from)}.", changes: changes);
        if (!await db.SaveUnlessOvertakenAsync(layout, form.Version, Gone)) return await ConflictAsync(layout.Id, typed, form);
        Tell($"Đã lưu thành phiên bản {next.Number}, dùng cho quyết định từ ngày {DateText.Show(from)}.");
        return Redirect($"/in-bang/mau/{next.Id}");
    }

    // What was typed stays in the form, beside what somebody else has saved; saving again overwrites knowingly.
    private async Task<IActionResult> ConflictAsync(Guid id, CertificateLayout typed, LayoutForm form)
    {
        var stored = (await FindAsync(id))!;
        form.Version = stored.Version;
        if (stored.State == LayoutState.Used && string.IsNullOrWhiteSpace(form.NewFrom)) form.NewFrom = DateText.Show(Clock.Today);
        var rows = LayoutChanges.Between(typed, stored).Select(change => new ConflictRow(change.Name, change.Before, change.After)).ToList();
        ModelState.Clear();
        return Conflicted(EditView, await PageAsync(stored, form, typed) with { Conflict = await ConflictNotice.OfAsync(db, id, rows, Gone) });
    }

    private async Task<LayoutEditPage> PageAsync(CertificateLayout layout, LayoutForm form, CertificateLayout? typed)
    {
        // Only fields that the layout has are shown again.
        form.Fields.RemoveAll(field => !layout.Fields.Exists(stored => stored.Position == field.Position));
        var name = await db.AwardKinds.Where(kind => kind.Code == layout.KindCode).Select(kind => kind.Name).SingleAsync(Gone);
        // What is wrong stands in the summary above and at its field.
        return new LayoutEditPage(layout, name, form, StageOf(layout, form, typed, []));
    }

    private LayoutStage StageOf(CertificateLayout layout, LayoutForm form, CertificateLayout? typed, IReadOnlyList<string> problems) => drawing.Stage(typed, layout, form.Mode ?? PrintMode.FullPage, problems);

    private Task<CertificateLayout?> FindAsync(Guid id) => db.CertificateLayouts.Include(layout => layout.Fields).FirstOrDefaultAsync(layout => layout.Id == id, Gone);
}
