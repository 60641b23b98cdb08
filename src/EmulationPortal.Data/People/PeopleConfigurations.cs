using System.Text.Json;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.People;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(person => person.FullName).HasMaxLength(Person.NameLength);
        builder.Property(person => person.SealedIdentityNumber).HasMaxLength(500).IsUnicode(false);
        builder.Property(person => person.IdentityEnding).HasMaxLength(3).IsUnicode(false);
        builder.Property(person => person.IdentityDigest).HasMaxLength(64).IsUnicode(false);
        builder.Property(person => person.GivenNameKey).HasMaxLength(Person.KeyLength).IsUnicode(false);
        builder.Property(person => person.GivenNameKeyOverride).HasMaxLength(Person.NameLength);
        builder.Property(person => person.FoldedName).HasMaxLength(Person.FoldedLength);
        builder.Property(person => person.Title).HasMaxLength(200);
        builder.HasOne<Department>().WithMany().HasForeignKey(person => person.DepartmentId);
        builder.HasOne<Collective>().WithMany().HasForeignKey(person => person.SubUnitId);
        builder.HasOne<Person>().WithMany().HasForeignKey(person => person.MergedIntoId);
        builder.HasOne<PeopleImport>().WithMany().HasForeignKey(person => person.ImportId);
        builder.HasMany(person => person.Positions).WithOne().HasForeignKey(position => position.PersonId);
        builder.HasMany(person => person.FormerNames).WithOne().HasForeignKey(former => former.PersonId);
        builder.HasMany(person => person.Words).WithOne().HasForeignKey(word => word.PersonId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasQueryFilter(person => !person.IsPending);
        builder.HasIndex(person => new { person.DepartmentId, person.GivenNameKey });
        builder.HasIndex(person => new { person.SubUnitId, person.GivenNameKey });
        builder.HasIndex(person => person.GivenNameKey);
        builder.HasIndex(person => person.IdentityDigest).IsUnique().HasFilter("[IdentityDigest] IS NOT NULL");
        builder.HasIndex(person => person.FoldedName);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_Person_Birth", "BornOn IS NULL OR BornYear IS NOT NULL");
            table.HasCheckConstraint("CK_Person_Merged", "MergedIntoId IS NULL OR MergedIntoId <> Id");
        });
    }
}

internal sealed class PersonMergeConfiguration : IEntityTypeConfiguration<PersonMerge>
{
    public void Configure(EntityTypeBuilder<PersonMerge> builder)
    {
        builder.Property(merge => merge.UserName).HasMaxLength(100);
        builder.Property(merge => merge.Parts).HasMaxLength(100_000).HasConversion(
            parts => JsonSerializer.Serialize(parts, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<MergedParts>(text, JsonSerializerOptions.Default)!);
        builder.HasOne<Person>().WithMany().HasForeignKey(merge => merge.SurvivorId);
        builder.HasOne<Person>().WithMany().HasForeignKey(merge => merge.OtherId);
    }
}

internal sealed class NameWordConfiguration : IEntityTypeConfiguration<NameWord>
{
    public void Configure(EntityTypeBuilder<NameWord> builder)
    {
        builder.HasKey(word => new { word.PersonId, word.Word });
        builder.Property(word => word.Word).HasMaxLength(NameWord.Length);
        builder.Property(word => word.GivenNameKey).HasMaxLength(Person.KeyLength).IsUnicode(false);
        builder.Property(word => word.FoldedName).HasMaxLength(Person.FoldedLength);

        // In the order of the list, and with all that a search asks: the table itself is not read.
        builder.HasIndex(word => new { word.Word, word.GivenNameKey, word.PersonId, word.FoldedName });
    }
}

internal sealed class PersonFormerNameConfiguration : IEntityTypeConfiguration<PersonFormerName>
{
    public void Configure(EntityTypeBuilder<PersonFormerName> builder) => builder.Property(former => former.Name).HasMaxLength(Person.NameLength);
}

internal sealed class PersonPositionConfiguration : IEntityTypeConfiguration<PersonPosition>
{
    public void Configure(EntityTypeBuilder<PersonPosition> builder)
    {
        builder.Property(position => position.Title).HasMaxLength(200);
        builder.HasOne<Department>().WithMany().HasForeignKey(position => position.DepartmentId);
        builder.HasOne<Collective>().WithMany().HasForeignKey(position => position.SubUnitId);
        builder.ToTable(table => table.HasCheckConstraint("CK_PersonPosition_Days", "[To] IS NULL OR [To] >= [From]"));
    }
}

internal sealed class CollectiveConfiguration : IEntityTypeConfiguration<Collective>
{
    public void Configure(EntityTypeBuilder<Collective> builder)
    {
        builder.Property(collective => collective.Name).HasMaxLength(Collective.NameLength);
        builder.Property(collective => collective.FoldedName).HasMaxLength(600);
        builder.Property(collective => collective.SortKey).HasMaxLength(300).IsUnicode(false);
        builder.HasOne<Department>().WithMany().HasForeignKey(collective => collective.DepartmentId);
        builder.HasOne<Collective>().WithMany().HasForeignKey(collective => collective.ParentId);
        builder.HasOne<Collective>().WithMany().HasForeignKey(collective => collective.MergedIntoId);
        builder.HasMany(collective => collective.FormerNames).WithOne().HasForeignKey(former => former.CollectiveId);
        builder.Ignore(collective => collective.Placements);
        builder.HasMany(collective => collective.FormerPlaces).WithOne().HasForeignKey(place => place.CollectiveId);
        builder.HasIndex(collective => new { collective.DepartmentId, collective.Kind, collective.SortKey });
    }
}

internal sealed class CollectiveFormerNameConfiguration : IEntityTypeConfiguration<CollectiveFormerName>
{
    public void Configure(EntityTypeBuilder<CollectiveFormerName> builder)
    {
        builder.Property(former => former.Name).HasMaxLength(Collective.NameLength);
        builder.Property(former => former.LegalBasis).HasMaxLength(300);
    }
}
