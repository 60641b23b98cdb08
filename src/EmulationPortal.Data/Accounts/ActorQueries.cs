using EmulationPortal.Domain;
using EmulationPortal.Domain.Handovers;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Accounts;

/// <summary>What a request needs to know of an account.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="MustChangePassword">Whether a new password is demanded first.</param>
/// <param name="HasSecondFactor">Whether a second factor is set up.</param>
/// <param name="SecurityStamp">Changes when all sessions of the account shall end.</param>
public sealed record AccountState(Actor Actor, bool MustChangePassword, bool HasSecondFactor, string SecurityStamp);

/// <summary>Builds the actor of an account: roles, department today, duties of that department.</summary>
public static class ActorQueries
{
    /// <summary>The account's state, or null when it is unknown or deactivated.</summary>
    public static async Task<AccountState?> AccountStateAsync(this PortalDb db, Guid userId, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var user = await db.Users.AsNoTracking()
            .Where(candidate => candidate.Id == userId && candidate.DeactivatedAt == null)
            .Select(candidate => new
            {
                candidate.FullName,
                candidate.MustChangePassword,
                candidate.TwoFactorEnabled,
                candidate.SecurityStamp,
                Department = db.Postings
                    .Where(posting => posting.UserId == userId && posting.ValidFrom <= today && (posting.ValidTo == null || posting.ValidTo >= today))
                    .OrderByDescending(posting => posting.ValidFrom)
                    .Select(posting => posting.DepartmentId)
                    .FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellation);
        if (user is null)
        {
            return null;
        }

        var names = await db.UserRoles.Where(link => link.UserId == userId)
            .Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!)
            .ToListAsync(cancellation);
        var roles = names.Select(Enum.Parse<Role>).ToHashSet();
        var (duties, former, coming) = user.Department is { } department ? await DutiesAsync(db, department, today, cancellation) : ([], [], []);
        var actor = new Actor(userId, user.FullName, user.Department, roles, duties) { FormerDuties = former, ComingDuties = coming };
        return new AccountState(actor, user.MustChangePassword, user.TwoFactorEnabled, user.SecurityStamp ?? string.Empty);
    }

    private static async Task<(IReadOnlyList<ClusterDuty> Present, IReadOnlyList<ClusterDuty> Former, IReadOnlyList<ClusterDuty> Coming)> DutiesAsync(
        PortalDb db, Guid department, DateOnly today, CancellationToken cancellation)
    {
        var appointed = await db.ClusterAppointments.AsNoTracking()
            .Where(appointment => appointment.DepartmentId == department)
            .Select(appointment => new
            {
                appointment.ClusterId,
                appointment.Year,
                appointment.Duty,
                Leader = db.ClusterAppointments
                    .Where(leader => leader.ClusterId == appointment.ClusterId && leader.Year == appointment.Year && leader.Duty == AppointmentDuty.Leader)
                    .Select(leader => (Guid?)leader.DepartmentId)
                    .FirstOrDefault(),
                Deputy = db.ClusterAppointments
                    .Where(deputy => deputy.ClusterId == appointment.ClusterId && deputy.Year == appointment.Year && deputy.Duty == AppointmentDuty.Deputy)
                    .Select(deputy => (Guid?)deputy.DepartmentId)
                    .FirstOrDefault(),
                NextLeader = db.Handovers
                    .Where(handover => handover.ClusterId == appointment.ClusterId && handover.Year == appointment.Year
                        && handover.State == HandoverState.Received && handover.EffectiveOn <= today)
                    .Select(handover => (Guid?)handover.ToDepartmentId)
                    .FirstOrDefault(),
                IsNextLed = db.ClusterAppointments
                    .Any(next => next.ClusterId == appointment.ClusterId && next.Year == appointment.Year + 1 && next.Duty == AppointmentDuty.Leader),
            })
            .ToListAsync(cancellation);
        var inherited = await db.Handovers.AsNoTracking()
            .Where(handover => handover.ToDepartmentId == department && handover.State == HandoverState.Received && handover.EffectiveOn <= today)
            .Select(handover => new
            {
                Duty = new ClusterDuty(handover.ClusterId, handover.Year, AppointmentDuty.Leader, department),
                IsNextLed = db.ClusterAppointments
                    .Any(next => next.ClusterId == handover.ClusterId && next.Year == handover.Year + 1 && next.Duty == AppointmentDuty.Leader),
            })
            .ToListAsync(cancellation);
        // The deputy of a year that leads it now is its leader, not its deputy, and scores itself no more than before.
        var kept = appointed
            .Where(row => row.NextLeader != department && (row.NextLeader is null || row.Duty == AppointmentDuty.Deputy))
            .Select(row => new ClusterDuty(row.ClusterId, row.Year, row.Duty, row.NextLeader ?? row.Leader ?? Guid.Empty));
        var former = appointed
            .Where(row => row.NextLeader is not null && row.NextLeader != department && row.Duty == AppointmentDuty.Leader)
            .Select(row => new ClusterDuty(row.ClusterId, row.Year, row.Duty, row.Leader ?? Guid.Empty));
        // Where the year's deputy has become its leader, the former leader is left with the one sheet that the new one can't score: its own.
        var left = appointed
            .Where(row => row.NextLeader is not null && row.NextLeader != department && row.NextLeader == row.Deputy && row.Duty == AppointmentDuty.Leader)
            .Select(row => new ClusterDuty(row.ClusterId, row.Year, AppointmentDuty.Deputy, row.NextLeader!.Value));
        var coming = inherited.Where(row => !row.IsNextLed).Select(row => row.Duty)
            .Concat(appointed.Where(row => !row.IsNextLed && row.NextLeader is null && row.Duty == AppointmentDuty.Leader)
                .Select(row => new ClusterDuty(row.ClusterId, row.Year, row.Duty, department)))
            .Select(duty => duty with { Year = duty.Year + 1 });
        return ([.. inherited.Select(row => row.Duty), .. kept, .. left], [.. former], [.. coming]);
    }
}
