using System.Net;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Signatures;

/// <summary>How often a passphrase may be guessed. Each test has a portal of its own, since time passes in them.</summary>
public sealed class PassphraseGuardTests : IDisposable
{
    private const string Wrong = "doan-mo-8841";

    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Five_wrong_passphrases_lock_the_certificate_for_fifteen_minutes_also_for_the_right_one()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "sonla", "dienbien");
        var director = await host.LogInAsync("giamdoc.sonla");
        for (var left = 4; left > 0; left--)
        {
            Assert.Contains($"Còn {left} lần thử", await RefusedAsync(director, scene, Wrong), StringComparison.Ordinal);
        }

        Assert.Contains("bị khóa ký đến 09:15 ngày 10/11/2026", await RefusedAsync(director, scene, Wrong), StringComparison.Ordinal);
        Assert.Contains("bị khóa ký đến 09:15 ngày 10/11/2026", await RefusedAsync(director, scene, SigningScene.Passphrase), StringComparison.Ordinal);
        Assert.Contains("bị khóa ký đến 09:15", (await director.GetAsync("/thong-bao")).Text("main"), StringComparison.Ordinal);
        // The others sign on.
        Assert.True((await scene.SignAsync("dienbien")).IsDone);
        host.Time.Advance(TimeSpan.FromMinutes(14));
        await RefusedAsync(director, scene, SigningScene.Passphrase);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("Còn 4 lần thử", await RefusedAsync(director, scene, Wrong), StringComparison.Ordinal);
        Assert.True((await scene.SignAsync("sonla")).IsDone);

        var trail = await TrailAsync("giamdoc.sonla");
        Assert.Equal((6, 1), (trail.Count(entry => entry.Act == PassphraseGuard.WrongAct), trail.Count(entry => entry.Act == PassphraseGuard.LockedAct)));
        Assert.DoesNotContain(trail, entry => entry.Sentence.Contains(Wrong, StringComparison.Ordinal) || entry.Reason.Contains(Wrong, StringComparison.Ordinal));
        foreach (var log in Directory.EnumerateFiles(host.DataFolder, "*.log", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            Assert.DoesNotContain(Wrong, await new StreamReader(stream).ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_right_passphrase_begins_the_count_anew()
    {
        var director = await host.LogInAsync("giamdoc.laichau");
        for (var round = 0; round < 2; round++)
        {
            var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "laichau");
            for (var guess = 0; guess < 4; guess++) await RefusedAsync(director, scene, Wrong);
            Assert.True((await scene.SignAsync("laichau")).IsDone);
        }

        Assert.DoesNotContain(await TrailAsync("giamdoc.laichau"), entry => entry.Act == PassphraseGuard.LockedAct);
    }

    [Fact]
    public async Task A_crowd_of_guesses_at_once_is_counted_one_by_one()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "hoabinh");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => scene.SignAsync("hoabinh", Wrong))));
        Assert.All(outcomes, outcome => Assert.False(outcome.IsDone));
        Assert.Equal(5, (await TrailAsync("giamdoc.hoabinh")).Count(entry => entry.Act == PassphraseGuard.WrongAct));
    }

    private async Task<List<AuditEntry>> TrailAsync(string userName)
    {
        var user = (await SigningScene.ActorAsync(host, userName)).UserId;
        return await host.WithDbAsync(db => db.AuditEntries.AsNoTracking().Where(entry => db.SigningCertificates.Any(kept => kept.Id == entry.SubjectId && kept.UserId == user)).ToListAsync());
    }

    private static async Task<string> RefusedAsync(PortalClient director, SigningScene scene, string passphrase)
    {
        var page = await (await director.GetAsync(scene.Page)).FormOf("Ký số").With("Passphrase", passphrase).With("HasRead", "true").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        return page.Text(".error-summary");
    }
}
