using EmulationPortal.Data;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace EmulationPortal.Web.Features.People;

/// <summary>Reads an uploaded list again and again, the same each time; what was read is remembered for a while.</summary>
public sealed class ImportFiles(PortalDb db, FileStore files, IMemoryCache cache)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <summary>Reads a list and remembers it: its pages and its import read the same.</summary>
    /// <param name="hash">SHA-256 of the bytes.</param>
    /// <param name="judgedOn">The day in Vietnam against which dates are judged.</param>
    /// <param name="read">Reads the list.</param>
    public T Remember<T>(string hash, DateOnly judgedOn, Func<T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return cache.Set(KeyOf<T>(hash, judgedOn), read(), new MemoryCacheEntryOptions { SlidingExpiration = Remembered });
    }

    /// <summary>The list of an import; null when the file is gone.</summary>
    /// <param name="import">The import.</param>
    /// <param name="read">Reads the list from the bytes of the file.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<T?> ReadAsync<T>(PeopleImport import, Func<byte[], T> read, CancellationToken cancellation)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(read);
        var hash = await db.StoredFiles.Where(file => file.Id == import.StoredFileId).Select(file => file.Sha256).SingleAsync(cancellation);
        if (cache.Get<T>(KeyOf<T>(hash, import.JudgedOn)) is { } remembered) return remembered;
        if (!files.Has(hash)) return null;
        using var bytes = new MemoryStream();
        await using (var stream = files.Open(hash))
        {
            await stream.CopyToAsync(bytes, cancellation);
        }

        return Remember(hash, import.JudgedOn, () => read(bytes.ToArray()));
    }

    private static (string, string, DateOnly) KeyOf<T>(string hash, DateOnly judgedOn) => (typeof(T).Name, hash, judgedOn);
}
