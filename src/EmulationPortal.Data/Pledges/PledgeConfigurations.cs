using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Pledges;

internal sealed class PledgeConfiguration : IEntityTypeConfiguration<Pledge>
{
    public void Configure(EntityTypeBuilder<Pledge> builder)
    {
        builder.Property(pledge => pledge.Title).HasMaxLength(PledgeLimits.Title);
        builder.Property(pledge => pledge.Theme).HasMaxLength(PledgeLimits.Theme);
        builder.Property(pledge => pledge.LegalBases).HasMaxLength(PledgeLimits.Paragraphs);
        builder.Property(pledge => pledge.Opening).HasMaxLength(PledgeLimits.Paragraphs);
        builder.Property(pledge => pledge.Closing).HasMaxLength(PledgeLimits.Paragraphs);
        builder.Property(pledge => pledge.Place).HasMaxLength(PledgeLimits.Place);
        builder.Property(pledge => pledge.Source).HasMaxLength(PledgeLimits.Reason);
        builder.Property(pledge => pledge.EndReason).HasMaxLength(PledgeLimits.Reason);
        builder.Property(pledge => pledge.ReplaceReason).HasMaxLength(PledgeLimits.Reason);
        builder.Ignore(pledge => pledge.Words);
        builder.Ignore(pledge => pledge.InOrder);
        builder.Ignore(pledge => pledge.Signing);
        builder.HasOne(pledge => pledge.Cluster).WithMany().HasForeignKey(pledge => pledge.ClusterId);
        builder.HasOne<Department>().WithMany().HasForeignKey(pledge => pledge.DepartmentId);
        builder.HasOne<Pledge>().WithMany().HasForeignKey(pledge => pledge.PreviousId);
        builder.HasOne<Pledge>().WithMany().HasForeignKey(pledge => pledge.ReplacesId);
        builder.HasMany(pledge => pledge.Clauses).WithOne().HasForeignKey(clause => clause.PledgeId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(pledge => pledge.Parties).WithOne().HasForeignKey(party => party.PledgeId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(pledge => pledge.Comments).WithOne().HasForeignKey(comment => comment.PledgeId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(pledge => new { pledge.ClusterId, pledge.FirstYear });
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_Pledge_Years", "LastYear >= FirstYear AND LastYear <= FirstYear + 1");
            table.HasCheckConstraint("CK_Pledge_Whose", "(Kind = 1 AND ClusterId IS NOT NULL) OR (Kind <> 1 AND ClusterId IS NULL AND DepartmentId IS NOT NULL)");
            table.HasCheckConstraint("CK_Pledge_Ended", "State NOT IN (5, 6) OR EndReason <> ''");
            table.HasCheckConstraint("CK_Pledge_Issued", "State NOT IN (3, 4) OR IssuedAt IS NOT NULL");
        });
    }
}

internal sealed class PledgeClauseConfiguration : IEntityTypeConfiguration<PledgeClause>
{
    public void Configure(EntityTypeBuilder<PledgeClause> builder)
    {
        builder.Property(clause => clause.Code).HasMaxLength(20);
        builder.Property(clause => clause.Text).HasMaxLength(PledgeLimits.Clause);
        builder.Property(clause => clause.TargetUnit).HasMaxLength(PledgeLimits.Unit);
        builder.Property(clause => clause.TargetFigure).HasPrecision(18, 3);
        builder.Ignore(clause => clause.Target);
        builder.Ignore(clause => clause.Line);
        builder.HasMany(clause => clause.Criteria).WithOne().HasForeignKey(tie => tie.ClauseId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(clause => clause.Results).WithOne().HasForeignKey(result => result.ClauseId);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_PledgeClause_Level", "[Level] BETWEEN 0 AND 2");
            table.HasCheckConstraint("CK_PledgeClause_Target", "TargetKind = 0 OR (TargetKind = 3 AND TargetOn IS NOT NULL) OR (TargetKind IN (1, 2) AND TargetFigure IS NOT NULL)");
        });
    }
}

internal sealed class ClauseCriterionConfiguration : IEntityTypeConfiguration<ClauseCriterion>
{
    public void Configure(EntityTypeBuilder<ClauseCriterion> builder)
    {
        builder.HasOne<Criterion>().WithMany().HasForeignKey(tie => tie.CriterionId);
        builder.HasIndex(tie => new { tie.ClauseId, tie.CriterionId }).IsUnique();
    }
}

internal sealed class ClauseResultConfiguration : IEntityTypeConfiguration<ClauseResult>
{
    public void Configure(EntityTypeBuilder<ClauseResult> builder)
    {
        builder.Property(result => result.Text).HasMaxLength(PledgeLimits.Reason);
        builder.Property(result => result.Figure).HasPrecision(18, 3);
        builder.Property(result => result.SavedByName).HasMaxLength(100);
        builder.Ignore(result => result.Words);
        builder.HasOne<Department>().WithMany().HasForeignKey(result => result.DepartmentId);
        builder.HasIndex(result => new { result.ClauseId, result.DepartmentId, result.Year }).IsUnique();
    }
}

internal sealed class PledgePartyConfiguration : IEntityTypeConfiguration<PledgeParty>
{
    public void Configure(EntityTypeBuilder<PledgeParty> builder)
    {
        builder.Property(party => party.Organisation).HasMaxLength(PledgeLimits.Organisation);
        builder.Property(party => party.Title).HasMaxLength(PledgeLimits.PersonTitle);
        builder.Property(party => party.PersonName).HasMaxLength(PledgeLimits.PersonName);
        builder.Property(party => party.AnsweredByName).HasMaxLength(100);
        builder.Property(party => party.DeclineReason).HasMaxLength(PledgeLimits.Reason);
        builder.HasOne<Department>().WithMany().HasForeignKey(party => party.DepartmentId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(party => party.UserId);
        builder.HasIndex(party => new { party.PledgeId, party.DepartmentId, party.IsUnion }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("CK_PledgeParty_Declined", "Answer <> 2 OR DeclineReason <> ''"));
    }
}

internal sealed class PledgeCommentConfiguration : IEntityTypeConfiguration<PledgeComment>
{
    public void Configure(EntityTypeBuilder<PledgeComment> builder)
    {
        builder.Property(comment => comment.ClauseCode).HasMaxLength(20);
        builder.Property(comment => comment.AuthorName).HasMaxLength(100);
        builder.Property(comment => comment.Text).HasMaxLength(PledgeLimits.Reason);
        builder.Property(comment => comment.Resolution).HasMaxLength(PledgeLimits.Reason);
        builder.Property(comment => comment.ResolvedByName).HasMaxLength(100);
        builder.Ignore(comment => comment.IsResolved);
        builder.HasOne<Department>().WithMany().HasForeignKey(comment => comment.DepartmentId);
        // No constraint holds the clause: one that is removed in the same save leaves its comments behind, with its code.
        builder.HasIndex(comment => comment.ClauseId);
    }
}

internal sealed class PledgeRevisionConfiguration : IEntityTypeConfiguration<PledgeRevision>
{
    public void Configure(EntityTypeBuilder<PledgeRevision> builder)
    {
        builder.Property(revision => revision.SavedByName).HasMaxLength(100);
        builder.HasOne<Pledge>().WithMany().HasForeignKey(revision => revision.PledgeId);
        builder.HasIndex(revision => new { revision.PledgeId, revision.Number }).IsUnique();
    }
}
