using EmulationPortal.Domain.Exemplars;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Exemplars.</summary>
    public DbSet<Exemplar> Exemplars => Set<Exemplar>();

    /// <summary>What was done for exemplars.</summary>
    public DbSet<ExemplarEntry> ExemplarEntries => Set<ExemplarEntry>();

    /// <summary>Pictures of exemplars.</summary>
    public DbSet<ExemplarPicture> ExemplarPictures => Set<ExemplarPicture>();
}
