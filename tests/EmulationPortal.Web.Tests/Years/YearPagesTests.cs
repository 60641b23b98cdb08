using System.Net;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Years;

public sealed class YearPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_department_sees_the_stage_of_its_own_sheet_with_hour_and_days_left()
    {
        var client = await host.LogInAsync("so.dienbien");
        var page = await client.GetAsync("/nam-thi-dua/2026");
        Assert.Equal("Bảng điểm của Điện Biên", page.Text("h3"));
        Assert.Equal(4, page.Document.QuerySelectorAll(".stepper li").Length);
        Assert.Single(page.Document.QuerySelectorAll(".stepper li[aria-current=step]"));
        Assert.Matches(@"Hạn \d\d:00 ngày \d\d/\d\d/2026 \((còn \d+ ngày|hôm nay|quá hạn \d+ ngày)\)", page.Text(".stepper"));
        Assert.Null(page.Document.QuerySelector("table caption:contains('mỗi giai đoạn')"));
        Assert.Empty(page.Document.QuerySelectorAll(".actions"));
    }

    [Fact]
    public async Task A_leader_sees_the_cluster_and_who_has_not_sent_yet()
    {
        var client = await host.LogInAsync("so.sonla");
        var page = await client.GetAsync("/nam-thi-dua/2026");
        Assert.Equal(
            ["Cụm thi đua số 2 (đơn vị của bạn là cụm trưởng)", "Bảng điểm của Sơn La"],
            page.Document.QuerySelectorAll("h3").Select(heading => heading.TextContent.Trim()).Take(2));
    }

    [Fact]
    public async Task An_officer_sees_all_eight_clusters_in_a_table()
    {
        var client = await host.LogInAsync("canbo.bo");
        var page = await client.GetAsync("/nam-thi-dua/2026");
        var rows = page.Document.QuerySelectorAll("table tbody tr").Where(row => row.TextContent.Contains("Cụm thi đua số", StringComparison.Ordinal)).ToList();
        Assert.Equal(8, rows.Count);
        var counts = rows[1].QuerySelectorAll("td.number").Take(5).Sum(cell => int.Parse(cell.TextContent.Trim(), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(7, counts);
    }

    [Fact]
    public async Task Past_years_show_facts_with_sources_and_no_scores()
    {
        var client = await host.LogInAsync("so.dienbien");
        var list = await client.GetAsync("/nam-thi-dua");
        Assert.Equal(
            ["Năm 2023", "Năm 2022", "Năm 2021", "Năm 2020", "Năm 2019", "Năm 2018"],
            list.Document.QuerySelectorAll(".task-list a").Select(link => link.TextContent.Trim()));
        var page = await client.GetAsync("/nam-thi-dua/2022");
        Assert.Contains("suy tôn Sở Điện Biên", page.Text(".facts"), StringComparison.Ordinal);
        Assert.Contains("Nguồn: Báo Cần Thơ", page.Text(".facts"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".stepper"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/nam-thi-dua/2005")).Status);
    }

    [Fact]
    public async Task An_extension_moves_the_deadline_of_that_department_alone_and_tells_it()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var form = await officer.GetAsync("/nam-thi-dua/2026/gia-han");
        var after = await form.FormOf("Cho gia hạn").With("Stage", "SelfScoring").With("For", $"don-vi:{await host.DepartmentIdAsync("hagiang")}")
            .With("UntilAt", "17h 20/12/2026").With("Reason", "Khắc phục hậu quả bão").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Contains("sau cả hạn cuối của giai đoạn “Cụm chấm” (17:00 ngày 07/12/2026)", after.Text("#Confirmed-error"), StringComparison.Ordinal);
        after = await after.FormOf("Cho gia hạn").With("Confirmed", "true").SubmitAsync();
        Assert.Equal("/nam-thi-dua/2026", after.Path);
        Assert.Contains("Hà Giang (Cụm thi đua số 2) Đơn vị tự chấm 17:00 ngày 20/12/2026 Khắc phục hậu quả bão", after.Text("main"), StringComparison.Ordinal);
        var own = await (await host.LogInAsync("so.hagiang")).GetAsync("/nam-thi-dua/2026");
        Assert.Contains("Hạn 17:00 ngày 20/12/2026", own.Text(".stepper"), StringComparison.Ordinal);
        Assert.Contains("Đã gia hạn: Khắc phục hậu quả bão", own.Text(".stepper"), StringComparison.Ordinal);
        var other = await (await host.LogInAsync("so.caobang")).GetAsync("/nam-thi-dua/2026");
        Assert.DoesNotContain("Hạn 17:00 ngày 20/12/2026", other.Text(".stepper"), StringComparison.Ordinal);
        var elsewhere = await (await host.LogInAsync("so.camau")).GetAsync("/nam-thi-dua/2026");
        Assert.DoesNotContain("Khắc phục", elsewhere.Text("main"), StringComparison.Ordinal);
        Assert.True(await host.WithDbAsync(db => db.Notices.AnyAsync(notice => notice.Text.StartsWith("Gia hạn đơn vị tự chấm cho Hà Giang"))));
    }

    [Fact]
    public async Task An_extension_is_taken_back_with_a_reason_and_stays_in_the_history()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var form = await officer.GetAsync("/nam-thi-dua/2026/gia-han");
        await form.FormOf("Cho gia hạn").With("Stage", "SelfScoring").With("For", $"don-vi:{await host.DepartmentIdAsync("laocai")}")
            .With("UntilAt", "17h 1/12/2026").With("Reason", "Gõ nhầm ngày").SubmitAsync();
        var laoCai = await host.DepartmentIdAsync("laocai");
        var (id, version) = await host.WithDbAsync(async db =>
        {
            var year = await db.EmulationYears.Include(year => year.Extensions).SingleAsync(year => year.Year == 2026);
            return (year.Extensions.Single(extension => extension.DepartmentId == laoCai).Id, year.Version);
        });
        var ask = await officer.GetAsync($"/nam-thi-dua/2026/gia-han/{id}/thu-hoi");
        Assert.Contains("hạn trở lại 17:00 ngày 15/11/2026", ask.Text("main"), StringComparison.Ordinal);
        var refused = await ask.FormOf("Thu hồi gia hạn").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var done = await refused.FormOf("Thu hồi gia hạn").With("Reason", "Đặt nhầm thời điểm").SubmitAsync();
        Assert.Contains("Thu hồi gia hạn đơn vị tự chấm cho Lào Cai; hạn trở lại 17:00 ngày 15/11/2026.", done.Text("[role=status]"), StringComparison.Ordinal);
        Assert.DoesNotContain("Hạn 17:00 ngày 01/12/2026", (await (await host.LogInAsync("so.laocai")).GetAsync("/nam-thi-dua/2026")).Text("main"), StringComparison.Ordinal);
        Assert.NotEqual(version, await host.WithDbAsync(db => db.EmulationYears.Where(year => year.Year == 2026).Select(year => year.Version).SingleAsync()));
        var entry = await host.WithDbAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(entry => entry.Act == "ExtensionWithdrawn"));
        Assert.Equal("Đặt nhầm thời điểm", entry.Reason);
        Assert.True(await host.WithDbAsync(db => db.Notices.AnyAsync(notice => notice.Text.StartsWith("Thu hồi gia hạn đơn vị tự chấm cho Lào Cai"))));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/nam-thi-dua/2026/gia-han/{id}/thu-hoi")).Status);
    }

    [Fact]
    public async Task Dates_of_an_open_year_are_moved_with_a_reason_that_the_members_are_told_and_never_into_the_past()
    {
        using var own = new PortalHost();
        var officer = await own.LogInAsync("canbo.bo");
        var form = await officer.GetAsync("/nam-thi-dua/2026/thoi-han");
        Assert.Contains("63 đơn vị của 8 cụm", form.Text("main"), StringComparison.Ordinal);
        var silent = await form.FormOf("Lưu thời hạn").With("Stages[3].HardAt", "30/06/2028").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Contains("hãy ghi lý do đổi thời hạn", silent.Text("#Reason-error"), StringComparison.Ordinal);
        Assert.Equal("30/06/2028", silent.FormOf("Lưu thời hạn").Value("Stages[3].HardAt"));
        var past = await form.FormOf("Lưu thời hạn").With("Stages[0].SoftAt", "09/11/2026 17:00").With("Reason", "Rút ngắn").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, past.Status);
        Assert.Contains("không dời hạn về thời điểm đã qua (17:00 ngày 09/11/2026)", past.Text(".error-summary"), StringComparison.Ordinal);

        var saved = await silent.FormOf("Lưu thời hạn").With("Reason", "Lùi lịch công bố").SubmitAsync();
        Assert.Equal("/nam-thi-dua/2026", saved.Path);
        Assert.Contains("Lưu ý: Giai đoạn “Công bố” có ngày 30/06/2028, ngoài khoảng 01/01/2026–30/04/2027", saved.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("có ngày 30/06/2028", (await officer.GetAsync("/nam-thi-dua/2026/thoi-han")).Text(".alert-warning"), StringComparison.Ordinal);
        Assert.Equal("Lùi lịch công bố", (await own.WithDbAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(entry => entry.Act == "YearStagesSet"))).Reason);
        var told = await own.WithDbAsync(db => db.Notices.Where(notice => notice.Text.Contains("Lùi lịch công bố")).Select(notice => notice.UserId).ToListAsync());
        Assert.Equal(126, told.Count);
    }

    [Fact]
    public async Task Facts_of_a_year_name_the_department_and_the_cluster_they_are_about()
    {
        var facts = (await (await host.LogInAsync("so.dienbien")).GetAsync("/nam-thi-dua/2019")).Text(".facts");
        Assert.Contains("Năm 2019 · Khen thưởng · Sở Thái Bình", facts, StringComparison.Ordinal);
        Assert.Contains("Năm 2019 · Cụm trưởng, cụm phó · Sở Sơn La, Cụm thi đua số 2", facts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1/11/2026", "đã qua")]
    [InlineData("31/02/2027", "Không đọc được")]
    public async Task An_extension_that_is_none_is_refused_beside_the_field(string until, string why)
    {
        var officer = await host.LogInAsync("canbo.bo");
        var form = await officer.GetAsync("/nam-thi-dua/2026/gia-han");
        var after = await form.FormOf("Cho gia hạn").With("Stage", "SelfScoring").With("For", $"cum:{await host.ClusterIdAsync(7)}")
            .With("UntilAt", until).With("Reason", "Thử").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Contains(why, after.Text("#UntilAt-error"), StringComparison.Ordinal);
        Assert.Equal(until, after.FormOf("Cho gia hạn").Value("UntilAt"));
    }

    [Fact]
    public async Task Stages_out_of_order_are_refused_at_the_date_that_is_wrong()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var form = await officer.GetAsync("/nam-thi-dua/2026/thoi-han");
        var after = await form.FormOf("Lưu thời hạn").With("Stages[1].HardAt", "1/1/2026 8:00").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Equal("#Stages_1__HardAt", after.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal("1/1/2026 8:00", after.FormOf("Lưu thời hạn").Value("Stages[1].HardAt"));
    }

    [Fact]
    public async Task Of_two_officers_who_set_stages_at_once_the_second_sees_both()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var (first, second) = (await officer.GetAsync("/nam-thi-dua/2026/thoi-han"), await officer.GetAsync("/nam-thi-dua/2026/thoi-han"));
        Assert.Equal("/nam-thi-dua/2026", (await first.FormOf("Lưu thời hạn").With("Stages[3].HardAt", "17h30 30/12/2027").With("Reason", "Lùi lịch").SubmitAsync()).Path);
        var late = await second.FormOf("Lưu thời hạn").With("Stages[3].HardAt", "31/12/2027").With("Reason", "Lùi lịch").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("hạn cuối 30/12/2027 17:30 (khác)", late.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("31/12/2027", late.FormOf("Lưu thời hạn").Value("Stages[3].HardAt"));
        Assert.Contains("Hạn cuối 23:59 ngày 31/12/2027", (await late.FormOf("Lưu thời hạn").SubmitAsync()).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_of_ranking_are_read_with_comma_or_dot_and_kept_in_order()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var form = await officer.GetAsync("/nam-thi-dua/2026/xep-hang");
        var after = await form.FormOf("Lưu quy tắc").With("TieBreaks[0].Kind", "Bonus").With("TieBreaks[0].GroupCode", "").With("Levels[0].From", "92.5").SubmitAsync();
        Assert.Contains("Xuất sắc từ 92,5 điểm; Tốt từ 80 điểm", after.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Điểm thưởng cao hơn Điểm trừ ít hơn", after.Text("main"), StringComparison.Ordinal);
        var twice = await (await officer.GetAsync("/nam-thi-dua/2026/xep-hang")).FormOf("Lưu quy tắc").With("TieBreaks[1].Kind", "Bonus").With("Levels[1].From", "cao").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, twice.Status);
        Assert.Equal(2, twice.Document.QuerySelectorAll(".error-summary li").Length);
    }

    [Fact]
    public async Task A_year_with_unpublished_clusters_is_not_closed()
    {
        var officer = await host.LogInAsync("canbo.bo");
        Assert.Contains("cụm chưa công bố kết quả", (await officer.GetAsync("/nam-thi-dua/2026/dong")).Text("main"), StringComparison.Ordinal);
        var refused = await officer.PostEmptyAsync("/nam-thi-dua/2026/dong");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Cụm thi đua số 8", refused.Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nam-thi-dua/tao")]
    [InlineData("/nam-thi-dua/2026/sua")]
    [InlineData("/nam-thi-dua/2026/thoi-han")]
    [InlineData("/nam-thi-dua/2026/xep-hang")]
    [InlineData("/nam-thi-dua/2026/gia-han")]
    [InlineData("/nam-thi-dua/2026/mo")]
    [InlineData("/nam-thi-dua/2026/dong")]
    [InlineData("/nam-thi-dua/2026/chep")]
    public async Task Nobody_but_an_officer_changes_a_year(string path)
    {
        foreach (var user in new[] { "so.sonla", "giamdoc.sonla", "hoidong1", "quantri" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await host.LogInAsync(user)).PostEmptyAsync(path)).Status);
        }
    }
}
