using System.Globalization;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Proposals;

/// <summary>Which proposals an actor may know of. Every list and every page starts here.</summary>
public static class ProposalQueries
{
    private static readonly ProposalState[] Sent = [ProposalState.Submitted, ProposalState.Returned, ProposalState.Accepted, ProposalState.Checked];

    /// <summary>
    /// A department: its own, in every state. The ministry's officers: those that were sent, and drafts that came back. Nobody else:
    /// members of a council read the lines on their session's agenda.
    /// </summary>
    public static IQueryable<Proposal> VisibleTo(this IQueryable<Proposal> proposals, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer)
        {
            return proposals.Where(proposal => Sent.Contains(proposal.State) || proposal.SubmittedAt != null);
        }

        // No department has the empty key.
        var own = actor.IsOfDepartment ? actor.DepartmentId!.Value : Guid.Empty;
        return proposals.Where(proposal => proposal.DepartmentId == own);
    }

    /// <summary>The number that follows the greatest one of a year's register; numbers with letters are passed over.</summary>
    public static async Task<string> NextIntakeNumberAsync(this PortalDb db, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var numbers = await db.Proposals.Where(proposal => proposal.IntakeYear == year).Select(proposal => proposal.IntakeNumber).ToListAsync(cancellation);
        var last = numbers.Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0).DefaultIfEmpty().Max();
        return (last + 1).ToString(CultureInfo.InvariantCulture);
    }
}
