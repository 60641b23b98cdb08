using System.Net;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Search;

/// <summary>The search over everything: each kind within what its own rule lets the actor see.</summary>
public sealed class GlobalSearchTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("canbo.bo", "1459", "van-ban", "1459/QĐ-BTTTT")]
    [InlineData("so.sonla", "thong tin doi ngoai lang son", "van-ban", "456/KH-STTTT")]
    [InlineData("canbo.bo", "dien bien", "don-vi", "Sở Thông tin và Truyền thông tỉnh Điện Biên")]
    [InlineData("hoidong1", "STTTT son la", "don-vi", "Sơn La")]
    [InlineData("so.sonla", "phong trao", "phong-trao", "hong trào")]
    public async Task A_record_is_found_without_accents_and_leads_to_its_page(string account, string sought, string group, string title)
    {
        var client = await host.LogInAsync(account);
        var page = await client.GetAsync($"/tim-kiem?q={Uri.EscapeDataString(sought)}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var link = page.Document.QuerySelectorAll($"section[aria-labelledby=nhom-{group}] li a").FirstOrDefault(candidate => candidate.TextContent.Contains(title, StringComparison.Ordinal));
        Assert.True(link is not null, page.Text("main"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(link.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task People_are_found_by_the_ministry_everywhere_by_a_department_among_its_own_and_by_a_council_member_nowhere()
    {
        var (own, other) = await host.WithDbAsync(async db =>
        {
            var sonla = await db.Departments.Where(department => department.Slug == "sonla").Select(department => department.Id).SingleAsync();
            var laichau = await db.Departments.Where(department => department.Slug == "laichau").Select(department => department.Id).SingleAsync();
            return (await db.People.FirstAsync(person => person.DepartmentId == sonla && person.MergedIntoId == null), await db.People.FirstAsync(person => person.DepartmentId == laichau && person.MergedIntoId == null));
        });
        Assert.Contains($"/ca-nhan-tap-the/ca-nhan/{own.Id}", await PeopleAsync("canbo.bo", own.FullName));
        Assert.Contains($"/ca-nhan-tap-the/ca-nhan/{other.Id}", await PeopleAsync("canbo.bo", VietnameseText.Fold(other.FullName)));
        Assert.Contains($"/ca-nhan-tap-the/ca-nhan/{own.Id}", await PeopleAsync("so.sonla", VietnameseText.Fold(own.FullName)));
        Assert.DoesNotContain($"/ca-nhan-tap-the/ca-nhan/{other.Id}", await PeopleAsync("so.sonla", other.FullName));
        Assert.Empty(await PeopleAsync("hoidong1", own.FullName));
    }

    [Fact]
    public async Task A_draft_of_a_movement_is_found_by_who_drafts_it_only()
    {
        var (name, owner) = await host.WithDbAsync(async db =>
        {
            var movement = await db.Movements.FirstAsync(candidate => candidate.DepartmentId != null && candidate.State != Domain.Movements.MovementState.Draft);
            await db.Movements.Where(candidate => candidate.Id == movement.Id).ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.State, Domain.Movements.MovementState.Draft));
            return (movement.Name, await db.Departments.Where(department => department.Id == movement.DepartmentId).Select(department => department.Slug).SingleAsync());
        });
        Assert.Contains(name, await AllAsync($"so.{owner}", name), StringComparison.Ordinal);
        Assert.DoesNotContain(name, await AllAsync("canbo.bo", name), StringComparison.Ordinal);

        async Task<string> AllAsync(string account, string sought) =>
            string.Join('|', (await (await host.LogInAsync(account)).GetAsync($"/tim-kiem?q={Uri.EscapeDataString(sought)}")).Document.QuerySelectorAll("section[aria-labelledby=nhom-phong-trao] li").Select(line => line.TextContent));
    }

    [Fact]
    public async Task The_fragment_of_the_dialog_is_a_list_of_options_with_keys_of_their_own()
    {
        var client = await host.LogInAsync("canbo.bo");
        var part = await client.GetAsync("/tim-kiem/goi-y?q=so%20thong%20tin");
        var options = part.Document.QuerySelectorAll("[role=group] > [role=option]");
        Assert.True(options.Length > 4);
        Assert.Equal(options.Length, options.Select(option => option.Id).Distinct().Count());
        Assert.Null(part.Document.QuerySelector("header"));
        Assert.Contains("/to-chuc?tim=", options.Single(option => option.TextContent.Contains("Xem tất cả trong “Đơn vị”", StringComparison.Ordinal)).GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "Hãy gõ ít nhất hai chữ.")]
    [InlineData("%_", "Hãy gõ ít nhất hai chữ.")]
    [InlineData("khong co gi nhu the ca zzz", "Không tìm thấy gì")]
    public async Task Too_little_or_nothing_found_is_said(string sought, string told)
    {
        var page = await (await host.LogInAsync("so.sonla")).GetAsync($"/tim-kiem?q={Uri.EscapeDataString(sought)}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(told, page.Text("main"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main section"));
    }

    [Fact]
    public async Task Every_page_of_an_account_leads_to_the_search_and_a_visitor_is_sent_to_log_in()
    {
        Assert.NotNull((await (await host.LogInAsync("hoidong1")).GetAsync("/")).Document.QuerySelector("a[data-find][href='/tim-kiem']"));
        var visitor = await host.Visit().GetAsync("/tim-kiem?q=son%20la");
        Assert.StartsWith("/dang-nhap", visitor.Path, StringComparison.Ordinal);
        Assert.Null(visitor.Document.QuerySelector("[data-find]"));
    }

    [Fact]
    public async Task Decisions_are_searched_in_their_list()
    {
        var client = await host.LogInAsync("canbo.bo");
        Assert.Contains("Không có quyết định nào có “zzz”", (await client.GetAsync("/quyet-dinh?tim=zzz")).Text("main"), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string?>> PeopleAsync(string account, string sought)
    {
        var page = await (await host.LogInAsync(account)).GetAsync($"/tim-kiem?q={Uri.EscapeDataString(sought)}");
        return [.. page.Document.QuerySelectorAll("section[aria-labelledby=nhom-ca-nhan] li a").Select(link => link.GetAttribute("href"))];
    }
}
