using System.Net;
using EmulationPortal.Data.LegalDocuments;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Web.Tests.Database;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.LegalDocuments;

/// <summary>The register of documents: found, read, kept, and marked where it is cited.</summary>
public sealed class RegisterTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("1459", "1459/QĐ-BTTTT")]
    [InlineData("1459/QĐ-BTTTT", "1459/QĐ-BTTTT")]
    [InlineData("thong tin doi ngoai lang son", "05/KH-UBND|456/KH-STTTT")]
    [InlineData("phan quyen 152 nd cp", "152/2025/NĐ-CP")]
    [InlineData("doi ngoai ke hoach 456", "456/KH-STTTT")]
    [InlineData("%", "")]
    public async Task A_document_is_found_by_its_number_and_by_words_without_accents(string sought, string numbers)
    {
        var page = await (await host.LogInAsync("so.sonla")).GetAsync($"/van-ban?tim={Uri.EscapeDataString(sought)}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(numbers.Split('|', StringSplitOptions.RemoveEmptyEntries), page.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()).Order());
    }

    [Fact]
    public async Task Who_types_a_number_sees_that_document_before_those_that_name_it()
    {
        var rows = (await (await host.LogInAsync("so.sonla")).GetAsync("/van-ban?tim=152")).Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.True(rows.Count > 1);
        Assert.Equal("152/2025/NĐ-CP", rows[0]);
    }

    [Fact]
    public async Task The_legal_timeline_of_the_bloc_is_there_and_says_what_was_in_force_on_a_day()
    {
        var client = await host.LogInAsync("giamdoc.dienbien");
        var now = await client.GetAsync("/van-ban/dong-thoi-gian");
        Assert.Contains("01/10/2026 Luật 06/2026/QH16 Chưa đối chiếu", now.Text("main"), StringComparison.Ordinal);
        var then = (await client.GetAsync("/van-ban/dong-thoi-gian?ngay=01/03/2020")).Text("section");
        Assert.Contains("91/2017/NĐ-CP", then, StringComparison.Ordinal);
        Assert.Contains("09/2018/TT-BTTTT", then, StringComparison.Ordinal);
        Assert.DoesNotContain("98/2023/NĐ-CP", then, StringComparison.Ordinal);
        var wrong = await client.GetAsync("/van-ban/dong-thoi-gian?ngay=31/02/2020");
        Assert.Contains("không có ngày 31", wrong.Text(".field-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relations_are_read_from_both_ends_and_what_is_out_of_force_is_marked_where_titles_cite_it()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var old = await officer.GetAsync($"/van-ban/{await IdAsync("98/2023/NĐ-CP")}");
        Assert.Contains("Được thay thế bởi Nghị định 152/2025/NĐ-CP", old.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Thay thế Nghị định 91/2017/NĐ-CP", old.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Bộ quy định 2024", old.Text("main"), StringComparison.Ordinal);
        var titles = await officer.GetAsync("/danh-hieu");
        Assert.Contains("98/2023/NĐ-CP hết hiệu lực từ 01/07/2025", titles.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("152/2025/NĐ-CP hết hiệu lực", titles.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_registered_with_its_text_and_ends_the_one_that_it_replaces()
    {
        var officer = await host.LogInAsync("canbo.bo");
        await AddAsync(officer, "11/QĐ-THU", "quy chế thử nghiệm một");
        var path = (await AddAsync(officer, "12/QĐ-THU", "quy chế thử nghiệm hai", "01/10/2026")).Path;
        var related = await (await officer.GetAsync(path)).FormOf("Ghi quan hệ").With("Kind", "Replaces").With("Number", "11/QĐ-THU").With("EndsOther", "true").SubmitAsync();
        Assert.Contains("Thay thế Quyết định 11/QĐ-THU", related.Text("main"), StringComparison.Ordinal);
        Assert.Contains("từ 01/01/2026 đến hết 30/09/2026", (await officer.GetAsync($"/van-ban/{await IdAsync("11/QĐ-THU")}")).Text("main"), StringComparison.Ordinal);
        var file = await (await host.LogInAsync("so.sonla")).Http.GetAsync(new Uri($"{path}/tep", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "application/pdf", "attachment"), (file.StatusCode, file.Content.Headers.ContentType?.MediaType, file.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Contains("Vào sổ Quyết định 12/QĐ-THU", (await officer.GetAsync($"/nhat-ky/LegalDocument/{path.Split('/')[2]}")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_wrongly_is_refused_in_Vietnamese_and_kept()
    {
        var officer = await host.LogInAsync("quantri");
        var page = await (await officer.GetAsync("/van-ban/moi")).FormOf("Lưu")
            .With("Number", "").With("Kind", "Sắc lệnh").With("IssuedOn", "31/02/2026").With("Abstract", "về việc giữ lại").With("ValidFrom", "01/05/2026").With("ValidTo", "01/04/2026")
            .WithFile("File", "anh.pdf", SampleFiles.Png).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        foreach (var sentence in new[] { "Hãy ghi số, ký hiệu", "Hãy chọn loại văn bản", "không có ngày 31", "Hãy ghi cơ quan ban hành", "ở trước ngày có hiệu lực", "không phải PDF" })
        {
            Assert.Contains(sentence, page.Text(".error-summary"), StringComparison.Ordinal);
        }

        Assert.Contains("về việc giữ lại", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_there_is_warned_of_and_taken_only_as_another_document()
    {
        var officer = await host.LogInAsync("canbo.bo");
        await AddAsync(officer, "77/QĐ-TRUNG", "văn bản thứ nhất");
        var form = NewForm(await officer.GetAsync("/van-ban/moi"), "77/QĐ-TRUNG", "văn bản thứ hai").With("Issuer", "Ủy ban nhân dân tỉnh khác");
        var warned = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, warned.Status);
        Assert.Contains("văn bản thứ nhất", warned.Text(".alert-warning"), StringComparison.Ordinal);
        var taken = await warned.FormOf("Lưu").With("IsAnother", "true").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Equal(2, await host.WithDbAsync(db => db.LegalDocuments.CountAsync(document => document.Number == "77/QĐ-TRUNG")));
    }

    [Fact]
    public async Task Two_who_change_an_entry_at_once_are_told_and_departments_change_nothing()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var path = (await AddAsync(officer, "88/QĐ-HAI", "văn bản của hai người")).Path;
        var first = (await officer.GetAsync($"{path}/sua")).FormOf("Lưu").With("Signer", "Nguyễn Văn Một");
        var second = (await (await host.LogInAsync("quantri")).GetAsync($"{path}/sua")).FormOf("Lưu").With("Signer", "Nguyễn Văn Hai");
        Assert.Equal(HttpStatusCode.OK, (await first.SubmitAsync()).Status);
        var conflict = await second.SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Người ký Nguyễn Văn Hai Nguyễn Văn Một (khác)", conflict.Text("main"), StringComparison.Ordinal);
        var staff = await host.LogInAsync("so.sonla");
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.GetAsync($"{path}/sua")).Status);
        Assert.DoesNotContain("Vào sổ văn bản", (await staff.GetAsync("/van-ban")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_and_the_filters_translate_for_SQL_Server()
    {
        using var db = new SqlServerDouble().NewDb();
        var text = db.LegalDocuments.WithWords(db, "1459 nd").WithForce(DocumentForce.Ended, new DateOnly(2026, 1, 1)).OrderByDescending(document => document.IssuedOn ?? document.ValidFrom).ToQueryString();
        Assert.Contains("[Word] >= ", text, StringComparison.Ordinal);
        Assert.Contains("[ValidTo] IS NOT NULL", text, StringComparison.Ordinal);
    }

    private Task<Guid> IdAsync(string number) => host.WithDbAsync(db => db.LegalDocuments.Where(document => document.Number == number).Select(document => document.Id).SingleAsync());

    private static async Task<PortalPage> AddAsync(PortalClient client, string number, string about, string from = "01/01/2026")
    {
        var page = await NewForm(await client.GetAsync("/van-ban/moi"), number, about).With("ValidFrom", from).WithFile("File", "van-ban.pdf", SampleFiles.Pdf()).SubmitAsync();
        Assert.True(page.Status == HttpStatusCode.OK, page.Text("main"));
        return page;
    }

    private static PageForm NewForm(PortalPage page, string number, string about) => page.FormOf("Lưu")
        .With("Number", number).With("Kind", "Quyết định").With("Issuer", "Bộ trưởng Bộ Khoa học và Công nghệ").With("Abstract", about).With("IssuedOn", "01/01/2026").With("ValidFrom", "01/01/2026");
}
