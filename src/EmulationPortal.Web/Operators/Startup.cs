using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Seeds;
using EmulationPortal.Web.Features.Decisions;
using EmulationPortal.Web.Features.People;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Operators;

/// <summary>What happens before the first request: migrations, reference data, demo data or the first administrator.</summary>
public static class Startup
{
    /// <summary>Prepares the database and, on the first run without demo data, prints a one-time password.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Services.GetRequiredService<DataFolderLock>().Share();
        await MigrateAndSeedAsync(app.Services);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        if (!await db.Users.AnyAsync())
        {
            var password = await CreateAdmin.CreateAsync(scope.ServiceProvider, "quantri");
            Console.WriteLine($"Lần chạy đầu: đăng nhập “quantri” bằng mật khẩu dùng một lần {password}");
        }
    }

    /// <summary>Migrates, brings in the reference data of the bloc, and the demo data where asked for.</summary>
    public static async Task MigrateAndSeedAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        var db = provider.GetRequiredService<PortalDb>();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await db.Database.MigrateAsync();
        }

        await provider.GetRequiredService<IdentityNumbers>().DigestOlderAsync(db);
        var clock = provider.GetRequiredService<PortalClock>();
        await ReferenceData.EnsureAsync(db, clock.Now);
        await provider.GetRequiredService<AccountRegistry>().EnsureRolesAsync();
        if (provider.GetRequiredService<PortalSettings>().IsDemo)
        {
            await provider.GetRequiredService<DemoData>().EnsureAsync(clock.Now, clock.Today, provider.GetRequiredService<IConfiguration>().GetValue("Portal:DemoScores", true));
            await provider.GetRequiredService<DemoCertificates>().EnsureAsync();
            await provider.GetRequiredService<DemoDocuments>().EnsureAsync();
            await provider.GetRequiredService<DemoAwards>().EnsureAsync();
            await provider.GetRequiredService<DemoPublic>().EnsureAsync(clock.Now);
        }
    }
}
