using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Benchmarks;

/// <summary>
/// A year of 60 leaves in six groups: the twelve members of cluster 8 scored in all three columns and with the ministry,
/// all others with their departments.
/// </summary>
public static class BenchYear
{
    /// <summary>The year's number.</summary>
    public const int Year = 2099;

    private static readonly Actor Officer = new(Guid.Empty, "Bench", null, new HashSet<Role> { Role.MinistryOfficer }, []);

    /// <summary>Adds it.</summary>
    public static async Task<int> AddAsync(PortalDb db)
    {
        var bloc = await db.Blocs.Include(candidate => candidate.Clusters).SingleAsync();
        var members = await db.ClusterMemberships.AsNoTracking().Where(member => member.Year == 2019).ToListAsync();
        db.ClusterMemberships.AddRange(members.Select(member => new ClusterMembership
        {
            ClusterId = member.ClusterId,
            DepartmentId = member.DepartmentId,
            Year = Year,
            Position = member.Position,
        }));
        var set = Criteria(bloc.Id);
        db.CriteriaSets.Add(set);
        var year = OpenYear(bloc.Id);
        db.EmulationYears.Add(year);
        db.ClusterYears.AddRange(bloc.Clusters.Select(cluster => new ClusterYear { YearId = year.Id, ClusterId = cluster.Id }));
        var last = bloc.Clusters.Single(cluster => cluster.Number == 8).Id;
        foreach (var member in members)
        {
            var sheet = new ScoreSheet { YearId = year.Id, Year = Year, ClusterId = member.ClusterId, DepartmentId = member.DepartmentId, CriteriaSetId = set.Id };
            if (member.ClusterId == last)
            {
                Score(sheet, set);
            }

            db.ScoreSheets.Add(sheet);
        }

        return await db.SaveChangesAsync();
    }

    private static CriteriaSet Criteria(Guid blocId)
    {
        var set = new CriteriaSet { BlocId = blocId, Year = Year, Name = "Bench" };
        for (var group = 1; group <= 6; group++)
        {
            var head = new Criterion { SetId = set.Id, Code = $"{group}", Position = group, Text = "Nhóm tiêu chí dài như thật, có đủ chữ tiếng Việt", MaxPoints = 20 };
            set.Criteria.Add(head);
            for (var leaf = 1; leaf <= 10; leaf++)
            {
                set.Criteria.Add(new Criterion
                {
                    SetId = set.Id,
                    ParentId = head.Id,
                    Code = $"{group}.{leaf}",
                    Position = leaf,
                    Text = "Tiêu chí có nội dung dài như thật, có đủ chữ tiếng Việt",
                    MaxPoints = 2,
                    Kind = LeafKind.Manual,
                    Step = 0.25m,
                });
            }
        }

        Demand(set.Lock(Officer, reason: "Năm đo tốc độ, không lấy ý kiến."));
        return set;
    }

    private static EmulationYear OpenYear(Guid blocId)
    {
        var year = new EmulationYear { BlocId = blocId, Year = Year };
        year.Stages.AddRange(StageText.All.Select(stage => new YearStage
        {
            YearId = year.Id,
            Kind = stage,
            StartsOn = new DateOnly(2026, 1, 1),
            SoftDeadlineAt = new DateTime(2099, 12, 1, 0, 0, 0, DateTimeKind.Utc),
            HardDeadlineAt = new DateTime(2099, 12, 31, 0, 0, 0, DateTimeKind.Utc),
        }));
        Demand(year.Open(Officer));
        return year;
    }

    private static void Score(ScoreSheet sheet, CriteriaSet set)
    {
        var now = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var leaf in set.Criteria.Where(criterion => criterion.Kind is not null))
        {
            foreach (var column in Enum.GetValues<ScoreColumn>())
            {
                sheet.CellFor(leaf.Id, column).Save(CellValue.Of(1.75m), "Có báo cáo.", string.Empty, Officer, now);
            }
        }

        var department = new HashSet<Role> { Role.DepartmentStaff };
        Demand(sheet.Do(SheetStep.Submit, new Actor(Guid.Empty, "Bench", sheet.DepartmentId, department, []), null, now));
        var leader = new Actor(Guid.Empty, "Bench", Guid.Empty, department, [new ClusterDuty(sheet.ClusterId, Year, AppointmentDuty.Leader, Guid.Empty)]);
        Demand(sheet.Do(SheetStep.Forward, leader, null, now));
    }

    private static void Demand(Verdict verdict)
    {
        if (!verdict.IsAllowed)
        {
            throw new InvalidOperationException(verdict.Why);
        }
    }
}
