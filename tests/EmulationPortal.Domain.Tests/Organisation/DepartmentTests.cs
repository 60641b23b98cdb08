using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Tests.Organisation;

public class DepartmentTests
{
    private static readonly DateOnly Today = new(2026, 11, 10);

    private static Department Hue()
    {
        var department = new Department
        {
            Name = "Sở Thông tin và Truyền thông tỉnh Thừa Thiên Huế",
            Province = "Thừa Thiên Huế",
            ProvinceCode = "46",
            Slug = "thuathienhue",
            ValidFrom = new DateOnly(2019, 9, 9),
        };
        department.RefreshKeys();
        return department;
    }

    [Fact]
    public void A_renamed_department_keeps_its_old_name_in_the_search_key()
    {
        var department = Hue();
        department.Rename("Sở Khoa học và Công nghệ thành phố Huế", new DateOnly(2025, 3, 1), "01/QĐ-UBND");

        Assert.Contains("so thong tin va truyen thong tinh thua thien hue", department.SearchKey, StringComparison.Ordinal);
        Assert.Contains("so khoa hoc va cong nghe thanh pho hue", department.SearchKey, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2025, 2, 28), Assert.Single(department.FormerNames).UntilOn);
        Assert.Equal(new DateOnly(2025, 3, 1), department.NamedSince);
    }

    [Fact]
    public void A_new_name_begins_after_the_present_one_and_not_in_the_future()
    {
        var department = Hue();

        Assert.Contains("09/09/2019", department.MayRename("Tên khác", new DateOnly(2019, 9, 9), Today).Why, StringComparison.Ordinal);
        Assert.Contains("chưa đến", department.MayRename("Tên khác", Today.AddDays(1), Today).Why, StringComparison.Ordinal);
        Assert.Contains("trùng", department.MayRename(department.Name + " ", Today, Today).Why, StringComparison.Ordinal);
        Assert.True(department.MayRename("Tên khác", Today, Today).IsAllowed);
    }

    [Fact]
    public void Leader_and_deputy_are_two_members()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.NotNull(OrganisationRules.PairProblem(first, first, [first, second]));
        Assert.NotNull(OrganisationRules.PairProblem(first, second, [first]));
        Assert.Null(OrganisationRules.PairProblem(first, second, [first, second]));
    }
}
