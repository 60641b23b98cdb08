using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Organisation;

/// <summary>Officers appoint a cluster's leader and deputy for a year.</summary>
public sealed class AppointmentsController(PortalDb db, ActorCache actors) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/to-chuc/cum/{id:guid}/truong-pho")]
    public async Task<IActionResult> Ask(Guid id, int nam)
    {
        var year = await db.YearAsync(nam, Gone);
        if (EmulationYear.MayIn(year, nam, YearStep.Appoint, Actor) is { IsAllowed: false } refusal)
        {
            return Refused(refusal);
        }

        return await db.ClusterOfYearAsync(id, nam, Gone) is { } cluster
            ? View("Appointment", new AppointmentPage(nam, cluster, year!.NeedsReason(YearStep.Appoint), AppointmentForm.Of(cluster)))
            : NotFound();
    }

    /// <summary>Appoints both.</summary>
    [HttpPost("/to-chuc/cum/{id:guid}/truong-pho")]
    public async Task<IActionResult> Appoint(Guid id, int nam, AppointmentForm form)
    {
        var year = await db.YearAsync(nam, Gone);
        if (EmulationYear.MayIn(year, nam, YearStep.Appoint, Actor) is { IsAllowed: false } refusal)
        {
            return Refused(refusal);
        }

        if (await db.ClusterOfYearAsync(id, nam, Gone) is not { } cluster)
        {
            return NotFound();
        }

        var page = new AppointmentPage(nam, cluster, year!.NeedsReason(YearStep.Appoint), form);
        if (form.Seen != AppointmentForm.SeenOf(cluster.Leader, cluster.Deputy))
        {
            return await ConflictAsync(page);
        }

        Check(page);
        return ModelState.IsValid ? await SaveAsync(page) : Invalid("Appointment", page);
    }

    private void Check(AppointmentPage page)
    {
        var form = page.Form;
        if (page.NeedsReason && string.IsNullOrWhiteSpace(form.Reason))
        {
            ModelState.AddModelError(nameof(form.Reason), "Năm thi đua đã mở; hãy ghi lý do thay đổi.");
        }

        if (DateText.Read(form.DecidedOn).Value > Clock.Today)
        {
            ModelState.AddModelError(nameof(form.DecidedOn), $"Ngày của quyết định chưa đến. Hôm nay là {DateText.Show(Clock.Today)}; hãy kiểm tra lại ngày ký.");
        }

        var members = page.Cluster.Members.Select(member => member.DepartmentId).ToHashSet();
        if (form is { LeaderId: { } leader, DeputyId: { } deputy } && OrganisationRules.PairProblem(leader, deputy, members) is { } problem)
        {
            ModelState.AddModelError(nameof(form.DeputyId), problem);
        }
    }

    private async Task<IActionResult> SaveAsync(AppointmentPage page)
    {
        var form = page.Form;
        var changes = Rows(page, AppointmentForm.Of(page.Cluster)).Where(row => !row.IsSame)
            .Select(row => new AuditChange(row.Field, row.Stored, row.Typed)).ToList();
        if (changes.Count == 0)
        {
            Tell("Không có gì thay đổi.");
            return Redirect(Address(page));
        }

        Set(page, page.Cluster.Leader, AppointmentDuty.Leader, form.LeaderId!.Value);
        Set(page, page.Cluster.Deputy, AppointmentDuty.Deputy, form.DeputyId!.Value);
        var cluster = page.Cluster.Cluster;
        db.Record(
            Actor, Clock.Now, cluster, "DutiesAppointed", $"Phân công cụm trưởng {page.Province(form.LeaderId)}, cụm phó {page.Province(form.DeputyId)} năm {page.Year}.",
            VietnameseText.Normalise(form.Reason), changes, $"Năm {page.Year}");
        await AnnounceAsync(page);
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException collision) when (collision is DbUpdateConcurrencyException || UniqueViolation.Is(collision))
        {
            db.ChangeTracker.Clear();
            return await ConflictAsync(page with { Cluster = (await db.ClusterOfYearAsync(cluster.Id, page.Year, Gone))! });
        }

        actors.ForgetAll();
        Tell($"Đã phân công {page.Province(form.LeaderId)} làm cụm trưởng, {page.Province(form.DeputyId)} làm cụm phó năm {page.Year}.");
        return Redirect(Address(page));
    }

    private void Set(AppointmentPage page, ClusterAppointment? stored, AppointmentDuty duty, Guid departmentId)
    {
        // A copy of the key and version only: the loaded record carries its department, which is not to be tracked.
        var appointment = new ClusterAppointment
        {
            Id = stored?.Id ?? Guid.CreateVersion7(),
            ClusterId = page.Cluster.Cluster.Id,
            Year = page.Year,
            Duty = duty,
            DepartmentId = departmentId,
            DecisionNumber = VietnameseText.Normalise(page.Form.DecisionNumber),
            DecidedOn = DateText.Read(page.Form.DecidedOn).Value,
            Version = stored?.Version ?? Guid.Empty,
        };
        if (stored is null)
        {
            db.ClusterAppointments.Add(appointment);
        }
        else
        {
            db.ClusterAppointments.Update(appointment);
        }
    }

    private async Task AnnounceAsync(AppointmentPage page)
    {
        foreach (var (duty, department) in new[] { ("cụm trưởng", page.Form.LeaderId!.Value), ("cụm phó", page.Form.DeputyId!.Value) })
        {
            var people = await db.PeopleOfAsync([department], Clock.Today, Gone);
            db.Announce(people, $"{page.Province(department)} được phân công làm {duty} {page.Cluster.Cluster.Name} năm {page.Year}.", Address(page), Clock.Now);
        }
    }

    private async Task<IActionResult> ConflictAsync(AppointmentPage page)
    {
        var stored = AppointmentForm.Of(page.Cluster);
        var conflict = await ConflictNotice.OfAsync(db, page.Cluster.Cluster.Id, Rows(page, stored), Gone);
        page.Form.Seen = stored.Seen;
        return Conflicted("Appointment", page with { Conflict = conflict });
    }

    private static List<ConflictRow> Rows(AppointmentPage page, AppointmentForm stored) =>
    [
        new("Cụm trưởng", page.Province(page.Form.LeaderId), page.Cluster.Leader?.Department!.Province),
        new("Cụm phó", page.Province(page.Form.DeputyId), page.Cluster.Deputy?.Department!.Province),
        new("Số quyết định", VietnameseText.Normalise(page.Form.DecisionNumber), stored.DecisionNumber),
        new("Ngày quyết định", DateText.Read(page.Form.DecidedOn).Understood, stored.DecidedOn),
    ];

    private static string Address(AppointmentPage page) => $"/to-chuc/cum/{page.Cluster.Cluster.Id}?nam={page.Year}";
}
