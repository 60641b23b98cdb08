using System.Net;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Accounts;

public sealed class LoginTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_right_password_opens_the_account_of_that_name()
    {
        var client = await host.LogInAsync("so.sonla");
        var page = await client.GetAsync("/");
        Assert.Contains("Sở Sơn La", page.Text(".portal-user-role"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("so.sonla", "sai mat khau 1")]
    [InlineData("khong.co", "sai mat khau 1")]
    public async Task A_wrong_name_and_a_wrong_password_get_the_same_answer(string userName, string password)
    {
        var page = await host.Visit().GetAsync("/dang-nhap");
        var after = await page.Form("main form").With("UserName", userName).With("Password", password).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Equal(
            "Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang bị tạm khóa. "
            + "Sau 5 lần sai, tài khoản bị tạm khóa 15 phút; cần vào ngay thì nhờ quản trị mở khóa.",
            after.Text(".error-summary li"));
        Assert.Equal(userName, after.Form("main form").Value("UserName"));
    }

    [Fact]
    public async Task Five_failures_lock_the_account_and_a_right_password_gets_the_same_answer_as_a_wrong_one()
    {
        var wrong = await TryAsync("sai mat khau 1");
        for (var i = 1; i < 5; i++)
        {
            await TryAsync("sai mat khau 1");
        }

        var right = await TryAsync("ThiDua@2026");
        Assert.Equal(HttpStatusCode.BadRequest, right.Status);
        Assert.Equal(wrong.Text(".error-summary"), right.Text(".error-summary"));

        async Task<PortalPage> TryAsync(string password)
        {
            var page = await host.Visit().GetAsync("/dang-nhap");
            return await page.Form("main form").With("UserName", "so.caobang").With("Password", password).SubmitAsync();
        }
    }

    [Fact]
    public async Task Without_login_a_page_leads_to_the_login_and_back()
    {
        var client = host.Visit();
        var page = await client.GetAsync("/tai-khoan");
        Assert.StartsWith("/dang-nhap?ve=", page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_address_on_another_site_is_not_followed()
    {
        var client = host.Visit();
        var page = await client.GetAsync("/dang-nhap?ve=https%3A%2F%2Fevil.example%2F");
        var after = await page.Form("main form").With("UserName", "so.laichau").With("Password", "ThiDua@2026").SubmitAsync();
        Assert.Equal("/", after.Path);
    }

    [Fact]
    public async Task Every_page_forbids_inline_script_and_foreign_frames()
    {
        var answer = await host.Visit().Http.GetAsync(new Uri("/", UriKind.Relative));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }
}
