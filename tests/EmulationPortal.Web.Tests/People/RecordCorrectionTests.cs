using System.Net;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.People;

public sealed class RecordCorrectionTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_rating_is_corrected_with_a_reason_that_the_history_keeps()
    {
        var (person, path) = await PersonAsync("Lò Thị Mai");
        var rating = new TaskRating { PersonId = person, Year = 2020, Level = TaskRatingLevel.Good };
        await AddAsync(rating, new TaskRating { PersonId = person, Year = 2021, Level = TaskRatingLevel.Good });
        var client = await host.LogInAsync("so.sonla");
        var form = await client.GetAsync($"{path}/xep-loai/{rating.Id}/sua");
        var without = await form.FormOf("Lưu").With("Level", nameof(TaskRatingLevel.Excellent)).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.Contains("Hãy ghi lý do", without.Text(".error-summary"), StringComparison.Ordinal);
        var taken = await without.FormOf("Lưu").With("Year", "2021").With("Reason", "Ghi nhầm năm").SubmitAsync();
        Assert.Contains("Năm 2021 đã có xếp loại khác", taken.Text(".error-summary"), StringComparison.Ordinal);
        var saved = await taken.FormOf("Lưu").With("Year", "2019").SubmitAsync();
        Assert.Contains("2019", saved.Text("#xep-loai ~ .table-scroll"), StringComparison.Ordinal);
        Assert.Equal((2019, TaskRatingLevel.Excellent), await host.WithDbAsync(async db => ((await db.TaskRatings.SingleAsync(stored => stored.Id == rating.Id)).Year, (await db.TaskRatings.SingleAsync(stored => stored.Id == rating.Id)).Level)));
        var history = (await client.GetAsync($"/nhat-ky/Person/{person}")).Text("main");
        Assert.Contains("Sửa xếp loại năm 2020: Hoàn thành tốt nhiệm vụ", history, StringComparison.Ordinal);
        Assert.Contains("Ghi nhầm năm", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_award_is_corrected_and_one_without_a_known_decision_too()
    {
        var (person, path) = await PersonAsync("Lò Văn Pánh");
        var award = new AwardRecord { PersonId = person, AwardKindCode = "LDTT", Year = 2018, Authority = "Giám đốc Sở", Source = AwardSource.Imported };
        await AddAsync(award, new AwardRecord { PersonId = person, AwardKindCode = "LDTT", Year = 2017, DecisionNumber = "5/QĐ", Source = AwardSource.Entered });
        var client = await host.LogInAsync("so.sonla");
        var form = await client.GetAsync($"{path}/khen-thuong/{award.Id}/sua");
        var taken = await form.FormOf("Lưu").With("Year", "2017").With("Reason", "Nhầm năm").SubmitAsync();
        Assert.Contains("Đã ghi Lao động tiên tiến năm 2017 theo Quyết định số 5/QĐ", taken.Text(".error-summary"), StringComparison.Ordinal);
        var kind = await taken.FormOf("Lưu").With("Year", "2016").With("AwardKindCode", "TTLDTT").SubmitAsync();
        Assert.Contains("không dành cho đối tượng này", kind.Text(".error-summary"), StringComparison.Ordinal);
        var saved = await kind.FormOf("Lưu").With("AwardKindCode", "CSTDCS").SubmitAsync();
        Assert.Contains("chưa rõ số", saved.Text("#khen-thuong ~ .table-scroll"), StringComparison.Ordinal);
        Assert.Equal(("CSTDCS", 2016), await host.WithDbAsync(async db => ((await db.AwardRecords.SingleAsync(stored => stored.Id == award.Id)).AwardKindCode, (await db.AwardRecords.SingleAsync(stored => stored.Id == award.Id)).Year)));
    }

    [Fact]
    public async Task What_a_decision_of_the_portal_wrote_is_neither_corrected_nor_removed()
    {
        var (person, path) = await PersonAsync("Lò Văn Ún");
        var award = new AwardRecord { PersonId = person, AwardKindCode = "LDTT", Year = 2018, Source = AwardSource.Portal };
        await AddAsync(award);
        var client = await host.LogInAsync("so.sonla");
        Assert.Equal(HttpStatusCode.Conflict, (await client.GetAsync($"{path}/khen-thuong/{award.Id}/sua")).Status);
        var refused = await client.PostEmptyAsync($"{path}/khen-thuong/{award.Id}/bo", ("Reason", "Nhầm"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("quyết định đính chính, thu hồi", refused.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Sửa Lao động tiên tiến năm 2018", (await client.GetAsync(path)).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_is_removed_after_a_confirmation_with_a_reason()
    {
        var (person, path) = await PersonAsync("Lò Thị Inh");
        var award = new AwardRecord { PersonId = person, AwardKindCode = "LDTT", Year = 2018, DecisionNumber = "8/QĐ", Source = AwardSource.Entered };
        await AddAsync(award);
        var client = await host.LogInAsync("so.sonla");
        var ask = await client.GetAsync($"{path}/khen-thuong/{award.Id}/bo");
        Assert.Contains("Lao động tiên tiến năm 2018 (Quyết định số 8/QĐ)", ask.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await ask.FormOf("Bỏ khỏi hồ sơ").SubmitAsync()).Status);
        var removed = await ask.FormOf("Bỏ khỏi hồ sơ").With("Reason", "Ghi nhầm người").SubmitAsync();
        Assert.Contains("Đã bỏ Lao động tiên tiến năm 2018", removed.Text("[role=status]"), StringComparison.Ordinal);
        Assert.False(await host.WithDbAsync(db => db.AwardRecords.AnyAsync(stored => stored.Id == award.Id)));
        Assert.Contains("Ghi nhầm người", (await client.GetAsync($"/nhat-ky/Person/{person}")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_discipline_has_a_form_that_is_demanded_and_corrected()
    {
        var (_, path) = await PersonAsync("Lò Văn Hặc");
        var client = await host.LogInAsync("so.sonla");
        var open = await (await client.GetAsync($"{path}/ky-luat")).FormOf("Ghi")
            .With("Kind", nameof(DisciplineKind.Discipline)).With("From", "01/02/2025").With("To", "31/01/2026").With("Note", "Vi phạm giờ làm việc").With("DecisionNumber", "QĐ 5").SubmitAsync();
        Assert.Contains("Hãy chọn hình thức kỷ luật", open.Text(".error-summary"), StringComparison.Ordinal);
        var page = await open.FormOf("Ghi").With("Measure", nameof(DisciplineMeasure.Warning)).SubmitAsync();
        Assert.Contains("Kỷ luật: cảnh cáo", page.Text("#ky-luat ~ .table-scroll"), StringComparison.Ordinal);
        var link = page.Document.QuerySelector("a[href*='/ky-luat/'][href$='/sua']")!.GetAttribute("href")!;
        var saved = await (await client.GetAsync(link)).FormOf("Lưu").With("Measure", nameof(DisciplineMeasure.Reprimand)).With("Reason", "Đúng theo QĐ 5").SubmitAsync();
        Assert.Contains("Kỷ luật: khiển trách", saved.Text("#ky-luat ~ .table-scroll"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_initiative_is_corrected_for_all_authors_and_stays_once_it_has_served()
    {
        var (person, path) = await PersonAsync("Lò Thị Xiên");
        var (other, otherPath) = await PersonAsync("Lò Văn Xuân");
        var department = await host.DepartmentIdAsync("sonla");
        var initiative = new Initiative { Title = "Bản đồ số", DepartmentId = department, Scope = InitiativeScope.Grassroots, RecognisedOn = new DateOnly(2024, 5, 1), DecisionNumber = "QĐ 1" };
        initiative.Authors.Add(new InitiativeAuthor { InitiativeId = initiative.Id, PersonId = person, SharePercent = 60 });
        initiative.Authors.Add(new InitiativeAuthor { InitiativeId = initiative.Id, PersonId = other, SharePercent = 40 });
        await AddAsync(initiative);
        var client = await host.LogInAsync("so.sonla");
        var form = await client.GetAsync($"{path}/sang-kien/{initiative.Id}/sua");
        var much = await form.FormOf("Lưu").With("Share", "70").With("Reason", "Theo QĐ").SubmitAsync();
        Assert.Contains("110%", much.Text(".error-summary"), StringComparison.Ordinal);
        await much.FormOf("Lưu").With("Share", "50").With("Title", "Bản đồ phủ sóng số").SubmitAsync();
        Assert.Contains("Bản đồ phủ sóng số", (await client.GetAsync(otherPath)).Text("#sang-kien ~ .table-scroll"), StringComparison.Ordinal);
        Assert.Contains("Sửa sáng kiến “Bản đồ số”", (await client.GetAsync($"/nhat-ky/Person/{other}")).Text("main"), StringComparison.Ordinal);

        var left = await (await client.GetAsync($"{path}/sang-kien/{initiative.Id}/bo")).FormOf("Bỏ khỏi hồ sơ").With("Reason", "Không phải tác giả").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, left.Status);
        Assert.Equal([other], await host.WithDbAsync(db => db.InitiativeAuthors.Where(author => author.InitiativeId == initiative.Id).Select(author => author.PersonId).ToListAsync()));
        await host.WithDbAsync(db => db.InitiativeAuthors.Where(author => author.InitiativeId == initiative.Id).ExecuteUpdateAsync(set => set.SetProperty(author => author.UsedFor, "CSTDCS").SetProperty(author => author.UsedYear, 2024)));
        Assert.Equal(HttpStatusCode.Conflict, (await client.GetAsync($"{otherPath}/sang-kien/{initiative.Id}/sua")).Status);
    }

    [Fact]
    public async Task Of_two_who_correct_one_record_the_second_is_told_and_strangers_find_nothing()
    {
        var (person, path) = await PersonAsync("Lò Văn Sương");
        var award = new AwardRecord { PersonId = person, AwardKindCode = "LDTT", Year = 2015, DecisionNumber = "1/QĐ", DecidedOn = new DateOnly(2016, 1, 5), Authority = "Giám đốc Sở", Source = AwardSource.Entered };
        await AddAsync(award);
        var client = await host.LogInAsync("so.sonla");
        var (first, second) = (await client.GetAsync($"{path}/khen-thuong/{award.Id}/sua"), await client.GetAsync($"{path}/khen-thuong/{award.Id}/sua"));
        var removal = await client.GetAsync($"{path}/khen-thuong/{award.Id}/bo");
        await first.FormOf("Lưu").With("DecisionNumber", "2/QĐ").With("Reason", "Số sai").SubmitAsync();
        var conflict = await second.FormOf("Lưu").With("DecisionNumber", "3/QĐ").With("Reason", "Số sai").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("2/QĐ (khác)", conflict.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("3/QĐ", conflict.FormOf("Lưu").Value("DecisionNumber"));
        Assert.Equal(HttpStatusCode.Conflict, (await removal.FormOf("Bỏ khỏi hồ sơ").With("Reason", "Nhầm").SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.namdinh")).GetAsync($"{path}/khen-thuong/{award.Id}/sua")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("hoidong1")).GetAsync($"{path}/khen-thuong/{award.Id}/bo")).Status);
        var (_, otherPath) = await PersonAsync("Lò Văn Khác");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{otherPath}/khen-thuong/{award.Id}/sua")).Status);
    }

    private Task<(Guid Id, string Path)> PersonAsync(string name) => host.AddPersonAsync("sonla", name);

    private Task<int> AddAsync(params object[] records) => host.WithDbAsync(async db =>
    {
        db.AddRange(records);
        return await db.SaveChangesAsync();
    });
}
