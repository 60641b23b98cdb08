using EmulationPortal.Domain;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

/// <summary>
/// Saves a new record once, however often its form arrives: the form brings the key of the record, made when it was opened, so that a second
/// click, a reload or a slow line's repetition meets the first record at the primary key.
/// </summary>
public static class OnceSave
{
    /// <summary>Saves everything tracked. Returns false, with nothing saved and nothing tracked any more, when the same form was saved already.</summary>
    /// <exception cref="DbUpdateException">Saving failed for another reason.</exception>
    public static async Task<bool> SaveOnceAsync<T>(this PortalDb db, T record, CancellationToken cancellation)
        where T : Entity
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(record);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            db.ChangeTracker.Clear();
            if (await db.Set<T>().AnyAsync(stored => stored.Id == record.Id, cancellation)) return false;
            throw;
        }
    }
}
