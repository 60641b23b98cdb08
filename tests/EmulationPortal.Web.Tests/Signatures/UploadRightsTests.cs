using System.Security.Cryptography;
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

    private static UploadedFile Unique() => new("quet.png", [.. SampleFiles.Png, .. Guid.NewGuid().ToByteArray()]);

    private static Task<byte[]?> KeptAsync(OutsideSigning outside, UploadedFile upload) =>
        outside.AgainAsync(Convert.ToHexStringLower(SHA256.HashData(upload.Bytes)), default);
}
