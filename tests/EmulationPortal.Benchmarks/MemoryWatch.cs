namespace EmulationPortal.Benchmarks;

/// <summary>Looks at the memory of the program and of its browser twice a second, until it is disposed, and keeps the peaks in MB.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly Task looking;

    public MemoryWatch() => looking = Task.Run(LookAsync);

    /// <summary>Most of the program.</summary>
    public double Program { get; private set; }

    /// <summary>Most of the browser and its processes.</summary>
    public double Browser { get; private set; }

    /// <summary>Most of both at one moment.</summary>
    public double Both { get; private set; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await looking;
        ending.Dispose();
    }

    private async Task LookAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        do
        {
            var (program, browser) = (Environment.WorkingSet / 1024.0 / 1024.0, ProcessTree.BrowserMegabytes());
            (Program, Browser, Both) = (Math.Max(Program, program), Math.Max(Browser, browser), Math.Max(Both, program + browser));
        }
        while (await NextAsync(timer));
    }

    private async Task<bool> NextAsync(PeriodicTimer timer)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ending.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
