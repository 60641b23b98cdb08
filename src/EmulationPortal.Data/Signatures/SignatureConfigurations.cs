using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Signatures;

internal sealed class IssuedDocumentConfiguration : IEntityTypeConfiguration<IssuedDocument>
{
    public void Configure(EntityTypeBuilder<IssuedDocument> builder)
    {
        builder.Property(document => document.SubjectLink).HasMaxLength(300);
        builder.Property(document => document.Title).HasMaxLength(500);
        builder.Property(document => document.Number).HasMaxLength(100);
        builder.Property(document => document.Code).HasMaxLength(IssuedDocument.CodeLength).IsUnicode(false);
        builder.Property(document => document.IssuedByName).HasMaxLength(100);
        builder.Property(document => document.OriginalSha256).HasMaxLength(64).IsUnicode(false);
        builder.Property(document => document.CurrentSha256).HasMaxLength(64).IsUnicode(false);
        builder.Property(document => document.EndReason).HasMaxLength(1000);
        builder.Ignore(document => document.InOrder);
        builder.HasOne<ClusterYear>().WithMany().HasForeignKey(document => document.ClusterYearId);
        builder.HasOne<Department>().WithMany().HasForeignKey(document => document.IssuerDepartmentId);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(document => document.SupersededById);
        builder.HasMany(document => document.Signatories).WithOne().HasForeignKey(signatory => signatory.DocumentId);
        builder.HasMany(document => document.Readers).WithOne().HasForeignKey(reader => reader.DocumentId);
        builder.HasIndex(document => document.Code).IsUnique();
        builder.HasIndex(document => document.SubjectId);
        builder.HasIndex(document => new { document.State, document.SignBy });
    }
}

internal sealed class SignatoryConfiguration : IEntityTypeConfiguration<Signatory>
{
    public void Configure(EntityTypeBuilder<Signatory> builder)
    {
        builder.Property(signatory => signatory.PersonName).HasMaxLength(100);
        builder.Property(signatory => signatory.Title).HasMaxLength(200);
        builder.Property(signatory => signatory.Organisation).HasMaxLength(200);
        builder.Property(signatory => signatory.Authority).HasMaxLength(300);
        builder.Property(signatory => signatory.PlaceName).HasMaxLength(50).IsUnicode(false);
        builder.Property(signatory => signatory.Sha256).HasMaxLength(64).IsUnicode(false);
        builder.Property(signatory => signatory.CertificateSubject).HasMaxLength(200);
        builder.Property(signatory => signatory.CertificateIssuer).HasMaxLength(200);
        builder.Property(signatory => signatory.CertificateThumbprint).HasMaxLength(64).IsUnicode(false);
        builder.Property(signatory => signatory.RefusalReason).HasMaxLength(1000);
        builder.Property(signatory => signatory.HandedInByName).HasMaxLength(100);
        builder.Property(signatory => signatory.ScanName).HasMaxLength(255);
        builder.Property(signatory => signatory.ScanType).HasMaxLength(100).IsUnicode(false);
        builder.HasOne<Department>().WithMany().HasForeignKey(signatory => signatory.DepartmentId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(signatory => signatory.UserId);
        builder.HasIndex(signatory => new { signatory.DocumentId, signatory.Position }).IsUnique();
        builder.HasIndex(signatory => new { signatory.DocumentId, signatory.PlaceName }).IsUnique();
    }
}

internal sealed class DocumentReaderConfiguration : IEntityTypeConfiguration<DocumentReader>
{
    public void Configure(EntityTypeBuilder<DocumentReader> builder)
    {
        builder.HasOne<Department>().WithMany().HasForeignKey(reader => reader.DepartmentId);
        builder.HasIndex(reader => new { reader.DocumentId, reader.DepartmentId }).IsUnique();
    }
}

internal sealed class SigningCertificateConfiguration : IEntityTypeConfiguration<SigningCertificate>
{
    public void Configure(EntityTypeBuilder<SigningCertificate> builder)
    {
        builder.Property(certificate => certificate.Subject).HasMaxLength(200);
        builder.Property(certificate => certificate.Issuer).HasMaxLength(200);
        builder.Property(certificate => certificate.SerialNumber).HasMaxLength(100).IsUnicode(false);
        builder.Property(certificate => certificate.Thumbprint).HasMaxLength(64).IsUnicode(false);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(certificate => certificate.UserId);
        builder.HasIndex(certificate => new { certificate.UserId, certificate.Thumbprint });
    }
}

internal sealed class HandwrittenSignatureConfiguration : IEntityTypeConfiguration<HandwrittenSignature>
{
    public void Configure(EntityTypeBuilder<HandwrittenSignature> builder)
    {
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(picture => picture.UserId);
        builder.HasIndex(picture => picture.UserId).IsUnique();
    }
}

internal sealed class RefusedUploadConfiguration : IEntityTypeConfiguration<RefusedUpload>
{
    public void Configure(EntityTypeBuilder<RefusedUpload> builder)
    {
        builder.Property(upload => upload.ActorName).HasMaxLength(100);
        builder.Property(upload => upload.FileName).HasMaxLength(255);
        builder.Property(upload => upload.Sha256).HasMaxLength(64).IsUnicode(false);
        builder.Property(upload => upload.Problem).HasMaxLength(1000);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(upload => upload.DocumentId);
        builder.HasOne<Signatory>().WithMany().HasForeignKey(upload => upload.SignatoryId);
        builder.HasIndex(upload => new { upload.DocumentId, upload.At });
    }
}
