using System.Net;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Reorganisations;

/// <summary>The reorganisation of 2025 on a copy of the demo, from the plan to its undoing.</summary>
public sealed class Plan2025Tests : IAsyncLifetime, IDisposable
{
    private readonly PortalHost host = PortalHost.WithScores();
    private PortalClient officer = null!;

    public async Task InitializeAsync() => officer = await host.LogInAsync("canbo.bo");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task The_plan_is_shown_before_anything_is_stored_and_says_what_is_not_confirmed()
    {
        var page = await officer.GetAsync("/to-chuc/sap-xep/2025");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        // All 63, and Huế twice: it became a city before.
        Assert.Contains(page.Document.QuerySelectorAll("main details summary"), summary => summary.TextContent == "64 đơn vị đổi tên");
        Assert.Contains("Chưa xác nhận", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Bạc Liêu", page.Text(".alert-warning ul"), StringComparison.Ordinal);
        Assert.Equal(23, page.Document.QuerySelectorAll("th[scope=rowgroup]").Length);
        Assert.Contains("Chuyển 40 người, 7 phòng, trung tâm. 2 tài khoản ở lại", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Cổng không suy cụm mới từ cụm cũ", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(0, await host.WithDbAsync(db => db.Reorganisations.CountAsync()));
    }

    [Fact]
    public async Task Every_award_is_found_under_its_old_and_its_new_unit()
    {
        var before = await AwardsByUnitAsync();
        Assert.True(before.Values.Sum(awards => awards.Count) > 300);
        await RunAsync();
        var heirs = await host.WithDbAsync(db => db.DepartmentLinks.ToDictionaryAsync(link => link.PredecessorId, link => link.SuccessorId));
        Assert.Equal(29, heirs.Count);
        Assert.Empty((await host.WithDbAsync(db => Data.Audit.AuditVerification.VerifyAsync(db))).Problems);
        Assert.Equal(34, await host.WithDbAsync(db => db.Departments.CountAsync(department => department.ValidTo == null)));
        foreach (var (unit, awards) in before)
        {
            var old = await host.WithDbAsync(db => db.UnitAwardsAsync([unit]));
            Assert.Subset(old.Select(award => award.Award.Id).ToHashSet(), awards);
            var heir = heirs.GetValueOrDefault(unit, unit);
            var rolled = await host.WithDbAsync(async db => await db.UnitAwardsAsync((await db.LineageAsync(heir)).RolledUp));
            Assert.Subset(rolled.Select(award => award.Award.Id).ToHashSet(), awards);
        }
    }

    [Fact]
    public async Task People_divisions_and_names_go_over_and_no_later_year_gets_members()
    {
        var years = await host.WithDbAsync(db => db.ClusterMemberships.CountAsync());
        await RunAsync();
        var (old, heir) = (await host.DepartmentIdAsync("thaibinh"), await host.DepartmentIdAsync("hungyen"));
        await host.WithDbAsync(async db =>
        {
            Assert.Equal(40, await db.People.CountAsync(person => person.DepartmentId == heir));
            Assert.Equal(40, await db.PersonPositions.CountAsync(position => position.DepartmentId == old && position.To == new DateOnly(2025, 6, 30)));
            Assert.Equal(40, await db.PersonPositions.CountAsync(position => position.DepartmentId == heir && position.From == new DateOnly(2025, 7, 1)));
            Assert.Equal(7, await db.Collectives.CountAsync(unit => unit.FormerPlaces.Any(place => place.DepartmentId == old)));
            var ended = await db.Departments.SingleAsync(department => department.Id == old);
            Assert.Equal(new DateOnly(2025, 6, 30), ended.ValidTo);
            Assert.Equal("Sở Khoa học và Công nghệ tỉnh Thái Bình", ended.Name);
            Assert.Equal("33", (await db.Departments.SingleAsync(department => department.Id == heir)).ProvinceCode);
            Assert.Equal("15", (await db.Departments.SingleAsync(department => department.Slug == "laocai")).ProvinceCode);
            Assert.Equal("Huế", (await db.Departments.SingleAsync(department => department.Slug == "thuathienhue")).Province);
            Assert.Equal(years, await db.ClusterMemberships.CountAsync());
            return true;
        });
        var search = await officer.GetAsync("/to-chuc?tim=" + Uri.EscapeDataString("truyen thong thai binh"));
        Assert.Contains("Kế thừa: Sở Khoa học và Công nghệ tỉnh Thái Bình", search.Text("section ul"), StringComparison.Ordinal);
        var people = await officer.GetAsync($"/ca-nhan-tap-the?don-vi={old}");
        Assert.Contains("40", people.Text("main"), StringComparison.Ordinal);
        var page = await officer.GetAsync($"/to-chuc/don-vi/{heir}");
        Assert.Contains("Năm 2025 bị cắt giữa chừng", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Sở Khoa học và Công nghệ tỉnh Thái Bình", page.Text("main"), StringComparison.Ordinal);
        var apart = await officer.GetAsync($"/to-chuc/don-vi/{heir}/khen-thuong?gop=khong");
        var rolled = await officer.GetAsync($"/to-chuc/don-vi/{heir}/khen-thuong");
        Assert.NotEqual(apart.Text("caption"), rolled.Text("caption"));
        Assert.Contains("Đơn vị kế thừa: Sở Khoa học và Công nghệ tỉnh Hưng Yên", (await officer.GetAsync($"/to-chuc/don-vi/{old}")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undoing_restores_every_table_and_the_work_of_the_open_year_stays_with_its_unit()
    {
        var before = await host.WithDbAsync(TableCopy.OfAsync);
        var page = await RunAsync();
        Assert.Equal(HttpStatusCode.OK, (await (await host.LogInAsync("so.thaibinh")).GetAsync("/cham-diem")).Status);
        Assert.Contains("Tài khoản còn ở đơn vị cũ", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await page.FormOf("Chuyển tài khoản còn lại").SubmitAsync()).Status);
        var undone = await (await officer.GetAsync(page.Path + "/hoan-tac")).FormOf("Hoàn tác").With("Reason", "Ghi nhầm").SubmitAsync();
        Assert.Contains("Đã hoàn tác", undone.Text("main"), StringComparison.Ordinal);
        var after = await host.WithDbAsync(TableCopy.OfAsync);
        foreach (var (table, rows) in before)
        {
            Assert.True(rows.SequenceEqual(after[table]), $"{table}: {string.Join("\n", rows.Except(after[table]).Take(2).Concat(after[table].Except(rows).Take(2)))}");
        }
    }

    [Fact]
    public async Task What_has_come_to_depend_on_it_is_listed_and_keeps_it_from_being_undone()
    {
        var page = await RunAsync();
        var heir = await host.DepartmentIdAsync("hungyen");
        await host.WithDbAsync(async db =>
        {
            var person = await db.People.Include(one => one.Positions).FirstAsync(one => one.DepartmentId == heir);
            person.Move(heir, person.SubUnitId, "Phó Giám đốc Sở", new DateOnly(2026, 1, 1));
            return await db.SaveChangesAsync();
        });
        var ask = await officer.GetAsync(page.Path + "/hoan-tac");
        Assert.Contains("Không hoàn tác được nữa", ask.Text("main"), StringComparison.Ordinal);
        Assert.Contains("đã thay đổi sau khi sắp xếp", ask.Text("main"), StringComparison.Ordinal);
        var refused = await officer.PostEmptyAsync(page.Path + "/hoan-tac", ("Reason", "Thử"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(ReorganisationState.Done, await host.WithDbAsync(db => db.Reorganisations.Select(act => act.State).SingleAsync()));
    }

    private async Task<PortalPage> RunAsync()
    {
        var draft = await (await officer.GetAsync("/to-chuc/sap-xep/2025")).FormOf("Lập phương án 2025").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, draft.Status);
        var done = await draft.FormOf("Thực hiện sắp xếp").SubmitAsync();
        Assert.True(done.Status == HttpStatusCode.OK && done.Text("main").Contains("Đã thực hiện", StringComparison.Ordinal), done.Text("main"));
        return done;
    }

    private Task<Dictionary<Guid, HashSet<Guid>>> AwardsByUnitAsync() => host.WithDbAsync(async db =>
    {
        var ofPeople = await db.AwardRecords.Join(db.People, award => award.PersonId, person => person.Id, (award, person) => new { person.DepartmentId, award.Id }).ToListAsync();
        var ofCollectives = await db.AwardRecords.Join(db.Collectives, award => award.CollectiveId, unit => unit.Id, (award, unit) => new { unit.DepartmentId, award.Id }).ToListAsync();
        Assert.Equal(await db.AwardRecords.CountAsync(), ofPeople.Count + ofCollectives.Count);
        return ofPeople.Concat(ofCollectives).GroupBy(pair => pair.DepartmentId).ToDictionary(unit => unit.Key, unit => unit.Select(pair => pair.Id).ToHashSet());
    });
}
