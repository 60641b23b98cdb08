using EmulationPortal.Data.Evidence;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>
/// The bytes of issued documents, of every state between signatures, of scans and refused uploads, by SHA-256. They lie apart from
/// evidence, since nothing sweeps them: what was signed once is kept.
/// </summary>
public sealed class IssuedFiles(SigningSettings settings, TimeProvider time)
{
    private readonly FileStore store = new(settings.IssuedFolder, time);

    /// <summary>Keeps the bytes and answers their SHA-256.</summary>
    public Task<string> SaveAsync(byte[] bytes, CancellationToken cancellation) => store.SaveAsync(bytes, cancellation);

    /// <summary>Opens kept bytes.</summary>
    /// <exception cref="FileNotFoundException">Nothing is kept under that hash.</exception>
    public Stream Open(string sha256) => store.Open(sha256);

    /// <summary>The kept bytes.</summary>
    /// <exception cref="FileNotFoundException">Nothing is kept under that hash.</exception>
    public async Task<byte[]> ReadAsync(string sha256, CancellationToken cancellation)
    {
        await using var stream = store.Open(sha256);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
