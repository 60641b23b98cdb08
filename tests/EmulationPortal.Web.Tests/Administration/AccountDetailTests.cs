using System.Net;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Web.Tests.Accounts;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Administration;

public sealed class AccountDetailTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Correct = "Lưu họ tên, thư điện tử";

    [Fact]
    public async Task Deactivating_demands_a_reason_ends_the_session_at_once_and_reactivating_lets_in_again()
    {
        var theirs = await host.LogInAsync("so.kontum");
        var page = await OpenAsync("so.kontum");
        var refused = await page.FormOf("Ngừng sử dụng tài khoản").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Hãy ghi lý do", refused.Text(".error-summary"), StringComparison.Ordinal);
        var done = await refused.FormOf("Ngừng sử dụng tài khoản").With("Reason", "nghỉ hưu").SubmitAsync();
        Assert.Contains("Ngừng sử dụng", done.Text(".state"), StringComparison.Ordinal);
        Assert.Equal("/dang-nhap?ly-do=khoa", (await theirs.GetAsync("/tai-khoan")).Path);
        Assert.Equal(HttpStatusCode.BadRequest, (await TryAsync("so.kontum")).Status);

        await done.FormOf("Cho hoạt động lại").With("Reason", "ký lại hợp đồng").SubmitAsync();
        await host.LogInAsync("so.kontum");
        Assert.Equal(["nghỉ hưu", "ký lại hợp đồng"], await ReasonsAsync("so.kontum"));
    }

    [Fact]
    public async Task Roles_are_set_as_ticked_and_hold_with_the_next_request()
    {
        var theirs = await host.LogInAsync("hoidong8");
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.GetAsync("/quan-tri")).Status);
        var page = await OpenAsync("hoidong8");
        var done = await page.FormOf("Lưu vai trò").With("Roles", "Administrator").SubmitAsync();
        Assert.Contains("Đã đổi vai trò", done.Text(".alert-success"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/quan-tri")).Status);
        var change = (await host.WithDbAsync(db => db.AuditEntries.SingleAsync(entry => entry.Act == "RolesChanged" && entry.SubjectId == IdOf(done)))).Changes.Single();
        Assert.Equal(("Thành viên Hội đồng", "Quản trị hệ thống"), (change.Before, change.After));

        var unchanged = await done.FormOf("Lưu vai trò").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, unchanged.Status);
        await done.FormOf("Lưu vai trò").With("Roles", "CouncilMember").SubmitAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.GetAsync("/quan-tri")).Status);
    }

    [Fact]
    public async Task A_role_of_the_ministry_is_refused_to_a_department()
    {
        var page = await OpenAsync("so.daklak");
        var refused = await page.FormOf("Lưu vai trò").With("Roles", "MinistryOfficer").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("không dùng cho tài khoản của Sở", refused.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_stays_and_nobody_deactivates_themself()
    {
        var page = await OpenAsync("quantri");
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), button => button.TextContent == "Ngừng sử dụng tài khoản");
        var roles = await page.FormOf("Lưu vai trò").With("Roles", "CouncilMember").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, roles.Status);
        Assert.Contains("duy nhất", roles.Text("main"), StringComparison.Ordinal);
        var own = await page.Client.PostAsync(page.Path + "/ngung", page.FormOf("Lưu vai trò").With("Reason", "thử").Content());
        Assert.Equal(HttpStatusCode.Forbidden, own.Status);
    }

    [Fact]
    public async Task An_unlocked_account_logs_in_before_the_15_minutes_are_over()
    {
        for (var i = 0; i < 5; i++)
        {
            await TryAsync("so.gialai", "sai mat khau 1");
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await TryAsync("so.gialai")).Status);
        var page = await OpenAsync("so.gialai");
        await page.Client.PostAsync(page.Path + "/mo-khoa", page.FormOf("Lưu vai trò").Content());
        await host.LogInAsync("so.gialai");
    }

    [Fact]
    public async Task A_name_and_a_mail_address_are_corrected_recorded_and_found()
    {
        var page = await OpenAsync("so.binhthuan");
        var done = await page.FormOf(Correct).With("FullName", " Nguyễn  Thị Đúng ").With("Email", "dung@binhthuan.gov.vn").SubmitAsync();
        Assert.Equal("Nguyễn Thị Đúng", done.Text("h1"));
        Assert.Contains("dung@binhthuan.gov.vn", done.Text("table.list"), StringComparison.Ordinal);
        var changes = (await host.WithDbAsync(db => db.AuditEntries.SingleAsync(entry => entry.Act == "AccountCorrected" && entry.SubjectId == IdOf(done)))).Changes;
        Assert.Equal([("Chuyên viên Bình Thuận", "Nguyễn Thị Đúng"), ("so.binhthuan@demo.example", "dung@binhthuan.gov.vn")], changes.Select(change => (change.Before!, change.After!)));
        Assert.Contains("Nguyễn Thị Đúng", (await done.Client.GetAsync("/quan-tri?tim=thi dung binhthuan gov")).Text("table.list"), StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Đúng", (await (await host.LogInAsync("so.binhthuan")).GetAsync("/tai-khoan")).Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "a@b.vn", "Hãy nhập họ và tên")]
    [InlineData("Lê Văn An", "khong phai thu", "Địa chỉ thư điện tử chưa đúng")]
    public async Task A_correction_that_can_not_be_keeps_what_was_typed(string name, string email, string said)
    {
        var page = await OpenAsync("so.ninhthuan");
        var after = await page.FormOf(Correct).With("FullName", name).With("Email", email).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Contains(said, after.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal((name, email), (after.FormOf(Correct).Value("FullName"), after.FormOf(Correct).Value("Email")));
        Assert.Equal("Chuyên viên Ninh Thuận", after.Text("h1"));
    }

    [Fact]
    public async Task Of_two_corrections_at_once_the_second_sees_both()
    {
        var (first, second) = (await OpenAsync("so.khanhhoa"), await OpenAsync("so.khanhhoa"));
        await first.FormOf(Correct).With("FullName", "Lê Thị Một").SubmitAsync();
        var late = await second.FormOf(Correct).With("FullName", "Lê Thị Hai").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Họ và tên Lê Thị Hai Lê Thị Một (khác)", late.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Lê Thị Hai", (await late.FormOf(Correct).SubmitAsync()).Text("h1"));
    }

    [Fact]
    public async Task A_new_mail_address_ends_the_links_sent_to_the_old_one_but_no_session()
    {
        var theirs = await host.LogInAsync("so.longan");
        var page = await OpenAsync("so.longan");
        await page.FormOf(Correct).With("Email", "moi@longan.gov.vn").SubmitAsync();
        Assert.Equal("/tai-khoan", (await theirs.GetAsync("/tai-khoan")).Path);
        var link = new Uri((await (await OpenAsync("so.longan")).FormOf("Đặt lại mật khẩu").SubmitAsync()).Text("#link")).PathAndQuery;
        Assert.Equal(HttpStatusCode.OK, (await host.Visit().GetAsync(link)).Status);
        await (await OpenAsync("so.longan")).FormOf(Correct).With("Email", "moi2@longan.gov.vn").SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await host.Visit().GetAsync(link)).Status);
    }

    [Fact]
    public async Task A_reset_ends_the_sessions_at_once()
    {
        var theirs = await host.LogInAsync("so.tiengiang");
        Assert.Equal("/tai-khoan", (await theirs.GetAsync("/tai-khoan")).Path);
        await (await OpenAsync("so.tiengiang")).FormOf("Đặt lại mật khẩu").SubmitAsync();
        Assert.Equal("/dang-nhap?ly-do=ket-thuc", (await theirs.GetAsync("/tai-khoan")).Path);
    }

    [Fact]
    public async Task A_reset_ends_the_old_password_and_each_new_link_ends_the_one_before()
    {
        var page = await OpenAsync("so.lamdong");
        var first = (await page.FormOf("Đặt lại mật khẩu").SubmitAsync()).Text("#link");
        Assert.Equal(HttpStatusCode.BadRequest, (await TryAsync("so.lamdong")).Status);
        var second = (await page.FormOf("Đặt lại mật khẩu").SubmitAsync()).Text("#link");
        Assert.Equal(HttpStatusCode.NotFound, (await host.Visit().GetAsync(new Uri(first).PathAndQuery)).Status);
        var set = await host.Visit().GetAsync(new Uri(second).PathAndQuery);
        await set.Form("main form").With("NewPassword", "qua cau gio bay xa").With("Repeated", "qua cau gio bay xa").SubmitAsync();
        await host.Visit().LogInAsync("so.lamdong", "qua cau gio bay xa");
    }

    [Fact]
    public async Task A_lost_second_factor_is_reset_with_a_reason()
    {
        var theirs = await host.LogInAsync("so.phuyen");
        var setUp = await theirs.GetAsync("/tai-khoan/xac-thuc-hai-lop");
        await setUp.FormOf("Bật xác thực hai lớp").With("Code", AuthenticatorApp.CodeOf(setUp.Text("main code"))).SubmitAsync();
        Assert.StartsWith("/dang-nhap/ma-xac-thuc", (await TryAsync("so.phuyen")).Path, StringComparison.Ordinal);
        var page = await OpenAsync("so.phuyen");
        Assert.Equal(HttpStatusCode.BadRequest, (await page.FormOf("Đặt lại xác thực hai lớp").SubmitAsync()).Status);
        await page.FormOf("Đặt lại xác thực hai lớp").With("FactorReason", "mất điện thoại").SubmitAsync();
        await host.LogInAsync("so.phuyen");
    }

    [Fact]
    public async Task A_move_takes_effect_on_its_day_and_leaves_one_posting_at_a_time()
    {
        var page = await OpenAsync("so.quangngai");
        var form = page.FormOf("Chuyển đơn vị").With("MoveTo", ValueOf(page, "Bình Định")).With("MoveFrom", "15/11/2026");
        var done = await form.SubmitAsync();
        var rows = done.Document.QuerySelectorAll("table.list tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))).Where(row => row.Contains("/2026", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, rows.Count);
        Assert.EndsWith("15/11/2026 nay", rows[0], StringComparison.Ordinal);
        Assert.EndsWith("14/11/2026", rows[1], StringComparison.Ordinal);

        var again = await done.FormOf("Chuyển đơn vị").With("MoveTo", ValueOf(page, "Phú Yên")).With("MoveFrom", "12/11/2026").SubmitAsync();
        var postings = await host.WithDbAsync(db => db.Postings.Where(posting => posting.UserId == IdOf(again)).OrderBy(posting => posting.ValidFrom).ToListAsync());
        Assert.Equal([new DateOnly(2026, 11, 11), null], postings.Select(posting => posting.ValidTo));
        var state = await host.WithDbAsync(db => db.AccountStateAsync(IdOf(again), new DateOnly(2026, 11, 12)));
        Assert.Equal(postings[1].DepartmentId, state!.Actor.DepartmentId);
    }

    [Theory]
    [InlineData("Bình Định", "31/02/2026", HttpStatusCode.BadRequest, "không có ngày 31")]
    [InlineData("", "15/11/2026", HttpStatusCode.BadRequest, "Hãy chọn đơn vị")]
    [InlineData("Bình Định", "01/01/2026", HttpStatusCode.Conflict, "phải sau ngày bắt đầu")]
    [InlineData("Quảng Nam", "15/11/2026", HttpStatusCode.Conflict, "đã thuộc đơn vị này")]
    [InlineData("Bộ", "15/11/2026", HttpStatusCode.Conflict, "hãy bỏ các vai trò đó trước")]
    public async Task A_move_that_can_not_be_is_refused_with_the_reason(string to, string from, HttpStatusCode status, string said)
    {
        var page = await OpenAsync("so.quangnam");
        var after = await page.FormOf("Chuyển đơn vị").With("MoveTo", to.Length > 0 ? ValueOf(page, to) : "").With("MoveFrom", from).SubmitAsync();
        Assert.Equal(status, after.Status);
        Assert.Contains(said, after.Text(".error-summary"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((to.Length > 0 ? ValueOf(page, to) : "", from), (after.FormOf("Chuyển đơn vị").Value("MoveTo"), after.FormOf("Chuyển đơn vị").Value("MoveFrom")));
        Assert.Single(await host.WithDbAsync(db => db.Postings.Where(posting => posting.UserId == IdOf(page)).ToListAsync()));
    }

    [Fact]
    public async Task The_login_log_is_filtered_by_name_outcome_and_day()
    {
        await TryAsync("so.binhphuoc", "sai mat khau 1");
        var client = await host.LogInAsync("quantri");
        Assert.Single(Rows(await client.GetAsync("/quan-tri/dang-nhap?tim=binh phuoc&ket-qua=hong&tu=10/11/2026&den=10/11/2026")));
        Assert.Empty(Rows(await client.GetAsync("/quan-tri/dang-nhap?tim=binh phuoc&ket-qua=duoc")));
        Assert.Empty(Rows(await client.GetAsync("/quan-tri/dang-nhap?tim=binh phuoc&tu=11/11/2026")));
        Assert.Contains("không có ngày 31", (await client.GetAsync("/quan-tri/dang-nhap?tu=31/02/2026")).Text(".field-error"), StringComparison.Ordinal);

        static IEnumerable<AngleSharp.Dom.IElement> Rows(PortalPage page) => page.Document.QuerySelectorAll("table.list tbody tr");
    }

    private async Task<PortalPage> OpenAsync(string userName)
    {
        var id = await host.WithDbAsync(db => db.Users.Where(user => user.UserName == userName).Select(user => user.Id).SingleAsync());
        return await (await host.LogInAsync("quantri")).GetAsync($"/quan-tri/tai-khoan/{id}");
    }

    private async Task<PortalPage> TryAsync(string userName, string password = "ThiDua@2026")
    {
        var login = await host.Visit().GetAsync("/dang-nhap");
        return await login.Form("main form").With("UserName", userName).With("Password", password).SubmitAsync();
    }

    private async Task<List<string>> ReasonsAsync(string userName) => await host.WithDbAsync(async db =>
    {
        var id = await db.Users.Where(user => user.UserName == userName).Select(user => user.Id).SingleAsync();
        return await db.AuditEntries.Where(entry => entry.SubjectId == id && entry.Reason != "").OrderBy(entry => entry.Sequence).Select(entry => entry.Reason).ToListAsync();
    });

    private static Guid IdOf(PortalPage page) => Guid.Parse(page.Path.Split('/')[3]);

    private static string ValueOf(PortalPage page, string workplace) =>
        page.Document.QuerySelectorAll("#MoveTo option").Single(option => option.TextContent == workplace).GetAttribute("value")!;
}
