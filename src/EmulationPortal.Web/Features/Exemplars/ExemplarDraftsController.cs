using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.People;
using EmulationPortal.Domain.Exemplars;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Exemplars;

/// <summary>Introducing exemplars and writing their stories.</summary>
[Route("/dien-hinh")]
public sealed class ExemplarDraftsController(PortalDb db, ExemplarDesk desk) : PortalController
{
    /// <summary>The form of a new one, of a person or collective of the department when that is named.</summary>
    [HttpGet("moi")]
    public async Task<IActionResult> New([FromQuery(Name = "nguoi")] Guid? personId, [FromQuery(Name = "tap-the")] Guid? collectiveId)
    {
        ModelState.Clear();
        if (Exemplar.MayBegin(Actor) is { IsAllowed: false } refused) return Refused(refused);
        var form = new ExemplarForm { Year = Clock.Today.Year };
        if (personId is { } person)
        {
            if (await db.People.AsNoTracking().VisibleTo(Actor).FirstOrDefaultAsync(found => found.Id == person, Gone) is not { } known) return NotFound();
            (form.Kind, form.PersonId, form.Name) = (ExemplarKind.Person, person, known.Addressed);
        }
        else if (collectiveId is { } collective)
        {
            if (await db.Collectives.AsNoTracking().VisibleTo(Actor).FirstOrDefaultAsync(found => found.Id == collective, Gone) is not { } known) return NotFound();
            (form.Kind, form.CollectiveId, form.Name) = (ExemplarKind.Collective, collective, known.Name);
        }

        return View("Edit", await PageAsync(null, form));
    }

    /// <summary>Introduces it.</summary>
    [HttpPost("moi")]
    public async Task<IActionResult> Create(ExemplarForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Exemplar.MayBegin(Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (await db.Exemplars.AnyAsync(known => known.Id == form.Once, Gone)) return Redirect($"/dien-hinh/{form.Once}");
        if (form.PersonId is { } person && !await db.People.VisibleTo(Actor).AnyAsync(found => found.Id == person, Gone)) return NotFound();
        if (form.CollectiveId is { } collective && !await db.Collectives.VisibleTo(Actor).AnyAsync(found => found.Id == collective, Gone)) return NotFound();
        if (VietnameseText.NormaliseLines(form.FoundNote).Length == 0) ModelState.AddModelError(nameof(form.FoundNote), "Hãy ghi phát hiện điển hình từ việc gì, ví dụ từ báo cáo phong trào hoặc qua kiểm tra.");
        await CheckMovementAsync(form);
        if (!ModelState.IsValid) return Invalid("Edit", await PageAsync(null, form));
        var exemplar = new Exemplar
        {
            Id = form.Once,
            Kind = form.Kind!.Value,
            DepartmentId = Actor.IsOfDepartment ? Actor.DepartmentId : null,
            PersonId = form.Kind == ExemplarKind.Person ? form.PersonId : null,
            CollectiveId = form.Kind == ExemplarKind.Collective ? form.CollectiveId : null,
            Year = form.Year!.Value,
            Name = string.Empty,
            Headline = string.Empty,
        };
        form.Fill(exemplar);
        exemplar.Discover(Actor, Clock.Today, VietnameseText.NormaliseLines(form.FoundNote));
        db.Exemplars.Add(exemplar);
        db.Record(Actor, Clock.Now, exemplar, "ExemplarIntroduced", $"Giới thiệu điển hình “{exemplar.Name}”.");
        await db.SaveOnceAsync(exemplar, Gone);
        Tell("Đã lưu điển hình. Chỉ đơn vị bạn và cán bộ Bộ nhìn thấy cho tới khi công khai.");
        return Redirect($"/dien-hinh/{exemplar.Id}");
    }

    /// <summary>The form of a stored one.</summary>
    [HttpGet("{id:guid}/sua")]
    public async Task<IActionResult> AskEdit(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } page) return NotFound();
        return page.Exemplar.May(ExemplarStep.Edit, Actor) is { IsAllowed: false } refused ? Refused(refused) : View("Edit", await PageAsync(page.Exemplar, ExemplarForm.Of(page.Exemplar)));
    }

    /// <summary>Changes it.</summary>
    [HttpPost("{id:guid}/sua")]
    public async Task<IActionResult> Edit(Guid id, ExemplarForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } page) return NotFound();
        var exemplar = page.Exemplar;
        if (exemplar.May(ExemplarStep.Edit, Actor) is { IsAllowed: false } refused) return Refused(refused);
        await CheckMovementAsync(form, exemplar.MovementId);
        if (exemplar.IsPublished && VietnameseText.NormaliseLines(form.Story).Length == 0) ModelState.AddModelError(nameof(form.Story), "Điển hình đang công khai nên không để trống câu chuyện. Hãy thôi công khai trước.");
        if (!ModelState.IsValid) return Invalid("Edit", await PageAsync(exemplar, form));
        var changes = form.ChangesFrom(ExemplarForm.Of(exemplar));
        form.Fill(exemplar);
        desk.Record(page, "ExemplarChanged", $"Sửa điển hình “{exemplar.Name}”.");
        if (!await desk.SaveAsync(exemplar, form.Version, Gone))
        {
            var stored = (await desk.OpenAsync(Actor, id, Gone))!.Exemplar;
            var conflict = await ConflictNotice.OfAsync(db, id, form.Rows(ExemplarForm.Of(stored)), Gone);
            form.Version = stored.Version;
            ModelState.Clear();
            return Conflicted("Edit", await PageAsync(stored, form, conflict));
        }

        Tell(changes.Count > 0 ? "Đã lưu điển hình." : "Không có gì thay đổi.");
        return Redirect(page.Path);
    }

    /// <summary>Removes it.</summary>
    [HttpPost("{id:guid}/bo")]
    public async Task<IActionResult> Remove(Guid id, Guid version)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } page) return NotFound();
        if (page.Exemplar.May(ExemplarStep.Remove, Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (page.Exemplar.IsPublished) return Refused(Domain.Verdict.NotNow("Điển hình đang công khai. Hãy thôi công khai rồi bỏ."));
        db.Exemplars.Remove(page.Exemplar);
        desk.Record(page, "ExemplarRemoved", $"Bỏ điển hình “{page.Exemplar.Name}”.");
        if (!await desk.SaveAsync(page.Exemplar, version, Gone)) return Refused(Domain.Verdict.NotNow(ExemplarDesk.Overtaken));
        Tell("Đã bỏ điển hình.");
        return Redirect("/dien-hinh");
    }

    private async Task CheckMovementAsync(ExemplarForm form, Guid? stored = null)
    {
        if (form.MovementId is { } chosen && chosen != stored && (await desk.MovementsAsync(Actor, Gone)).All(choice => choice.Value != chosen.ToString()))
            ModelState.AddModelError(nameof(form.MovementId), "Phong trào này không còn. Hãy chọn lại.");
    }

    private async Task<ExemplarFormPage> PageAsync(Exemplar? exemplar, ExemplarForm form, ConflictNotice? conflict = null) => new(exemplar, form, await desk.MovementsAsync(Actor, Gone), conflict);
}
