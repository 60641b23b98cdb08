using EmulationPortal.Data;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Organisation;

/// <summary>That the own department has ended, where something new would begin, with those that go on in its place.</summary>
/// <param name="Sentence">What happened, a Vietnamese sentence.</param>
/// <param name="Heirs">The departments that go on: key and name.</param>
public sealed record EndedUnitPage(string Sentence, IReadOnlyList<Choice> Heirs)
{
    /// <summary>The view.</summary>
    public const string View = "~/Features/Organisation/EndedUnit.cshtml";

    /// <summary>The page for whoever works for a department that has ended; null for everybody else.</summary>
    public static async Task<EndedUnitPage?> OfAsync(PortalDb db, Actor actor, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.IsOfDepartment) return null;
        var own = actor.DepartmentId!.Value;
        return await OfAsync(db, own, today, cancellation);
    }

    /// <summary>The page for a department that has ended; null for one that stands.</summary>
    public static async Task<EndedUnitPage?> OfAsync(PortalDb db, Guid own, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Departments.AsNoTracking().FirstOrDefaultAsync(department => department.Id == own && department.ValidTo < today, cancellation) is not { } ended) return null;
        var basis = await db.Reorganisations.AsNoTracking().Where(act => act.State == ReorganisationState.Done)
            .SelectMany(act => act.Items).Where(item => item.EffectiveOn == ended.ValidTo!.Value.AddDays(1) && item.Units.Any(unit => unit.Role == ReorganisationRole.Predecessor && unit.DepartmentId == own))
            .Select(item => item.LegalBasis).FirstOrDefaultAsync(cancellation);
        var heirs = (await db.LineageAsync(own, cancellation)).Heirs;
        var names = await db.Departments.AsNoTracking().Where(department => heirs.Contains(department.Id)).OrderBy(department => department.SortKey)
            .Select(department => new Choice(department.Id.ToString(), department.Name)).ToListAsync(cancellation);
        return new EndedUnitPage($"{ended.Name} đã kết thúc hoạt động từ ngày {DateText.Show(ended.EndedFrom()!.Value)}{(string.IsNullOrEmpty(basis) ? string.Empty : $" theo {basis}")} nên không lập thêm hồ sơ mới; việc đã bắt đầu vẫn làm tiếp được.", names);
    }
}
