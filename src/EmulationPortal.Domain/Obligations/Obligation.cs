using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Obligations;

/// <summary>How an obligation stands at a moment.</summary>
public enum ObligationState
{
    /// <summary>Quá hạn.</summary>
    Late = 1,

    /// <summary>Sắp đến hạn: within <see cref="Obligation.SoonDays"/>.</summary>
    Soon = 2,

    /// <summary>Chưa làm, with time left.</summary>
    Open = 3,

    /// <summary>Chưa đến lượt: it can't be done yet.</summary>
    Coming = 4,

    /// <summary>Xong.</summary>
    Done = 5,
}

/// <summary>The day by which something is due; with a moment where the hour counts.</summary>
/// <param name="On">The day in Vietnam.</param>
/// <param name="At">The moment, in UTC, or null for the whole day.</param>
public sealed record DueDay(DateOnly On, DateTime? At = null)
{
    /// <summary>A moment, in UTC, and its day.</summary>
    public static DueDay Of(DateTime at) => new(VietnamTime.DateOf(at), at);

    /// <summary>Whether it has passed.</summary>
    public bool IsPast(DateTime now) => At is { } at ? now > at : VietnamTime.DateOf(now) > On;

    /// <summary>“17:00 ngày 15/12/2026” or “15/12/2026”.</summary>
    public string Show() => At is { } at ? VietnamTime.Show(at) : DateText.Show(On);
}

/// <summary>Something that somebody owes: derived from the records of the year, never typed and never stored.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Year">The emulation year.</param>
/// <param name="SubjectId">The record that it is about: a sheet, a round, a movement, a cluster.</param>
/// <param name="OwnerId">The department that owes it, or null for the ministry.</param>
/// <param name="ClusterId">The cluster that it belongs to, or null.</param>
/// <param name="Due">By when.</param>
/// <param name="Title">What, in one line, without the owner.</param>
/// <param name="Link">Local path of the page where it is done.</param>
/// <param name="Action">Words of the link.</param>
/// <param name="IsDone">Whether the records say that it is done.</param>
public sealed record Obligation(
    ObligationKind Kind, int Year, Guid SubjectId, Guid? OwnerId, Guid? ClusterId, DueDay Due, string Title, string Link, string Action, bool IsDone)
{
    /// <summary>“Sắp đến hạn” begins so many days before.</summary>
    public const int SoonDays = 7;

    /// <summary>Longest <see cref="Key"/>.</summary>
    public const int KeyLength = 100;

    /// <summary>How far it is, or what is missing; may be empty.</summary>
    public string Detail { get; init; } = string.Empty;

    /// <summary>The first day on which it can be done, or null.</summary>
    public DateOnly? OpensOn { get; init; }

    /// <summary>Whether something else has to happen first.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>When it was done, in UTC, where the records tell.</summary>
    public DateTime? DoneAt { get; init; }

    /// <summary>The same as long as the obligation lasts, whatever becomes of it.</summary>
    public string Key => $"{(int)Kind}-{Year}-{SubjectId:N}-{OwnerId ?? Guid.Empty:N}";

    /// <summary>How it stands.</summary>
    public ObligationState StateAt(DateTime now)
    {
        if (IsDone) return ObligationState.Done;
        var today = VietnamTime.DateOf(now);
        if (IsWaiting || OpensOn > today) return ObligationState.Coming;
        if (Due.IsPast(now)) return ObligationState.Late;
        return DaysLeft(today) <= SoonDays ? ObligationState.Soon : ObligationState.Open;
    }

    /// <summary>Calendar days to its day; negative when past.</summary>
    public int DaysLeft(DateOnly today) => Due.On.DayNumber - today.DayNumber;

    /// <summary>“còn 3 ngày (hạn 17:00 ngày 15/12/2026)”, “đã quá giờ hạn hôm nay (…)”, “quá hạn 2 ngày (…)”.</summary>
    public string DueWords(DateTime now)
    {
        var today = VietnamTime.DateOf(now);
        var left = (DaysLeft(today), Due.IsPast(now)) switch
        {
            (0, true) => "đã quá giờ hạn hôm nay",
            (0, false) => "hết hạn hôm nay",
            _ => DateText.Remaining(today, Due.On),
        };
        return $"{left} (hạn {Due.Show()})";
    }
}

/// <summary>The words for states.</summary>
public static class ObligationStateText
{
    /// <summary>The state's name.</summary>
    public static string Name(ObligationState state) => state switch
    {
        ObligationState.Late => "Quá hạn",
        ObligationState.Soon => "Sắp đến hạn",
        ObligationState.Open => "Chưa làm",
        ObligationState.Coming => "Chưa đến lượt",
        ObligationState.Done => "Xong",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
