using EmulationPortal.Domain;
using EmulationPortal.Domain.Public;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Benchmarks;

/// <summary>A public ranking beside a bare page of the same table that reads nothing: both without login.</summary>
public static class PublicBench
{
    private const int Year = 2020;

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(BenchPortal portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var number = await portal.WithDbAsync(async db =>
        {
            var officer = new Actor(Guid.NewGuid(), "Cán bộ Bộ", null, new HashSet<Role> { Role.MinistryOfficer }, []);
            var cluster = await db.Clusters.OrderBy(candidate => candidate.Number).FirstAsync();
            var year = new EmulationYear { BlocId = cluster.BlocId, Year = Year };
            var part = new ClusterYear { YearId = year.Id, ClusterId = cluster.Id };
            var members = await db.Departments.OrderBy(department => department.SortKey).Take(8).Select(department => department.Id).ToListAsync();
            var published = part.Publish(officer, [], members.Select((id, place) => new RankingRow { ClusterYearId = part.Id, DepartmentId = id, Position = place + 1, Rank = place + 1, Total = 100 - place }), portal.Clock.Now);
            if (!published.IsAllowed) throw new InvalidOperationException(published.Why);
            db.AddRange(year, part, new PublicRecord { Kind = PublicKind.Ranking, RecordId = part.Id, MadePublicAt = portal.Clock.Now, ByName = officer.Name });
            await db.SaveChangesAsync();
            return cluster.Number;
        });
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = portal.Address };
        await Load.CompareAsync("public ranking", _ => http.GetByteArrayAsync(new Uri($"/cong-khai/xep-hang/{Year}/cum-{number}", UriKind.Relative)), _ => http.GetByteArrayAsync(new Uri("/control/public", UriKind.Relative)), wanted: 0.7m);
    }
}
