using EmulationPortal.Data;
using EmulationPortal.Domain;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Where the history of a record is read.</summary>
public static class HistoryLink
{
    /// <summary>The local path, for the ministry's officers and only when something has been done to the record.</summary>
    public static async Task<string?> HistoryOfAsync(this PortalDb db, Entity record, Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer && await db.AuditEntries.AnyAsync(entry => entry.SubjectId == record.Id, cancellation)
            ? $"/nhat-ky/{record.GetType().Name}/{record.Id}"
            : null;
    }
}
