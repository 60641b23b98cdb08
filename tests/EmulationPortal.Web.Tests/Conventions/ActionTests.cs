using System.Net;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Conventions;

/// <summary>Every action is closed without login and every act needs its antiforgery token; the exceptions are listed here.</summary>
public sealed class ActionTests(PortalHost host) : IClassFixture<PortalHost>
{
    // Open without login, each with its reason.
    private static readonly Dictionary<string, string> Open = new()
    {
        ["HomeController.Show"] = "the public face",
        ["LoginController.Show"] = "to log in",
        ["LoginController.LogIn"] = "to log in",
        ["LoginController.LogOut"] = "an ended session logs out, too",
        ["CodeLoginController.Show"] = "second step of logging in",
        ["CodeLoginController.LogIn"] = "second step of logging in",
        ["CodeLoginController.ShowRecovery"] = "second step of logging in",
        ["CodeLoginController.LogInByRecovery"] = "second step of logging in",
        ["ActivationController.Show"] = "the one-time link is the permission",
        ["ActivationController.Activate"] = "the one-time link is the permission",
        ["FeedController.Calendar"] = "the secret in the address is the permission",
        ["ErrorsController.Status"] = "pages of errors",
        ["VerificationController.Index"] = "anybody may check a document",
        ["VerificationController.Check"] = "anybody may check a document",
        ["VerificationController.Show"] = "anybody may check a document",
        ["VerificationController.Compare"] = "anybody may check a document",
        ["PublicAwardController.Show"] = "anybody may check an award by its code",
        ["PublicController.Face"] = "the public face",
        ["PublicController.Rankings"] = "the public face",
        ["PublicController.Ranking"] = "the public face",
        ["PublicController.Movements"] = "the public face",
        ["PublicController.Movement"] = "the public face",
        ["PublicController.Exemplars"] = "the public face",
        ["PublicController.Exemplar"] = "the public face",
        ["PublicController.ExemplarPicture"] = "the public face",
        ["PublicController.Decisions"] = "the public face",
        ["PublicController.Decision"] = "the public face",
        ["DisplayController.Set"] = "how pages are shown is everybody's own choice",
        ["HelpController.Show"] = "help is for everybody",
    };

    // Checks no token: re-executed for a request that has failed already, and changes nothing.
    private static readonly string[] WithoutToken = ["ErrorsController.Status"];

    private IReadOnlyList<Route> Routes => Route.Of(host.Services);

    [Fact]
    public void The_list_of_open_actions_is_true() =>
        Assert.Equal(Open.Keys.Order(), Routes.Where(route => route.IsForEverybody).Select(route => route.Action).Distinct().Order());

    [Fact]
    public void Every_action_names_its_method() =>
        Assert.Equal(WithoutToken, Routes.Where(route => route.Method == "*").Select(route => route.Action).Distinct());

    [Fact]
    public async Task Without_login_every_closed_page_leads_to_the_login()
    {
        var wrong = new List<string>();
        foreach (var route in Routes.Where(route => !route.IsForEverybody))
        {
            var answer = await host.Visit().Http.SendAsync(new HttpRequestMessage(new HttpMethod(route.Method), route.Example));
            if (answer.StatusCode != HttpStatusCode.Redirect || answer.Headers.Location?.PathAndQuery.StartsWith("/dang-nhap?ve=", StringComparison.Ordinal) != true)
            {
                wrong.Add($"{route.Method} {route.Example}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_act_without_its_token_is_refused()
    {
        var wrong = new List<string>();
        var clients = new[] { await host.LogInAsync("quantri"), await host.LogInAsync("canbo.bo"), await host.LogInAsync("so.sonla"), host.Visit() };
        foreach (var route in Routes.Where(route => !route.IsRead && route.Method != "*" && !WithoutToken.Contains(route.Action)))
        {
            var answers = new List<HttpStatusCode>();
            foreach (var client in clients)
            {
                using var content = new FormUrlEncodedContent([]);
                var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Example) { Content = content };
                answers.Add((await client.Http.SendAsync(request)).StatusCode);
            }

            // 400 for who may come that far; others are turned away before.
            if (!answers.Contains(HttpStatusCode.BadRequest)
                || answers.Any(status => status is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.Redirect)))
            {
                wrong.Add($"{route.Method} {route.Example}: {string.Join(", ", answers.Select(status => (int)status))}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_page_for_some_roles_turns_all_others_away()
    {
        var wrong = new List<string>();
        foreach (var (userName, role) in new[]
        {
            ("quantri", Domain.Role.Administrator), ("canbo.bo", Domain.Role.MinistryOfficer), ("hoidong1", Domain.Role.CouncilMember),
            ("so.sonla", Domain.Role.DepartmentStaff), ("giamdoc.sonla", Domain.Role.DepartmentDirector),
        })
        {
            var client = await host.LogInAsync(userName);
            foreach (var route in Routes.Where(route => route.OnlyFor.Count > 0 && route.IsRead))
            {
                var status = (await client.Http.GetAsync(new Uri(route.Example, UriKind.Relative))).StatusCode;
                if ((status == HttpStatusCode.Forbidden) == route.OnlyFor.Contains(role))
                {
                    wrong.Add($"{userName} {route.Example}: {(int)status}");
                }
            }
        }

        Assert.Empty(wrong);
    }
}
