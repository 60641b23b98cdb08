using EmulationPortal.Domain;
using EmulationPortal.Domain.Councils;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Councils;

/// <summary>Which councils and sessions an actor may know of. Every list and every page starts here.</summary>
public static class CouncilQueries
{
    /// <summary>The ministry's officers: all. A council member: those they are or were a member of. Nobody else.</summary>
    public static IQueryable<Council> VisibleTo(this IQueryable<Council> councils, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer) return councils;
        var user = UserOf(actor);
        return councils.Where(council => council.Members.Any(member => member.UserId == user));
    }

    /// <summary>
    /// The ministry's officers: all. A council member: those they were called to, whatever became of them; the council's secretary those
    /// being prepared, too. Nobody else.
    /// </summary>
    public static IQueryable<CouncilSession> VisibleTo(this IQueryable<CouncilSession> sessions, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer) return sessions;
        var user = UserOf(actor);
        return sessions.Where(session => session.Attendances.Any(attendance => attendance.Member!.UserId == user)
            || session.State == CouncilSessionState.Draft && session.Council!.Members.Any(member => member.UserId == user && member.Duty == CouncilDuty.Secretary && member.ValidTo == null));
    }

    /// <summary>The sessions with council, members and attendance.</summary>
    public static IQueryable<CouncilSession> Whole(this IQueryable<CouncilSession> sessions) =>
        sessions.Include(session => session.Council!).ThenInclude(council => council.Members).ThenInclude(member => member.Department)
            .Include(session => session.Attendances.OrderBy(attendance => attendance.Position)).ThenInclude(attendance => attendance.Member)
            .AsSplitQuery();

    /// <summary>The ballots with their lines and opinions.</summary>
    public static IQueryable<CouncilBallot> Whole(this IQueryable<CouncilBallot> ballots) =>
        ballots.Include(ballot => ballot.Candidates.OrderBy(candidate => candidate.Position)).ThenInclude(candidate => candidate.Line!).ThenInclude(line => line.Proposal)
            .Include(ballot => ballot.Opinions)
            .AsSplitQuery();

    // No account has the empty key.
    private static Guid UserOf(Actor actor) => actor.Is(Role.CouncilMember) ? actor.UserId : Guid.Empty;
}
