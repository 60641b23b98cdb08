using EmulationPortal.Data.People;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Tests.Database;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.People;

public sealed class PersonSearchTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("nguyen van thang")]
    [InlineData("Thắng Nguyễn")]
    [InlineData("THĂ")]
    [InlineData("văn thang")]
    public async Task People_are_found_by_any_words_in_any_order_without_accents(string search)
    {
        var names = await NamesAsync(search);
        Assert.Equal(2, names.Count(name => name == "Nguyễn Văn Thắng"));
        Assert.Contains("Nguyễn Văn Thăng", names);
    }

    [Theory]
    [InlineData("guyen van thang")]
    [InlineData("nguyen xyz")]
    [InlineData("")]
    [InlineData("***")]
    public async Task What_is_the_beginning_of_no_word_finds_nobody(string search) => Assert.Empty(await NamesAsync(search));

    [Theory]
    [InlineData("Thắng 1980", 1)]
    [InlineData("1980, thang", 1)]
    [InlineData("nguyen van thắng 12/05/1980", 1)]
    [InlineData("nguyen van thắng 13/05/1980", 0)]
    [InlineData("nguyen van thắng 1911", 0)]
    public async Task Namesakes_are_told_apart_by_their_birth(string search, int found)
    {
        Assert.Equal(found, (await NamesAsync(search)).Count(name => name == "Nguyễn Văn Thắng"));
        var department = await host.DepartmentIdAsync("thaibinh");
        Assert.Equal(found, await host.WithDbAsync(db => db.People.Where(person => person.DepartmentId == department).WithWords(search).CountAsync(person => person.FullName == "Nguyễn Văn Thắng")));
    }

    [Fact]
    public async Task The_list_is_in_the_order_of_given_names_and_each_stands_once()
    {
        var found = await host.WithDbAsync(db => db.FindPeopleAsync("nguyen"));
        var keys = await host.WithDbAsync(db => db.People.Where(person => found.Ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.GivenNameKey));
        var order = found.Ids.Select(id => keys[id]).ToList();
        Assert.True(order.Count > 10);
        Assert.Equal(order.Order(StringComparer.Ordinal), order);
        Assert.Equal(found.Ids.Distinct().Count(), found.Ids.Count);
        Assert.False(found.IsCut);
    }

    [Fact]
    public async Task A_frequent_word_is_answered_in_order_and_cut_as_a_rare_one_would_be()
    {
        using var own = new PortalHost();
        var department = await own.DepartmentIdAsync("longan");
        await own.WithDbAsync(async db =>
        {
            for (var number = 0; number < 4200; number++)
            {
                var person = new Person { FullName = number % 2 == 0 ? $"Trịnh Văn {Given(number)}" : $"Trinh Thị {Given(number)}", Honorific = Honorific.Mr, DepartmentId = department, ValidFrom = new DateOnly(2020, 1, 1) };
                person.RefreshKeys();
                db.People.Add(person);
            }

            return await db.SaveChangesAsync();
        });
        var common = await own.WithDbAsync(db => db.FindPeopleAsync("tri"));
        Assert.True(common.IsCut);
        Assert.Equal(PersonSearch.Most, common.Ids.Count);
        var first = await own.WithDbAsync(db => db.People.Where(person => person.DepartmentId == department)
            .OrderBy(person => person.GivenNameKey).ThenBy(person => person.Id).Select(person => person.Id).Take(PersonSearch.Most).ToListAsync());
        Assert.Equal(first, common.Ids);
        Assert.Equal(10, (await own.WithDbAsync(db => db.FindPeopleAsync("trinh van aab"))).Ids.Count);
    }

    [Fact]
    public async Task A_department_s_people_are_found_by_the_same_words()
    {
        var department = await host.DepartmentIdAsync("thaibinh");
        var names = await host.WithDbAsync(db => db.People.Where(person => person.DepartmentId == department).WithWords("thắng van").Select(person => person.FullName).ToListAsync());
        Assert.Equal(3, names.Count);
        var none = await host.WithDbAsync(db => db.People.Where(person => person.DepartmentId == department).WithWords("hang ai").CountAsync());
        Assert.Equal(0, none);
    }

    [Fact]
    public void The_searches_translate_for_SQL_Server()
    {
        using var db = new SqlServerDouble().NewDb();
#pragma warning disable CA1309 // Translated, not run here.
        var words = db.NameWords.Where(row => string.Compare(row.Word, "thang") >= 0 && string.Compare(row.Word, "thanh") < 0 && (" " + row.FoldedName + " ").Contains(" van"));
#pragma warning restore CA1309
        Assert.Contains("[n].[Word] >= ", words.ToQueryString(), StringComparison.Ordinal);
        var officer = new Actor(Guid.NewGuid(), "Cán bộ", null, new HashSet<Role> { Role.MinistryOfficer }, []);
        Assert.Contains("[p].[FoldedName]", db.People.VisibleTo(officer).WithWords("thắng").OrderBy(person => person.GivenNameKey).ToQueryString(), StringComparison.Ordinal);
    }

    private static string Given(int number) => string.Concat("a", (char)('a' + (number / 20 % 26)), (char)('a' + (number / 520 % 26)));

    private Task<List<string>> NamesAsync(string search) => host.WithDbAsync(async db =>
    {
        var found = await db.FindPeopleAsync(search);
        return await db.People.Where(person => found.Ids.Contains(person.Id)).Select(person => person.FullName).ToListAsync();
    });
}
