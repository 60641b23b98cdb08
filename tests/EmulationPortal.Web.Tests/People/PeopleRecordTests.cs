using EmulationPortal.Data.People;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.People;

public sealed class PeopleRecordTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly DateOnly Today = new(2026, 11, 10);

    [Fact]
    public async Task A_department_sees_its_own_people_and_nobody_else_sees_them_but_the_ministry()
    {
        var department = await host.DepartmentIdAsync("thaibinh");
        Assert.Equal(40, await CountAsync("so.thaibinh"));
        Assert.True(await CountAsync("canbo.bo") > 40);
        Assert.Equal(0, await CountAsync("quantri"));
        Assert.Equal(0, await CountAsync("hoidong1"));
        Assert.Equal(0, await CountAsync("so.namdinh"));
        Assert.All(await host.WithDbAsync(async db => await db.People.VisibleTo(await db.ActorAsync("giamdoc.thaibinh")).Select(person => person.DepartmentId).ToListAsync()), own => Assert.Equal(department, own));
    }

    [Fact]
    public async Task Every_department_is_a_collective_and_that_of_Thai_Binh_bears_its_published_awards_with_sources()
    {
        var awards = await host.WithDbAsync(async db =>
        {
            Assert.Equal(await db.Departments.CountAsync(), await db.Collectives.CountAsync(collective => collective.Kind == CollectiveKind.Department));
            var whole = await db.Collectives.SingleAsync(collective => collective.Name == "Sở Thông tin và Truyền thông tỉnh Thái Bình" && collective.Kind == CollectiveKind.Department);
            return await db.AwardRecords.Where(award => award.CollectiveId == whole.Id).ToListAsync();
        });
        Assert.Equal("2018", Assert.Single(awards, award => award.AwardKindCode == "CO_CP").Period);
        Assert.Equal(3, awards.Count(award => award is { AwardKindCode: "CO_BO_TINH", Period: "2015–2020" }));
        Assert.Equal(12, awards.Count(award => award.AwardKindCode == "BK_BO_TINH"));
        Assert.All(awards, award => Assert.Contains("Nguồn: Trang tin Sở", award.Note, StringComparison.Ordinal));
        Assert.All(awards, award => Assert.False(award.IsIllustrative));
    }

    [Fact]
    public async Task A_merger_moves_everything_and_leaves_one_person_found_under_both_names()
    {
        var (survivor, other) = await TwoOfAsync("angiang", "Lê Thị Xuyến", "Lê Thị Xuyên", TaskRatingLevel.Good);
        var summary = await host.WithDbAsync(async db =>
        {
            var (one, two) = ((await db.People.WholePersonAsync(survivor))!, (await db.People.WholePersonAsync(other))!);
            var merger = await db.MergeAsync(one, two, Today);
            await db.SaveChangesAsync();
            return merger.Summary;
        });
        Assert.Contains("1 khen thưởng", summary, StringComparison.Ordinal);
        await host.WithDbAsync(async db =>
        {
            Assert.Equal([survivor], (await db.FindPeopleAsync("le thi xuyen")).Ids);
            Assert.Equal(2, await db.TaskRatings.CountAsync(rating => rating.PersonId == survivor));
            Assert.Equal(0, await db.TaskRatings.CountAsync(rating => rating.PersonId == other));
            Assert.Equal(1, await db.AwardRecords.CountAsync(award => award.PersonId == survivor));
            Assert.Equal(survivor, (await db.People.SingleAsync(person => person.Id == other)).MergedIntoId);
            Assert.Equal(2, (await db.People.WholePersonAsync(survivor))!.Positions.Count);
            return true;
        });
    }

    [Fact]
    public async Task Two_records_rated_differently_in_one_year_are_not_merged()
    {
        var (survivor, other) = await TwoOfAsync("kiengiang", "Võ Văn Sáu", "Võ Văn Sâu", TaskRatingLevel.Excellent);
        var merger = await host.WithDbAsync(async db => await db.MergeAsync((await db.People.WholePersonAsync(survivor))!, (await db.People.WholePersonAsync(other))!, Today));
        Assert.Contains("xếp loại khác nhau ở năm 2024", merger.Verdict.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_stays_hidden_until_it_ends_and_goes_on_where_it_stopped()
    {
        var department = await host.DepartmentIdAsync("haugiang");
        var import = await ImportAsync(department, 3);
        ListedPerson[] rows = [Row(2, "Danh Sóc Kha"), Row(3, "Thạch Thị Dương"), Row(4, "Kim Sa Rây")];
        var first = rows.Take(2).Select(row => new DecidedRow(row, null)).ToList();
        await host.WithDbAsync(db => new PeopleImporting(db, Seal).WriteAsync(import, first, DateTime.UnixEpoch, default));
        Assert.Equal((2, 0), await host.WithDbAsync(async db => ((await db.PeopleImports.SingleAsync(stored => stored.Id == import.Id)).Done, await db.People.CountAsync(person => person.ImportId == import.Id))));

        await host.WithDbAsync(db => new PeopleImporting(db, Seal).WriteAsync(import, [new DecidedRow(rows[2], null)], DateTime.UnixEpoch, default));
        var done = await host.WithDbAsync(db => new PeopleImporting(db, Seal).FinishAsync(import.Id, first, Actor.Portal, DateTime.UnixEpoch, default));
        Assert.Equal((PeopleImportState.Done, 3), (done.State, done.Created));
        var people = await host.WithDbAsync(db => db.People.Where(person => person.ImportId == import.Id).OrderBy(person => person.GivenNameKey).ToListAsync());
        Assert.Equal(["Thạch Thị Dương", "Danh Sóc Kha", "Kim Sa Rây"], people.Select(person => person.FullName));
        Assert.All(people, person => Assert.Equal(("*034080001123", "123"), (person.SealedIdentityNumber, person.IdentityEnding)));
        Assert.Single((await host.WithDbAsync(db => db.FindPeopleAsync("soc kha"))).Ids);
    }

    private static void Seal(Person person, string digits) => (person.SealedIdentityNumber, person.IdentityEnding) = ($"*{digits}", IdentityNumberText.Ending(digits));

    [Fact]
    public async Task An_import_that_fails_leaves_nobody_behind()
    {
        var department = await host.DepartmentIdAsync("haugiang");
        var import = await ImportAsync(department, 1);
        await host.WithDbAsync(db => new PeopleImporting(db, Seal).WriteAsync(import, [new DecidedRow(Row(2, "Sơn Thị Bopha"), null)], DateTime.UnixEpoch, default));
        await host.WithDbAsync(db => new PeopleImporting(db, Seal).TakeBackAsync(import.Id, "Thử lại.", Actor.Portal, DateTime.UnixEpoch, default));
        Assert.Equal((0, 0), await host.WithDbAsync(async db => (
            await db.People.IgnoreQueryFilters().CountAsync(person => person.ImportId == import.Id),
            await db.NameWords.CountAsync(word => word.Word == "bopha"))));
    }

    private static ListedPerson Row(int row, string name) => new(row, name, Honorific.Mr, new DateOnly(1980, 1, row), 1980, "034080001123", "", "Chuyên viên", null, null, null);

    private Task<PeopleImport> ImportAsync(Guid department, int total) => host.WithDbAsync(async db =>
    {
        var file = new Domain.Evidence.StoredFile { Sha256 = Guid.NewGuid().ToString("N").PadRight(64, '0'), Length = 1, ContentType = "x", StoredAt = DateTime.UnixEpoch };
        var import = new PeopleImport
        {
            DepartmentId = department,
            UserId = Guid.NewGuid(),
            UserName = "Người Thử",
            FileName = "ds.xlsx",
            StoredFileId = file.Id,
            State = PeopleImportState.Running,
            Total = total,
            UploadedAt = DateTime.UnixEpoch,
            JudgedOn = Today,
        };
        db.AddRange(file, import);
        await db.SaveChangesAsync();
        return import;
    });

    // Both were rated in 2024, the second in 2025 too; the second has an award.
    private Task<(Guid Survivor, Guid Other)> TwoOfAsync(string slug, string name, string otherName, TaskRatingLevel level) => host.WithDbAsync(async db =>
    {
        var department = await db.Departments.Where(department => department.Slug == slug).Select(department => department.Id).SingleAsync();
        var (one, two) = (PersonOf(name, "Chuyên viên"), PersonOf(otherName, "Trưởng phòng"));
        db.People.AddRange(one, two);
        db.TaskRatings.AddRange(
            new TaskRating { PersonId = one.Id, Year = 2024, Level = TaskRatingLevel.Good },
            new TaskRating { PersonId = two.Id, Year = 2024, Level = level },
            new TaskRating { PersonId = two.Id, Year = 2025, Level = level });
        db.AwardRecords.Add(new AwardRecord { PersonId = two.Id, AwardKindCode = "LDTT", Year = 2025, Source = AwardSource.Entered });
        await db.SaveChangesAsync();
        return (one.Id, two.Id);

        Person PersonOf(string fullName, string title)
        {
            var person = new Person { FullName = fullName, Honorific = Honorific.Ms, DepartmentId = department, ValidFrom = new DateOnly(2020, 1, 1) };
            person.Begin(department, null, title, new DateOnly(2020, 1, 1));
            person.RefreshKeys();
            return person;
        }
    });

    private Task<int> CountAsync(string userName) => host.WithDbAsync(async db => await db.People.VisibleTo(await db.ActorAsync(userName)).CountAsync());
}
