using System.Diagnostics;
using System.Globalization;

namespace EmulationPortal.Benchmarks;

/// <summary>Requests per second, side by side.</summary>
public static class Load
{
    /// <summary>
    /// Runs both in turns of two seconds, so that whatever else the machine does falls on both, and prints the ratio of the medians.
    /// </summary>
    public static async Task CompareAsync(string what, Func<int, Task> subject, Func<int, Task> control, int rounds = 5, decimal wanted = 0.5m)
    {
        // Long enough for the runtime to have compiled both for good, as in a portal that has run for a morning.
        await PerSecondAsync(subject, TimeSpan.FromSeconds(10));
        await PerSecondAsync(control, TimeSpan.FromSeconds(10));
        var (subjects, controls) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            subjects.Add(await PerSecondAsync(subject, TimeSpan.FromSeconds(2)));
            controls.Add(await PerSecondAsync(control, TimeSpan.FromSeconds(2)));
        }

        var (mine, bare) = (Median(subjects), Median(controls));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {mine:0.0}/s beside {bare:0.0}/s bare = {mine / bare:P0} (wanted: at least {wanted:P0})"));
    }

    /// <summary>Requests per second of two clients without pause.</summary>
    public static async Task<double> PerSecondAsync(Func<int, Task> request, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, 2).Select(async client =>
        {
            var count = 0;
            while (watch.Elapsed < time)
            {
                await request(client);
                count++;
            }

            return count;
        }));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    /// <summary>The value below which that share of <paramref name="values"/> lies.</summary>
    public static double Percentile(IReadOnlyCollection<double> values, double share) =>
        values.Order().ElementAt(Math.Min(values.Count - 1, (int)(values.Count * share)));

    private static double Median(IReadOnlyCollection<double> values) => Percentile(values, 0.5);
}
