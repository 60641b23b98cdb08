using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>Opens meetings for those who may see them, and saves them with trail and notices.</summary>
public sealed class MeetingAccess(PortalDb db, PortalClock clock)
{
    /// <summary>What is told when somebody else was faster.</summary>
    public static Verdict Stale { get; } = Verdict.NotNow("Người khác vừa thay đổi cuộc họp này. Hãy tải lại trang, xem lại rồi làm lại nếu vẫn cần.");

    /// <summary>The meeting with all its parts, tracked; null when the actor may not know of it.</summary>
    public Task<Meeting?> OpenAsync(Guid id, Actor actor, CancellationToken cancellation) => db.WholeMeetingAsync(actor, id, cancellation);

    /// <summary>Adds an act to the meeting's trail.</summary>
    public void Record(Actor actor, Meeting meeting, string act, string sentence, string reason = "", IReadOnlyList<AuditChange>? changes = null) =>
        db.Record(actor, clock.Now, meeting, act, sentence, reason, changes);

    /// <summary>Tells the accounts of all members but the actor's own.</summary>
    public async Task TellMembersAsync(Actor actor, Meeting meeting, string text, string link, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (meeting.IsRecorded) return;
        var people = await db.PeopleOfAsync([.. meeting.Attendances.Select(attendance => attendance.DepartmentId)], clock.Today, cancellation);
        db.Announce(people.Where(person => person.UserId != actor.UserId), text, link, clock.Now);
    }

    /// <summary>Saves unless somebody else has saved the meeting since it had <paramref name="version"/>.</summary>
    public Task<bool> SaveAsync(Meeting meeting, Guid version, CancellationToken cancellation) => db.SaveUnlessChangedAsync(meeting, version, cancellation);

    /// <summary>Whether an acclaim of the meeting is being voted on.</summary>
    public Task<bool> AcclaimIsOpenAsync(Guid meetingId, CancellationToken cancellation) =>
        db.Acclaims.AnyAsync(acclaim => acclaim.MeetingId == meetingId && acclaim.State == Domain.Acclaims.AcclaimState.Opened, cancellation);
}
