using System.Security.Cryptography;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.OutputCaching;

namespace EmulationPortal.Web.Features.Public;

/// <summary>
/// Public pages are kept for a minute for everybody without login, apart for each choice of text and contrast; what is made public or taken down empties them at
/// once on this instance. Browsers ask each time and are told that nothing changed by the tag of the content.
/// </summary>
public static class PublicCaching
{
    /// <summary>Name of the policy, and of the tag by which kept pages are found.</summary>
    public const string Policy = "public";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>Registers it.</summary>
    public static void AddPublicCaching(this IServiceCollection services) => services.AddOutputCache(options => options.AddPolicy(Policy, policy => policy
        .With(context => context.HttpContext.ActorOrNull() is null)
        .SetVaryByQuery("trang", "nam")
        .SetVaryByHost(true)
        .VaryByValue(context => new KeyValuePair<string, string>(DisplayChoice.Cookie, DisplayChoice.Of(context).Value))
        .Expire(Kept)
        .Tag(Policy)));

    /// <summary>Marks the pages with a tag of their content. Stands behind the store of kept pages, so that it is made once for each.</summary>
    public static void UsePublicTags(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OutputCacheAttribute>()?.PolicyName != Policy || context.ActorOrNull() is not null)
        {
            await next(context);
            return;
        }

        var answer = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = answer;
        }

        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            var headers = context.Response.Headers;
            headers.ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(page.GetBuffer().AsSpan(0, (int)page.Length)))[..32]}\"";
            headers.CacheControl = "public, no-cache";
            headers.Vary = "Cookie";
        }

        page.Position = 0;
        await page.CopyToAsync(answer, context.RequestAborted);
    });
}
