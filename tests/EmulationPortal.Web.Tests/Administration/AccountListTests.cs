using System.Net;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Administration;

public sealed class AccountListTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("canbo.bo")]
    [InlineData("hoidong1")]
    [InlineData("so.sonla")]
    [InlineData("giamdoc.sonla")]
    public async Task Only_an_administrator_opens_the_administration(string userName)
    {
        var client = await host.LogInAsync(userName);
        foreach (var path in new[] { "/quan-tri", "/quan-tri/moi", "/quan-tri/dang-nhap", $"/quan-tri/tai-khoan/{Guid.NewGuid()}" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(path)).Status);
        }
    }

    [Theory]
    [InlineData("dien bien", "giamdoc.dienbien,so.dienbien")]
    [InlineData("Điện  BIÊN chuyên", "so.dienbien")]
    [InlineData("thanh binh bo", "canbo.bo")]
    [InlineData("khong ai nhu vay", "")]
    public async Task Accounts_are_found_without_accents_by_all_words(string typed, string expected)
    {
        var page = await (await host.LogInAsync("quantri")).GetAsync("/quan-tri?tim=" + Uri.EscapeDataString(typed));
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), UserNames(page).Order());
    }

    [Fact]
    public async Task Department_role_and_state_narrow_the_list()
    {
        var client = await host.LogInAsync("quantri");
        var start = await client.GetAsync("/quan-tri");
        var department = start.Document.QuerySelectorAll("#don-vi option").Single(option => option.TextContent == "Lai Châu").GetAttribute("value");
        Assert.Equal(["giamdoc.laichau"], UserNames(await client.GetAsync($"/quan-tri?don-vi={department}&vai-tro=DepartmentDirector")));
        Assert.Equal(11, UserNames(await client.GetAsync("/quan-tri?don-vi=bo&trang-thai=Active")).Count);
        Assert.Empty(UserNames(await client.GetAsync("/quan-tri?trang-thai=Deactivated")));
        Assert.Equal(50, UserNames(await client.GetAsync("/quan-tri?vai-tro=xyz&don-vi=abc")).Count);
    }

    [Fact]
    public async Task The_list_goes_on_over_pages_sorted_by_given_name()
    {
        var client = await host.LogInAsync("quantri");
        var names = new List<string>();
        for (var number = 1; number <= 3; number++)
        {
            var page = await client.GetAsync($"/quan-tri?trang={number}");
            Assert.Contains($"Trang {number}/3", page.Text("nav[aria-label=Trang]"), StringComparison.Ordinal);
            names.AddRange(page.Document.QuerySelectorAll("table.list tbody th").Select(cell => cell.TextContent));
        }

        Assert.Equal(137, names.Count);
        var keys = names.Select(Domain.Text.VietnameseText.GivenNameSortKey).ToList();
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    private static IReadOnlyList<string> UserNames(PortalPage page) =>
        page.Document.QuerySelectorAll("table.list tbody tr td:nth-child(2)").Select(cell => cell.TextContent).ToList();
}
