using System.Diagnostics;
using System.Globalization;
using EmulationPortal.Documents.Official;
using EmulationPortal.Web.Tests.Documents;

namespace EmulationPortal.Benchmarks;

/// <summary>A pledge of twelve signatories to PDF: one after the other with a warm browser, and ten at once.</summary>
public static class PledgeBench
{
    private const int Prints = 100;
    private const int AtOnce = 10;
    private const int Rounds = 10;

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(OfficialPdf pdf)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        var pledge = OfficialSamples.Pledge(12);
        var first = await TimedAsync(() => pdf.PrintForSigningAsync(pledge, default));
        for (var i = 0; i < 10; i++)
        {
            await pdf.PrintForSigningAsync(pledge, default);
        }

        var times = new List<double>();
        for (var i = 0; i < Prints; i++)
        {
            times.Add(await TimedAsync(() => pdf.PrintForSigningAsync(pledge, default)));
        }

        Say($"Pledge of 12 to PDF, cold browser: {first:0} ms");
        Say($"Pledge of 12 to PDF, warm: median {Load.Percentile(times, 0.5):0} ms, 95 % {Load.Percentile(times, 0.95):0} ms (wanted: median under 200 ms)");
        await TenAtOnceAsync(pdf, pledge);
    }

    private static async Task TenAtOnceAsync(OfficialPdf pdf, OfficialDocument pledge)
    {
        var (rounds, failures) = (new List<double>(), 0);
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(await TimedAsync(async () =>
            {
                foreach (var print in Enumerable.Range(0, AtOnce).Select(_ => pdf.PrintForSigningAsync(pledge, default)).ToList())
                {
                    try
                    {
                        await print;
                    }
                    catch (Exception failure) when (failure is not OperationCanceledException)
                    {
                        failures++;
                        Console.WriteLine(failure.Message);
                    }
                }

                return [];
            }));
        }

        Say($"Ten pledges at once: median {Load.Percentile(rounds, 0.5):0} ms for all ten, longest {rounds.Max():0} ms, {failures} of {AtOnce * Rounds} failed (wanted: none)");
    }

    private static async Task<double> TimedAsync(Func<Task<byte[]>> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Say(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
