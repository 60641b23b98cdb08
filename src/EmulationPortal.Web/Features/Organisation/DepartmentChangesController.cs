using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.People;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Organisation;

/// <summary>Officers add and rename departments; what else becomes of them are acts of reorganisation.</summary>
public sealed class DepartmentChangesController(PortalDb db) : PortalController
{
    /// <summary>The form of a new department.</summary>
    [HttpGet("/to-chuc/don-vi/them")]
    public IActionResult AskNew() => OrganisationRules.MayEdit(Actor) is { IsAllowed: false } refusal
        ? Refused(refusal)
        : View("NewDepartment", new DepartmentFormPage<DepartmentForm>(null, string.Empty, new DepartmentForm()));

    /// <summary>Adds a department.</summary>
    [HttpPost("/to-chuc/don-vi/them")]
    public async Task<IActionResult> Add(DepartmentForm form)
    {
        if (OrganisationRules.MayEdit(Actor) is { IsAllowed: false } refusal)
        {
            return Refused(refusal);
        }

        var name = VietnameseText.Normalise(form.Name);
        if (ModelState.IsValid && await db.Departments.AnyAsync(other => other.Name == name && other.ValidTo == null, Gone))
        {
            ModelState.AddModelError(nameof(form.Name), $"Đã có đơn vị tên “{name}” đang hoạt động.");
        }

        if (!ModelState.IsValid)
        {
            return Invalid("NewDepartment", new DepartmentFormPage<DepartmentForm>(null, string.Empty, form));
        }

        var province = VietnameseText.Normalise(form.Province);
        var department = new Department
        {
            Name = name,
            Province = province,
            ProvinceCode = VietnameseText.Normalise(form.ProvinceCode),
            Slug = await db.FreeSlugAsync(province, Gone),
            ValidFrom = DateText.Read(form.ValidFrom).Value!.Value,
        };
        department.RefreshKeys();
        db.Departments.Add(department);
        db.Collectives.Add(Collective.Of(department));
        db.Record(Actor, Clock.Now, department, "DepartmentAdded", $"Thêm đơn vị “{name}”.", VietnameseText.Normalise(form.LegalBasis));
        await db.SaveChangesAsync(Gone);
        Tell($"Đã thêm {name}.");
        return Redirect($"/to-chuc/don-vi/{department.Id}");
    }

    /// <summary>The form of a new name.</summary>
    [HttpGet("/to-chuc/don-vi/{id:guid}/doi-ten")]
    public async Task<IActionResult> AskRename(Guid id)
    {
        if (OrganisationRules.MayEdit(Actor) is { IsAllowed: false } refusal)
        {
            return Refused(refusal);
        }

        return await db.WholeDepartmentAsync(id, Gone) is { } department
            ? View("Rename", new DepartmentFormPage<RenameForm>(id, department.Name, new RenameForm { Name = department.Name, Version = department.Version }))
            : NotFound();
    }

    /// <summary>Renames a department.</summary>
    [HttpPost("/to-chuc/don-vi/{id:guid}/doi-ten")]
    public async Task<IActionResult> Rename(Guid id, RenameForm form)
    {
        if (OrganisationRules.MayEdit(Actor) is { IsAllowed: false } refusal)
        {
            return Refused(refusal);
        }

        if (await db.WholeDepartmentAsync(id, Gone) is not { } department)
        {
            return NotFound();
        }

        if (form.Version != department.Version)
        {
            return await RenameConflictAsync(department, form);
        }

        if (ModelState.IsValid && department.MayRename(form.Name!, DateText.Read(form.From).Value!.Value, Clock.Today) is { IsAllowed: false } notNow)
        {
            ModelState.AddModelError(notNow.Why.StartsWith("Tên mới", StringComparison.Ordinal) ? nameof(form.Name) : nameof(form.From), notNow.Why);
        }

        if (!ModelState.IsValid)
        {
            return Invalid("Rename", new DepartmentFormPage<RenameForm>(id, department.Name, form));
        }

        var (before, from) = (department.Name, DateText.Read(form.From).Value!.Value);
        department.Rename(form.Name!, from, VietnameseText.Normalise(form.LegalBasis));
        await db.RenameWholeAsync(department, from, VietnameseText.Normalise(form.LegalBasis), Gone);
        db.Record(
            Actor, Clock.Now, department, "DepartmentRenamed", $"Đổi tên đơn vị từ ngày {DateText.Show(from)}.",
            VietnameseText.Normalise(form.LegalBasis), [new AuditChange("Tên", before, department.Name)]);
        if (!await db.SaveUnlessChangedAsync(department, form.Version, Gone))
        {
            return await RenameConflictAsync((await db.WholeDepartmentAsync(id, Gone))!, form);
        }

        Tell($"Đã đổi tên. Tên cũ “{before}” vẫn tìm được.");
        return Redirect($"/to-chuc/don-vi/{id}");
    }

    /// <summary>The acts by which a department ends: each with its day, its successors and what moves, so that nothing is lost behind it.</summary>
    [HttpGet("/to-chuc/don-vi/{id:guid}/sap-xep")]
    public async Task<IActionResult> Reorganise(Guid id)
    {
        if (OrganisationRules.MayEdit(Actor) is { IsAllowed: false } refusal)
        {
            return Refused(refusal);
        }

        return await db.Departments.AsNoTracking().FirstOrDefaultAsync(department => department.Id == id, Gone) is { } found ? View("Acts", found) : NotFound();
    }

    private async Task<IActionResult> RenameConflictAsync(Department stored, RenameForm form)
    {
        var last = stored.FormerNames.MaxBy(former => former.UntilOn);
        var conflict = await ConflictNotice.OfAsync(db, stored.Id,
        [
            new("Tên", form.Name, stored.Name),
            new("Từ ngày", form.From, DateText.Show(stored.NamedSince)),
            new("Căn cứ", form.LegalBasis, last?.LegalBasis),
        ], Gone);
        form.Version = stored.Version;
        return Conflicted("Rename", new DepartmentFormPage<RenameForm>(stored.Id, stored.Name, form, conflict));
    }
}
