using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Organisation;

/// <summary>Officers set the members of a cluster while its year is being prepared.</summary>
public sealed class MembersController(PortalDb db) : PortalController
{
    /// <summary>The members and what can be done with them.</summary>
    [HttpGet("/to-chuc/cum/{id:guid}/thanh-vien")]
    public async Task<IActionResult> Show(Guid id, int nam) =>
        await RefusalAsync(nam) ?? (await PageAsync(id, new MemberForm { Year = nam }) is { } page ? View("Members", page) : NotFound());

    /// <summary>Adds a department at the end of the list; one that is in another cluster moves here.</summary>
    [HttpPost("/to-chuc/cum/{id:guid}/thanh-vien/them")]
    public async Task<IActionResult> Add(Guid id, MemberForm form)
    {
        if (await RefusalAsync(form.Year) is { } refusal)
        {
            return refusal;
        }

        if (await PageAsync(id, form) is not { } page)
        {
            return NotFound();
        }

        var department = await db.Departments.FirstOrDefaultAsync(department => department.Id == form.DepartmentId && department.ValidTo == null, Gone);
        if (department is null || page.Cluster.Members.Any(member => member.DepartmentId == department.Id))
        {
            var ended = await db.Departments.FirstOrDefaultAsync(candidate => candidate.Id == form.DepartmentId && candidate.ValidTo != null, Gone);
            ModelState.AddModelError(nameof(form.DepartmentId), ended is not null && OrganisationRules.MayTakePartIn(ended, form.Year) is { IsAllowed: false } refused
                ? refused.Why
                : "Hãy chọn một đơn vị đang hoạt động và chưa ở trong cụm.");
            return Invalid("Members", page);
        }

        var old = await MembershipAsync(null, form.Year, department.Id);
        if (old is not null && await DutyAsync(old) is { } duty)
        {
            return Refused(duty);
        }

        if (old is not null)
        {
            db.ClusterMemberships.Remove(old);
            Record(old.Cluster!, form.Year, "MemberMovedAway", $"Chuyển {department.Name} sang {page.Cluster.Cluster.Name}, năm {form.Year}.");
        }

        db.ClusterMemberships.Add(new ClusterMembership
        {
            ClusterId = id,
            DepartmentId = department.Id,
            Year = form.Year,
            Position = page.Cluster.Members.Select(member => member.Position).DefaultIfEmpty().Max() + 1,
        });
        Record(page.Cluster.Cluster, form.Year, "MemberAdded", $"Thêm {department.Name} vào {page.Cluster.Cluster.Name}, năm {form.Year}.");
        return await SaveAsync(id, form.Year, $"Đã thêm {department.Name}.");
    }

    /// <summary>Removes a member that has no duty.</summary>
    [HttpPost("/to-chuc/cum/{id:guid}/thanh-vien/bo")]
    public async Task<IActionResult> Remove(Guid id, MemberForm form)
    {
        if (await RefusalAsync(form.Year) is { } refusal)
        {
            return refusal;
        }

        if (await MembershipAsync(id, form.Year, form.DepartmentId) is not { } membership)
        {
            return NotFound();
        }

        if (await DutyAsync(membership) is { } duty)
        {
            return Refused(duty);
        }

        db.ClusterMemberships.Remove(membership);
        foreach (var later in await db.ClusterMemberships
            .Where(other => other.ClusterId == id && other.Year == form.Year && other.Position > membership.Position)
            .ToListAsync(Gone))
        {
            later.Position--;
        }

        Record(membership.Cluster!, form.Year, "MemberRemoved", $"Bỏ {membership.Department!.Name} khỏi {membership.Cluster!.Name}, năm {form.Year}.");
        return await SaveAsync(id, form.Year, $"Đã bỏ {membership.Department.Name} khỏi cụm.");
    }

