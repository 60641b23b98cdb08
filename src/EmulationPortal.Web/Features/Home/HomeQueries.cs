using EmulationPortal.Data;
using EmulationPortal.Data.Progress;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Collects what an account has to do, over all open years and all its roles.</summary>
public sealed class HomeQueries(PortalDb db, PortalClock clock)
{
    /// <summary>The page of <paramref name="actor"/>.</summary>
    public async Task<HomePage> PageAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (tasks, waiting) = (new List<HomeTask>(), new List<HomeWait>());
        var years = await db.EmulationYears.AsNoTracking().Where(year => year.State == YearState.Open).Select(year => year.Year).Distinct().ToListAsync(cancellation);
        if (actor.IsOfDepartment)
        {
            await AddDepartmentAsync(actor, years, tasks, waiting, cancellation);
            tasks.AddRange(await ConsultationTasks.OfAsync(db, actor, cancellation));
            await PledgeTasks.AddAsync(db, actor, clock.Today, tasks, waiting, cancellation);
        }

        if (actor.IsOfficer)
        {
            foreach (var progress in await ProgressAsync(years, null, cancellation))
            {
                OfficerTasks.Add(progress, tasks, waiting);
            }

            tasks.AddRange(await OfficerTasks.YearsAsync(db, clock.Today, cancellation));
        }

        await RegistrationTasks.AddAsync(db, actor, clock.Now, tasks, waiting, cancellation);
        await ProposalTasks.AddAsync(db, actor, tasks, waiting, cancellation);
        await DecisionTasks.AddAsync(db, actor, tasks, waiting, cancellation);
        await CertificateTasks.AddAsync(db, actor, clock.Today, tasks, waiting, cancellation);
        await SigningTasks.AddAsync(db, actor, clock.Today, tasks, waiting, cancellation);
        await MovementTasks.AddAsync(db, actor, clock.Today, tasks, cancellation);
        if (actor.Is(Role.Administrator))
        {
            tasks.AddRange(await LockedAsync(cancellation));
            tasks.AddRange(await MailTasks.OfAsync(db, cancellation));
        }

        tasks.AddRange(await MeetingTasks.OfAsync(db, actor, clock.Now, cancellation));
        tasks.AddRange(await PaperTasks.OfAsync(db, actor, cancellation));
        tasks.AddRange(await CouncilTasks.OfAsync(db, actor, clock.Now, cancellation));
        await ObligationTasks.AddAsync(db, actor, years.Append(clock.Today.Year).Distinct(), clock.Now, tasks, cancellation);
        var ordered = tasks.OrderBy(task => task.Urgency).ThenBy(task => task.Days ?? int.MaxValue).ToList();
        return new HomePage(ordered, waiting, Nothing(actor));
    }

    private async Task AddDepartmentAsync(
        Actor actor, IReadOnlyList<int> years, List<HomeTask> tasks, List<HomeWait> waiting, CancellationToken cancellation)
    {
        var own = await db.ScoreSheets
            .Where(sheet => sheet.DepartmentId == actor.DepartmentId && years.Contains(sheet.Year))
            .Select(sheet => new { sheet.Year, sheet.ClusterId })
            .ToListAsync(cancellation);
        var clusters = own.Select(sheet => (sheet.Year, sheet.ClusterId))
            .Union(actor.Duties.Where(duty => years.Contains(duty.Year)).Select(duty => (duty.Year, duty.ClusterId)));
        foreach (var (year, cluster) in clusters)
        {
            foreach (var progress in await db.ProgressAsync(year, cluster, clock.Now, cancellation))
            {
                DepartmentTasks.AddOwn(progress, actor, tasks, waiting);
                DepartmentTasks.AddScoring(progress, actor, tasks, waiting);
            }
        }
    }

    private async Task<IReadOnlyList<ClusterProgress>> ProgressAsync(IEnumerable<int> years, Guid? cluster, CancellationToken cancellation)
    {
        var all = new List<ClusterProgress>();
        foreach (var year in years)
        {
            all.AddRange(await db.ProgressAsync(year, cluster, clock.Now, cancellation));
        }

        return all;
    }

    private async Task<IReadOnlyList<HomeTask>> LockedAsync(CancellationToken cancellation)
    {
        var now = new DateTimeOffset(clock.Now);
        var locked = (await db.Users.AsNoTracking()
                .Where(user => user.LockoutEnd != null && user.DeactivatedAt == null)
                .Select(user => new { user.UserName, user.FullName, user.LockoutEnd })
                .ToListAsync(cancellation))
            .Where(user => user.LockoutEnd > now)
            .Select(user => $"{user.UserName} ({user.FullName})")
            .ToList();
        return locked.Count == 0
            ? []
            : [new HomeTask(Urgency.Soon, $"{locked.Count} tài khoản đang bị tạm khóa", string.Join("; ", locked.Take(10)), "/quan-tri?trang-thai=Locked", "Mở danh sách")];
    }

    private static string Nothing(Actor actor) => actor switch
    {
        _ when actor.Is(Role.CouncilMember) && !actor.IsOfficer => "Hiện chưa có hồ sơ nào được trình Hội đồng. Khi có, hồ sơ cần ông/bà xem và bỏ phiếu sẽ hiện ở đây.",
        _ when actor.Roles.Count == 0 => "Tài khoản chưa được giao vai trò. Hãy liên hệ quản trị hệ thống.",
        _ => "Không có việc nào cần làm lúc này.",
    };
}
