using System.Net;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

public sealed class SnapshotTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_snapshot_is_shown_exactly_as_stored_with_its_hash_checked()
    {
        var story = await ScoredAsync();
        await story.FreezeAsync(SheetStep.Submit);
        await story.ScoreAsync("1.1", ScoreColumn.Self, 2);
        var client = await host.LogInAsync(story.Story.Owner);
        var page = await client.GetAsync($"{story.Path}/1");
        Assert.Equal("5,5", story.Cell(page, "1.1"));
        Assert.Contains("Nguyên vẹn", page.Text(".snapshot-head"), StringComparison.Ordinal);
        Assert.Contains("MC-2026-001", page.Text("table"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{story.Path}/2")).Status);
    }

    [Fact]
    public async Task A_changed_byte_shows()
    {
        var story = await ScoredAsync();
        await story.FreezeAsync(SheetStep.Submit);
        await host.WithDbAsync(async db =>
        {
            var snapshot = await db.SheetSnapshots.SingleAsync(taken => taken.SheetId == story.Story.SheetId);
            var text = System.Text.Encoding.UTF8.GetString(snapshot.Content).Replace("\"Entered\":5.5", "\"Entered\":6.5", StringComparison.Ordinal);
            db.Entry(snapshot).Property(taken => taken.Content).CurrentValue = System.Text.Encoding.UTF8.GetBytes(text);
            return await db.SaveChangesAsync();
        });
        var page = await (await host.LogInAsync(story.Story.Owner)).GetAsync($"{story.Path}/1");
        Assert.Contains("Nội dung không khớp mã kiểm tra", page.Text(".snapshot-head"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_submissions_and_the_present_are_red_lined_in_words_and_signs()
    {
        var story = await ScoredAsync();
        await story.FreezeAsync(SheetStep.Submit);
        await story.FreezeAsync(SheetStep.ReturnToDepartment);
        await story.ScoreAsync("1.1", ScoreColumn.Self, 4.25m);
        var client = await host.LogInAsync(story.Story.Owner);
        var list = await client.GetAsync(story.Path);
        Assert.Equal(2, list.Document.QuerySelectorAll("tbody tr").Length);
        var page = await list.FormOf("So sánh").With("tu", "1").With("den", "nay").SubmitAsync();
        Assert.Contains("Tự chấm – sửa: − 5,5 + 4,25", page.Text("tbody"), StringComparison.Ordinal);
        Assert.Contains("− 5,5", page.Document.QuerySelectorAll("del").Select(removed => removed.TextContent));
        var same = await client.GetAsync($"{story.Path}/so-sanh?tu=1&den=1");
        Assert.Equal("Hai bản giống hệt nhau.", same.Text(".lead"));
        foreach (var wrong in (string[])["tu=1&den=9", "tu=1", "tu=x&den=1"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{story.Path}/so-sanh?{wrong}")).Status);
        }
    }

    [Fact]
    public async Task What_the_cluster_had_not_handed_on_stays_hidden_from_the_department()
    {
        var story = await ScoredAsync();
        await story.ScoreAsync("1.1", ScoreColumn.Cluster, 3);
        await story.FreezeAsync(SheetStep.Submit);
        var owner = await (await host.LogInAsync(story.Story.Owner)).GetAsync($"{story.Path}/1");
        Assert.DoesNotContain(owner.Document.QuerySelectorAll("thead th"), heading => heading.TextContent == "Cụm chấm");
        var leader = await (await host.LogInAsync(story.Story.Leader)).GetAsync($"{story.Path}/1");
        Assert.Contains(leader.Document.QuerySelectorAll("thead th"), heading => heading.TextContent == "Cụm chấm");
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync(story.Story.Stranger)).GetAsync($"{story.Path}/1")).Status);
    }

    [Fact]
    public async Task A_sheet_never_submitted_has_no_snapshot_and_says_when_the_first_comes()
    {
        var story = await EvidenceStory.NextAsync(host);
        var page = await (await host.LogInAsync(story.Owner)).GetAsync($"/cham-diem/{story.SheetId}/ban-luu");
        Assert.Contains("Chưa có bản lưu nào", page.Text("main"), StringComparison.Ordinal);
    }

    private async Task<Scored> ScoredAsync()
    {
        var story = await EvidenceStory.NextAsync(host);
        await story.UploadAsync(await host.LogInAsync(story.Owner), "1.1", "a.pdf", SampleFiles.Pdf(story.Owner));
        var scored = new Scored(host, story);
        await scored.ScoreAsync("1.1", ScoreColumn.Self, 5.5m);
        return scored;
    }

    /// <summary>A sheet whose cells and steps are set directly.</summary>
    private sealed record Scored(PortalHost Host, EvidenceStory Story)
    {
        public string Path => $"/cham-diem/{Story.SheetId}/ban-luu";

        public string Cell(PortalPage page, string code) => page.Document.QuerySelectorAll("tbody tr")
            .Single(row => row.QuerySelector("th")!.TextContent == code).QuerySelectorAll("td")[2].TextContent;

        public Task ScoreAsync(string code, ScoreColumn column, decimal points) => Host.WithDbAsync(async db =>
        {
            var sheet = await db.ScoreSheets.Include(sheet => sheet.Cells).SingleAsync(sheet => sheet.Id == Story.SheetId);
            sheet.CellFor(Story.Leaf(code).Id, column).Save(CellValue.Of(points), "", "", Actor.Portal, Now);
            return await db.SaveChangesAsync();
        });

        public Task FreezeAsync(SheetStep step) => Host.WithDbAsync(async db =>
        {
            var sheet = await db.ScoreSheets.Include(sheet => sheet.Cells).SingleAsync(sheet => sheet.Id == Story.SheetId);
            var set = await db.CriteriaSets.Include(set => set.Criteria).SingleAsync(set => set.Id == sheet.CriteriaSetId);
            var duty = new ClusterDuty(sheet.ClusterId, sheet.Year, Domain.Organisation.AppointmentDuty.Leader, Guid.Empty);
            var actor = step == SheetStep.Submit
                ? new Actor(Guid.NewGuid(), "Chuyên viên", sheet.DepartmentId, new HashSet<Role> { Role.DepartmentStaff }, [])
                : new Actor(Guid.NewGuid(), "Cụm trưởng", Guid.NewGuid(), new HashSet<Role> { Role.DepartmentStaff }, [duty]);
            Assert.True(sheet.Do(step, actor, null, Now, "Sửa lại").IsAllowed);
            await SheetFreezer.FreezeAsync(db, sheet, set, step, actor, Now, null, default);
            return await db.SaveChangesAsync();
        });

        private DateTime Now => Host.Time.GetUtcNow().UtcDateTime;
    }
}
