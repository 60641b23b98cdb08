using EmulationPortal.Domain.Handovers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Handovers of clusters' years.</summary>
    public DbSet<Handover> Handovers => Set<Handover>();
}
