namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>A clock that the test sets. Starts at 09:00 in Vietnam on 10/11/2026.</summary>
public sealed class TestTime : TimeProvider
{
    /// <summary>The moment at which every test starts.</summary>
    public static DateTimeOffset Beginning { get; } = new(2026, 11, 10, 2, 0, 0, TimeSpan.Zero);

    private DateTimeOffset now = Beginning;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan by) => now += by;
}
