using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.People;

internal sealed class TaskRatingConfiguration : IEntityTypeConfiguration<TaskRating>
{
    public void Configure(EntityTypeBuilder<TaskRating> builder)
    {
        builder.Property(rating => rating.DecisionNumber).HasMaxLength(100);
        builder.HasOne<Person>().WithMany().HasForeignKey(rating => rating.PersonId);
        builder.HasOne<Collective>().WithMany().HasForeignKey(rating => rating.CollectiveId);
        builder.HasIndex(rating => new { rating.PersonId, rating.Year }).IsUnique().HasFilter("[PersonId] IS NOT NULL");
        builder.HasIndex(rating => new { rating.CollectiveId, rating.Year }).IsUnique().HasFilter("[CollectiveId] IS NOT NULL");
        builder.ToTable(table => table.HasCheckConstraint("CK_TaskRating_Recipient", Recipients.EitherOr));
    }
}

internal sealed class InitiativeConfiguration : IEntityTypeConfiguration<Initiative>
{
    public void Configure(EntityTypeBuilder<Initiative> builder)
    {
        builder.Property(initiative => initiative.Title).HasMaxLength(500);
        builder.Property(initiative => initiative.DecisionNumber).HasMaxLength(100);
        builder.Property(initiative => initiative.Authority).HasMaxLength(200);
        builder.HasOne<Department>().WithMany().HasForeignKey(initiative => initiative.DepartmentId);
        builder.HasMany(initiative => initiative.Authors).WithOne(author => author.Initiative).HasForeignKey(author => author.InitiativeId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(initiative => new { initiative.DepartmentId, initiative.RecognisedOn });
    }
}

internal sealed class InitiativeAuthorConfiguration : IEntityTypeConfiguration<InitiativeAuthor>
{
    public void Configure(EntityTypeBuilder<InitiativeAuthor> builder)
    {
        builder.Property(author => author.UsedFor).HasMaxLength(40).IsUnicode(false);
        builder.HasOne<Person>().WithMany().HasForeignKey(author => author.PersonId);
        builder.HasIndex(author => new { author.PersonId, author.InitiativeId }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("CK_InitiativeAuthor_Share", "SharePercent IS NULL OR SharePercent BETWEEN 1 AND 100"));
    }
}

internal sealed class DisciplineRecordConfiguration : IEntityTypeConfiguration<DisciplineRecord>
{
    public void Configure(EntityTypeBuilder<DisciplineRecord> builder)
    {
        builder.Property(record => record.Note).HasMaxLength(500);
        builder.Property(record => record.DecisionNumber).HasMaxLength(100);
        builder.HasOne<Person>().WithMany().HasForeignKey(record => record.PersonId);
        builder.HasOne<Collective>().WithMany().HasForeignKey(record => record.CollectiveId);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_DisciplineRecord_Recipient", Recipients.EitherOr);
            table.HasCheckConstraint("CK_DisciplineRecord_Days", "[To] IS NULL OR [To] >= [From]");
        });
    }
}

internal sealed class AwardRecordConfiguration : IEntityTypeConfiguration<AwardRecord>
{
    public void Configure(EntityTypeBuilder<AwardRecord> builder)
    {
        builder.Property(award => award.AwardKindCode).HasMaxLength(40).IsUnicode(false);
        builder.Property(award => award.DecisionNumber).HasMaxLength(100);
        builder.Property(award => award.Authority).HasMaxLength(200);
        builder.Property(award => award.ProofFileName).HasMaxLength(200);
        builder.Property(award => award.Note).HasMaxLength(500);
        builder.HasOne<Person>().WithMany().HasForeignKey(award => award.PersonId);
        builder.HasOne<Collective>().WithMany().HasForeignKey(award => award.CollectiveId);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(award => award.ProofFileId);
        builder.HasOne<PeopleImport>().WithMany().HasForeignKey(award => award.ImportId);
        builder.HasQueryFilter(award => !award.IsPending && award.RevokedOn == null);
        builder.HasOne<DecisionLine>().WithMany().HasForeignKey(award => award.DecisionLineId);
        builder.HasIndex(award => new { award.PersonId, award.Year });
        builder.HasIndex(award => new { award.CollectiveId, award.Year });
        builder.HasIndex(award => new { award.AwardKindCode, award.Year });
        builder.HasIndex(award => award.DecisionNumber);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_AwardRecord_Recipient", Recipients.EitherOr);
            table.HasCheckConstraint("CK_AwardRecord_Years", "ToYear IS NULL OR ToYear >= Year");
        });
    }
}

internal sealed class PeopleImportConfiguration : IEntityTypeConfiguration<PeopleImport>
{
    public void Configure(EntityTypeBuilder<PeopleImport> builder)
    {
        // Lists imported before there were several kinds are lists of people.
        builder.Property(import => import.List).HasDefaultValue(ImportedList.People).HasSentinel(ImportedList.People);
        builder.Property(import => import.UserName).HasMaxLength(100);
        builder.Property(import => import.FileName).HasMaxLength(255);
        builder.Property(import => import.Message).HasMaxLength(1000);
        builder.HasOne<Department>().WithMany().HasForeignKey(import => import.DepartmentId);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(import => import.StoredFileId);
        builder.HasMany(import => import.Choices).WithOne().HasForeignKey(choice => choice.ImportId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(import => import.Units).WithOne().HasForeignKey(unit => unit.ImportId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(import => new { import.State, import.UploadedAt });
        builder.HasIndex(import => new { import.DepartmentId, import.UploadedAt });
    }
}

internal sealed class PeopleImportChoiceConfiguration : IEntityTypeConfiguration<PeopleImportChoice>
{
    public void Configure(EntityTypeBuilder<PeopleImportChoice> builder)
    {
        builder.HasKey(choice => new { choice.ImportId, choice.Row });
        builder.HasOne<Person>().WithMany().HasForeignKey(choice => choice.PersonId);
    }
}

internal sealed class PeopleImportUnitConfiguration : IEntityTypeConfiguration<PeopleImportUnit>
{
    public void Configure(EntityTypeBuilder<PeopleImportUnit> builder)
    {
        builder.HasKey(unit => new { unit.ImportId, unit.Name });
        builder.Property(unit => unit.Name).HasMaxLength(Collective.NameLength);
        builder.HasOne<Collective>().WithMany().HasForeignKey(unit => unit.CollectiveId);
    }
}

/// <summary>A record belongs to a person or to a collective.</summary>
internal static class Recipients
{
    public const string EitherOr = "(PersonId IS NULL AND CollectiveId IS NOT NULL) OR (PersonId IS NOT NULL AND CollectiveId IS NULL)";
}
