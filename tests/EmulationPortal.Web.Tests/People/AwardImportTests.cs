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

public sealed class AwardImportTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Import = "/ca-nhan-tap-the/nhap-khen-thuong";

    [Fact]
    public async Task A_history_in_old_fonts_is_converted_previewed_and_written_when_confirmed()
    {
        var person = await AddAsync("gialai", "Rơ Châm Hường", 1985);
        var client = await host.LogInAsync("so.gialai");
        var preview = await UploadAsync(client, Sheet(
            Line(Tcvn3("Rơ Châm Hường"), "", Tcvn3("Lao động tiên tiến"), "2019", Tcvn3("12/QĐ-STTTT"), "05/01/2020", Tcvn3("Giám đốc Sở")),
            Line(Tcvn3("Sở"), "", Tcvn3("Bằng khen của Bộ Thông tin và Truyền thông"), "2015-2020", "77/Q§-BTTTT", "", Tcvn3("Bộ trưởng"))));
        Assert.Contains("2 khen thưởng mới", preview.Text("main ul"), StringComparison.Ordinal);
        Assert.Contains("TCVN3", preview.Text("main ul"), StringComparison.Ordinal);
        Assert.Contains("77/QĐ-BTTTT", preview.Text("tbody"), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(person));

        var running = await preview.FormOf("Xác nhận nhập").SubmitAsync();
        await RunAsync();
        Assert.Contains("Đã ghi 2 khen thưởng mới", (await client.GetAsync(running.Path)).Text("main"), StringComparison.Ordinal);
        var page = await client.GetAsync($"/ca-nhan-tap-the/ca-nhan/{person}");
        Assert.Contains("12/QĐ-STTTT, 05/01/2020", page.Text("#khen-thuong ~ .table-scroll"), StringComparison.Ordinal);
        Assert.Contains("Nhập từ tệp", page.Text("#khen-thuong ~ .table-scroll"), StringComparison.Ordinal);
        var whole = await host.WithDbAsync(db => db.AwardRecords.SingleAsync(award => award.DecisionNumber == "77/QĐ-BTTTT"));
        Assert.Equal(("BK_BO_TINH", "2015–2020"), (whole.AwardKindCode, whole.Period));
        Assert.NotNull(whole.CollectiveId);
    }

    [Fact]
    public async Task Every_wrong_cell_is_named_and_nothing_is_written()
    {
        var client = await host.LogInAsync("so.kontum");
        var page = await UploadAsync(client, Sheet(
            Line("", "?", "LĐTT", "2019", "1", "05/01/2020", "Giám đốc Sở"),
            Line("A Nâu", "", "Bằng tốt nghiệp", "19", "1", "31/02/2020", ""),
            Line("A Nâu", "", "LĐTT", "2019", "1", "05/01/2018", "Giám đốc Sở")));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var problems = page.Text(".error-summary");
        Assert.Contains("Ô B4: cần có họ tên hoặc tên tập thể; đang để trống.", problems, StringComparison.Ordinal);
        Assert.Contains("Ô C4: “?” không phải “Cá nhân” hoặc “Tập thể”", problems, StringComparison.Ordinal);
        Assert.Contains("Ô D5: danh mục không có danh hiệu, hình thức “Bằng tốt nghiệp”", problems, StringComparison.Ordinal);
        Assert.Contains("Ô E5: không đọc được “19”", problems, StringComparison.Ordinal);
        Assert.Contains("Ô G5: không đọc được ngày", problems, StringComparison.Ordinal);
        Assert.Contains("Ô H5: cần ghi cấp quyết định", problems, StringComparison.Ordinal);
        Assert.Contains("Ô G6: ngày quyết định 05/01/2018 trước năm được khen 2019", problems, StringComparison.Ordinal);
        Assert.Equal(0, await host.WithDbAsync(db => db.PeopleImports.CountAsync(import => import.FileName == "kontum.xlsx")));
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_row_is_told_at_once_in_the_order_of_the_rows()
    {
        var client = await host.LogInAsync("so.daklak");
        var page = await UploadAsync(client, Sheet(
            Line("Y Không Có", "", "LĐTT", "2019", "1", "", "Giám đốc Sở"),
            Line("Y Cũng Không", "", "Bằng tốt nghiệp", "19", "1", "", "Giám đốc Sở"),
            Line("Phòng Không Có", "Tập thể", "TTLĐTT", "2019", "1", "", "")));
        var problems = page.Text(".error-summary");
        int Place(string said) => problems.IndexOf(said, StringComparison.Ordinal);
        Assert.True(Place("chưa có hồ sơ của “Y Không Có”") is var first && first >= 0 && first < Place("Ô D5: danh mục không có"));
        Assert.True(Place("Ô E5: không đọc được “19”") >= 0);
        Assert.True(Place("chưa có hồ sơ của “Y Cũng Không”") is var second && second >= 0 && second < Place("Ô H6: cần ghi cấp quyết định"));
        Assert.True(Place("chưa có tập thể “Phòng Không Có”") >= 0);
    }

    [Fact]
    public async Task Whoever_is_not_recorded_is_named_with_what_to_do_and_nobody_is_created()
    {
        var before = await host.WithDbAsync(db => db.People.CountAsync());
        var client = await host.LogInAsync("so.daklak");
        var page = await UploadAsync(client, Sheet(
            Line("Y Không Có", "", "LĐTT", "2019", "1", "", "Giám đốc Sở"),
            Line("Phòng Không Có", "Tập thể", "TTLĐTT", "2019", "1", "", "Giám đốc Sở"),
            Line("Sở", "Tập thể", "LĐTT", "2019", "1", "", "Giám đốc Sở")));
        var problems = page.Text(".error-summary");
        Assert.Contains("Ô B4: ", problems, StringComparison.Ordinal);
        Assert.Contains("chưa có hồ sơ của “Y Không Có”. Hãy thêm người này", problems, StringComparison.Ordinal);
        Assert.Contains("chưa có tập thể “Phòng Không Có”", problems, StringComparison.Ordinal);
        Assert.Contains("Ô D6: Lao động tiên tiến không dành cho tập thể", problems, StringComparison.Ordinal);
        Assert.Equal(before, await host.WithDbAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_namesake_is_asked_about_and_a_row_may_be_left_out()
    {
        var (one, two) = (await AddAsync("camau", "Danh Sà Rinh", 1980), await AddAsync("camau", "Danh Sà Rinh", 1990));
        var client = await host.LogInAsync("so.camau");
        var preview = await UploadAsync(client, Sheet(
            Line("Danh Sà Rinh", "", "LĐTT", "2018", "1/QĐ", "", "Giám đốc Sở"),
            Line("Danh Sà Rinh", "", "LĐTT", "2019", "2/QĐ", "", "Giám đốc Sở")));
        Assert.Equal(2, preview.Document.QuerySelectorAll("fieldset").Length);
        var open = await preview.FormOf("Xác nhận nhập").With("dong-4", two.ToString()).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, open.Status);
        Assert.Contains("Còn 1 dòng chưa quyết định", open.Text(".error-summary"), StringComparison.Ordinal);
        await open.FormOf("Xác nhận nhập").With("dong-5", "moi").SubmitAsync();
        await RunAsync();
        Assert.Equal((0, 1), (await CountAsync(one), await CountAsync(two)));
    }

    [Fact]
    public async Task An_award_recorded_already_is_recognised_and_only_its_gaps_are_filled()
    {
        var person = await AddAsync("bentre", "Huỳnh Thị Mười", 1979);
        await host.WithDbAsync(async db =>
        {
            db.AwardRecords.Add(new AwardRecord { PersonId = person, AwardKindCode = "LDTT", Year = 2018, Authority = "Giám đốc Sở", Source = AwardSource.Entered });
            return await db.SaveChangesAsync();
        });
        var client = await host.LogInAsync("so.bentre");
        var preview = await UploadAsync(client, Sheet(
            Line("Huỳnh Thị Mười", "", "LĐTT", "2018", "9/QĐ-STTTT", "10/01/2019", "Người khác"),
            Line("Huỳnh Thị Mười", "", "BK của bộ, tỉnh", "2018", "3/QĐ-UBND", "", "Chủ tịch"),
            Line("Huỳnh Thị Mười", "", "BK của bộ, tỉnh", "2018", "4/QĐ-UBND", "", "Chủ tịch")));
        Assert.Contains("2 khen thưởng mới", preview.Text("main ul"), StringComparison.Ordinal);
        Assert.Contains("1 khen thưởng đã ghi", preview.Text("main ul"), StringComparison.Ordinal);
        await preview.FormOf("Xác nhận nhập").SubmitAsync();
        await RunAsync();
        var awards = await host.WithDbAsync(db => db.AwardRecords.Where(award => award.PersonId == person).ToListAsync());
        Assert.Equal(3, awards.Count);
        Assert.Equal(("9/QĐ-STTTT", "Giám đốc Sở"), (awards.Single(award => award.AwardKindCode == "LDTT").DecisionNumber, awards.Single(award => award.AwardKindCode == "LDTT").Authority));

        var again = await UploadAsync(client, Sheet(
            Line("Huỳnh Thị Mười", "", "LĐTT", "2017", "1/QĐ", "", "Giám đốc Sở"),
            Line("Huỳnh Thị Mười", "", "LĐTT", "2017", "2/QĐ", "", "Giám đốc Sở")));
        Assert.Contains("Ô B5: Huỳnh Thị Mười đã có LĐTT năm 2017 ở một dòng trên", again.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_goes_on_behind_the_last_batch_and_leaves_nothing_when_it_fails()
    {
        var person = await AddAsync("tayninh", "Cao Thị Lụa", 1981);
        var client = await host.LogInAsync("so.tayninh");
        var preview = await UploadAsync(client, Sheet(
            Line("Cao Thị Lụa", "", "LĐTT", "2018", "1/QĐ", "", "Giám đốc Sở"),
            Line("Cao Thị Lụa", "", "LĐTT", "2019", "2/QĐ", "", "Giám đốc Sở")));
        await preview.FormOf("Xác nhận nhập").SubmitAsync();
        var id = Guid.Parse(preview.Path.Split('/')[^1]);
        await using var scope = host.Services.CreateAsyncScope();
        var awards = scope.ServiceProvider.GetRequiredService<AwardPreviews>();
        var import = await host.WithDbAsync(db => db.PeopleImports.AsNoTracking().Include(stored => stored.Choices).SingleAsync(stored => stored.Id == id));
        var (rows, _) = await awards.DecidedAsync(import, default);
        await host.WithDbAsync(db => new Data.People.AwardImporting(db).WriteAsync(import, [rows[0]], DateTime.UnixEpoch, default));
        Assert.Equal(0, await CountAsync(person));
        await RunAsync();
        Assert.Equal(2, await CountAsync(person));
        Assert.Equal((PeopleImportState.Done, 2), await host.WithDbAsync(async db => ((await db.PeopleImports.SingleAsync(stored => stored.Id == id)).State, (await db.PeopleImports.SingleAsync(stored => stored.Id == id)).Created)));

        var lost = await UploadAsync(client, Sheet(Line("Cao Thị Lụa", "", "LĐTT", "2020", "3/QĐ", "", "Giám đốc Sở")));
        await lost.FormOf("Xác nhận nhập").SubmitAsync();
        await host.WithDbAsync(db => db.People.Where(stored => stored.Id == person).ExecuteUpdateAsync(set => set.SetProperty(stored => stored.DepartmentId, db.Departments.First(department => department.Slug == "camau").Id)));
        await RunAsync();
        var failed = await client.GetAsync(lost.Path);
        Assert.Contains("Không nhập được", failed.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Không có khen thưởng nào được ghi", failed.Text("main"), StringComparison.Ordinal);
        Assert.Equal(2, await host.WithDbAsync(db => db.AwardRecords.IgnoreQueryFilters().CountAsync(award => award.PersonId == person)));
    }

    [Fact]
    public async Task Another_department_s_import_is_not_found_and_a_list_of_people_is_none_of_awards()
    {
        await AddAsync("hagiang", "Giàng A Páo", 1983);
        var client = await host.LogInAsync("so.hagiang");
        var preview = await UploadAsync(client, Sheet(Line("Giàng A Páo", "", "LĐTT", "2018", "1/QĐ", "", "Giám đốc Sở")));
        var id = preview.Path.Split('/')[^1];
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.namdinh")).GetAsync($"{Import}/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/ca-nhan-tap-the/nhap/{id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.LogInAsync("hoidong1")).GetAsync(Import)).Status);
        var stale = preview.FormOf("Xác nhận nhập");
        Assert.Contains("Đã hủy", (await client.PostEmptyAsync($"{Import}/{id}/huy", ("version", stale.Value("version")!))).Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await stale.SubmitAsync()).Status);
    }

    [Fact]
    public async Task The_template_is_sound_and_names_the_catalogue()
    {
        var client = await host.LogInAsync("so.kontum");
        var template = await client.Http.GetByteArrayAsync(new Uri($"{Import}/mau", UriKind.Relative));
        XlsxFile.AssertValid(template);
        var filled = XlsxFile.Edit(template, "Khen thưởng", ("B4", "Lê Văn Tám"), ("F4", "Bằng khen của Thủ tướng Chính phủ"), ("G4", "2015-2019"), ("H4", "1/QĐ-TTg"), ("I4", "10/01/2020"), ("J4", "Thủ tướng Chính phủ"));
        var kinds = await host.WithDbAsync(db => db.AwardKinds.AsNoTracking().ToListAsync());
        var row = Assert.Single(AwardsWorkbook.Read(filled, kinds, new DateOnly(2026, 11, 10)).Rows);
        Assert.Equal(("Lê Văn Tám", "BK_TTG", 2015, 2019, "1/QĐ-TTg"), (row.Name, row.AwardKindCode, row.Year, row.ToYear, row.DecisionNumber));
    }

    private static string Tcvn3(string text) => LegacyText.Encode(text, LegacyEncoding.Tcvn3);

    private static string[] Line(string name, string recipient, string award, string year, string number, string on, string authority) => [name, recipient, award, year, number, on, authority];

    private static byte[] Sheet(params string[][] lines)
    {
        var sheet = new XlsxSheet("Khen thưởng");
        sheet.Write(3, 1, new[] { "STT", "Họ tên, tên tập thể", "Đối tượng", "Danh hiệu, hình thức", "Năm", "Số quyết định", "Ngày quyết định", "Cấp quyết định" }.Select(heading => XlsxCell.Of(heading)));
        for (var index = 0; index < lines.Length; index++)
        {
            sheet.Write(4 + index, 1, lines[index].Select(cell => XlsxCell.Of(cell)).Prepend(XlsxCell.Of(index + 1)));
        }

        return WorkbookWriter.Write("Lý lịch", [sheet]);
    }

    private static async Task<PortalPage> UploadAsync(PortalClient client, byte[] bytes) =>
        await (await client.GetAsync(Import)).FormOf("Xem trước").WithFile("Sheet", "khen-thuong.xlsx", bytes).SubmitAsync();

    private Task<Guid> AddAsync(string slug, string name, int bornYear) => host.WithDbAsync(async db =>
    {
        var department = await db.Departments.SingleAsync(candidate => candidate.Slug == slug);
        var person = new Person { FullName = name, Honorific = Honorific.Mr, DepartmentId = department.Id, BornYear = bornYear, ValidFrom = new DateOnly(2010, 1, 1) };
        person.Begin(department.Id, null, "Chuyên viên", person.ValidFrom);
        person.RefreshKeys();
        db.People.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    });

    private Task<int> CountAsync(Guid person) => host.WithDbAsync(db => db.AwardRecords.CountAsync(award => award.PersonId == person));

    private async Task RunAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<ImportRunner>().RunDueAsync());
    }
}
