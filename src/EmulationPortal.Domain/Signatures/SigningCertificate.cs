namespace EmulationPortal.Domain.Signatures;

/// <summary>Where the key of a certificate is.</summary>
public enum KeyPlace
{
    /// <summary>In the portal, encrypted.</summary>
    Portal = 1,

    /// <summary>On a token of the person's own; the portal knows the certificate only.</summary>
    Outside = 2,
}

/// <summary>
/// A certificate by which the portal knows a person's signature. One kept in the portal has its key with it: a PKCS#12 file under
/// the passphrase of its owner, encrypted once more with the portal's keys; the passphrase is stored nowhere.
/// </summary>
public sealed class SigningCertificate : Entity
{
    /// <summary>The account of the person.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Where the key is.</summary>
    public required KeyPlace Place { get; init; }

    /// <summary>The person's name in the certificate.</summary>
    public required string Subject { get; init; }

    /// <summary>Who issued it.</summary>
    public required string Issuer { get; init; }

    /// <summary>Serial number, hexadecimal.</summary>
    public required string SerialNumber { get; init; }

    /// <summary>SHA-256 of the certificate, 64 hexadecimal digits.</summary>
    public required string Thumbprint { get; init; }

    /// <summary>Valid from, in UTC.</summary>
    public required DateTime NotBefore { get; init; }

    /// <summary>Valid until, in UTC.</summary>
    public required DateTime NotAfter { get; init; }

    /// <summary>The encrypted PKCS#12 file; null where the key is outside, and after removal.</summary>
    public byte[]? Locked { get; private set; }

    /// <summary>Whether the portal's own test authority issued it, which vouches for nobody.</summary>
    public bool IsTest { get; init; }

    /// <summary>When it became known, in UTC.</summary>
    public required DateTime AddedAt { get; init; }

    /// <summary>When it was removed, in UTC; null while it can be signed with.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Keeps the encrypted file.</summary>
    public void Keep(byte[] locked) => Locked = locked;

    /// <summary>Removes the certificate; its key is gone, and what was signed stays signed.</summary>
    public void Remove(DateTime now) => (Locked, RemovedAt) = (null, now);
}

/// <summary>The picture of a person's handwritten signature, shown in what they sign with a certificate kept in the portal.</summary>
public sealed class HandwrittenSignature : Entity
{
    /// <summary>The account of the person.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The picture, a PNG file, encrypted with the portal's keys.</summary>
    public required byte[] Locked { get; set; }

    /// <summary>When it was uploaded, in UTC.</summary>
    public required DateTime SavedAt { get; set; }
}

/// <summary>An upload that was refused, kept for the record.</summary>
public sealed class RefusedUpload : Entity
{
    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>For whom it was uploaded.</summary>
    public required Guid SignatoryId { get; init; }

    /// <summary>Who uploaded it.</summary>
    public required string ActorName { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Name of the file.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of its bytes, which are kept.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Why it was refused, as the person was told.</summary>
    public required string Problem { get; init; }
}
