using EmulationPortal.Data;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>
/// The real portal over HTTP on a real database file. The demo data is made once for the whole test run; every host starts
/// from its own copy, so that tests of different classes do not meet.
/// </summary>
public sealed class PortalHost : WebApplicationFactory<Program>
{
    private static readonly Lazy<string> Unscored = new(() => MakeTemplate(withScores: false));
    private static readonly Lazy<string> Scored = new(() => MakeTemplate(withScores: true));
    private readonly string folder;
    private readonly bool withScores;

    /// <summary>A host on a copy of the demo data with an open year in which nobody has scored yet.</summary>
    public PortalHost()
        : this(isTemplate: false, withScores: false)
    {
    }

    private PortalHost(bool isTemplate, bool withScores)
    {
        this.withScores = withScores;
        Time = new TestTime();
        folder = Directory.CreateTempSubdirectory("portal-test-").FullName;
        if (!isTemplate)
        {
            CopyFolder((withScores ? Scored : Unscored).Value, folder);
        }
    }

    // Nothing is copied: the demo data are made at that moment when the host starts.
    private PortalHost(DateTimeOffset seededAt, bool withScores)
    {
        this.withScores = withScores;
        Time = new TestTime(seededAt);
        OpenYear = VietnamTime.DateOf(seededAt.UtcDateTime).Year;
        folder = Directory.CreateTempSubdirectory("portal-test-").FullName;
    }

    /// <summary>A host whose demo data are made at another moment than those of the other tests; the open year is the year of that day.</summary>
    public static PortalHost SeededAt(DateTimeOffset moment, bool withScores = false) => new(moment, withScores);

    /// <summary>A host on a copy of the demo data with clusters at different stages.</summary>
    public static PortalHost WithScores() => new(isTemplate: false, withScores: true);

    /// <summary>The clock.</summary>
    public TestTime Time { get; }

    /// <summary>The emulation year that the demo data open.</summary>
    public int OpenYear { get; } = TestTime.Beginning.Year;

    /// <summary>Folder of database, files, mails and keys.</summary>
    public string DataFolder => folder;

    /// <summary>Works with the database in a scope of its own.</summary>
    public async Task<T> WithDbAsync<T>(Func<PortalDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    /// <summary>A visitor without login.</summary>
    public PortalClient Visit() => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri("https://localhost"),
    }));

    /// <summary>A visitor logged in to a demo account.</summary>
    public async Task<PortalClient> LogInAsync(string userName)
    {
        var client = Visit();
        await client.LogInAsync(userName);
        return client;
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment("Testing");
        builder.UseSetting("Portal:Data", folder);
        builder.UseSetting("Portal:Demo", "true");
        builder.UseSetting("Portal:DemoScores", withScores ? "true" : "false");
        builder.UseSetting("Limits:LoginsPerMinute", "100000");
        builder.UseSetting("Limits:ChecksPerMinute", "100000");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Time);
            // Thousands of logins: what makes a password slow to guess would be a quarter of the whole run.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
            services.RemoveAll<IPdfPrinter>();
            // A host that is told of another browser, or of none, prints for itself.
            services.AddSingleton<IPdfPrinter>(provider => provider.GetRequiredService<ChromiumSettings>().BrowserPath is null
                ? new SharedPrinter(provider.GetRequiredService<PrintAssets>())
                : provider.GetRequiredService<ChromiumPrinter>());
        });
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (disposing && Directory.Exists(folder))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // A log file may still be held; the folder lies in the temporary folder and is swept there.
            }
        }
    }

    private static string MakeTemplate(bool withScores)
    {
        using var host = new PortalHost(isTemplate: true, withScores);
        _ = host.Services;
        var copy = Directory.CreateTempSubdirectory("portal-template-").FullName;
        host.Checkpoint();
        CopyFolder(host.folder, copy);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(copy, recursive: true);
        return copy;
    }

    // Everything into the one file, so that a copy is whole.
    private void Checkpoint()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(DatabaseRegistration.FileConnection(folder));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var directory in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(directory.Replace(from, to, StringComparison.Ordinal));
        }

        // The database is one file after its checkpoint; what lies beside it goes away with the last connection, perhaps just now.
        string[] left = [".log", "-shm", "-wal"];
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(file => !left.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))))
        {
            File.Copy(file, file.Replace(from, to, StringComparison.Ordinal), overwrite: true);
        }
    }
}
