using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;

namespace EmulationPortal.Domain.Tests.People;

public class PersonTests
{
    private static readonly DateOnly Today = new(2026, 11, 10);
    private static readonly Department Department = DepartmentOf("Thái Bình");

    [Fact]
    public void A_renamed_person_is_found_by_both_names_and_sorted_by_the_new_one()
    {
        var person = PersonOf("Nguyễn Thị Hoa");
        person.Rename("Nguyễn Thị  Mai ", Today);
        Assert.Equal("Nguyễn Thị Mai", person.FullName);
        Assert.Equal("nguyen thi mai nguyen thi hoa", person.FoldedName);
        Assert.Equal(["hoa", "mai", "nguyen", "thi"], person.Words.Select(word => word.Word).Order(StringComparer.Ordinal));
        Assert.StartsWith("m0a0i0", person.GivenNameKey, StringComparison.Ordinal);
        Assert.All(person.Words, word => Assert.Equal(person.GivenNameKey, word.GivenNameKey));
    }

    [Fact]
    public void The_same_name_again_is_no_renaming()
    {
        var person = PersonOf("Nguyễn Thị Hoa");
        person.Rename("Nguyễn Thị Hoa", Today);
        Assert.Empty(person.FormerNames);
    }

    [Fact]
    public void An_override_of_the_order_wins()
    {
        var person = PersonOf("Y Bhăm Niê Kđăm");
        var usual = person.GivenNameKey;
        person.GivenNameKeyOverride = "Bhăm";
        person.RefreshKeys();
        Assert.NotEqual(usual, person.GivenNameKey);
        Assert.StartsWith("b0h0", person.GivenNameKey, StringComparison.Ordinal);
    }

    [Fact]
    public void A_move_ends_the_present_position_the_day_before()
    {
        var person = PersonOf("Trần Văn Nam");
        var other = DepartmentOf("Nam Định");
        Assert.True(person.MayMove(other, null, "Trưởng phòng", Today, Today).IsAllowed);
        person.Move(other.Id, null, "Trưởng phòng", Today);
        Assert.Equal(other.Id, person.DepartmentId);
        Assert.Equal([Today.AddDays(-1), null], person.Positions.OrderBy(position => position.From).Select(position => position.To));
        Assert.Equal("Trưởng phòng", person.Position!.Title);
    }

