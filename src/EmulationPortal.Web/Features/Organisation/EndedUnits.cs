using EmulationPortal.Data;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain;
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
        if (await db.Departments.AsNoTracking().FirstOrDefaultAsync(department => department.Id == own && department.ValidTo < today, cancellation) is not { } ended) return null;
        var heirs = (await db.LineageAsync(own, cancellation)).Heirs;
        var names = await db.Departments.AsNoTracking().Where(department => heirs.Contains(department.Id)).OrderBy(department => department.SortKey)
            .Select(department => new Choice(department.Id.ToString(), department.Name)).ToListAsync(cancellation);
        return new EndedUnitPage($"{ended.Name} đã kết thúc hoạt động từ ngày {DateText.Show(ended.EndedFrom()!.Value)} nên không lập thêm hồ sơ mới; việc đã bắt đầu vẫn làm tiếp được.", names);
    }
}
