using System.Globalization;
using EmulationPortal.Domain.People;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// Invented ratings, initiatives, discipline and awards of the past years, so that eligibility has something to explain: some reach the
/// next title, some miss it by one year, by a gap, for want of an initiative, or because of discipline or verification.
/// </summary>
internal static class DemoCareers
{
    private const string Invented = "Dữ liệu minh họa";
    private const int YearsBack = 5;

    /// <summary>Years ago in which the person was “chiến sĩ thi đua cơ sở”, for the first places of a department.</summary>
    private static readonly int[][] FighterYears = [[1, 2, 3, 4, 5], [1, 2, 3], [1, 2, 3], [1, 2], [1, 3, 4], [2, 3, 4], [1], []];

    /// <summary>Adds the past of one person.</summary>
    public static void Add(PortalDb db, Person person, Guid departmentId, int place, int thisYear)
    {
        var fighter = place < FighterYears.Length ? FighterYears[place] : [.. Enumerable.Range(1, YearsBack).Where(ago => Chance(person, ago) % 6 == 0)];
        for (var ago = YearsBack; ago >= 1; ago--)
        {
            var isFighter = fighter.Contains(ago);
            var level = isFighter ? TaskRatingLevel.Excellent : Chance(person, ago) % 8 == 1 ? TaskRatingLevel.Completed : TaskRatingLevel.Good;
            db.TaskRatings.Add(new TaskRating { PersonId = person.Id, Year = thisYear - ago, Level = level, DecisionNumber = Invented });
            if (level != TaskRatingLevel.Completed) AddAward(db, person, "LDTT", thisYear - ago, "Giám đốc Sở");
            if (isFighter) AddAward(db, person, "CSTDCS", thisYear - ago, "Giám đốc Sở");
        }

        if (place is 0 or 1) AddAward(db, person, "BK_BO_TINH", thisYear - 2, "Bộ trưởng");
        if (place == 0) AddAward(db, person, "CSTD_BO_TINH", thisYear - 3, "Bộ trưởng");
        if (place is 0 or 1 or 3 or 9) AddInitiative(db, person, departmentId, place, thisYear);
        if (place == 5) AddDiscipline(db, person, DisciplineKind.UnderVerification, new DateOnly(thisYear, 1, 5), null, "Đang xác minh đơn");
        if (place == 6) AddDiscipline(db, person, DisciplineKind.Discipline, new DateOnly(thisYear - 2, 6, 1), new DateOnly(thisYear - 1, 5, 31), "Khiển trách");
    }

    private static int Chance(Person person, int ago) => DemoNames.Spread(string.Create(CultureInfo.InvariantCulture, $"{person.FullName}{person.BornYear}{ago}"));

    private static void AddAward(PortalDb db, Person person, string code, int year, string authority) => db.AwardRecords.Add(new AwardRecord
    {
        PersonId = person.Id,
        AwardKindCode = code,
        Year = year,
        DecisionNumber = Invented,
        DecidedOn = new DateOnly(year + 1, 1, 15),
        Authority = authority,
        Source = AwardSource.Entered,
        IsIllustrative = true,
    });

    private static void AddInitiative(PortalDb db, Person person, Guid departmentId, int place, int thisYear)
    {
        var initiative = new Initiative
        {
            Title = place switch
            {
                0 => "Giải pháp liên thông văn bản điện tử bốn cấp",
                1 => "Quy trình giám sát an toàn thông tin cho trang thông tin cấp xã",
                3 => "Bộ tiêu chí tự đánh giá chuyển đổi số cấp phòng",
                _ => "Sổ tay tiếp nhận phản ánh về tin nhắn rác",
            },
            DepartmentId = departmentId,
            Scope = place < 2 ? InitiativeScope.Ministry : InitiativeScope.Grassroots,
            RecognisedOn = new DateOnly(thisYear - 1, 10, 20),
            DecisionNumber = Invented,
            Authority = place < 2 ? "Bộ Thông tin và Truyền thông" : "Sở Thông tin và Truyền thông",
        };
        initiative.Authors.Add(new InitiativeAuthor { InitiativeId = initiative.Id, PersonId = person.Id, SharePercent = 100 });
        db.Initiatives.Add(initiative);
    }

    private static void AddDiscipline(PortalDb db, Person person, DisciplineKind kind, DateOnly from, DateOnly? to, string note) => db.DisciplineRecords.Add(new DisciplineRecord
    {
        PersonId = person.Id,
        Kind = kind,
        Measure = kind == DisciplineKind.Discipline ? DisciplineText.MeasureIn(note) : null,
        From = from,
        To = to,
        Note = $"{note} ({Invented.ToLowerInvariant()})",
        DecisionNumber = Invented,
    });
}
