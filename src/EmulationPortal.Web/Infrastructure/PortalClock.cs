using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>The time of the portal: moments in UTC, days in Vietnam.</summary>
public sealed class PortalClock(TimeProvider time)
{
    /// <summary>The moment, in UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The day in Vietnam.</summary>
    public DateOnly Today => VietnamTime.DateOf(Now);
}
