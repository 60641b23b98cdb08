using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Tests.Titles;
using static EmulationPortal.Domain.Tests.Titles.TitleScene;

namespace EmulationPortal.Domain.Tests.Registrations;

/// <summary>One initiative behind two titles of one list is told at the higher one.</summary>
public class InitiativesServeOnceTests
{
    private static readonly string[] Both = ["CSTD_BO_TINH", "CSTDCS"];

    [Fact]
    public void One_initiative_behind_two_titles_is_noticed_at_the_higher_title()
    {
        var notice = Assert.Single(InitiativesServeOnce.Notices(Book, Both, TitleScene.Person.WithInitiative(InitiativeScope.National, 2025), 2025));
        Assert.Equal("CSTD_BO_TINH", notice.Key);
        Assert.EndsWith("đã dùng cho CSTĐCS trong danh sách này; một sáng kiến chỉ dùng một lần", Assert.Single(notice.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_initiatives_are_enough_for_two_titles() =>
        Assert.Empty(InitiativesServeOnce.Notices(Book, Both, TitleScene.Person.WithInitiative(InitiativeScope.National, 2025).WithInitiative(InitiativeScope.National, 2024), 2025));
}
