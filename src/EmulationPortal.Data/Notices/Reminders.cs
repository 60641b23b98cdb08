using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Progress;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Notices;

/// <summary>One department that has not acted, and what it would be told.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="Province">Its short name.</param>
/// <param name="Text">The sentence of the notice.</param>
/// <param name="Link">Where to act, a local path.</param>
/// <param name="DaysLeft">Calendar days to the nearest deadline, negative when past; null without a deadline.</param>
/// <param name="RemindedAt">The last reminder of the last 24 hours, in UTC; null when there was none.</param>
public sealed record ReminderLine(Guid DepartmentId, string Province, string Text, string Link, int? DaysLeft, DateTime? RemindedAt)
{
    /// <summary>Whether it may be reminded now: nobody is reminded twice within a day.</summary>
    public bool IsDue => RemindedAt is null;
}

/// <summary>Reminds those who have not acted: a notice in the portal and a mail, at most once in 24 hours for a department of a cluster.</summary>
public static class Reminders
{
    /// <summary>The act in the trail of the cluster's year by which a second reminder is recognised.</summary>
    public const string Act = "DepartmentReminded";

    /// <summary>Nobody is reminded twice within this time.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    /// <summary>Who has not acted in a cluster; the actor's own department is left out.</summary>
    public static async Task<IReadOnlyList<ReminderLine>> ReminderPlanAsync(
        this PortalDb db, ClusterProgress progress, Actor actor, DateTime now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var since = now - Pause;
        var told = await db.AuditEntries
            .Where(entry => entry.SubjectKind == nameof(progress.ClusterYear) && entry.SubjectId == progress.ClusterYear.Id && entry.Act == Act && entry.At > since)
            .Select(entry => new { entry.Part, entry.At })
            .ToListAsync(cancellation);
        return [.. progress.Sheets
            .Where(sheet => sheet.Actor is not null && sheet.Actor != actor.DepartmentId)
            .GroupBy(sheet => sheet.Actor!.Value)
            .Select(group => Line(group.Key, [.. group], progress, told.Where(entry => entry.Part == group.Key.ToString("N")).Max(entry => (DateTime?)entry.At)))];
    }

    /// <summary>Writes the reminders that are due, with their trail; the caller saves. Returns whom it tells.</summary>
    /// <param name="db">The database.</param>
    /// <param name="progress">The cluster.</param>
    /// <param name="lines">The plan; lines that are not due are passed over.</param>
    /// <param name="actor">Who reminds.</param>
    /// <param name="address">The portal's own address, without a slash at the end, for the link in the mail; may be empty.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="today">The day in Vietnam.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<IReadOnlyList<string>> RemindAsync(
        this PortalDb db,
        ClusterProgress progress,
        IReadOnlyList<ReminderLine> lines,
        Actor actor,
        string address,
        DateTime now,
        DateOnly today,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var due = lines.Where(line => line.IsDue).ToList();
        var people = await db.PeopleOfAsync([.. due.Select(line => line.DepartmentId)], today, cancellation);
        foreach (var line in due)
        {
            var mine = people.Where(person => person.DepartmentId == line.DepartmentId).ToList();
            db.Announce(mine, line.Text, line.Link, now);
            db.Mail(mine, $"Nhắc việc thi đua năm {progress.Year} – {progress.Cluster.Name}", $"{line.Text}\n\n{address}{line.Link}", now);
            db.Record(actor, now, progress.ClusterYear, Act, $"Nhắc {line.Province}: {line.Text}", part: line.DepartmentId.ToString("N"));
        }

        // Two who remind at the same moment: the version of the cluster's year lets only one of them pass.
        if (due.Count > 0)
        {
            var part = db.Entry(progress.ClusterYear);
            part.State = EntityState.Unchanged;
            part.Property(clusterYear => clusterYear.Version).IsModified = true;
        }

        return [.. due.Select(line => line.Province)];
    }

    private static ReminderLine Line(Guid departmentId, IReadOnlyList<SheetProgress> sheets, ClusterProgress progress, DateTime? remindedAt)
    {
        var own = sheets.FirstOrDefault(sheet => sheet.Turn!.Who == SheetWho.Owner);
        var others = sheets.Where(sheet => sheet.Turn!.Who == SheetWho.ClusterScorer).Select(sheet => sheet.Department.Province).ToList();
        var parts = new List<string>();
        if (own is not null)
        {
            var what = own.Sheet.State == SheetState.Returned ? "bảng điểm bị trả lại chưa được gửi lại" : "bảng tự chấm điểm chưa được gửi";
            parts.Add(own.Deadline is { } deadline ? $"{what}, {deadline.Words}" : what);
        }

        if (others.Count > 0)
        {
            var deadline = sheets.Where(sheet => sheet.Turn!.Who == SheetWho.ClusterScorer).Select(sheet => sheet.Deadline).OfType<DeadlineStanding>().MinBy(standing => standing.Days);
            var what = $"chưa chấm và gửi Bộ bảng điểm của {string.Join(", ", others)}";
            parts.Add(deadline is null ? what : $"{what}, {deadline.Words}");
        }

        return new ReminderLine(
            departmentId,
            progress.NameOf(departmentId),
            $"Năm thi đua {progress.Year}, {progress.Cluster.Name}: {string.Join("; ", parts)}.",
            own is not null && others.Count == 0 ? $"/cham-diem/{own.Sheet.Id}" : "/cham-diem",
            sheets.Min(sheet => sheet.Deadline?.Days),
            remindedAt);
    }
}
