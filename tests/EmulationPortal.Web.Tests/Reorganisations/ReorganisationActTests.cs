using System.Net;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Reorganisations;

/// <summary>Acts that an officer draws up by hand.</summary>
public sealed class ReorganisationActTests : IAsyncLifetime, IDisposable
{
    private readonly PortalHost host = new();
    private PortalClient officer = null!;

    public async Task InitializeAsync() => officer = await host.LogInAsync("canbo.bo");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("so.sonla")]
    [InlineData("giamdoc.sonla")]
    [InlineData("quantri")]
    [InlineData("hoidong1")]
    public async Task Nobody_but_officers_sees_or_does_anything_of_it(string userName)
    {
        var act = await DraftMergerAsync();
        var other = await host.LogInAsync(userName);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("/to-chuc/sap-xep")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(act.Path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostEmptyAsync(act.Path + "/thuc-hien")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/to-chuc/sap-xep/{Guid.CreateVersion7()}")).Status);
    }

    [Fact]
    public async Task A_merger_into_a_new_unit_moves_accounts_once_no_year_is_open_and_is_undone_exactly()
    {
        await host.WithDbAsync(db => db.EmulationYears.ExecuteUpdateAsync(set => set.SetProperty(year => year.State, YearState.Closed)));
        var before = await host.WithDbAsync(TableCopy.OfAsync);
        var act = await DraftMergerAsync();
        Assert.Contains("4 tài khoản", act.Text("main"), StringComparison.Ordinal);
        var done = await act.FormOf("Thực hiện sắp xếp").SubmitAsync();
        Assert.Contains("2 đơn vị kết thúc, 1 đơn vị mới", done.Text("body"), StringComparison.Ordinal);
        var founded = await host.WithDbAsync(db => db.Departments.AsNoTracking().SingleAsync(department => department.Name == "Sở Khoa học và Công nghệ tỉnh Tây Bắc"));
        Assert.Equal(new DateOnly(2026, 7, 1), founded.ValidFrom);
        Assert.Equal("taybac", founded.Slug);
        var staff = await host.LogInAsync("so.sonla");
        Assert.Contains("Tây Bắc", (await staff.GetAsync("/")).Text("header"), StringComparison.Ordinal);
        var undone = await (await officer.GetAsync(done.Path + "/hoan-tac")).FormOf("Hoàn tác").With("Reason", "Ghi nhầm").SubmitAsync();
        Assert.Contains("Đã hoàn tác", undone.Text("body"), StringComparison.Ordinal);
        var after = await host.WithDbAsync(TableCopy.OfAsync);
        foreach (var (table, rows) in before)
        {
            Assert.True(rows.SequenceEqual(after[table]), $"{table}: {string.Join("\n", rows.Except(after[table]).Take(2).Concat(after[table].Except(rows).Take(2)))}");
        }
    }

    [Fact]
    public async Task A_post_that_began_after_the_day_of_the_act_changes_its_unit_whole_and_comes_back_when_undone()
    {
        await host.WithDbAsync(db => db.EmulationYears.ExecuteUpdateAsync(set => set.SetProperty(year => year.State, YearState.Closed)));
        var old = await host.DepartmentIdAsync("sonla");
        var id = await host.WithDbAsync(async db =>
        {
            var person = await db.People.Include(candidate => candidate.Positions).FirstAsync(candidate => candidate.DepartmentId == old && candidate.SubUnitId == null && candidate.ValidTo == null);
            person.Move(old, null, "Phó Giám đốc Sở", new DateOnly(2026, 8, 1));
            person.Move(old, null, "Giám đốc Sở", new DateOnly(2026, 10, 1));
            await db.SaveChangesAsync();
            return person.Id;
        });
        var before = await host.WithDbAsync(TableCopy.OfAsync);
        var done = await (await DraftMergerAsync()).FormOf("Thực hiện sắp xếp").SubmitAsync();
        var founded = await host.WithDbAsync(db => db.Departments.Where(department => department.Slug == "taybac").Select(department => department.Id).SingleAsync());
        var positions = await host.WithDbAsync(db => db.PersonPositions.Where(position => position.PersonId == id).OrderByDescending(position => position.From).Take(3).ToListAsync());
        Assert.Equal(
            [(founded, new(2026, 10, 1), null), (founded, new(2026, 8, 1), new(2026, 9, 30)), (founded, new(2026, 7, 1), (DateOnly?)new DateOnly(2026, 7, 31))],
            positions.Select(position => (position.DepartmentId, position.From, position.To)));
        await (await officer.GetAsync(done.Path + "/hoan-tac")).FormOf("Hoàn tác").With("Reason", "Ghi nhầm").SubmitAsync();
        var after = await host.WithDbAsync(TableCopy.OfAsync);
        Assert.Equal(before["PersonPositions"], after["PersonPositions"]);
        Assert.Equal(before["People"], after["People"]);
    }

    [Fact]
    public async Task Staff_of_the_successor_read_the_collectives_of_the_unit_that_theirs_came_from_and_change_nothing()
    {
        await host.WithDbAsync(db => db.EmulationYears.ExecuteUpdateAsync(set => set.SetProperty(year => year.State, YearState.Closed)));
        await host.WithDbAsync(db => db.Registrations.ExecuteUpdateAsync(set => set.SetProperty(list => list.State, Domain.Registrations.RegistrationState.Settled)));
        var old = await host.DepartmentIdAsync("dienbien");
        var path = "/ca-nhan-tap-the/tap-the/" + await host.WithDbAsync(db => db.Collectives.Where(unit => unit.DepartmentId == old && unit.Kind == CollectiveKind.Department).Select(unit => unit.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.sonla")).GetAsync(path)).Status);
        await (await DraftMergerAsync()).FormOf("Thực hiện sắp xếp").SubmitAsync();
        var heir = await host.LogInAsync("so.sonla");
        foreach (var page in new[] { "", "/ly-lich", "/dieu-kien" }) Assert.Equal(HttpStatusCode.OK, (await heir.GetAsync(path + page)).Status);
        Assert.Contains("kết thúc từ ngày 01/07/2026", (await heir.GetAsync(path)).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await heir.GetAsync(path + "/khen-thuong")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.namdinh")).GetAsync(path)).Status);
    }

    [Fact]
    public async Task Those_who_stay_with_an_ended_unit_begin_nothing_new_and_are_led_to_its_successor()
    {
        var own = await host.DepartmentIdAsync("sonla");
        await (await DraftMergerAsync()).FormOf("Thực hiện sắp xếp").SubmitAsync();
        await host.WithDbAsync(db => db.Registrations.Where(list => list.DepartmentId == own).ExecuteDeleteAsync());
        var staff = await host.LogInAsync("so.sonla");
        foreach (var form in new[] { "/ca-nhan-tap-the/ca-nhan/moi", "/ca-nhan-tap-the/tap-the/moi", "/ca-nhan-tap-the/nhap" })
        {
            var page = await staff.GetAsync(form);
            Assert.Equal(HttpStatusCode.Conflict, page.Status);
            Assert.Contains("đã kết thúc hoạt động từ ngày 01/07/2026", page.Text("main"), StringComparison.Ordinal);
            Assert.Contains("Tây Bắc", page.Text("main a"), StringComparison.Ordinal);
        }

        var people = await staff.GetAsync("/ca-nhan-tap-the");
        Assert.Contains("đã kết thúc hoạt động từ ngày 01/07/2026", people.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Tây Bắc", people.Text("main .alert a"), StringComparison.Ordinal);
        Assert.DoesNotContain("Hãy thêm từng người", people.Text("main"), StringComparison.Ordinal);
        Assert.Null(people.Document.QuerySelector("main .actions a[href$='/moi'], main .actions a[href$='/nhap']"));
        Assert.DoesNotContain("danh sách đăng ký danh hiệu", (await staff.GetAsync("/")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_use_and_a_document_of_a_day_to_come_are_refused_in_the_form()
    {
        var taken = await host.WithDbAsync(db => db.Departments.Where(department => department.Slug == "laichau").Select(department => department.Name).SingleAsync());
        var form = (await officer.GetAsync("/to-chuc/sap-xep/moi/sap-nhap")).FormOf("Lập phương án");
        var page = await WithBasis(form).With("PredecessorIds", (await host.DepartmentIdAsync("sonla")).ToString()).And("PredecessorIds", (await host.DepartmentIdAsync("dienbien")).ToString())
            .With("Name", taken.ToUpperInvariant()).With("Province", "Tây Bắc").With("ProvinceCode", "99").With("DecidedOn", "31/12/2099").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains($"Đã có đơn vị tên “{taken}” đang hoạt động", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Ngày 31/12/2099 chưa đến", page.Text(".error-summary"), StringComparison.Ordinal);
        var split = await WithBasis((await officer.GetAsync("/to-chuc/sap-xep/moi/chia-tach")).FormOf("Lập phương án, rồi phân chia")).With("PredecessorId", (await host.DepartmentIdAsync("sonla")).ToString()).With("GoesOn", "true")
            .With("Names", taken).With("Provinces", "Sơn La").With("ProvinceCodes", "14").SubmitAsync();
        Assert.Contains("Đã có đơn vị tên", split.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undoing_is_refused_when_somebody_came_to_the_new_unit()
    {
        var done = await (await DraftMergerAsync()).FormOf("Thực hiện sắp xếp").SubmitAsync();
        await host.WithDbAsync(async db =>
        {
            var founded = await db.Departments.SingleAsync(department => department.Slug == "taybac");
            var unit = new Collective { Name = "Phòng Sau", Kind = CollectiveKind.Division, DepartmentId = founded.Id, ValidFrom = new DateOnly(2026, 8, 1) };
            unit.RefreshKeys();
            db.Collectives.Add(unit);
            return await db.SaveChangesAsync();
        });
        var ask = await officer.GetAsync(done.Path + "/hoan-tac");
        Assert.Contains("Sở Khoa học và Công nghệ tỉnh Tây Bắc: thêm 1 tập thể sau khi sắp xếp.", ask.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_stay_for_the_open_year_go_over_when_it_is_closed_and_come_back_when_undone()
    {
        var before = await host.WithDbAsync(TableCopy.OfAsync);
        var done = await (await DraftMergerAsync()).FormOf("Thực hiện sắp xếp").SubmitAsync();
        Assert.Contains("Sơn La: 2 tài khoản", done.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await done.FormOf("Chuyển tài khoản còn lại").SubmitAsync()).Status);
        await host.WithDbAsync(db => db.EmulationYears.ExecuteUpdateAsync(set => set.SetProperty(year => year.State, YearState.Closed)));
        await host.WithDbAsync(db => db.Registrations.ExecuteUpdateAsync(set => set.SetProperty(list => list.State, Domain.Registrations.RegistrationState.Settled)));
        var moved = await (await officer.GetAsync(done.Path)).FormOf("Chuyển tài khoản còn lại").SubmitAsync();
        Assert.DoesNotContain("Tài khoản còn ở đơn vị cũ", moved.Text("main"), StringComparison.Ordinal);
        var undone = await (await officer.GetAsync(done.Path + "/hoan-tac")).FormOf("Hoàn tác").With("Reason", "Ghi nhầm").SubmitAsync();
        Assert.Contains("Đã hoàn tác", undone.Text("main"), StringComparison.Ordinal);
        Assert.Equal(before["Postings"], (await host.WithDbAsync(TableCopy.OfAsync))["Postings"]);
    }

    [Fact]
    public async Task Memberships_and_duties_of_a_prepared_year_lapse_are_listed_before_and_come_back_when_undone()
    {
        await (await officer.GetAsync("/nam-thi-dua/tao")).Form("main form[method=post]").With("Year", "2031").SubmitAsync();
        var (cluster, old, other) = (await host.ClusterIdAsync(2), await host.DepartmentIdAsync("sonla"), await host.DepartmentIdAsync("laichau"));
        await host.WithDbAsync(db =>
        {
            db.ClusterMemberships.AddRange(
                new ClusterMembership { ClusterId = cluster, DepartmentId = old, Year = 2031, Position = 1 }, new ClusterMembership { ClusterId = cluster, DepartmentId = other, Year = 2031, Position = 2 });
            db.ClusterAppointments.Add(new ClusterAppointment { ClusterId = cluster, DepartmentId = old, Year = 2031, Duty = AppointmentDuty.Leader });
            return db.SaveChangesAsync();
        });
        var before = await host.WithDbAsync(TableCopy.OfAsync);
        var draft = await DraftMergerAsync();
        Assert.Contains("Sơn La thôi là thành viên Cụm thi đua số 2 năm 2031 và thôi làm cụm trưởng", draft.Text("main"), StringComparison.Ordinal);
        var done = await draft.FormOf("Thực hiện sắp xếp").SubmitAsync();
        var left = await host.WithDbAsync(db => db.ClusterMemberships.Where(member => member.Year == 2031).ToListAsync());
        Assert.Equal((other, 1), (Assert.Single(left).DepartmentId, left[0].Position));
        Assert.False(await host.WithDbAsync(db => db.ClusterAppointments.AnyAsync(duty => duty.Year == 2031)));
        await (await officer.GetAsync(done.Path + "/hoan-tac")).FormOf("Hoàn tác").With("Reason", "Ghi nhầm").SubmitAsync();
        var after = await host.WithDbAsync(TableCopy.OfAsync);
        Assert.Equal(before["ClusterMemberships"], after["ClusterMemberships"]);
        Assert.Equal(before["ClusterAppointments"], after["ClusterAppointments"]);
    }

    [Fact]
    public async Task An_ended_unit_takes_nothing_new_in()
    {
        await (await DraftMergerAsync()).FormOf("Thực hiện sắp xếp").SubmitAsync();
        var ended = await host.DepartmentIdAsync("sonla");
        var collective = await (await officer.GetAsync("/ca-nhan-tap-the/tap-the/moi")).Form("main form[method=post]")
            .With("DepartmentId", ended.ToString()).With("Name", "Phòng Mới").With("Kind", "Division").With("ValidFrom", "01/08/2026").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, collective.Status);
        Assert.Contains("đã kết thúc hoạt động từ ngày 01/07/2026", collective.Text(".error-summary"), StringComparison.Ordinal);
        var whole = await host.WithDbAsync(db => db.Collectives.Where(unit => unit.DepartmentId == ended && unit.Kind == CollectiveKind.Department).Select(unit => unit.Id).SingleAsync());
        var award = await (await officer.GetAsync($"/ca-nhan-tap-the/tap-the/{whole}/khen-thuong")).Form("main form[method=post]").With("Year", "2027").SubmitAsync();
        Assert.Contains("không có gì của năm 2027", award.Text(".error-summary"), StringComparison.Ordinal);
        var administrator = await host.LogInAsync("quantri");
        var invited = await (await administrator.GetAsync("/quan-tri/moi")).Form("main form[method=post]").With("Workplace", ended.ToString()).SubmitAsync();
        Assert.Contains("đã kết thúc hoạt động", invited.Text(".error-summary"), StringComparison.Ordinal);
        var again = await WithBasis((await officer.GetAsync("/to-chuc/sap-xep/moi/giai-the")).FormOf("Lập phương án")).With("DepartmentIds", ended.ToString()).SubmitAsync();
        Assert.Contains("đã kết thúc hoạt động", again.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_split_sends_divisions_with_their_people_where_they_are_assigned_and_shows_who_is_not()
    {
        var old = await host.DepartmentIdAsync("thaibinh");
        var form = (await officer.GetAsync("/to-chuc/sap-xep/moi/chia-tach")).FormOf("Lập phương án, rồi phân chia");
        var page = await WithBasis(form).With("PredecessorId", old.ToString()).With("GoesOn", "true")
            .With("Names", "Sở Công nghệ tỉnh Thái Bình").With("Provinces", "Thái Bình").With("ProvinceCodes", "34").SubmitAsync();
        Assert.Contains("Còn 40 người chưa được phân", page.Text("main"), StringComparison.Ordinal);
        var (unit, division) = await host.WithDbAsync(async db => (
            await db.Set<ReorganisationUnit>().Where(part => part.IsNew).Select(part => part.Id).SingleAsync(),
            await db.Collectives.Where(part => part.DepartmentId == old && part.Name == "Phòng Công nghệ thông tin").Select(part => part.Id).SingleAsync()));
        var saved = await officer.PostEmptyAsync(page.Path, ("CollectiveIds", division.ToString()), ("CollectiveUnits", unit.ToString()));
        var staying = await host.WithDbAsync(db => db.People.CountAsync(person => person.SubUnitId != division && person.DepartmentId == old));
        await saved.FormOf("Thực hiện sắp xếp").SubmitAsync();
        await host.WithDbAsync(async db =>
        {
            var founded = await db.Departments.SingleAsync(department => department.Slug == "thaibinh2");
            Assert.Equal(40 - staying, await db.People.CountAsync(person => person.DepartmentId == founded.Id && person.SubUnitId == division));
            Assert.Equal(staying, await db.People.CountAsync(person => person.DepartmentId == old));
            Assert.Null((await db.Departments.SingleAsync(department => department.Id == old)).ValidTo);
            Assert.Equal([old], (await db.LineageAsync(founded.Id)).Predecessors);
            return true;
        });
    }

    [Fact]
    public async Task A_move_to_another_cluster_changes_the_prepared_year_only()
    {
        await (await officer.GetAsync("/nam-thi-dua/tao")).Form("main form[method=post]").With("Year", "2031").SubmitAsync();
        var (cluster, department) = (await host.ClusterIdAsync(4), await host.DepartmentIdAsync("laichau"));
        var form = (await officer.GetAsync("/to-chuc/sap-xep/moi/chuyen-cum")).FormOf("Lập phương án");
        var page = await WithBasis(form).With("DepartmentIds", department.ToString()).With("Year", "2031").With("ClusterId", cluster.ToString()).SubmitAsync();
        var done = await page.FormOf("Thực hiện sắp xếp").SubmitAsync();
        Assert.Contains("Đã thực hiện", done.Text("main"), StringComparison.Ordinal);
        var members = await host.WithDbAsync(db => db.ClusterMemberships.Where(member => member.DepartmentId == department && member.Year >= 2026).OrderBy(member => member.Year).ToListAsync());
        Assert.Equal([2026, 2031], members.Select(member => member.Year));
        Assert.Equal(cluster, members[1].ClusterId);
        Assert.NotEqual(cluster, members[0].ClusterId);
    }

    [Fact]
    public async Task Names_are_filled_in_by_a_phrase_and_changed_for_all_at_once()
    {
        var page = await officer.GetAsync("/to-chuc/sap-xep/moi/doi-ten?thay=" + Uri.EscapeDataString("Thông tin và Truyền thông tỉnh Sơn La") + "&bang=" + Uri.EscapeDataString("Khoa học và Công nghệ tỉnh Sơn La"));
        var draft = await WithBasis(page.FormOf("Lập phương án")).SubmitAsync();
        Assert.Contains("Đổi tên 1 đơn vị", draft.Text("h1"), StringComparison.Ordinal);
        await draft.FormOf("Thực hiện sắp xếp").SubmitAsync();
        var department = await host.WithDbAsync(db => db.Departments.Include(one => one.FormerNames).SingleAsync(one => one.Slug == "sonla"));
        Assert.Equal("Sở Khoa học và Công nghệ tỉnh Sơn La", department.Name);
        Assert.Equal("Sở Thông tin và Truyền thông tỉnh Sơn La", Assert.Single(department.FormerNames).Name);
    }

    [Fact]
    public async Task A_day_to_come_is_drafted_but_not_carried_out_and_a_draft_can_be_thrown_away()
    {
        var form = (await officer.GetAsync("/to-chuc/sap-xep/moi/giai-the")).FormOf("Lập phương án");
        var page = await WithBasis(form).With("EffectiveOn", "01/01/2027").With("DepartmentIds", (await host.DepartmentIdAsync("sonla")).ToString()).SubmitAsync();
        Assert.Contains("Ngày có hiệu lực 01/01/2027 chưa đến", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostEmptyAsync(page.Path + "/thuc-hien")).Status);
        var list = await page.FormOf("Bỏ phương án").SubmitAsync();
        Assert.Contains("Chưa có phương án nào", list.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_when_something_is_missing()
    {
        var page = await (await officer.GetAsync("/to-chuc/sap-xep/moi/sap-nhap")).FormOf("Lập phương án").With("Authority", "Chính phủ").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Hãy chọn ít nhất hai đơn vị", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Chính phủ", page.FormOf("Lập phương án").Value("Authority"));
    }

    [Fact]
    public async Task Records_of_people_merged_before_an_act_that_was_undone_can_still_be_taken_apart()
    {
        await host.WithDbAsync(db => db.EmulationYears.ExecuteUpdateAsync(set => set.SetProperty(year => year.State, YearState.Closed)));
        var (kept, other) = (await NewPersonAsync("Lò Thị Gộp"), await NewPersonAsync("Lò Thị Gốp"));
        var merged = await (await officer.GetAsync($"/ca-nhan-tap-the/ca-nhan/{kept}/gop?voi={other}")).FormOf("Gộp hai hồ sơ").SubmitAsync();
        var link = merged.Document.QuerySelector("a[href*='/tach/']")!.GetAttribute("href")!;
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var done = await (await DraftMergerAsync()).FormOf("Thực hiện sắp xếp").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await officer.GetAsync(link)).Status);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await (await officer.GetAsync(done.Path + "/hoan-tac")).FormOf("Hoàn tác").With("Reason", "Ghi nhầm").SubmitAsync();
        var split = await (await officer.GetAsync(link)).FormOf("Tách hai hồ sơ").With("Reason", "Hai người").SubmitAsync();
        Assert.Contains("Đã tách thành hai hồ sơ", split.Text("[role=status]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Awards_and_positions_of_a_time_before_a_new_name_are_shown_under_the_name_of_that_time()
    {
        var (unit, id) = (await host.DepartmentIdAsync("sonla"), await NewPersonAsync("Lò Thị Tên"));
        await host.WithDbAsync(async db =>
        {
            var department = await db.Departments.Include(found => found.FormerNames).SingleAsync(found => found.Id == unit);
            department.Rename("Sở Khoa học và Công nghệ tỉnh Sơn La", new DateOnly(2025, 3, 1), "Nghị quyết thử");
            db.Add(department.FormerNames[^1]);
            db.Add(new PersonPosition { PersonId = id, DepartmentId = unit, Title = "Thử việc", From = new DateOnly(2018, 1, 1), To = new DateOnly(2019, 12, 31) });
            db.AddRange(new AwardRecord { PersonId = id, AwardKindCode = "LDTT", Year = 2023, Source = AwardSource.Entered }, new AwardRecord { PersonId = id, AwardKindCode = "LDTT", Year = 2025, Source = AwardSource.Entered });
            return await db.SaveChangesAsync();
        });
        var awards = new List<string>();
        for (var page = 1; page <= 9; page++)
        {
            var rows = (await officer.GetAsync($"/to-chuc/don-vi/{unit}/khen-thuong?gop=khong&trang={page}")).Document.QuerySelectorAll("main tbody tr");
            awards.AddRange(rows.Where(row => row.TextContent.Contains("Lò Thị Tên", StringComparison.Ordinal)).Select(row => row.QuerySelector("td[data-label^='Đơn vị']")!.TextContent));
        }

        Assert.Equal(["Sở Khoa học và Công nghệ tỉnh Sơn La", "Sở Thông tin và Truyền thông tỉnh Sơn La"], awards.Distinct());
        var places = (await officer.GetAsync($"/ca-nhan-tap-the/ca-nhan/{id}")).Document.QuerySelectorAll("td[data-label='Nơi công tác']").Select(cell => cell.TextContent);
        Assert.Equal(["Sở Thông tin và Truyền thông tỉnh Sơn La, sau là Sở Khoa học và Công nghệ tỉnh Sơn La", "Sở Thông tin và Truyền thông tỉnh Sơn La"], places);
    }

    private async Task<Guid> NewPersonAsync(string name)
    {
        var department = await host.DepartmentIdAsync("sonla");
        return await host.WithDbAsync(async db =>
        {
            var person = new Person { FullName = name, Honorific = Honorific.Ms, DepartmentId = department, ValidFrom = new DateOnly(2020, 1, 1) };
            person.Begin(department, null, "Chuyên viên", new DateOnly(2020, 1, 1));
            person.RefreshKeys();
            db.Add(person);
            await db.SaveChangesAsync();
            return person.Id;
        });
    }

    private async Task<PortalPage> DraftMergerAsync()
    {
        var form = (await officer.GetAsync("/to-chuc/sap-xep/moi/sap-nhap")).FormOf("Lập phương án");
        var page = await WithBasis(form).With("PredecessorIds", (await host.DepartmentIdAsync("sonla")).ToString()).And("PredecessorIds", (await host.DepartmentIdAsync("dienbien")).ToString())
            .With("Name", "Sở Khoa học và Công nghệ tỉnh Tây Bắc").With("Province", "Tây Bắc").With("ProvinceCode", "99").SubmitAsync();
        Assert.True(page.Status == HttpStatusCode.OK, page.Text("main"));
        return page;
    }

    private static PageForm WithBasis(PageForm form) => form
        .With("EffectiveOn", "01/07/2026").With("DecisionNumber", "12/NQ").With("DecidedOn", "15/06/2026").With("Authority", "Hội đồng nhân dân");
}
