using System.Net;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Criteria;

public sealed class NewSetTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_ministry_starts_next_years_set_as_a_copy_of_this_years()
    {
        var page = await (await host.LogInAsync("canbo.bo")).GetAsync("/tieu-chi/them");
        Assert.Equal("2027", page.FormOf("Lập bảng").Value("Year"));
        var set = await page.FormOf("Lập bảng").SubmitAsync();
        Assert.Contains("Bảng tiêu chí thi đua năm 2027 của Khối", set.Text("h1"), StringComparison.Ordinal);
        Assert.Contains("Tổng thang điểm: 100, đủ 100 điểm.", set.Text(".set-total"), StringComparison.Ordinal);
        Assert.Contains("Không có thay đổi.", (await set.Client.GetAsync($"{set.Path}/so-sanh")).Text("main"), StringComparison.Ordinal);

        var twice = await page.FormOf("Lập bảng").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, twice.Status);
        Assert.Equal("Năm 2027 đã có bảng tiêu chí của khối; hãy mở bảng đó để sửa.", twice.Text(".error-summary li"));
    }

    [Fact]
    public async Task A_leader_starts_the_clusters_own_set_and_no_other()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2031);
        var leader = await host.LogInAsync("so.sonla");
        var page = await leader.GetAsync("/tieu-chi/them");
        Assert.Equal(1, page.Document.QuerySelectorAll("#Scope option").Length);
        var set = await page.FormOf("Lập bảng").With("Year", "2031").SubmitAsync();
        Assert.Contains("của Cụm thi đua số 2", set.Text("h1"), StringComparison.Ordinal);
        Assert.Contains("Riêng Cụm thi đua số 2", set.Text(".set-facts"), StringComparison.Ordinal);

        var foreign = await host.WithDbAsync(db => db.Clusters.Where(cluster => cluster.Number == 3).Select(cluster => cluster.Id).SingleAsync());
        var refused = await page.FormOf("Lập bảng").With("Year", "2031").With("Scope", foreign.ToString()).SubmitAsync();
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(2031, scene.Year);
    }

    [Fact]
    public async Task A_clusters_own_set_is_refused_once_the_year_has_sheets()
    {
        await CriteriaScene.DraftAsync(host, 2033);
        var leader = await host.LogInAsync("so.sonla");
        var form = (await leader.GetAsync("/tieu-chi/them")).FormOf("Lập bảng");
        Assert.NotEqual("2026", form.Value("Year"));
        var page = await form.With("Year", "2026").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("chỉ lập bảng riêng được trước khi mở năm", page.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_is_offered_no_own_set_while_every_year_of_the_duty_is_open()
    {
        var leader = await host.LogInAsync("so.nghean");
        Assert.Null((await leader.GetAsync("/tieu-chi")).Document.QuerySelector("a[href='/tieu-chi/them']"));
        var refused = await leader.GetAsync("/tieu-chi/them");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("chỉ lập bảng riêng được trước khi mở năm", refused.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_note_of_illustrative_points_is_carried_over_and_taken_off_in_the_options()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2034);
        var client = await host.LogInAsync("canbo.bo");
        Assert.Contains("Điểm minh họa", (await client.GetAsync(scene.Path)).Text(".set-facts"), StringComparison.Ordinal);
        var options = await client.GetAsync($"{scene.Path}/tuy-chon");
        Assert.Equal("true", options.FormOf("Lưu").Value("IsIllustrative"));
        Assert.Contains("Không có gì thay đổi.", (await options.FormOf("Lưu").SubmitAsync()).Text("[role=status]"), StringComparison.Ordinal);
        var saved = await options.FormOf("Lưu").With("IsIllustrative", "false").SubmitAsync();
        Assert.DoesNotContain("Điểm minh họa", saved.Text(".set-facts"), StringComparison.Ordinal);
        Assert.False((await scene.StoredAsync()).IsIllustrative);
        var change = Assert.Single((await scene.HistoryAsync())[^1].Changes);
        Assert.Equal("Điểm minh họa", change.Name);
    }

    [Fact]
    public async Task A_member_can_not_start_a_set()
    {
        var page = await (await host.LogInAsync("so.dienbien")).GetAsync("/tieu-chi/them");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("Chỉ cán bộ Bộ lập bảng tiêu chí của khối", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_are_saved_and_a_stale_form_is_told_both_values()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2032);
        var client = await host.LogInAsync("canbo.bo");
        var mine = (await client.GetAsync($"{scene.Path}/tuy-chon")).FormOf("Lưu");
        var saved = await (await client.GetAsync($"{scene.Path}/tuy-chon")).FormOf("Lưu").With("BonusCap", "7.5").With("Decimals", "1").SubmitAsync();
        Assert.Contains("trần điểm thưởng 7,5; số chữ số thập phân 1", saved.Text("[role=status]"), StringComparison.Ordinal);
        var conflict = await mine.With("BonusCap", "9").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Trần điểm thưởng 9 7,5 (khác)", conflict.Text(".error-summary"), StringComparison.Ordinal);
        var wrong = await (await client.GetAsync($"{scene.Path}/tuy-chon")).FormOf("Lưu").With("BonusCap", "mười").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("mười", wrong.FormOf("Lưu").Value("BonusCap"));
        Assert.Equal("CriteriaOptionsChanged", Assert.Single(await scene.HistoryAsync()).Act);
    }
}
