using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Reorganisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Reorganisations;

internal sealed class ReorganisationConfiguration : IEntityTypeConfiguration<Reorganisation>
{
    public void Configure(EntityTypeBuilder<Reorganisation> builder)
    {
        builder.Property(act => act.Title).HasMaxLength(Reorganisation.NameLength);
        builder.Property(act => act.DecisionNumber).HasMaxLength(100);
        builder.Property(act => act.Authority).HasMaxLength(Reorganisation.NameLength);
        builder.Property(act => act.Note).HasMaxLength(Reorganisation.TextLength);
        builder.Property(act => act.DoneByName).HasMaxLength(200);
        builder.Property(act => act.UndoReason).HasMaxLength(Reorganisation.TextLength);
        builder.HasMany(act => act.Items).WithOne().HasForeignKey(item => item.ReorganisationId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(act => new { act.State, act.EffectiveOn });
    }
}

internal sealed class ReorganisationItemConfiguration : IEntityTypeConfiguration<ReorganisationItem>
{
    public void Configure(EntityTypeBuilder<ReorganisationItem> builder)
    {
        builder.Property(item => item.LegalBasis).HasMaxLength(ReorganisationItem.BasisLength);
        builder.Property(item => item.Warning).HasMaxLength(500);
        builder.HasOne<Cluster>().WithMany().HasForeignKey(item => item.ClusterId);
        builder.HasMany(item => item.Units).WithOne().HasForeignKey(unit => unit.ItemId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(item => item.Assignments).WithOne().HasForeignKey(assignment => assignment.ItemId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Ignore(item => item.Predecessors).Ignore(item => item.Successors).Ignore(item => item.Ending);
    }
}

internal sealed class ReorganisationUnitConfiguration : IEntityTypeConfiguration<ReorganisationUnit>
{
    public void Configure(EntityTypeBuilder<ReorganisationUnit> builder)
    {
        builder.Property(unit => unit.Name).HasMaxLength(200);
        builder.Property(unit => unit.Province).HasMaxLength(60);
        builder.Property(unit => unit.ProvinceCode).HasMaxLength(4);
        builder.HasOne<Department>().WithMany().HasForeignKey(unit => unit.DepartmentId);
    }
}

internal sealed class ReorganisationAssignmentConfiguration : IEntityTypeConfiguration<ReorganisationAssignment>
{
    public void Configure(EntityTypeBuilder<ReorganisationAssignment> builder)
    {
        builder.HasOne<Collective>().WithMany().HasForeignKey(assignment => assignment.CollectiveId);
        builder.HasOne<Person>().WithMany().HasForeignKey(assignment => assignment.PersonId);
        builder.HasOne<ReorganisationUnit>().WithMany().HasForeignKey(assignment => assignment.UnitId);
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_ReorganisationAssignment_Who", "(PersonId IS NULL AND CollectiveId IS NOT NULL) OR (PersonId IS NOT NULL AND CollectiveId IS NULL)"));
    }
}

internal sealed class ReorganisationChangeConfiguration : IEntityTypeConfiguration<ReorganisationChange>
{
    public void Configure(EntityTypeBuilder<ReorganisationChange> builder)
    {
        builder.Property(change => change.RecordKind).HasMaxLength(60).IsUnicode(false);
        builder.Property(change => change.Before).HasMaxLength(ReorganisationChange.ValuesLength);
        builder.Property(change => change.After).HasMaxLength(ReorganisationChange.ValuesLength);
        builder.HasOne<Reorganisation>().WithMany().HasForeignKey(change => change.ReorganisationId);
        builder.HasIndex(change => new { change.ReorganisationId, change.Sequence }).IsUnique();
        builder.HasIndex(change => change.RecordId);
    }
}

internal sealed class ReorganisationTallyConfiguration : IEntityTypeConfiguration<ReorganisationTally>
{
    public void Configure(EntityTypeBuilder<ReorganisationTally> builder)
    {
        builder.Property(tally => tally.Place).HasMaxLength(100).IsUnicode(false);
        builder.HasOne<Reorganisation>().WithMany().HasForeignKey(tally => tally.ReorganisationId);
        builder.HasIndex(tally => new { tally.ReorganisationId, tally.Place, tally.SubjectId }).IsUnique();
    }
}

internal sealed class DepartmentLinkConfiguration : IEntityTypeConfiguration<DepartmentLink>
{
    public void Configure(EntityTypeBuilder<DepartmentLink> builder)
    {
        builder.HasOne<Department>().WithMany().HasForeignKey(link => link.PredecessorId);
        builder.HasOne<Department>().WithMany().HasForeignKey(link => link.SuccessorId);
        builder.HasOne<Reorganisation>().WithMany().HasForeignKey(link => link.ReorganisationId);
        builder.HasIndex(link => new { link.PredecessorId, link.SuccessorId }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("CK_DepartmentLink_Two", "PredecessorId <> SuccessorId"));
    }
}

internal sealed class CollectiveFormerPlaceConfiguration : IEntityTypeConfiguration<CollectiveFormerPlace>
{
    public void Configure(EntityTypeBuilder<CollectiveFormerPlace> builder)
    {
        builder.Property(place => place.LegalBasis).HasMaxLength(300);
        builder.HasOne<Department>().WithMany().HasForeignKey(place => place.DepartmentId);
    }
}
