using EmulationPortal.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Decisions;

/// <summary>What one department is owed for one decision, and what it got.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="Number">Its number and notation.</param>
/// <param name="DecidedOn">Its day.</param>
/// <param name="DepartmentId">The department.</param>
/// <param name="Department">Its short name.</param>
/// <param name="Awards">Awards that hold.</param>
/// <param name="Owed">Money of the awards that hold, in đồng.</param>
/// <param name="Revoked">Money of revoked awards, in đồng.</param>
/// <param name="Paid">What was paid, less what came back, in đồng.</param>
public sealed record FundRow(Guid DecisionId, string Number, DateOnly DecidedOn, Guid DepartmentId, string Department, int Awards, decimal Owed, decimal Revoked, decimal Paid)
{
    /// <summary>What is still to be paid; negative when money is to come back.</summary>
    public decimal Left => Owed - Paid;
}

/// <summary>The award fund: what is owed and paid by decision and department.</summary>
public static class AwardFund
{
    /// <summary>The rows of a year's decisions in force, by decision and department.</summary>
    public static async Task<IReadOnlyList<FundRow>> FundAsync(this PortalDb db, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var lines = await (
            from line in db.DecisionLines.AsNoTracking()
            where line.Decision!.Kind == DecisionKind.Award && line.Decision.State == DecisionState.Issued && line.Decision.NumberYear == year
            join department in db.Departments on line.DepartmentId equals department.Id
            select new
            {
                line.DecisionId,
                line.Decision!.Number,
                line.Decision.Notation,
                line.Decision.DecidedOn,
                line.DepartmentId,
                department.Province,
                department.SortKey,
                line.Money,
                IsRevoked = db.DecisionLines.Any(ended => ended.OriginalLineId == line.Id && ended.Decision!.Kind == DecisionKind.Revocation && ended.Decision.State == DecisionState.Issued),
            }).ToListAsync(cancellation);
        var paid = (await db.AwardPayments.AsNoTracking().Where(payment => db.AwardDecisions.Any(decision => decision.Id == payment.DecisionId && decision.NumberYear == year)).ToListAsync(cancellation))
            .GroupBy(payment => (payment.DecisionId, payment.DepartmentId)).ToDictionary(group => group.Key, group => group.Sum(payment => payment.Amount));
        return
        [
            .. lines.GroupBy(line => (line.DecisionId, line.DepartmentId))
                .Select(group => (First: group.First(), Row: new FundRow(
                    group.Key.DecisionId, $"{group.First().Number:00}/{group.First().Notation}", group.First().DecidedOn!.Value, group.Key.DepartmentId, group.First().Province,
                    group.Count(line => !line.IsRevoked), group.Where(line => !line.IsRevoked).Sum(line => line.Money), group.Where(line => line.IsRevoked).Sum(line => line.Money),
                    paid.GetValueOrDefault(group.Key))))
                .OrderBy(pair => pair.Row.DecidedOn).ThenBy(pair => pair.First.Number).ThenBy(pair => pair.First.SortKey, StringComparer.Ordinal)
                .Select(pair => pair.Row),
        ];
    }
}
