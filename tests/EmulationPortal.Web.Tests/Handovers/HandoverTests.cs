using System.Net;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Handovers;

/// <summary>Cluster 2's year 2026 goes from Sơn La to Điện Biên on 20/11/2026.</summary>
public sealed class HandoverTests : FreshYear
{
    [Fact]
    public async Task The_next_leader_acknowledges_and_has_the_rights_from_the_day_set_while_the_former_only_reads()
    {
        var path = await AppointAsync("dienbien");
        var sheet = await Host.BringAsync("laocai", new SheetPlan(SheetState.Submitted));
        var (former, next) = (await Host.LogInAsync("so.sonla"), await Host.LogInAsync("so.dienbien"));
        var page = await (await former.GetAsync(path)).FormOf("Lưu nội dung bàn giao").With("EffectiveOn", "20/11/2026").With("Note", "Mẫu giấy mời ở hồ sơ họp.").With("Tasks", "Gửi bản giao ước").SubmitAsync();
        Assert.Contains("Bảng điểm Lào Cai: đã gửi cụm.", page.Text("main"), StringComparison.Ordinal);
        page = await page.FormOf("Bàn giao").SubmitAsync();
        Assert.Contains("Chờ Điện Biên xác nhận", page.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("Nhận bàn giao Cụm thi đua số 2, năm 2026", (await next.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await next.GetAsync($"/cham-diem/{sheet}")).Status);
        page = await (await next.GetAsync(path)).FormOf("Xác nhận đã nhận").SubmitAsync();
        Assert.Contains("Gửi bản giao ước", page.Text("ol"), StringComparison.Ordinal);
        Assert.Contains("Sơn La còn quyền cụm trưởng năm 2026 đến hết ngày 19/11/2026", page.Text("dl"), StringComparison.Ordinal);
        Assert.NotNull((await former.GetAsync($"/cham-diem/{sheet}")).Document.QuerySelector(".cell-input"));

        PassDays(11);
        (former, next) = (await Host.LogInAsync("so.sonla"), await Host.LogInAsync("so.dienbien"));
        Assert.NotNull((await next.GetAsync($"/cham-diem/{sheet}")).Document.QuerySelector(".cell-input"));
        var read = await former.GetAsync($"/cham-diem/{sheet}");
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Null(read.Document.QuerySelector(".cell-input"));
        Assert.Contains("Tự chấm", read.Text("thead"), StringComparison.Ordinal);
        Assert.Contains("Điện Biên có quyền cụm trưởng đối với năm 2026; Sơn La chỉ xem", (await former.GetAsync(path)).Text("dl"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await former.GetAsync($"/ket-qua/tien-do/{await Host.ClusterIdAsync(2)}?nam=2026")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await former.GetAsync($"/hop-cum/trieu-tap?cum={await Host.ClusterIdAsync(2)}&nam=2026")).Status);
    }

    [Fact]
    public async Task Where_the_deputy_leads_next_the_former_leader_scores_the_new_leaders_sheet_and_no_other()
    {
        var path = await AppointAsync("laichau");
        await HandAsync(path, "sonla", "laichau");
        PassDays(11);
        var (own, other) = (await Host.BringAsync("laichau", new SheetPlan(SheetState.Submitted)), await Host.BringAsync("laocai", new SheetPlan(SheetState.Submitted)));
        var former = await Host.LogInAsync("so.sonla");
        Assert.NotNull((await former.GetAsync($"/cham-diem/{own}")).Document.QuerySelector(".cell-input"));
        Assert.Null((await former.GetAsync($"/cham-diem/{other}")).Document.QuerySelector(".cell-input"));
        Assert.NotNull((await (await Host.LogInAsync("so.laichau")).GetAsync($"/cham-diem/{other}")).Document.QuerySelector(".cell-input"));
    }

    [Fact]
    public async Task The_receiver_sends_back_with_what_is_missing_and_strangers_know_nothing()
    {
        var path = await AppointAsync("dienbien");
        var former = await Host.LogInAsync("so.sonla");
        await (await (await former.GetAsync(path)).FormOf("Lưu nội dung bàn giao").With("EffectiveOn", "20/11/2026").SubmitAsync()).FormOf("Bàn giao").SubmitAsync();
        var next = await Host.LogInAsync("giamdoc.dienbien");
        var silent = await (await next.GetAsync(path)).FormOf("Gửi lại bên giao").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        await (await next.GetAsync(path)).FormOf("Gửi lại bên giao").With("Reason", "Thiếu danh sách đầu mối").SubmitAsync();
        Assert.Contains("Thiếu danh sách đầu mối", (await former.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Host.LogInAsync("so.laocai")).GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await Host.LogInAsync("canbo.bo")).GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await next.PostEmptyAsync($"{path}/nhan")).Status);
    }

    // Actors are kept for some seconds of the machine's clock, which the test does not set.
    private void PassDays(int days)
    {
        Host.Time.Advance(TimeSpan.FromDays(days));
        Host.Services.GetRequiredService<Infrastructure.ActorCache>().ForgetAll();
    }

    private async Task HandAsync(string path, string from, string to)
    {
        var page = await (await (await Host.LogInAsync($"so.{from}")).GetAsync(path)).FormOf("Lưu nội dung bàn giao").With("EffectiveOn", "20/11/2026").SubmitAsync();
        await page.FormOf("Bàn giao").SubmitAsync();
        await (await (await Host.LogInAsync($"so.{to}")).GetAsync(path)).FormOf("Xác nhận đã nhận").SubmitAsync();
    }

    private async Task<string> AppointAsync(string slug)
    {
        var (cluster, department) = (await Host.ClusterIdAsync(2), await Host.DepartmentIdAsync(slug));
        await Host.WithDbAsync(async db =>
        {
            db.ClusterAppointments.Add(new ClusterAppointment { ClusterId = cluster, Year = 2027, Duty = AppointmentDuty.Leader, DepartmentId = department });
            return await db.SaveChangesAsync();
        });
        return $"/hop-cum/ban-giao/{cluster}/2026";
    }
}
