using System.Diagnostics;
using System.Globalization;

namespace EmulationPortal.Benchmarks;

/// <summary>The first pages of the day over 63 departments: “việc của tôi” and the obligations of the year, for an officer and for a department.</summary>
public static class HomeBench
{
    // Until the runtime has compiled all of it for good, as in a portal that has run for a morning.
    private const int Warming = 600;
    private const int Rounds = 200;

    /// <summary>Measures “việc của tôi”.</summary>
    public static async Task HomeAsync(BenchPortal portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        await MeasureAsync(await portal.LogInAsync("canbo.bo"), "Home page of an officer", "/", "25 ms");
        await MeasureAsync(await portal.LogInAsync("so.sonla"), "Home page of a cluster's leader", "/", null);
    }

    /// <summary>Measures the pages of obligations, of the year that all departments are in.</summary>
    public static async Task ObligationsAsync(BenchPortal portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var officer = await portal.LogInAsync("canbo.bo");
        await MeasureAsync(officer, "Obligations of 63 departments, list", $"/viec-phai-lam?nam={BenchYear.Year}&tinh-trang=tat-ca", "100 ms");
        await MeasureAsync(officer, "Obligations of 63 departments, matrix", $"/viec-phai-lam/bang?nam={BenchYear.Year}", "100 ms");
        await MeasureAsync(await portal.LogInAsync("so.sonla"), "Obligations of one department", $"/viec-phai-lam?nam={BenchYear.Year}", null);
    }

    private static async Task MeasureAsync(BenchClient client, string what, string path, string? wanted)
    {
        for (var round = 0; round < Warming; round++) await client.GetAsync(path);
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await client.GetAsync(path);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: p50 {Load.Percentile(times, 0.5):0.0} ms, p95 {Load.Percentile(times, 0.95):0.0} ms{(wanted is null ? "" : $" (wanted: p50 at most {wanted})")}"));
    }
}
