using System.Collections.Concurrent;
using System.Net;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace EmulationPortal.Browser.Tests.Hosting;

/// <summary>The portal on a real port with its own copy of the demo data, and people in front of the one shared browser.</summary>
public class BrowserPortal : IAsyncLifetime
{
    /// <summary>Width of a desktop in CSS pixels.</summary>
    public const int Desktop = 1280;

    /// <summary>Width of a phone in CSS pixels.</summary>
    public const int Phone = 390;

    private readonly List<IBrowserContext> visits = [];

    /// <summary>A portal with an open year in which nobody has scored yet.</summary>
    public BrowserPortal()
        : this(new PortalHost())
    {
    }

    /// <summary>A portal on that host.</summary>
    protected BrowserPortal(PortalHost host) => Host = host;

    /// <summary>The host, for its database and clock.</summary>
    public PortalHost Host { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>What went wrong in any page: script errors, and what the content security policy forbade.</summary>
    public ConcurrentQueue<string> Problems { get; } = [];

    /// <inheritdoc/>
    public virtual async Task InitializeAsync()
    {
        Host.UseKestrel(0);
        Host.StartServer();
        Address = new UriBuilder(Host.ClientOptions.BaseAddress) { Host = "127.0.0.1" }.Uri;
        await Chromium.BrowserAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        foreach (var visit in visits)
        {
            await visit.CloseAsync();
        }

        await Host.DisposeAsync();
    }

    /// <summary>A visitor without login, with a window of that width in CSS pixels.</summary>
    public Task<IPage> VisitAsync(int width = Desktop) => VisitAsync(Address, width);

    /// <summary>A visitor of any address.</summary>
    public async Task<IPage> VisitAsync(Uri address, int width = Desktop)
    {
        var browser = await Chromium.BrowserAsync();
        var visit = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ViewportSize = new() { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        visit.SetDefaultTimeout(Chromium.Patience);
        visits.Add(visit);
        var page = await visit.NewPageAsync();
        page.PageError += (_, problem) => Problems.Enqueue($"{page.Url}: {problem}");
        page.Console += (_, line) =>
        {
            if (line.Type == "error" && line.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                Problems.Enqueue($"{page.Url}: {line.Text}");
            }
        };
        return page;
    }

    /// <summary>A visitor logged in through the login page.</summary>
    public async Task<IPage> LogInAsync(string userName, int width = Desktop) => await LogInAsync(await VisitAsync(width), userName);

    /// <summary>Logs a visitor in.</summary>
    public static async Task<IPage> LogInAsync(IPage page, string userName)
    {
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync(userName);
        await page.GetByLabel("Mật khẩu").FillAsync("ThiDua@2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await Assertions.Expect(page.Locator(".portal-account")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>The same portal for a client that reads HTML only.</summary>
    public PortalClient Reader() =>
        new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address });
}

/// <summary>A portal whose clusters are at different stages, so that every page has something to show.</summary>
public sealed class ScoredPortal() : BrowserPortal(PortalHost.WithScores());
