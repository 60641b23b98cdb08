using System.Net;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Pledges;

public sealed class PledgeWritingTests : IClassFixture<PledgeWritingTests.Portal>
{
    private readonly PortalHost host;

    public PledgeWritingTests(Portal portal) => host = portal.Host;

    [Fact]
    public async Task A_list_pasted_from_Word_becomes_clauses_that_are_saved_only_when_asked()
    {
        var leader = await host.LogInAsync("so.sonla");
        var page = await host.BeginBilateralAsync(leader, "hagiang");
        var id = PledgeScene.IdOf(page.Path);
        var before = (await host.PledgeAsync(id)).Clauses.Count;
        var split = await page.FormOf("Tách thành các nội dung").With("Pasted", "1. Trao đổi cán bộ\na) Mỗi năm 2 lượt\n2. Họp chung").With("Theme", "Đang gõ dở").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, split.Status);
        Assert.Contains("Đã tách thành 3 nội dung", split.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal("Đang gõ dở", split.FormOf("Lưu").Value("Theme"));
        Assert.Equal(before, (await host.PledgeAsync(id)).Clauses.Count);
        await split.FormOf("Lưu").With("Place", "Sơn La").SubmitAsync();
        var stored = (await host.PledgeAsync(id)).InOrder.ToList();
        Assert.Equal(["Trao đổi cán bộ", "Mỗi năm 2 lượt", "Họp chung"], stored.TakeLast(3).Select(clause => clause.Text));
        Assert.Equal([0, 1, 0], stored.TakeLast(3).Select(clause => clause.Level));
        Assert.Equal($"{before + 1}.a", stored[^2].Code);
    }

