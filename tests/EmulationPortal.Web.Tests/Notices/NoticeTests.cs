using System.Net;
using EmulationPortal.Data.Notices;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Notices;

public sealed class NoticeTests : FreshYear
{
    [Fact]
    public async Task Opening_a_notice_marks_it_as_read_and_leads_to_where_one_acts()
    {
        await TellAsync("so.sonla", "Bảng điểm bị trả lại.", "/ket-qua");
        var client = await Host.LogInAsync("so.sonla");
        var page = await client.GetAsync("/thong-bao");
        Assert.Equal("1 chưa đọc", page.Text(".portal-bell .badge"));
        var after = await page.Form(".notice-list form").SubmitAsync();
        Assert.Equal("/ket-qua", after.Path);
        var again = await client.GetAsync("/thong-bao");
        Assert.Equal("0 chưa đọc", again.Text(".portal-bell .badge"));
        Assert.Contains("đã đọc 09:00 ngày 10/11/2026", again.Text(".notice-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anothers_notice_is_not_known()
    {
        await TellAsync("so.sonla", "Chỉ cho Sơn La.", "/");
        var id = await Host.WithDbAsync(db => db.Notices.Select(notice => notice.Id).SingleAsync());
        var client = await Host.LogInAsync("so.dienbien");
        var page = await client.GetAsync("/thong-bao");
        Assert.DoesNotContain("Chỉ cho Sơn La", page.Text("main"), StringComparison.Ordinal);
        using var fields = new FormUrlEncodedContent([new("__RequestVerificationToken", page.Form("form[action='/dang-xuat']").Value("__RequestVerificationToken")!)]);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync($"/thong-bao/{id}/mo", fields)).Status);
    }

    [Fact]
    public async Task All_can_be_marked_as_read_at_once()
    {
        await TellAsync("so.sonla", "Một.", "/");
        await TellAsync("so.sonla", "Hai.", "/");
        var page = await (await Host.LogInAsync("so.sonla")).GetAsync("/thong-bao");
        var after = await page.FormOf("Đánh dấu tất cả là đã đọc").SubmitAsync();
        Assert.Contains("Đã đánh dấu 2 thông báo là đã đọc.", after.Text(".alert-success"), StringComparison.Ordinal);
        Assert.Contains("Bạn đã đọc hết thông báo.", after.Text("main"), StringComparison.Ordinal);
    }

    private Task<int> TellAsync(string userName, string text, string link) => Host.WithDbAsync(async db =>
    {
        var actor = await db.ActorAsync(userName);
        db.Announce([new Recipient(actor.UserId, actor.Name, string.Empty, actor.DepartmentId)], text, link, Host.Time.GetUtcNow().UtcDateTime);
        return await db.SaveChangesAsync();
    });
}
