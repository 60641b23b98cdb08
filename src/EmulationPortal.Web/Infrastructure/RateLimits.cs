using System.Threading.RateLimiting;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>Limits on what strangers can try: login, and checking codes.</summary>
public static class RateLimits
{
    /// <summary>Name of the policy of login forms.</summary>
    public const string Login = "login";

    /// <summary>Name of the policy of public verification, and of uploads that are checked alike.</summary>
    public const string Check = "check";

    /// <summary>Registers the limits: of verification 30 files and 120 pages a minute from one address; of logins 30 tries a minute from one address; the account itself locks after 5 failures.</summary>
    public static void AddPortalRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Login, context => context.Request.Method == HttpMethods.Post
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "local",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = PermitPerMinute(context), Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("read"));
        options.AddPolicy(Check, context =>
        {
            var (address, isUpload) = (context.Connection.RemoteIpAddress?.ToString() ?? "local", context.Request.Method == HttpMethods.Post);
            return RateLimitPartition.GetFixedWindowLimiter(
                $"{address} {isUpload}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = ChecksPerMinute(context) * (isUpload ? 1 : 4), Window = TimeSpan.FromMinutes(1) });
        });
    });

    private static int ChecksPerMinute(HttpContext context) =>
        context.RequestServices.GetRequiredService<IConfiguration>().GetValue("Limits:ChecksPerMinute", 30);

    private static int PermitPerMinute(HttpContext context) =>
        context.RequestServices.GetRequiredService<IConfiguration>().GetValue("Limits:LoginsPerMinute", 30);
}
