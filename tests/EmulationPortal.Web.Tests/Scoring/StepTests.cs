using System.Net;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

public sealed class StepTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task An_unfinished_sheet_lists_what_is_missing_with_links_to_the_cells()
    {
        var sheet = await host.SheetOfAsync("Hà Giang");
        var staff = await host.LogInAsync("so.hagiang");
        var page = await staff.GetAsync($"/cham-diem/{sheet}/buoc/gui-cum");
        var link = page.Document.QuerySelector(".error-summary a");
        Assert.Contains("Mục 1.1 chưa chấm", link!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await staff.GetAsync($"/cham-diem/{sheet}")).Document.QuerySelector(link.GetAttribute("href")!.Split('#')[1].Insert(0, "#")));
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_refused_and_kept()
    {
        var sheet = await host.SheetOfAsync("Hòa Bình");
        var staff = await host.LogInAsync("so.hoabinh");
        await staff.FillAsync(sheet);
        await staff.StepAsync(sheet, "gui-cum", "Gửi cụm");
        var form = (await (await host.LogInAsync("so.phutho")).GetAsync($"/cham-diem/{sheet}/buoc/tra-lai-don-vi")).FormOf("Trả lại đơn vị");
        var refused = await form.With("Reason", new string('x', 2001)).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Lý do dài quá 2000 ký tự.", refused.Text(".error-summary li"));
        Assert.Equal(2001, refused.Text("textarea").Length);
        Assert.Equal(HttpStatusCode.OK, (await form.With("Reason", new string('x', 2000)).SubmitAsync()).Status);
    }

    [Fact]
    public async Task A_sheet_goes_from_the_department_over_the_cluster_to_the_ministrys_approval()
    {
        var sheet = await host.SheetOfAsync("Điện Biên");
        var staff = await host.LogInAsync("so.dienbien");
        await staff.FillAsync(sheet);
        var submitted = await staff.StepAsync(sheet, "gui-cum", "Gửi cụm");
        Assert.Contains("Đã gửi cụm", submitted.Text("h1"), StringComparison.Ordinal);

        var leader = await host.LogInAsync("so.sonla");
        var refused = await leader.TypeAsync(sheet, ScoreColumn.Cluster, "1.1", "2");
        Assert.Equal("reasonNeeded", refused.Result);
        Assert.Equal("saved", (await leader.TypeAsync(sheet, ScoreColumn.Cluster, "1.1", "2", "Thiếu báo cáo quý III.")).Result);
        await (await leader.GetAsync($"/cham-diem/{sheet}")).FormOf("Nhận hết điểm tự chấm cho các mục chưa chấm").SubmitAsync();
        Assert.Contains("Đã gửi Bộ", (await leader.StepAsync(sheet, "gui-bo", "Gửi Bộ thẩm định")).Text("h1"), StringComparison.Ordinal);

        var officer = await host.LogInAsync("canbo.bo");
        await (await officer.GetAsync($"/cham-diem/{sheet}")).FormOf("Nhận hết điểm cụm chấm cho các mục chưa chấm").SubmitAsync();
        Assert.Contains("Đã duyệt", (await officer.StepAsync(sheet, "duyet", "Duyệt")).Text("h1"), StringComparison.Ordinal);
        var stored = await host.StoredAsync(sheet);
        Assert.Equal(SheetState.Approved, stored.State);
        Assert.Equal(3, await host.WithDbAsync(db => db.SheetSnapshots.CountAsync(snapshot => snapshot.SheetId == sheet)));
    }

    [Fact]
    public async Task The_leaders_own_sheet_is_scored_by_the_deputy_and_says_so()
    {
        var sheet = await host.SheetOfAsync("Sơn La");
        var leader = await host.LogInAsync("so.sonla");
        await leader.FillAsync(sheet);
        await leader.StepAsync(sheet, "gui-cum", "Gửi cụm");
        var own = await leader.GetAsync($"/cham-diem/{sheet}");
        Assert.Contains("do cụm phó (Lai Châu) chấm", own.Text(".sheet-head"), StringComparison.Ordinal);
        Assert.Null(own.Document.QuerySelector(".cell-input"));
        var deputy = await host.LogInAsync("so.laichau");
        Assert.NotNull((await deputy.GetAsync($"/cham-diem/{sheet}")).Document.QuerySelector(".cell-input"));
    }

    [Fact]
    public async Task Returning_demands_a_reason_and_shows_it_to_the_department()
    {
        var sheet = await host.SheetOfAsync("Lạng Sơn");
        var staff = await host.LogInAsync("so.langson");
        await staff.FillAsync(sheet);
        await staff.StepAsync(sheet, "gui-cum", "Gửi cụm");
        var leader = await host.LogInAsync("so.sonla");
        var without = await leader.StepAsync(sheet, "tra-lai-don-vi", "Trả lại đơn vị", "  ");
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        await leader.StepAsync(sheet, "tra-lai-don-vi", "Trả lại đơn vị", "Mục 4.4 thiếu minh chứng.");
        Assert.Contains("Mục 4.4 thiếu minh chứng.", (await staff.GetAsync($"/cham-diem/{sheet}")).Text(".alert-warning"), StringComparison.Ordinal);
        Assert.True(await host.WithDbAsync(db => db.Notices.AnyAsync(notice => notice.Text.Contains("trả lại") && notice.Link.EndsWith(sheet.ToString()))));
    }

    [Fact]
    public async Task A_reason_goes_with_the_difference_it_explains_and_is_asked_anew_for_the_next_one()
    {
        var sheet = await host.SheetOfAsync("Lai Châu");
        var staff = await host.LogInAsync("so.laichau");
        await staff.FillAsync(sheet);
        await staff.TypeAsync(sheet, ScoreColumn.Self, "1.1", "5", explanation: "Đủ kế hoạch.\nBáo cáo kèm theo.");
        await staff.StepAsync(sheet, "gui-cum", "Gửi cụm");
        var leader = await host.LogInAsync("so.sonla");
        Assert.Equal("reasonNeeded", (await leader.TypeAsync(sheet, ScoreColumn.Cluster, "1.1", "4")).Result);
        Assert.Equal("saved", (await leader.TypeAsync(sheet, ScoreColumn.Cluster, "1.1", "4", "Văn bản chậm.")).Result);
        Assert.Equal(("saved", ""), await leader.TypeAsync(sheet, ScoreColumn.Cluster, "1.1", "5") is var same ? (same.Result, same.Reason) : default);
        Assert.Equal("reasonNeeded", (await leader.TypeAsync(sheet, ScoreColumn.Cluster, "1.1", "0")).Result);
        Assert.Equal("Đủ kế hoạch.\nBáo cáo kèm theo.", (await host.StoredAsync(sheet)).Cells.Single(cell => cell.Column == ScoreColumn.Self && cell.Explanation.StartsWith("Đủ", StringComparison.Ordinal)).Explanation);
    }

    [Fact]
    public async Task A_second_submit_of_the_same_page_does_nothing_twice()
    {
        var sheet = await host.SheetOfAsync("Cao Bằng");
        var staff = await host.LogInAsync("so.caobang");
        await staff.FillAsync(sheet);
        var page = await staff.GetAsync($"/cham-diem/{sheet}/buoc/gui-cum");
        await page.FormOf("Gửi cụm").SubmitAsync();
        var again = await page.FormOf("Gửi cụm").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal(1, await host.WithDbAsync(db => db.SheetSnapshots.CountAsync(snapshot => snapshot.SheetId == sheet)));
    }

    [Fact]
    public async Task Members_do_not_see_each_others_scores_and_the_cluster_sees_none_before_submission()
    {
        var sheet = await host.SheetOfAsync("Lào Cai");
        var staff = await host.LogInAsync("so.laocai");
        await staff.TypeAsync(sheet, ScoreColumn.Self, "1.1", "5,75");
        var leader = await host.LogInAsync("so.sonla");
        Assert.DoesNotContain("5,75", (await leader.GetAsync($"/cham-diem/{sheet}")).Text("main"), StringComparison.Ordinal);
        var deputy = await host.LogInAsync("so.laichau");
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.GetAsync($"/cham-diem/{sheet}")).Status);
    }
}
