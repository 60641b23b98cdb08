using EmulationPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Meetings of clusters.</summary>
    public DbSet<Meeting> Meetings => Set<Meeting>();

    /// <summary>Scores that meetings settled.</summary>
    public DbSet<AgreedScore> AgreedScores => Set<AgreedScore>();
}
