using EmulationPortal.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>Whether the database answers.</summary>
public sealed class DatabaseHealth(PortalDb db) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
}
