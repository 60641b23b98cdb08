using System.Net;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Accounts;

public sealed class ActivationTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Password = "mua he nam ay that dai";

    [Fact]
    public async Task The_link_sets_the_first_password_once()
    {
        var link = await InviteAsync("moi.mot");
        var page = await host.Visit().GetAsync(link);
        Assert.Contains("moi.mot", page.Text("main"), StringComparison.Ordinal);
        var weak = await page.Form("main form").With("NewPassword", "ngan").With("Repeated", "ngan").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, weak.Status);
        var done = await weak.Form("main form").With("NewPassword", Password).With("Repeated", Password).SubmitAsync();
        Assert.Equal("/dang-nhap", done.Path);
        Assert.Contains("Đã đặt mật khẩu", done.Text(".alert-success"), StringComparison.Ordinal);
        await host.Visit().LogInAsync("moi.mot", Password);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Visit().GetAsync(link)).Status);
        var late = await page.Form("main form").With("NewPassword", Password + "2").With("Repeated", Password + "2").SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
    }

    [Fact]
    public async Task The_link_expires_after_three_days()
    {
        using var own = new PortalHost();
        var link = await InviteAsync("moi.hai", own);
        own.Time.Advance(AccountLink.Lifetime - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await own.Visit().GetAsync(link)).Status);
        own.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NotFound, (await own.Visit().GetAsync(link)).Status);
    }

    [Fact]
    public async Task An_unknown_account_a_changed_token_and_anothers_token_get_the_same_answer()
    {
        var link = await InviteAsync("moi.ba");
        var token = link[(link.LastIndexOf('/') + 1)..];
        var other = await host.WithDbAsync(db => db.Users.Where(user => user.UserName == "so.sonla").Select(user => user.Id).SingleAsync());
        string[] tried = [$"/kich-hoat/{Guid.NewGuid()}/{token}", $"/kich-hoat/{other}/{token}", link[..^4] + "AAAA", link + "x"];
        var answers = new HashSet<string>();
        foreach (var path in tried)
        {
            var page = await host.Visit().GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            answers.Add(page.Text("main"));
        }

        Assert.Single(answers);
    }

    [Fact]
    public async Task Nobody_logs_in_to_an_account_that_has_no_password_yet()
    {
        await InviteAsync("moi.bon");
        var page = await host.Visit().GetAsync("/dang-nhap");
        var after = await page.Form("main form").With("UserName", "moi.bon").With("Password", "ThiDua@2026").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
    }

    private Task<string> InviteAsync(string name) => InviteAsync(name, host);

    private static async Task<string> InviteAsync(string name, PortalHost where)
    {
        await using var scope = where.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountRegistry>();
        var account = new NewAccount(name, "Người Được Mời", $"{name}@x.example", null, [Role.CouncilMember], MustChangePassword: false);
        var (result, _, link) = await accounts.InviteAsync(account, "https://localhost", Actor.Portal, where.Time.GetUtcNow().UtcDateTime);
        Assert.True(result.Succeeded);
        return new Uri(link!.Address).PathAndQuery;
    }
}
