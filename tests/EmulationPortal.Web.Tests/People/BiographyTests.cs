using System.Net;
using DocumentFormat.OpenXml.Packaging;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.People;

public sealed class BiographyTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_person_s_biography_tells_titles_and_forms_apart_with_gaps_and_what_comes_next()
    {
        var path = await PersonAsync("Quàng Thị Lả");
        var page = await (await host.LogInAsync("so.sonla")).GetAsync($"{path}/ly-lich");
        var tables = page.Document.QuerySelectorAll("main table.list");
        Assert.Contains("2020 Lao động tiên tiến 1/QĐ-STTTT 05/01/2021 Giám đốc Sở", page.Text("main table.list"), StringComparison.Ordinal);
        Assert.Contains("Bằng khen của bộ, ban, ngành, tỉnh", tables[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Bằng khen", tables[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Năm 2024: Chưa đủ vì: ", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Năm 2025: Theo hồ sơ thì đủ điều kiện LĐTT nhưng chưa ghi quyết định nào", page.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Năm 2020:", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Sớm nhất có thể đạt", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_say_what_the_page_says_and_explain_only_when_asked()
    {
        var path = await PersonAsync("Quàng Văn Lả");
        var client = await host.LogInAsync("so.sonla");
        var plain = Words(await client.Http.GetByteArrayAsync(new Uri($"{path}/ly-lich/docx", UriKind.Relative)));
        Assert.Contains("LÝ LỊCH KHEN THƯỞNG", plain, StringComparison.Ordinal);
        Assert.Contains("1/QĐ-STTTT", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("Năm 2024", plain, StringComparison.Ordinal);
        Assert.Contains("Năm 2024", Words(await client.Http.GetByteArrayAsync(new Uri($"{path}/ly-lich/docx?giai-thich=co", UriKind.Relative))), StringComparison.Ordinal);
        Assert.Contains("Quàng Văn Lả", (await client.GetAsync($"{path}/ly-lich/in")).Document.Body!.TextContent, StringComparison.Ordinal);
        var pdf = await client.Http.GetAsync(new Uri($"{path}/ly-lich/pdf", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, pdf.StatusCode);
        Assert.Contains(pdf.Content.Headers.ContentType!.MediaType, new[] { "application/pdf", "text/html" });
    }

    [Fact]
    public async Task A_department_s_biography_has_its_published_awards()
    {
        var whole = await host.WithDbAsync(db => db.Collectives.Where(collective => collective.Kind == CollectiveKind.Department && db.Departments.Any(department => department.Id == collective.DepartmentId && department.Slug == "thaibinh"))
            .Select(collective => collective.Id).SingleAsync());
        var page = await (await host.LogInAsync("giamdoc.thaibinh")).GetAsync($"/ca-nhan-tap-the/tap-the/{whole}/ly-lich");
        Assert.Contains("Cờ thi đua của Chính phủ", page.Text("main table.list"), StringComparison.Ordinal);
        Assert.Contains("2015–2020", page.Text("main table.list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_find_no_biography()
    {
        var path = await PersonAsync("Quàng A Lả");
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.namdinh")).GetAsync($"{path}/ly-lich")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("hoidong1")).GetAsync($"{path}/ly-lich/docx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.sonla")).GetAsync($"/ca-nhan-tap-the/khac/{Guid.NewGuid()}/ly-lich/pdf")).Status);
    }

    private static string Words(byte[] docx)
    {
        using var stream = new MemoryStream(docx);
        using var document = WordprocessingDocument.Open(stream, false);
        return document.MainDocumentPart!.Document.Body!.InnerText;
    }

    // Titles in 2020 and 2023, a form in 2023; not completed in 2024, good without a title in 2025.
    private Task<string> PersonAsync(string name) => host.WithDbAsync(async db =>
    {
        var department = await db.Departments.SingleAsync(candidate => candidate.Slug == "sonla");
        var person = new Person { FullName = name, Honorific = Honorific.Ms, DepartmentId = department.Id, BornYear = 1988, ValidFrom = new DateOnly(2015, 1, 1) };
        person.Begin(department.Id, null, "Chuyên viên", person.ValidFrom);
        person.RefreshKeys();
        db.AddRange(
            person,
            new AwardRecord { PersonId = person.Id, AwardKindCode = "LDTT", Year = 2020, DecisionNumber = "1/QĐ-STTTT", DecidedOn = new DateOnly(2021, 1, 5), Authority = "Giám đốc Sở", Source = AwardSource.Entered },
            new AwardRecord { PersonId = person.Id, AwardKindCode = "LDTT", Year = 2023, DecisionNumber = "2/QĐ-STTTT", Source = AwardSource.Entered },
            new AwardRecord { PersonId = person.Id, AwardKindCode = "BK_BO_TINH", Year = 2023, DecisionNumber = "3/QĐ-BTTTT", Source = AwardSource.Entered },
            new TaskRating { PersonId = person.Id, Year = 2020, Level = TaskRatingLevel.Good },
            new TaskRating { PersonId = person.Id, Year = 2024, Level = TaskRatingLevel.NotCompleted },
            new TaskRating { PersonId = person.Id, Year = 2025, Level = TaskRatingLevel.Good });
        await db.SaveChangesAsync();
        return $"/ca-nhan-tap-the/ca-nhan/{person.Id}";
    });
}
