using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Years;

internal sealed class EmulationYearConfiguration : IEntityTypeConfiguration<EmulationYear>
{
    public void Configure(EntityTypeBuilder<EmulationYear> builder)
    {
        builder.Property(year => year.Theme).HasMaxLength(500);
        builder.Property(year => year.Slogan).HasMaxLength(500);
        builder.HasOne<Bloc>().WithMany().HasForeignKey(year => year.BlocId);
        builder.HasMany(year => year.Stages).WithOne().HasForeignKey(stage => stage.YearId);
        builder.HasMany(year => year.Extensions).WithOne().HasForeignKey(extension => extension.YearId);
        builder.HasMany(year => year.TieBreaks).WithOne().HasForeignKey(tieBreak => tieBreak.YearId);
        builder.HasMany(year => year.Classifications).WithOne().HasForeignKey(classification => classification.YearId);
        builder.HasIndex(year => new { year.BlocId, year.Year }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("CK_EmulationYear_Year", "Year BETWEEN 2000 AND 2100"));
    }
}

internal sealed class YearStageConfiguration : IEntityTypeConfiguration<YearStage>
{
    public void Configure(EntityTypeBuilder<YearStage> builder)
    {
        builder.HasIndex(stage => new { stage.YearId, stage.Kind }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("CK_YearStage_Deadlines", "HardDeadlineAt >= SoftDeadlineAt"));
    }
}

internal sealed class DeadlineExtensionConfiguration : IEntityTypeConfiguration<DeadlineExtension>
{
    public void Configure(EntityTypeBuilder<DeadlineExtension> builder)
    {
        builder.Property(extension => extension.Reason).HasMaxLength(2000);
        builder.Property(extension => extension.GrantedByName).HasMaxLength(100);
        builder.HasOne<Cluster>().WithMany().HasForeignKey(extension => extension.ClusterId);
        builder.HasOne<Department>().WithMany().HasForeignKey(extension => extension.DepartmentId);
    }
}

internal sealed class YearTieBreakConfiguration : IEntityTypeConfiguration<YearTieBreak>
{
    public void Configure(EntityTypeBuilder<YearTieBreak> builder)
    {
        builder.Property(tieBreak => tieBreak.GroupCode).HasMaxLength(20);
        builder.HasIndex(tieBreak => new { tieBreak.YearId, tieBreak.Position }).IsUnique();
    }
}

internal sealed class YearClassificationConfiguration : IEntityTypeConfiguration<YearClassification>
{
    public void Configure(EntityTypeBuilder<YearClassification> builder) =>
        builder.Property(classification => classification.Name).HasMaxLength(60);
}

internal sealed class ClusterYearConfiguration : IEntityTypeConfiguration<ClusterYear>
{
    public void Configure(EntityTypeBuilder<ClusterYear> builder)
    {
        builder.Property(clusterYear => clusterYear.PublishedByName).HasMaxLength(100);
        builder.HasOne(clusterYear => clusterYear.EmulationYear).WithMany().HasForeignKey(clusterYear => clusterYear.YearId);
        builder.HasOne<Cluster>().WithMany().HasForeignKey(clusterYear => clusterYear.ClusterId);
        builder.HasMany(clusterYear => clusterYear.Ranking).WithOne().HasForeignKey(row => row.ClusterYearId);
        builder.HasIndex(clusterYear => new { clusterYear.YearId, clusterYear.ClusterId }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_ClusterYear_Published", "(State = 2 AND PublishedAt IS NOT NULL) OR (State = 1 AND PublishedAt IS NULL)"));
    }
}

internal sealed class RankingRowConfiguration : IEntityTypeConfiguration<RankingRow>
{
    public void Configure(EntityTypeBuilder<RankingRow> builder)
    {
        builder.Property(row => row.Classification).HasMaxLength(60);
        builder.Property(row => row.Note).HasMaxLength(1000);
        builder.HasOne<Department>().WithMany().HasForeignKey(row => row.DepartmentId);
        builder.HasIndex(row => new { row.ClusterYearId, row.DepartmentId }).IsUnique();
    }
}
