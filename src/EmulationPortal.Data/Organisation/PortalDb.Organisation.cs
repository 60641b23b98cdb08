using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Blocs.</summary>
    public DbSet<Bloc> Blocs => Set<Bloc>();

    /// <summary>Clusters.</summary>
    public DbSet<Cluster> Clusters => Set<Cluster>();

    /// <summary>Departments.</summary>
    public DbSet<Department> Departments => Set<Department>();

    /// <summary>Memberships by year.</summary>
    public DbSet<ClusterMembership> ClusterMemberships => Set<ClusterMembership>();

    /// <summary>Leaders and deputies by year.</summary>
    public DbSet<ClusterAppointment> ClusterAppointments => Set<ClusterAppointment>();

    /// <summary>Facts of past years with their sources.</summary>
    public DbSet<RecordedFact> RecordedFacts => Set<RecordedFact>();
}
