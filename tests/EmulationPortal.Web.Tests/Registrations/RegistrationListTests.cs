using System.Net;
using EmulationPortal.Data.People;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Registrations;

public sealed class RegistrationListTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Nothing_is_written_before_a_department_begins_and_last_years_titles_are_a_beginning()
    {
        await host.RoundAsync(host.OpenYear);
        var client = await host.LogInAsync("so.thaibinh");
        var page = await client.GetAsync($"/dang-ky/{host.OpenYear}");
        Assert.Equal(ListScene.PathOf(host, "thaibinh"), page.Path);
        var department = await host.DepartmentIdAsync("thaibinh");
        Assert.False(await host.WithDbAsync(db => db.Registrations.AnyAsync(known => known.DepartmentId == department && known.Year == host.OpenYear)));

        page = await host.BegunAsync("thaibinh", "ho-so");
        var list = await host.ListAsync("thaibinh");
        Assert.True(list.Lines.Count > 25);
        Assert.DoesNotContain(list.Lines.GroupBy(line => line.PersonId ?? line.CollectiveId), own => own.Count() > 1);
        Assert.Contains("đạt LĐTT", page.Text(".registration-table"), StringComparison.Ordinal);
        Assert.Contains("Xét cuối năm", page.Text(".registration-table"), StringComparison.Ordinal);
        Assert.Equal(1, await host.WithDbAsync(db => db.AuditEntries.CountAsync(entry => entry.SubjectId == list.Id && entry.Act == "RegistrationStarted")));
    }

    [Fact]
    public async Task Somebody_found_without_accents_is_added_and_what_was_typed_elsewhere_is_saved_with_it()
    {
        await host.PersonAsync("angiang", "Đặng Thị Thắm");
        var second = await host.PersonAsync("angiang", "Đỗ Văn Thẩm");
        var page = await host.BegunAsync("angiang");
        page = await page.PressAsync("tim", ("Search", "tham"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        page = await page.FormOf("Thêm Đặng Thị Thắm").SubmitAsync();
        Assert.Contains("Bà Đặng Thị Thắm", page.Text(".registration-table"), StringComparison.Ordinal);
        page = await (await page.PressAsync("", ("Search", "do van tham"))).PressAsync($"them:{second}", ("Lines[0].Note", "Sáng kiến một cửa"), ("AddKind", "CSTDCS"));
        var list = await host.ListAsync("angiang");
        Assert.Equal([("LDTT", "Sáng kiến một cửa"), ("CSTDCS", "")], list.LinesOf(RecipientKind.Person).Select(line => (line.KindCode, line.Note)));
    }

    [Fact]
    public async Task Contradictory_titles_are_refused_with_what_was_typed()
    {
        var person = await host.PersonAsync("baclieu", "Trần Thị Ngọc Diễm");
        var page = await host.BegunAsync("baclieu");
        page = await page.PressAsync($"them:{person}");
        var refused = await page.PressAsync($"them:{person}", ("AddKind", "CSTDCS"), ("Lines[0].Note", "Đang gõ"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("xét cùng một thành tích của năm", refused.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Đang gõ", refused.Form("form[data-registration]").Value("Lines[0].Note"));
        Assert.Equal("CSTDCS", refused.Form("form[data-registration]").Value("AddKind"));
        Assert.Empty((await host.ListAsync("baclieu")).Lines[0].Note);
        var other = await refused.PressAsync("", ("Lines[0].Kind", "TTLDTT"));
        Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        Assert.Contains("dành cho tập thể; Bà Trần Thị Ngọc Diễm là cá nhân", other.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("LDTT", (await host.ListAsync("baclieu")).Lines[0].KindCode);
    }

    [Fact]
    public async Task A_collective_that_is_gone_or_without_members_is_refused()
    {
        var gone = await host.UnitAsync("bentre", "Phòng Cũ", new DateOnly(2025, 12, 31));
        var empty = await host.UnitAsync("bentre", "Phòng Trống");
        var page = await host.BegunAsync("bentre");
        Assert.Contains("Phòng Cũ đã giải thể hoặc sáp nhập", (await page.PressAsync("them-tap-the", ("AddCollective", $"{gone}"))).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Phòng Trống chưa có cá nhân nào trong hồ sơ", (await page.PressAsync("them-tap-the", ("AddCollective", $"{empty}"))).Text(".error-summary"), StringComparison.Ordinal);
        await host.PersonAsync("bentre", "Hồ Thị Mới", 1990, empty);
        Assert.Equal(HttpStatusCode.OK, (await page.PressAsync("them-tap-the", ("AddCollective", $"{empty}"))).Status);
    }

    [Fact]
    public async Task A_stale_list_shows_both_values_and_loses_nothing_typed()
    {
        var person = await host.PersonAsync("binhdinh", "Võ Thị Sáu");
        var begun = await host.BegunAsync("binhdinh");
        var mine = await begun.PressAsync($"them:{person}");
        var other = await mine.Client.GetAsync(ListScene.PathOf(host, "binhdinh"));
        Assert.Equal(HttpStatusCode.OK, (await other.PressAsync("", ("Lines[0].Note", "Của người khác"))).Status);
        var stale = await mine.PressAsync("", ("Lines[0].Note", "Của tôi"));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        var both = stale.Text(".error-summary");
        Assert.Contains("Của tôi", both, StringComparison.Ordinal);
        Assert.Contains("Của người khác", both, StringComparison.Ordinal);
        Assert.Equal("Của tôi", stale.Form("form[data-registration]").Value("Lines[0].Note"));
        Assert.Equal(HttpStatusCode.OK, (await stale.PressAsync("")).Status);
        Assert.Equal("Của tôi", (await host.ListAsync("binhdinh")).Lines[0].Note);
    }

    [Fact]
    public async Task A_list_that_a_colleague_sent_meanwhile_is_shown_to_read_with_what_was_typed()
    {
        var person = await host.PersonAsync("bacgiang", "Võ Thị Bảy");
        var mine = await (await host.BegunAsync("bacgiang")).PressAsync($"them:{person}");
        await host.WithDbAsync(db => db.Registrations.Where(list => list.Year == host.OpenYear && db.Departments.Any(department => department.Id == list.DepartmentId && department.Slug == "bacgiang"))
            .ExecuteUpdateAsync(set => set.SetProperty(list => list.State, Domain.Registrations.RegistrationState.ToSign)));
        var late = await mine.PressAsync("", ("Lines[0].Note", "Sáng kiến đang gõ"), ("Pasted", "Ai đó\t1980"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Null(late.Document.QuerySelector("form[data-registration]"));
        Assert.Contains("Bà Võ Thị Bảy", late.Text("main table"), StringComparison.Ordinal);
        Assert.Contains("Danh sách không còn sửa được", late.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Bà Võ Thị Bảy: ghi chú", late.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(["Sáng kiến đang gõ", "Ai đó\t1980"], late.Document.QuerySelectorAll(".typed-texts textarea").Select(kept => kept.TextContent.Trim()));
    }

    [Fact]
    public async Task A_line_removed_can_be_put_back_with_all_it_held()
    {
        var (first, second) = (await host.PersonAsync("binhduong", "An Thị Một"), await host.PersonAsync("binhduong", "Bình Thị Hai"));
        var page = await host.BegunAsync("binhduong");
        page = await (await page.PressAsync($"them:{first}")).PressAsync($"them:{second}", ("Lines[0].Reason", "Vì lẽ đó"));
        var line = (await host.ListAsync("binhduong")).Lines.Single(known => known.PersonId == first);
        page = await page.PressAsync($"bo:{line.Id}");
        Assert.Equal([(second, 1)], (await host.ListAsync("binhduong")).Lines.Select(known => (known.PersonId!.Value, known.Position)));
        page = await page.FormOf("Khôi phục dòng vừa bỏ").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var list = await host.ListAsync("binhduong");
        Assert.Equal([first, second], list.LinesOf(RecipientKind.Person).Select(known => known.PersonId!.Value));
        Assert.Equal("Vì lẽ đó", list.LinesOf(RecipientKind.Person)[0].Reason);
        await page.PressAsync($"xuong:{list.LinesOf(RecipientKind.Person)[0].Id}");
        Assert.Equal([second, first], (await host.ListAsync("binhduong")).LinesOf(RecipientKind.Person).Select(known => known.PersonId!.Value));
    }

    [Fact]
    public async Task Sub_units_mark_their_part_and_are_shown_alone()
    {
        var unit = await host.UnitAsync("camau", "Phòng Viễn thông");
        var (inside, outside) = (await host.PersonAsync("camau", "Lý Trong Phòng", null, unit), await host.PersonAsync("camau", "Lý Ngoài Phòng"));
        var page = await host.BegunAsync("camau");
        page = await (await page.PressAsync($"them:{inside}")).PressAsync($"them:{outside}");
        Assert.Contains("0/1 bộ phận đã lập xong", page.Text(".registration-parts summary"), StringComparison.Ordinal);
        page = await page.Form($"form[action$='/bo-phan/{unit}']").SubmitAsync();
        Assert.Contains("1/1 bộ phận đã lập xong", page.Text(".registration-parts summary"), StringComparison.Ordinal);
        Assert.Contains("Lý Trong Phòng", page.Text(".registration-table"), StringComparison.Ordinal);
        Assert.DoesNotContain("Lý Ngoài Phòng", page.Text(".registration-table"), StringComparison.Ordinal);
        page = await page.PressAsync("", ("Lines[0].Note", "Chỉ phần này"));
        Assert.EndsWith($"?bo-phan={unit}", page.Path, StringComparison.Ordinal);
        Assert.Equal(2, (await host.ListAsync("camau")).Lines.Count);
        page = await page.Form($"form[action$='/bo-phan/{unit}']").SubmitAsync();
        Assert.Empty((await host.ListAsync("camau")).Parts);
        var workbook = await page.Client.Http.GetAsync(new Uri($"{ListScene.PathOf(host, "camau")}/excel?bo-phan={unit}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_line_added_from_elsewhere_is_shown_beside_the_chosen_part_and_undoing_keeps_the_part()
    {
        var unit = await host.UnitAsync("gialai", "Phòng Bưu chính");
        var (inside, outside) = (await host.PersonAsync("gialai", "Rơ Trong Phòng", null, unit), await host.PersonAsync("gialai", "Rơ Ngoài Phòng"));
        var page = await (await host.BegunAsync("gialai")).PressAsync($"them:{inside}");
        page = await page.Client.GetAsync($"{ListScene.PathOf(host, "gialai")}?bo-phan={unit}");
        page = await page.PressAsync($"them:{outside}");
        Assert.Contains($"?bo-phan={unit}", page.Path, StringComparison.Ordinal);
        Assert.Contains("Rơ Ngoài Phòng", page.Text(".registration-table"), StringComparison.Ordinal);
        Assert.Contains("không thuộc Phòng Bưu chính", page.Text(".alert-info"), StringComparison.Ordinal);
        page = await page.PressAsync("", ("Lines[1].Note", "Gõ vào dòng vừa thêm"));
        Assert.DoesNotContain("Rơ Ngoài Phòng", page.Text(".registration-table"), StringComparison.Ordinal);
        var list = await host.ListAsync("gialai");
        Assert.Equal("Gõ vào dòng vừa thêm", list.Lines.Single(line => line.PersonId == outside).Note);
        page = await page.PressAsync($"bo:{list.Lines.Single(line => line.PersonId == inside).Id}");
        page = await page.FormOf("Khôi phục dòng vừa bỏ").SubmitAsync();
        Assert.EndsWith($"?bo-phan={unit}", page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_begun_empty_takes_what_is_missing_of_last_year_later_and_can_give_it_back()
    {
        var page = await host.BegunAsync("hoabinh");
        var (own, gone) = (await host.PersonAsync("hoabinh", "Bùi Thị Có"), await host.PersonAsync("hoabinh", "Bùi Thị Thêm"));
        await host.WithDbAsync(async db =>
        {
            foreach (var person in new[] { own, gone })
            {
                db.AwardRecords.Add(new AwardRecord { PersonId = person, AwardKindCode = "LDTT", Year = host.OpenYear - 1, DecisionNumber = "1/QĐ", DecidedOn = new DateOnly(host.OpenYear - 1, 12, 1), Source = AwardSource.Entered });
            }

            return await db.SaveChangesAsync();
        });
        page = await page.PressAsync($"them:{own}", ("AddKind", "CSTDCS"));
        page = await page.PressAsync("nam-truoc", ("Lines[0].Note", "Vẫn được lưu"));
        var lines = (await host.ListAsync("hoabinh")).Lines;
        Assert.Equal(("CSTDCS", "Vẫn được lưu"), (lines.Single(line => line.PersonId == own).KindCode, lines.Single(line => line.PersonId == own).Note));
        Assert.Equal("LDTT", lines.Single(line => line.PersonId == gone).KindCode);
        await page.Document.QuerySelectorAll("button").Select(button => button.TextContent.Trim()).Where(text => text.StartsWith("Hoàn tác việc lấy", StringComparison.Ordinal)).Select(text => page.FormOf(text).SubmitAsync()).Single();
        Assert.Equal(own, Assert.Single((await host.ListAsync("hoabinh")).LinesOf(RecipientKind.Person)).PersonId);
    }

    [Fact]
    public async Task Only_the_department_writes_and_only_in_time()
    {
        var page = await host.BegunAsync("dienbien");
        var officer = await (await host.LogInAsync("canbo.bo")).GetAsync(ListScene.PathOf(host, "dienbien"));
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Null(officer.Document.QuerySelector("form[data-registration]"));
        var clock = host.Time.GetUtcNow();
        host.Time.Advance(TimeSpan.FromDays(31));
        try
        {
            // The cookie of a login lasts ten hours.
            var late = await (await host.LogInAsync("so.dienbien")).GetAsync(ListScene.PathOf(host, "dienbien"));
            Assert.Contains("đã đóng lúc", late.Text("main"), StringComparison.Ordinal);
            Assert.Null(late.Document.QuerySelector("form[data-registration]"));
            var missed = await (await host.LogInAsync("so.laichau")).GetAsync(ListScene.PathOf(host, "laichau"));
            Assert.Null(missed.Document.QuerySelector("form[action$='/bat-dau']"));
            Assert.Contains("Hãy đề nghị cán bộ Bộ gia hạn", missed.Text("main"), StringComparison.Ordinal);
        }
        finally
        {
            host.Time.MoveTo(clock);
        }

        Assert.NotNull(page.Document.QuerySelector("form[data-registration]"));
    }

    [Fact]
    public async Task A_merger_of_two_records_takes_their_lines_along_unless_both_stand_on_the_list()
    {
        var (kept, merged) = (await host.PersonAsync("dongthap", "Huỳnh Thị Gộp"), await host.PersonAsync("dongthap", "Huỳnh Thị Gôp"));
        var page = await (await host.BegunAsync("dongthap")).PressAsync($"them:{merged}");
        var both = await page.PressAsync($"them:{kept}", ("AddKind", "CSTDCS"));
        Assert.Contains("Cả hai hồ sơ đang đăng ký danh hiệu trong danh sách năm", await MergeAsync(kept, merged), StringComparison.Ordinal);
        var line = (await host.ListAsync("dongthap")).Lines.Single(known => known.PersonId == kept);
        await both.PressAsync($"bo:{line.Id}");
        Assert.Empty(await MergeAsync(kept, merged));
        Assert.Equal(kept, Assert.Single((await host.ListAsync("dongthap")).Lines).PersonId);
    }

    private Task<string> MergeAsync(Guid kept, Guid merged) => host.WithDbAsync(async db =>
    {
        var merger = await db.MergeAsync((await db.People.WholePersonAsync(kept))!, (await db.People.WholePersonAsync(merged))!, new DateOnly(2026, 11, 10));
        if (merger.Verdict.IsAllowed) await db.SaveChangesAsync();
        return merger.Verdict.Why;
    });
}
