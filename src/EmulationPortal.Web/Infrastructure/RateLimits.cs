using System.Threading.RateLimiting;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>Limits on what strangers can try: login, and checking codes.</summary>
public static class RateLimits
{
    /// <summary>Name of the policy of login forms.</summary>
    public const string Login = "login";

    /// <summary>Registers the limits: 30 tries a minute from one address; the account itself locks after 5 failures.</summary>
    public static void AddPortalRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Login, context => context.Request.Method == HttpMethods.Post
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "local",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = PermitPerMinute(context), Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("read"));
    });

    private static int PermitPerMinute(HttpContext context) =>
        context.RequestServices.GetRequiredService<IConfiguration>().GetValue("Limits:LoginsPerMinute", 30);
}
