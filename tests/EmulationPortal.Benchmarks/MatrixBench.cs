using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Benchmarks;

/// <summary>The matrix of 12 departments, 60 leaves and 3 columns beside a plain table of the same query.</summary>
public static class MatrixBench
{
    /// <summary>Runs it.</summary>
    public static async Task RunAsync(BenchPortal portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var cluster = await portal.WithDbAsync(db => db.Clusters.Where(candidate => candidate.Number == 8).Select(candidate => candidate.Id).SingleAsync());
        var clients = new[] { await portal.LogInAsync("canbo.bo"), await portal.LogInAsync("canbo.bo") };
        await Load.CompareAsync(
            "Matrix of 12 × 60 × 3",
            client => clients[client].GetAsync($"/cham-diem/cum/{cluster}?nam={BenchYear.Year}"),
            client => clients[client].GetAsync($"/control/matrix/{cluster}"));
    }
}
