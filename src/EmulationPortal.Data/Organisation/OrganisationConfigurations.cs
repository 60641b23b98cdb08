using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Organisation;

internal sealed class BlocConfiguration : IEntityTypeConfiguration<Bloc>
{
    public void Configure(EntityTypeBuilder<Bloc> builder)
    {
        builder.Property(bloc => bloc.Name).HasMaxLength(300);
        builder.Property(bloc => bloc.DecisionNumber).HasMaxLength(60);
        builder.HasMany(bloc => bloc.Clusters).WithOne(cluster => cluster.Bloc).HasForeignKey(cluster => cluster.BlocId);
    }
}

internal sealed class ClusterConfiguration : IEntityTypeConfiguration<Cluster>
{
    public void Configure(EntityTypeBuilder<Cluster> builder)
    {
        builder.Property(cluster => cluster.Region).HasMaxLength(200);
        builder.Ignore(cluster => cluster.Name);
        builder.HasIndex(cluster => new { cluster.BlocId, cluster.Number });
        builder.ToTable(table => table.HasCheckConstraint("CK_Cluster_Number", "Number BETWEEN 1 AND 99"));
    }
}

internal sealed class DepartmentConfiguration : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.Property(department => department.Name).HasMaxLength(200);
        builder.Property(department => department.Province).HasMaxLength(60);
        builder.Property(department => department.ProvinceCode).HasMaxLength(4);
        builder.Property(department => department.Slug).HasMaxLength(60).IsUnicode(false);
        builder.Property(department => department.SearchKey).HasMaxLength(1000);
        builder.Property(department => department.SortKey).HasMaxLength(300);
        builder.HasIndex(department => department.Slug).IsUnique();
        builder.HasIndex(department => department.SortKey);
        builder.HasMany(department => department.FormerNames).WithOne().HasForeignKey(name => name.DepartmentId);
    }
}

internal sealed class FormerNameConfiguration : IEntityTypeConfiguration<FormerName>
{
    public void Configure(EntityTypeBuilder<FormerName> builder)
    {
        builder.Property(name => name.Name).HasMaxLength(200);
        builder.Property(name => name.LegalBasis).HasMaxLength(300);
    }
}

internal sealed class ClusterMembershipConfiguration : IEntityTypeConfiguration<ClusterMembership>
{
    public void Configure(EntityTypeBuilder<ClusterMembership> builder)
    {
        builder.HasOne(membership => membership.Cluster).WithMany().HasForeignKey(membership => membership.ClusterId);
        builder.HasOne(membership => membership.Department).WithMany().HasForeignKey(membership => membership.DepartmentId);
        builder.HasIndex(membership => new { membership.DepartmentId, membership.Year }).IsUnique();
        builder.HasIndex(membership => new { membership.Year, membership.ClusterId });
    }
}

internal sealed class ClusterAppointmentConfiguration : IEntityTypeConfiguration<ClusterAppointment>
{
    public void Configure(EntityTypeBuilder<ClusterAppointment> builder)
    {
        builder.Property(appointment => appointment.DecisionNumber).HasMaxLength(60);
        builder.HasOne(appointment => appointment.Cluster).WithMany().HasForeignKey(appointment => appointment.ClusterId);
        builder.HasOne(appointment => appointment.Department).WithMany().HasForeignKey(appointment => appointment.DepartmentId);
        builder.HasIndex(appointment => new { appointment.ClusterId, appointment.Year, appointment.Duty }).IsUnique();
        builder.HasIndex(appointment => new { appointment.DepartmentId, appointment.Year });
    }
}

internal sealed class RecordedFactConfiguration : IEntityTypeConfiguration<RecordedFact>
{
    public void Configure(EntityTypeBuilder<RecordedFact> builder)
    {
        builder.Property(fact => fact.Text).HasMaxLength(1000);
        builder.Property(fact => fact.Source).HasMaxLength(500);
        builder.HasOne<Cluster>().WithMany().HasForeignKey(fact => fact.ClusterId);
        builder.HasOne<Department>().WithMany().HasForeignKey(fact => fact.DepartmentId);
        builder.HasIndex(fact => new { fact.Year, fact.ClusterId });
    }
}