    [Fact]
    public async Task Buttons_beside_the_clauses_move_step_in_add_and_remove_without_losing_what_was_typed()
    {
        var leader = await host.LogInAsync("so.sonla");
        var page = await host.BeginBilateralAsync(leader, "caobang");
        page = await Press(page, "them-cuoi");
        var last = page.Document.QuerySelectorAll("fieldset.clause-edit").Length - 1;
        page = await Press(page, $"vao:{last}", ($"Clauses[{last}].Text", "Việc con"), ("Closing", "Chưa lưu"));
        Assert.Contains($"Nội dung {last}.a", page.Text($"#nd-{last} legend"), StringComparison.Ordinal);
        page = await Press(page, "xoa:0");
        page = await Press(page, "xuong:0");
        Assert.Equal("Chưa lưu", page.FormOf("Lưu").Value("Closing"));
        Assert.Equal("Việc con", page.FormOf("Lưu").Value("Clauses[1].Text"));
        Assert.Contains("đã ở cuối nhóm", (await Press(page, "xuong:1")).Text("[role=status]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_are_named_at_their_fields_and_everything_typed_stays()
    {
        var leader = await host.LogInAsync("so.sonla");
        var page = await host.BeginBilateralAsync(leader, "langson");
        var wrong = await page.FormOf("Lưu")
            .With("Title", "").With("SigningOn", "31/02/2026").With("Clauses[0].Target", "pt-min").With("Clauses[0].Figure", "nhiều").With("Clauses[1].Text", "Câu đang gõ").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("tháng 2 năm 2026 không có ngày 31", wrong.Text("#SigningOn-error"), StringComparison.Ordinal);
        Assert.NotEmpty(wrong.Text("#Clauses_0__Figure-error"));
        Assert.NotEmpty(wrong.Text("#Title-error"));
        Assert.Equal("Câu đang gõ", wrong.FormOf("Lưu").Value("Clauses[1].Text"));
        Assert.All(wrong.Document.QuerySelectorAll(".error-summary a"), link => Assert.NotNull(wrong.Document.QuerySelector(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Two_who_write_at_once_are_shown_both_texts()
    {
        var (first, second) = (await host.LogInAsync("so.sonla"), await host.LogInAsync("giamdoc.sonla"));
        var page = await host.BeginBilateralAsync(first, "laocai");
        var other = await second.GetAsync(page.Path);
        await page.FormOf("Lưu").With("Clauses[0].Text", "Bản của người thứ nhất").With("Place", "Sơn La").SubmitAsync();
        var conflict = await other.FormOf("Lưu").With("Clauses[0].Text", "Bản của người thứ hai").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var notice = conflict.Text(".error-summary");
        Assert.Contains("Bản của người thứ nhất", notice, StringComparison.Ordinal);
        Assert.Contains("Bản của người thứ hai", notice, StringComparison.Ordinal);
        Assert.Contains("Chuyên viên Sơn La đã lưu", notice, StringComparison.Ordinal);
        await conflict.FormOf("Lưu").SubmitAsync();
        Assert.Equal("Bản của người thứ hai", (await host.PledgeAsync(PledgeScene.IdOf(page.Path))).InOrder.First().Text);
    }

    [Fact]
    public async Task A_pledge_written_from_last_years_shows_what_changed()
    {
        var leader = await host.LogInAsync("so.sonla");
        var id = await host.PledgeIdAsync(2, PledgeScene.Year);
        var diff = await leader.GetAsync($"/giao-uoc/{id}/so-sanh");
        Assert.Contains("Cụm thi đua số 2 năm 2023", diff.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Thêm 2, bỏ 0, sửa", diff.Text("main"), StringComparison.Ordinal);
        Assert.Equal(2, diff.Document.QuerySelectorAll(".diff .ti-plus").Length);
    }

    [Fact]
    public async Task A_cluster_has_one_standing_pledge_a_year_and_only_its_leader_begins_it()
    {
        var leader = await host.LogInAsync("so.sonla");
        var again = await (await leader.GetAsync("/giao-uoc/them")).FormOf("Lập bản nháp").With("Kind", nameof(PledgeKind.Cluster)).With("Year", "2026").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("Cụm đã có giao ước năm 2026", again.Text("#Year-error"), StringComparison.Ordinal);
        var member = await host.LogInAsync("so.langson");
        var form = await member.GetAsync("/giao-uoc/them");
        Assert.DoesNotContain("Giao ước của cụm", form.Text("#Kind"), StringComparison.Ordinal);
        var refused = await form.FormOf("Lập bản nháp").With("Kind", nameof(PledgeKind.Cluster)).With("Year", "2026").SubmitAsync();
        Assert.Contains("do cụm trưởng năm 2026 soạn", refused.Text("#Year-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coming_years_pledge_is_begun_by_the_leader_of_this_year_and_passes_to_the_new_leader()
    {
        var leader = await host.LogInAsync("so.sonla");
        var page = await (await leader.GetAsync("/giao-uoc/them")).FormOf("Lập bản nháp").With("Kind", nameof(PledgeKind.Cluster)).With("Year", "2027").SubmitAsync();
        var path = $"/giao-uoc/{PledgeScene.IdOf(page.Path)}";
        var pledge = await host.PledgeAsync(PledgeScene.IdOf(page.Path));
        Assert.Equal((2027, 7), (pledge.FirstYear, pledge.Parties.Count));
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync($"{path}/soan")).Status);
        var member = await host.LogInAsync("so.laocai");
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(path)).Status);

        var next = await host.DepartmentIdAsync("laocai");
        await host.WithDbAsync(db =>
        {
            db.Add(new ClusterAppointment { ClusterId = pledge.ClusterId!.Value, Year = 2027, Duty = AppointmentDuty.Leader, DepartmentId = next });
            return db.SaveChangesAsync();
        });
        host.Services.GetRequiredService<ActorCache>().ForgetAll();
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync($"{path}/soan")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_draft_is_seen_by_who_writes_it_and_the_ministry_only()
    {
        var id = await host.PledgeIdAsync(3, PledgeScene.Year);
        foreach (var (user, status) in new[] { ("so.thaibinh", HttpStatusCode.OK), ("canbo.bo", HttpStatusCode.OK), ("so.namdinh", HttpStatusCode.NotFound), ("so.sonla", HttpStatusCode.NotFound), ("quantri", HttpStatusCode.NotFound) })
        {
            Assert.Equal((user, status), (user, (await (await host.LogInAsync(user)).GetAsync($"/giao-uoc/{id}")).Status));
        }
    }

    private static Task<PortalPage> Press(PortalPage page, string act, params (string Name, string Value)[] typed)
    {
        var form = page.FormOf("Lưu").With("Act", act);
        foreach (var (name, value) in typed) form.With(name, value);
        return form.SubmitAsync();
    }

    /// <summary>The scored demo.</summary>
    public sealed class Portal : IDisposable
    {
        public PortalHost Host { get; } = PortalHost.WithScores();

        public void Dispose() => Host.Dispose();
    }
}
