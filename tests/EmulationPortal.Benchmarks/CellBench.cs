using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Benchmarks;

/// <summary>Saving one cell, with its rules, history and sealed trail, beside a bare update of one row.</summary>
public static class CellBench
{
    /// <summary>Runs it.</summary>
    public static async Task RunAsync(BenchPortal portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        // Each in a sheet of its own: two people hardly ever save in one sheet at the same moment.
        var cells = (await portal.WithDbAsync(db => db.ScoreCells
            .Where(cell => cell.Column == Domain.Scoring.ScoreColumn.Ministry)
            .OrderBy(cell => cell.Id)
            .Select(cell => new { cell.Id, cell.SheetId, cell.CriterionId, cell.Version })
            .ToListAsync())).DistinctBy(cell => cell.SheetId).Take(4).ToList();
        var clients = new[] { await portal.LogInAsync("canbo.bo"), await portal.LogInAsync("canbo.bo") };
        var names = cells.Take(2).Select(cell => $"o|{cell.SheetId:N}|{cell.CriterionId:N}|{cell.Version:N}|1,75").ToArray();
        var turns = new int[2];
        await Load.CompareAsync(
            "Saving one cell",
            async client =>
            {
                var typed = turns[client]++ % 2 == 0 ? "1,5" : "1,75";
                var answer = await clients[client].PostAsync("/cham-diem/o", new { column = 3, cells = new[] { new { name = names[client], typed, reason = "Đối chiếu." } } });
                using var json = JsonDocument.Parse(answer);
                names[client] = json.RootElement[0].GetProperty("name").GetString()!;
            },
            client => clients[client].PostAsync("/control/cell", new { id = cells[2 + client].Id, value = turns[client]++ % 2 == 0 ? 1.5m : 1.75m }));
    }
}
