using EmulationPortal.Domain.Pledges;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Pledges;

/// <summary>What a department has promised under one criterion, and what it says has become of it.</summary>
/// <param name="PledgeId">The pledge.</param>
/// <param name="CriterionId">The criterion.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Result">What the department says, or null.</param>
public sealed record Promise(Guid PledgeId, Guid CriterionId, PledgeClause Clause, ClauseResult? Result);

/// <summary>A pledge that binds a department, and how much of it has been answered for.</summary>
/// <param name="PledgeId">The pledge.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Answered">Promises with a result.</param>
/// <param name="All">Promises in all.</param>
public sealed record PromiseProgress(Guid PledgeId, string Title, int Answered, int All);

/// <summary>Joins pledges with scoring: clauses at their criteria, and what is still to be answered for.</summary>
public static class Promises
{
    /// <summary>The promises of a department in a year that are tied to criteria.</summary>
    public static async Task<IReadOnlyList<Promise>> PromisesAsync(this PortalDb db, Guid departmentId, int year, CancellationToken cancellation)
    {
        var pledges = await BindingAsync(db, departmentId, year, cancellation);
        return [.. pledges.SelectMany(pledge => pledge.InOrder.SelectMany(clause => clause.Criteria.Select(tie =>
            new Promise(pledge.Id, tie.CriterionId, clause, ResultOf(clause, departmentId, year)))))];
    }

    /// <summary>How much of each pledge that binds a department in a year has been answered for.</summary>
    public static async Task<IReadOnlyList<PromiseProgress>> PromiseProgressAsync(this PortalDb db, Guid departmentId, int year, CancellationToken cancellation)
    {
        var pledges = await BindingAsync(db, departmentId, year, cancellation);
        return [.. pledges.Select(pledge =>
        {
            var asked = pledge.Promised();
            return new PromiseProgress(pledge.Id, pledge.Title, asked.Count(clause => ResultOf(clause, departmentId, year) is not null), asked.Count);
        })];
    }

    private static ClauseResult? ResultOf(PledgeClause clause, Guid departmentId, int year) =>
        clause.Results.Find(result => result.DepartmentId == departmentId && result.Year == year);

    private static Task<List<Pledge>> BindingAsync(PortalDb db, Guid departmentId, int year, CancellationToken cancellation) => db.Pledges.AsNoTracking()
        .Binding(departmentId, year)
        .Include(pledge => pledge.Clauses).ThenInclude(clause => clause.Criteria)
        .Include(pledge => pledge.Clauses).ThenInclude(clause => clause.Results.Where(result => result.DepartmentId == departmentId && result.Year == year))
        .OrderBy(pledge => pledge.Kind).ThenBy(pledge => pledge.Id)
        .AsSplitQuery()
        .ToListAsync(cancellation);
}
