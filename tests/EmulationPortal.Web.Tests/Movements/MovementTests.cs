using System.Net;
using EmulationPortal.Data.Movements;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Database;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Movements;

/// <summary>Movements from plan to summary, at every level, and who sees what of them.</summary>
public sealed class MovementTests : IDisposable
{
    private const string Name = "Thi đua thực hiện hiệu quả công tác thông tin đối ngoại năm 2026";

    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_department_launches_a_movement_to_its_divisions_two_answer_and_it_is_summed_up()
    {
        var staff = await host.LogInAsync("so.langson");
        var path = await DraftAsync(staff, MovementLevel.Department);
        var plan = (await staff.GetAsync($"{path}/van-ban/ke-hoach")).Source;
        Assert.Contains("Phát động phong trào thi đua chuyên đề", plan, StringComparison.Ordinal);
        Assert.Contains("Dự thảo", plan, StringComparison.OrdinalIgnoreCase);
        var launched = await LaunchAsync(staff, path, "457/KH-STTTT");
        Assert.Contains("Đơn vị tham gia: 0/3 đã hưởng ứng", launched.Text("main"), StringComparison.Ordinal);
        var entry = await (await host.LogInAsync("so.sonla")).GetAsync("/van-ban?tim=457/KH-STTTT");
        Assert.Contains("phát động phong trào thi đua", entry.Text("tbody"), StringComparison.Ordinal);

        Assert.Contains("Mọi đơn vị đều đã được gọi", (await staff.GetAsync($"{path}/them-don-vi")).Text("main"), StringComparison.Ordinal);
        var units = launched.Document.QuerySelectorAll("#don-vi ~ .table-scroll th a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(3, units.Count);
        foreach (var unit in units.Take(2))
        {
            var joined = await (await staff.GetAsync(unit)).FormOf("Hưởng ứng").With("Contents", "Mỗi phòng một việc mới").With("Targets", "12 tin, bài mỗi quý").SubmitAsync();
            Assert.Contains("Đã hưởng ứng", joined.Text("main"), StringComparison.Ordinal);
            var reported = await joined.FormOf("Gửi báo cáo").With("Results", "Đã đăng 30 tin, bài").With("IsFinal", "true").WithFile("Files", "so-lieu.pdf", SampleFiles.Pdf(unit)).SubmitAsync();
            Assert.Contains("Báo cáo tổng kết", reported.Text("main"), StringComparison.Ordinal);
            var file = reported.Document.QuerySelector("a[href*='/minh-chung/']")!.GetAttribute("href")!;
            Assert.Equal(HttpStatusCode.OK, (await staff.Http.GetAsync(new Uri(file, UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.sonla")).Http.GetAsync(new Uri(file, UriKind.Relative))).StatusCode);
        }

        await (await staff.GetAsync($"{path}/so-ket")).FormOf("Lưu báo cáo sơ kết").SubmitAsync();
        var closing = await staff.GetAsync($"{path}/tong-ket");
        Assert.Contains("Có 2/3 đơn vị hưởng ứng", closing.Source, StringComparison.Ordinal);
        Assert.Contains("Đã đăng 30 tin, bài", closing.Source, StringComparison.Ordinal);
        var closed = await closing.FormOf("Lưu báo cáo tổng kết").With("Exemplars", "Phòng Thông tin").With("Number", "99/BC-STTTT").SubmitAsync();
        Assert.Contains("Đã tổng kết", closed.Text("main"), StringComparison.Ordinal);
        using var pdf = new PdfFile(await (await staff.Http.GetAsync(new Uri($"{path}/van-ban/tong-ket/pdf", UriKind.Relative))).Content.ReadAsByteArrayAsync());
        var text = pdf.FlowingText();
        Assert.Contains("99/BC-STTTT", text, StringComparison.Ordinal);
        Assert.Contains("Tổng kết phong trào thi đua chuyên đề", text, StringComparison.Ordinal);
        Assert.Contains("457/KH-STTTT", text, StringComparison.Ordinal);
        Assert.Contains("tổng kết phong trào thi đua", (await staff.GetAsync("/van-ban?tim=99/BC-STTTT")).Text("tbody"), StringComparison.Ordinal);
        var word = await staff.Http.GetAsync(new Uri($"{path}/van-ban/loi-keu-goi/docx", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, word.StatusCode);
        Assert.Contains("Tổng kết phong trào", (await staff.GetAsync($"/nhat-ky/Movement/{path.Split('/')[2]}")).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await staff.GetAsync($"{path}/tong-ket")).Status);
    }

    [Fact]
    public async Task A_movement_of_the_ministry_calls_departments_which_are_told_join_and_carry_it_on()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var path = await DraftAsync(officer, MovementLevel.Ministry);
        var sonla = await host.LogInAsync("so.sonla");
        Assert.Equal(HttpStatusCode.NotFound, (await sonla.GetAsync(path)).Status);
        await LaunchAsync(officer, path, "05/CT-BKHCN", joinBy: "12/11/2026");
        Assert.Contains("phát động phong trào thi đua", (await sonla.GetAsync("/thong-bao")).Text("main"), StringComparison.Ordinal);
        Assert.Contains($"Hưởng ứng phong trào “{Name}”", (await sonla.GetAsync("/")).Text("main"), StringComparison.Ordinal);
        var page = await sonla.GetAsync(path);
        var own = page.Document.QuerySelector(".actions a.btn-primary")!.GetAttribute("href")!;
        var empty = await (await sonla.GetAsync(own)).FormOf("Hưởng ứng").With("Contents", "").With("Targets", " ").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Hãy ghi chỉ tiêu thi đua của đơn vị", empty.Text(".error-summary"), StringComparison.Ordinal);
        var joined = await empty.FormOf("Hưởng ứng").With("Contents", "Ba việc đổi mới").With("Targets", "100 % hồ sơ trực tuyến").SubmitAsync();
        Assert.DoesNotContain($"Hưởng ứng phong trào “{Name}”", (await sonla.GetAsync("/")).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.laichau")).GetAsync(own)).Status);
        Assert.Contains("Sở Sơn La đã hưởng ứng", (await officer.GetAsync("/thong-bao")).Text("main"), StringComparison.Ordinal);

        var sent = await joined.FormOf("Gửi báo cáo").With("Results", "Chưa đủ số liệu").With("IsFinal", "true").SubmitAsync();
        Assert.Contains("Đã báo cáo tổng kết", sent.Text("main"), StringComparison.Ordinal);
        await (await officer.GetAsync(own)).FormOf("Trả lại báo cáo").With("Reason", "Bổ sung số liệu quý IV").SubmitAsync();
        Assert.Contains("Bổ sung số liệu quý IV", (await sonla.GetAsync("/")).Text("main"), StringComparison.Ordinal);

        var child = await (await sonla.GetAsync($"/phong-trao/moi?theo={path.Split('/')[2]}")).FormOf("Lưu kế hoạch").With("Name", "Sơn La hưởng ứng").SubmitAsync();
        Assert.Contains("Thực hiện phong trào", child.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Sở Thông tin và Truyền thông", child.Text("dl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_leader_launches_for_the_cluster_and_its_members_read_each_other()
    {
        var leader = await host.LogInAsync("so.sonla");
        Assert.DoesNotContain("Cụm thi đua: phát động", (await (await host.LogInAsync("so.dienbien")).GetAsync("/phong-trao/moi")).Text("form"), StringComparison.Ordinal);
        var path = await DraftAsync(leader, MovementLevel.Cluster);
        var page = await LaunchAsync(leader, path, "03/KH-CTĐ2");
        Assert.Contains("0/7 đã hưởng ứng", page.Text("main"), StringComparison.Ordinal);
        var member = await host.LogInAsync("so.dienbien");
        Assert.Equal(7, (await member.GetAsync(path)).Document.QuerySelectorAll("#don-vi ~ .table-scroll th a").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.thaibinh")).GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync($"{path}/tong-ket")).Status);
        var stopped = await (await leader.GetAsync($"{path}/dung")).FormOf("Dừng phong trào").With("Reason", "Trùng với phong trào của Bộ").SubmitAsync();
        Assert.Contains("Đã dừng", stopped.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_movement_of_the_province_is_recorded_and_joined_without_knowing_its_document()
    {
        var staff = await host.LogInAsync("so.thaibinh");
        var path = await DraftAsync(staff, MovementLevel.Province, by: "Ủy ban nhân dân tỉnh Thái Bình");
        var page = await (await staff.GetAsync($"{path}/phat-dong")).FormOf("Ghi nhận phát động").SubmitAsync();
        Assert.Contains("0/1 đã hưởng ứng", page.Text("main"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("a[href$='/van-ban/ke-hoach']"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.sonla")).GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await host.LogInAsync("canbo.bo")).GetAsync(path)).Status);
    }

    [Fact]
    public async Task What_is_typed_wrongly_is_refused_in_Vietnamese_and_a_draft_changed_by_two_is_told()
    {
        var staff = await host.LogInAsync("so.langson");
        var wrong = await (await staff.GetAsync("/phong-trao/moi")).FormOf("Lưu kế hoạch").With("Level", "Ministry").With("Kind", "Thematic").With("Name", "Vượt cấp").With("Contents", "Một việc").With("From", "01/12/2026").With("To", "01/11/2026").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Ngày kết thúc ở trước ngày bắt đầu", wrong.Text(".error-summary"), StringComparison.Ordinal);
        var never = await wrong.FormOf("Lưu kế hoạch").With("Level", "Ministry").With("To", "").SubmitAsync();
        Assert.Contains("Phong trào của Bộ do cán bộ Bộ phát động", never.Text(".error-summary"), StringComparison.Ordinal);
        var path = await DraftAsync(staff, MovementLevel.Department);
        var other = (await (await host.LogInAsync("giamdoc.langson")).GetAsync($"{path}/sua")).FormOf("Lưu kế hoạch").With("Theme", "Chủ đề hai");
        await (await staff.GetAsync($"{path}/sua")).FormOf("Lưu kế hoạch").With("Theme", "Chủ đề một").SubmitAsync();
        var conflict = await other.SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Chủ đề hai Chủ đề một (khác)", conflict.Text("main"), StringComparison.Ordinal);
        var unlaunched = await (await staff.GetAsync($"{path}/phat-dong")).FormOf("Phát động phong trào").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, unlaunched.Status);
        Assert.Contains("Hãy ghi số, ký hiệu văn bản phát động", unlaunched.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_movements_of_the_seeds_are_there_with_their_documents_and_who_joined()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var list = await officer.GetAsync("/phong-trao");
        Assert.Equal(7, list.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Single((await officer.GetAsync("/phong-trao?tim=thong tin doi ngoai")).Document.QuerySelectorAll("tbody tr"));
        Assert.Equal(5, (await (await host.LogInAsync("so.thaibinh")).GetAsync("/phong-trao")).Document.QuerySelectorAll("tbody tr").Length);
        var plan = await host.WithDbAsync(db => db.Movements.AsNoTracking().SingleAsync(movement => movement.Level == MovementLevel.Department));
        var page = await officer.GetAsync($"/phong-trao/{plan.Id}");
        Assert.Contains("Kế hoạch 456/KH-STTTT ngày 10/05/2018", page.Text("dl"), StringComparison.Ordinal);
        Assert.Contains("2/3 đã hưởng ứng", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Thi đua đổi mới, sáng tạo, đi đầu thực hiện chuyển đổi số", (await (await host.LogInAsync("so.dienbien")).GetAsync($"/phong-trao/{await host.WithDbAsync(db => db.Movements.Where(movement => movement.Level == MovementLevel.Cluster).Select(movement => movement.Id).SingleAsync())}")).Text("dl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_was_forgotten_at_the_launch_is_called_later_and_only_once()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var path = await DraftAsync(officer, MovementLevel.Ministry);
        var form = (await officer.GetAsync($"{path}/phat-dong")).FormOf("Phát động phong trào");
        var launched = await form.With("Units", await UnitAsync("sonla")).With("Number", "12/KH-BKHCN").With("IssuedOn", "01/11/2026").With("SignerName", "Nguyễn Văn Bình").SubmitAsync();
        Assert.Contains("0/1 đã hưởng ứng", launched.Text("main"), StringComparison.Ordinal);
        var page = await officer.GetAsync($"{path}/them-don-vi");
        Assert.DoesNotContain("Sở Sơn La", page.Text("fieldset"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await page.FormOf("Gọi tham gia").SubmitAsync()).Status);
        var (one, other) = (page.FormOf("Gọi tham gia").With("Units", await UnitAsync("laichau")), page.FormOf("Gọi tham gia").With("Units", await UnitAsync("laichau")));
        Assert.Contains("0/2 đã hưởng ứng", (await one.SubmitAsync()).Text("main"), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await other.SubmitAsync()).Status);
        Assert.Contains("gọi đơn vị tham gia phong trào", (await (await host.LogInAsync("so.laichau")).GetAsync("/thong-bao")).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await host.LogInAsync("so.laichau")).GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.LogInAsync("so.laichau")).GetAsync($"{path}/them-don-vi")).Status);
    }

    private Task<string> UnitAsync(string slug) => host.WithDbAsync(async db => (await db.Departments.Where(department => department.Slug == slug).Select(department => department.Id).SingleAsync()).ToString());

    [Fact]
    public async Task A_leader_of_two_clusters_in_two_years_sees_drafts_of_those_pairs_only()
    {
        var seen = await host.WithDbAsync(async db =>
        {
            var clusters = await db.Clusters.OrderBy(cluster => cluster.Number).Take(2).Select(cluster => cluster.Id).ToListAsync();
            var own = await db.Departments.Select(department => department.Id).FirstAsync();
            foreach (var (cluster, year) in new[] { (0, 2030), (0, 2031), (1, 2030), (1, 2031) })
            {
                db.Movements.Add(new Movement
                {
                    Kind = MovementKind.Thematic,
                    Level = MovementLevel.Cluster,
                    ClusterId = clusters[cluster],
                    Year = year,
                    LaunchedBy = "Cụm",
                    Name = $"{cluster} {year}",
                    From = new DateOnly(year, 1, 1),
                    To = new DateOnly(year, 12, 31),
                });
            }

            await db.SaveChangesAsync();
            ClusterDuty Leads(int cluster, int year) => new(clusters[cluster], year, AppointmentDuty.Leader, own);
            var actor = new Actor(Guid.CreateVersion7(), "Ai đó", own, new HashSet<Role> { Role.DepartmentStaff }, [Leads(0, 2030), Leads(1, 2031)]);
            return await db.Movements.VisibleTo(actor).Where(movement => movement.Year >= 2030).Select(movement => movement.Name).OrderBy(name => name).ToListAsync();
        });
        Assert.Equal(["0 2030", "1 2031"], seen);
    }

    [Fact]
    public void What_an_actor_may_see_translates_for_SQL_Server()
    {
        using var db = new SqlServerDouble().NewDb();
        var own = Guid.CreateVersion7();
        foreach (var role in Enum.GetValues<Role>())
        {
            var actor = new Actor(Guid.CreateVersion7(), "Ai đó", RoleText.IsOfMinistry(role) ? null : own, new HashSet<Role> { role }, [new(own, 2026, AppointmentDuty.Leader, own)]);
            Assert.Contains("FROM [Movements]", db.Movements.VisibleTo(actor).WithWords("thi đua").OrderByDescending(movement => movement.From).ToQueryString(), StringComparison.Ordinal);
        }
    }

    private static async Task<string> DraftAsync(PortalClient client, MovementLevel level, string by = "")
    {
        var page = await (await client.GetAsync("/phong-trao/moi")).FormOf("Lưu kế hoạch")
            .With("Level", level.ToString()).With("Kind", "Thematic").With("LaunchedBy", by).With("Name", Name).With("Theme", "Nhanh, đúng, đủ").With("Purpose", "Nâng chất lượng thông tin đối ngoại")
            .With("Contents", "Quán triệt kế hoạch\nPhát huy sáng kiến").With("From", "01/11/2026").With("To", "30/11/2026").SubmitAsync();
        Assert.True(page.Status == HttpStatusCode.OK, page.Text("main"));
        return page.Path;
    }

    private static async Task<PortalPage> LaunchAsync(PortalClient client, string path, string number, string joinBy = "")
    {
        var page = await (await client.GetAsync($"{path}/phat-dong")).FormOf("Phát động phong trào").With("Number", number).With("IssuedOn", "05/11/2026").With("SignerTitle", "Giám đốc").With("SignerName", "Nguyễn Văn Ký").With("JoinBy", joinBy)
            .WithFile("File", "ke-hoach.pdf", SampleFiles.Pdf(number)).SubmitAsync();
        Assert.True(page.Status == HttpStatusCode.OK, page.Text("main"));
        return page;
    }
}
