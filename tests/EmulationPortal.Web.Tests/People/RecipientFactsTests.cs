using EmulationPortal.Data.People;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Tests.Database;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.People;

public sealed class RecipientFactsTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_facts_of_a_department_s_people_are_all_that_is_recorded_of_them()
    {
        var department = await host.DepartmentIdAsync("thaibinh");
        var facts = await host.WithDbAsync(db => db.FactsAsync(db.People.Where(person => person.DepartmentId == department)));
        Assert.Equal(40, facts.Count);
        var director = await host.WithDbAsync(db => db.People.SingleAsync(person => person.DepartmentId == department && person.Title == "Giám đốc Sở"));
        var own = facts[director.Id];
        Assert.Equal(5, own.Ratings.Count(rating => rating.Rating == TaskRatingLevel.Excellent));
        Assert.Equal(5, own.Awards.Count(award => award.KindCode == AwardCodes.BaseFighter));
        Assert.Equal(InitiativeScope.Ministry, Assert.Single(own.Initiatives).Scope);
        Assert.Single(facts.Values, person => person.Proceedings.Any(proceeding => proceeding is { Kind: ProceedingKind.Verification, Until: null }));
        Assert.Single(facts.Values, person => person.Proceedings.Any(proceeding => proceeding is { Kind: ProceedingKind.Discipline, Until: not null }));
    }

    [Fact]
    public async Task The_facts_of_a_collective_count_its_members_of_each_year()
    {
        var department = await host.DepartmentIdAsync("thaibinh");
        var year = host.OpenYear - 1;
        var facts = await host.WithDbAsync(db => db.FactsAsync(db.Collectives.Where(collective => collective.DepartmentId == department), year - 1, year));
        var whole = Assert.Single(facts.Values, collective => collective.Name == "Sở Thông tin và Truyền thông tỉnh Thái Bình");
        var figure = Assert.Single(whole.Members, members => members.Year == year);
        Assert.Equal((40, 40), (figure.Members, figure.Completed));
        Assert.InRange(figure.Advanced, 20, 40);
        Assert.InRange(figure.BaseFighters, 3, 20);
        var units = facts.Values.Where(collective => collective.Id != whole.Id).ToList();
        Assert.Equal(37, units.Sum(unit => unit.Members.Single(members => members.Year == year).Members));
        Assert.Equal(15, whole.Awards.Count(award => award.Year == 2020));
    }

    [Fact]
    public async Task The_queries_translate_for_SQL_Server_and_are_as_many_for_all_as_for_one()
    {
        await using var db = new SqlServerDouble().NewDb();
        await db.FactsAsync(db.People.Where(person => person.Title == "x"));
        await db.FactsAsync(db.Collectives.Where(collective => collective.Kind == CollectiveKind.Division), 2020, 2025);
    }
}
