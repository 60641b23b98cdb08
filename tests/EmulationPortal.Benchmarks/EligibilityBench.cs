using System.Diagnostics;
using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.People;
using EmulationPortal.Data.Titles;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Benchmarks;

/// <summary>Who of 10,000 people with ten years of history each can have which award: the rules alone, on facts in memory, and with the facts read from the database.</summary>
public static class EligibilityBench
{
    /// <summary>The year considered.</summary>
    public const int Year = 2025;

    private const string Mark = "Bench";
    private const int People = 10_000;
    private const int YearsEach = 10;

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(BenchPortal portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var watch = Stopwatch.StartNew();
        var book = await portal.WithDbAsync(db => db.EligibilityAsync());
        Report("The catalogue with all its rules from the database", watch, null);
        var people = Enumerable.Range(0, People).Select(Person).ToList();
        Judge(book, people[..100], ["CSTD_BO_TINH"]);
        watch.Restart();
        var eligible = Judge(book, people, ["CSTD_BO_TINH"]);
        Report($"{People} people × {YearsEach} years, one title ({eligible} eligible)", watch, "5 s");
        string[] all = [.. book.Kinds.Where(kind => kind.ForPersons).Select(kind => kind.Code)];
        watch.Restart();
        eligible = Judge(book, people, all);
        Report($"{People} people × {YearsEach} years, all {all.Length} awards of people ({eligible} times eligible)", watch, null);
        await StoreAsync(portal, people);
        for (var round = 1; round <= 2; round++)
        {
            watch.Restart();
            eligible = await portal.WithDbAsync(async db =>
            {
                var rules = await db.EligibilityAsync();
                var facts = await db.FactsAsync(db.People.Where(person => person.Title == Mark));
                return Judge(rules, facts.Values, ["CSTD_BO_TINH"]);
            });
            Report($"The same from the database, one title ({eligible} eligible), round {round}", watch, "5 s");
        }
    }

    // Not measured: how they come into the database.
    private static async Task StoreAsync(BenchPortal portal, IReadOnlyList<RecipientFacts> people)
    {
        var department = await portal.WithDbAsync(db => db.Departments.Select(candidate => candidate.Id).FirstAsync());
        foreach (var part in people.Chunk(500))
        {
            await portal.WithDbAsync(db =>
            {
                foreach (var facts in part) Store(db, department, facts);
                return db.SaveChangesAsync();
            });
        }
    }

    private static void Store(PortalDb db, Guid department, RecipientFacts facts)
    {
        var person = new Person { Id = facts.Id, FullName = facts.Name, Honorific = Honorific.Mr, DepartmentId = department, Title = Mark, ValidFrom = new DateOnly(2010, 1, 1) };
        person.RefreshKeys();
        db.People.Add(person);
        db.TaskRatings.AddRange(facts.Ratings.Select(rating => new TaskRating
        {
            PersonId = person.Id,
            Year = rating.Year,
            Level = rating.Rating == TaskRatingLevel.Excellent ? TaskRatingLevel.Excellent : TaskRatingLevel.Good,
        }));
        db.AwardRecords.AddRange(facts.Awards.Select(award => new AwardRecord
        {
            PersonId = person.Id,
            AwardKindCode = award.KindCode,
            Year = award.Year,
            DecisionNumber = award.Decision,
            Source = AwardSource.Imported,
        }));
        foreach (var initiative in facts.Initiatives)
        {
            var stored = new Initiative { Title = initiative.Title, DepartmentId = department, Scope = (InitiativeScope)initiative.Scope, RecognisedOn = new DateOnly(initiative.Year, 6, 1) };
            stored.Authors.Add(new InitiativeAuthor { InitiativeId = stored.Id, PersonId = person.Id, UsedFor = initiative.Use?.KindCode, UsedYear = initiative.Use?.Year });
            db.Initiatives.Add(stored);
        }

        db.DisciplineRecords.AddRange(facts.Proceedings.Select(proceeding => new DisciplineRecord
        {
            PersonId = person.Id,
            Kind = DisciplineKind.Discipline,
            From = proceeding.From,
            To = proceeding.Until,
        }));
    }

    /// <summary>Judges and reads every result, as a page does.</summary>
    internal static int Judge(Eligibility book, IEnumerable<RecipientFacts> people, IReadOnlyList<string> codes)
    {
        var (eligible, letters, day) = (0, 0, new DateOnly(Year, 12, 15));
        foreach (var facts in people)
        {
            foreach (var code in codes)
            {
                var explanation = book.Explain(code, facts, Year, day);
                letters += explanation.Sentence.Length;
                if (explanation.Verdict == EligibilityVerdict.Eligible) eligible++;
            }
        }

        return letters > 0 ? eligible : 0;
    }

    // A history that differs from one to the next, so that all kinds of answers come up.
    private static RecipientFacts Person(int number)
    {
        var years = Enumerable.Range(Year - YearsEach + 1, YearsEach).ToList();
        bool Has(int year, int every) => (number + year) % every != 0;
        return new RecipientFacts
        {
            Kind = RecipientKind.Person,
            Id = Guid.CreateVersion7(),
            Name = "Nguyễn Văn Thắng",
            Ratings = years.ConvertAll(year => new RatingFact(Guid.CreateVersion7(), year, Has(year, 3) ? TaskRatingLevel.Excellent : TaskRatingLevel.Good)),
            Awards =
            [
                .. years.Select(year => new AwardFact(Guid.CreateVersion7(), "LDTT", year, "12/QĐ-STTTT")),
                .. years.Where(year => Has(year, 2 + (number % 5))).Select(year => new AwardFact(Guid.CreateVersion7(), "CSTDCS", year, "12/QĐ-STTTT")),
                .. years.Where(year => !Has(year, 4)).Select(year => new AwardFact(Guid.CreateVersion7(), "BK_BO_TINH", year, "345/QĐ-BTTTT")),
                .. number % 7 == 0 ? new[] { new AwardFact(Guid.CreateVersion7(), "BK_TTG", Year - 6, "99/QĐ-TTg") } : [],
            ],
            Initiatives = years.Where(year => !Has(year, 3)).Select(year => new InitiativeFact(
                Guid.CreateVersion7(), "Một cửa điện tử", (InitiativeScope)(1 + (number % 3)), year, number % 2 == 0 ? new InitiativeUse("CSTDCS", year) : null)).ToList(),
            Proceedings = number % 50 == 0 ? [new ProceedingFact(Guid.CreateVersion7(), ProceedingKind.Discipline, new DateOnly(2020, 1, 1), new DateOnly(2020, 12, 31))] : [],
        };
    }

    private static void Report(string what, Stopwatch watch, string? wanted) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalMilliseconds:0} ms{(wanted is null ? "" : $" (wanted: under {wanted})")}"));
}
