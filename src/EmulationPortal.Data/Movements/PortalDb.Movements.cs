using EmulationPortal.Domain.Movements;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Emulation movements.</summary>
    public DbSet<Movement> Movements => Set<Movement>();

    /// <summary>Units' parts in movements.</summary>
    public DbSet<Participation> Participations => Set<Participation>();

    /// <summary>Units' reports on movements.</summary>
    public DbSet<MovementReport> MovementReports => Set<MovementReport>();

    /// <summary>Evidence that reports refer to.</summary>
    public DbSet<MovementEvidence> MovementEvidence => Set<MovementEvidence>();

    /// <summary>Summaries of movements.</summary>
    public DbSet<MovementSummary> MovementSummaries => Set<MovementSummary>();
}
