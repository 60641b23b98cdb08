using System.Net;
using EmulationPortal.Data;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Operators;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EmulationPortal.Benchmarks;

/// <summary>The real portal on Kestrel with the demo's accounts, a year of 60 criteria, and the control pages beside it.</summary>
public sealed class BenchPortal : IAsyncDisposable
{
    private readonly WebApplication app;

    private BenchPortal(WebApplication app, string folder, Uri address)
    {
        this.app = app;
        Folder = folder;
        Address = address;
    }

    /// <summary>Data folder, removed at the end.</summary>
    public string Folder { get; }

    /// <summary>The portal's clock.</summary>
    public PortalClock Clock => app.Services.GetRequiredService<PortalClock>();

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Starts it.</summary>
    public static async Task<BenchPortal> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("portal-bench-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "EmulationPortal.Benchmarks",
            ContentRootPath = AppContext.BaseDirectory,
            Args = [$"--Portal:Data={folder}", "--Portal:Demo=true", "--Portal:DemoScores=false", "--Limits:LoginsPerMinute=1000000", "--Jobs:Enabled=false", "--urls=http://127.0.0.1:0"],
        });
        builder.WebHost.UseStaticWebAssets();
        builder.AddPortal();
        builder.Services.AddControllersWithViews()
            .AddApplicationPart(typeof(PortalController).Assembly)
            .AddApplicationPart(typeof(BenchPortal).Assembly);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        var app = builder.Build();
        await Startup.MigrateAndSeedAsync(app.Services);
        app.UsePortal();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var bench = new BenchPortal(app, folder, new Uri(address));
        await bench.WithDbAsync(db => BenchYear.AddAsync(db));
        return bench;
    }

    /// <summary>Works with the database.</summary>
    public async Task<T> WithDbAsync<T>(Func<PortalDb, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    /// <summary>A session of a demo account.</summary>
    public async Task<BenchClient> LogInAsync(string userName)
    {
        var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5) };
        var client = new BenchClient(new HttpClient(handler) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(100) });
        await client.LogInAsync(userName);
        return client;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>A logged-in session.</summary>
public sealed class BenchClient(HttpClient http)
{
    private string token = string.Empty;

    /// <summary>Logs in.</summary>
    public async Task LogInAsync(string userName)
    {
        var page = await http.GetStringAsync(new Uri("/dang-nhap", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["UserName"] = userName,
            ["Password"] = "ThiDua@2026",
            ["__RequestVerificationToken"] = TokenIn(page),
        });
        using var answer = await http.PostAsync(new Uri("/dang-nhap", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{userName}: {answer.StatusCode}");
        }

        token = TokenIn(await http.GetStringAsync(new Uri("/cham-diem", UriKind.Relative)));
    }

    /// <summary>Reads a page; its length in characters.</summary>
    /// <exception cref="HttpRequestException">The answer is no success.</exception>
    public async Task<int> GetAsync(string path) => (await http.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Length;

    /// <summary>Posts JSON; the answer's text.</summary>
    /// <exception cref="HttpRequestException">The answer is no success.</exception>
    public async Task<string> PostAsync(string path, object content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(content) };
        request.Headers.Add("X-Portal-Form", token);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Reads a page's text.</summary>
    /// <exception cref="HttpRequestException">The answer is no success.</exception>
    public Task<string> ReadAsync(string path) => http.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>Uploads a file in a form; the path that the answer leads to.</summary>
    /// <exception cref="InvalidOperationException">The form is refused.</exception>
    public async Task<string> UploadAsync(string path, string field, string name, byte[] content)
    {
        using var bytes = new ByteArrayContent(content);
        using var form = new MultipartFormDataContent { { bytes, field, name } };
        return await SubmitAsync(path, form);
    }

    /// <summary>Confirms what a page shows, in the version that it shows.</summary>
    /// <exception cref="InvalidOperationException">The form is refused.</exception>
    public async Task<string> ConfirmAsync(string page, string path)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["version"] = ValueIn(await ReadAsync(page), "name=\"version\" value=\"") });
        return await SubmitAsync(path, form);
    }

    private async Task<string> SubmitAsync(string path, HttpContent form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        request.Headers.Add("X-Portal-Form", token);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? answer.Headers.Location!.ToString()
            : throw new InvalidOperationException($"{path}: {answer.StatusCode}");
    }

    private static string TokenIn(string page) => ValueIn(page, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"");

    private static string ValueIn(string page, string start)
    {
        var at = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return page[at..page.IndexOf('"', at)];
    }
}
