using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Movements;

internal sealed class MovementConfiguration : IEntityTypeConfiguration<Movement>
{
    public void Configure(EntityTypeBuilder<Movement> builder)
    {
        foreach (var part in new[] { nameof(Movement.Purpose), nameof(Movement.Requirements), nameof(Movement.Contents), nameof(Movement.Organisation) })
        {
            builder.Property<string>(part).HasMaxLength(Movement.TextLength);
        }

        foreach (var part in new[] { nameof(Movement.Scope), nameof(Movement.Rewards), nameof(Movement.Note), nameof(Movement.StateReason) })
        {
            builder.Property<string>(part).HasMaxLength(Movement.ShortLength);
        }

        builder.Property(movement => movement.Name).HasMaxLength(Movement.NameLength);
        builder.Property(movement => movement.Theme).HasMaxLength(Movement.NameLength);
        builder.Property(movement => movement.LaunchedBy).HasMaxLength(Movement.BodyLength);
        builder.Property(movement => movement.SignerTitle).HasMaxLength(Movement.BodyLength);
        builder.Property(movement => movement.SignerName).HasMaxLength(Movement.BodyLength);
        builder.Property(movement => movement.SearchKey).HasMaxLength(1000);
        builder.Ignore(movement => movement.IsOfOthers);
        builder.Ignore(movement => movement.Period);
        builder.HasOne<Cluster>().WithMany().HasForeignKey(movement => movement.ClusterId);
        builder.HasOne<Department>().WithMany().HasForeignKey(movement => movement.DepartmentId);
        builder.HasOne<Movement>().WithMany().HasForeignKey(movement => movement.ParentId);
        builder.HasOne<LegalDocument>().WithMany().HasForeignKey(movement => movement.DocumentId);
        builder.HasMany(movement => movement.Units).WithOne(unit => unit.Movement).HasForeignKey(unit => unit.MovementId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(movement => movement.Summaries).WithOne().HasForeignKey(summary => summary.MovementId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(movement => new { movement.State, movement.From });
        builder.HasIndex(movement => movement.From);
        builder.HasIndex(movement => new { movement.DepartmentId, movement.From });
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_Movement_Period", "[To] IS NULL OR [To] >= [From]");
            table.HasCheckConstraint("CK_Movement_Cluster", "(Level = 4 AND ClusterId IS NOT NULL) OR (Level <> 4 AND ClusterId IS NULL)");
        });
    }
}

internal sealed class ParticipationConfiguration : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> builder)
    {
        builder.Property(unit => unit.Contents).HasMaxLength(Participation.TextLength);
        builder.Property(unit => unit.Targets).HasMaxLength(Participation.TextLength);
        builder.Property(unit => unit.StateReason).HasMaxLength(Movement.ShortLength);
        builder.HasOne<Department>().WithMany().HasForeignKey(unit => unit.DepartmentId);
        builder.HasOne<Collective>().WithMany().HasForeignKey(unit => unit.CollectiveId);
        builder.HasMany(unit => unit.Reports).WithOne().HasForeignKey(report => report.ParticipationId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(unit => new { unit.MovementId, unit.DepartmentId, unit.CollectiveId }).IsUnique();
        builder.HasIndex(unit => new { unit.DepartmentId, unit.State });
    }
}

internal sealed class MovementReportConfiguration : IEntityTypeConfiguration<MovementReport>
{
    public void Configure(EntityTypeBuilder<MovementReport> builder)
    {
        builder.Property(report => report.Results).HasMaxLength(Movement.TextLength);
        builder.Property(report => report.Difficulties).HasMaxLength(Movement.ShortLength);
        builder.Property(report => report.ByName).HasMaxLength(200);
        builder.HasMany(report => report.Evidence).WithOne().HasForeignKey(evidence => evidence.ReportId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(report => new { report.ParticipationId, report.Ordinal }).IsUnique();
    }
}

internal sealed class MovementEvidenceConfiguration : IEntityTypeConfiguration<MovementEvidence>
{
    public void Configure(EntityTypeBuilder<MovementEvidence> builder)
    {
        builder.HasKey(evidence => new { evidence.ReportId, evidence.EvidenceItemId });
        builder.HasOne(evidence => evidence.EvidenceItem).WithMany().HasForeignKey(evidence => evidence.EvidenceItemId);
    }
}

internal sealed class MovementSummaryConfiguration : IEntityTypeConfiguration<MovementSummary>
{
    public void Configure(EntityTypeBuilder<MovementSummary> builder)
    {
        builder.Property(summary => summary.Number).HasMaxLength(LegalDocument.NumberLength);
        builder.Property(summary => summary.Organising).HasMaxLength(Movement.TextLength);
        builder.Property(summary => summary.Results).HasMaxLength(Movement.TextLength);
        builder.Property(summary => summary.Exemplars).HasMaxLength(Movement.TextLength);
        builder.Property(summary => summary.Shortcomings).HasMaxLength(Movement.TextLength);
        builder.Property(summary => summary.Lessons).HasMaxLength(Movement.TextLength);
        builder.Property(summary => summary.SignerTitle).HasMaxLength(Movement.BodyLength);
        builder.Property(summary => summary.SignerName).HasMaxLength(Movement.BodyLength);
        builder.Property(summary => summary.ByName).HasMaxLength(200);
        builder.HasIndex(summary => new { summary.MovementId, summary.Kind }).IsUnique();
    }
}
