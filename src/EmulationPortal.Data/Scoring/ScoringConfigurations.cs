using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Scoring;

internal sealed class ScoreSheetConfiguration : IEntityTypeConfiguration<ScoreSheet>
{
    public void Configure(EntityTypeBuilder<ScoreSheet> builder)
    {
        builder.Property(sheet => sheet.ReturnReason).HasMaxLength(2000);
        builder.HasOne<EmulationYear>().WithMany().HasForeignKey(sheet => sheet.YearId);
        builder.HasOne<Cluster>().WithMany().HasForeignKey(sheet => sheet.ClusterId);
        builder.HasOne<CriteriaSet>().WithMany().HasForeignKey(sheet => sheet.CriteriaSetId);
        builder.HasOne(sheet => sheet.Department).WithMany().HasForeignKey(sheet => sheet.DepartmentId);
        builder.HasMany(sheet => sheet.Cells).WithOne().HasForeignKey(cell => cell.SheetId);
        builder.HasMany(sheet => sheet.Snapshots).WithOne().HasForeignKey(snapshot => snapshot.SheetId);
        builder.HasIndex(sheet => new { sheet.YearId, sheet.DepartmentId }).IsUnique();
        builder.HasIndex(sheet => new { sheet.YearId, sheet.ClusterId });
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_ScoreSheet_Submitted", "State IN (1, 3) OR SubmittedAt IS NOT NULL");
            table.HasCheckConstraint("CK_ScoreSheet_Returned", "State NOT IN (3, 5) OR ReturnReason <> ''");
        });
    }
}

internal sealed class ScoreCellConfiguration : IEntityTypeConfiguration<ScoreCell>
{
    public void Configure(EntityTypeBuilder<ScoreCell> builder)
    {
        builder.Property(cell => cell.Entered).HasPrecision(18, 3);
        builder.Property(cell => cell.Target).HasPrecision(18, 3);
        builder.Property(cell => cell.Explanation).HasMaxLength(ScoreCell.WordsLength);
        builder.Property(cell => cell.Reason).HasMaxLength(ScoreCell.WordsLength);
        builder.Property(cell => cell.SavedByName).HasMaxLength(100);
        builder.Ignore(cell => cell.Value);
        builder.HasOne<Criterion>().WithMany().HasForeignKey(cell => cell.CriterionId);
        builder.HasIndex(cell => new { cell.SheetId, cell.CriterionId, cell.Column }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_ScoreCell_Scored", "(Status = 1 AND Entered IS NOT NULL) OR (Status <> 1 AND Entered IS NULL)"));
    }
}

internal sealed class SheetSnapshotConfiguration : IEntityTypeConfiguration<SheetSnapshot>
{
    public void Configure(EntityTypeBuilder<SheetSnapshot> builder)
    {
        builder.Property(snapshot => snapshot.TakenByName).HasMaxLength(100);
        builder.Property(snapshot => snapshot.Sha256).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(snapshot => new { snapshot.SheetId, snapshot.Number }).IsUnique();
    }
}
