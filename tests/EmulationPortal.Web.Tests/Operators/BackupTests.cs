using System.IO.Compression;
using System.Net;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Operators;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Operators;

public sealed class BackupTests(PortalHost host) : IClassFixture<PortalHost>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-backup-").FullName;

    [Fact]
    public async Task A_backup_of_a_running_portal_restored_elsewhere_is_the_same_portal()
    {
        var client = await host.LogInAsync("canbo.bo");
        var sha = await host.Services.GetRequiredService<FileStore>().SaveAsync([1, 2, 3]);
        Assert.Equal(0, await BackUpAsync("one.zip"));
        // What happens after the backup is not in it.
        var late = await host.Services.GetRequiredService<FileStore>().SaveAsync([4, 5, 6]);

        var target = Path.Combine(folder, "target");
        Assert.Equal(0, await RestoreAsync("one.zip", target));
        await using var restored = Serve(target);
        Assert.True(restored.Services.GetRequiredService<FileStore>().Has(sha));
        Assert.False(restored.Services.GetRequiredService<FileStore>().Has(late));
        await using var scope = restored.Services.CreateAsyncScope();
        Assert.Empty((await AuditVerification.VerifyAsync(scope.ServiceProvider.GetRequiredService<Data.PortalDb>())).Problems);

        // The keys came along: a session of the old portal is one of the new.
        var cookie = new HttpRequestMessage(HttpMethod.Get, "/tai-khoan");
        cookie.Headers.Add("Cookie", await CookieAsync());
        var answer = await restored.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }).SendAsync(cookie);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("/tai-khoan", (await client.GetAsync("/tai-khoan")).Path);
    }

    [Fact]
    public async Task A_restore_is_refused_while_a_portal_runs_on_the_folder()
    {
        await BackUpAsync("two.zip");
        Assert.Equal(1, await Verb.Named(["restore"])!.RunAsync(host.Services, [Path.Combine(folder, "two.zip"), "--force"]));
        await host.LogInAsync("canbo.bo");
    }

    [Fact]
    public async Task A_restore_over_data_needs_force_and_keeps_what_was_there()
    {
        await BackUpAsync("three.zip");
        var target = Path.Combine(folder, "full");
        Assert.Equal(0, await RestoreAsync("three.zip", target));
        Assert.Equal(1, await RestoreAsync("three.zip", target));
        Assert.Empty(Directory.GetDirectories(target, "re*"));
        Assert.Equal(0, await RestoreAsync("three.zip", target, "--force"));
        var kept = Assert.Single(Directory.GetDirectories(target, "replaced-*"));
        Assert.True(File.Exists(Path.Combine(kept, "portal.db")));
        Assert.True(File.Exists(Path.Combine(target, "portal.db")));
    }

    [Fact]
    public async Task A_backup_never_overwrites_another_unasked()
    {
        Assert.Equal(0, await BackUpAsync("four.zip"));
        Assert.Equal(1, await BackUpAsync("four.zip"));
        Assert.Equal(0, await BackUpAsync("four.zip", "--force"));
        Assert.Equal(["four.zip"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("../outside", true)]
    [InlineData("files/../../outside", true)]
    [InlineData("portal.db", true)]
    [InlineData("portal.db", false)]
    public async Task An_archive_that_is_not_ours_leaves_the_target_as_it_was(string entry, bool hasNote)
    {
        using (var zip = ZipFile.Open(Path.Combine(folder, "odd.zip"), ZipArchiveMode.Create))
        {
            using (var content = new StreamWriter(zip.CreateEntry(entry).Open()))
            {
                await content.WriteAsync("không phải cơ sở dữ liệu");
            }

            if (hasNote)
            {
                zip.CreateEntry("emulation-portal-backup.txt");
            }
        }

        var target = Path.Combine(folder, "odd");
        Assert.Equal(1, await RestoreAsync("odd.zip", target));
        Assert.False(File.Exists(Path.Combine(target, "portal.db")));
        Assert.Empty(Directory.GetDirectories(target, "restore-*"));
        Assert.False(File.Exists(Path.Combine(folder, "outside")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<int> BackUpAsync(string name, params string[] flags) =>
        Verb.Named(["backup"])!.RunAsync(host.Services, [Path.Combine(folder, name), .. flags]);

    // The target's own services, not started: a verb runs without a server.
    private async Task<int> RestoreAsync(string name, string target, params string[] flags)
    {
        Directory.CreateDirectory(target);
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(CommandLine.ToConfiguration(["--data", target]));
        builder.AddPortal();
        await using var app = builder.Build();
        return await Verb.Named(["restore"])!.RunAsync(app.Services, [Path.Combine(folder, name), .. flags]);
    }

    private Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> Serve(string target) =>
        host.WithWebHostBuilder(builder => builder.UseSetting("Portal:Data", target));

    private async Task<string> CookieAsync()
    {
        var http = host.Visit().Http;
        var login = await new PortalClient(http).GetAsync("/dang-nhap");
        var form = login.Form("main form").With("UserName", "canbo.bo").With("Password", "ThiDua@2026");
        var answer = await http.PostAsync(new Uri("/dang-nhap", UriKind.Relative), form.Content());
        return answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("portal=", StringComparison.Ordinal)).Split(';')[0];
    }
}
