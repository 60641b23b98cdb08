using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>Begins a pledge.</summary>
[Route("/giao-uoc/them")]
[OnlyFor(Role.DepartmentStaff, Role.DepartmentDirector)]
public sealed class NewPledgeController(PortalDb db, PledgeBeginning beginning) : PortalController
{
    /// <summary>The form.</summary>
    /// <param name="source">The pledge to write it from.</param>
    [HttpGet]
    public async Task<IActionResult> New([FromQuery(Name = "tu")] Guid? source)
    {
        var from = source is { } id ? await db.Pledges.AsNoTracking().VisibleTo(Actor).SingleOrDefaultAsync(pledge => pledge.Id == id, Gone) : null;
        var leads = Actor.Duties.Where(duty => duty.Duty == AppointmentDuty.Leader).Select(duty => duty.Year).DefaultIfEmpty(Clock.Today.Year).Max();
        var form = new NewPledgeForm
        {
            Kind = from?.Kind.ToString(),
            Year = $"{(from is null ? leads : from.LastYear + 1)}",
            TwoYears = from is not null && from.LastYear > from.FirstYear,
            Source = from?.Id.ToString(),
        };
        return View("New", await beginning.PageAsync(Actor, form, Gone));
    }

    /// <summary>Begins it.</summary>
    [HttpPost]
    public async Task<IActionResult> Begin(NewPledgeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid) return Invalid("New", await beginning.PageAsync(Actor, form, Gone));
        var (kind, years) = (form.KindChosen!.Value, (First: form.YearNumber, Last: form.YearNumber + (form.TwoYears ? 1 : 0)));
        var cluster = kind == PledgeKind.Cluster ? Actor.Duties.Concat(Actor.ComingDuties).FirstOrDefault(duty => duty.Duty == AppointmentDuty.Leader && duty.Year == years.First)?.ClusterId : null;
        if (Pledge.MayBegin(kind, cluster, years.First, Actor) is { IsAllowed: false } verdict) ModelState.AddModelError("Year", verdict.Why);
        if (cluster is { } led && await beginning.StandingAsync(led, years.First, years.Last, Gone) is { } standing)
        {
            ModelState.AddModelError("Year", $"Cụm đã có giao ước năm {standing.Years} ({PledgeWorkflow.StateName(standing.State).ToLowerInvariant()}). Hãy sửa giao ước đó, hoặc mở nó và chọn “Thay bằng bản mới”.");
        }

        var with = Guid.TryParse(form.With, out var other) ? other : (Guid?)null;
        var partner = await db.Departments.AsNoTracking().FirstOrDefaultAsync(department => department.Id == with, Gone);
        if (kind == PledgeKind.Bilateral && (partner is null || with == Actor.DepartmentId)) ModelState.AddModelError("With", "Hãy chọn đơn vị cùng ký, khác đơn vị mình.");
        else if (kind == PledgeKind.Bilateral && OrganisationRules.MayTakePartIn(partner!, years.First) is { IsAllowed: false } ended) ModelState.AddModelError("With", ended.Why);
        var source = Guid.TryParse(form.Source, out var id)
            ? await db.Pledges.AsNoTracking().VisibleTo(Actor).Include(pledge => pledge.Clauses).SingleOrDefaultAsync(pledge => pledge.Id == id, Gone)
            : null;
        if (source is null && !string.IsNullOrEmpty(form.Source)) ModelState.AddModelError("Source", "Không còn giao ước này; hãy chọn giao ước khác.");
        if (!ModelState.IsValid) return Invalid("New", await beginning.PageAsync(Actor, form, Gone));
        var pledge = await beginning.BeginAsync(Actor, kind, years, (cluster, with), source, Gone);
        db.Record(Actor, Clock.Now, pledge, "PledgeBegun", source is null ? "Lập giao ước từ mẫu chung." : $"Lập giao ước từ “{source.Title}” năm {source.Years}.");
        await db.SaveChangesAsync(Gone);
        Tell("Đã lập bản nháp. Hãy sửa nội dung cho đúng, rồi gửi lấy ý kiến các bên.");
        return Redirect($"/giao-uoc/{pledge.Id}/soan");
    }
}
