using EmulationPortal.Data;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.People;

/// <summary>A proof that may be kept.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Type">Its type, told by its content.</param>
/// <param name="Bytes">The file.</param>
public sealed record KeptProof(string Name, string Type, byte[] Bytes);

/// <summary>Takes proofs of awards in.</summary>
public sealed class AwardProofs(PortalDb db, FileStore files, PortalClock clock)
{
    /// <summary>The proof uploaded, or why it is refused; neither when there is none.</summary>
    public async Task<(KeptProof? Proof, string? Problem)> ReadAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null) return (null, null);
        var name = file.FileName.Split('/', '\\')[^1];
        if (EvidenceContent.Oversized(name, file.Length) is { } large) return (null, large);
        var bytes = await Evidence.Uploads.BytesAsync(file, cancellation);
        var content = EvidenceContent.Recognise(name, bytes);
        return content.Problem is { } problem ? (null, problem) : (new KeptProof(EvidenceFileName.Kept(name, content.ContentType), content.ContentType, bytes), null);
    }

    /// <summary>Stores it as the proof of an award; saved with the rest.</summary>
    public async Task KeepAsync(AwardRecord award, KeptProof proof, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(award);
        ArgumentNullException.ThrowIfNull(proof);
        var stored = await db.StoreAsync(files, proof.Bytes, proof.Type, clock.Now, cancellation);
        (award.ProofFileId, award.ProofFileName) = (stored.Id, proof.Name);
    }
}
