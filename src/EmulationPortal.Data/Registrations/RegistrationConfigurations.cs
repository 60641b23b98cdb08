using EmulationPortal.Data.People;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Registrations;

internal sealed class RegistrationRoundConfiguration : IEntityTypeConfiguration<RegistrationRound>
{
    public void Configure(EntityTypeBuilder<RegistrationRound> builder)
    {
        builder.Property(round => round.LegalBasis).HasMaxLength(RegistrationRound.TextLength);
        builder.Property(round => round.Note).HasMaxLength(RegistrationRound.TextLength);
        builder.Property(round => round.WithdrawnReason).HasMaxLength(RegistrationRound.TextLength);
        builder.HasMany(round => round.Extensions).WithOne().HasForeignKey(extension => extension.RoundId);
        builder.HasIndex(round => round.Year).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("CK_RegistrationRound_Closing", "ClosesAt IS NULL OR ClosesAt >= DueAt"));
    }
}

internal sealed class RegistrationExtensionConfiguration : IEntityTypeConfiguration<RegistrationExtension>
{
    public void Configure(EntityTypeBuilder<RegistrationExtension> builder)
    {
        builder.Property(extension => extension.Reason).HasMaxLength(Registration.ReasonLength);
        builder.Property(extension => extension.GrantedByName).HasMaxLength(200);
        builder.HasOne<Department>().WithMany().HasForeignKey(extension => extension.DepartmentId);
    }
}

internal sealed class RegistrationConfiguration : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.Property(registration => registration.StateReason).HasMaxLength(Registration.ReasonLength);
        builder.HasOne(registration => registration.Round).WithMany().HasForeignKey(registration => registration.RoundId);
        builder.HasOne<Department>().WithMany().HasForeignKey(registration => registration.DepartmentId);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(registration => registration.DocumentId);
        builder.HasMany(registration => registration.Lines).WithOne().HasForeignKey(line => line.RegistrationId);
        builder.HasMany(registration => registration.Bases).WithOne().HasForeignKey(basis => basis.RegistrationId);
        builder.HasMany(registration => registration.Parts).WithOne().HasForeignKey(part => part.RegistrationId);
        builder.HasIndex(registration => new { registration.RoundId, registration.DepartmentId }).IsUnique();
        builder.HasIndex(registration => new { registration.DepartmentId, registration.Year });
    }
}

internal sealed class RegistrationLineConfiguration : IEntityTypeConfiguration<RegistrationLine>
{
    public void Configure(EntityTypeBuilder<RegistrationLine> builder)
    {
        builder.Property(line => line.KindCode).HasMaxLength(AwardKind.CodeLength).IsUnicode(false);
        builder.Property(line => line.Reason).HasMaxLength(RegistrationLine.TextLength);
        builder.Property(line => line.Note).HasMaxLength(RegistrationLine.TextLength);
        builder.Property(line => line.Sentence).HasMaxLength(RegistrationLine.SentenceLength);
        builder.Property(line => line.Notice).HasMaxLength(RegistrationLine.SentenceLength);
        builder.Property(line => line.ReturnReason).HasMaxLength(RegistrationLine.TextLength);
        builder.Property(line => line.ResultReason).HasMaxLength(RegistrationLine.TextLength);
        builder.Property(line => line.ResultDecision).HasMaxLength(RegistrationLine.TextLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(line => line.PersonId);
        builder.HasOne<Collective>().WithMany().HasForeignKey(line => line.CollectiveId);
        builder.HasOne<Collective>().WithMany().HasForeignKey(line => line.SubUnitId);
        builder.HasOne<AwardKind>().WithMany().HasForeignKey(line => line.KindCode).HasPrincipalKey(kind => kind.Code);
        builder.HasIndex(line => new { line.RegistrationId, line.PersonId, line.KindCode }).IsUnique().HasFilter("[PersonId] IS NOT NULL");
        builder.HasIndex(line => new { line.RegistrationId, line.CollectiveId, line.KindCode }).IsUnique().HasFilter("[CollectiveId] IS NOT NULL");
        builder.HasIndex(line => line.PersonId);
        builder.HasIndex(line => line.CollectiveId);
        builder.ToTable(table => table.HasCheckConstraint("CK_RegistrationLine_Recipient", Recipients.EitherOr));
    }
}

internal sealed class RegistrationBasisConfiguration : IEntityTypeConfiguration<RegistrationBasis>
{
    public void Configure(EntityTypeBuilder<RegistrationBasis> builder)
    {
        builder.Property(basis => basis.Source).HasMaxLength(RegistrationBasis.SourceLength);
        builder.HasIndex(basis => new { basis.RegistrationId, basis.Whole }).IsUnique();
    }
}

internal sealed class RegistrationPartConfiguration : IEntityTypeConfiguration<RegistrationPart>
{
    public void Configure(EntityTypeBuilder<RegistrationPart> builder)
    {
        builder.Property(part => part.ReadyByName).HasMaxLength(200);
        builder.HasOne<Collective>().WithMany().HasForeignKey(part => part.CollectiveId);
        builder.HasIndex(part => new { part.RegistrationId, part.CollectiveId }).IsUnique();
    }
}

internal sealed class RegistrationSendingConfiguration : IEntityTypeConfiguration<RegistrationSending>
{
    public void Configure(EntityTypeBuilder<RegistrationSending> builder)
    {
        builder.HasOne<Registration>().WithMany().HasForeignKey(sending => sending.RegistrationId);
        builder.HasIndex(sending => new { sending.RegistrationId, sending.Number }).IsUnique();
    }
}
