using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Tests.Text;

public class PersonNameTests
{
    [Fact]
    public void People_are_ordered_by_given_name_then_tone_then_the_names_before_it()
    {
        string[] ordered = ["Trần Văn An", "Lê Thị Ân", "Nguyễn Thị Hoa", "Nguyễn Văn Hòa", "Lê Văn Thang", "Nguyễn Thị Thắng", "Bùi Văn Thắng", "Nguyễn Văn Thắng", "Võ Thị Yến"];
        Assert.Equal(ordered, ordered.Reverse().OrderBy(name => PersonName.SortKey(name), StringComparer.Ordinal));
    }

    [Fact]
    public void An_override_orders_names_of_other_customs()
    {
        (string Name, string? As)[] people = [("Nguyễn Văn Sơn", null), ("Y Thịnh Niê Kđăm", "Thịnh"), ("Trần Văn Thịnh", null), ("Lê Thị Yến", null)];
        Assert.Equal(
            ["Nguyễn Văn Sơn", "Trần Văn Thịnh", "Y Thịnh Niê Kđăm", "Lê Thị Yến"],
            people.Reverse().OrderBy(person => PersonName.SortKey(person.Name, person.As), StringComparer.Ordinal).Select(person => person.Name));
    }

    [Theory]
    [InlineData("Nguyễn Văn Thắng", "Nguyễn Văn Thắng", NameLikeness.Identical)]
    [InlineData("Nguyễn Văn Hoà", "nguyễn văn Hòa", NameLikeness.SameSpelling)]
    [InlineData("Nguyễn Văn Thắng", "Nguyễn Văn Thăng", NameLikeness.SameWithoutMarks)]
    [InlineData("Nguyễn Văn Thắng", "Nguyen Van Thang", NameLikeness.SameWithoutMarks)]
    [InlineData("Nguyễn Văn Thắng", "Nguyễn Thắng", NameLikeness.Near)]
    [InlineData("Nguyễn Thị Lý", "Nguyễn Thị Lí", NameLikeness.Near)]
    [InlineData("Nguyễn Văn Thắng", "Nguyễn Văn Thắgn", NameLikeness.Near)]
    [InlineData("Nguyễn Văn Thắng", "Nguyễn Thị Thắng", NameLikeness.Different)]
    [InlineData("Lê An", "Lê Ba", NameLikeness.Different)]
    [InlineData("Lê An", "", NameLikeness.Different)]
    public void Names_are_compared_as_people_would(string left, string right, NameLikeness likeness)
    {
        Assert.Equal(likeness, PersonName.Compare(left, right));
        Assert.Equal(likeness, PersonName.Compare(right, left));
    }

    [Fact]
    public void Names_worth_comparing_meet_in_one_key()
    {
        Assert.Equal("nguyen thang", PersonName.EndsKey("Nguyễn Văn Thắng"));
        Assert.Equal("thang", PersonName.EndsKey("Thắng"));
        Assert.Equal(PersonName.MatchKey("Hoà"), PersonName.MatchKey("HÒA"));
        Assert.NotEqual(PersonName.MatchKey("Thắng"), PersonName.MatchKey("Thăng"));
    }

    [Theory]
    [InlineData("Nguyễn Thị ánh", "Nguyễn Thị Ánh")]
    [InlineData("  Trần   Văn  ấn ", "Trần Văn Ấn")]
    [InlineData("nguyễn văn thắng", "nguyễn văn thắng")]
    [InlineData("", "")]
    public void Old_fonts_have_no_capitals_with_a_tone_so_names_get_them_back(string read, string name) => Assert.Equal(name, PersonName.FromLegacy(read));
}
