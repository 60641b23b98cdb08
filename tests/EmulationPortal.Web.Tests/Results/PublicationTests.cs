using System.Net;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Results;

public sealed class PublicationTests : FreshYear
{
    [Fact]
    public async Task Publishing_is_refused_with_the_units_that_are_not_approved_and_nothing_changes()
    {
        await Host.BringClusterAsync(2, slug => new SheetPlan(slug is "dienbien" or "caobang" ? SheetState.Forwarded : SheetState.Approved));
        var path = await PathAsync();
        var client = await Host.LogInAsync("canbo.bo");
        var page = await client.GetAsync(path);
        Assert.Equal("Chưa duyệt xong bảng điểm của: Điện Biên, Cao Bằng.", page.Text(".tabs ~ h2 + p"));
        Assert.Null(page.Document.QuerySelector("#Confirmation"));

        var other = await client.GetAsync("/thong-bao");
        using var fields = new FormUrlEncodedContent([new("Confirmation", "Cụm 2"), new("__RequestVerificationToken", other.Form("form[action='/dang-xuat']").Value("__RequestVerificationToken")!)]);
        var refused = await client.PostAsync(path, fields);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Điện Biên, Cao Bằng", refused.Text("main"), StringComparison.Ordinal);
        Assert.Equal(0, await Host.WithDbAsync(db => db.ScoreSheets.CountAsync(sheet => sheet.State == SheetState.Published)));
    }

    [Fact]
    public async Task A_wrong_confirmation_keeps_what_was_typed_and_publishes_nothing()
    {
        await Host.BringClusterAsync(2, _ => new SheetPlan(SheetState.Approved));
        var client = await Host.LogInAsync("canbo.bo");
        var page = await client.GetAsync(await PathAsync());
        var after = await page.FormOf("Công bố kết quả").With("Confirmation", "Cụm 3").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Equal("Chưa đúng. Hãy gõ “Cụm 2” để xác nhận.", after.Text(".error-summary li"));
        Assert.Equal("Cụm 3", after.FormOf("Công bố kết quả").Value("Confirmation"));
        Assert.Equal(0, await Host.WithDbAsync(db => db.RankingRows().CountAsync()));
    }

    [Fact]
    public async Task The_published_ranking_is_stored_as_shown_told_to_the_members_and_leaves_other_clusters_alone()
    {
        await Host.BringClusterAsync(2, slug => new SheetPlan(SheetState.Approved, slug == "dienbien" ? 1m : 0.8m, IsDisqualified: slug == "hagiang"));
        await Host.BringAsync("haiphong", new SheetPlan(SheetState.Approved));
        var path = await PathAsync();
        var client = await Host.LogInAsync("canbo.bo");
        var page = await client.GetAsync(path);
        var shown = page.Document.QuerySelectorAll("table.list tbody th").Select(cell => cell.TextContent).ToList();
        var after = await page.FormOf("Công bố kết quả").With("Confirmation", "cum 2").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Contains("Đã công bố", after.Text(".state-done"), StringComparison.Ordinal);

        await Host.WithDbAsync(async db =>
        {
            var rows = await db.RankingRows().OrderBy(row => row.Position).ToListAsync();
            var names = await db.Departments.ToDictionaryAsync(department => department.Id, department => department.Province);
            Assert.Equal(shown, rows.Select(row => names[row.DepartmentId]));
            Assert.Equal(("Điện Biên", 1), (names[rows[0].DepartmentId], rows[0].Rank));
            Assert.Null(rows[^1].Rank);
            Assert.StartsWith("Không xét do K.1", rows[^1].Note, StringComparison.Ordinal);
            Assert.Equal(7, await db.ScoreSheets.CountAsync(sheet => sheet.State == SheetState.Published));
            Assert.Equal(1, await db.ClusterYears.CountAsync(part => part.State == ClusterYearState.Published));
            Assert.Equal(7, await db.AuditEntries.CountAsync(entry => entry.Act == "SheetPublished"));
            Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Act == "ClusterYearPublished"));
            Assert.Equal(14, await db.Notices.CountAsync(notice => notice.Text.Contains("công bố kết quả")));
            return 0;
        });
        var member = await (await Host.LogInAsync("so.haiphong")).GetAsync(path[..path.LastIndexOf('/')]);
        Assert.Equal(HttpStatusCode.OK, member.Status);
        Assert.StartsWith("1/6 Điện Biên", member.Text("#bang-xep-hang tbody tr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_sheet_is_frozen_with_its_final_points_when_it_is_published()
    {
        await Host.BringClusterAsync(2, slug => new SheetPlan(SheetState.Approved, slug == "dienbien" ? 1m : 0.8m));
        var client = await Host.LogInAsync("canbo.bo");
        await (await client.GetAsync(await PathAsync())).FormOf("Công bố kết quả").With("Confirmation", "Cụm 2").SubmitAsync();
        await Host.WithDbAsync(async db =>
        {
            var last = await db.SheetSnapshots.Where(taken => taken.Step == SheetStep.Publish).ToListAsync();
            Assert.Equal(7, last.Count);
            var totals = await db.RankingRows().ToDictionaryAsync(row => row.DepartmentId, row => row.Total);
            foreach (var frozen in last.Select(SheetFreezer.Read))
            {
                var owner = await db.ScoreSheets.Where(sheet => sheet.Id == frozen.SheetId).Select(sheet => sheet.DepartmentId).SingleAsync();
                Assert.True(frozen.Total(ScoreColumn.Ministry) is { IsComplete: true, Total: { } total } && total == totals[owner]);
            }

            return 0;
        });
    }

    [Fact]
    public async Task Publishing_twice_is_refused()
    {
        await Host.BringClusterAsync(2, _ => new SheetPlan(SheetState.Approved));
        var client = await Host.LogInAsync("canbo.bo");
        var form = (await client.GetAsync(await PathAsync())).FormOf("Công bố kết quả").With("Confirmation", "Cụm 2");
        Assert.Equal(HttpStatusCode.OK, (await form.SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync()).Status);
    }

    [Theory]
    [InlineData("so.sonla")]
    [InlineData("giamdoc.sonla")]
    [InlineData("so.dienbien")]
    [InlineData("hoidong1")]
    [InlineData("quantri")]
    public async Task Only_an_officer_reaches_publication(string user)
    {
        var client = await Host.LogInAsync(user);
        var path = await PathAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(path)).Status);
        var token = (await client.GetAsync("/thong-bao")).Form("form[action='/dang-xuat']").Value("__RequestVerificationToken")!;
        using var fields = new FormUrlEncodedContent([new("Confirmation", "Cụm 2"), new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync(path, fields)).Status);
    }

    private async Task<string> PathAsync() => $"/ket-qua/2026/{await Host.ClusterIdAsync(2)}/cong-bo";
}

internal static class PublishedRows
{
    public static IQueryable<RankingRow> RankingRows(this Data.PortalDb db) => db.ClusterYears.SelectMany(part => part.Ranking);
}
