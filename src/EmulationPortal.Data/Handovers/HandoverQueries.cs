using EmulationPortal.Domain;
using EmulationPortal.Domain.Handovers;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Handovers;

/// <summary>A year of a cluster that is or can be handed over.</summary>
/// <param name="ClusterId">The cluster.</param>
/// <param name="ClusterName">Its name.</param>
/// <param name="Year">The year that is handed over.</param>
/// <param name="From">Who led it, by the appointment.</param>
/// <param name="To">Who leads the next year; null while nobody is appointed.</param>
/// <param name="Handover">The handover; null while none is begun.</param>
public sealed record HandoverLine(Guid ClusterId, string ClusterName, int Year, Department From, Department? To, Handover? Handover);

/// <summary>What is being handed over and to whom.</summary>
public static class HandoverQueries
{
    /// <summary>
    /// The years that an actor hands over or receives, newest first; officers see all. Leading follows from each year's appointment, so
    /// that a handover stands between two appointments.
    /// </summary>
    public static async Task<IReadOnlyList<HandoverLine>> HandoverLinesAsync(this PortalDb db, Actor actor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        var leaders = await db.ClusterAppointments.AsNoTracking()
            .Include(duty => duty.Department)
            .Include(duty => duty.Cluster)
            .Where(duty => duty.Duty == AppointmentDuty.Leader)
            .ToListAsync(cancellation);
        var handovers = await db.Handovers.AsNoTracking().ToDictionaryAsync(handover => (handover.ClusterId, handover.Year), cancellation);
        var next = leaders.ToDictionary(duty => (duty.ClusterId, duty.Year));
        return [.. leaders
            .Select(duty => new HandoverLine(
                duty.ClusterId, duty.Cluster!.Name, duty.Year, duty.Department!, next.GetValueOrDefault((duty.ClusterId, duty.Year + 1))?.Department, handovers.GetValueOrDefault((duty.ClusterId, duty.Year))))
            .Where(line => line.To?.Id != line.From.Id)
            .Where(line => actor.IsOfficer || actor.WorksFor(line.From.Id) || (line.To is { } to && actor.WorksFor(to.Id)))
            .OrderByDescending(line => line.Year).ThenBy(line => line.ClusterName, StringComparer.Ordinal)];
    }

    /// <summary>The handover of a year with its parts, tracked; null when none is begun.</summary>
    public static Task<Handover?> HandoverAsync(this PortalDb db, Guid clusterId, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Handovers
            .Include(handover => handover.Cluster)
            .Include(handover => handover.FromDepartment)
            .Include(handover => handover.ToDepartment)
            .Include(handover => handover.Tasks.OrderBy(task => task.Position))
            .AsSplitQuery()
            .SingleOrDefaultAsync(handover => handover.ClusterId == clusterId && handover.Year == year, cancellation);
    }

    /// <summary>What is still to be done in a cluster's year, as sentences with the page where it is done.</summary>
    public static async Task<IReadOnlyList<(string Text, string Link)>> OpenTasksAsync(this PortalDb db, Guid clusterId, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var sheets = await db.ScoreSheets.AsNoTracking().Include(sheet => sheet.Department)
            .Where(sheet => sheet.ClusterId == clusterId && sheet.Year == year && sheet.State != SheetState.Published && sheet.State != SheetState.Approved)
            .OrderBy(sheet => sheet.Department!.SortKey)
            .ToListAsync(cancellation);
        var meetings = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.ClusterId == clusterId && meeting.Year == year && (meeting.State == MeetingState.Planned || meeting.State == MeetingState.Opened))
            .ToListAsync(cancellation);
        var held = await db.Meetings.AnyAsync(meeting => meeting.ClusterId == clusterId && meeting.Year == year && meeting.State != MeetingState.Cancelled, cancellation);
        var tasks = sheets.ConvertAll(sheet => ($"Bảng điểm {sheet.Department!.Province}: {SheetWorkflow.StateName(sheet.State).ToLowerInvariant()}.", $"/cham-diem/{sheet.Id}"));
        tasks.AddRange(meetings.Select(meeting => ($"{meeting.Title}: {MeetingWorkflow.StateName(meeting.State).ToLowerInvariant()}.", $"/hop-cum/{meeting.Id}")));
        if (!held) tasks.Add(($"Chưa có hội nghị tổng kết năm {year}.", "/hop-cum"));
        return tasks;
    }
}