    /// <summary>Moves a member one place up.</summary>
    [HttpPost("/to-chuc/cum/{id:guid}/thanh-vien/len")]
    public async Task<IActionResult> MoveUp(Guid id, MemberForm form)
    {
        if (await RefusalAsync(form.Year) is { } refusal)
        {
            return refusal;
        }

        if (await MembershipAsync(id, form.Year, form.DepartmentId) is not { } membership)
        {
            return NotFound();
        }

        var above = await db.ClusterMemberships
            .Where(other => other.ClusterId == id && other.Year == form.Year && other.Position < membership.Position)
            .OrderByDescending(other => other.Position)
            .FirstOrDefaultAsync(Gone);
        if (above is null)
        {
            return Refused(Verdict.NotNow($"{membership.Department!.Province} đã đứng đầu danh sách."));
        }

        (above.Position, membership.Position) = (membership.Position, above.Position);
        Record(membership.Cluster!, form.Year, "MemberMoved", $"Đưa {membership.Department!.Name} lên số thứ tự {membership.Position}, năm {form.Year}.");
        return await SaveAsync(id, form.Year, $"{membership.Department!.Province} đã lên số thứ tự {membership.Position}.");
    }

    private async Task<IActionResult?> RefusalAsync(int year)
    {
        var verdict = EmulationYear.MayIn(await db.YearAsync(year, Gone), year, YearStep.ChangeMembers, Actor);
        return verdict.IsAllowed ? null : Refused(verdict);
    }

    private Task<ClusterMembership?> MembershipAsync(Guid? cluster, int year, Guid? department) => db.ClusterMemberships
        .Include(membership => membership.Cluster)
        .Include(membership => membership.Department)
        .FirstOrDefaultAsync(membership => membership.Year == year && membership.DepartmentId == department && (cluster == null || membership.ClusterId == cluster), Gone);

    private async Task<Verdict?> DutyAsync(ClusterMembership membership)
    {
        var duty = await db.ClusterAppointments.FirstOrDefaultAsync(
            appointment => appointment.ClusterId == membership.ClusterId && appointment.Year == membership.Year && appointment.DepartmentId == membership.DepartmentId, Gone);
        return duty is null
            ? null
            : Verdict.NotNow($"{membership.Department!.Province} đang là {AppointmentText.Name(duty.Duty).ToLowerInvariant()} của {membership.Cluster!.Name} năm {membership.Year}. Hãy phân công đơn vị khác trước.");
    }

    private void Record(Cluster cluster, int year, string act, string sentence) =>
        db.Record(Actor, Clock.Now, cluster, act, sentence, part: $"Năm {year}");

    private async Task<IActionResult> SaveAsync(Guid id, int year, string told)
    {
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException collision) when (collision is DbUpdateConcurrencyException || UniqueViolation.Is(collision))
        {
            return Refused(Verdict.NotNow("Người khác vừa sửa thành viên của năm này. Hãy tải lại trang rồi làm lại."));
        }

        Tell(told);
        return Redirect($"/to-chuc/cum/{id}/thanh-vien?nam={year}");
    }

    private async Task<MembersPage?> PageAsync(Guid id, MemberForm form)
    {
        if (await db.ClusterOfYearAsync(id, form.Year, Gone) is not { } cluster)
        {
            return null;
        }

        var places = await db.ClusterMemberships.AsNoTracking()
            .Include(membership => membership.Cluster)
            .Where(membership => membership.Year == form.Year)
            .ToDictionaryAsync(membership => membership.DepartmentId, membership => membership.Cluster!, Gone);
        var departments = await db.Departments.AsNoTracking()
            .Where(department => department.ValidTo == null)
            .OrderBy(department => department.SortKey)
            .ToListAsync(Gone);
        var choices = departments
            .Where(department => places.GetValueOrDefault(department.Id)?.Id != id)
            .Select(department => new Choice(
                department.Id.ToString(),
                places.TryGetValue(department.Id, out var place) ? $"{department.Province} (chuyển từ {place.Name})" : department.Province));
        return new MembersPage(form.Year, cluster, [new Choice(string.Empty, "– Chọn đơn vị –"), .. choices], form);
    }
}
