using System.Globalization;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// The demo's people and collectives. What Sở Thái Bình was awarded in 2015–2020 is real and carries its source; all people, divisions,
/// ratings and other awards are invented, marked so, and the same at every seeding.
/// </summary>
public sealed class DemoPeople(PortalDb db)
{
    private const string Invented = "Dữ liệu minh họa";
    private const int YearsBack = 5;

    private static readonly string[] Units =
    [
        "Văn phòng Sở", "Thanh tra Sở", "Phòng Kế hoạch - Tài chính", "Phòng Bưu chính - Viễn thông", "Phòng Công nghệ thông tin",
        "Phòng Thông tin - Báo chí - Xuất bản", "Trung tâm Công nghệ thông tin và Truyền thông",
    ];

    private static readonly (string Province, int People)[] Staffed = [("Thái Bình", 40), ("Sơn La", 14), ("Điện Biên", 12), ("Lai Châu", 10)];

    /// <summary>Adds them and saves.</summary>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="today">The day in Vietnam; ratings and awards are of the years before.</param>
    public async Task AddAsync(DateTime now, DateOnly today)
    {
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(department => department.Province);
        var whole = await db.Collectives.AsNoTracking().Where(collective => collective.Kind == CollectiveKind.Department).ToDictionaryAsync(collective => collective.DepartmentId);
        AddPublishedAwards(departments, whole, today);
        foreach (var (province, count) in Staffed)
        {
            var department = departments[province];
            AddDepartment(department, DemoNames.Of(province, count), now, today);
        }

        await db.SaveChangesAsync();
    }

    // What was decided after that day is not known yet.
    private void AddPublishedAwards(IReadOnlyDictionary<string, Department> departments, IReadOnlyDictionary<Guid, Collective> whole, DateOnly today)
    {
        foreach (var row in SeedFile.Rows("award-records.csv"))
        {
            var (year, to) = (Number(row[2]), row[3].Length == 0 ? (int?)null : Number(row[3]));
            if ((to ?? year) >= today.Year)
            {
                continue;
            }

            for (var time = 1; time <= Number(row[4]); time++)
            {
                db.AwardRecords.Add(new AwardRecord
                {
                    CollectiveId = whole[departments[row[0]].Id].Id,
                    AwardKindCode = row[1],
                    Year = year,
                    ToYear = to,
                    Authority = row[5],
                    Source = AwardSource.Imported,
                    Note = $"{row[6]} Nguồn: {row[7]}".Trim(),
                });
            }
        }
    }

    private void AddDepartment(Department department, IReadOnlyList<DemoName> names, DateTime now, DateOnly today)
    {
        var units = Units.Select(name => AddUnit(department, name, now)).ToList();
        foreach (var unit in units)
        {
            AddUnitYears(unit, today.Year);
        }

        for (var place = 0; place < names.Count; place++)
        {
            // The first three lead the department and belong to no unit.
            var unit = place < 3 ? null : units[(place - 3) % units.Count];
            var title = place switch { 0 => "Giám đốc Sở", 1 or 2 => "Phó Giám đốc Sở", _ => TitleOf(unit!, place) };
            var person = AddPerson(department, unit, title, names[place], place, now, today);
            DemoCareers.Add(db, person, department.Id, place, today.Year);
        }
    }

    private Collective AddUnit(Department department, string name, DateTime now)
    {
        var unit = new Collective
        {
            Name = name,
            Kind = CollectiveKindText.Of(name),
            DepartmentId = department.Id,
            ValidFrom = new DateOnly(2015, 1, 1),
            IsIllustrative = true,
        };
        unit.RefreshKeys();
        db.Collectives.Add(unit);
        db.Record(Actor.Portal, now, unit, "CollectiveAdded", $"Lập tập thể minh họa “{name}”.");
        return unit;
    }

    private void AddUnitYears(Collective unit, int thisYear)
    {
        for (var year = thisYear - YearsBack; year < thisYear; year++)
        {
            var spread = DemoNames.Spread($"{unit.Name}{year - thisYear}");
            db.TaskRatings.Add(new TaskRating { CollectiveId = unit.Id, Year = year, Level = spread % 3 == 0 ? TaskRatingLevel.Excellent : TaskRatingLevel.Good, DecisionNumber = Invented });
            db.AwardRecords.Add(new AwardRecord
            {
                CollectiveId = unit.Id,
                AwardKindCode = spread % 3 == 0 ? "TTLDXS" : "TTLDTT",
                Year = year,
                DecisionNumber = Invented,
                Authority = spread % 3 == 0 ? "Chủ tịch Ủy ban nhân dân tỉnh" : "Giám đốc Sở",
                Source = AwardSource.Entered,
                IsIllustrative = true,
            });
        }
    }

    private Person AddPerson(Department department, Collective? unit, string title, DemoName name, int place, DateTime now, DateOnly today)
    {
        var from = new DateOnly(Math.Min(today.Year - YearsBack - 1, name.BornOn.Year + 24), 3, 1);
        var person = new Person
        {
            FullName = VietnameseText.Normalise(name.FullName),
            Honorific = name.Honorific,
            DepartmentId = department.Id,
            ServiceSince = from,
            OfficialOrder = place < 3 ? place + 1 : null,
            ValidFrom = from,
            IsIllustrative = true,
        };
        person.SetBirth(name.BornOn, null);
        person.Begin(department.Id, unit?.Id, title, from);
        person.RefreshKeys();
        db.People.Add(person);
        db.Record(Actor.Portal, now, person, "PersonAdded", $"Lập hồ sơ minh họa của {person.Addressed}.");
        return person;
    }

    private static string TitleOf(Collective unit, int place) => (unit.Kind, place - 3 < Units.Length) switch
    {
        (CollectiveKind.Inspectorate, true) => "Chánh Thanh tra",
        (CollectiveKind.Office, true) => "Chánh Văn phòng",
        (CollectiveKind.Centre, true) => "Giám đốc Trung tâm",
        (_, true) => "Trưởng phòng",
        (CollectiveKind.Centre, false) => "Viên chức",
        _ => "Chuyên viên",
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
