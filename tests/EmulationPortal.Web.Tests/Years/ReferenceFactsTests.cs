using EmulationPortal.Data.Seeds;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Years;

public sealed class ReferenceFactsTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Bringing_the_reference_data_in_again_changes_nothing()
    {
        var before = await CountsAsync();
        await host.WithDbAsync(async db =>
        {
            await ReferenceData.EnsureAsync(db, host.Time.GetUtcNow().UtcDateTime);
            return 0;
        });
        Assert.Equal(before, await CountsAsync());
        Assert.Equal((1, 8, 63, 24), before);
    }

    [Fact]
    public async Task Every_fact_names_its_source_and_the_year_of_what_it_tells()
    {
        var facts = await host.WithDbAsync(db => db.RecordedFacts.AsNoTracking().ToListAsync());
        Assert.All(facts, fact => Assert.False(string.IsNullOrWhiteSpace(fact.Source)));
        Assert.All(facts, fact => Assert.InRange(fact.OccurredOn?.Year ?? fact.Year, fact.Year, fact.Year + 1));
        var flags = facts.Where(fact => fact.Kind == FactKind.Award && fact.Year == 2022).Select(fact => fact.Text).ToList();
        Assert.Equal(3, flags.Count);
        Assert.Equal(new DateOnly(2023, 2, 20), facts.Single(fact => fact.Kind == FactKind.Acclaimed).OccurredOn);
    }

    private Task<(int Blocs, int Clusters, int Departments, int Facts)> CountsAsync() => host.WithDbAsync(async db =>
        (await db.Blocs.CountAsync(), await db.Clusters.CountAsync(), await db.Departments.CountAsync(), await db.RecordedFacts.CountAsync()));
}
