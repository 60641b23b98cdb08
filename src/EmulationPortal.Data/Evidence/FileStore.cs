using System.Security.Cryptography;

namespace EmulationPortal.Data.Evidence;

/// <summary>Bytes on disk under their SHA-256, outside the web root. Writing the same bytes twice stores them once.</summary>
public sealed class FileStore(string folder, TimeProvider time)
{
    /// <summary>Stores the bytes.</summary>
    /// <returns>SHA-256 as 64 hexadecimal digits.</returns>
    public async Task<string> SaveAsync(byte[] bytes, CancellationToken cancellation = default)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = PathOf(hash);
        if (File.Exists(path))
        {
            // Wanted again: the sweep must not take it as left over.
            File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
            return hash;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Written aside and moved, so that a killed process never leaves half a file under a full name.
        var aside = $"{path}.{Guid.NewGuid():N}.tmp";
        await File.WriteAllBytesAsync(aside, bytes, cancellation);
        File.SetLastWriteTimeUtc(aside, time.GetUtcNow().UtcDateTime);
        File.Move(aside, path, overwrite: true);
        return hash;
    }

    /// <summary>Opens stored bytes for reading.</summary>
    /// <exception cref="FileNotFoundException">Nothing is stored under that hash.</exception>
    public FileStream Open(string sha256) => new(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true);

    /// <summary>Whether the bytes are there.</summary>
    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Hashes of the files that nobody has stored, or stored again, since <paramref name="moment"/> (UTC).</summary>
    public IReadOnlyList<string> UntouchedSince(DateTime moment) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => File.GetLastWriteTimeUtc(path) < moment)
            .Select(path => Path.GetFileName(path))
            .Where(IsHash)]
        : [];

    /// <summary>Removes the bytes; nothing happens when they are not there.</summary>
    public void Delete(string sha256)
    {
        if (Has(sha256))
        {
            File.Delete(PathOf(sha256));
        }
    }

    private static bool IsHash(string name) => name.Length == 64 && name.All(digit => char.IsAsciiDigit(digit) || digit is >= 'a' and <= 'f');

    private string PathOf(string sha256) => IsHash(sha256)
        ? Path.Combine(folder, sha256[..2], sha256)
        : throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(sha256));
}
