namespace EmulationPortal.Domain.Signatures;

/// <summary>What is known of a signature once it was made.</summary>
/// <param name="Way">How.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Sha256">Hash of the file that holds it: the document for a certificate, the scan for ink.</param>
/// <param name="Subject">Name in the certificate; empty for ink.</param>
/// <param name="Issuer">Who issued the certificate; empty for ink.</param>
/// <param name="Thumbprint">SHA-256 of the certificate; empty for ink.</param>
public sealed record SignatureMade(SigningWay Way, DateTime At, string Sha256, string Subject = "", string Issuer = "", string Thumbprint = "");

/// <summary>A person that is asked to sign a document, at a place of their own.</summary>
public sealed class Signatory : Entity
{
    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>1-based place in the list, which is the order of signing where it is fixed.</summary>
    public required int Position { get; init; }

    /// <summary>The department; null for the ministry.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>The account of the person; null where it follows from the department: its director, or a ministry officer.</summary>
    public Guid? UserId { get; init; }

    /// <summary>Full name as printed.</summary>
    public required string PersonName { get; init; }

    /// <summary>Title as printed: “Giám đốc”.</summary>
    public required string Title { get; init; }

    /// <summary>Organisation as printed.</summary>
    public required string Organisation { get; init; }

    /// <summary>Who may sign in whose place, from the authority document: “Giấy ủy quyền số …”; empty when in their own right.</summary>
    public string Authority { get; init; } = string.Empty;

    /// <summary>Name of the field in the file.</summary>
    public required string PlaceName { get; init; }

    /// <summary>What the person has done.</summary>
    public SignatoryState State { get; private set; } = SignatoryState.Waiting;

    /// <summary>How; null before.</summary>
    public SigningWay? Way { get; private set; }

    /// <summary>When signed or refused, in UTC.</summary>
    public DateTime? At { get; private set; }

    /// <summary>Hash of the file that holds the signature, or empty.</summary>
    public string Sha256 { get; private set; } = string.Empty;

    /// <summary>Name in the certificate, or empty.</summary>
    public string CertificateSubject { get; private set; } = string.Empty;

    /// <summary>Who issued the certificate, or empty.</summary>
    public string CertificateIssuer { get; private set; } = string.Empty;

    /// <summary>SHA-256 of the certificate, or empty.</summary>
    public string CertificateThumbprint { get; private set; } = string.Empty;

    /// <summary>Why the person refused, or empty.</summary>
    public string RefusalReason { get; private set; } = string.Empty;

    /// <summary>Who handed in the scan, or empty.</summary>
    public string HandedInByName { get; private set; } = string.Empty;

    /// <summary>Name of the scan's file, or empty.</summary>
    public string ScanName { get; private set; } = string.Empty;

    /// <summary>Media type of the scan, or empty.</summary>
    public string ScanType { get; private set; } = string.Empty;

    /// <summary>Whether <paramref name="actor"/> is this person.</summary>
    public bool Is(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return UserId is { } user ? actor.UserId == user
            : DepartmentId is { } department ? actor.WorksFor(department) && actor.Is(Role.DepartmentDirector)
            : actor.IsOfficer;
    }

    internal void Sign(SignatureMade signature)
    {
        (State, Way, At, Sha256) = (SignatoryState.Signed, signature.Way, signature.At, signature.Sha256);
        (CertificateSubject, CertificateIssuer, CertificateThumbprint) = (signature.Subject, signature.Issuer, signature.Thumbprint);
        RefusalReason = string.Empty;
    }

    internal void HandIn(SignatureMade scan, Actor actor, string name, string type)
    {
        Sign(scan);
        (HandedInByName, ScanName, ScanType) = (actor.Name, name, type);
    }

    internal void Refuse(string reason, DateTime now) => (State, At, RefusalReason) = (SignatoryState.Refused, now, reason);
}

/// <summary>A department that may read a document, though it neither issued nor signs it.</summary>
public sealed class DocumentReader : Entity
{
    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The department.</summary>
    public required Guid DepartmentId { get; init; }
}