    [Fact]
    public void A_move_to_a_dissolved_unit_a_future_day_or_the_same_place_is_refused()
    {
        var person = PersonOf("Trần Văn Nam");
        var closed = DepartmentOf("Hà Tây");
        closed.ValidTo = new DateOnly(2008, 7, 31);
        Assert.Contains("đã kết thúc hoạt động từ ngày 01/08/2008", person.MayMove(closed, null, "", Today, Today).Why, StringComparison.Ordinal);
        Assert.Contains("chưa đến", person.MayMove(Department, null, "Trưởng phòng", Today.AddDays(1), Today).Why, StringComparison.Ordinal);
        Assert.Contains("không có gì thay đổi", person.MayMove(Department, null, "Chuyên viên", Today, Today).Why, StringComparison.Ordinal);
        Assert.Contains("phải từ ngày sau đó", person.MayMove(Department, null, "Trưởng phòng", new DateOnly(2020, 1, 1), Today).Why, StringComparison.Ordinal);
        var foreign = UnitOf(closed, "Phòng Tổng hợp");
        Assert.Contains("không thuộc", person.MayMove(Department, foreign, "", Today, Today).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-07-01", "2026-07-01", 1)]
    [InlineData("2020-01-01", "2020-01-01", 0)]
    [InlineData("2019-07-01", "2020-01-01", 0)]
    public void Whoever_goes_along_with_a_department_keeps_the_days_before_and_has_no_position_cut_short(string effectiveOn, string from, int left)
    {
        var person = PersonOf("Trần Văn Nam");
        var successor = DepartmentOf("Hưng Yên");
        Assert.Equal(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), person.GoAlong(successor.Id, null, DateOnly.Parse(effectiveOn, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(successor.Id, person.DepartmentId);
        Assert.Equal(successor.Id, person.Position!.DepartmentId);
        Assert.Equal("Chuyên viên", person.Position.Title);
        Assert.Equal(left, person.Positions.Count(position => position.DepartmentId == Department.Id));
        Assert.All(person.Positions, position => Assert.True(position.To is null || position.To > position.From));
    }

    [Fact]
    public void Positions_held_between_the_day_of_an_act_and_the_present_one_go_along_too()
    {
        var person = PersonOf("Trần Văn Nam");
        var successor = DepartmentOf("Hưng Yên");
        person.Move(Department.Id, null, "Phó phòng", new DateOnly(2025, 9, 1));
        person.Move(Department.Id, null, "Trưởng phòng", new DateOnly(2026, 3, 1));
        Assert.Equal(new DateOnly(2025, 7, 1), person.GoAlong(successor.Id, null, new DateOnly(2025, 7, 1)));
        Assert.Equal(
            [(Department.Id, "Chuyên viên", new(2020, 1, 1), new(2025, 6, 30)), (successor.Id, "Chuyên viên", new(2025, 7, 1), new(2025, 8, 31)),
                (successor.Id, "Phó phòng", new(2025, 9, 1), new(2026, 2, 28)), (successor.Id, "Trưởng phòng", new(2026, 3, 1), null)],
            person.Positions.OrderBy(position => position.From).Select(position => (position.DepartmentId, position.Title, position.From, position.To)));
    }

    [Theory]
    [InlineData("12/05/1980", "11/05/1995", "chưa đủ 15 tuổi")]
    [InlineData("12/05/1980", "12/05/1995", null)]
    [InlineData("1980", "31/12/1994", "sinh 1980")]
    [InlineData("1980", "01/01/1995", null)]
    [InlineData("", "01/01/1900", null)]
    [InlineData("1980", "", null)]
    public void Nobody_entered_the_public_service_before_the_age_of_work(string birth, string since, string? problem)
    {
        var read = BirthText.Read(birth, Today);
        var said = BirthText.ServiceProblem(read.On, read.Year, Domain.Text.DateText.Read(since).Value);
        if (problem is null) Assert.Null(said);
        else Assert.Contains(problem, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2020, null, "31/12/2019", true)]
    [InlineData(2020, null, "01/01/2020", false)]
    [InlineData(2015, 2020, "31/12/2019", true)]
    [InlineData(2015, 2020, "02/09/2020", false)]
    [InlineData(2020, null, "", false)]
    public void Nothing_is_given_for_a_year_that_had_not_begun(int year, int? toYear, string decidedOn, bool isRefused) =>
        Assert.Equal(isRefused, AwardRecord.DayProblem(year, toYear, Domain.Text.DateText.Read(decidedOn).Value) is not null);

    [Fact]
    public void Whoever_has_left_comes_back_by_a_move()
    {
        var person = PersonOf("Trần Văn Nam");
        Assert.True(person.MayLeave(new DateOnly(2025, 12, 31), Today).IsAllowed);
        person.Leave(new DateOnly(2025, 12, 31));
        Assert.Null(person.Position);
        Assert.Contains("Đã ghi thôi công tác", person.MayLeave(Today, Today).Why, StringComparison.Ordinal);
        person.Move(Department.Id, null, "Chuyên viên", Today);
        Assert.Null(person.ValidTo);
        Assert.NotNull(person.Position);
    }

    [Fact]
    public void A_merged_record_points_to_the_survivor_which_bears_both_names_and_all_that_was_known()
    {
        var (survivor, other) = (PersonOf("Nguyễn Văn Thắng"), PersonOf("Nguyễn Văn Thăng"));
        survivor.SetBirth(null, 1980);
        other.SetBirth(new DateOnly(1980, 5, 12), null);
        (other.SealedIdentityNumber, other.IdentityEnding) = ("sealed", "123");
        survivor.TakeIn(other, Today);
        Assert.Equal(survivor.Id, other.MergedIntoId);
        Assert.Empty(other.Words);
        Assert.Equal("Nguyễn Văn Thăng", Assert.Single(survivor.FormerNames).Name);
        Assert.Equal(new DateOnly(1980, 5, 12), survivor.BornOn);
        Assert.Equal("123", survivor.IdentityEnding);
        Assert.Throws<InvalidOperationException>(() => survivor.TakeIn(other, Today));
        Assert.Throws<InvalidOperationException>(() => survivor.TakeIn(survivor, Today));
    }

    [Theory]
    [InlineData(Role.DepartmentStaff, true, true)]
    [InlineData(Role.DepartmentDirector, true, true)]
    [InlineData(Role.DepartmentStaff, false, false)]
    [InlineData(Role.MinistryOfficer, false, true)]
    [InlineData(Role.Administrator, false, false)]
    [InlineData(Role.CouncilMember, false, false)]
    public void Records_are_kept_by_the_own_department_and_the_ministry(Role role, bool isOwn, bool may)
    {
        var actor = new Actor(Guid.NewGuid(), "Người Thử", RoleText.IsOfMinistry(role) ? null : isOwn ? Department.Id : Guid.NewGuid(), new HashSet<Role> { role }, []);
        Assert.Equal(may, PeopleRules.MayEdit(actor, Department.Id).IsAllowed);
        Assert.Equal(role == Role.MinistryOfficer, PeopleRules.MayMoveTo(actor, PersonOf("Trần Văn Nam"), Guid.NewGuid()).IsAllowed);
    }

    [Fact]
    public void Namesakes_of_different_years_are_not_merged()
    {
        var officer = new Actor(Guid.NewGuid(), "Cán bộ", null, new HashSet<Role> { Role.MinistryOfficer }, []);
        var (one, two) = (PersonOf("Nguyễn Văn Thắng"), PersonOf("Nguyễn Văn Thắng"));
        one.SetBirth(null, 1975);
        two.SetBirth(new DateOnly(1980, 1, 1), null);
        Assert.Contains("hai người trùng tên", PeopleRules.MayMerge(officer, one, two).Why, StringComparison.Ordinal);
        Assert.False(PeopleRules.MayMerge(officer, one, one).IsAllowed);
        one.SetBirth(null, null);
        Assert.True(PeopleRules.MayMerge(officer, one, two).IsAllowed);
    }

    internal static Department DepartmentOf(string province) => new()
    {
        Name = $"Sở Thông tin và Truyền thông {province}",
        Province = province,
        ProvinceCode = "00",
        Slug = province,
        ValidFrom = new DateOnly(2004, 1, 1),
    };

    internal static Collective UnitOf(Department department, string name) => new() { Name = name, Kind = CollectiveKindText.Of(name), DepartmentId = department.Id, ValidFrom = new DateOnly(2015, 1, 1) };

    private static Person PersonOf(string name)
    {
        var person = new Person { FullName = name, Honorific = Honorific.Mr, DepartmentId = Department.Id, ValidFrom = new DateOnly(2020, 1, 1) };
        person.Begin(Department.Id, null, "Chuyên viên", new DateOnly(2020, 1, 1));
        person.RefreshKeys();
        return person;
    }
}
