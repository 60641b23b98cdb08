using EmulationPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>One field of a conflict.</summary>
/// <param name="Field">Its label.</param>
/// <param name="Typed">What was typed, as shown.</param>
/// <param name="Stored">What is stored now, as shown.</param>
public sealed record ConflictRow(string Field, string? Typed, string? Stored)
{
    /// <summary>Whether both agree.</summary>
    public bool IsSame => (Typed ?? string.Empty) == (Stored ?? string.Empty);
}

/// <summary>Somebody else has saved the record meanwhile: what was typed beside what is stored, and who saved it when.</summary>
/// <param name="Rows">The fields.</param>
/// <param name="SavedBy">Who saved, or empty when unknown.</param>
/// <param name="SavedAt">When, in UTC, or null when unknown.</param>
public sealed record ConflictNotice(IReadOnlyList<ConflictRow> Rows, string SavedBy, DateTime? SavedAt)
{
    /// <summary>Builds the notice with the last act in the record's history.</summary>
    public static async Task<ConflictNotice> OfAsync(PortalDb db, Guid recordId, IReadOnlyList<ConflictRow> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var last = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectId == recordId)
            .OrderByDescending(entry => entry.Sequence)
            .Select(entry => new { entry.ActorName, entry.At })
            .FirstOrDefaultAsync(cancellation);
        return new ConflictNotice(rows, last?.ActorName ?? string.Empty, last?.At);
    }
}
