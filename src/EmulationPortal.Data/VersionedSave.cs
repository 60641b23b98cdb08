using EmulationPortal.Domain;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

/// <summary>Saves a record only if nobody has saved it since the form was opened.</summary>
public static class VersionedSave
{
    /// <summary>
    /// Saves everything tracked. Returns false, with nothing saved and nothing tracked any more, when
    /// <paramref name="record"/> was saved by someone else since it had <paramref name="version"/>.
    /// </summary>
    public static async Task<bool> SaveUnlessChangedAsync<T>(this PortalDb db, T record, Guid version, CancellationToken cancellation)
        where T : class, IVersioned
    {
        ArgumentNullException.ThrowIfNull(db);
        var property = db.Entry(record).Property(versioned => versioned.Version);
        property.OriginalValue = version;
        // Counts as changed even when only its parts were, so that the next form sees a new version.
        property.IsModified = true;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>
    /// As <see cref="SaveUnlessChangedAsync"/>, and false as well when somebody else has just saved what can stand only once, e.g. the same
    /// step's entry in the history.
    /// </summary>
    public static async Task<bool> SaveUnlessOvertakenAsync<T>(this PortalDb db, T record, Guid version, CancellationToken cancellation)
        where T : class, IVersioned
    {
        ArgumentNullException.ThrowIfNull(db);
        try
        {
            return await db.SaveUnlessChangedAsync(record, version, cancellation);
        }
        catch (DbUpdateException taken) when (UniqueViolation.Is(taken))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
