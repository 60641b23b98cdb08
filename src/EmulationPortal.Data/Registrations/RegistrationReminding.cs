using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Registrations;

/// <summary>Reminds departments that have not sent their list or their results: notice and mail, at most once in 24 hours.</summary>
public static class RegistrationReminding
{
    /// <summary>The act in the trail of the round by which a second reminder is recognised.</summary>
    public const string Act = "DepartmentReminded";

    /// <summary>Who has not sent the list, and what each would be told.</summary>
    public static Task<IReadOnlyList<ReminderLine>> ListReminderPlanAsync(
        this PortalDb db, RegistrationRound round, IEnumerable<BoardRow> rows, DateTime now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(round);
        return PlanAsync(db, round, rows.Where(row => row.IsMissing), row => row.DueAt, Words, string.Empty, now, cancellation);

        string Words(BoardRow row)
        {
            var what = row.IsNotBegun ? "chưa bắt đầu lập danh sách"
                : row.Registration!.State switch
                {
                    RegistrationState.ToSign => "danh sách đang chờ ký, chưa gửi Bộ",
                    RegistrationState.Returned => "danh sách bị trả lại chưa được gửi lại",
                    _ => "danh sách còn là bản nháp, chưa gửi Bộ",
                };
            return $"Đăng ký danh hiệu năm {round.Year}: {what}; hạn gửi {VietnamTime.Show(row.DueAt)}{(row.DueAt < now ? ", đã quá hạn" : "")}.";
        }
    }

    /// <summary>Who has not sent the results, and what each would be told; nobody while no date is set.</summary>
    public static Task<IReadOnlyList<ReminderLine>> ResultReminderPlanAsync(
        this PortalDb db, RegistrationRound round, IEnumerable<BoardRow> rows, DateTime now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.ResultsDueAt is not { } due
            ? Task.FromResult<IReadOnlyList<ReminderLine>>([])
            : PlanAsync(
                db, round, rows.Where(row => row.Registration?.State == RegistrationState.Approved), _ => due,
                _ => $"Đăng ký danh hiệu năm {round.Year}: chưa gửi kết quả thực hiện; hạn {VietnamTime.Show(due)}{(due < now ? ", đã quá hạn" : "")}.", "/ket-qua", now, cancellation);
    }

    /// <summary>Writes the reminders that are due, with their trail; the caller saves. Returns whom it tells.</summary>
    /// <param name="db">The database.</param>
    /// <param name="round">The round.</param>
    /// <param name="lines">The plan; lines that are not due are passed over.</param>
    /// <param name="actor">Who reminds.</param>
    /// <param name="address">The portal's own address for the link in the mail; may be empty.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<IReadOnlyList<string>> RemindAsync(
        this PortalDb db, RegistrationRound round, IReadOnlyList<ReminderLine> lines, Actor actor, string address, DateTime now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(round);
        var due = lines.Where(line => line.IsDue).ToList();
        var people = await db.PeopleOfAsync([.. due.Select(line => line.DepartmentId)], VietnamTime.DateOf(now), cancellation);
        foreach (var line in due)
        {
            var mine = people.Where(person => person.DepartmentId == line.DepartmentId).ToList();
            db.Announce(mine, line.Text, line.Link, now);
            db.Mail(mine, $"Nhắc đăng ký danh hiệu thi đua năm {round.Year}", $"{line.Text}\n\n{address}{line.Link}", now);
            db.Record(actor, now, round, Act, $"Nhắc {line.Province}: {line.Text}", part: line.DepartmentId.ToString("N"));
        }

        return [.. due.Select(line => line.Province)];
    }

    private static async Task<IReadOnlyList<ReminderLine>> PlanAsync(
        PortalDb db, RegistrationRound round, IEnumerable<BoardRow> rows, Func<BoardRow, DateTime> due, Func<BoardRow, string> words, string below, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var since = now - Reminders.Pause;
        var told = await db.AuditEntries
            .Where(entry => entry.SubjectKind == nameof(RegistrationRound) && entry.SubjectId == round.Id && entry.Act == Act && entry.At > since)
            .Select(entry => new { entry.Part, entry.At })
            .ToListAsync(cancellation);
        var today = VietnamTime.DateOf(now);
        return [.. rows.Select(row => new ReminderLine(
            row.Department.Id,
            row.Department.Province,
            words(row),
            $"/dang-ky/{round.Year}/don-vi/{row.Department.Slug}{below}",
            VietnamTime.DateOf(due(row)).DayNumber - today.DayNumber,
            told.Where(entry => entry.Part == row.Department.Id.ToString("N")).Max(entry => (DateTime?)entry.At)))];
    }
}
