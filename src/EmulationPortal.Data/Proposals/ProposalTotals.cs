using EmulationPortal.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Proposals;

/// <summary>How many lines of one award, department and standing there are in a year.</summary>
/// <param name="KindCode">The award.</param>
/// <param name="DepartmentId">The recipients' department.</param>
/// <param name="Standing">Where the lines stand.</param>
/// <param name="Lines">How many.</param>
/// <param name="Marked">Of them, those that went out only with a reason.</param>
public sealed record ProposalTotal(string KindCode, Guid DepartmentId, LineStanding Standing, int Lines, int Marked);

/// <summary>Consolidates proposals.</summary>
public static class ProposalTotals
{
    /// <summary>Lines, and those not examined yet, of each of some proposals: counted in one pass, however many proposals; those without lines are missing.</summary>
    public static async Task<IReadOnlyDictionary<Guid, (int Lines, int Open)>> LineCountsAsync(this PortalDb db, IReadOnlyCollection<Guid> proposals, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var counts = await db.ProposalLines.Where(line => proposals.Contains(line.ProposalId)).GroupBy(line => line.ProposalId)
            .Select(lines => new { lines.Key, Lines = lines.Count(), Open = lines.Count(line => line.Standing == LineStanding.Proposed) }).ToListAsync(cancellation);
        return counts.ToDictionary(count => count.Key, count => (count.Lines, count.Open));
    }

    /// <summary>The lines sent to the ministry in a year, counted by award, department and standing in the database itself.</summary>
    public static async Task<IReadOnlyList<ProposalTotal>> ProposalTotalsAsync(this PortalDb db, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ProposalState[] states = [ProposalState.Submitted, ProposalState.Accepted, ProposalState.Checked];
        return await (from proposal in db.Proposals
                      where proposal.Year == year && states.Contains(proposal.State)
                      join line in db.ProposalLines on proposal.Id equals line.ProposalId
                      group line by new { line.KindCode, line.DepartmentId, line.Standing } into lines
                      select new ProposalTotal(lines.Key.KindCode, lines.Key.DepartmentId, lines.Key.Standing, lines.Count(), lines.Count(line => line.Reason != "")))
            .ToListAsync(cancellation);
    }
}
