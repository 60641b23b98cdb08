using EmulationPortal.Data;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Minutes;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Meetings that are over and whose minutes nobody has issued.</summary>
internal static class PaperTasks
{
    /// <summary>One task for each such meeting that the actor ran.</summary>
    public static async Task<IReadOnlyList<HomeTask>> OfAsync(PortalDb db, Actor actor, CancellationToken cancellation)
    {
        var meetings = await db.Meetings.AsNoTracking().VisibleTo(actor)
            .Where(meeting => meeting.State == MeetingState.Closed && !meeting.IsRecorded && meeting.MinutesIssuedAt == null)
            .Select(meeting => new { Meeting = meeting, HasDraft = db.MeetingPapers.Any(paper => paper.MeetingId == meeting.Id && paper.Kind == PaperKind.Minutes && paper.DocumentId == null) })
            .ToListAsync(cancellation);
        return [.. meetings.Where(row => row.Meeting.IsWho(MeetingWho.Organiser, actor)).Select(row => new HomeTask(
            Urgency.Soon,
            row.HasDraft ? "Đọc lại và phát hành biên bản hội nghị" : "Lập biên bản hội nghị",
            $"{row.Meeting.Title}: đã bế mạc, chưa có biên bản được phát hành để ký.",
            $"/hop-cum/{row.Meeting.Id}/van-ban",
            row.HasDraft ? "Mở dự thảo" : "Lập biên bản"))];
    }
}
