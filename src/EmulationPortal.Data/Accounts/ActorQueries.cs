using EmulationPortal.Domain;
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
        var duties = user.Department is { } department ? await DutiesAsync(db, department, cancellation) : [];
        var actor = new Actor(userId, user.FullName, user.Department, roles, duties);
        return new AccountState(actor, user.MustChangePassword, user.TwoFactorEnabled, user.SecurityStamp ?? string.Empty);
    }

    private static async Task<IReadOnlyList<ClusterDuty>> DutiesAsync(PortalDb db, Guid department, CancellationToken cancellation)
    {
        var rows = await db.ClusterAppointments.AsNoTracking()
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
            })
            .ToListAsync(cancellation);
        return rows.Select(row => new ClusterDuty(row.ClusterId, row.Year, row.Duty, row.Leader ?? Guid.Empty)).ToList();
    }
}
