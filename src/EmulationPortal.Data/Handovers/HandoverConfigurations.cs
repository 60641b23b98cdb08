using EmulationPortal.Domain.Handovers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Handovers;

internal sealed class HandoverConfiguration : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.Property(handover => handover.Note).HasMaxLength(4000);
        builder.Property(handover => handover.HandedByName).HasMaxLength(100);
        builder.Property(handover => handover.ReceivedByName).HasMaxLength(100);
        builder.Property(handover => handover.SendBackReason).HasMaxLength(2000);
        builder.HasOne(handover => handover.Cluster).WithMany().HasForeignKey(handover => handover.ClusterId);
        builder.HasOne(handover => handover.FromDepartment).WithMany().HasForeignKey(handover => handover.FromDepartmentId);
        builder.HasOne(handover => handover.ToDepartment).WithMany().HasForeignKey(handover => handover.ToDepartmentId);
        builder.HasMany(handover => handover.Tasks).WithOne().HasForeignKey(task => task.HandoverId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(handover => new { handover.ClusterId, handover.Year }).IsUnique();
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_Handover_Handed", "State = 1 OR HandedAt IS NOT NULL");
            table.HasCheckConstraint("CK_Handover_Received", "(State = 3 AND ReceivedAt IS NOT NULL) OR (State <> 3 AND ReceivedAt IS NULL)");
            table.HasCheckConstraint("CK_Handover_Departments", "FromDepartmentId <> ToDepartmentId");
        });
    }
}

internal sealed class HandoverTaskConfiguration : IEntityTypeConfiguration<HandoverTask>
{
    public void Configure(EntityTypeBuilder<HandoverTask> builder)
    {
        builder.Property(task => task.Text).HasMaxLength(1000);
        builder.Property(task => task.Link).HasMaxLength(300);
    }
}
