using System.Net;
using System.Security.Cryptography;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Signatures;

/// <summary>Who may hand in files for whom.</summary>
public sealed class UploadRightsTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Nothing_is_kept_of_an_upload_by_those_who_may_not_make_it()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "sonla", "dienbien");
        var place = await scene.PlaceAsync("dienbien");
        await using var scope = host.Services.CreateAsyncScope();
        var (outside, acts) = (scope.ServiceProvider.GetRequiredService<OutsideSigning>(), scope.ServiceProvider.GetRequiredService<DocumentActs>());
        foreach (var userName in new[] { "so.dienbien", "so.hanoi" })
        {
            var upload = Unique();
            var (outcome, _) = await outside.TakeAsync(await SigningScene.ActorAsync(host, userName), scene.Id, place.Id, upload, null, default);
            Assert.False(outcome.IsDone);
            Assert.Null(await KeptAsync(outside, upload));
        }

        var scan = Unique();
        Assert.False((await acts.HandInAsync(await SigningScene.ActorAsync(host, "so.hanoi"), scene.Id, place.Id, scan, default)).IsDone);
        Assert.Null(await KeptAsync(outside, scan));
        Assert.True((await acts.HandInAsync(await SigningScene.ActorAsync(host, "so.dienbien"), scene.Id, place.Id, scan, default)).IsDone);
        Assert.NotNull(await KeptAsync(outside, scan));
    }

    [Theory]
    [InlineData("ky-ngoai")]
    [InlineData("ban-quet")]
    public void Uploads_for_signing_are_limited_as_public_checks_are(string route)
    {
        var endpoint = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Single(candidate => candidate.RoutePattern.RawText!.Contains($"/{route}", StringComparison.Ordinal));
        Assert.Equal(RateLimits.Check, endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName);
    }

    [Fact]
    public async Task Nobody_turns_a_refusal_into_a_signature_but_the_person_who_refused()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "hoabinh", "laocai");
        var director = await host.LogInAsync("giamdoc.laocai");
        Assert.Equal(HttpStatusCode.OK, (await (await director.GetAsync(scene.Page)).FormOf("Từ chối ký").With("RefusalReason", "Chưa thống nhất điều 2").SubmitAsync()).Status);
        var place = await scene.PlaceAsync("laocai");
        await using var scope = host.Services.CreateAsyncScope();
        var acts = scope.ServiceProvider.GetRequiredService<DocumentActs>();
        foreach (var userName in new[] { "so.hoabinh", "so.laocai" })
        {
            var refused = await acts.HandInAsync(await SigningScene.ActorAsync(host, userName), scene.Id, place.Id, Unique(), default);
            Assert.Contains("đã từ chối ký, lý do: Chưa thống nhất điều 2. Chỉ Giám đốc", Assert.IsType<Verdict.NotNowVerdict>(refused.Verdict).Why, StringComparison.Ordinal);
            Assert.Equal(SignatoryState.Refused, (await scene.PlaceAsync("laocai")).State);
        }

        Assert.True((await acts.HandInAsync(await SigningScene.ActorAsync(host, "giamdoc.laocai"), scene.Id, place.Id, Unique(), default)).IsDone);
    }

    [Fact]
    public async Task A_person_is_told_that_somebody_else_handed_in_a_scan_for_them()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "phutho", "hagiang");
        var issuer = await SigningScene.ActorAsync(host, "so.phutho");
        await using var scope = host.Services.CreateAsyncScope();
        Assert.True((await scope.ServiceProvider.GetRequiredService<DocumentActs>().HandInAsync(issuer, scene.Id, (await scene.PlaceAsync("hagiang")).Id, Unique(), default)).IsDone);
        var notices = (await (await host.LogInAsync("giamdoc.hagiang")).GetAsync("/thong-bao")).Text("main");
        Assert.Contains($"{issuer.Name} đã nộp bản quét có chữ ký tay của ông/bà", notices, StringComparison.Ordinal);
    }

    private static UploadedFile Unique() => new("quet.png", [.. SampleFiles.Png, .. Guid.NewGuid().ToByteArray()]);

    private static Task<byte[]?> KeptAsync(OutsideSigning outside, UploadedFile upload) =>
        outside.AgainAsync(Convert.ToHexStringLower(SHA256.HashData(upload.Bytes)), default);
}
