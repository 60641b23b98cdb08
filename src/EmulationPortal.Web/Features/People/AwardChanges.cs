using EmulationPortal.Data;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>A decision that corrected, reissued or exchanged an award which still holds.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="Words">“đã đính chính theo QĐ số 02/QĐ-BKHCN ngày 10/11/2026”.</param>
public sealed record AwardChange(Guid DecisionId, string Words);

/// <summary>Reads what decisions have done to awards since they were given.</summary>
internal static class AwardChanges
{
    /// <summary>Issued corrections and reissues of awards, the earliest first, by the line that gave the award.</summary>
    /// <param name="db">The database.</param>
    /// <param name="given">Keys of the lines that gave the awards.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<ILookup<Guid, AwardChange>> OfAsync(PortalDb db, IReadOnlyCollection<Guid> given, CancellationToken cancellation)
    {
        var found = new List<DecisionLine>();
        foreach (var some in given.Chunk(500))
        {
            found.AddRange(await db.DecisionLines.AsNoTracking().Include(line => line.Decision)
                .Where(line => line.OriginalLineId != null && some.Contains(line.OriginalLineId.Value) && line.Decision!.State == DecisionState.Issued
                    && (line.Decision.Kind == DecisionKind.Correction || line.Decision.Kind == DecisionKind.Reissue))
                .ToListAsync(cancellation));
        }

        return found.OrderBy(line => line.Decision!.DecidedOn).ThenBy(line => line.Decision!.Number).ToLookup(
            line => line.OriginalLineId!.Value,
            line => new AwardChange(line.DecisionId, $"đã {line.Decision!.Verb} theo QĐ số {line.Decision.FullNumber} ngày {DateText.Show(line.Decision.DecidedOn!.Value)}"));
    }
}
