using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>The time of the portal: moments in UTC, days in Vietnam.</summary>
public sealed class PortalClock(TimeProvider time)
{
    private DateTime? still;

    /// <summary>The moment, in UTC.</summary>
    public DateTime Now => still ?? time.GetUtcNow().UtcDateTime;

    /// <summary>The day in Vietnam.</summary>
    public DateOnly Today => VietnamTime.DateOf(Now);

    /// <summary>
    /// Stands still at a moment of the past until the result is disposed, so that the demo's past bears its own days. Only for what is
    /// written before the first request is served.
    /// </summary>
    /// <param name="moment">The moment, in UTC.</param>
    internal IDisposable StandAt(DateTime moment)
    {
        still = moment;
        return new Standstill(this);
    }

    private sealed class Standstill(PortalClock clock) : IDisposable
    {
        public void Dispose() => clock.still = null;
    }
}
