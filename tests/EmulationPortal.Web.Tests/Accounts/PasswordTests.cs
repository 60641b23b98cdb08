using System.Net;
using EmulationPortal.Data.Audit;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Accounts;

public sealed class PasswordTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string New = "con trau cay ruong lua";

    [Fact]
    public async Task Changing_the_password_keeps_this_session_and_ends_all_others()
    {
        var other = await host.LogInAsync("so.hoabinh");
        var client = await host.LogInAsync("so.hoabinh");
        var after = await ChangeAsync(client, "ThiDua@2026", New, New);
        Assert.Equal("/tai-khoan", after.Path);
        Assert.Equal("/tai-khoan", (await client.GetAsync("/tai-khoan")).Path);
        Assert.StartsWith("/dang-nhap", (await other.GetAsync("/tai-khoan")).Path, StringComparison.Ordinal);
        await host.Visit().LogInAsync("so.hoabinh", New);
    }

    [Theory]
    [InlineData("sai mat khau 1", New, New, "Mật khẩu hiện tại không đúng")]
    [InlineData("ThiDua@2026", New, "khac di mot chut roi", "không giống nhau")]
    [InlineData("ThiDua@2026", "ngan qua", "ngan qua", "ít nhất 12 ký tự")]
    [InlineData("ThiDua@2026", "ThiDua@2027", "ThiDua@2027", "ít nhất 12 ký tự")]
    [InlineData("ThiDua@2026", "password1234", "password1234", "quá dễ đoán")]
    [InlineData("ThiDua@2026", "chao so.hagiang", "chao so.hagiang", "không được chứa tên đăng nhập")]
    [InlineData("ThiDua@2026", "ThiDua@2026", "ThiDua@2026", "phải khác mật khẩu hiện tại")]
    [InlineData("", "", "", "Hãy nhập mật khẩu mới")]
    public async Task What_is_wrong_is_said_and_nothing_changes(string current, string fresh, string repeated, string said)
    {
        var client = await host.LogInAsync("so.hagiang");
        var after = await ChangeAsync(client, current, fresh, repeated);
        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Contains(said, after.Text(".error-summary"), StringComparison.Ordinal);
        await host.LogInAsync("so.hagiang");
        Assert.False(await host.WithDbAsync(db => db.AuditEntries.AnyAsync(entry => entry.Act == "PasswordChanged" && entry.ActorName.EndsWith("Hà Giang"))));
    }

    [Fact]
    public async Task A_short_password_is_told_once_how_long_it_must_be()
    {
        var after = await ChangeAsync(await host.LogInAsync("so.hanam"), "ThiDua@2026", "ngan", "ngan");
        Assert.Equal(["Mật khẩu phải có ít nhất 12 ký tự."], after.Document.QuerySelectorAll(".error-summary li").Select(line => line.TextContent));
    }

    [Fact]
    public async Task Composed_and_decomposed_letters_are_the_same_password()
    {
        const string Composed = "bò vàng ăn cỏ non";
        var decomposed = Composed.Normalize(System.Text.NormalizationForm.FormD);
        Assert.NotEqual(Composed, decomposed);
        await ChangeAsync(await host.LogInAsync("so.namdinh"), "ThiDua@2026", Composed, Composed);
        var client = host.Visit();
        await client.LogInAsync("so.namdinh", decomposed);
        Assert.Equal("/tai-khoan", (await ChangeAsync(client, decomposed, New, New)).Path);
    }

    [Fact]
    public async Task A_password_short_only_when_composed_is_short()
    {
        var decomposed = "ắằẳẵặ ấầẩ".Normalize(System.Text.NormalizationForm.FormD);
        var after = await ChangeAsync(await host.LogInAsync("so.ninhbinh"), "ThiDua@2026", decomposed, decomposed);
        Assert.Contains("ít nhất 12 ký tự", after.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_one_time_password_leads_to_its_change_from_every_page_and_nowhere_else_until_then()
    {
        await host.WithDbAsync(db => db.Users.Where(user => user.UserName == "so.yenbai").ExecuteUpdateAsync(set => set.SetProperty(user => user.MustChangePassword, true)));
        var client = host.Visit();
        var login = await client.GetAsync("/dang-nhap");
        var page = await login.Form("main form").With("UserName", "so.yenbai").With("Password", "ThiDua@2026").SubmitAsync();
        Assert.Equal("/tai-khoan/mat-khau", page.Path);
        Assert.Contains("cấp một lần", page.Text(".alert-warning"), StringComparison.Ordinal);
        Assert.Equal("/tai-khoan/mat-khau", (await client.GetAsync("/tai-khoan")).Path);
        await ChangeAsync(client, "ThiDua@2026", New, New);
        Assert.Equal("/", (await client.GetAsync("/")).Path);
        Assert.Equal("Việc của tôi", (await client.GetAsync("/")).Text("h1"));
    }

    [Fact]
    public async Task The_change_is_recorded_without_the_password()
    {
        var client = await host.LogInAsync("so.bacgiang");
        await ChangeAsync(client, "ThiDua@2026", New, New);
        var entry = await host.WithDbAsync(db => db.AuditEntries.SingleAsync(entry => entry.Act == "PasswordChanged" && entry.ActorName.EndsWith("Bắc Giang")));
        Assert.DoesNotContain(New, entry.Sentence, StringComparison.Ordinal);
        Assert.Empty(entry.Changes);
        Assert.Empty((await host.WithDbAsync(db => AuditVerification.VerifyAsync(db))).Problems);
    }

    [Fact]
    public async Task One_sees_ones_own_logins_with_failures()
    {
        var login = await host.Visit().GetAsync("/dang-nhap");
        await login.Form("main form").With("UserName", "so.tuyenquang").With("Password", "sai mat khau 1").SubmitAsync();
        var client = await host.LogInAsync("so.tuyenquang");
        var rows = (await client.GetAsync("/tai-khoan")).Document.QuerySelectorAll("main table:last-of-type tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Single(rows, row => row.Contains("Không thành công", StringComparison.Ordinal));
    }

    private static async Task<PortalPage> ChangeAsync(PortalClient client, string current, string fresh, string repeated)
    {
        var page = await client.GetAsync("/tai-khoan/mat-khau");
        return await page.FormOf("Đổi mật khẩu").With("CurrentPassword", current).With("NewPassword", fresh).With("Repeated", repeated).SubmitAsync();
    }
}
