using EmulationPortal.Data;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>
/// What registration asks for: of a department to make its list, to correct what was returned and to say at the year's end what was attained;
/// of the ministry to examine lists and to settle results. What the director signs stands among the signatures.
/// </summary>
internal static class RegistrationTasks
{
    private const int SoonDays = 3;

    // Results are asked for so many days before they are due.
    private const int ResultDays = 60;

    /// <summary>Adds the tasks, and what waits for others.</summary>
    public static async Task AddAsync(PortalDb db, Actor actor, DateTime now, List<HomeTask> tasks, List<HomeWait> waiting, CancellationToken cancellation)
    {
        var today = VietnamTime.DateOf(now);
        var since = today.AddYears(-2);
        var rounds = await db.RegistrationRounds.AsNoTracking().Include(round => round.Extensions).Where(round => round.OpensOn <= today && round.OpensOn > since && round.WithdrawnAt == null).OrderBy(round => round.Year).ToListAsync(cancellation);
        foreach (var round in rounds)
        {
            if (actor.IsOfDepartment) await AddOwnAsync(db, actor, round, now, tasks, waiting, cancellation);
            if (actor.IsOfficer) await AddMinistryAsync(db, round, now, tasks, cancellation);
        }
    }

    private static async Task AddOwnAsync(PortalDb db, Actor actor, RegistrationRound round, DateTime now, List<HomeTask> tasks, List<HomeWait> waiting, CancellationToken cancellation)
    {
        var own = actor.DepartmentId!.Value;
        var (slug, ended) = await db.Departments.Where(department => department.Id == own).Select(department => new ValueTuple<string, DateOnly?>(department.Slug, department.ValidTo)).SingleAsync(cancellation);
        var registration = await db.Registrations.AsNoTracking().Include(found => found.Lines).SingleOrDefaultAsync(found => found.RoundId == round.Id && found.DepartmentId == own, cancellation);
        var (path, year, due) = ($"/dang-ky/{round.Year}/don-vi/{slug}", round.Year, round.DueFor(own));
        switch (registration?.State)
        {
            // An ended department begins no list any more; one that it has begun it may finish.
            case null when ended < VietnamTime.DateOf(now):
                break;
            case null or RegistrationState.Draft:
                if (round.WhyClosedFor(own, now) is null)
                {
                    tasks.Add(Of(due, now, $"Lập và trình ký danh sách đăng ký danh hiệu năm {year}", registration is null || registration.Lines.Count == 0 ? "Chưa có dòng nào." : $"Đã lập {registration.Lines.Count} dòng.", path, "Lập danh sách"));
                }

                break;
            case RegistrationState.Returned:
                var lines = registration.Lines.Count(line => line.ReturnReason.Length > 0);
                tasks.Add(new(Urgency.Returned, $"Sửa và gửi lại danh sách đăng ký danh hiệu năm {year}", $"{(lines > 0 ? $"Bộ trả lại {lines} dòng. " : "")}Lý do: {registration.StateReason}", path, "Sửa danh sách", DaysTo(due, now)));
                break;
            case RegistrationState.Submitted:
                waiting.Add(new($"Đăng ký danh hiệu năm {year}: chờ Bộ xem xét.", $"{path}/xem-xet"));
                break;
            case RegistrationState.Approved when round.ResultsDueAt is { } results && (DaysTo(results, now) <= ResultDays || registration.ResultsSentAt is not null):
                AddResults(registration, year, results, now, path, tasks);
                break;
            case RegistrationState.ResultsSent:
                waiting.Add(new($"Kết quả đăng ký danh hiệu năm {year}: chờ Bộ chốt.", $"{path}/xem-xet"));
                break;
        }
    }

    private static void AddResults(Registration registration, int year, DateTime due, DateTime now, string path, List<HomeTask> tasks)
    {
        var entered = registration.Lines.Count(line => line.Result is not null);
        var isReturned = registration.ResultsSentAt is not null && registration.StateReason.Length > 0;
        var task = Of(
            due, now, $"{(isReturned ? "Sửa và gửi lại" : "Ghi và gửi")} kết quả đăng ký danh hiệu năm {year}",
            isReturned ? $"Bộ trả lại, lý do: {registration.StateReason}." : $"Đã ghi {entered}/{registration.Lines.Count} dòng.", $"{path}/ket-qua", "Ghi kết quả");
        tasks.Add(isReturned ? task with { Urgency = Urgency.Returned } : task);
    }

    private static async Task AddMinistryAsync(PortalDb db, RegistrationRound round, DateTime now, List<HomeTask> tasks, CancellationToken cancellation)
    {
        var (rows, year) = (await db.RegistrationBoardAsync(round, now, cancellation), round.Year);
        Add(RegistrationState.Submitted, "Xem xét", "danh sách đăng ký", "Xem xét");
        Add(RegistrationState.ResultsSent, "Chốt kết quả đăng ký của", "đơn vị", "Xem và chốt");
        var late = rows.Where(row => row.IsMissing && row.IsLate && round.WhyClosedFor(row.Department.Id, now) is null).ToList();
        if (late.Count > 0)
        {
            tasks.Add(new(
                Urgency.Late, $"{late.Count} đơn vị quá hạn gửi danh sách đăng ký năm {year}", string.Join(", ", late.Take(10).Select(row => row.Department.Province)) + (late.Count > 10 ? "…" : ""),
                $"/dang-ky/{year}?tinh-trang=chua-gui", "Xem và nhắc", late.Min(row => DaysTo(row.DueAt, now))));
        }

        void Add(RegistrationState state, string act, string what, string button)
        {
            var found = rows.Where(row => row.Registration?.State == state).ToList();
            if (found.Count == 0) return;
            var parts = found.ConvertAll(row => new HomePart(row.Department.Province, $"/dang-ky/{year}/don-vi/{row.Department.Slug}/xem-xet"));
            tasks.Add(new(
                Urgency.Open, $"{act} {found.Count} {what} năm {year}", $"{found.Sum(row => row.Lines)} dòng, {found.Sum(row => row.Marked)} dòng cần lưu ý.", found.Count == 1 ? parts[0].Link : $"/dang-ky/{year}", button, null, found.Count == 1 ? null : parts));
        }
    }

    private static HomeTask Of(DateTime due, DateTime now, string title, string detail, string link, string action)
    {
        var days = DaysTo(due, now);
        return new(now > due ? Urgency.Late : days <= SoonDays ? Urgency.Soon : Urgency.Open, title, $"{detail} Hạn {VietnamTime.Show(due)}.", link, action, days);
    }

    private static int DaysTo(DateTime due, DateTime now) => VietnamTime.DateOf(due).DayNumber - VietnamTime.DateOf(now).DayNumber;
}
