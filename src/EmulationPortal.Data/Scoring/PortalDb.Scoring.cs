using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Score sheets.</summary>
    public DbSet<ScoreSheet> ScoreSheets => Set<ScoreSheet>();

    /// <summary>Cells of score sheets.</summary>
    public DbSet<ScoreCell> ScoreCells => Set<ScoreCell>();

    /// <summary>Frozen submissions.</summary>
    public DbSet<SheetSnapshot> SheetSnapshots => Set<SheetSnapshot>();
}
