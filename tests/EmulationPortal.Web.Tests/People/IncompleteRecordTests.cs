using System.Net;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.People;

public sealed class IncompleteRecordTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Path = "/ca-nhan-tap-the/can-bo-sung";

    [Fact]
    public async Task A_department_sees_what_its_records_lack()
    {
        await host.WithDbAsync(async db =>
        {
            var department = await db.Departments.Where(candidate => candidate.Slug == "tiengiang").Select(candidate => candidate.Id).SingleAsync();
            var ended = new Collective { Name = "Phòng Cũ", Kind = CollectiveKind.Division, DepartmentId = department, ValidFrom = new DateOnly(2010, 1, 1), ValidTo = new DateOnly(2020, 12, 31) };
            ended.RefreshKeys();
            db.Collectives.Add(ended);
            var missing = PersonOf("Kiên Thị Sóc", null, null);
            db.People.AddRange(missing, PersonOf("Thạch Văn Hùng", 1980, null), PersonOf("Thạch Vân Hưng", 1980, ended.Id), PersonOf("Thạch Văn Hùng", 1990, null));
            db.AwardRecords.Add(new AwardRecord { PersonId = missing.Id, AwardKindCode = "LDTT", Year = 2015, Source = AwardSource.Imported });
            return await db.SaveChangesAsync();

            Person PersonOf(string name, int? born, Guid? unit)
            {
                var person = new Person { FullName = name, Honorific = Honorific.Mr, DepartmentId = department, BornYear = born, ValidFrom = new DateOnly(2010, 1, 1) };
                person.Begin(department, unit, "", person.ValidFrom);
                person.RefreshKeys();
                return person;
            }
        });
        var page = await (await host.LogInAsync("so.tiengiang")).GetAsync(Path);
        Assert.Equal(["Có thể trùng hồ sơ", "Chưa có ngày sinh", "Ở bộ phận đã kết thúc", "Khen thưởng chưa đủ quyết định"], page.Document.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        Assert.Equal(["2 người", "1 người", "1 người", "1 người"], page.Document.QuerySelectorAll("caption").Select(caption => caption.TextContent));
    }

    [Fact]
    public async Task An_officer_chooses_the_department_and_others_see_nothing()
    {
        var officer = await host.LogInAsync("canbo.bo");
        Assert.Empty((await officer.GetAsync(Path)).Document.QuerySelectorAll("main h2"));
        Assert.Contains("Không có hồ sơ nào", (await officer.GetAsync($"{Path}?don-vi={await host.DepartmentIdAsync("longan")}")).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.LogInAsync("hoidong1")).GetAsync(Path)).Status);
    }
}
