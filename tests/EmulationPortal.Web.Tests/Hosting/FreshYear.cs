namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>Tests that each begin with a host of their own and an untouched sheet for every department.</summary>
public abstract class FreshYear : IAsyncLifetime, IDisposable
{
    /// <summary>The host of this test.</summary>
    protected PortalHost Host { get; } = new();

    public virtual Task InitializeAsync() => Host.StartAnewAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Host.Dispose();
        GC.SuppressFinalize(this);
    }
}
