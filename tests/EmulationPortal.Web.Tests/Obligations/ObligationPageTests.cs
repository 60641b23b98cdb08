using System.Net;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Obligations;

/// <summary>The pages of obligations: who sees what, and a year from open to done.</summary>
public sealed class ObligationPageTests : FreshYear
{
    [Fact]
    public async Task A_department_sees_its_own_a_leader_the_cluster_an_officer_all()
    {
        var member = await (await Host.LogInAsync("so.dienbien")).GetAsync("/viec-phai-lam?tinh-trang=tat-ca");
        Assert.Contains("Tự chấm và gửi bảng điểm năm 2026", member.Text("main"), StringComparison.Ordinal);
        Assert.Null(member.Document.QuerySelector("#don-vi"));
        Assert.DoesNotContain("Sơn La", member.Text("main"), StringComparison.Ordinal);
        // What is not one's own can't be asked for by address either.
        Assert.Contains("Không có việc nào như vậy", (await member.Client.GetAsync("/viec-phai-lam?don-vi=sonla")).Text("main"), StringComparison.Ordinal);

        var leader = await (await Host.LogInAsync("so.sonla")).GetAsync("/viec-phai-lam?tinh-trang=tat-ca&loai=SelfScore");
        Assert.Equal(7, leader.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Single(leader.Document.QuerySelectorAll("tbody tr a.btn"));
        Assert.DoesNotContain("Hà Nội", leader.Text("main"), StringComparison.Ordinal);

        var officer = await (await Host.LogInAsync("canbo.bo")).GetAsync("/viec-phai-lam?tinh-trang=tat-ca&loai=SelfScore");
        Assert.Equal(60, officer.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Trang 1/2", officer.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.LogInAsync("hoidong1")).GetAsync("/viec-phai-lam")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.LogInAsync("so.sonla")).GetAsync("/viec-phai-lam/thoi-han/2026")).Status);
    }

    [Fact]
    public async Task The_matrix_counts_by_unit_and_kind_and_the_month_by_day()
    {
        await Host.BringAsync("dienbien", new SheetPlan(SheetState.Submitted));
        var officer = await Host.LogInAsync("canbo.bo");
        var matrix = await officer.GetAsync("/viec-phai-lam/bang?cum=2");
        var heads = matrix.Document.QuerySelectorAll("thead tr:first-child th").Select(head => head.TextContent.Trim()).ToList();
        var row = matrix.Document.QuerySelectorAll("tbody tr").First(line => line.QuerySelector("th")!.TextContent.Trim() == "Điện Biên");
        Assert.Equal("1/1 Xong", row.Children[heads.IndexOf("Tự chấm điểm")].TextContent.Trim());
        Assert.Equal("1/7", matrix.Document.QuerySelector("thead tr:nth-child(2)")!.Children[heads.IndexOf("Tự chấm điểm")].TextContent.Trim());
        var month = await officer.GetAsync("/lich?thang=2026-11&tinh-trang=tat-ca");
        var day = month.Document.QuerySelectorAll("td").Single(cell => cell.QuerySelector("time")?.GetAttribute("datetime") == "2026-11-15");
        Assert.Contains("Tự chấm và gửi bảng điểm năm 2026 Sắp đến hạn · xong 1/63", string.Join(' ', day.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        var list = await officer.GetAsync(day.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Contains("62", list.Text(".obligation-counts"), StringComparison.Ordinal);
        var workbook = await officer.Http.GetAsync(new Uri("/viec-phai-lam/xlsx?cum=2", UriKind.Relative));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.Content.Headers.ContentType!.MediaType);
        var bytes = await workbook.Content.ReadAsByteArrayAsync();
        XlsxFile.AssertValid(bytes);
        var sheet = XlsxFile.Read(bytes).Sheets[0];
        Assert.Equal(("Đơn vị", "1"), (sheet.At("B4").Text, sheet.At("A5").Text));
    }

    [Fact]
    public async Task A_years_obligations_go_from_open_to_done_for_one_department()
    {
        var officer = await Host.LogInAsync("canbo.bo");
        var form = (await officer.GetAsync("/viec-phai-lam/thoi-han/2026")).FormOf("Lưu");
        Assert.Equal("14/12/2026", form.Value("Days[3].DueOn"));
        var wrong = await form.With("DaysBefore", "bảy").With("Days[1].DueOn", "31/02/2026").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("tháng 2 năm 2026 không có ngày 31", wrong.Text(".error-summary"), StringComparison.Ordinal);
        var set = await wrong.FormOf("Lưu").With("DaysBefore", "10, 3").With("Days[1].DueOn", "15/11/2026").With("Days[1].Basis", "Công văn 12/BTTTT-TĐKT").SubmitAsync();
        Assert.Contains("Đã lưu ngày hạn", set.Text(".alert-success"), StringComparison.Ordinal);

        var leader = await Host.LogInAsync("so.sonla");
        var home = await leader.GetAsync("/");
        Assert.Contains("Gửi báo cáo sơ kết 6 tháng đầu năm 2026 của cụm", home.Text(".task-list"), StringComparison.Ordinal);
        Assert.Equal(["Chưa làm", "Sắp đến hạn"], (await StatesAsync(leader, "ClusterReport", "MidYearReport")).Order());
        var filing = await leader.GetAsync(home.Document.QuerySelectorAll(".task-list a").Single(link => link.TextContent.Contains("sơ kết", StringComparison.Ordinal)).GetAttribute("href")!);
        var early = await filing.FormOf("Ghi nhận đã gửi").With("Number", "45/BC-CTĐ2").With("On", "11/11/2026").SubmitAsync();
        Assert.Contains("chưa đến", early.Text(".error-summary"), StringComparison.Ordinal);
        var filed = await early.FormOf("Ghi nhận đã gửi").With("On", "09/11/2026").SubmitAsync();
        Assert.Contains("Đã ghi nhận báo cáo", filed.Text(".alert-success"), StringComparison.Ordinal);
        Assert.Contains(await Host.ToldAsync("canbo.bo"), told => told.Contains("45/BC-CTĐ2", StringComparison.Ordinal));

        Assert.Equal(["Sắp đến hạn"], await StatesAsync(leader, "SelfScore"));
        await Host.BringAsync("sonla", new SheetPlan(SheetState.Submitted));
        await Host.WithDbAsync(db => db.Set<Domain.Obligations.ObligationDate>().Where(date => date.Kind == Domain.Obligations.ObligationKind.ClusterReport).ExecuteDeleteAsync());
        Assert.Equal(["Xong", "Xong"], await StatesAsync(leader, "SelfScore", "MidYearReport"));
        var after = await leader.GetAsync("/");
        Assert.DoesNotContain("sơ kết", after.Text(".task-list"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tự chấm và gửi", after.Text(".task-list"), StringComparison.Ordinal);
        var again = await (await leader.GetAsync(filing.Path)).FormOf("Bỏ ghi nhận").SubmitAsync();
        Assert.Contains("Ghi nhận khi báo cáo đã được ký", again.Text("main"), StringComparison.Ordinal);
        Assert.Equal(["Sắp đến hạn"], await StatesAsync(leader, "MidYearReport"));
    }

    [Fact]
    public async Task A_member_may_not_file_for_the_cluster_and_strangers_do_not_know_it()
    {
        var cluster = await Host.ClusterIdAsync(2);
        var path = $"/viec-phai-lam/bao-cao/2026/{cluster}/nam";
        Assert.Equal(HttpStatusCode.OK, (await (await Host.LogInAsync("so.sonla")).GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.LogInAsync("so.laichau")).GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Host.LogInAsync("so.dienbien")).GetAsync(path)).Status);
    }

    [Fact]
    public async Task Two_officers_who_set_days_at_once_see_each_others()
    {
        var first = (await (await Host.LogInAsync("canbo.bo")).GetAsync("/viec-phai-lam/thoi-han/2026")).FormOf("Lưu");
        var second = (await (await Host.LogInAsync("canbo.bo")).GetAsync("/viec-phai-lam/thoi-han/2026")).FormOf("Lưu");
        await first.With("DaysBefore", "5").SubmitAsync();
        var conflict = await second.With("DaysBefore", "9").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Người khác vừa lưu trước bạn", conflict.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Đã lưu", (await conflict.FormOf("Lưu").SubmitAsync()).Text(".alert-success"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendars_link_is_secret_renewable_and_shows_ones_own_only()
    {
        var client = await Host.LogInAsync("so.sonla");
        var made = await (await client.GetAsync("/thong-bao/cach-nhan")).FormOf("Tạo liên kết lịch").SubmitAsync();
        var link = new Uri(made.Document.QuerySelector("#lien-ket")!.GetAttribute("value")!);
        Assert.Null((await client.GetAsync("/thong-bao/cach-nhan")).Document.QuerySelector("#lien-ket"));
        using var http = Host.CreateClient();
        var answer = await http.GetAsync(link.PathAndQuery);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var text = (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Tự chấm và gửi bảng điểm năm 2026\r\n", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Chấm điểm cho cụm và gửi Bộ\\, năm 2026\r\n", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split("SUMMARY:Tự chấm").Length - 1);
        var uids = text.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).ToList();
        await Host.BringAsync("sonla", new SheetPlan(SheetState.Submitted));
        var later = (await (await http.GetAsync(link.PathAndQuery)).Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Equal(uids, later.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal)));
        Assert.Contains("SUMMARY:Đã xong: Tự chấm", later, StringComparison.Ordinal);

        var renewed = await (await client.GetAsync("/thong-bao/cach-nhan")).FormOf("Tạo liên kết mới").SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(link.PathAndQuery)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/lich/{new string('A', 43)}.ics")).StatusCode);
        var next = new Uri(renewed.Document.QuerySelector("#lien-ket")!.GetAttribute("value")!);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(next.PathAndQuery)).StatusCode);
        await (await client.GetAsync("/thong-bao/cach-nhan")).FormOf("Bỏ liên kết").SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(next.PathAndQuery)).StatusCode);
    }

