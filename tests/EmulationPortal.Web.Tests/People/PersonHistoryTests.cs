using System.Net;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.People;

public sealed class PersonHistoryTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string List = "/ca-nhan-tap-the";

    [Fact]
    public async Task An_award_is_entered_with_its_proof_and_served_to_those_who_may_see_the_person()
    {
        var path = await PersonAsync(1);
        var client = await host.LogInAsync("so.sonla");
        var page = await (await client.GetAsync($"{path}/khen-thuong")).FormOf("Ghi khen thưởng")
            .With("AwardKindCode", "BK_BO_TINH").With("Year", "2019").With("DecisionNumber", "77/QĐ-BTTTT").With("DecidedOn", "10/01/2020").With("Authority", "Bộ trưởng")
            .WithFile("Proof", "quyet-dinh.pdf", SampleFiles.Pdf()).SubmitAsync();
        Assert.Contains("77/QĐ-BTTTT, 10/01/2020", page.Text("#khen-thuong ~ .table-scroll"), StringComparison.Ordinal);
        var file = page.Document.QuerySelector("a[href$='/tep']")!.GetAttribute("href")!;
        var answer = await client.Http.GetAsync(new Uri(file, UriKind.Relative));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(SampleFiles.Pdf(), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.namdinh")).GetAsync(file)).Status);

        var twice = await (await client.GetAsync($"{path}/khen-thuong")).FormOf("Ghi khen thưởng")
            .With("AwardKindCode", "BK_BO_TINH").With("Year", "2019").With("DecisionNumber", "77/QĐ-BTTTT").With("DecidedOn", "10/01/2020").With("Authority", "Bộ trưởng").SubmitAsync();
        Assert.Contains("Đã ghi Bằng khen", twice.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_of_collectives_is_not_entered_for_a_person_and_a_strange_file_is_refused()
    {
        var path = await PersonAsync(2);
        var client = await host.LogInAsync("so.sonla");
        var page = await (await client.GetAsync($"{path}/khen-thuong")).FormOf("Ghi khen thưởng")
            .With("AwardKindCode", "TTLDTT").With("Year", "2030").With("DecisionNumber", "1").With("DecidedOn", "10/01/2020").With("Authority", "Giám đốc Sở")
            .WithFile("Proof", "a.exe", [0x4D, 0x5A, 0x90]).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("không dành cho đối tượng này", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("không thuộc loại được nhận", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Năm phải là số", page.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verification_lasts_until_its_end_is_written()
    {
        var path = await PersonAsync(4);
        var client = await host.LogInAsync("so.sonla");
        var page = await (await client.GetAsync($"{path}/ky-luat")).FormOf("Ghi")
            .With("Kind", nameof(DisciplineKind.UnderVerification)).With("From", "01/10/2026").With("Note", "Xác minh đơn số 4").With("DecisionNumber", "QĐ 4").SubmitAsync();
        Assert.Contains("chưa kết thúc", page.Text("#ky-luat ~ .table-scroll"), StringComparison.Ordinal);
        var end = page.Document.QuerySelector("a[href$='/ket-thuc']")!.GetAttribute("href")!;
        var wrong = await (await client.GetAsync(end)).FormOf("Ghi").With("To", "01/09/2026").SubmitAsync();
        Assert.Contains("không được trước ngày bắt đầu 01/10/2026", wrong.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("05/11/2026", (await wrong.FormOf("Ghi").With("To", "05/11/2026").SubmitAsync()).Text("#ky-luat ~ .table-scroll"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_initiative_is_recorded_for_all_its_authors_with_shares_up_to_a_hundred()
    {
        var path = await PersonAsync(5);
        var colleague = await host.WithDbAsync(db => db.People.Where(person => db.Departments.Any(department => department.Id == person.DepartmentId && department.Slug == "sonla"))
            .OrderBy(person => person.Id).Skip(7).Select(person => person.FullName).FirstAsync());
        var client = await host.LogInAsync("so.sonla");
        var page = await (await client.GetAsync($"{path}/sang-kien")).FormOf("Ghi sáng kiến")
            .With("Title", "Bản đồ phủ sóng").With("Scope", nameof(InitiativeScope.Ministry)).With("RecognisedOn", "01/06/2026").With("DecisionNumber", "QĐ 9").With("Share", "60")
            .With("CoAuthors", $"{colleague} - 50\nKhông Có Ai").SubmitAsync();
        Assert.Contains("Không có ai tên “Không Có Ai”", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("110%", page.Text(".error-summary"), StringComparison.Ordinal);
        var saved = await page.FormOf("Ghi sáng kiến").With("CoAuthors", $"{colleague} - 40").SubmitAsync();
        Assert.Contains("Đã ghi sáng kiến cho 2 tác giả", saved.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal([40, 60], await host.WithDbAsync(db => db.InitiativeAuthors.Where(author => author.Initiative!.Title == "Bản đồ phủ sóng").Select(author => author.SharePercent!.Value).OrderBy(share => share).ToListAsync()));
    }

    [Fact]
    public async Task A_merged_division_hands_its_people_on_and_stays_findable()
    {
        var client = await host.LogInAsync("so.laichau");
        var list = await client.GetAsync($"{List}/tap-the");
        Assert.Contains("8 tập thể", list.Text("caption"), StringComparison.Ordinal);
        var from = list.Document.QuerySelectorAll("tbody a").First(link => link.TextContent == "Phòng Bưu chính - Viễn thông").GetAttribute("href")!;
        var form = (await client.GetAsync($"{from}/ket-thuc")).Document;
        var to = form.QuerySelectorAll("#SuccessorId option").First(option => option.TextContent == "Phòng Công nghệ thông tin").GetAttribute("value")!;
        var done = await (await client.GetAsync($"{from}/ket-thuc")).FormOf("Ghi kết thúc").With("LastDay", "31/10/2026").With("SuccessorId", to).With("LegalBasis", "QĐ 1 ngày 30/10/2026").SubmitAsync();
        Assert.Contains("chuyển sang Phòng Công nghệ thông tin", done.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("Phòng Bưu chính - Viễn thông", (await client.GetAsync($"{List}/tap-the/{to}")).Text("dl"), StringComparison.Ordinal);
        Assert.Contains("Kết thúc sau 31/10/2026", (await client.GetAsync($"{List}/tap-the?tim=buu+chinh")).Text("tbody"), StringComparison.Ordinal);
        var ended = Guid.Parse(from.Split('/')[^1]);
        Assert.Equal(0, await host.WithDbAsync(db => db.People.CountAsync(person => person.SubUnitId == ended)));
    }

    [Fact]
    public async Task A_department_s_collective_follows_its_new_name()
    {
        var id = await host.DepartmentIdAsync("bacninh");
        var client = await host.LogInAsync("canbo.bo");
        await (await client.GetAsync($"/to-chuc/don-vi/{id}/doi-ten")).FormOf("Đổi tên").With("Name", "Sở Khoa học và Công nghệ Bắc Ninh").With("From", "01/03/2025").With("LegalBasis", "NQ 1").SubmitAsync();
        var found = await client.GetAsync($"{List}/tap-the?tim=truyen+thong+bac+ninh");
        Assert.Contains("Sở Khoa học và Công nghệ Bắc Ninh", found.Text("tbody"), StringComparison.Ordinal);
    }

    private Task<string> PersonAsync(int place) => host.WithDbAsync(async db =>
    {
        var id = await db.People.Where(person => db.Departments.Any(department => department.Id == person.DepartmentId && department.Slug == "sonla"))
            .OrderBy(person => person.Id).Skip(place).Select(person => person.Id).FirstAsync();
        return $"{List}/ca-nhan/{id}";
    });
}
