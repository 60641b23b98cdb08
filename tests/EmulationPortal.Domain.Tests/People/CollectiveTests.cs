using EmulationPortal.Domain.People;

namespace EmulationPortal.Domain.Tests.People;

public class CollectiveTests
{
    private static readonly DateOnly Today = new(2026, 11, 10);

    [Fact]
    public void A_department_s_collective_bears_all_its_names()
    {
        var department = PersonTests.DepartmentOf("Bạc Liêu");
        department.Rename("Sở Khoa học và Công nghệ Bạc Liêu", new DateOnly(2025, 3, 1), "NQ 01");
        var collective = Collective.Of(department);
        Assert.Equal(department.Name, collective.Name);
        Assert.Equal(CollectiveKind.Department, collective.Kind);
        Assert.Contains("truyen thong bac lieu", collective.FoldedName, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2025, 3, 1), collective.NamedSince);
        Assert.Contains("trang Tổ chức", collective.MayEnd(Today, null).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_division_is_renamed_once_and_found_by_both_names()
    {
        var unit = PersonTests.UnitOf(PersonTests.DepartmentOf("Thái Bình"), "Phòng Bưu chính");
        Assert.True(unit.MayRename("Phòng Bưu chính - Viễn thông", Today, Today).IsAllowed);
        unit.Rename("Phòng Bưu chính - Viễn thông", Today, "QĐ 12");
        Assert.Equal("phong buu chinh phong buu chinh vien thong", unit.FoldedName);
        Assert.False(unit.MayRename("Phòng Viễn thông", Today, Today).IsAllowed);
        Assert.False(unit.MayRename("Phòng Bưu chính - Viễn thông", Today.AddDays(1), Today).IsAllowed);
    }

    [Fact]
    public void A_merged_division_leads_to_one_of_its_own_department_that_is_still_there()
    {
        var department = PersonTests.DepartmentOf("Thái Bình");
        var (one, two) = (PersonTests.UnitOf(department, "Phòng Bưu chính"), PersonTests.UnitOf(department, "Phòng Viễn thông"));
        Assert.False(one.MayEnd(Today, one).IsAllowed);
        Assert.False(one.MayEnd(Today, PersonTests.UnitOf(PersonTests.DepartmentOf("Nam Định"), "Phòng Viễn thông")).IsAllowed);
        Assert.True(one.MayEnd(Today, two).IsAllowed);
        one.End(Today, two);
        Assert.Equal(two.Id, one.MergedIntoId);
        Assert.False(two.MayEnd(Today, one).IsAllowed);
    }
}
