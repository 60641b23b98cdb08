using System.Linq.Expressions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Meetings;

/// <summary>A department that a meeting acclaimed.</summary>
/// <param name="ClusterId">The cluster.</param>
/// <param name="Year">The emulation year.</param>
/// <param name="DepartmentId">The department.</param>
/// <param name="Province">Its short name.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Title">The question in words.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="OpenedAt">When the meeting was held, in UTC.</param>
/// <param name="Source">Where it was published; empty for a vote in the portal.</param>
public sealed record AcclaimedUnit(
    Guid ClusterId, int Year, Guid DepartmentId, string Province, AcclaimPurpose Purpose, string Title, Guid MeetingId, DateTime OpenedAt, string Source);

/// <summary>A sheet on which agreed scores wait for the ministry.</summary>
/// <param name="SheetId">The sheet.</param>
/// <param name="Province">Its department.</param>
/// <param name="Count">How many.</param>
public sealed record WaitingAgreement(Guid SheetId, string Province, int Count);

/// <summary>Which meetings an actor may know of, and what they came to.</summary>
public static class MeetingQueries
{
    /// <summary>Officers: all. Departments: the meetings on whose list of members they are, and those of clusters they lead or led in that year.</summary>
    public static IQueryable<Meeting> VisibleTo(this IQueryable<Meeting> meetings, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer)
        {
            return meetings;
        }

        if (!actor.IsOfDepartment)
        {
            return meetings.Where(_ => false);
        }

        var own = actor.DepartmentId!.Value;
        var conditions = new List<Expression<Func<Meeting, bool>>> { meeting => meeting.Attendances.Any(attendance => attendance.DepartmentId == own) };
        conditions.AddRange(actor.Duties.Concat(actor.FormerDuties).Select(Under));
        return meetings.Where(AnyOf.Conditions(conditions));
    }

    /// <summary>The meeting with all its parts, tracked; null when the actor may not know of it.</summary>
    public static Task<Meeting?> WholeMeetingAsync(this PortalDb db, Actor actor, Guid id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Meetings.VisibleTo(actor)
            .Include(meeting => meeting.Cluster)
            .Include(meeting => meeting.Agenda.OrderBy(item => item.Position))
            .Include(meeting => meeting.Attendances.OrderBy(attendance => attendance.Position)).ThenInclude(attendance => attendance.Department)
            .Include(meeting => meeting.Attendances).ThenInclude(attendance => attendance.AuthorityFile)
            .Include(meeting => meeting.Guests.OrderBy(guest => guest.Position))
            .AsSplitQuery()
            .SingleOrDefaultAsync(meeting => meeting.Id == id, cancellation);
    }

    /// <summary>The acclaims of a meeting in order, with candidates; the caller has loaded the meeting through VisibleTo.</summary>
    public static async Task<IReadOnlyList<Acclaim>> AcclaimsOfAsync(this PortalDb db, Guid meetingId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Acclaims.AsNoTracking()
            .Include(acclaim => acclaim.Candidates.OrderBy(candidate => candidate.Position)).ThenInclude(candidate => candidate.Department)
            .Where(acclaim => acclaim.MeetingId == meetingId)
            .OrderBy(acclaim => acclaim.Position)
            .ToListAsync(cancellation);
    }

    /// <summary>The settled scores of a meeting by member and criterion; the caller has loaded the meeting through VisibleTo.</summary>
    public static async Task<IReadOnlyList<AgreedScore>> AgreedScoresOfAsync(this PortalDb db, Guid meetingId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var scores = await db.AgreedScores.AsNoTracking()
            .Include(score => score.Department)
            .Where(score => score.MeetingId == meetingId)
            .ToListAsync(cancellation);
        return [.. scores.OrderBy(score => score.Department!.SortKey, StringComparer.Ordinal).ThenBy(score => score.CriterionCode, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Who was acclaimed in meetings that are over, by year and cluster: known to every account, for it is decided before the whole
    /// cluster.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="year">One year, or null for all.</param>
    /// <param name="clusterId">One cluster, or null for all.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<IReadOnlyList<AcclaimedUnit>> AcclaimedAsync(
        this PortalDb db, int? year, Guid? clusterId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var units = await db.AcclaimedUnits(year, clusterId).ToListAsync(cancellation);
        return [.. units.OrderByDescending(unit => unit.Year).ThenBy(unit => unit.Purpose).ThenBy(unit => unit.Province, StringComparer.Ordinal)];
    }

    /// <summary>The same, to be ordered by the caller.</summary>
    public static IQueryable<AcclaimedUnit> AcclaimedUnits(this PortalDb db, int? year, Guid? clusterId)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Acclaims.AsNoTracking()
            .Where(acclaim => acclaim.State == AcclaimState.Counted && acclaim.Meeting!.State == MeetingState.Closed
                && acclaim.Purpose != AcclaimPurpose.NextLeaders
                && (year == null || acclaim.Meeting.Year == year) && (clusterId == null || acclaim.Meeting.ClusterId == clusterId))
            .SelectMany(acclaim => acclaim.Candidates.Where(candidate => candidate.IsElected), (acclaim, candidate) => new AcclaimedUnit(
                acclaim.Meeting!.ClusterId, acclaim.Meeting.Year, candidate.DepartmentId, candidate.Department!.Province, acclaim.Purpose, acclaim.Title,
                acclaim.MeetingId, acclaim.Meeting.OpenedAt!.Value, acclaim.Meeting.Source));
    }

    /// <summary>Sheets under the ministry's review on which a meeting has agreed on something that is not taken over yet.</summary>
    public static IQueryable<WaitingAgreement> WaitingAgreedScores(this PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AgreedScores.AsNoTracking()
            .Where(score => score.WrittenTo == null && db.ScoreSheets.Any(sheet => sheet.Id == score.SheetId && sheet.State == SheetState.Forwarded))
            .GroupBy(score => new { score.SheetId, score.Department!.Province })
            .Select(group => new WaitingAgreement(group.Key.SheetId, group.Key.Province, group.Count()));
    }

    private static Expression<Func<Meeting, bool>> Under(Domain.ClusterDuty duty)
    {
        var (cluster, year) = (duty.ClusterId, duty.Year);
        return meeting => meeting.ClusterId == cluster && meeting.Year == year;
    }
}
