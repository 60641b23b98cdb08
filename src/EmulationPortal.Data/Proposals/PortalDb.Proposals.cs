using EmulationPortal.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Proposals of awards.</summary>
    public DbSet<Proposal> Proposals => Set<Proposal>();

    /// <summary>Proposed awards.</summary>
    public DbSet<ProposalLine> ProposalLines => Set<ProposalLine>();

    /// <summary>What people and collectives have achieved, as proposals cite it.</summary>
    public DbSet<Achievement> Achievements => Set<Achievement>();

    /// <summary>Lines of proposals citing achievements.</summary>
    public DbSet<AchievementCitation> AchievementCitations => Set<AchievementCitation>();

    /// <summary>Pieces of dossiers.</summary>
    public DbSet<DossierEntry> DossierEntries => Set<DossierEntry>();

    /// <summary>Achievement reports.</summary>
    public DbSet<AchievementReport> AchievementReports => Set<AchievementReport>();
}
