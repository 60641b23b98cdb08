using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Benchmarks;

/// <summary>200 people at once, each saving a cell a second for a minute: nothing fails, nothing acknowledged is lost.</summary>
public static class LeadersBench
{
    private const int People = 200;
    private const int Seconds = 60;

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(BenchPortal portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var sheets = await portal.WithDbAsync(db => db.ScoreSheets
            .Where(sheet => sheet.Year == BenchYear.Year && sheet.State == SheetState.Draft)
            .Select(sheet => new { sheet.Id, sheet.Department!.Slug })
            .ToListAsync());
        var leaves = await portal.WithDbAsync(db => db.Criteria
            .Where(criterion => criterion.Kind != null && db.CriteriaSets.Any(set => set.Id == criterion.SetId && set.Year == BenchYear.Year))
            .OrderBy(criterion => criterion.Id)
            .Select(criterion => criterion.Id)
            .ToListAsync());
        Console.WriteLine($"Logging {People} people in…");
        var clients = new List<BenchClient>();
        for (var person = 0; person < People; person++)
        {
            var sheet = sheets[person % sheets.Count];
            clients.Add(await portal.LogInAsync((person / sheets.Count % 2 == 0 ? "so." : "giamdoc.") + sheet.Slug));
        }

        var latencies = new ConcurrentBag<double>();
        var acknowledged = new ConcurrentDictionary<(Guid Sheet, Guid Leaf), decimal>();
        var errors = new ConcurrentBag<string>();
        await Task.WhenAll(clients.Select((client, person) => SaveAsync(client, person, sheets[person % sheets.Count].Id, person / sheets.Count)));

        var stored = await portal.WithDbAsync(db => db.ScoreCells.AsNoTracking().Where(cell => cell.Column == ScoreColumn.Self).ToDictionaryAsync(cell => (cell.SheetId, cell.CriterionId), cell => cell.Entered));
        var lost = acknowledged.Count(pair => stored.GetValueOrDefault(pair.Key) != pair.Value);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{People} people × {Seconds} s: {latencies.Count} saves, {errors.Count} errors, {lost} lost of {acknowledged.Count} cells; p50 {Load.Percentile(latencies, 0.5):0} ms, p99 {Load.Percentile(latencies, 0.99):0} ms (wanted: no error, none lost, p99 under 250 ms)"));
        foreach (var error in errors.Distinct().Take(5))
        {
            Console.WriteLine(error);
        }

        async Task SaveAsync(BenchClient client, int person, Guid sheet, int share)
        {
            // Everybody starts at a different part of the second, as people do.
            await Task.Delay(person * 1000 / People);
            var names = new Dictionary<Guid, string>();
            for (var second = 0; second < Seconds; second++)
            {
                var watch = Stopwatch.StartNew();
                var leaf = leaves[(share * 15) + (second % 15)];
                var points = (second % 8) * 0.25m;
                try
                {
                    var name = names.GetValueOrDefault(leaf, $"o|{sheet:N}|{leaf:N}||");
                    var answer = await client.PostAsync("/cham-diem/o", new { column = 1, cells = new[] { new { name, typed = points.ToString(CultureInfo.InvariantCulture) } } });
                    latencies.Add(watch.Elapsed.TotalMilliseconds);
                    using var json = JsonDocument.Parse(answer);
                    var result = json.RootElement[0].GetProperty("result").GetString();
                    if (result is not ("saved" or "unchanged"))
                    {
                        errors.Add(answer);
                    }

                    names[leaf] = json.RootElement[0].GetProperty("name").GetString()!;
                    acknowledged[(sheet, leaf)] = points;
                }
                catch (HttpRequestException failed)
                {
                    errors.Add(failed.Message);
                }

                var rest = TimeSpan.FromSeconds(1) - watch.Elapsed;
                if (rest > TimeSpan.Zero)
                {
                    await Task.Delay(rest);
                }
            }
        }
    }
}
