using EmulationPortal.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Evidence;

/// <summary>Keeps bytes on disk with their record in the database.</summary>
public static class StoredFiles
{
    /// <summary>The record of the bytes: the known one, or a new one that is saved with the rest.</summary>
    public static async Task<StoredFile> StoreAsync(this PortalDb db, FileStore files, byte[] bytes, string contentType, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(files);
        var hash = await files.SaveAsync(bytes, cancellation);
        if (await db.StoredFiles.FirstOrDefaultAsync(file => file.Sha256 == hash, cancellation) is { } known)
        {
            return known;
        }

        var stored = new StoredFile { Sha256 = hash, Length = bytes.LongLength, ContentType = contentType, StoredAt = now };
        db.StoredFiles.Add(stored);
        return stored;
    }
}
