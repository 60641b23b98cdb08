using System.Net;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Organisation;

public sealed class StructureTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Members_of_an_open_year_are_not_changed_and_the_reason_is_given()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var cluster = await host.ClusterIdAsync(2);
        Assert.Contains("Đang ở trạng thái “Đang mở”", (await officer.GetAsync($"/to-chuc/cum/{cluster}?nam=2026")).Text("main"), StringComparison.Ordinal);
        var refused = await officer.PostEmptyAsync(
            $"/to-chuc/cum/{cluster}/thanh-vien/bo", ("Year", "2026"), ("DepartmentId", (await host.DepartmentIdAsync("caobang")).ToString()));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Đang chuẩn bị", refused.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_a_record_takes_no_members()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var refused = await officer.GetAsync($"/to-chuc/cum/{await host.ClusterIdAsync(2)}/thanh-vien?nam=2019");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Chưa có năm thi đua 2019", refused.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_of_a_year_being_prepared_are_added_moved_and_removed()
    {
        var officer = await host.LogInAsync("canbo.bo");
        await CreateAsync(officer, "2031");
        var (two, four) = (await host.ClusterIdAsync(2), await host.ClusterIdAsync(4));
        await AddAsync(officer, two, "sonla");
        await AddAsync(officer, two, "laichau");
        var page = await AddAsync(officer, two, "laocai");
        Assert.Equal(["Sơn La", "Lai Châu", "Lào Cai"], Members(page));
        page = await page.FormOf("Lên một bậc: Lào Cai").SubmitAsync();
        Assert.Equal(["Sơn La", "Lào Cai", "Lai Châu"], Members(page));
        page = await page.FormOf("Bỏ khỏi cụm: Lào Cai").SubmitAsync();
        Assert.Equal(["Sơn La", "Lai Châu"], Members(page));
        await AddAsync(officer, four, "laichau");
        Assert.Equal(["Sơn La"], Members(await officer.GetAsync($"/to-chuc/cum/{two}/thanh-vien?nam=2031")));

        async Task<PortalPage> AddAsync(PortalClient client, Guid cluster, string slug)
        {
            var form = await client.GetAsync($"/to-chuc/cum/{cluster}/thanh-vien?nam=2031");
            return await form.FormOf("Thêm vào cụm").With("DepartmentId", (await host.DepartmentIdAsync(slug)).ToString()).SubmitAsync();
        }
    }

    [Fact]
    public async Task A_leader_cannot_be_its_own_deputy()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var form = await AskAsync(officer, 3);
        var after = await form.FormOf("Lưu phân công").With("DeputyId", form.FormOf("Lưu phân công").Value("LeaderId")!)
            .With("DecisionNumber", "5/QĐ").With("DecidedOn", "1/11/2026").With("Reason", "Thử").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Contains("hai đơn vị khác nhau", after.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_of_a_day_to_come_is_refused()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var after = await (await AskAsync(officer, 4)).FormOf("Lưu phân công")
            .With("DecisionNumber", "5/QĐ").With("DecidedOn", "11/11/2026").With("Reason", "Thử").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Contains("Ngày của quyết định chưa đến. Hôm nay là 10/11/2026", after.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_of_another_cluster_is_not_appointed()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var after = await (await AskAsync(officer, 3)).FormOf("Lưu phân công").With("LeaderId", (await host.DepartmentIdAsync("sonla")).ToString())
            .With("DecisionNumber", "5/QĐ").With("DecidedOn", "1/11/2026").With("Reason", "Thử").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Contains("phải là thành viên của cụm", after.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_changed_in_an_open_year_needs_a_reason_and_leads_at_once()
    {
        var coming = await host.LogInAsync("so.haiduong");
        Assert.DoesNotContain("là cụm trưởng", (await coming.GetAsync("/nam-thi-dua/2026")).Text("main"), StringComparison.Ordinal);
        var officer = await host.LogInAsync("canbo.bo");
        var form = (await AskAsync(officer, 3)).FormOf("Lưu phân công").With("LeaderId", (await host.DepartmentIdAsync("haiduong")).ToString())
            .With("DecisionNumber", "1999/QĐ-BTTTT").With("DecidedOn", "09-11-2026");
        var refused = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("hãy ghi lý do", refused.Text(".error-summary"), StringComparison.Ordinal);
        var after = await refused.FormOf("Lưu phân công").With("Reason", "Thái Bình đề nghị thôi").SubmitAsync();
        Assert.Contains("Hải Dương (Số 1999/QĐ-BTTTT ngày 09/11/2026)", after.Text(".pairs"), StringComparison.Ordinal);
        Assert.Contains("đơn vị của bạn là cụm trưởng", (await coming.GetAsync("/nam-thi-dua/2026")).Text("main"), StringComparison.Ordinal);
        Assert.True(await host.WithDbAsync(db => db.Notices.AnyAsync(notice => notice.Text == "Hải Dương được phân công làm cụm trưởng Cụm thi đua số 3 năm 2026.")));
    }

    [Fact]
    public async Task Of_two_appointments_at_once_the_second_is_told()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var (first, second) = (await AskAsync(officer, 5), await AskAsync(officer, 5));
        await first.FormOf("Lưu phân công").With("LeaderId", (await host.DepartmentIdAsync("hatinh")).ToString())
            .With("DecisionNumber", "6/QĐ").With("DecidedOn", "1/11/2026").With("Reason", "Thử").SubmitAsync();
        var late = await second.FormOf("Lưu phân công").With("LeaderId", (await host.DepartmentIdAsync("quangtri")).ToString())
            .With("DecisionNumber", "7/QĐ").With("DecidedOn", "2/11/2026").With("Reason", "Thử").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Cụm trưởng Quảng Trị Hà Tĩnh (khác)", late.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Hà Tĩnh", (await host.DutiesAsync(await host.ClusterIdAsync(5), 2026))[0].Department!.Province);
    }

    private static async Task CreateAsync(PortalClient officer, string year) =>
        await (await officer.GetAsync("/nam-thi-dua/tao")).FormOf("Tạo năm").With("Year", year).SubmitAsync();

    private static IEnumerable<string> Members(PortalPage page) => page.Document.QuerySelectorAll("table tbody th").Select(cell => cell.TextContent.Trim());

    private async Task<PortalPage> AskAsync(PortalClient officer, int cluster) =>
        await officer.GetAsync($"/to-chuc/cum/{await host.ClusterIdAsync(cluster)}/truong-pho?nam=2026");
}