    [Fact]
    public async Task A_mail_that_was_given_up_is_shown_to_the_administrator_who_sends_it_again()
    {
        var now = Host.Time.GetUtcNow().UtcDateTime;
        await Host.WithDbAsync(db =>
        {
            db.OutgoingMails.Add(new Domain.Notices.OutgoingMail { To = "sai@demo.example", Subject = "Thư hỏng", Body = "Liên kết bí mật", CreatedAt = now, DueAt = now, Attempts = 12, LastError = "550 Không có hộp thư" });
            return db.SaveChangesAsync();
        });
        Assert.Equal(0, await Host.PumpAsync());
        var administrator = await Host.LogInAsync("quantri");
        Assert.Contains("1 thư không gửi được", (await administrator.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
        var page = await administrator.GetAsync("/quan-tri/thu?tinh-trang=bo");
        Assert.Contains("550 Không có hộp thư", page.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Liên kết bí mật", page.Source, StringComparison.Ordinal);
        await page.Form("td form").SubmitAsync();
        Assert.Equal(1, await Host.PumpAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.LogInAsync("canbo.bo")).GetAsync("/quan-tri/thu")).Status);
    }

    [Fact]
    public void The_secret_of_a_calendar_is_not_logged() => Assert.Equal("/lich", PortalLog.PathWithoutSecrets("/lich/0123456789012345678901234567890123456789012.ics"));

    // The reader's own obligations of some kinds, in words.
    private static async Task<List<string>> StatesAsync(PortalClient client, params string[] kinds)
    {
        var states = new List<string>();
        foreach (var kind in kinds)
        {
            var page = await client.GetAsync($"/viec-phai-lam?tinh-trang=tat-ca&loai={kind}");
            states.AddRange(page.Document.QuerySelectorAll("tbody tr").Where(row => row.QuerySelector("a.btn") is not null).Select(row => row.QuerySelector(".state")!.TextContent.Trim()));
        }

        return states;
    }
}
