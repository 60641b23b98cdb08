using System.Net;
using EmulationPortal.Data.People;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Registrations;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.People;

public sealed class SplitPeopleTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_merger_is_taken_apart_and_both_records_are_what_they_were()
    {
        var (kept, other) = await TwoAsync("angiang", "Lê Thị Xuyến", "Lê Thị Xuyên");
        var before = (await PictureAsync(kept), await PictureAsync(other));
        var client = await host.LogInAsync("so.angiang");
        var merged = await MergeAsync(client, kept, other);
        Assert.NotEqual(before.Item1, await PictureAsync(kept));
        var page = await client.GetAsync(merged.Document.QuerySelector("a[href*='/tach/']")!.GetAttribute("href")!);
        Assert.Contains("nhận lại 1 khen thưởng, 2 năm xếp loại, 1 sáng kiến, 1 kỷ luật, xác minh, 1 vị trí công tác", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await page.FormOf("Tách hai hồ sơ").SubmitAsync()).Status);
        var split = await page.FormOf("Tách hai hồ sơ").With("Reason", "Hai người khác nhau").SubmitAsync();
        Assert.Contains("Đã tách thành hai hồ sơ", split.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal(before, (await PictureAsync(kept), await PictureAsync(other)));
        Assert.Equal([other], (await host.WithDbAsync(db => db.FindPeopleAsync("le thi xuyen"))).Ids.Where(id => id == other));
        Assert.Contains("Hai người khác nhau", (await client.GetAsync($"/nhat-ky/Person/{other}")).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await page.FormOf("Tách hai hồ sơ").With("Reason", "Lần nữa").SubmitAsync()).Status);
    }

    [Fact]
    public async Task What_was_done_since_keeps_the_two_together_and_is_named()
    {
        var (kept, other) = await TwoAsync("baclieu", "Trần Văn Bảy", "Trần Văn Bẩy");
        var client = await host.LogInAsync("so.baclieu");
        var link = (await MergeAsync(client, kept, other)).Document.QuerySelector("a[href*='/tach/']")!.GetAttribute("href")!;
        await (await client.GetAsync($"/ca-nhan-tap-the/ca-nhan/{kept}/xep-loai")).FormOf("Ghi xếp loại").With("Year", "2023").With("Level", nameof(TaskRatingLevel.Good)).SubmitAsync();
        var refused = await client.GetAsync(link);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Xếp loại năm 2023: Hoàn thành tốt nhiệm vụ", refused.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mergers_are_taken_apart_in_their_order_backwards()
    {
        var (kept, other) = await TwoAsync("kiengiang", "Võ Văn Chín", "Võ Văn Chỉn");
        var (third, _) = await TwoAsync("kiengiang", "Võ Văn Chính", "Võ Văn Mười");
        await host.WithDbAsync(db => db.TaskRatings.Where(rating => rating.PersonId == third).ExecuteDeleteAsync());
        var client = await host.LogInAsync("so.kiengiang");
        var first = (await MergeAsync(client, kept, other)).Document.QuerySelector("a[href*='/tach/']")!.GetAttribute("href")!;
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var both = await MergeAsync(client, kept, third);
        var last = both.Document.QuerySelectorAll("a[href*='/tach/']").Select(link => link.GetAttribute("href")!).Single(href => href != first);
        Assert.Contains("Hãy tách lần gộp sau trước", (await client.GetAsync(first)).Text("main"), StringComparison.Ordinal);
        await (await client.GetAsync(last)).FormOf("Tách hai hồ sơ").With("Reason", "Nhầm").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, (await (await client.GetAsync(first)).FormOf("Tách hai hồ sơ").With("Reason", "Nhầm").SubmitAsync()).Status);
    }

    [Fact]
    public async Task Nobody_else_takes_them_apart()
    {
        var (kept, other) = await TwoAsync("soctrang", "Lâm Thị Hai", "Lâm Thị Hái");
        var link = (await MergeAsync(await host.LogInAsync("so.soctrang"), kept, other)).Document.QuerySelector("a[href*='/tach/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.namdinh")).GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("quantri")).GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await host.LogInAsync("canbo.bo")).GetAsync(link)).Status);
    }

    [Fact]
    public async Task A_line_of_registration_goes_back_with_its_record()
    {
        var (kept, other) = (await host.PersonAsync("dongthap", "Huỳnh Thị Tách"), await host.PersonAsync("dongthap", "Huỳnh Thị Tạch"));
        await (await host.BegunAsync("dongthap")).PressAsync($"them:{other}");
        var client = await host.LogInAsync("so.dongthap");
        var link = (await MergeAsync(client, kept, other)).Document.QuerySelector("a[href*='/tach/']")!.GetAttribute("href")!;
        Assert.Equal(kept, Assert.Single((await host.ListAsync("dongthap")).Lines).PersonId);
        await (await client.GetAsync(link)).FormOf("Tách hai hồ sơ").With("Reason", "Hai người").SubmitAsync();
        Assert.Equal(other, Assert.Single((await host.ListAsync("dongthap")).Lines).PersonId);
    }

    [Fact]
    public async Task A_post_that_both_records_know_lasts_as_long_as_both_say_and_is_given_back()
    {
        var (kept, other) = (await SoloAsync("haugiang", "Phạm Văn Dài"), await SoloAsync("haugiang", "Phạm Văn Dái"));
        await HoldAsync(kept, "Trưởng phòng", new(2026, 11, 1), null);
        await HoldAsync(kept, "Chuyên viên", new(1990, 1, 1), new(1992, 12, 31));
        await HoldAsync(other, "Trưởng phòng", new(1999, 3, 1), null);
        await HoldAsync(other, "Chuyên viên", new(1995, 1, 1), new(1998, 12, 31));
        var before = (await PictureAsync(kept), await PictureAsync(other));
        var client = await host.LogInAsync("so.haugiang");
        var link = (await MergeAsync(client, kept, other)).Document.QuerySelector("a[href*='/tach/']")!.GetAttribute("href")!;
        Assert.Equal(
            [("Chuyên viên", new(1990, 1, 1), new DateOnly(1992, 12, 31)), ("Chuyên viên", new(1995, 1, 1), new DateOnly(1998, 12, 31)), ("Trưởng phòng", new(1999, 3, 1), (DateOnly?)null)],
            (await host.WithDbAsync(db => db.PersonPositions.Where(position => position.PersonId == kept).OrderBy(position => position.From).ToListAsync())).Select(position => (position.Title, position.From, position.To)));
        await (await client.GetAsync(link)).FormOf("Tách hai hồ sơ").With("Reason", "Hai người").SubmitAsync();
        Assert.Equal(before, (await PictureAsync(kept), await PictureAsync(other)));
    }

    [Fact]
    public async Task A_post_the_other_record_still_holds_ends_where_the_record_kept_goes_on()
    {
        var (kept, other) = (await SoloAsync("travinh", "Phạm Văn Nối"), await SoloAsync("travinh", "Phạm Văn Nồi"));
        await HoldAsync(kept, "Phó Trưởng phòng", new(2010, 1, 1), new(2012, 12, 31));
        await HoldAsync(kept, "Trưởng phòng", new(2015, 1, 1), null);
        await HoldAsync(other, "Phó Trưởng phòng", new(2008, 1, 1), null);
        await MergeAsync(await host.LogInAsync("so.travinh"), kept, other);
        Assert.Equal(
            [("Phó Trưởng phòng", new(2008, 1, 1), new DateOnly(2014, 12, 31)), ("Trưởng phòng", new(2015, 1, 1), (DateOnly?)null)],
            (await host.WithDbAsync(db => db.PersonPositions.Where(position => position.PersonId == kept).OrderBy(position => position.From).ToListAsync())).Select(position => (position.Title, position.From, position.To)));
    }

    private Task<Guid> SoloAsync(string slug, string name) => host.WithDbAsync(async db =>
    {
        var person = new Person { FullName = name, Honorific = Honorific.Mr, DepartmentId = await db.Departments.Where(department => department.Slug == slug).Select(department => department.Id).SingleAsync(), ValidFrom = new DateOnly(1990, 1, 1) };
        person.RefreshKeys();
        db.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    });

    private Task HoldAsync(Guid id, string title, DateOnly from, DateOnly? to) => host.WithDbAsync(async db =>
    {
        var person = await db.People.SingleAsync(person => person.Id == id);
        db.Add(new PersonPosition { PersonId = id, DepartmentId = person.DepartmentId, Title = title, From = from, To = to });
        if (to is null) person.Title = title;
        return await db.SaveChangesAsync();
    });

    private static async Task<PortalPage> MergeAsync(PortalClient client, Guid kept, Guid other) =>
        await (await client.GetAsync($"/ca-nhan-tap-the/ca-nhan/{kept}/gop?voi={other}")).FormOf("Gộp hai hồ sơ").SubmitAsync();

    // All that is recorded of somebody, in words.
    private Task<string> PictureAsync(Guid id) => host.WithDbAsync(async db =>
    {
        var person = (await db.People.WholePersonAsync(id))!;
        List<string> lines =
        [
            $"{person.FullName} {PersonBasics.Of(person)} {person.MergedIntoId} {person.FoldedName} {string.Join(' ', person.Words.Select(word => word.Word).Order())}",
            .. person.FormerNames.Select(former => former.Name).Order(),
            .. person.Positions.Select(position => $"{position.Title} {position.From} {position.To}").Order(),
            .. (await db.TaskRatings.Where(rating => rating.PersonId == id).OrderBy(rating => rating.Year).ToListAsync()).Select(rating => $"{rating.Year} {rating.Level} {rating.DecisionNumber}"),
            .. (await db.AwardRecords.Where(award => award.PersonId == id).OrderBy(award => award.Year).ToListAsync()).Select(award => $"{award.Year} {award.AwardKindCode}"),
            .. (await db.DisciplineRecords.Where(record => record.PersonId == id).ToListAsync()).Select(record => record.Note),
            .. (await db.InitiativeAuthors.Where(author => author.PersonId == id).ToListAsync()).Select(author => $"{author.InitiativeId} {author.SharePercent} {author.UsedFor}"),
        ];
        return string.Join('\n', lines);
    });

    // Both were rated alike in 2024, the second in 2025 too; both wrote one initiative; the second was rewarded, disciplined, and holds another position.
    private Task<(Guid Kept, Guid Other)> TwoAsync(string slug, string name, string otherName) => host.WithDbAsync(async db =>
    {
        var department = await db.Departments.Where(department => department.Slug == slug).Select(department => department.Id).SingleAsync();
        var (one, two) = (PersonOf(name, "Chuyên viên", null), PersonOf(otherName, "Trưởng phòng", 1984));
        var initiative = new Initiative { Title = $"Sáng kiến của {name}", DepartmentId = department, Scope = InitiativeScope.Grassroots, RecognisedOn = new DateOnly(2024, 5, 1) };
        initiative.Authors.Add(new InitiativeAuthor { InitiativeId = initiative.Id, PersonId = one.Id, SharePercent = 60 });
        initiative.Authors.Add(new InitiativeAuthor { InitiativeId = initiative.Id, PersonId = two.Id, SharePercent = 40, UsedFor = "CSTDCS", UsedYear = 2024 });
        db.AddRange(
            one, two, initiative,
            new TaskRating { PersonId = one.Id, Year = 2024, Level = TaskRatingLevel.Good },
            new TaskRating { PersonId = two.Id, Year = 2024, Level = TaskRatingLevel.Good, DecisionNumber = "9/QĐ" },
            new TaskRating { PersonId = two.Id, Year = 2025, Level = TaskRatingLevel.Good },
            new AwardRecord { PersonId = two.Id, AwardKindCode = "LDTT", Year = 2025, Source = AwardSource.Entered },
            new DisciplineRecord { PersonId = two.Id, Kind = DisciplineKind.UnderVerification, From = new DateOnly(2026, 1, 1), Note = "Đơn số 1" });
        await db.SaveChangesAsync();
        return (one.Id, two.Id);

        Person PersonOf(string fullName, string title, int? born)
        {
            var person = new Person { FullName = fullName, Honorific = Honorific.Ms, DepartmentId = department, BornYear = born, ValidFrom = new DateOnly(2020, 1, born is null ? 2 : 1) };
            person.Begin(department, null, title, new DateOnly(2020, 1, 1));
            person.RefreshKeys();
            return person;
        }
    });
}
