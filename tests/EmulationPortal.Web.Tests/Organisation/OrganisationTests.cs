using System.Net;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Organisation;

public sealed class OrganisationTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("dien bien", "Sở Thông tin và Truyền thông tỉnh Điện Biên")]
    [InlineData("Điện Biên", "Sở Thông tin và Truyền thông tỉnh Điện Biên")]
    [InlineData("bac lieu", "Sở Văn hóa, Thông tin, Thể thao và Du lịch")]
    [InlineData("the thao du lich", "Sở Văn hóa, Thông tin, Thể thao và Du lịch")]
    [InlineData("STTTT Điện Biên", "Sở Thông tin và Truyền thông tỉnh Điện Biên")]
    [InlineData("Sở TTTT tỉnh Điện Biên", "Sở Thông tin và Truyền thông tỉnh Điện Biên")]
    [InlineData("biên điện", "Sở Thông tin và Truyền thông tỉnh Điện Biên")]
    [InlineData("TP HCM", "Sở Thông tin và Truyền thông thành phố Hồ Chí Minh")]
    [InlineData("tphcm", "Sở Thông tin và Truyền thông thành phố Hồ Chí Minh")]
    [InlineData("tp. hồ chí minh", "Sở Thông tin và Truyền thông thành phố Hồ Chí Minh")]
    [InlineData("daklak", "Sở Thông tin và Truyền thông tỉnh Đắk Lắk")]
    [InlineData("dak lak", "Sở Thông tin và Truyền thông tỉnh Đắk Lắk")]
    [InlineData("Sở Thông tin và Truyền thông Bạc Liêu", "Sở Văn hóa, Thông tin, Thể thao và Du lịch")]
    public async Task A_search_without_accents_finds_the_department_by_its_own_name(string search, string name)
    {
        var client = await host.LogInAsync("so.sonla");
        var page = await client.GetAsync("/to-chuc?tim=" + Uri.EscapeDataString(search));
        Assert.StartsWith(name, page.Text(".task-list a"), StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll(".task-list li"));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_what_to_try()
    {
        var client = await host.LogInAsync("so.sonla");
        Assert.Contains("Hãy thử một phần của tên", (await client.GetAsync("/to-chuc?tim=atlantis")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clusters_of_2019_stand_in_the_order_of_the_decision()
    {
        var client = await host.LogInAsync("hoidong1");
        var page = await client.GetAsync("/to-chuc?nam=2019");
        var clusters = page.Document.QuerySelectorAll(".cluster-card");
        Assert.Equal(8, clusters.Length);
        Assert.Equal(
            ["Sơn La", "Lai Châu", "Điện Biên", "Lào Cai", "Hà Giang", "Cao Bằng", "Lạng Sơn"],
            clusters[1].QuerySelectorAll("li").Select(member => member.TextContent.Trim()));
        Assert.Equal(63, page.Document.QuerySelectorAll(".cluster-card li").Length);
    }

    [Fact]
    public async Task A_cluster_shows_its_leader_with_the_decision_and_past_facts_with_their_source()
    {
        var client = await host.LogInAsync("so.dienbien");
        var page = await client.GetAsync($"/to-chuc/cum/{await host.ClusterIdAsync(2)}?nam=2019");
        Assert.Contains("Sơn La (Số 1459/QĐ-BTTTT ngày 09/09/2019)", page.Text(".pairs"), StringComparison.Ordinal);
        Assert.Contains("suy tôn Sở Điện Biên", page.Text(".facts"), StringComparison.Ordinal);
        Assert.Equal(
            page.Document.QuerySelectorAll(".facts > li").Length,
            page.Document.QuerySelectorAll(".fact-source").Count(source => source.TextContent.Trim().Length > "Nguồn:".Length));
        Assert.Empty(page.Document.QuerySelectorAll(".actions"));
    }

    [Fact]
    public async Task A_department_shows_its_clusters_and_duties_by_year()
    {
        var client = await host.LogInAsync("so.dienbien");
        var page = await client.GetAsync($"/to-chuc/don-vi/{await host.DepartmentIdAsync("laichau")}");
        Assert.Contains("2026 Cụm thi đua số 2 2 Cụm phó", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("2019 Cụm thi đua số 2 2 Cụm phó Số 1459/QĐ-BTTTT ngày 09/09/2019", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_department_is_found_by_its_old_name()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var address = $"/to-chuc/don-vi/{await host.DepartmentIdAsync("thuathienhue")}";
        var form = await officer.GetAsync(address + "/doi-ten");
        var after = await form.FormOf("Đổi tên")
            .With("Name", "Sở Khoa học và Công nghệ thành phố Huế").With("From", "1/3/2025").With("LegalBasis", "Quyết định 01/QĐ-UBND").SubmitAsync();
        Assert.Equal(address, after.Path);
        Assert.Contains("28/02/2025", after.Text("main"), StringComparison.Ordinal);
        var names = after.Document.QuerySelector("table.list")!.QuerySelectorAll("tbody tr").Select(row => row.Children[^1].TextContent.Trim());
        Assert.Equal(["Quyết định 01/QĐ-UBND", ""], names);
        var found = await officer.GetAsync("/to-chuc?tim=truyen+thong+tinh+thua+thien+hue");
        Assert.Contains("Sở Khoa học và Công nghệ thành phố Huế", found.Text(".task-list"), StringComparison.Ordinal);
        Assert.Contains("Tên cũ: Sở Thông tin và Truyền thông tỉnh Thừa Thiên Huế", found.Text(".task-list"), StringComparison.Ordinal);
        Assert.Equal("Quyết định 01/QĐ-UBND", await host.WithDbAsync(db => db.AuditEntries.Where(entry => entry.Act == "DepartmentRenamed").Select(entry => entry.Reason).FirstAsync()));
    }

    [Fact]
    public async Task A_rename_without_basis_or_with_a_month_before_the_day_keeps_what_was_typed()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var form = await officer.GetAsync($"/to-chuc/don-vi/{await host.DepartmentIdAsync("yenbai")}/doi-ten");
        var after = await form.FormOf("Đổi tên").With("Name", "Tên mới").With("From", "03/25/2025").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Contains("không có tháng 25", after.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Hãy ghi căn cứ", after.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("03/25/2025", after.FormOf("Đổi tên").Value("From"));
    }

    [Fact]
    public async Task Of_two_officers_who_rename_at_once_the_second_sees_both_names()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var address = $"/to-chuc/don-vi/{await host.DepartmentIdAsync("quangnam")}/doi-ten";
        var (first, second) = (await officer.GetAsync(address), await officer.GetAsync(address));
        await first.FormOf("Đổi tên").With("Name", "Tên thứ nhất").With("From", "1/3/2025").With("LegalBasis", "1/QĐ").SubmitAsync();
        var late = await second.FormOf("Đổi tên").With("Name", "Tên thứ hai").With("From", "2/3/2025").With("LegalBasis", "2/QĐ").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Tên Tên thứ hai Tên thứ nhất (khác)", late.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Thanh Bình đã lưu lúc", late.Text(".error-summary"), StringComparison.Ordinal);
        var again = await late.FormOf("Đổi tên").SubmitAsync();
        Assert.Equal("Tên thứ hai", again.Text("h1"));
    }

    [Fact]
    public async Task A_new_department_of_a_known_province_gets_a_slug_of_its_own()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var form = await officer.GetAsync("/to-chuc/don-vi/them");
        var after = await form.FormOf("Thêm đơn vị").With("Name", "Sở Khoa học và Công nghệ tỉnh Lào Cai").With("Province", "Lào Cai")
            .With("ProvinceCode", "15").With("ValidFrom", "01072025").With("LegalBasis", "Nghị quyết 202/2025/QH15").SubmitAsync();
        Assert.Equal("Sở Khoa học và Công nghệ tỉnh Lào Cai", after.Text("h1"));
        Assert.True(await host.WithDbAsync(db => db.Departments.AnyAsync(department => department.Slug == "laocai2")));
    }

    [Fact]
    public async Task A_department_ends_by_an_act_of_reorganisation_that_its_page_leads_to()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var id = await host.DepartmentIdAsync("camau");
        var acts = await officer.GetAsync((await officer.GetAsync($"/to-chuc/don-vi/{id}")).Document.QuerySelectorAll("main a").First(link => link.TextContent == "Sáp nhập, chia tách, giải thể").GetAttribute("href")!);
        var dissolve = await officer.GetAsync(acts.Document.QuerySelectorAll("main a").First(link => link.TextContent == "Giải thể").GetAttribute("href")!);
        Assert.Equal(id.ToString(), dissolve.FormOf("Lập phương án").Value("DepartmentIds"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.LogInAsync("so.camau")).GetAsync($"/to-chuc/don-vi/{id}/sap-xep")).Status);
    }

    [Fact]
    public async Task Two_clusters_of_one_time_cannot_have_one_number()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var form = (await officer.GetAsync("/to-chuc/cum/them")).FormOf("Lưu cụm").With("Region", "Thử").With("ValidFrom", "1/1/2027").With("LegalBasis", "4/QĐ");
        Assert.Contains("đã có Cụm thi đua số 2", (await form.With("Number", "2").SubmitAsync()).Text(".error-summary"), StringComparison.Ordinal);
        var added = await form.With("Number", "9").With("ValidTo", "31/12/2027").SubmitAsync();
        Assert.Equal("Cụm thi đua số 9", added.Text("h1"));
    }

    [Theory]
    [InlineData("/to-chuc/don-vi/them")]
    [InlineData("/to-chuc/cum/them")]
    [InlineData("/to-chuc/don-vi/{don-vi}/doi-ten")]
    [InlineData("/to-chuc/cum/{cum}/sua")]
    [InlineData("/to-chuc/cum/{cum}/thanh-vien?nam=2026")]
    [InlineData("/to-chuc/cum/{cum}/truong-pho?nam=2026")]
    public async Task Nobody_but_an_officer_opens_a_form_or_posts_one(string address)
    {
        var path = address
            .Replace("{don-vi}", (await host.DepartmentIdAsync("sonla")).ToString(), StringComparison.Ordinal)
            .Replace("{cum}", (await host.ClusterIdAsync(2)).ToString(), StringComparison.Ordinal);
        foreach (var user in new[] { "so.sonla", "giamdoc.sonla", "hoidong1", "quantri" })
        {
            var client = await host.LogInAsync(user);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(path)).Status);
            var post = path.Replace("/thanh-vien?nam=2026", "/thanh-vien/them", StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.PostEmptyAsync(post, ("Year", "2026"))).Status);
        }
    }
}
