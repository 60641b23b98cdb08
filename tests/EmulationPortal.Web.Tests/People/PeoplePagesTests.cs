using System.Net;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.People;

public sealed class PeoplePagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string List = "/ca-nhan-tap-the";

    [Fact]
    public async Task The_list_of_a_department_is_searched_without_accents_and_filtered_by_unit()
    {
        var client = await host.LogInAsync("so.thaibinh");
        var all = await client.GetAsync(List);
        Assert.Contains(" người, xếp theo tên", all.Text("caption"), StringComparison.Ordinal);
        var found = await client.GetAsync($"{List}?tim=van+thang");
        Assert.Equal(2, found.Document.QuerySelectorAll("tbody a").Count(link => link.TextContent == "Ông Nguyễn Văn Thắng"));
        var unit = all.Document.QuerySelectorAll("#bo-phan option").First(option => option.TextContent.Trim() == "Thanh tra Sở").GetAttribute("value");
        var ofUnit = await client.GetAsync($"{List}?bo-phan={unit}");
        Assert.Contains("Chánh Thanh tra", ofUnit.Text("tbody"), StringComparison.Ordinal);
        var official = await client.GetAsync($"{List}?xep=thu-tu");
        Assert.Contains("Giám đốc Sở", official.Text("tbody tr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ministry_searches_everywhere_and_others_see_no_list()
    {
        var officer = await host.LogInAsync("canbo.bo");
        Assert.Contains("Thái Bình", (await officer.GetAsync($"{List}?tim=nguyen+van+thang")).Text("tbody"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.LogInAsync("quantri")).GetAsync(List)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.LogInAsync("hoidong1")).GetAsync($"{List}/tap-the")).Status);
    }

    [Fact]
    public async Task A_person_of_another_department_is_not_found()
    {
        var id = await IdAsync("Nguyễn Văn Thăng");
        var client = await host.LogInAsync("so.namdinh");
        foreach (var page in new[] { "", "/sua", "/doi-ten", "/chuyen", "/thoi", "/gop", "/khen-thuong", "/xep-loai", "/ky-luat", "/sang-kien" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{List}/ca-nhan/{id}{page}")).Status);
        }
    }

    [Theory]
    [InlineData("15/03/1990", "14/03/2005", "Ngày bắt đầu ở vị trí 14/03/2005: khi ấy chưa đủ 15 tuổi (sinh 15/03/1990)")]
    [InlineData("1990", "01/02/1985", "Ngày bắt đầu ở vị trí 01/02/1985: khi ấy chưa đủ 15 tuổi (sinh 1990)")]
    public async Task A_position_before_the_age_of_work_is_refused(string birth, string from, string said)
    {
        var client = await host.LogInAsync("so.thaibinh");
        var refused = await (await client.GetAsync($"{List}/ca-nhan/moi")).FormOf("Lập hồ sơ")
            .With("FullName", "Đặng Thị Sớm").With("Honorific", "Ms").With("Birth", birth).With("From", from).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(said, refused.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_birth_is_refused_when_the_positions_are_older_than_the_age_of_work()
    {
        var client = await host.LogInAsync("so.thaibinh");
        var id = await IdAsync("Nguyễn Văn Thăng");
        var refused = await (await client.GetAsync($"{List}/ca-nhan/{id}/sua")).Form("main form").With("Birth", "2010").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("khi ấy chưa đủ 15 tuổi (sinh 2010)", refused.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_character_that_cannot_be_read_is_answered_with_a_refusal_that_says_so()
    {
        var client = await host.LogInAsync("so.thaibinh");
        var refused = await (await client.GetAsync($"{List}/ca-nhan/moi")).FormOf("Lập hồ sơ").With("FullName", "Đặng\0Thị").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("có ký tự không đọc được", refused.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_person_like_somebody_known_is_asked_about_before_being_added()
    {
        var client = await host.LogInAsync("so.thaibinh");
        var asked = await (await client.GetAsync($"{List}/ca-nhan/moi")).FormOf("Lập hồ sơ")
            .With("FullName", "Nguyễn Văn  Thằng").With("Honorific", "Mr").With("Birth", "1980").With("Title", "Chuyên viên").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("Đã có 1 người tên giống", asked.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("12/05/1980", asked.Text("main table"), StringComparison.Ordinal);
        var added = await asked.FormOf("Lập hồ sơ").With("IsSomebodyElse", "true").SubmitAsync();
        Assert.Contains("Đã lập hồ sơ của Ông Nguyễn Văn Thằng", added.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("1980", added.Text("dl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_birth_in_the_future_a_wrong_number_and_a_half_name_are_refused_and_kept()
    {
        var client = await host.LogInAsync("so.thaibinh");
        var page = await (await client.GetAsync($"{List}/ca-nhan/moi")).FormOf("Lập hồ sơ")
            .With("FullName", "Nam").With("Honorific", "Mr").With("Birth", "01/01/2030").With("IdentityNumber", "123").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var problems = page.Text(".error-summary");
        Assert.Contains("Ngày sinh 01/01/2030 ở tương lai", problems, StringComparison.Ordinal);
        Assert.Contains("12 chữ số", problems, StringComparison.Ordinal);
        Assert.Contains("họ và tên đầy đủ", problems, StringComparison.Ordinal);
        Assert.Equal("01/01/2030", page.FormOf("Lập hồ sơ").Value("Birth"));
    }

    [Fact]
    public async Task Nobody_is_added_to_a_dissolved_department()
    {
        var department = await host.DepartmentIdAsync("camau");
        await host.WithDbAsync(db => db.Departments.Where(candidate => candidate.Id == department).ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.ValidTo, new DateOnly(2025, 6, 30))));
        var client = await host.LogInAsync("canbo.bo");
        var page = await (await client.GetAsync($"{List}/ca-nhan/moi")).FormOf("Lập hồ sơ")
            .With("FullName", "Trần Văn Đất").With("Honorific", "Mr").With("DepartmentId", department.ToString()).SubmitAsync();
        Assert.Contains("đã kết thúc hoạt động từ ngày 01/07/2025", page.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_form_is_answered_with_what_is_stored_and_keeps_what_was_typed()
    {
        var id = await AddAsync("so.binhduong", "Lý Thị Ngọc Bích");
        var (mine, theirs) = (await host.LogInAsync("so.binhduong"), await host.LogInAsync("canbo.bo"));
        var stale = await mine.GetAsync($"{List}/ca-nhan/{id}/sua");
        await (await theirs.GetAsync($"{List}/ca-nhan/{id}/sua")).FormOf("Lưu").With("Birth", "1981").SubmitAsync();
        var conflict = await stale.FormOf("Lưu").With("Birth", "02/02/1982").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Ngày sinh 02/02/1982 1981 (khác)", conflict.Text(".error-summary"), StringComparison.Ordinal);
        var saved = await conflict.FormOf("Lưu").SubmitAsync();
        Assert.Contains("02/02/1982", saved.Text("dl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_and_moved_person_keeps_the_history_and_is_found_by_the_old_name()
    {
        var id = await AddAsync("so.binhduong", "Huỳnh Thị Sương");
        var client = await host.LogInAsync("so.binhduong");
        await (await client.GetAsync($"{List}/ca-nhan/{id}/doi-ten")).FormOf("Đổi tên").With("FullName", "Huỳnh Thị Mai Sương").With("Reason", "Sửa theo giấy khai sinh").SubmitAsync();
        var moved = await (await client.GetAsync($"{List}/ca-nhan/{id}/chuyen")).FormOf("Ghi vị trí mới")
            .With("Title", "Phó Trưởng phòng").With("From", "10/11/2026").With("LegalBasis", "QĐ 5/QĐ-STTTT ngày 09/11/2026").SubmitAsync();
        Assert.Contains("Phó Trưởng phòng", moved.Text("main table"), StringComparison.Ordinal);
        Assert.Contains("Huỳnh Thị Sương (đến 10/11/2026)", moved.Text("dl"), StringComparison.Ordinal);
        Assert.Contains("Huỳnh Thị Mai Sương", (await client.GetAsync($"{List}?tim=huynh+thi+suong")).Text("tbody"), StringComparison.Ordinal);
        var history = await client.GetAsync($"/nhat-ky/Person/{id}");
        Assert.Contains("Đổi tên thành Huỳnh Thị Mai Sương", history.Text("main"), StringComparison.Ordinal);
        var again = await (await client.GetAsync($"{List}/ca-nhan/{id}/chuyen")).FormOf("Ghi vị trí mới").With("From", "10/11/2026").With("LegalBasis", "QĐ 5").With("Title", "Trưởng phòng").SubmitAsync();
        Assert.Contains("vị trí mới phải từ ngày sau đó", again.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_records_of_one_person_become_one_and_the_old_address_leads_to_it()
    {
        var (kept, other) = (await AddAsync("so.binhphuoc", "Điểu Thị Lan"), await AddAsync("so.binhphuoc", "Điểu Thị Lân"));
        var client = await host.LogInAsync("so.binhphuoc");
        var choose = await client.GetAsync($"{List}/ca-nhan/{kept}/gop");
        Assert.Contains("Điểu Thị Lân", choose.Text("tbody"), StringComparison.Ordinal);
        var merged = await (await client.GetAsync($"{List}/ca-nhan/{kept}/gop?voi={other}")).FormOf("Gộp hai hồ sơ").SubmitAsync();
        Assert.Contains("Tên cũ vẫn tìm được", merged.Text("[role=status]"), StringComparison.Ordinal);
        Assert.EndsWith(kept.ToString(), (await client.GetAsync($"{List}/ca-nhan/{other}")).Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{List}/ca-nhan/{other}/sua")).Status);
    }

    [Fact]
    public async Task An_identity_number_is_stored_encrypted_shown_masked_and_revealed_only_on_the_record()
    {
        var id = await AddAsync("so.binhphuoc", "Nông Văn Tơ", "074 080 001 456");
        var client = await host.LogInAsync("so.binhphuoc");
        var page = await client.GetAsync($"{List}/ca-nhan/{id}");
        Assert.DoesNotContain("074080001456", page.Source, StringComparison.Ordinal);
        Assert.Contains("•••••••••456", page.Text("dl"), StringComparison.Ordinal);
        var stored = await host.WithDbAsync(db => db.People.SingleAsync(person => person.Id == id));
        Assert.DoesNotContain("074080001456", stored.SealedIdentityNumber, StringComparison.Ordinal);
        var shown = await page.FormOf("Hiện số định danh").SubmitAsync();
        Assert.Contains("074080001456", shown.Text("dl"), StringComparison.Ordinal);
        var history = await client.GetAsync($"/nhat-ky/Person/{id}");
        Assert.Contains("Xem số định danh", history.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("074080001456", history.Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.namdinh")).PostEmptyAsync($"{List}/ca-nhan/{id}/so-dinh-danh")).Status);
    }

    [Fact]
    public async Task Two_forms_sent_at_the_same_moment_never_give_one_identity_number_to_two_people()
    {
        const string Number = "074 080 009 871";
        var client = await host.LogInAsync("so.binhphuoc");
        var forms = new List<PageForm>();
        foreach (var name in new[] { "Lâm Thị Song", "Trương Văn Hành" })
        {
            forms.Add((await client.GetAsync($"{List}/ca-nhan/moi")).FormOf("Lập hồ sơ").With("FullName", name).With("Honorific", "Ms").With("IdentityNumber", Number));
        }

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Contains("Số định danh này đã ghi cho", Assert.Single(answers, answer => answer.Status == HttpStatusCode.BadRequest).Text(".error-summary"), StringComparison.Ordinal);
        var stored = await host.WithDbAsync(db => db.People.Where(person => person.IdentityEnding == "871").ToListAsync());
        var digest = Assert.Single(stored).IdentityDigest;
        Assert.Equal(64, digest!.Length);
        var twice = await Assert.ThrowsAsync<DbUpdateException>(() => host.WithDbAsync(async db =>
        {
            db.People.Add(new Person { FullName = "Người Thứ Ba", Honorific = Honorific.Ms, DepartmentId = stored[0].DepartmentId, ValidFrom = new DateOnly(2020, 1, 1), IdentityDigest = digest });
            return await db.SaveChangesAsync();
        }));
        Assert.True(Data.UniqueViolation.Is(twice));
    }

    [Fact]
    public async Task Numbers_written_down_before_there_were_digests_get_them_once_each()
    {
        var numbers = host.Services.GetRequiredService<Web.Features.People.IdentityNumbers>();
        var given = await host.WithDbAsync(async db =>
        {
            var department = await db.Departments.Where(department => department.Slug == "namdinh").Select(department => department.Id).SingleAsync();
            foreach (var name in new[] { "Vũ Thị Cũ", "Vũ Thị Cũng Cũ" })
            {
                var person = new Person { FullName = name, Honorific = Honorific.Ms, DepartmentId = department, ValidFrom = new DateOnly(2020, 1, 1) };
                numbers.Write(person, "036180004321");
                person.IdentityDigest = null;
                db.People.Add(person);
            }

            await db.SaveChangesAsync();
            return await numbers.DigestOlderAsync(db);
        });
        Assert.Equal(1, given);
        Assert.Equal(1, await host.WithDbAsync(db => db.People.CountAsync(person => person.IdentityEnding == "321" && person.IdentityDigest != null)));
    }

    [Fact]
    public async Task The_list_goes_out_as_a_workbook_in_which_no_name_is_a_formula()
    {
        var id = await AddAsync("so.binhphuoc", "Thị Ngọc Export");
        await host.WithDbAsync(db => db.People.Where(person => person.Id == id).ExecuteUpdateAsync(set => set.SetProperty(person => person.Title, "=HYPERLINK(1)")));
        var client = await host.LogInAsync("so.binhphuoc");
        var bytes = await client.Http.GetByteArrayAsync(new Uri($"{List}/xuat-excel?tim=export", UriKind.Relative));
        Documents.XlsxFile.AssertValid(bytes);
        var sheet = Documents.XlsxFile.Read(bytes).Sheets[0];
        Assert.Contains(sheet.Cells.Values, cell => cell is { Text: "=HYPERLINK(1)", IsFormula: false });
    }

    private Task<Guid> IdAsync(string name) => host.WithDbAsync(db => db.People.Where(person => person.FullName == name).Select(person => person.Id).SingleAsync());

    private async Task<Guid> AddAsync(string userName, string name, string identity = "")
    {
        var client = await host.LogInAsync(userName);
        var page = await (await client.GetAsync($"{List}/ca-nhan/moi")).FormOf("Lập hồ sơ")
            .With("FullName", name).With("Honorific", nameof(Honorific.Ms)).With("IdentityNumber", identity).With("Title", "Chuyên viên").With("From", "01/02/2020").With("IsSomebodyElse", "true").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return Guid.Parse(page.Path.Split('/')[^1]);
    }
}
