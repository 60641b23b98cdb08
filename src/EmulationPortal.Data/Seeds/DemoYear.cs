using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Results;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>The demo's current year, opened: members as in 2019, leaders, criteria, stages around today, one sheet per department.</summary>
public sealed class DemoYear(PortalDb db, YearOpening opening)
{
    // Leader and deputy of each cluster; those of cluster 2 as in 2019, the others illustrative.
    private static readonly (int Cluster, string Leader, string Deputy)[] Duties =
    [
        (1, "Hải Phòng", "Hà Nội"), (2, "Sơn La", "Lai Châu"), (3, "Thái Bình", "Nam Định"), (4, "Phú Thọ", "Thái Nguyên"),
        (5, "Nghệ An", "Thanh Hóa"), (6, "Khánh Hòa", "Lâm Đồng"), (7, "Đồng Nai", "Bình Dương"), (8, "An Giang", "Long An"),
    ];

    /// <summary>Adds the year.</summary>
    /// <param name="now">When it was opened, in UTC.</param>
    /// <param name="today">The day in Vietnam.</param>
    /// <param name="selfScoringDue">The soft deadline of self-scoring, in days from today.</param>
    public async Task AddAsync(DateTime now, DateOnly today, int selfScoringDue)
    {
        var bloc = await db.Blocs.Include(bloc => bloc.Clusters).SingleAsync();
        var members = await db.ClusterMemberships.AsNoTracking().Where(membership => membership.Year == ReferenceData.DecidedOn.Year).ToListAsync();
        var departments = await db.Departments.ToDictionaryAsync(department => department.Province);
        AddMembers(members, today.Year);
        AddDuties(bloc, departments, today.Year);
        AddCriteria(bloc, today.Year, now);
        var year = AddYear(bloc, today, selfScoringDue);
        await db.SaveChangesAsync();
        var verdict = await opening.OpenAsync(year, DemoOfficer, now);
        if (!verdict.IsAllowed)
        {
            throw new InvalidOperationException(verdict.Why);
        }
    }

    private void AddMembers(IEnumerable<ClusterMembership> members, int year) =>
        db.ClusterMemberships.AddRange(members.Select(membership => new ClusterMembership
        {
            ClusterId = membership.ClusterId,
            DepartmentId = membership.DepartmentId,
            Year = year,
            Position = membership.Position,
        }));

    private void AddDuties(Bloc bloc, IReadOnlyDictionary<string, Department> departments, int year)
    {
        foreach (var (number, leader, deputy) in Duties)
        {
            var cluster = bloc.Clusters.Single(cluster => cluster.Number == number);
            Add(cluster, departments[leader], AppointmentDuty.Leader);
            Add(cluster, departments[deputy], AppointmentDuty.Deputy);
        }

        void Add(Cluster cluster, Department department, AppointmentDuty duty) => db.ClusterAppointments.Add(new ClusterAppointment
        {
            ClusterId = cluster.Id,
            Year = year,
            Duty = duty,
            DepartmentId = department.Id,
            DecisionNumber = "Dữ liệu minh họa",
        });
    }

    private void AddCriteria(Bloc bloc, int year, DateTime now)
    {
        var set = new CriteriaSet
        {
            BlocId = bloc.Id,
            Year = year,
            Name = $"Bảng tiêu chí thi đua năm {year} của Khối thi đua Sở Thông tin và Truyền thông",
            IsIllustrative = true,
        };
        DemoCriteria.Fill(set);
        var verdict = set.Lock(DemoOfficer, reason: "Dữ liệu minh họa");
        if (!verdict.IsAllowed)
        {
            throw new InvalidOperationException(verdict.Why);
        }

        db.CriteriaSets.Add(set);
        db.Record(DemoOfficer, now, set, "CriteriaLocked", "Lập và khóa bảng tiêu chí minh họa.");
    }

    private static Actor DemoOfficer { get; } = new(Guid.Empty, "Dữ liệu minh họa", null, new HashSet<Role> { Role.MinistryOfficer }, []);

    private EmulationYear AddYear(Bloc bloc, DateOnly today, int selfScoringDue)
    {
        var year = new EmulationYear
        {
            BlocId = bloc.Id,
            Year = today.Year,
            Theme = "Thi đua đổi mới, sáng tạo, đi đầu thực hiện chuyển đổi số để phát triển bền vững",
            Slogan = "Đoàn kết – Kỷ cương – Trọng tâm – Linh hoạt – Bứt phá",
        };
        AddStage(StageKind.SelfScoring, -20, selfScoringDue, 12);
        AddStage(StageKind.ClusterScoring, -10, 20, 27);
        AddStage(StageKind.MinistryReview, -5, 35, 45);
        AddStage(StageKind.Publication, 0, 50, 60);
        year.TieBreaks.AddRange(
        [
            new YearTieBreak { YearId = year.Id, Position = 1, Kind = TieBreakKind.GroupPoints, GroupCode = "1" },
            new YearTieBreak { YearId = year.Id, Position = 2, Kind = TieBreakKind.FewerPenalties },
            new YearTieBreak { YearId = year.Id, Position = 3, Kind = TieBreakKind.EarlierSubmission },
        ]);
        year.Classifications.AddRange(
        [
            new YearClassification { YearId = year.Id, Name = "Xuất sắc", FromPoints = 90 },
            new YearClassification { YearId = year.Id, Name = "Tốt", FromPoints = 80 },
            new YearClassification { YearId = year.Id, Name = "Khá", FromPoints = 65 },
            new YearClassification { YearId = year.Id, Name = "Trung bình", FromPoints = 50 },
        ]);
        db.EmulationYears.Add(year);
        return year;

        void AddStage(StageKind kind, int starts, int soft, int hard) => year.Stages.Add(new YearStage
        {
            YearId = year.Id,
            Kind = kind,
            StartsOn = today.AddDays(starts),
            SoftDeadlineAt = VietnamTime.ToUtc(today.AddDays(soft), new TimeOnly(17, 0)),
            HardDeadlineAt = VietnamTime.ToUtc(today.AddDays(hard), new TimeOnly(17, 0)),
        });
    }
}
