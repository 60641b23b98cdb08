using System.Globalization;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Obligations;

/// <summary>One reminder that an obligation has come to.</summary>
/// <param name="Number">Days before, <see cref="Late"/> or <see cref="Escalation"/>: each is sent once for one due day.</param>
public readonly record struct ReminderStep(int Number)
{
    /// <summary>The day has passed: those who work on it are told once.</summary>
    public const int Late = -1;

    /// <summary>It has passed for too long: the director is told.</summary>
    public const int Escalation = -2;

    /// <summary>Whether the director is told.</summary>
    public bool IsEscalation => Number == Escalation;
}

/// <summary>When those who have not acted are reminded.</summary>
/// <param name="DaysBefore">So many calendar days before; in falling order.</param>
/// <param name="RemindsLate">Once when the day has passed.</param>
/// <param name="EscalatesAfter">The director is told so many days after it; null for never.</param>
public sealed record ReminderPlan(IReadOnlyList<int> DaysBefore, bool RemindsLate, int? EscalatesAfter)
{
    /// <summary>As it is until the ministry sets it otherwise.</summary>
    public const string UsualDays = "7, 3, 1";

    /// <summary>As it is until the ministry sets it otherwise, in days.</summary>
    public const int UsualEscalation = 5;

    /// <summary>Of what has been late for longer nobody is reminded: it is history.</summary>
    public const int ForgottenAfter = 60;

    /// <summary>The largest number of days.</summary>
    public const int MostDays = 60;

    /// <summary>“7, 3, 1”.</summary>
    public string ShowDays() => string.Join(", ", DaysBefore);

    /// <summary>Reads “7, 3, 1”, in any order and with any separator between; null when it is something else, empty for an empty text.</summary>
    public static IReadOnlyList<int>? ReadDays(string? typed)
    {
        var days = new List<int>();
        foreach (var part in VietnameseText.Normalise(typed).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 0 or > MostDays) return null;
            days.Add(number);
        }

        return [.. days.Distinct().OrderDescending()];
    }

    /// <summary>
    /// The reminders that <paramref name="obligation"/> has come to and that are not outdated: the nearest of the days before, so that a portal
    /// that stood still reminds once and not of every day it missed; behind the day the reminder of being late, and the escalation.
    /// </summary>
    public IReadOnlyList<ReminderStep> StepsOf(Obligation obligation, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(obligation);
        var state = obligation.StateAt(now);
        if (state is ObligationState.Done or ObligationState.Coming || ObligationKindText.IsRemindedByItself(obligation.Kind)) return [];
        var left = obligation.DaysLeft(VietnamTime.DateOf(now));
        if (state != ObligationState.Late)
        {
            return DaysBefore.Where(days => days >= left).Order().Take(1).Select(days => new ReminderStep(days)).ToList();
        }

        if (left < -ForgottenAfter) return [];
        var steps = new List<ReminderStep>();
        if (RemindsLate) steps.Add(new ReminderStep(ReminderStep.Late));
        if (EscalatesAfter <= -left) steps.Add(new ReminderStep(ReminderStep.Escalation));
        return steps;
    }
}

/// <summary>A reminder that was sent: one row for an obligation, its day and the step, so that nobody sends it twice.</summary>
public sealed class ReminderSent : Entity
{
    /// <summary>The obligation's key.</summary>
    public required string ObligationKey { get; init; }

    /// <summary>The day that it was due on: a later one is reminded of anew.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The step, as in <see cref="ReminderStep"/>.</summary>
    public required int Step { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>How many people were told.</summary>
    public required int People { get; init; }
}
