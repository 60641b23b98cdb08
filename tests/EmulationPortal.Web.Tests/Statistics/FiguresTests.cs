using System.Globalization;
using System.Net;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Statistics;

/// <summary>
/// Every figure on the pages of statistics beside an independent count: the demo's rows are loaded whole and counted by hand, in another way than the reports
/// read them.
/// </summary>
public sealed class FiguresTests : IClassFixture<FiguresTests.Counted>
{
    private const string Years = "tu=2014&den=2026";
    private readonly Counted counted;
    private readonly PortalHost host;

    public FiguresTests(Counted counted) => (this.counted, host) = (counted, counted.Host);

    [Theory]
    [InlineData("so")]
    [InlineData("cum")]
    [InlineData("khoi")]
    public async Task Totals_are_the_published_ones_or_their_average(string by)
    {
        var table = await TableAsync("canbo.bo", $"/thong-ke/diem?{Years}&theo={by}", "tong-diem");
        Assert.NotEmpty(table.Rows);
        foreach (var (row, year, text) in table.Cells())
        {
            var totals = counted.Published.Where(fact => fact.Year == year && NameOf(by, fact.Department, fact.Cluster) == row && fact.Row.Total is not null).Select(fact => fact.Row.Total!.Value).ToList();
            Assert.Equal(totals.Count == 0 ? "–" : Shown(totals.Sum() / totals.Count, 2), text);
        }

        Assert.Equal(counted.Published.Where(fact => fact.Row.Total is not null).Select(fact => (NameOf(by, fact.Department, fact.Cluster), fact.Year)).Distinct().Count(), table.Cells().Count(cell => cell.Text != "–"));
        if (by == "so") return;
        foreach (var (row, year, text) in (await TableAsync("canbo.bo", $"/thong-ke/diem?{Years}&theo={by}", "so-don-vi")).Cells())
        {
            Assert.Equal($"{counted.Published.Count(fact => fact.Year == year && NameOf(by, fact.Department, fact.Cluster) == row && fact.Row.Total is not null)}", text);
        }
    }

    [Fact]
    public async Task Ranks_stand_on_the_number_of_those_ranked_and_classes_are_counted()
    {
        var table = await TableAsync("hoidong1", $"/thong-ke/thu-hang?{Years}", "thu-hang");
        foreach (var (row, year, text) in table.Cells())
        {
            var fact = counted.Published.SingleOrDefault(candidate => candidate.Year == year && candidate.Department.Province == row);
            Assert.Equal(fact is null ? "–" : fact.Row.Rank is null ? "Không xét" : $"{fact.Row.Rank}/{counted.Published.Count(other => other.Year == year && other.Cluster.Id == fact.Cluster.Id && other.Row.Rank is not null)}", text);
        }

        foreach (var row in table.Rows)
        {
            for (var place = 1; place <= 3; place++)
            {
                Assert.Equal($"{counted.Published.Count(fact => fact.Department.Province == row.Name && fact.Row.Rank == place)}", row.Texts[table.Columns.Count - 5 + place]);
            }
        }

        var classes = await TableAsync("hoidong1", $"/thong-ke/thu-hang?{Years}", "xep-loai");
        foreach (var (row, year, text) in classes.Cells()) Assert.Equal($"{counted.Published.Count(fact => fact.Year == year && fact.Row.Classification == row)}", text);
    }

