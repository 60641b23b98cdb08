using System.Net;
using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Accounts;

public sealed class SecondFactorTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string SetUp = "/tai-khoan/xac-thuc-hai-lop";

    [Fact]
    public async Task Once_switched_on_a_login_asks_for_the_code_and_a_recovery_code_does_once()
    {
        var client = await host.LogInAsync("so.haiphong");
        var page = await client.GetAsync(SetUp);
        Assert.StartsWith("data:image/png;base64,", page.Document.QuerySelector("main img")!.GetAttribute("src"), StringComparison.Ordinal);
        var key = page.Text("main code");
        var shown = await page.FormOf("Bật xác thực hai lớp").With("Code", AuthenticatorApp.CodeOf(key)).SubmitAsync();
        var codes = shown.Document.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Contains("còn 10 mã dự phòng", (await client.GetAsync("/tai-khoan")).Text("main"), StringComparison.Ordinal);

        var asked = await PasswordStepAsync("so.haiphong");
        Assert.StartsWith("/dang-nhap/ma-xac-thuc", asked.Path, StringComparison.Ordinal);
        var wrong = await asked.Form("main form").With("Code", "000000").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Mã xác thực không đúng", wrong.Text(".error-summary"), StringComparison.Ordinal);
        var inside = await wrong.Form("main form").With("Code", AuthenticatorApp.CodeOf(key)).SubmitAsync();
        Assert.Equal("Việc của tôi", inside.Text("h1"));

        Assert.Equal("Việc của tôi", (await RecoverAsync(codes[0])).Text("h1"));
        Assert.Equal("Việc của tôi", (await RecoverAsync($" {codes[1].ToLowerInvariant().Replace("-", " - ", StringComparison.Ordinal)} ")).Text("h1"));
        Assert.Equal("Việc của tôi", (await RecoverAsync(codes[2].Replace("-", "", StringComparison.Ordinal))).Text("h1"));
        var again = await RecoverAsync(codes[0]);
        Assert.Contains("đã dùng", again.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_does_not_switch_it_on()
    {
        var client = await host.LogInAsync("so.hanoi");
        var page = await client.GetAsync(SetUp);
        var key = page.Text("main code");
        var after = await page.FormOf("Bật xác thực hai lớp").With("Code", "12").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Equal(key, after.Text("main code"));
        await host.LogInAsync("so.hanoi");
    }

    [Fact]
    public async Task Switching_off_and_new_recovery_codes_need_the_password()
    {
        var client = await host.LogInAsync("so.hungyen");
        var page = await client.GetAsync(SetUp);
        await page.FormOf("Bật xác thực hai lớp").With("Code", AuthenticatorApp.CodeOf(page.Text("main code"))).SubmitAsync();
        var refused = await (await client.GetAsync(SetUp)).FormOf("Tạo lại mã dự phòng").With("Password", "sai mat khau 1").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var renewed = await refused.FormOf("Tạo lại mã dự phòng").With("Password", "ThiDua@2026").SubmitAsync();
        Assert.Equal(10, renewed.Document.QuerySelectorAll(".recovery-codes code").Length);

        var form = (await client.GetAsync(SetUp)).FormOf("Tắt xác thực hai lớp").With("Password", "ThiDua@2026");
        var off = await client.PostAsync(SetUp + "/tat", form.Content());
        Assert.Contains("Đã tắt", off.Text(".alert-success"), StringComparison.Ordinal);
        await host.LogInAsync("so.hungyen");
    }

    [Fact]
    public async Task The_code_step_without_a_right_password_before_it_leads_to_the_login()
    {
        Assert.Equal("/dang-nhap", (await host.Visit().GetAsync("/dang-nhap/ma-xac-thuc")).Path);
        Assert.Equal("/dang-nhap", (await host.Visit().GetAsync("/dang-nhap/ma-du-phong")).Path);
    }

    [Fact]
    public async Task Outside_the_demo_the_ministry_must_set_it_up_and_the_demo_password_opens_nothing()
    {
        const string Password = "bon tu khong lien quan";
        await using var real = host.WithWebHostBuilder(builder => builder.UseSetting("Portal:Demo", "false"));
        await using (var scope = real.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<AccountRegistry>();
            var now = TestTime.Beginning.UtcDateTime;
            var department = await scope.ServiceProvider.GetRequiredService<PortalDb>().Departments.FirstAsync(candidate => candidate.Slug == "sonla");
            Assert.True((await accounts.CreateAsync(new NewAccount("bo.that", "Lê Thị Bộ", "bo@x.example", null, [Role.MinistryOfficer], false), Password, Actor.Portal, now)).Succeeded);
            Assert.True((await accounts.CreateAsync(new NewAccount("so.that", "Lê Văn Sở", "so@x.example", department.Id, [Role.DepartmentStaff], false), Password, Actor.Portal, now)).Succeeded);
        }

        var officer = await LogInAsync(real, "bo.that", Password);
        Assert.Equal(SetUp, officer.Path);
        Assert.Equal(SetUp, (await officer.Client.GetAsync("/nhat-ky")).Path);
        await officer.FormOf("Bật xác thực hai lớp").With("Code", AuthenticatorApp.CodeOf(officer.Text("main code"))).SubmitAsync();
        Assert.Equal("/tai-khoan", (await officer.Client.GetAsync("/tai-khoan")).Path);

        Assert.Equal("/", (await LogInAsync(real, "so.that", Password)).Path);
        Assert.Equal(HttpStatusCode.BadRequest, (await LogInAsync(real, "so.sonla", "ThiDua@2026")).Status);
    }

    private async Task<PortalPage> RecoverAsync(string code)
    {
        var asked = await PasswordStepAsync("so.haiphong");
        var page = await asked.Client.GetAsync("/dang-nhap/ma-du-phong?ve=%2F");
        return await page.Form("main form").With("Code", code).SubmitAsync();
    }

    private Task<PortalPage> PasswordStepAsync(string userName) => LogInAsync(host, userName, "ThiDua@2026");

    private static async Task<PortalPage> LogInAsync(WebApplicationFactory<Program> where, string userName, string password)
    {
        var http = where.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        var login = await new PortalClient(http).GetAsync("/dang-nhap");
        return await login.Form("main form").With("UserName", userName).With("Password", password).SubmitAsync();
    }
}
