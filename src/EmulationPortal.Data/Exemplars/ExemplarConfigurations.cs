using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Exemplars;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Exemplars;

internal sealed class ExemplarConfiguration : IEntityTypeConfiguration<Exemplar>
{
    public void Configure(EntityTypeBuilder<Exemplar> builder)
    {
        builder.Property(exemplar => exemplar.Name).HasMaxLength(Exemplar.NameLength);
        builder.Property(exemplar => exemplar.UnitLine).HasMaxLength(Exemplar.NameLength);
        builder.Property(exemplar => exemplar.Headline).HasMaxLength(Exemplar.HeadlineLength);
        builder.Property(exemplar => exemplar.Story).HasMaxLength(Exemplar.StoryLength);
        builder.Property(exemplar => exemplar.Lessons).HasMaxLength(Exemplar.StoryLength);
        builder.Property(exemplar => exemplar.ConsentBy).HasMaxLength(Exemplar.NameLength);
        builder.Property(exemplar => exemplar.SearchKey).HasMaxLength(1000);
        builder.Ignore(exemplar => exemplar.IsPublished);
        builder.HasOne<Department>().WithMany().HasForeignKey(exemplar => exemplar.DepartmentId);
        builder.HasOne<Person>().WithMany().HasForeignKey(exemplar => exemplar.PersonId);
        builder.HasOne<Collective>().WithMany().HasForeignKey(exemplar => exemplar.CollectiveId);
        builder.HasOne<Movement>().WithMany().HasForeignKey(exemplar => exemplar.MovementId);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(exemplar => exemplar.ConsentFileId);
        builder.HasMany(exemplar => exemplar.Entries).WithOne().HasForeignKey(entry => entry.ExemplarId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(exemplar => exemplar.Pictures).WithOne().HasForeignKey(picture => picture.ExemplarId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(exemplar => new { exemplar.DepartmentId, exemplar.Year });
        builder.HasIndex(exemplar => exemplar.PublishedAt);
    }
}

internal sealed class ExemplarEntryConfiguration : IEntityTypeConfiguration<ExemplarEntry>
{
    public void Configure(EntityTypeBuilder<ExemplarEntry> builder)
    {
        builder.Property(entry => entry.Note).HasMaxLength(Exemplar.NoteLength);
        builder.Property(entry => entry.ByName).HasMaxLength(200);
        builder.HasIndex(entry => new { entry.ExemplarId, entry.Ordinal }).IsUnique();
    }
}

internal sealed class ExemplarPictureConfiguration : IEntityTypeConfiguration<ExemplarPicture>
{
    public void Configure(EntityTypeBuilder<ExemplarPicture> builder)
    {
        builder.Property(picture => picture.Caption).HasMaxLength(Exemplar.NameLength);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(picture => picture.FileId);
        builder.HasIndex(picture => new { picture.ExemplarId, picture.Ordinal });
    }
}
