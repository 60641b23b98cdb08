using System.Security.Cryptography;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>Uploaded workbooks between preview and confirmation: kept here by their SHA-256, and for an hour only.</summary>
public sealed class ImportShelf(string folder, PortalClock clock)
{
    /// <summary>How long an upload waits for its confirmation.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromHours(1);

    /// <summary>Keeps the bytes, and throws away what has waited too long.</summary>
    /// <returns>SHA-256 as 64 hexadecimal digits.</returns>
    public async Task<string> KeepAsync(byte[] bytes, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        Sweep();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var aside = Path.Combine(folder, $"{Guid.NewGuid():N}.tmp");
        await File.WriteAllBytesAsync(aside, bytes, cancellation);
        File.SetLastWriteTimeUtc(aside, clock.Now);
        File.Move(aside, PathOf(hash), overwrite: true);
        return hash;
    }

    /// <summary>The bytes; null when they are gone, too old or not what the hash says.</summary>
    public async Task<byte[]?> FindAsync(string hash, CancellationToken cancellation)
    {
        var path = PathOf(hash);
        if (!File.Exists(path) || clock.Now - File.GetLastWriteTimeUtc(path) > Kept) return null;
        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash ? bytes : null;
    }

    private void Sweep()
    {
        foreach (var path in Directory.GetFiles(folder).Where(path => clock.Now - File.GetLastWriteTimeUtc(path) > Kept))
        {
            File.Delete(path);
        }
    }

    private string PathOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder, hash)
        : throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(hash));
}
