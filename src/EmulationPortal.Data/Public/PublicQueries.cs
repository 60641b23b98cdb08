using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Public;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Public;

/// <summary>
/// What everybody may see without login. Every public page starts here: the ministry's mark, and that the record is still what may be shown.
/// </summary>
public static class PublicQueries
{
    /// <summary>Published years of clusters.</summary>
    public static IQueryable<ClusterYear> PublicRankings(this PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ClusterYears.AsNoTracking().Where(part => part.State == ClusterYearState.Published && db.PublicRecords.Any(mark => mark.Kind == PublicKind.Ranking && mark.RecordId == part.Id));
    }

    /// <summary>Launched movements.</summary>
    public static IQueryable<Movement> PublicMovements(this PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Movements.AsNoTracking().Where(movement => movement.State != MovementState.Draft && db.PublicRecords.Any(mark => mark.Kind == PublicKind.Movement && mark.RecordId == movement.Id));
    }

    /// <summary>Decisions in force.</summary>
    public static IQueryable<AwardDecision> PublicDecisions(this PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AwardDecisions.AsNoTracking().Where(decision => decision.State == DecisionState.Issued && db.PublicRecords.Any(mark => mark.Kind == PublicKind.Decision && mark.RecordId == decision.Id));
    }
}
