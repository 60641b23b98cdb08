using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Audit;

/// <summary>Holds the end of a record's chain.</summary>
public static class AuditHolding
{
    /// <summary>
    /// Holds the end of a record's chain from now on, so that the save of a new entry fails with
    /// <see cref="DbUpdateConcurrencyException"/> when anybody has acted on the record since. Call it before what the act depends on is read.
    /// </summary>
    public static async Task HoldTrailAsync(this PortalDb db, Guid subjectId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var end = await db.AuditHeads.SingleOrDefaultAsync(head => head.SubjectId == subjectId, cancellation);
        if (end is null)
        {
            // Of two that begin the same chain, one fails at its key.
            end = new AuditHead { SubjectId = subjectId };
            db.AuditHeads.Add(end);
        }

        end.IsHeld = true;
    }
}
