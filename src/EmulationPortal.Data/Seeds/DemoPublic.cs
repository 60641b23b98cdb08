using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Public;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>What the demo's ministry shows to everybody: results of closed years, movements that were published in their time, and its decisions.</summary>
public sealed class DemoPublic(PortalDb db)
{
    private const string Act = "MadePublic";

    /// <summary>Marks them, once.</summary>
    /// <param name="now">The moment, in UTC.</param>
    public async Task EnsureAsync(DateTime now)
    {
        if (await db.AuditEntries.AnyAsync(entry => entry.Act == Act)) return;
        foreach (var part in await db.ClusterYears.AsNoTracking().Include(part => part.EmulationYear).Where(part => part.State == ClusterYearState.Published && part.EmulationYear!.State == YearState.Closed).ToListAsync())
        {
            Mark(PublicKind.Ranking, part, $"Kết quả năm {part.EmulationYear!.Year} của cụm");
        }

        foreach (var movement in await db.Movements.AsNoTracking().Where(movement => movement.State != MovementState.Draft && (movement.DepartmentId == null || movement.Level == MovementLevel.Department)).ToListAsync())
        {
            Mark(PublicKind.Movement, movement, movement.Name);
        }

        foreach (var decision in await db.AwardDecisions.AsNoTracking().Where(decision => decision.State == DecisionState.Issued).ToListAsync())
        {
            Mark(PublicKind.Decision, decision, decision.FullNumber);
        }

        await db.SaveChangesAsync();

        void Mark(PublicKind kind, Entity record, string name)
        {
            db.PublicRecords.Add(new PublicRecord { Kind = kind, RecordId = record.Id, MadePublicAt = now, ByName = "Dữ liệu minh họa" });
            db.Record(Actor.Portal, now, record, Act, $"Đưa lên trang công khai: {name}.");
        }
    }
}
