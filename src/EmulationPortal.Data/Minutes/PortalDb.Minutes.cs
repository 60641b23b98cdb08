using EmulationPortal.Domain.Minutes;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Papers of meetings: minutes, reports, submissions.</summary>
    public DbSet<MeetingPaper> MeetingPapers => Set<MeetingPaper>();
}
