using System.Net;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Registrations;

public sealed class RoundTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task An_officer_opens_a_round_once_and_every_department_is_told()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var opened = await OpenAsync(officer, 2031);
        Assert.Equal("/dang-ky", opened.Path);
        Assert.Contains("2031", opened.Text("table"), StringComparison.Ordinal);
        var (told, accounts, acts) = await host.WithDbAsync(async db => (
            await db.Notices.Where(notice => notice.Text.Contains("đợt đăng ký danh hiệu năm 2031")).Select(notice => notice.UserId).Distinct().CountAsync(),
            await db.Postings.Where(posting => posting.DepartmentId != null).Select(posting => posting.UserId).Distinct().CountAsync(),
            await db.AuditEntries.CountAsync(entry => entry.Act == "RegistrationRoundOpened" && entry.SubjectKind == "RegistrationRound")));
        Assert.Equal(accounts, told);
        Assert.True(acts >= 1);
        var twice = await OpenAsync(officer, 2031);
        Assert.Equal(HttpStatusCode.BadRequest, twice.Status);
        Assert.Contains("Đợt đăng ký năm 2031 đã mở", twice.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("15/02/2031 17:00", twice.Form("main form").Value("DueAt"));
    }

    [Fact]
    public async Task Dates_far_from_the_year_are_refused()
    {
        var page = await (await host.LogInAsync("canbo.bo")).GetAsync("/dang-ky/mo-dot");
        var wrong = await page.Form("main form").With("Year", "2033").With("OpensOn", "01/01/1950").With("DueAt", "31/01/1951").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Ngày mở 01/01/1950 không thuộc năm 2033 hay năm trước đó", wrong.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_that_cannot_follow_each_other_are_said_and_kept()
    {
        var page = await (await host.LogInAsync("canbo.bo")).GetAsync("/dang-ky/mo-dot");
        var wrong = await page.Form("main form").With("Year", "2032").With("OpensOn", "05/02/2032").With("DueAt", "01/02/2032").With("ClosesAt", "31/01/2032").With("ResultsDueAt", "ngày nào đó").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        var errors = wrong.Text(".error-summary");
        Assert.Contains("Hạn gửi phải từ ngày mở đăng ký 05/02/2032 trở đi", errors, StringComparison.Ordinal);
        Assert.Contains("Thời điểm đóng phải từ hạn gửi", errors, StringComparison.Ordinal);
        Assert.Contains("Không đọc được thời điểm “ngày nào đó”", errors, StringComparison.Ordinal);
        Assert.Equal("ngày nào đó", wrong.Form("main form").Value("ResultsDueAt"));
    }

    [Fact]
    public async Task A_stale_form_of_a_round_shows_both_values_and_saves_nothing()
    {
        var officer = await host.LogInAsync("canbo.bo");
        await OpenAsync(officer, 2033);
        var (mine, other) = (await officer.GetAsync("/dang-ky/2033/sua"), await officer.GetAsync("/dang-ky/2033/sua"));
        Assert.Equal("/dang-ky", (await other.Form("main form").With("DueAt", "20/02/2033 17:00").SubmitAsync()).Path);
        var stale = await mine.Form("main form").With("Note", "Ghi chú của tôi").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("20/02/2033 17:00", stale.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Ghi chú của tôi", stale.Form("main form").Value("Note"));
    }

    [Fact]
    public async Task One_department_is_granted_a_later_date_with_a_reason_and_told()
    {
        var officer = await host.LogInAsync("canbo.bo");
        await OpenAsync(officer, 2034);
        var page = await officer.GetAsync("/dang-ky/2034/gia-han");
        var id = (await host.DepartmentIdAsync("laichau")).ToString();
        var wrong = await page.Form("main form").With("DepartmentId", id).With("UntilAt", "14/02/2034").With("Reason", "").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Hãy ghi lý do gia hạn", wrong.Text(".error-summary"), StringComparison.Ordinal);
        var early = await wrong.Form("main form").With("Reason", "Lũ").SubmitAsync();
        Assert.Contains("Hạn mới phải sau hạn đang áp dụng", early.Text(".error-summary"), StringComparison.Ordinal);
        var granted = await early.Form("main form").With("UntilAt", "28/02/2034 17:00").SubmitAsync();
        Assert.Equal("/dang-ky", granted.Path);
        Assert.Contains("Lai Châu", (await officer.GetAsync("/dang-ky/2034/gia-han")).Text("table"), StringComparison.Ordinal);
        Assert.Contains("28/02/2034", (await (await host.LogInAsync("so.laichau")).GetAsync("/dang-ky")).Text("table"), StringComparison.Ordinal);
        Assert.Equal(2, await host.WithDbAsync(db => db.Notices.CountAsync(notice => notice.Text.StartsWith("Gia hạn đăng ký danh hiệu năm 2034"))));
    }

    [Fact]
    public async Task A_round_is_withdrawn_with_a_reason_while_nobody_has_sent_and_can_be_restored()
    {
        var officer = await host.LogInAsync("canbo.bo");
        await host.RoundAsync(2036);
        var page = await officer.GetAsync("/dang-ky/2036/thu-hoi");
        var wrong = await page.Form("main form").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Hãy ghi lý do thu hồi", wrong.Text(".error-summary"), StringComparison.Ordinal);
        var done = await wrong.Form("main form").With("Reason", "Mở nhầm năm").SubmitAsync();
        Assert.Equal("/dang-ky", done.Path);
        Assert.Contains("Đã thu hồi", done.Text("table"), StringComparison.Ordinal);
        var staff = await host.LogInAsync("so.sonla");
        Assert.Contains("Bộ đã thu hồi đợt đăng ký năm 2036", (await staff.GetAsync("/dang-ky/2036")).Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("đăng ký danh hiệu năm 2036", (await staff.GetAsync("/")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("Đợt đăng ký năm 2036 đã được thu hồi", (await OpenAsync(officer, 2036)).Text(".error-summary"), StringComparison.Ordinal);
        await (await officer.GetAsync("/dang-ky")).FormOf("Khôi phục đợt 2036").SubmitAsync();
        Assert.NotNull((await staff.GetAsync("/dang-ky/2036")).Document.QuerySelector("form[action$='/bat-dau']"));
    }

    [Fact]
    public async Task A_round_in_which_a_list_is_under_way_is_not_withdrawn()
    {
        var officer = await host.LogInAsync("canbo.bo");
        await host.RoundAsync(2037);
        var page = await officer.GetAsync("/dang-ky/2037/thu-hoi");
        var department = await host.DepartmentIdAsync("laichau");
        await host.WithDbAsync(async db =>
        {
            var list = new Registration { RoundId = await db.RegistrationRounds.Where(round => round.Year == 2037).Select(round => round.Id).SingleAsync(), DepartmentId = department, Year = 2037 };
            typeof(Registration).GetProperty(nameof(Registration.State))!.SetValue(list, RegistrationState.ToSign);
            db.Registrations.Add(list);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Conflict, (await page.Form("main form").With("Reason", "Nhầm").SubmitAsync()).Status);
        Assert.Contains("Đã có 1 đơn vị gửi hoặc đang trình ký", (await officer.GetAsync("/dang-ky/2037/thu-hoi")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_due_date_in_the_past_is_opened_only_when_confirmed()
    {
        var page = await (await host.LogInAsync("canbo.bo")).GetAsync("/dang-ky/mo-dot");
        Assert.Null(page.Document.QuerySelector("[name=AcceptsPast]"));
        var asked = await page.Form("main form").With("Year", "2024").With("OpensOn", "05/01/2024").With("DueAt", "31/01/2024").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("Hạn gửi đã qua", asked.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("/dang-ky", (await asked.Form("main form").With("AcceptsPast", "true").SubmitAsync()).Path);
    }

    [Theory]
    [InlineData("so.sonla", "/dang-ky", HttpStatusCode.OK)]
    [InlineData("so.sonla", "/dang-ky/mo-dot", HttpStatusCode.Forbidden)]
    [InlineData("giamdoc.sonla", "/dang-ky/2035/gia-han", HttpStatusCode.Forbidden)]
    [InlineData("hoidong1", "/dang-ky", HttpStatusCode.Forbidden)]
    [InlineData("hoidong1", "/dang-ky/2035", HttpStatusCode.Forbidden)]
    [InlineData("quantri", "/dang-ky", HttpStatusCode.Forbidden)]
    [InlineData("so.sonla", "/dang-ky/2035/don-vi/laichau", HttpStatusCode.NotFound)]
    [InlineData("hoidong1", "/dang-ky/2035/don-vi/sonla", HttpStatusCode.Forbidden)]
    [InlineData("canbo.bo", "/dang-ky/2035/don-vi/khong-co", HttpStatusCode.NotFound)]
    [InlineData("canbo.bo", "/dang-ky/2099", HttpStatusCode.NotFound)]
    [InlineData("canbo.bo", "/dang-ky/2035/don-vi/sonla", HttpStatusCode.OK)]
    public async Task Each_page_is_open_to_those_whom_it_concerns(string userName, string path, HttpStatusCode status)
    {
        await host.RoundAsync(2035);
        Assert.Equal(status, (await (await host.LogInAsync(userName)).GetAsync(path)).Status);
    }

    private static async Task<PortalPage> OpenAsync(PortalClient officer, int year)
    {
        var page = await officer.GetAsync("/dang-ky/mo-dot");
        return await page.Form("main form").With("Year", $"{year}").With("OpensOn", $"05/01/{year}").With("DueAt", $"15/02/{year} 17:00")
            .With("LegalBasis", "Công văn 12/BTTTT-TĐKT").SubmitAsync();
    }
}
