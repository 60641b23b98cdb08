using System.Net;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Administration;

public sealed class InvitationTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task An_invitation_shows_its_link_once_queues_a_mail_and_the_invited_logs_in()
    {
        const string Password = "canh dong xanh mat lua";
        var client = await host.LogInAsync("quantri");
        var made = await InviteAsync(client, "so.moi", "Trần Thị Mới", "moi@sonla.example", "Sơn La", "DepartmentStaff");
        Assert.Equal(HttpStatusCode.OK, made.Status);
        var link = made.Text("#link");
        var mail = await host.WithDbAsync(db => db.OutgoingMails.SingleAsync(mail => mail.To == "moi@sonla.example"));
        Assert.Contains(link, mail.Body, StringComparison.Ordinal);
        Assert.Contains("so.moi", mail.Body, StringComparison.Ordinal);

        var page = await host.Visit().GetAsync(new Uri(link).PathAndQuery);
        await page.Form("main form").With("NewPassword", Password).With("Repeated", Password).SubmitAsync();
        var invited = host.Visit();
        await invited.LogInAsync("so.moi", Password);
        Assert.Contains("Sở Sơn La", (await invited.GetAsync("/")).Text(".portal-user-role"), StringComparison.Ordinal);

        var list = await client.GetAsync("/quan-tri?tim=tran thi moi");
        Assert.DoesNotContain("kich-hoat", (await client.GetAsync(list.Document.QuerySelector("table.list tbody a")!.GetAttribute("href")!)).Document.Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("có dấu", "Tên Đủ", "a@b.example", "Sơn La", "DepartmentStaff", "chữ không dấu")]
    [InlineData("so.sonla", "Tên Đủ", "a@b.example", "Sơn La", "DepartmentStaff", "đã có người dùng")]
    [InlineData("so.x", "", "a@b.example", "Sơn La", "DepartmentStaff", "Hãy nhập họ và tên")]
    [InlineData("so.x", "Tên Đủ", "khong phai thu", "Sơn La", "DepartmentStaff", "Địa chỉ thư điện tử chưa đúng")]
    [InlineData("so.x", "Tên Đủ", "a@b.example", "", "DepartmentStaff", "Hãy chọn đơn vị")]
    [InlineData("so.x", "Tên Đủ", "a@b.example", "Sơn La", "", "Hãy chọn ít nhất một vai trò")]
    [InlineData("so.x", "Tên Đủ", "a@b.example", "Sơn La", "Administrator", "không dùng cho tài khoản của Sở")]
    [InlineData("so.x", "Tên Đủ", "a@b.example", "Bộ", "DepartmentDirector", "không dùng cho tài khoản của Bộ")]
    public async Task What_is_wrong_is_said_what_was_typed_is_kept_and_nobody_is_invited(
        string userName, string fullName, string email, string workplace, string role, string said)
    {
        var before = await host.WithDbAsync(db => db.Users.CountAsync());
        var page = await InviteAsync(await host.LogInAsync("quantri"), userName, fullName, email, workplace, role);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(said, page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(userName, page.Form("main form").Value("UserName"));
        Assert.All(page.Document.QuerySelectorAll(".error-summary a"), link => Assert.NotNull(page.Document.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal(before, await host.WithDbAsync(db => db.Users.CountAsync()));
        Assert.False(await host.WithDbAsync(db => db.OutgoingMails.AnyAsync(mail => mail.To == email)));
    }

    [Fact]
    public async Task An_invited_account_waits_for_its_password_and_is_audited()
    {
        await InviteAsync(await host.LogInAsync("quantri"), "cho.doi", "Người Chờ", "cho@x.example", "Bộ", "CouncilMember");
        var user = await host.WithDbAsync(db => db.Users.SingleAsync(user => user.UserName == "cho.doi"));
        Assert.Equal(AccountCondition.Invited, AccountQueries.ConditionOf(user, host.Time.GetUtcNow().UtcDateTime));
        var entry = await host.WithDbAsync(db => db.AuditEntries.SingleAsync(entry => entry.SubjectId == user.Id));
        Assert.Equal(("AccountCreated", "Quản trị hệ thống"), (entry.Act, entry.ActorName));
    }

    private static async Task<PortalPage> InviteAsync(
        PortalClient client, string userName, string fullName, string email, string workplace, string role)
    {
        var page = await client.GetAsync("/quan-tri/moi");
        var place = page.Document.QuerySelectorAll("#Workplace option").FirstOrDefault(option => option.TextContent == workplace)?.GetAttribute("value") ?? "";
        var form = page.FormOf("Mời").With("UserName", userName).With("FullName", fullName).With("Email", email).With("Workplace", place);
        return await (role.Length > 0 ? form.With("Roles", role) : form).SubmitAsync();
    }
}
