using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>Logging: console, and a file a day under the data folder, kept for 31 days. No secret and no score is logged.</summary>
public static class PortalLog
{
    /// <summary>Puts Serilog behind the framework's logging.</summary>
    public static void AddPortalLog(this WebApplicationBuilder builder, PortalSettings settings)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(settings);
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture)
            .WriteTo.File(
                Path.Combine(settings.LogsFolder, "portal-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 31,
                formatProvider: System.Globalization.CultureInfo.InvariantCulture,
                shared: true)
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new SerilogLoggerProvider(logger, dispose: true));
    }

    /// <summary>Logs each request that failed or was slow: method, path, status, milliseconds; never the query string.</summary>
    public static void UseRequestLog(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("EmulationPortal.Requests");
        var time = app.ApplicationServices.GetRequiredService<TimeProvider>();
        app.Use(async (context, next) =>
        {
            var started = time.GetTimestamp();
            await next(context);
            var elapsed = time.GetElapsedTime(started).TotalMilliseconds;
            if (context.Response.StatusCode >= 500 || elapsed > 1000)
            {
                log.LogWarning("{Method} {Path} answered {Status} in {Elapsed:0} ms", context.Request.Method, PathWithoutSecrets(context.Request.Path), context.Response.StatusCode, elapsed);
            }
        });
    }

    /// <summary>The path as it may be logged: the token of a one-time link and the secret of a calendar are part of theirs.</summary>
    public static PathString PathWithoutSecrets(PathString path) =>
        path.StartsWithSegments("/kich-hoat", StringComparison.Ordinal) ? "/kich-hoat" : path.StartsWithSegments("/lich", StringComparison.Ordinal) ? "/lich" : path;
}
