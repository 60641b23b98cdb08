namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>A clock that the test sets.</summary>
/// <param name="start">Where it starts.</param>
public sealed class TestTime(DateTimeOffset start) : TimeProvider
{
    /// <summary>A clock at <see cref="Beginning"/>.</summary>
    public TestTime()
        : this(Beginning)
    {
    }

    /// <summary>The moment at which tests start unless they say otherwise: 09:00 in Vietnam on 10/11/2026.</summary>
    public static DateTimeOffset Beginning { get; } = new(2026, 11, 10, 2, 0, 0, TimeSpan.Zero);

    private DateTimeOffset now = start;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan by) => now += by;

    /// <summary>Goes to a moment.</summary>
    public void MoveTo(DateTimeOffset moment) => now = moment;
}
