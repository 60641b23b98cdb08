using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.People;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Proposals;

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.Property(proposal => proposal.Title).HasMaxLength(Proposal.TitleLength);
        builder.Property(proposal => proposal.Merit).HasMaxLength(ProposalLine.MeritLength);
        builder.Property(proposal => proposal.StateReason).HasMaxLength(Proposal.ReasonLength);
        builder.Property(proposal => proposal.IntakeNumber).HasMaxLength(Proposal.NumberLength);
        builder.HasOne<Department>().WithMany().HasForeignKey(proposal => proposal.DepartmentId);
        builder.HasOne<Cluster>().WithMany().HasForeignKey(proposal => proposal.ClusterId);
        builder.HasOne<ClusterYear>().WithMany().HasForeignKey(proposal => proposal.ClusterYearId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(proposal => proposal.OfficerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(proposal => proposal.DocumentId);
        builder.HasMany(proposal => proposal.Lines).WithOne(line => line.Proposal).HasForeignKey(line => line.ProposalId);
        builder.HasIndex(proposal => new { proposal.Year, proposal.State });
        builder.HasIndex(proposal => new { proposal.DepartmentId, proposal.Year });
        builder.HasIndex(proposal => new { proposal.IntakeYear, proposal.IntakeNumber }).IsUnique().HasFilter("[IntakeYear] IS NOT NULL");
    }
}

internal sealed class ProposalLineConfiguration : IEntityTypeConfiguration<ProposalLine>
{
    public void Configure(EntityTypeBuilder<ProposalLine> builder)
    {
        builder.Property(line => line.KindCode).HasMaxLength(AwardKind.CodeLength).IsUnicode(false);
        builder.Property(line => line.Merit).HasMaxLength(ProposalLine.MeritLength);
        builder.Property(line => line.Reason).HasMaxLength(ProposalLine.TextLength);
        builder.Property(line => line.OriginNote).HasMaxLength(ProposalLine.TextLength);
        builder.Property(line => line.ReturnReason).HasMaxLength(ProposalLine.TextLength);
        builder.Property(line => line.Sentence).HasMaxLength(ProposalLine.SentenceLength);
        builder.Property(line => line.StandingReason).HasMaxLength(ProposalLine.TextLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(line => line.PersonId);
        builder.HasOne<Collective>().WithMany().HasForeignKey(line => line.CollectiveId);
        builder.HasOne<Department>().WithMany().HasForeignKey(line => line.DepartmentId);
        builder.HasOne<RegistrationLine>().WithMany().HasForeignKey(line => line.RegistrationLineId);
        builder.HasOne<AwardKind>().WithMany().HasForeignKey(line => line.KindCode).HasPrincipalKey(kind => kind.Code);
        builder.HasIndex(line => new { line.ProposalId, line.PersonId, line.KindCode }).IsUnique().HasFilter("[PersonId] IS NOT NULL");
        builder.HasIndex(line => new { line.ProposalId, line.CollectiveId, line.KindCode }).IsUnique().HasFilter("[CollectiveId] IS NOT NULL");
        builder.HasIndex(line => new { line.ProposalId, line.Standing });
        builder.HasIndex(line => new { line.Standing, line.KindCode });
        builder.HasIndex(line => new { line.PersonId, line.KindCode });
        builder.HasIndex(line => new { line.CollectiveId, line.KindCode });
        builder.ToTable(table => table.HasCheckConstraint("CK_ProposalLine_Recipient", Recipients.EitherOr));
    }
}
