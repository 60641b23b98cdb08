using EmulationPortal.Domain.Notices;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Obligations;

/// <summary>Reminders of a year in which self-scoring is due at 17:00 on 15/11/2026 and nobody has begun; tests start at 09:00 on 10/11.</summary>
public sealed class ReminderTests : FreshYear
{
    [Fact]
    public async Task Only_who_has_not_acted_is_reminded_once_by_notice_and_by_one_mail_a_day()
    {
        await Host.BringAsync("dienbien", new SheetPlan(SheetState.Submitted));
        Host.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(62, await Host.RemindAsync());
        Assert.Contains("Tự chấm và gửi bảng điểm năm 2026: còn 3 ngày (hạn 17:00 ngày 15/11/2026).", await Host.ToldAsync("so.sonla"));
        Assert.Empty(await Host.ToldAsync("so.dienbien"));
        Assert.Empty(await Host.ToldAsync("giamdoc.sonla"));
        Assert.Single(await Host.MailsToAsync("so.sonla"));
        Assert.Equal(0, await Host.RemindAsync());
        Host.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await Host.RemindAsync());
        Assert.Single(await Host.MailsToAsync("so.sonla"));
    }

    [Fact]
    public async Task The_mail_in_the_pick_up_folder_says_in_Vietnamese_what_is_due_and_where_to_do_it()
    {
        Host.Time.Advance(TimeSpan.FromDays(2));
        await Host.RemindAsync();
        Assert.Equal(63, await Host.PumpAsync());
        var (subject, body) = await Host.PickedUpAsync("so.sonla");
        Assert.Equal("Nhắc việc thi đua ngày 12/11/2026: 1 việc sắp đến hạn", subject);
        var sheet = await Host.WithDbAsync(db => db.ScoreSheets.Where(found => found.Year == 2026 && found.Department!.Slug == "sonla").Select(found => found.Id).SingleAsync());
        Assert.StartsWith("Kính gửi Chuyên viên Sơn La,", body, StringComparison.Ordinal);
        Assert.Contains("SẮP ĐẾN HẠN\n1. Tự chấm và gửi bảng điểm năm 2026: còn 3 ngày (hạn 17:00 ngày 15/11/2026).", body, StringComparison.Ordinal);
        Assert.Contains($"Tự chấm điểm: https://thidua.example.vn/cham-diem/{sheet}\n", body, StringComparison.Ordinal);
        Assert.Contains("https://thidua.example.vn/thong-bao/cach-nhan", body, StringComparison.Ordinal);
        Assert.DoesNotContain("QUÁ HẠN", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_that_stood_still_catches_up_once()
    {
        Assert.Equal(63, await Host.RemindAsync());
        // Off on the third and the second day before; on again on the last.
        Host.Time.Advance(TimeSpan.FromDays(4));
        Assert.Equal(63, await Host.RemindAsync());
        var told = await Host.ToldAsync("so.sonla");
        Assert.Equal(2, told.Count);
        Assert.Contains(told, sentence => sentence.Contains("còn 1 ngày", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_what_is_late_the_staff_is_told_once_and_after_five_days_the_director()
    {
        Host.Time.Advance(TimeSpan.FromDays(6));
        await Host.RemindAsync();
        Assert.Contains(await Host.ToldAsync("so.sonla"), sentence => sentence.Contains("quá hạn 1 ngày", StringComparison.Ordinal));
        Assert.Empty(await Host.ToldAsync("giamdoc.sonla"));
        Host.Time.Advance(TimeSpan.FromDays(4));
        await Host.RemindAsync();
        var director = await Host.ToldAsync("giamdoc.sonla");
        Assert.Contains(director, sentence => sentence.StartsWith("Báo cáo lãnh đạo đơn vị, việc quá hạn chưa làm. Tự chấm và gửi bảng điểm năm 2026: quá hạn 5 ngày", StringComparison.Ordinal));
        Assert.Contains("1 việc quá hạn", Assert.Single(await Host.MailsToAsync("giamdoc.sonla")).Subject, StringComparison.Ordinal);
        await Host.BringAsync("sonla", new SheetPlan(SheetState.Submitted));
        Host.Time.Advance(TimeSpan.FromDays(1));
        await Host.RemindAsync();
        Assert.Equal(director, await Host.ToldAsync("giamdoc.sonla"));
    }

    [Fact]
    public async Task Two_workers_at_once_send_everybody_one_mail()
    {
        Host.Time.Advance(TimeSpan.FromDays(2));
        var reminded = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Host.RemindAsync())));
        Assert.Equal(63, reminded.Sum());
        Assert.Single(await Host.MailsToAsync("so.sonla"));
        Assert.Equal(63, await Host.WithDbAsync(db => db.OutgoingMails.CountAsync()));
        var sent = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Host.PumpAsync())));
        Assert.Equal(63, sent.Sum());
        Assert.Equal(63, Directory.GetFiles(Path.Combine(Host.DataFolder, "mail"), "*.eml").Length);
    }

    [Fact]
    public async Task Whoever_wants_no_mail_gets_none_and_whoever_wants_each_at_once_gets_each()
    {
        await ChooseAsync("so.sonla", MailWish.None);
        await ChooseAsync("so.dienbien", MailWish.AtOnce);
        Host.Time.Advance(TimeSpan.FromDays(2));
        await Host.RemindAsync();
        Assert.Empty(await Host.MailsToAsync("so.sonla"));
        Assert.NotEmpty(await Host.ToldAsync("so.sonla"));
        Assert.Equal("Nhắc việc thi đua: Tự chấm và gửi bảng điểm năm 2026", Assert.Single(await Host.MailsToAsync("so.dienbien")).Subject);
    }

    [Fact]
    public async Task A_later_deadline_is_reminded_of_anew()
    {
        Host.Time.Advance(TimeSpan.FromDays(2));
        await Host.RemindAsync();
        await Host.WithDbAsync(async db =>
        {
            var year = await db.EmulationYears.Include(found => found.Stages).Include(found => found.Extensions).SingleAsync(found => found.Year == 2026);
            var sheet = await db.ScoreSheets.SingleAsync(found => found.Year == 2026 && found.Department!.Slug == "sonla");
            var until = new DateTime(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
            db.Add(year.Extend(await db.ActorAsync("canbo.bo"), new ExtensionWish(StageKind.SelfScoring, sheet.ClusterId, sheet.DepartmentId, until), "Bão lũ", Host.Time.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync();
        });
        Host.Time.Advance(TimeSpan.FromDays(5));
        await Host.RemindAsync();
        Assert.Contains(await Host.ToldAsync("so.sonla"), sentence => sentence.Contains("còn 3 ngày (hạn 17:00 ngày 20/11/2026)", StringComparison.Ordinal));
    }

    private async Task ChooseAsync(string userName, MailWish wish)
    {
        var page = await (await Host.LogInAsync(userName)).GetAsync("/thong-bao/cach-nhan");
        var saved = await page.FormOf("Lưu").With("Mail", wish.ToString()).SubmitAsync();
        Assert.Contains("Đã lưu cách nhận thư", saved.Text(".alert-success"), StringComparison.Ordinal);
        Assert.True(saved.Document.QuerySelector($"#mail-{wish}")!.HasAttribute("checked"));
    }
}
