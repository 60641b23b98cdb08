using System.Net;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.People;

public sealed class EligibilityPageTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task What_is_missing_for_a_title_is_explained_from_the_records_with_links_to_them()
    {
        var id = await PersonAsync("Chánh Văn phòng");
        var client = await host.LogInAsync("so.thaibinh");
        var page = await (await client.GetAsync($"/ca-nhan-tap-the/ca-nhan/{id}")).Client.GetAsync($"/ca-nhan-tap-the/ca-nhan/{id}/dieu-kien?nam={host.OpenYear - 1}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(page.Document.QuerySelectorAll("h3"), heading => heading.TextContent == "Chiến sĩ thi đua bộ, ban, ngành, tỉnh");
        Assert.NotNull(page.Document.QuerySelector($".reason-proof[href='/ca-nhan-tap-the/ca-nhan/{id}#khen-thuong']"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.namdinh")).GetAsync($"/ca-nhan-tap-the/ca-nhan/{id}/dieu-kien")).Status);
    }

    [Fact]
    public async Task Whoever_is_under_verification_is_told_so_for_every_title()
    {
        var id = await host.WithDbAsync(db => db.DisciplineRecords
            .Where(record => record.Kind == DisciplineKind.UnderVerification && db.People.Any(person => person.Id == record.PersonId && db.Departments.Any(department => department.Id == person.DepartmentId && department.Slug == "thaibinh")))
            .Select(record => record.PersonId!.Value).SingleAsync());
        var page = await (await host.LogInAsync("canbo.bo")).GetAsync($"/ca-nhan-tap-the/ca-nhan/{id}/dieu-kien");
        Assert.Contains("xác minh", page.Text("main"), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(page.Document.QuerySelector($".reason-proof[href='/ca-nhan-tap-the/ca-nhan/{id}#ky-luat']"));
    }

    [Fact]
    public async Task A_collective_is_judged_by_its_members_of_the_year()
    {
        var department = await host.DepartmentIdAsync("thaibinh");
        var id = await host.WithDbAsync(db => db.Collectives.Where(collective => collective.DepartmentId == department && collective.Kind == CollectiveKind.Office).Select(collective => collective.Id).SingleAsync());
        var page = await (await host.LogInAsync("so.thaibinh")).GetAsync($"/ca-nhan-tap-the/tap-the/{id}/dieu-kien?nam={host.OpenYear - 1}");
        Assert.Contains(page.Document.QuerySelectorAll("h3"), heading => heading.TextContent == "Tập thể lao động xuất sắc");
        Assert.NotEmpty(page.Document.QuerySelectorAll(".reason-proof"));
    }

    private async Task<Guid> PersonAsync(string title)
    {
        var department = await host.DepartmentIdAsync("thaibinh");
        return await host.WithDbAsync(db => db.People.Where(person => person.DepartmentId == department && person.Title == title).Select(person => person.Id).SingleAsync());
    }
}
