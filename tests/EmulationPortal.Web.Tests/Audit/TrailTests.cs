using System.Net;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Audit;

public sealed class TrailTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("canbo.bo", HttpStatusCode.OK)]
    [InlineData("quantri", HttpStatusCode.OK)]
    [InlineData("hoidong1", HttpStatusCode.Forbidden)]
    [InlineData("so.sonla", HttpStatusCode.Forbidden)]
    [InlineData("giamdoc.sonla", HttpStatusCode.Forbidden)]
    public async Task The_trail_of_the_portal_is_for_officers_and_administrators(string userName, HttpStatusCode expected) =>
        Assert.Equal(expected, (await (await host.LogInAsync(userName)).GetAsync("/nhat-ky")).Status);

    [Fact]
    public async Task Entries_are_found_by_person_day_kind_and_words_without_accents()
    {
        var (sheet, officer) = await host.WithDbAsync(async db => (
            await db.ScoreSheets.OrderBy(sheet => sheet.Id).FirstAsync(),
            await db.Users.SingleAsync(user => user.UserName == "canbo.bo")));
        var actor = new Actor(officer.Id, officer.FullName, null, new HashSet<Role> { Role.MinistryOfficer }, []);
        await RecordAsync(db => db.Record(actor, TestTime.Beginning.UtcDateTime, sheet, "SheetReturned", "Trả bảng điểm về đơn vị.", "thiếu minh chứng", [new AuditChange("Trạng thái", "Đã gửi", null)]));
        var client = await host.LogInAsync("canbo.bo");
        foreach (var query in new[] { "tim=thieu minh chung", "nguoi=thanh binh&tim=tra", "loai=ScoreSheet&tim=tra bang", "tu=10/11/2026&den=10/11/2026&tim=tra bang" })
        {
            var page = await client.GetAsync("/nhat-ky?" + query);
            var entry = Assert.Single(page.Document.QuerySelectorAll(".history > li"));
            Assert.Contains("Lý do: thiếu minh chứng", entry.TextContent, StringComparison.Ordinal);
            Assert.Equal(["Đã gửi", "(trống)"], entry.QuerySelectorAll("tbody td").Select(cell => cell.TextContent));
        }

        foreach (var query in new[] { "tim=khong co tu nay", "nguoi=dien bien&tim=tra bang", "loai=Department&tim=tra bang", "den=09/11/2026&tim=tra bang" })
        {
            Assert.Empty((await client.GetAsync("/nhat-ky?" + query)).Document.QuerySelectorAll(".history > li"));
        }

        Assert.Equal(0, await CountAsync(await host.LogInAsync("quantri"), "loai=ScoreSheet"));
        Assert.Equal(1, await CountAsync(client, "nguoi=he thong&loai=Bloc"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_save_that_holds_the_chain_fails_when_somebody_acted_on_the_record_since(bool isHeld)
    {
        var department = await host.WithDbAsync(db => db.Departments.OrderByDescending(department => department.Id).FirstAsync());
        await RecordAsync(db => db.Record(Actor.Portal, TestTime.Beginning.UtcDateTime, department, "Tested", "Có một việc."));
        await host.WithDbAsync(async db =>
        {
            (await db.AuditHeads.SingleAsync(head => head.SubjectId == department.Id)).IsHeld = isHeld;
            await RecordAsync(other => other.Record(Actor.Portal, TestTime.Beginning.UtcDateTime, department, "Tested", "Người khác làm trước."));
            db.Record(Actor.Portal, TestTime.Beginning.UtcDateTime, department, "Tested", "Việc làm sau.");
            if (isHeld)
            {
                await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
            }
            else
            {
                await db.SaveChangesAsync();
            }

            return 0;
        });
        var told = await host.WithDbAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == department.Id).OrderByDescending(entry => entry.Sequence).Select(entry => entry.Sentence).FirstAsync());
        Assert.Equal(isHeld ? "Người khác làm trước." : "Việc làm sau.", told);
    }

    [Fact]
    public async Task A_long_trail_goes_on_over_pages_that_keep_the_filter()
    {
        var department = await host.WithDbAsync(db => db.Departments.FirstAsync());
        await RecordAsync(db =>
        {
            for (var number = 1; number <= 120; number++)
            {
                db.Record(Actor.Portal, TestTime.Beginning.UtcDateTime.AddSeconds(number), department, "Tested", $"Thử trang giấy dài số {number}.");
            }
        });
        var client = await host.LogInAsync("canbo.bo");
        var page = await client.GetAsync("/nhat-ky?tim=thu trang giay dai");
        Assert.Contains("số 120.", page.Text(".history > li"), StringComparison.Ordinal);
        var third = await client.GetAsync((await client.GetAsync(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(20, third.Document.QuerySelectorAll(".history > li").Length);
        Assert.Contains("Trang 3/3", third.Text("nav[aria-label=Trang]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_of_a_sheet_shows_each_reader_the_columns_that_they_may_see()
    {
        var sheet = await host.WithDbAsync(db => db.ScoreSheets.SingleAsync(sheet => sheet.Department!.Slug == "dienbien"));
        await RecordAsync(db =>
        {
            var at = TestTime.Beginning.UtcDateTime;
            db.Record(Actor.Portal, at, sheet, "SheetOpened", "Mở bảng điểm.");
            foreach (var column in Enum.GetValues<ScoreColumn>())
            {
                db.Record(Actor.Portal, at, sheet, "CellScored", $"Ô cột {column}.", part: $"{Guid.NewGuid():N}/{column}");
            }
        });
        var path = $"/nhat-ky/ScoreSheet/{sheet.Id}";
        Assert.Equal(2, await SentencesAsync("so.dienbien", path));
        Assert.Equal(1, await SentencesAsync("so.sonla", path));
        Assert.Equal(1, await SentencesAsync("canbo.bo", path));
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.laichau")).GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("quantri")).GetAsync(path)).Status);
        Assert.Equal(0, await CountAsync(await host.LogInAsync("canbo.bo"), "tim=o cot"));

        await host.WithDbAsync(db => db.ScoreSheets.Where(candidate => candidate.Id == sheet.Id).ExecuteUpdateAsync(set => set
            .SetProperty(candidate => candidate.State, SheetState.Submitted)
            .SetProperty(candidate => candidate.SubmittedAt, TestTime.Beginning.UtcDateTime)));
        Assert.Equal(3, await SentencesAsync("so.sonla", path));
        Assert.Equal(3, await SentencesAsync("canbo.bo", path));
        Assert.Equal(2, await CountAsync(await host.LogInAsync("canbo.bo"), "tim=o cot"));
        Assert.Equal(2, await SentencesAsync("so.dienbien", path));
    }

    [Fact]
    public async Task The_history_of_an_account_is_for_officers_and_administrators_only()
    {
        var client = await host.LogInAsync("quantri");
        await (await client.GetAsync("/quan-tri/moi")).FormOf("Mời").SubmitAsync();
        var bloc = await host.WithDbAsync(db => db.Blocs.Select(bloc => bloc.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/nhat-ky/Bloc/{bloc}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.sonla")).GetAsync($"/nhat-ky/Bloc/{bloc}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/nhat-ky/Bloc/{Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task A_record_that_nothing_was_done_with_yet_has_an_empty_history_and_an_unknown_one_none()
    {
        var (department, sheet) = await host.WithDbAsync(async db => (
            await db.Departments.Where(department => department.Slug == "angiang").Select(department => department.Id).SingleAsync(),
            await db.ScoreSheets.Where(sheet => sheet.Department!.Slug == "angiang").Select(sheet => sheet.Id).SingleAsync()));
        var administrator = await host.LogInAsync("quantri");
        var page = await administrator.GetAsync($"/nhat-ky/Department/{department}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Chưa có việc nào được ghi", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await host.LogInAsync("so.angiang")).GetAsync($"/nhat-ky/ScoreSheet/{sheet}")).Status);
        foreach (var kind in new[] { "PortalUser", "Cluster", "Nothing" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/nhat-ky/{kind}/{Guid.NewGuid()}")).Status);
        }
    }

    [Fact]
    public async Task The_history_of_a_criteria_set_is_read_by_the_members_who_may_read_the_set()
    {
        var set = await host.WithDbAsync(db => db.CriteriaSets.Select(set => set.Id).SingleAsync());
        var page = await (await host.LogInAsync("so.dienbien")).GetAsync($"/nhat-ky/CriteriaSet/{set}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("khóa bảng tiêu chí", page.Text(".history"), StringComparison.Ordinal);
        await host.WithDbAsync(db => db.CriteriaSets.ExecuteUpdateAsync(change => change.SetProperty(found => found.State, Domain.Criteria.CriteriaSetState.Draft)));
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.dienbien")).GetAsync($"/nhat-ky/CriteriaSet/{set}")).Status);
        await host.WithDbAsync(db => db.CriteriaSets.ExecuteUpdateAsync(change => change.SetProperty(found => found.State, Domain.Criteria.CriteriaSetState.Locked)));
    }

    private async Task<int> SentencesAsync(string userName, string path) =>
        (await (await host.LogInAsync(userName)).GetAsync(path)).Document.QuerySelectorAll(".history > li").Length;

    private static async Task<int> CountAsync(PortalClient client, string query) =>
        (await client.GetAsync("/nhat-ky?" + query)).Document.QuerySelectorAll(".history > li").Length;

    private Task<int> RecordAsync(Action<PortalDb> record) => host.WithDbAsync(db =>
    {
        record(db);
        return db.SaveChangesAsync();
    });
}
