using System.Net;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Years;

public sealed class YearEndTests : FreshYear
{
    [Fact]
    public async Task The_rules_of_ranking_stay_once_a_cluster_was_published_by_them()
    {
        await Host.BringClusterAsync(2, _ => new SheetPlan(SheetState.Approved));
        var officer = await Host.LogInAsync("canbo.bo");
        var early = (await officer.GetAsync("/nam-thi-dua/2026/xep-hang")).FormOf("Lưu quy tắc").With("Levels[0].From", "95");
        var publication = await officer.GetAsync($"/ket-qua/2026/{await Host.ClusterIdAsync(2)}/cong-bo");
        await publication.FormOf("Công bố kết quả").With("Confirmation", "Cụm 2").SubmitAsync();

        var late = await early.SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Đã có cụm công bố kết quả theo các quy tắc này", late.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.GetAsync("/nam-thi-dua/2026/xep-hang")).Status);
        Assert.False(await Host.WithDbAsync(db => db.EmulationYears.SelectMany(year => year.Classifications).AnyAsync(level => level.FromPoints == 95)));
    }

    [Fact]
    public async Task A_year_whose_clusters_are_all_published_is_closed_and_changes_no_more()
    {
        var now = Host.Time.GetUtcNow().UtcDateTime;
        await Host.WithDbAsync(db => db.ClusterYears.ExecuteUpdateAsync(part => part.SetProperty(one => one.State, ClusterYearState.Published).SetProperty(one => one.PublishedAt, now)));
        var officer = await Host.LogInAsync("canbo.bo");
        var form = (await officer.GetAsync("/nam-thi-dua/2026/dong")).FormOf("Đóng năm 2026");
        var closed = await form.SubmitAsync();
        Assert.Equal("/nam-thi-dua/2026", closed.Path);
        Assert.Contains("Đã đóng năm thi đua 2026", closed.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal(YearState.Closed, await Host.WithDbAsync(db => db.EmulationYears.Where(year => year.Year == 2026).Select(year => year.State).SingleAsync()));
        Assert.True(await Host.WithDbAsync(db => db.AuditEntries.AnyAsync(entry => entry.Act == "YearClosed")));

        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync()).Status);
        foreach (var path in new[] { "sua", "thoi-han", "xep-hang", "gia-han", "dong" })
        {
            Assert.Equal(HttpStatusCode.Conflict, (await officer.GetAsync($"/nam-thi-dua/2026/{path}")).Status);
        }
    }
}
