using EmulationPortal.Web.Features.Public;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>The way of a request through the portal.</summary>
public static class PortalPipeline
{
    /// <summary>Sets up the pipeline.</summary>
    public static void UsePortal(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseRequestLog();
        app.UseExceptionHandler("/loi/500");
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseSecurityHeaders();
        app.UseFormlessRefusals();
        app.UseRouting();
        app.UseOversizedRequests();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<ActorGate>();
        app.UseAuthorization();
        app.UseOutputCache();
        app.UsePublicTags();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteHealthAsync }).AllowAnonymous();
        app.MapControllers();
    }

    // The parts in words, and no more: the page is open to everybody.
    private static Task WriteHealthAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var parts = report.Entries.Select(entry => $"{entry.Key}: {entry.Value.Status}{(entry.Value.Description is { } words ? $" – {words}" : string.Empty)}");
        return context.Response.WriteAsync($"{report.Status}\n{string.Join('\n', parts)}\n");
    }
}
