using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;

namespace EmulationPortal.Web.Features.Years;

/// <summary>How a stage stands, for a record or by the calendar.</summary>
public enum StepStanding
{
    /// <summary>Over.</summary>
    Done = 1,

    /// <summary>Here one stands.</summary>
    Here = 2,

    /// <summary>Here one stands, past the soft deadline.</summary>
    Late = 3,

    /// <summary>Not yet.</summary>
    Coming = 4,
}

/// <summary>One stage of a stepper.</summary>
/// <param name="Name">The stage.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Word">The standing in words.</param>
/// <param name="Deadline">Its dates, extension included, or null while not set.</param>
/// <param name="Remaining">“còn 3 ngày”, or empty when nothing is due any more.</param>
public sealed record Step(string Name, StepStanding Standing, string Word, StageDeadline? Deadline, string Remaining);

/// <summary>The four stages and where one stands.</summary>
/// <param name="Title">Whose stages.</param>
/// <param name="Words">Where one stands, in a sentence.</param>
/// <param name="Steps">The stages.</param>
/// <param name="IsOfRecord">Whether one record stands in one of them; by the calendar several run at once.</param>
public sealed record Stepper(string Title, string Words, IReadOnlyList<Step> Steps, bool IsOfRecord)
{
    /// <summary>The stepper of one sheet, or of a cluster's slowest one.</summary>
    /// <param name="title">Whose stages.</param>
    /// <param name="words">Where one stands.</param>
    /// <param name="here">The stage one stands in; null when all is published.</param>
    /// <param name="deadlineOf">The deadline of a stage.</param>
    /// <param name="now">The moment, in UTC.</param>
    public static Stepper At(string title, string words, StageKind? here, Func<StageKind, StageDeadline?> deadlineOf, DateTime now) =>
        new(title, words, [.. StageText.All.Select(stage => Of(stage, here, deadlineOf(stage), now))], IsOfRecord: true);

    /// <summary>The stages by the calendar alone, for a year that is being prepared or for those who have no sheet.</summary>
    public static Stepper ByCalendar(string title, string words, Func<StageKind, StageDeadline?> deadlineOf, DateTime now) =>
        new(title, words, [.. StageText.All.Select(stage => ByCalendar(stage, deadlineOf(stage), now))], IsOfRecord: false);

    private static Step Of(StageKind stage, StageKind? here, StageDeadline? deadline, DateTime now)
    {
        if (here is null || stage < here)
        {
            return new(StageText.Name(stage), StepStanding.Done, "Đã xong", deadline, string.Empty);
        }

        if (stage > here)
        {
            return new(StageText.Name(stage), StepStanding.Coming, "Chưa tới", deadline, Remaining(deadline, now));
        }

        var late = DeadlineStanding.Of(deadline, now)?.IsLate == true;
        return new(StageText.Name(stage), late ? StepStanding.Late : StepStanding.Here, late ? "Đang ở đây, đã quá hạn" : "Đang ở đây", deadline, Remaining(deadline, now));
    }

    private static Step ByCalendar(StageKind stage, StageDeadline? deadline, DateTime now)
    {
        var (standing, word) = deadline switch
        {
            null => (StepStanding.Coming, "Chưa đặt thời hạn"),
            _ when VietnamTime.DateOf(now) < deadline.StartsOn => (StepStanding.Coming, "Chưa bắt đầu"),
            _ when now <= deadline.SoftAt => (StepStanding.Here, "Đang diễn ra"),
            _ when now <= deadline.HardAt => (StepStanding.Late, "Quá hạn, chưa đóng"),
            _ => (StepStanding.Done, "Đã hết hạn"),
        };
        return new(StageText.Name(stage), standing, word, deadline, standing == StepStanding.Done ? string.Empty : Remaining(deadline, now));
    }

    private static string Remaining(StageDeadline? deadline, DateTime now) =>
        deadline is null ? string.Empty : DateText.Remaining(VietnamTime.DateOf(now), VietnamTime.DateOf(deadline.SoftAt));
}
