using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>
/// A request over its limit gets an answer that the browser can show. A server that refuses while the browser still sends
/// cuts the connection, and the user sees a network error instead of a reason; so the body is read to its end and thrown away.
/// </summary>
public static class OversizedRequests
{
    /// <summary>Most bytes of a request, unless the action says otherwise.</summary>
    public const long Limit = 25L * 1024 * 1024;

    /// <summary>Bodies beyond this are not even read: whoever sends them is no form of ours.</summary>
    private const long ReadToTheEnd = 512L * 1024 * 1024;

    private static readonly object AllowedKey = new();

    /// <summary>The limit that this request went beyond, in bytes; null when none.</summary>
    public static long? LimitOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[AllowedKey] as long?;
    }

    /// <summary>Answers 413 to requests that say they are too large. Stands behind routing, which knows the action's own limit.</summary>
    public static void UseOversizedRequests(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var limits = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        var allowed = limits?.MaxRequestBodySize
            ?? context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize
            ?? Limit;
        // The page of the refusal runs through here again.
        var isRefused = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isRefused || context.Request.ContentLength is not { } length || length <= allowed)
        {
            await next(context);
            return;
        }

        if (length <= ReadToTheEnd)
        {
            if (limits is { IsReadOnly: false })
            {
                limits.MaxRequestBodySize = length;
            }

            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        context.Items[AllowedKey] = allowed;

        // The body is gone: the page of the refusal must not look for a form in it.
        context.Request.ContentType = null;
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    });
}
