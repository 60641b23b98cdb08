using System.Diagnostics;
using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Benchmarks;

/// <summary>The pages of the ministry over a proposal of 200 people from each of the 63 departments.</summary>
public static class ProposalBench
{
    private const int Year = 2021;
    private const int LinesEach = 200;
    private const int Rounds = 20;

    private static readonly string[] Kinds = [AwardCodes.AdvancedWorker, AwardCodes.BaseFighter, AwardCodes.MinistryMerit];

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(BenchPortal portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var departments = await portal.WithDbAsync(db => db.Departments.Select(department => department.Id).ToListAsync());
        var officer = await portal.WithDbAsync(db => db.Users.Where(user => user.UserName == "canbo.bo").Select(user => user.Id).SingleAsync());
        var first = Guid.Empty;
        foreach (var (department, index) in departments.Select((department, index) => (department, index)))
        {
            var id = await portal.WithDbAsync(db => AddAsync(db, department, index, officer));
            if (index == 0) first = id;
        }

        var client = await portal.LogInAsync("canbo.bo");
        await MeasureAsync(client, $"Consolidation of {departments.Count} × {LinesEach} lines", $"/de-nghi/tong-hop/{Year}", "300 ms");
        await MeasureAsync(client, "The same, one award by department", $"/de-nghi/tong-hop/{Year}?hinh-thuc={AwardCodes.BaseFighter}", "300 ms");
        await MeasureAsync(client, "The board", $"/de-nghi?nam={Year}", null);
        await MeasureAsync(client, $"The check of one proposal of {LinesEach} lines", $"/de-nghi/{first}/tham-dinh", null);
    }

    // Not measured: how they come into the database.
    private static async Task<Guid> AddAsync(PortalDb db, Guid department, int index, Guid officer)
    {
        var proposal = new Proposal { Kind = ProposalKind.YearlyMerit, Year = Year, Title = $"Bench {index}", Merit = ProposalText.MeritOf(ProposalKind.YearlyMerit, Year), DepartmentId = department };
        for (var number = 0; number < LinesEach; number++)
        {
            var person = new Person { FullName = $"Nguyễn Văn Bench {number}", Honorific = Honorific.Mr, DepartmentId = department, Title = "Chuyên viên", ValidFrom = new DateOnly(2010, 1, 1) };
            person.RefreshKeys();
            db.People.Add(person);
            proposal.Add(new ProposalCandidate(RecipientKind.Person, person.Id, person.FullName, department, false, null, false), Kinds[number % Kinds.Length], LineOrigin.Search);
        }

        var sent = new DateTime(Year + 1, 1, 10, 2, 0, 0, DateTimeKind.Utc);
        proposal.RecordPaper(Year + 1, (index + 1).ToString(CultureInfo.InvariantCulture), officer, sent, sent.AddDays(1));
        db.Proposals.Add(proposal);
        await db.SaveChangesAsync();
        return proposal.Id;
    }

    private static async Task MeasureAsync(BenchClient client, string what, string path, string? wanted)
    {
        await client.GetAsync(path);
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await client.GetAsync(path);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: p50 {Load.Percentile(times, 0.5):0} ms, p99 {Load.Percentile(times, 0.99):0} ms{(wanted is null ? "" : $" (wanted: under {wanted})")}"));
    }
}
