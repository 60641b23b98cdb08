using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EmulationPortal.Browser.Tests.Hosting;

/// <summary>The built portal as a process of its own, which can be killed the hard way and started again on the same data.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("portal-killed-").FullName;
    private Process? process;

    /// <summary>Where it listens, the same after each start.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    public async Task StartAsync()
    {
        process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [BuiltPortal.Program, "--demo", "--Portal:DemoScores=false", "--Reminders:At=23:59", "--data", data, "--urls", Address.ToString()])
        { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("dotnet did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await IsReadyAsync(client, patience.Token))
        {
            Assert.False(process.HasExited, $"The portal ended with {(process.HasExited ? process.ExitCode : 0)}.");
        }
    }

    /// <summary>Kills it without a chance to tidy up, as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await KillAsync();
        }

        process?.Dispose();
        Directory.Delete(data, recursive: true);
    }

    // A refused connection is tried again at the pace of a timer, which also keeps the loop from spinning.
    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken patience)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        await pace.WaitForNextTickAsync(patience);
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
