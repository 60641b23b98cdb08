using EmulationPortal.Data;
using EmulationPortal.Data.Handovers;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Handovers;

/// <summary>Puts the pack of a cluster's year together from what the portal holds.</summary>
public sealed class HandoverPack(PortalDb db, PortalClock clock)
{
    /// <summary>The page of a year's handover; null when the actor has no part in it.</summary>
    public async Task<HandoverPage?> BuildAsync(Actor actor, Guid clusterId, int year, HandoverForm? form, CancellationToken cancellation)
    {
        var line = (await db.HandoverLinesAsync(actor, cancellation)).FirstOrDefault(candidate => candidate.ClusterId == clusterId && candidate.Year == year);
        if (line is null) return null;
        var handover = await db.HandoverAsync(clusterId, year, cancellation);
        var meetings = await db.Meetings.AsNoTracking()
            .Include(meeting => meeting.Attendances).ThenInclude(attendance => attendance.Department)
            .Where(meeting => meeting.ClusterId == clusterId && meeting.Year == year && meeting.State != MeetingState.Cancelled)
            .OrderByDescending(meeting => meeting.StartsAt)
            .ToListAsync(cancellation);
        return new HandoverPage
        {
            Line = line,
            Handover = handover,
            Actor = actor,
            Today = clock.Today,
            Documents = await DocumentsAsync(actor, clusterId, year, meetings, cancellation),
            Sheets = await SheetsAsync(actor, clusterId, year, cancellation),
            Contacts = meetings.Count == 0 ? [] : [.. meetings[0].Attendances.OrderBy(attendance => attendance.Position).Where(attendance => attendance.PersonName.Length > 0)
                .Select(attendance => $"{attendance.Department!.Province}: {attendance.PersonName}, {attendance.PersonTitle}")],
            OpenTasks = await db.OpenTasksAsync(clusterId, year, cancellation),
            Form = form ?? HandoverForm.Of(handover, new DateOnly(year + 1, 1, 1) is var first && first > clock.Today ? first : clock.Today),
        };
    }

    private async Task<IReadOnlyList<PackItem>> DocumentsAsync(Actor actor, Guid clusterId, int year, IReadOnlyList<Meeting> meetings, CancellationToken cancellation)
    {
        var items = new List<PackItem>();
        if (await db.ClusterYears.AnyAsync(part => part.ClusterId == clusterId && part.EmulationYear!.Year == year, cancellation))
        {
            items.Add(new($"Kết quả, xếp hạng năm {year}", $"/ket-qua/{year}/{clusterId}"));
            items.Add(new("Bảng tổng hợp điểm cả cụm (Excel)", $"/ket-qua/{year}/{clusterId}/xuat/tong-hop"));
            // Who takes the year over reads its results, but did not follow its work.
            if (actor.Follows(clusterId, year)) items.Add(new("Tiến độ từng đơn vị", $"/ket-qua/tien-do/{clusterId}?nam={year}"));
        }

        items.AddRange(meetings.Select(meeting => new PackItem(meeting.Title, $"/hop-cum/{meeting.Id}", $"{meeting.When}, {MeetingWorkflow.StateName(meeting.State).ToLowerInvariant()}")));
        items.AddRange(meetings.Where(meeting => meeting.State != MeetingState.Planned).Select(meeting => new PackItem($"Biên bản, báo cáo, tờ trình: {meeting.Title}", $"/hop-cum/{meeting.Id}/van-ban")));
        // The pledge of the year that is over, and the one that was signed at its meeting for the next.
        var pledges = await db.Pledges.AsNoTracking().VisibleTo(actor).StandingIn(clusterId, year, year + 1).OrderBy(pledge => pledge.FirstYear).ToListAsync(cancellation);
        items.AddRange(pledges.Select(pledge => new PackItem(pledge.Title, $"/giao-uoc/{pledge.Id}", $"giao ước năm {pledge.Years}")));
        items.Add(new($"Thành viên, cụm trưởng, cụm phó năm {year}", $"/to-chuc/cum/{clusterId}?nam={year}"));
        return items;
    }

    // Whoever may not open a sheet yet, or no more, sees where it stands all the same.
    private async Task<IReadOnlyList<PackItem>> SheetsAsync(Actor actor, Guid clusterId, int year, CancellationToken cancellation)
    {
        var readable = await db.ScoreSheets.VisibleTo(actor).Where(sheet => sheet.ClusterId == clusterId && sheet.Year == year).Select(sheet => sheet.Id).ToListAsync(cancellation);
        var sheets = await db.ScoreSheets.AsNoTracking().Include(sheet => sheet.Department)
            .Where(sheet => sheet.ClusterId == clusterId && sheet.Year == year)
            .OrderBy(sheet => sheet.Department!.SortKey)
            .ToListAsync(cancellation);
        return sheets.ConvertAll(sheet => new PackItem(sheet.Department!.Province, readable.Contains(sheet.Id) ? sheet.Id.ToString() : string.Empty, SheetWorkflow.StateName(sheet.State)));
    }
}
