using System.Net;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Results;

public sealed class ResultPagesTests(PortalHost host) : IClassFixture<PortalHost>, IAsyncLifetime
{
    private string path = string.Empty;

    public async Task InitializeAsync()
    {
        await host.StartAnewAsync();
        path = $"/ket-qua/2026/{await host.ClusterIdAsync(2)}";
        await host.BringClusterAsync(2, slug => slug switch
        {
            "dienbien" => new SheetPlan(SheetState.Approved, 0.95m),
            "laocai" => new SheetPlan(SheetState.Forwarded, 0.8m, 0.7m),
            "hagiang" => new SheetPlan(SheetState.Submitted, 0.9m, IsDisqualified: true),
            _ => new SheetPlan(SheetState.Draft),
        });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_officer_sees_a_provisional_ranking_said_to_be_one()
    {
        var page = await (await host.LogInAsync("canbo.bo")).GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Tạm tính, chưa công bố", page.Text(".notice-band"), StringComparison.Ordinal);
        Assert.StartsWith("1/2 Điện Biên", page.Text("#bang-xep-hang tbody tr"), StringComparison.Ordinal);
        Assert.Contains("hơn Lào Cai", page.Text("#bang-xep-hang tbody tr .why"), StringComparison.Ordinal);
        Assert.Contains("Không xét", page.Text("#bang-xep-hang tbody tr:last-child"), StringComparison.Ordinal);
        Assert.Contains("K.1 Có lãnh đạo đơn vị bị kỷ luật", page.Text("#bang-xep-hang tbody tr:last-child .why"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leader_sees_it_without_the_publish_button_and_a_member_is_told_that_it_is_not_public()
    {
        var leader = await (await host.LogInAsync("so.sonla")).GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, leader.Status);
        Assert.Null(leader.Document.QuerySelector($"a[href='{path}/cong-bo']"));
        foreach (var user in new[] { "so.dienbien", "so.haiphong", "hoidong1", "quantri" })
        {
            var client = await host.LogInAsync(user);
            foreach (var address in new[] { path, path + "/nhom" })
            {
                var page = await client.GetAsync(address);
                Assert.Equal(HttpStatusCode.NotFound, page.Status);
                Assert.Contains("chưa được công bố", page.Text("h1"), StringComparison.Ordinal);
                Assert.Null(page.Document.QuerySelector("table"));
            }

            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path + "/in/xep-hang?dang=html")).Status);
        }
    }

    [Fact]
    public async Task The_deputy_who_sees_the_leaders_sheet_only_is_shown_no_ranking_before_publication()
    {
        var client = await host.LogInAsync("so.laichau");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path + "/nhom")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path + "/xuat/tong-hop")).Status);
    }

    [Fact]
    public async Task The_matrix_shows_groups_as_rows_and_units_as_columns_and_the_chosen_column()
    {
        var client = await host.LogInAsync("canbo.bo");
        var groups = await client.GetAsync(path + "/nhom?cot=tu-cham");
        Assert.Equal(9, groups.Document.QuerySelectorAll("table.matrix thead th").Length);
        Assert.Equal(12, groups.Document.QuerySelectorAll("table.matrix tbody tr").Length);
        Assert.Contains("Tự chấm", groups.Text("table.matrix caption"), StringComparison.Ordinal);
        var leaves = await client.GetAsync(path + "/nhom?cot=tu-cham&chi-tiet=true");
        Assert.True(leaves.Document.QuerySelectorAll("table.matrix tbody tr").Length > 30);
    }

    [Fact]
    public async Task A_unit_shows_the_arithmetic_of_its_total_down_to_the_leaf()
    {
        var client = await host.LogInAsync("canbo.bo");
        var ranking = await client.GetAsync(path);
        var link = ranking.Document.QuerySelector("#bang-xep-hang tbody th a")!.GetAttribute("href")!;
        var page = await client.GetAsync(link);
        Assert.Contains("Tổng điểm", page.Text(".arithmetic summary"), StringComparison.Ordinal);
        Assert.Contains("1.1", page.Text(".arithmetic"), StringComparison.Ordinal);
        Assert.Contains("1/2", page.Text(".facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_says_of_every_cluster_whether_it_is_public()
    {
        var page = await (await host.LogInAsync("so.dienbien")).GetAsync("/ket-qua");
        Assert.Equal(8, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.All(page.Document.QuerySelectorAll("tbody tr"), row => Assert.Contains("Chưa công bố", row.TextContent, StringComparison.Ordinal));
    }
}
