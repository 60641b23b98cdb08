using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;

namespace EmulationPortal.Domain.Scoring;

/// <summary>Whose turn it is with a sheet, and in which stage of the year.</summary>
/// <param name="Stage">The stage whose deadline counts.</param>
/// <param name="Who">Who is expected to act.</param>
public sealed record SheetTurn(StageKind Stage, SheetWho Who)
{
    /// <summary>The turn in a state; null once published.</summary>
    public static SheetTurn? Of(SheetState state) => state switch
    {
        SheetState.Draft or SheetState.Returned => new(StageKind.SelfScoring, SheetWho.Owner),
        SheetState.Submitted or SheetState.ReturnedToCluster => new(StageKind.ClusterScoring, SheetWho.ClusterScorer),
        SheetState.Forwarded => new(StageKind.MinistryReview, SheetWho.Officer),
        SheetState.Approved => new(StageKind.Publication, SheetWho.Officer),
        _ => null,
    };

    /// <summary>
    /// The department that is expected to act: the sheet's own, or the leader's, or for the leader's own sheet the deputy's.
    /// Null when it is the ministry's turn, nobody's, or no deputy is appointed.
    /// </summary>
    public Guid? Department(Guid ownerId, Guid? leaderId, Guid? deputyId) => Who switch
    {
        SheetWho.Owner => ownerId,
        SheetWho.ClusterScorer => ownerId == leaderId ? deputyId : leaderId,
        _ => null,
    };
}

/// <summary>How a deadline stands to a moment, in words.</summary>
/// <param name="IsLate">Whether the soft deadline has passed.</param>
/// <param name="Days">Calendar days in Vietnam to the soft deadline; negative when past.</param>
/// <param name="Words">“còn 3 ngày (hạn 17:00 ngày 15/12/2025)”, “quá hạn 2 ngày (…)”.</param>
public sealed record DeadlineStanding(bool IsLate, int Days, string Words)
{
    /// <summary>The first day of the stage while it has not begun; null afterwards.</summary>
    public DateOnly? BeginsOn { get; private init; }

    /// <summary>Compares; null without a deadline.</summary>
    public static DeadlineStanding? Of(StageDeadline? deadline, DateTime now)
    {
        if (deadline is null) return null;
        var (today, due) = (VietnamTime.DateOf(now), VietnamTime.DateOf(deadline.SoftAt));
        var late = now > deadline.SoftAt;
        var begun = today >= deadline.StartsOn;
        var words = (late, today == due) switch
        {
            _ when !begun => $"mở từ ngày {DateText.Show(deadline.StartsOn)}",
            (true, true) => "đã quá giờ hạn hôm nay",
            (false, true) => "hết hạn hôm nay",
            _ => DateText.Remaining(today, due),
        };
        var days = due.DayNumber - today.DayNumber;
        return new(late, days, $"{words} (hạn {VietnamTime.Show(deadline.SoftAt)})") { BeginsOn = begun ? null : deadline.StartsOn };
    }
}
