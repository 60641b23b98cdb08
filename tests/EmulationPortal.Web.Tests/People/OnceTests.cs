using System.Net;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.People;

/// <summary>Forms that are posted twice, identity numbers that are given twice, and records that went away under somebody's hands.</summary>
public sealed class OnceTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string List = "/ca-nhan-tap-the";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_posted_twice_makes_one_person_and_both_answers_lead_to_it(bool atOnce)
    {
        var client = await host.LogInAsync("so.camau");
        var name = atOnce ? "Danh Thị Song" : "Danh Thị Hai Lần";
        var form = (await client.GetAsync($"{List}/ca-nhan/moi")).FormOf("Lập hồ sơ").With("FullName", name).With("Honorific", "Ms").With("Birth", "1990").With("IdentityNumber", atOnce ? "096190001234" : "");
        var answers = await TwiceAsync(form, atOnce);
        Assert.All(answers, answer => Assert.Contains($"Bà {name}", answer.Text("h1"), StringComparison.Ordinal));
        Assert.Equal(answers[0].Path, answers[1].Path);
        Assert.Equal(1, await host.WithDbAsync(db => db.People.CountAsync(person => person.FullName == name)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_posted_twice_makes_one_initiative_one_discipline_one_award_and_one_rating(bool atOnce)
    {
        var (id, path) = await PersonAsync(atOnce ? "Lý Văn Song" : "Lý Văn Hai");
        var client = await host.LogInAsync("so.camau");
        await TwiceAsync((await client.GetAsync($"{path}/sang-kien")).FormOf("Ghi sáng kiến").With("Title", "Bản đồ số").With("Scope", nameof(InitiativeScope.Grassroots)).With("RecognisedOn", "01/02/2025").With("DecisionNumber", "QĐ 1"), atOnce);
        await TwiceAsync((await client.GetAsync($"{path}/ky-luat")).FormOf("Ghi").With("Kind", nameof(DisciplineKind.UnderVerification)).With("From", "01/02/2025").With("Note", "Đơn thư").With("DecisionNumber", "QĐ 2"), atOnce);
        await TwiceAsync((await client.GetAsync($"{path}/khen-thuong")).FormOf("Ghi khen thưởng").With("AwardKindCode", "LDTT").With("Year", "2024").With("DecisionNumber", "3/QĐ").With("DecidedOn", "05/01/2025").With("Authority", "Giám đốc Sở"), atOnce);
        var rated = await TwiceAsync((await client.GetAsync($"{path}/xep-loai")).FormOf("Ghi xếp loại").With("Year", "2024").With("Level", nameof(TaskRatingLevel.Good)), atOnce);
        Assert.All(rated, answer => Assert.Equal((HttpStatusCode.OK, path), (answer.Status, answer.Path.Split('#')[0])));
        Assert.Equal((1, 1, 1, 1), await host.WithDbAsync(async db => (
            await db.InitiativeAuthors.CountAsync(author => author.PersonId == id), await db.DisciplineRecords.CountAsync(record => record.PersonId == id),
            await db.AwardRecords.CountAsync(award => award.PersonId == id), await db.TaskRatings.CountAsync(rating => rating.PersonId == id))));
    }

    [Fact]
    public async Task A_second_rating_of_a_year_is_refused_and_leads_to_the_first()
    {
        var (_, path) = await PersonAsync("Lý Thị Xếp");
        var client = await host.LogInAsync("so.camau");
        await (await client.GetAsync($"{path}/xep-loai")).FormOf("Ghi xếp loại").With("Year", "2023").With("Level", nameof(TaskRatingLevel.Good)).SubmitAsync();
        var second = await (await client.GetAsync($"{path}/xep-loai")).FormOf("Ghi xếp loại").With("Year", "2023").With("Level", nameof(TaskRatingLevel.Excellent)).SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Năm 2023 đã có xếp loại: Hoàn thành tốt nhiệm vụ", second.Text(".error-summary"), StringComparison.Ordinal);
        var edit = await client.GetAsync(second.Document.QuerySelectorAll("main a").First(link => link.TextContent == "Sửa xếp loại năm 2023").GetAttribute("href")!);
        Assert.Equal("2023", edit.FormOf("Lưu").Value("Year"));
    }

    [Fact]
    public async Task An_identity_number_belongs_to_one_person_and_whose_it_is_only_the_keepers_learn()
    {
        var client = await host.LogInAsync("so.camau");
        await (await client.GetAsync($"{List}/ca-nhan/moi")).FormOf("Lập hồ sơ").With("FullName", "Trần Văn Số").With("Honorific", "Mr").With("IdentityNumber", "096080 004 321").SubmitAsync();
        var again = await (await client.GetAsync($"{List}/ca-nhan/moi")).FormOf("Lập hồ sơ").With("FullName", "Lâm Thị Khác").With("Honorific", "Ms").With("IdentityNumber", "096080004321").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("đã ghi cho Ông Trần Văn Số", again.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Ông Trần Văn Số", again.Text("main form a"), StringComparison.Ordinal);
        var (_, path) = await PersonAsync("Lâm Văn Sửa");
        var edited = await (await client.GetAsync($"{path}/sua")).FormOf("Lưu").With("IdentityNumber", "096080004321").SubmitAsync();
        Assert.Contains("đã ghi cho Ông Trần Văn Số", edited.Text(".error-summary"), StringComparison.Ordinal);
        var stranger = await host.LogInAsync("so.namdinh");
        var neutral = await (await stranger.GetAsync($"{List}/ca-nhan/moi")).FormOf("Lập hồ sơ").With("FullName", "Đỗ Văn Lạ").With("Honorific", "Mr").With("IdentityNumber", "096080004321").SubmitAsync();
        Assert.Contains("đã ghi ở một hồ sơ khác trên cổng", neutral.Text(".error-summary"), StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Văn Số", neutral.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_about_a_record_that_was_removed_meanwhile_is_kept_and_can_be_written_anew()
    {
        var (id, path) = await PersonAsync("Lý Văn Bỏ");
        var rating = new TaskRating { PersonId = id, Year = 2022, Level = TaskRatingLevel.Good };
        await host.WithDbAsync(db =>
        {
            db.TaskRatings.Add(rating);
            return db.SaveChangesAsync();
        });
        var client = await host.LogInAsync("so.camau");
        var open = await client.GetAsync($"{path}/xep-loai/{rating.Id}/sua");
        var removal = await client.GetAsync($"{path}/xep-loai/{rating.Id}/bo");
        await removal.FormOf("Bỏ khỏi hồ sơ").With("Reason", "Ghi nhầm người").SubmitAsync();
        var late = await open.FormOf("Lưu").With("DecisionNumber", "QĐ 77").With("Reason", "Bổ sung số").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("đã bỏ nội dung này khỏi hồ sơ lúc", late.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("lý do: Ghi nhầm người", late.Text(".error-summary"), StringComparison.Ordinal);
        var form = late.FormOf("Ghi xếp loại");
        Assert.Equal("QĐ 77", form.Value("DecisionNumber"));
        Assert.Equal(path, (await form.SubmitAsync()).Path.Split('#')[0]);
        Assert.Equal("QĐ 77", await host.WithDbAsync(db => db.TaskRatings.Where(stored => stored.PersonId == id).Select(stored => stored.DecisionNumber).SingleAsync()));
        Assert.Equal(HttpStatusCode.OK, (await removal.FormOf("Bỏ khỏi hồ sơ").With("Reason", "Ghi nhầm người").SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostEmptyAsync($"{path}/xep-loai/{Guid.CreateVersion7()}/sua")).Status);
    }

    [Fact]
    public async Task The_page_of_a_merger_shows_what_both_records_hold()
    {
        var (kept, path) = await PersonAsync("Lý Văn Gộp");
        var (other, _) = await PersonAsync("Lý Văn Gốp");
        await host.WithDbAsync(db =>
        {
            db.TaskRatings.AddRange(new TaskRating { PersonId = kept, Year = 2020, Level = TaskRatingLevel.Good }, new TaskRating { PersonId = other, Year = 2021, Level = TaskRatingLevel.Excellent });
            db.AwardRecords.Add(new AwardRecord { PersonId = other, AwardKindCode = "LDTT", Year = 2021, DecisionNumber = "7/QĐ", Source = AwardSource.Entered });
            return db.SaveChangesAsync();
        });
        var page = (await (await host.LogInAsync("so.camau")).GetAsync($"{path}/gop?voi={other}")).Text("main table");
        Assert.Contains("2020: Hoàn thành tốt nhiệm vụ", page, StringComparison.Ordinal);
        Assert.Contains("2021: Hoàn thành xuất sắc nhiệm vụ", page, StringComparison.Ordinal);
        Assert.Contains("2021: Lao động tiên tiến (7/QĐ)", page, StringComparison.Ordinal);
        Assert.Contains("Chuyên viên", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("[")]
    [InlineData("' --")]
    public async Task Signs_alone_find_nobody(string sign)
    {
        var sought = Uri.EscapeDataString(sign);
        foreach (var user in new[] { "so.thaibinh", "canbo.bo" })
        {
            var client = await host.LogInAsync(user);
            Assert.Empty((await client.GetAsync($"{List}?tim={sought}")).Document.QuerySelectorAll("main tbody tr"));
            Assert.Empty((await client.GetAsync($"{List}/tap-the?tim={sought}")).Document.QuerySelectorAll("main tbody tr"));
        }
    }

    [Fact]
    public async Task Days_that_can_not_be_are_refused_where_they_are_typed()
    {
        var (_, path) = await PersonAsync("Lý Thị Ngày");
        var client = await host.LogInAsync("so.camau");
        var early = await (await client.GetAsync($"{path}/sua")).FormOf("Lưu").With("Birth", "12/05/1990").With("ServiceSince", "01/01/2000").SubmitAsync();
        Assert.Contains("khi ấy chưa đủ 15 tuổi (sinh 12/05/1990)", early.Text(".error-summary"), StringComparison.Ordinal);
        var award = await (await client.GetAsync($"{path}/khen-thuong")).FormOf("Ghi khen thưởng").With("AwardKindCode", "LDTT").With("Year", "2024").With("DecisionNumber", "3/QĐ").With("DecidedOn", "31/12/2023").With("Authority", "Giám đốc Sở").SubmitAsync();
        Assert.Contains("Ngày quyết định 31/12/2023 trước năm được khen 2024", award.Text(".error-summary"), StringComparison.Ordinal);
    }

    private static async Task<PortalPage[]> TwiceAsync(PageForm form, bool atOnce) =>
        atOnce ? await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync()) : [await form.SubmitAsync(), await form.SubmitAsync()];

    private Task<(Guid Id, string Path)> PersonAsync(string name) => host.AddPersonAsync("camau", name);
}
