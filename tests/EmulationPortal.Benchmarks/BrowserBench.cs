using System.Diagnostics;
using System.Globalization;
using EmulationPortal.Documents.Official;
using EmulationPortal.Web.Tests.Documents;

namespace EmulationPortal.Benchmarks;

/// <summary>The printing browser: killed in the middle of a print, again and again; and its memory over 2,000 documents.</summary>
public static class BrowserBench
{
    private const int Kills = 20;
    private const int Documents = 2_000;
    private const int Sample = 100;

    /// <summary>Runs it; Linux only, since it looks into /proc.</summary>
    public static async Task RunAsync(OfficialPdf pdf)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        await pdf.PrintAsync(OfficialSamples.Pledge(12), default);
        await KillAsync(pdf);
        await MemoryAsync(pdf);
    }

    // At another moment of the print each time: opening the page, loading, printing.
    private static async Task KillAsync(OfficialPdf pdf)
    {
        var (times, failures) = (new List<double>(), 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            var watch = Stopwatch.StartNew();
            var prints = Enumerable.Range(0, 3).Select(_ => pdf.PrintAsync(OfficialSamples.Pledge(12), default)).ToList();
            await Task.Delay(TimeSpan.FromMilliseconds(kill * 10));
            ProcessTree.Browser()?.Kill();
            foreach (var print in prints)
            {
                try
                {
                    await print;
                }
                catch (Exception failure)
                {
                    failures++;
                    Console.WriteLine($"{kill * 10} ms: {failure.GetType().Name} {failure.Message} {failure.InnerException?.Message}");
                }
            }

            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        Say($"Browser killed in the middle {Kills} times: {failures} of {Kills * 3} requests failed (wanted: none), median {Load.Percentile(times, 0.5):0} ms, longest {times.Max():0} ms");
    }

    private static async Task MemoryAsync(OfficialPdf pdf)
    {
        OfficialDocument[] kinds = [OfficialSamples.Pledge(12), OfficialSamples.Minutes(), OfficialSamples.Submission(), OfficialSamples.Cooperation()];
        var (samples, watch) = (new List<double>(), Stopwatch.StartNew());
        for (var done = 0; done < Documents; done += 2)
        {
            await Task.WhenAll(pdf.PrintAsync(kinds[done % kinds.Length], default), pdf.PrintAsync(kinds[(done + 1) % kinds.Length], default));
            if ((done + 2) % Sample == 0)
            {
                samples.Add(ProcessTree.BrowserMegabytes());
            }
        }

        Say($"Browser's memory over {Documents} documents (proportional, all its processes): after {Sample} {samples[0]:0} MB, at the end {samples[^1]:0} MB, most {samples.Max():0} MB; {watch.Elapsed.TotalMilliseconds / Documents:0} ms a document");
        Console.WriteLine("  every 100: " + string.Join(' ', samples.Select(sample => sample.ToString("0", CultureInfo.InvariantCulture))));
    }

    private static void Say(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
