using EmulationPortal.Domain.Signatures;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Documents issued for signing.</summary>
    public DbSet<IssuedDocument> IssuedDocuments => Set<IssuedDocument>();

    /// <summary>Certificates of those who sign.</summary>
    public DbSet<SigningCertificate> SigningCertificates => Set<SigningCertificate>();

    /// <summary>Pictures of handwritten signatures.</summary>
    public DbSet<HandwrittenSignature> HandwrittenSignatures => Set<HandwrittenSignature>();

    /// <summary>Uploads of signed files that were refused.</summary>
    public DbSet<RefusedUpload> RefusedUploads => Set<RefusedUpload>();
}
