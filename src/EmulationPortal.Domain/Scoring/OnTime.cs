using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Scoring;

/// <summary>"Đúng hạn" from what really happened: days late by the calendar of Vietnam, extensions already in the deadline.</summary>
public static class OnTime
{
    /// <summary>The cell of a days-late leaf: 0 on or before the deadline, not scored while nothing was submitted.</summary>
    public static CellValue Input(DateOnly? submittedOn, DateOnly deadlineOn) => submittedOn is { } day
        ? CellValue.Of(Math.Max(0, day.DayNumber - deadlineOn.DayNumber))
        : CellValue.NotScored;

    /// <summary>The same from stored instants (UTC), each on its calendar day in Vietnam.</summary>
    public static CellValue Input(DateTime? submittedAt, DateTime deadlineAt) =>
        Input(submittedAt is { } instant ? VietnamTime.DateOf(instant) : null, VietnamTime.DateOf(deadlineAt));

    /// <summary>"Gửi ngày 17/12/2025, hạn 15/12/2025: chậm 2 ngày".</summary>
    public static string Explain(DateOnly? submittedOn, DateOnly deadlineOn)
    {
        if (submittedOn is not { } day) return $"Chưa gửi, hạn {DateText.Show(deadlineOn)}";
        var late = day.DayNumber - deadlineOn.DayNumber;
        var verdict = late <= 0 ? "đúng hạn" : $"chậm {NumberText.Points(late)} ngày";
        return $"Gửi ngày {DateText.Show(day)}, hạn {DateText.Show(deadlineOn)}: {verdict}";
    }
}