    [Theory]
    [InlineData("danh-hieu", AwardNature.Title)]
    [InlineData("hinh-thuc", AwardNature.Form)]
    public async Task Awards_are_counted_once_each_by_year_and_by_unit_and_every_figure_lists_its_records(string slug, AwardNature nature)
    {
        var own = counted.Awards.Where(award => award.Kind.Nature == nature).ToList();
        Assert.NotEmpty(own);
        var years = await TableAsync("canbo.bo", $"/thong-ke/{slug}?{Years}&theo=so", "theo-nam");
        foreach (var (row, year, text) in years.Cells()) Assert.Equal($"{own.Count(award => (row == "Tổng" || award.Kind.Name == row) && award.Year == year)}", text);
        foreach (var row in years.Rows) Assert.Equal($"{own.Count(award => row.Name == "Tổng" || award.Kind.Name == row.Name)}", row.Texts[^1]);
        var units = await TableAsync("canbo.bo", $"/thong-ke/{slug}?{Years}&theo=so", "theo-don-vi");
        foreach (var row in units.Rows)
        {
            for (var column = 0; column < units.Columns.Count - 1; column++)
            {
                Assert.Equal($"{own.Count(award => (row.Name == "Tổng" || award.Department.Province == row.Name) && (units.Columns[column + 1] == "Tổng" || award.Kind.ShortName == units.Columns[column + 1]))}", row.Texts[column]);
            }
        }

        var client = await host.LogInAsync("canbo.bo");
        foreach (var (text, path) in units.Links.Concat(years.Links).Take(12))
        {
            Assert.StartsWith($"{text} bản ghi", (await client.GetAsync(path)).Text("caption"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Registrations_are_counted_against_their_results()
    {
        var years = await TableAsync("canbo.bo", $"/thong-ke/dang-ky?{Years}&theo=so", "theo-nam");
        Assert.NotEmpty(counted.Registered);
        foreach (var row in years.Rows) Compare(row, counted.Registered.Where(line => row.Name == "Tổng" || row.Name == $"{line.Year}"));
        foreach (var row in (await TableAsync("canbo.bo", $"/thong-ke/dang-ky?{Years}&theo=so", "theo-don-vi")).Rows) Compare(row, counted.Registered.Where(line => line.Department.Province == row.Name));
        foreach (var row in (await TableAsync("canbo.bo", $"/thong-ke/dang-ky?{Years}&theo=so", "theo-danh-hieu")).Rows) Compare(row, counted.Registered.Where(line => line.Kind.Name == row.Name));
        var client = await host.LogInAsync("canbo.bo");
        foreach (var (text, path) in years.Links) Assert.StartsWith($"{text} bản ghi", (await client.GetAsync(path)).Text("caption"), StringComparison.Ordinal);

        static void Compare(Row row, IEnumerable<RegisteredLine> of)
        {
            var lines = of.ToList();
            var judged = lines.Where(line => line.State >= RegistrationState.ResultsSent).ToList();
            var attained = judged.Count(line => line.Result == LineResult.Attained);
            Assert.Equal([$"{lines.Count}", $"{judged.Count}", $"{attained}", judged.Count == 0 ? "–" : $"{Shown(100m * attained / judged.Count, 1)} %"], row.Texts);
        }
    }

    [Fact]
    public async Task The_share_of_a_cluster_in_a_group_of_criteria_is_that_of_its_sheets_as_they_were_frozen_at_publication()
    {
        var page = await (await host.LogInAsync("so.sonla")).GetAsync($"/thong-ke/tieu-chi?{Years}");
        var table = Table.Of(page, "nhom-tieu-chi");
        var year = counted.Published.Max(fact => fact.Year);
        var clusters = counted.Published.Where(fact => fact.Year == year).Select(fact => fact.Cluster).DistinctBy(cluster => cluster.Id).OrderBy(cluster => cluster.Number).ToList();
        Assert.Equal(clusters.Select(cluster => cluster.Name), table.Rows.Select(row => row.Name));
        foreach (var (row, cluster) in table.Rows.Zip(clusters))
        {
            var frozen = await host.WithDbAsync(async db =>
            {
                var sheets = await db.ScoreSheets.Where(sheet => sheet.Year == year && sheet.ClusterId == cluster.Id).Select(sheet => sheet.Id).ToListAsync();
                var contents = await db.Set<SheetSnapshot>().Where(snapshot => sheets.Contains(snapshot.SheetId) && snapshot.Step == SheetStep.Publish).ToListAsync();
                return contents.ConvertAll(SheetFreezer.Read);
            });
            Assert.NotEmpty(frozen);
            for (var column = 1; column < table.Columns.Count; column++)
            {
                var (points, most) = (0m, 0m);
                foreach (var sheet in frozen)
                {
                    var lines = sheet.Lines.ToList();
                    var group = lines.FindIndex(line => line.Level == 1 && $"{line.Code}. {line.Text}" == table.Columns[column]);
                    // Leaf by leaf, not by the group's own sum.
                    foreach (var leaf in lines.Skip(group + 1).TakeWhile(line => line.Level > 1).Where(line => line.Kind is not null))
                    {
                        var cell = leaf.Cell(ScoreColumn.Ministry)!;
                        if (cell.Status == CellStatus.NotAssigned) continue;
                        points += cell.Points ?? 0;
                        most += leaf.MaxPoints;
                    }
                }

                Assert.Equal($"{Shown(100 * points / most, 1)} %", row.Texts[column - 1]);
            }
        }
    }

    [Fact]
    public async Task The_overview_says_the_same_as_the_records()
    {
        foreach (var (row, year, text) in (await TableAsync("canbo.bo", $"/thong-ke?{Years}", "tong-quan")).Cells())
        {
            var published = counted.Published.Where(fact => fact.Year == year).ToList();
            var judged = counted.Registered.Where(line => line.Year == year && line.State >= RegistrationState.ResultsSent).ToList();
            Assert.Equal(row switch
            {
                "Cụm đã công bố kết quả" => $"{published.GroupBy(fact => fact.Cluster.Id).Count()}",
                "Đơn vị được xếp hạng" => $"{published.Count(fact => fact.Row.Rank > 0)}",
                "Tổng điểm bình quân" => published.Count == 0 ? "–" : Shown(published.Sum(fact => fact.Row.Total ?? 0) / published.Count(fact => fact.Row.Total is not null), 2),
                "Danh hiệu thi đua" => $"{counted.Awards.Count(award => award.Year == year && award.Kind.Nature == AwardNature.Title)}",
                "Hình thức khen thưởng" => $"{counted.Awards.Count(award => award.Year == year && award.Kind.Nature == AwardNature.Form)}",
                "Lượt đăng ký danh hiệu" => $"{counted.Registered.Count(line => line.Year == year)}",
                _ => $"{judged.Count(line => line.Result == LineResult.Attained)}",
            }, text);
        }
    }

    [Fact]
    public async Task A_departments_own_years_hold_its_results_awards_and_registrations_and_are_closed_to_others_but_for_the_results()
    {
        var page = await (await host.LogInAsync("so.dienbien")).GetAsync($"/thong-ke/so/dienbien?{Years}");
        foreach (var row in Table.Of(page, "ket-qua").Rows)
        {
            var fact = counted.Published.SingleOrDefault(candidate => $"{candidate.Year}" == row.Name && candidate.Department.Slug == "dienbien");
            Assert.Equal(fact?.Row.Total is { } total ? Shown(total, 2) : "–", row.Texts[1]);
        }

        foreach (var (row, year, text) in Table.Of(page, "khen-thuong").Cells())
        {
            Assert.Equal($"{counted.Awards.Count(award => award.Department.Slug == "dienbien" && award.Year == year && row.StartsWith(award.Kind.Name + " (", StringComparison.Ordinal))}", text);
        }

        foreach (var row in Table.Of(page, "dang-ky").Rows) Assert.Equal($"{counted.Registered.Count(line => line.Department.Slug == "dienbien" && $"{line.Year}" == row.Name)}", row.Texts[0]);
        var other = await (await host.LogInAsync("so.sonla")).GetAsync($"/thong-ke/so/dienbien?{Years}");
        Assert.NotNull(other.Document.QuerySelector("#ket-qua"));
        Assert.Null(other.Document.QuerySelector("#khen-thuong, #dang-ky"));
    }

    [Fact]
    public async Task State_forms_count_by_the_year_of_the_decision_and_mark_what_is_not_confirmed()
    {
        var client = await host.LogInAsync("canbo.bo");
        foreach (var year in new[] { 2023, 2024, 2025, 2026 })
        {
            var page = await client.GetAsync($"/thong-ke/bieu-mau?nam={year}");
            Assert.Equal(5, page.Document.QuerySelectorAll("article .alert-warning").Length);
            foreach (var (id, level) in new[] { ("bieu-0602", AwardLevel.State), ("bieu-0603", AwardLevel.MinistryProvince) })
            {
                var table = Table.Of(page, id);
                Assert.NotEmpty(table.Rows);
                foreach (var row in table.Rows)
                {
                    var awards = counted.Awards.Where(award => award.Kind.Level == level && row.Name.EndsWith($": {award.Kind.Name}", StringComparison.Ordinal) && (award.Award.DecidedOn?.Year ?? award.Year) == year).ToList();
                    Assert.Equal([$"{awards.Count(award => award.Award.PersonId is not null)}", $"{awards.Count(award => award.Award.CollectiveId is not null)}", $"{awards.Count}"], row.Texts);
                }

                foreach (var (text, path) in table.Links.Take(2)) Assert.StartsWith($"{text} bản ghi", (await client.GetAsync(path)).Text("caption"), StringComparison.Ordinal);
            }
        }
    }

    private async Task<Table> TableAsync(string account, string path, string id)
    {
        var page = await (await host.LogInAsync(account)).GetAsync(path);
        Assert.True(page.Status == HttpStatusCode.OK, page.Text("main"));
        return Table.Of(page, id);
    }

    private static string NameOf(string by, Department department, Cluster cluster) => by switch { "so" => department.Province, "cum" => cluster.Name, _ => cluster.Bloc!.Name };

    private static string Shown(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>The demo's rows, loaded whole, counted by hand.</summary>
    public sealed class Counted : IAsyncLifetime
    {
        internal PortalHost Host { get; } = PortalHost.WithScores();

        internal List<PublishedRow> Published { get; private set; } = [];

        internal List<CountedAward> Awards { get; private set; } = [];

        internal List<RegisteredLine> Registered { get; private set; } = [];

        public Task InitializeAsync() => Host.WithDbAsync(async db =>
        {
            var departments = await db.Departments.ToDictionaryAsync(department => department.Id);
            var clusters = await db.Clusters.Include(cluster => cluster.Bloc).ToDictionaryAsync(cluster => cluster.Id);
            var kinds = await db.AwardKinds.ToDictionaryAsync(kind => kind.Code);
            foreach (var part in await db.ClusterYears.Include(part => part.EmulationYear).Include(part => part.Ranking).ToListAsync())
            {
                if (part.PublishedAt is null) continue;
                Published.AddRange(part.Ranking.Select(row => new PublishedRow(part.EmulationYear!.Year, clusters[part.ClusterId], departments[row.DepartmentId], row)));
            }

            var people = await db.People.IgnoreQueryFilters().Include(person => person.Positions).ToDictionaryAsync(person => person.Id);
            var collectives = await db.Collectives.Include(collective => collective.FormerPlaces).ToDictionaryAsync(collective => collective.Id);
            foreach (var award in await db.AwardRecords.IgnoreQueryFilters().ToListAsync())
            {
                if (award.IsPending || award.RevokedOn is not null) continue;
                var year = award.ToYear ?? award.Year;
                Awards.Add(new CountedAward(award, year, kinds[award.AwardKindCode], departments[award.PersonId is { } person ? Place(people[person], year) : Place(collectives[award.CollectiveId!.Value], year)]));
            }

            foreach (var registration in await db.Registrations.Include(registration => registration.Lines).ToListAsync())
            {
                if (registration.State is RegistrationState.Draft or RegistrationState.ToSign or RegistrationState.Returned) continue;
                Registered.AddRange(registration.Lines.Select(line => new RegisteredLine(registration.Year, departments[registration.DepartmentId], kinds[line.KindCode], registration.State, line.Result)));
            }

            return true;
        });

        public Task DisposeAsync()
        {
            Host.Dispose();
            return Task.CompletedTask;
        }

        // Where somebody was when the year ended, day by day of the career; where they are now when nothing is recorded so far back.
        private static Guid Place(Person person, int year)
        {
            var begun = person.Positions.Where(position => position.From <= new DateOnly(year, 12, 31)).ToList();
            return begun.Count == 0 ? person.DepartmentId : begun.MaxBy(position => position.From)!.DepartmentId;
        }

        private static Guid Place(Collective collective, int year)
        {
            foreach (var place in collective.FormerPlaces.OrderBy(place => place.UntilOn))
            {
                if (place.UntilOn > new DateOnly(year, 12, 31)) return place.DepartmentId;
            }

            return collective.DepartmentId;
        }
    }

    internal sealed record PublishedRow(int Year, Cluster Cluster, Department Department, RankingRow Row);

    internal sealed record CountedAward(AwardRecord Award, int Year, AwardKind Kind, Department Department);

    internal sealed record RegisteredLine(int Year, Department Department, AwardKind Kind, RegistrationState State, LineResult? Result);

    private sealed record Row(string Name, IReadOnlyList<string> Texts);

    private sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<Row> Rows, IReadOnlyList<(string Text, string Path)> Links)
    {
        public static Table Of(PortalPage page, string id)
        {
            var table = page.Document.GetElementById(id);
            Assert.True(table is not null, $"{page.Path}: no table {id}: {page.Text("main")}");
            return new Table(
                [.. table.QuerySelectorAll("thead th").Select(cell => cell.TextContent.Trim())],
                [.. table.QuerySelectorAll("tbody tr").Select(row => new Row(row.QuerySelector("th")!.TextContent.Trim(), [.. row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())]))],
                [.. table.QuerySelectorAll("td a").Select(link => (link.TextContent.Trim(), link.GetAttribute("href")!))]);
        }

        // The cells under years.
        public IEnumerable<(string Row, int Year, string Text)> Cells() =>
            from row in Rows
            from column in Enumerable.Range(1, Columns.Count - 1)
            where int.TryParse(Columns[column], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            select (row.Name, int.Parse(Columns[column], CultureInfo.InvariantCulture), row.Texts[column - 1]);
    }
}
