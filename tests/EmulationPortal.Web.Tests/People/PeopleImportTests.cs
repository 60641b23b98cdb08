using System.Net;
using EmulationPortal.Documents.People;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.People;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.People;

public sealed class PeopleImportTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Import = "/ca-nhan-tap-the/nhap";

    [Fact]
    public async Task A_list_in_old_fonts_is_converted_previewed_and_brought_in_when_confirmed()
    {
        var client = await host.LogInAsync("so.gialai");
        var preview = await UploadAsync(client, Sheet(
            Line(Tcvn3("Nguyễn Văn Thắng"), "Ông", "12/05/1980", Tcvn3("Phòng Bưu chính"), Tcvn3("Trưởng phòng")),
            Line(Tcvn3("Trần Thị Hường"), "Bà", "1985", Tcvn3("Phòng Bưu chính"), Tcvn3("Chuyên viên")),
            Line(Tcvn3("Đỗ Đình Đạt"), "Ông", "", "", Tcvn3("Giám đốc"))));
        Assert.Contains("3 người mới", preview.Text("main ul"), StringComparison.Ordinal);
        Assert.Contains("TCVN3", preview.Text("main ul"), StringComparison.Ordinal);
        Assert.Contains("1 bộ phận chưa có, cần bạn xác nhận: Phòng Bưu chính", preview.Text("main ul"), StringComparison.Ordinal);
        Assert.Contains("Bà Trần Thị Hường", preview.Text("tbody"), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("gialai"));

        var unasked = await preview.FormOf("Xác nhận nhập").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, unasked.Status);
        Assert.Contains("đồng ý thêm các bộ phận mới", unasked.Text(".error-summary"), StringComparison.Ordinal);
        var running = await unasked.FormOf("Xác nhận nhập").With("dong-y-bo-phan", "true").SubmitAsync();
        Assert.Contains("Đang nhập", running.Text("main"), StringComparison.Ordinal);
        await RunAsync();
        var done = await client.GetAsync(running.Path);
        Assert.Contains("Đã thêm 3 người mới", done.Text("main"), StringComparison.Ordinal);
        Assert.Equal(3, await CountAsync("gialai"));
        Assert.Contains("Đã nhập xong danh sách", (await client.GetAsync("/thong-bao")).Text("main"), StringComparison.Ordinal);
        var person = await client.GetAsync((await client.GetAsync("/ca-nhan-tap-the?tim=huong")).Document.QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.Contains("Phòng Bưu chính, Chuyên viên", person.Text("dl"), StringComparison.Ordinal);
        Assert.Contains("Nhập từ tệp", person.Text("dl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_is_written_otherwise_is_asked_about_and_taken_for_the_one_chosen()
    {
        var client = await host.LogInAsync("so.dienbien");
        var preview = await UploadAsync(client, Sheet(
            Line("Lò Văn Viết", "Ông", "1981", "P. Công nghệ thông tin", "Chuyên viên"),
            Line("Lò Thị Khác", "Bà", "1982", "Ban Chưa Từng Có", "Chuyên viên")));
        Assert.Equal("", preview.FormOf("Xác nhận nhập").Value("bo-phan-0"));
        Assert.Equal("moi", preview.FormOf("Xác nhận nhập").Value("bo-phan-1"));
        var near = preview.Document.QuerySelectorAll("#bo-phan-0 option")[1];
        Assert.Contains("Là Phòng Công nghệ thông tin (tên gần giống)", near.TextContent, StringComparison.Ordinal);
        var open = await preview.FormOf("Xác nhận nhập").With("dong-y-bo-phan", "true").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, open.Status);
        Assert.Contains("Bộ phận “P. Công nghệ thông tin” – hãy chọn", open.Text(".error-summary"), StringComparison.Ordinal);
        await open.FormOf("Xác nhận nhập").With("bo-phan-0", near.GetAttribute("value")!).SubmitAsync();
        await RunAsync();
        var units = await host.WithDbAsync(db => db.People.Where(person => person.FullName.StartsWith("Lò ") && person.ImportId != null)
            .Join(db.Collectives, person => person.SubUnitId, unit => unit.Id, (person, unit) => new { person.FullName, unit.Name }).OrderBy(pair => pair.FullName).Select(pair => pair.Name).ToListAsync());
        Assert.Equal(["Ban Chưa Từng Có", "Phòng Công nghệ thông tin"], units);
    }

    [Fact]
    public async Task Every_wrong_cell_is_named_and_nobody_is_brought_in()
    {
        var client = await host.LogInAsync("so.kontum");
        var page = await UploadAsync(client, Sheet(
            Line("A Nâu", "Ông", "01/01/2030", "", ""),
            Line("", "?", "31/02/1980", "", ""),
            Line("Y Blan", "Bà", "1990", "", ""),
            Line("Rơ Châm Hoà", "Bà", "02/03/1991", "", ""),
            Line("Rơ Châm Hòa", "Bà", "02/03/1991", "", ""),
            Line("Y Mới Toanh", "Bà", "1990", "", ""),
            Line("Y Mới Toanh", "Bà", "1990", "", "")));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var problems = page.Text(".error-summary");
        Assert.Contains("Ô D4: ngày sinh 01/01/2030 ở tương lai", problems, StringComparison.Ordinal);
        Assert.Contains("Ô B5: cần có họ và tên; đang để trống.", problems, StringComparison.Ordinal);
        Assert.Contains("Ô C5: “?” không phải “Ông” hoặc “Bà”.", problems, StringComparison.Ordinal);
        Assert.Contains("Ô D5: không đọc được ngày", problems, StringComparison.Ordinal);
        Assert.Contains("Ô B8: Rơ Châm Hòa đã có ở dòng 7", problems, StringComparison.Ordinal);
        Assert.Contains("Ô B10: Y Mới Toanh đã có ở dòng 9, cùng bộ phận", problems, StringComparison.Ordinal);
        Assert.Equal(0, await host.WithDbAsync(db => db.PeopleImports.CountAsync(import => db.Departments.Any(department => department.Id == import.DepartmentId && department.Slug == "kontum"))));
    }

    [Fact]
    public async Task A_row_like_somebody_known_is_decided_about_before_anybody_is_brought_in()
    {
        var client = await host.LogInAsync("so.thaibinh");
        var preview = await UploadAsync(client, Sheet(
            Line("Nguyễn Văn Thắng", "Ông", "12/05/1980", "", ""),
            Line("Nguyễn Văn Thắng", "Ông", "1975", "", ""),
            Line("Nguyễn Văn Thăng", "Ông", "1982", "", ""),
            Line("Nguyễn Văn Thắng", "Ông", "01/01/1999", "", "")));
        Assert.Contains("1 người mới", preview.Text("main ul"), StringComparison.Ordinal);
        Assert.Contains("1 người đã có", preview.Text("main ul"), StringComparison.Ordinal);
        Assert.Equal(2, preview.Document.QuerySelectorAll("fieldset").Length);

        var open = await preview.FormOf("Xác nhận nhập").With("dong-5", "moi").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, open.Status);
        Assert.Contains("Còn 1 dòng chưa quyết định", open.Text(".error-summary"), StringComparison.Ordinal);
        var known = open.Document.QuerySelector("input[name=dong-6]")!.GetAttribute("value")!;
        var running = await open.FormOf("Xác nhận nhập").With("dong-6", known).SubmitAsync();
        var before = await CountAsync("thaibinh");
        await RunAsync();
        Assert.Contains("Đã thêm 2 người mới", (await client.GetAsync(running.Path)).Text("main"), StringComparison.Ordinal);
        Assert.Equal(before + 2, await CountAsync("thaibinh"));
    }

    [Fact]
    public async Task A_list_is_thrown_away_and_can_then_not_be_confirmed()
    {
        var client = await host.LogInAsync("so.daklak");
        var preview = await UploadAsync(client, Sheet(Line("Y Bhăm Niê Kđăm", "Ông", "1980", "", "")));
        var confirm = preview.FormOf("Xác nhận nhập");
        var token = confirm.Value("__RequestVerificationToken");
        var version = confirm.Value("version")!;
        var id = preview.Path.Split('/')[^1];
        Assert.NotNull(token);
        Assert.Contains("Đã hủy", (await client.PostEmptyAsync($"{Import}/{id}/huy", ("version", version))).Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await confirm.SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.namdinh")).GetAsync($"{Import}/{id}")).Status);
    }

    [Theory]
    [InlineData("khong.xlsx", "PK không phải")]
    [InlineData("a.csv", "Họ và tên,Ông/Bà")]
    public async Task What_is_no_workbook_is_refused_in_words(string name, string content)
    {
        var client = await host.LogInAsync("so.kontum");
        var page = await (await client.GetAsync(Import)).FormOf("Xem trước").WithFile("Sheet", name, System.Text.Encoding.UTF8.GetBytes(content)).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("không phải là tệp Excel dạng .xlsx", page.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_template_is_sound_and_reads_back_what_is_typed_into_it()
    {
        var client = await host.LogInAsync("so.kontum");
        var template = await client.Http.GetByteArrayAsync(new Uri($"{Import}/mau", UriKind.Relative));
        XlsxFile.AssertValid(template);
        var filled = XlsxFile.Edit(template, "Danh sách", ("B4", "Lê Văn Tám"), ("C4", "Ông"), ("D4", "15/10/1990"), ("E4", "064090001234"), ("H4", "01/03/2020"), ("J4", 7));
        var row = Assert.Single(PeopleWorkbook.Read(filled, new DateOnly(2026, 11, 10)).Rows);
        Assert.Equal(new ListedPerson(4, "Lê Văn Tám", Honorific.Mr, new DateOnly(1990, 10, 15), 1990, "064090001234", "", "", new DateOnly(2020, 3, 1), null, 7) { IdentityCell = "E4" }, row);
    }

    [Fact]
    public async Task An_identity_number_of_somebody_else_is_named_with_its_cell()
    {
        var client = await host.LogInAsync("so.kontum");
        await (await client.GetAsync("/ca-nhan-tap-the/ca-nhan/moi")).FormOf("Lập hồ sơ").With("FullName", "A Thanh Số").With("Honorific", "Mr").With("Birth", "03/04/1981").With("IdentityNumber", "062081009999").SubmitAsync();
        var template = await client.Http.GetByteArrayAsync(new Uri($"{Import}/mau", UriKind.Relative));
        var taken = await UploadAsync(client, XlsxFile.Edit(template, "Danh sách", ("B4", "Lê Văn Khác"), ("C4", "Ông"), ("D4", "15/10/1990"), ("E4", "062081009999"), ("I4", "01/03/2004")));
        Assert.Equal(HttpStatusCode.BadRequest, taken.Status);
        Assert.Contains("Ô I4: ngày vào ngành 01/03/2004: khi ấy chưa đủ 15 tuổi", taken.Text(".error-summary"), StringComparison.Ordinal);
        taken = await UploadAsync(client, XlsxFile.Edit(template, "Danh sách", ("B4", "Lê Văn Khác"), ("C4", "Ông"), ("D4", "15/10/1990"), ("E4", "062081009999")));
        Assert.Contains("Ô E4: Lê Văn Khác: số định danh này đã ghi cho Ông A Thanh Số, sinh 03/04/1981", taken.Text(".error-summary"), StringComparison.Ordinal);
        var same = await UploadAsync(client, XlsxFile.Edit(template, "Danh sách", ("B4", "A Thanh Số"), ("C4", "Ông"), ("D4", "03/04/1981"), ("E4", "062081009999")));
        Assert.Contains("1 người đã có", same.Text("main ul"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_people_come_in_at_once()
    {
        var client = await host.LogInAsync("so.hanoi");
        var bytes = Sheet([.. Enumerable.Range(0, 10_000).Select(number => Line(
            $"{Families[number % 10]} {Middles[number / 10 % 10]} {Givens[number / 100 % 10]}{(char)('a' + (number / 1000))}", number % 2 == 0 ? "Ông" : "Bà",
            DateText.Show(new DateOnly(1970, 1, 1).AddDays(number)), $"Phòng số {number % 20}", "Chuyên viên"))]);
        var preview = await UploadAsync(client, bytes);
        Assert.Contains("10000 người mới", preview.Text("main ul"), StringComparison.Ordinal);
        await preview.FormOf("Xác nhận nhập").With("dong-y-bo-phan", "true").SubmitAsync();
        await RunAsync();
        Assert.Equal(10_000, await CountAsync("hanoi"));
    }

    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ"];
    private static readonly string[] Middles = ["Văn", "Thị", "Đức", "Ngọc", "Minh", "Quang", "Thu", "Thanh", "Hữu", "Xuân"];
    private static readonly string[] Givens = ["Ho", "Hu", "La", "Ma", "No", "Phu", "Quo", "So", "Ta", "Vi"];

    private static string Tcvn3(string text) => LegacyText.Encode(text, LegacyEncoding.Tcvn3);

    private static string[] Line(string name, string honorific, string birth, string unit, string title) => [name, honorific, birth, unit, title];

    private static byte[] Sheet(params string[][] lines)
    {
        var sheet = new XlsxSheet("Danh sách");
        sheet.Write(1, 1, XlsxCell.Of("DANH SÁCH"));
        sheet.Write(3, 1, new[] { "STT", "Họ và tên", "Ông/Bà", "Ngày sinh", "Bộ phận", "Chức vụ" }.Select(heading => XlsxCell.Of(heading)));
        for (var index = 0; index < lines.Length; index++)
        {
            sheet.Write(4 + index, 1, lines[index].Select(cell => XlsxCell.Of(cell)).Prepend(XlsxCell.Of(index + 1)));
        }

        return WorkbookWriter.Write("Danh sách", [sheet]);
    }

    private static async Task<PortalPage> UploadAsync(PortalClient client, byte[] bytes) =>
        await (await client.GetAsync(Import)).FormOf("Xem trước").WithFile("Sheet", "danh-sach.xlsx", bytes).SubmitAsync();

    private async Task RunAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<ImportRunner>().RunDueAsync());
    }

    private Task<int> CountAsync(string slug) =>
        host.WithDbAsync(db => db.People.CountAsync(person => db.Departments.Any(department => department.Id == person.DepartmentId && department.Slug == slug)));
}
