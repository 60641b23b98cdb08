using System.Net;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Criteria;

public sealed class ConsultationTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Comments_are_answered_edits_take_agreements_back_and_the_lock_waits_for_all()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2071, ofCluster: true);
        var (officer, leader, member) = (await host.LogInAsync("canbo.bo"), await host.LogInAsync("so.sonla"), await host.LogInAsync("so.dienbien"));
        await (await leader.GetAsync(scene.Path)).FormOf("Lấy ý kiến").SubmitAsync();

        var talk = await member.GetAsync($"{scene.Path}/gop-y?muc={await scene.LineAsync("1.1")}");
        talk = await talk.FormOf("Gửi góp ý").With("Text", "Đề nghị giảm còn 4 điểm.").SubmitAsync();
        Assert.Contains("Mục 1.1", talk.Text(".comments"), StringComparison.Ordinal);
        Assert.Contains("0/7 đơn vị đã thống nhất", talk.Text(".set-total"), StringComparison.Ordinal);
        var agreed = await talk.FormOf("Xác nhận thống nhất").SubmitAsync();
        Assert.Contains("1/7 đơn vị đã thống nhất", agreed.Text(".set-total"), StringComparison.Ordinal);

        var refused = await officer.GetAsync($"{scene.Path}/khoa");
        Assert.Contains("Còn 1 góp ý chưa được trả lời", refused.Text(".problems"), StringComparison.Ordinal);
        var answered = await AnswerAsync(leader, scene, "co", "Đã giảm.");
        Assert.Contains("Tiếp thu", answered.Text(".answer"), StringComparison.Ordinal);

        var edited = await (await scene.EditAsync(leader, "1.1")).FormOf("Lưu").With("Guidance", "Mới").SubmitAsync();
        Assert.Contains("1 xác nhận thống nhất đã bị bỏ", edited.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Empty((await scene.StoredAsync()).Acknowledgements);
        var told = await host.WithDbAsync(db => db.Notices.Where(notice => notice.Link == scene.Path + "/gop-y" && db.Users.Any(user => user.Id == notice.UserId && user.UserName == "giamdoc.dienbien")).Select(notice => notice.Text).ToListAsync());
        Assert.Equal(3, told.Count);
        Assert.Contains($"“Bảng tiêu chí thử {scene.Year}” đã được sửa sau khi đơn vị thống nhất. Hãy xem lại và xác nhận lại.", told);

        var ask = await officer.GetAsync($"{scene.Path}/khoa");
        var early = await ask.FormOf("Khóa bảng tiêu chí").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, early.Status);
        Assert.Contains("Còn 7 đơn vị chưa xác nhận thống nhất", early.Text("#Reason-error"), StringComparison.Ordinal);
        await AgreeAllAsync(scene);
        Assert.Contains("7/7 đơn vị đã thống nhất", (await officer.GetAsync(scene.Path + "/gop-y")).Text(".set-total"), StringComparison.Ordinal);
        var locked = await (await officer.GetAsync($"{scene.Path}/khoa")).FormOf("Khóa bảng tiêu chí").SubmitAsync();
        Assert.Contains("Đã khóa", locked.Text(".set-facts"), StringComparison.Ordinal);
        var acts = (await scene.HistoryAsync()).Select(entry => entry.Act).ToList();
        Assert.Equal("CriteriaConsulted", acts[0]);
        Assert.Equal("CriteriaLocked", acts[^1]);
        Assert.Equal(8, acts.Count(act => act == "CriteriaAcknowledged"));
    }

    [Fact]
    public async Task The_ministry_locks_without_all_agreements_only_with_a_reason_that_is_kept()
    {
        var scene = await ConsultedAsync(2072);
        var officer = await host.LogInAsync("canbo.bo");
        var locked = await (await officer.GetAsync($"{scene.Path}/khoa")).FormOf("Khóa bảng tiêu chí").With("Reason", "Đã họp thống nhất ngày 05/11.").SubmitAsync();
        Assert.Contains("Đã khóa", locked.Text(".set-facts"), StringComparison.Ordinal);
        var entry = (await scene.HistoryAsync())[^1];
        Assert.Equal("Đã họp thống nhất ngày 05/11.", entry.Reason);
        Assert.Contains(entry.Changes, change => change.Name == "Chưa thống nhất" && change.After!.Contains("Điện Biên", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_is_locked_without_consultation_only_with_a_reason_that_is_kept()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2078);
        var officer = await host.LogInAsync("canbo.bo");
        var ask = await officer.GetAsync($"{scene.Path}/khoa");
        var refused = await ask.FormOf("Khóa bảng tiêu chí").With("Reason", "  ").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("ghi lý do khóa mà không lấy ý kiến", refused.Text("#Reason-error"), StringComparison.Ordinal);
        Assert.Equal(CriteriaSetState.Draft, (await scene.StoredAsync()).State);
        var locked = await refused.FormOf("Khóa bảng tiêu chí").With("Reason", "Bảng đã thống nhất bằng văn bản.").SubmitAsync();
        Assert.Contains("Đã khóa", locked.Text(".set-facts"), StringComparison.Ordinal);
        Assert.Equal("Bảng đã thống nhất bằng văn bản.", (await scene.HistoryAsync())[^1].Reason);
        await (await officer.GetAsync($"{scene.Path}/mo-khoa")).FormOf("Mở khóa").With("Reason", "Sai điểm nhóm 3.").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await (await officer.GetAsync($"{scene.Path}/khoa")).FormOf("Khóa bảng tiêu chí").SubmitAsync()).Status);
    }

    [Fact]
    public async Task The_same_comment_is_stored_once_and_taken_back_only_by_its_author_before_the_answer()
    {
        var scene = await ConsultedAsync(2079);
        var (member, other) = (await host.LogInAsync("so.dienbien"), await host.LogInAsync("so.sonla"));
        var form = (await member.GetAsync($"{scene.Path}/gop-y")).FormOf("Gửi góp ý").With("Text", "Ý kiến chung");
        await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());
        var twice = await form.SubmitAsync();
        Assert.Contains("Góp ý này đã được ghi", twice.Text("[role=status]"), StringComparison.Ordinal);
        var comment = Assert.Single((await scene.StoredAsync()).Comments);
        Assert.Single(await scene.HistoryAsync(), entry => entry.Act == "CriteriaCommented");

        var foreign = await other.GetAsync($"{scene.Path}/gop-y");
        Assert.Null(foreign.Document.QuerySelector("form[action$='/rut']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostEmptyAsync($"{scene.Path}/gop-y/{comment.Id}/rut")).Status);
        var withdrawn = await twice.Form("form[action$='/rut']").SubmitAsync();
        Assert.Contains("Đã rút góp ý.", withdrawn.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Empty((await scene.StoredAsync()).Comments);
        Assert.Equal("Ý kiến chung", Assert.Single((await scene.HistoryAsync())[^1].Changes).Before);

        await form.SubmitAsync();
        await AnswerAsync(other, scene, "khong", "Giữ nguyên.");
        var late = await member.PostEmptyAsync($"{scene.Path}/gop-y/{(await scene.StoredAsync()).Comments.Single().Id}/rut");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(2, (await AgainAsync(form, scene)).Comments.Count);
    }

    [Fact]
    public async Task A_set_that_does_not_add_up_is_not_locked()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2073);
        var officer = await host.LogInAsync("canbo.bo");
        var stale = await officer.GetAsync($"{scene.Path}/khoa");
        await (await scene.EditAsync(officer, "1.1")).FormOf("Lưu").With("MaxPoints", "4").SubmitAsync();
        Assert.Contains("vừa được sửa sau khi bạn mở trang", (await stale.FormOf("Khóa bảng tiêu chí").SubmitAsync()).Text("main"), StringComparison.Ordinal);
        var ask = await officer.GetAsync($"{scene.Path}/khoa");
        Assert.Contains("Nhóm 1: các mục con cộng được 16, thiếu 2 so với 18.", ask.Text(".problems"), StringComparison.Ordinal);
        Assert.Null(ask.Document.QuerySelector("form[action$='/khoa']"));
        Assert.Equal(CriteriaSetState.Draft, (await scene.StoredAsync()).State);
    }

    [Fact]
    public async Task The_lock_page_shows_what_changed_since_the_year_before()
    {
        await CriteriaScene.DraftAsync(host, 2080);
        var scene = await CriteriaScene.DraftAsync(host, 2081);
        var officer = await host.LogInAsync("canbo.bo");
        await (await scene.EditAsync(officer, "2.1")).FormOf("Lưu").With("Step", "0,5").SubmitAsync();
        foreach (var path in new[] { "khoa", "so-sanh" })
        {
            var page = await officer.GetAsync($"{scene.Path}/{path}");
            Assert.Contains("So với “Bảng tiêu chí thử 2080”: Thêm 0, bỏ 0, sửa 1 mục.", page.Text("main"), StringComparison.Ordinal);
            Assert.Equal("2.1 Bước điểm 0,25 0,5", page.Text("main table.list tbody tr"));
        }

        await (await officer.GetAsync($"{scene.Path}/tuy-chon")).FormOf("Lưu").With("Decimals", "1").SubmitAsync();
        var options = await officer.GetAsync($"{scene.Path}/so-sanh");
        Assert.Contains("Sửa 1 tùy chọn của bảng.", options.Text("main"), StringComparison.Ordinal);
        Assert.Equal("Số chữ số thập phân 2 1", options.Text("main table.list tbody tr"));
    }

    [Fact]
    public async Task A_page_opened_before_an_edit_can_not_agree_to_what_it_does_not_show()
    {
        var scene = await ConsultedAsync(2074);
        var member = await host.LogInAsync("so.dienbien");
        var old = await member.GetAsync($"{scene.Path}/gop-y");
        await (await scene.EditAsync(await host.LogInAsync("canbo.bo"), "1.1")).FormOf("Lưu").With("Guidance", "Mới").SubmitAsync();
        var refused = await old.FormOf("Xác nhận thống nhất").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Empty((await scene.StoredAsync()).Acknowledgements);
    }

    [Fact]
    public async Task A_leader_of_another_cluster_does_not_answer_and_an_answer_is_given_once()
    {
        var scene = await ConsultedAsync(2075);
        await (await (await host.LogInAsync("so.dienbien")).GetAsync($"{scene.Path}/gop-y")).FormOf("Gửi góp ý").With("Text", "Ý kiến chung").SubmitAsync();
        await host.WithDbAsync(async db =>
        {
            var other = await db.ClusterAppointments.AsNoTracking().FirstAsync(duty => duty.Year == 2026 && duty.ClusterId != scene.ClusterId && duty.Duty == Domain.Organisation.AppointmentDuty.Leader && duty.Department!.Slug == "nghean");
            db.ClusterAppointments.Add(new Domain.Organisation.ClusterAppointment { ClusterId = other.ClusterId, Year = 2075, Duty = other.Duty, DepartmentId = other.DepartmentId });
            return await db.SaveChangesAsync();
        });
        var comment = (await scene.StoredAsync()).Comments.Single();
        var refused = await (await host.LogInAsync("so.nghean")).GetAsync($"{scene.Path}/gop-y/{comment.Id}/tra-loi");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(scene.Path, refused.Document.QuerySelector("main a.btn-primary")!.GetAttribute("href"));
        Assert.Contains("Cụm trưởng chỉ trả lời góp ý của đơn vị trong cụm mình.", refused.Text("main"), StringComparison.Ordinal);

        var leader = await host.LogInAsync("so.sonla");
        var form = (await leader.GetAsync($"{scene.Path}/gop-y/{comment.Id}/tra-loi")).FormOf("Gửi trả lời");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync()).Status);
        await form.With("Accepted", "khong").With("Answer", "Giữ nguyên.").SubmitAsync();
        var twice = await form.With("Accepted", "co").With("Answer", "Đổi.").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Equal("Đổi.", twice.FormOf("Gửi trả lời").Value("Answer"));
        Assert.Equal("Giữ nguyên.", twice.Text(".answer"));
        Assert.NotEmpty(twice.Text(".error-summary li"));
        Assert.Equal("Giữ nguyên.", (await scene.StoredAsync()).Comments.Single().Resolution);
    }

    [Fact]
    public async Task A_comment_outlives_the_criterion_it_is_about()
    {
        var scene = await ConsultedAsync(2076);
        var member = await host.LogInAsync("so.dienbien");
        await (await member.GetAsync($"{scene.Path}/gop-y?muc={await scene.LineAsync("8.1")}")).FormOf("Gửi góp ý").With("Text", "Bỏ mục này.").SubmitAsync();
        await (await (await host.LogInAsync("canbo.bo")).GetAsync($"{scene.Path}/muc/{await scene.LineAsync("8.1")}/xoa")).FormOf("Xóa").SubmitAsync();
        Assert.Contains("Mục 8.1 (đã xóa)", (await member.GetAsync($"{scene.Path}/gop-y")).Text(".comments"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unlocking_demands_a_reason_and_is_refused_once_a_sheet_was_submitted()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2077);
        var officer = await host.LogInAsync("canbo.bo");
        await (await officer.GetAsync($"{scene.Path}/khoa")).FormOf("Khóa bảng tiêu chí").With("Reason", "Thử").SubmitAsync();
        var form = (await officer.GetAsync($"{scene.Path}/mo-khoa")).FormOf("Mở khóa");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync()).Status);
        Assert.Contains("Nháp", (await form.With("Reason", "Sai điểm nhóm 3.").SubmitAsync()).Text(".set-facts"), StringComparison.Ordinal);
        Assert.Equal("Sai điểm nhóm 3.", (await scene.HistoryAsync())[^1].Reason);

        var used = await host.WithDbAsync(async db =>
        {
            var sheet = await db.ScoreSheets.FirstAsync();
            db.Entry(sheet).Property(row => row.FirstSubmittedAt).CurrentValue = TestTime.Beginning.UtcDateTime;
            await db.SaveChangesAsync();
            return sheet.CriteriaSetId;
        });
        var refused = await officer.GetAsync($"/tieu-chi/{used}/mo-khoa");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("đơn vị gửi bảng điểm theo bảng tiêu chí này nên không mở khóa được", refused.Text("main"), StringComparison.Ordinal);
    }

    private static async Task<CriteriaSet> AgainAsync(PageForm form, CriteriaScene scene)
    {
        await form.SubmitAsync();
        return await scene.StoredAsync();
    }

    private async Task<CriteriaScene> ConsultedAsync(int year)
    {
        var scene = await CriteriaScene.DraftAsync(host, year);
        await (await (await host.LogInAsync("canbo.bo")).GetAsync(scene.Path)).FormOf("Lấy ý kiến").SubmitAsync();
        return scene;
    }

    private static async Task<PortalPage> AnswerAsync(PortalClient client, CriteriaScene scene, string accepted, string answer)
    {
        var comment = (await scene.StoredAsync()).Comments.Single();
        return await (await client.GetAsync($"{scene.Path}/gop-y/{comment.Id}/tra-loi")).FormOf("Gửi trả lời").With("Accepted", accepted).With("Answer", answer).SubmitAsync();
    }

    private async Task AgreeAllAsync(CriteriaScene scene)
    {
        var slugs = await host.WithDbAsync(db => db.ClusterMemberships.Where(member => member.Year == scene.Year).Select(member => member.Department!.Slug).ToListAsync());
        foreach (var slug in slugs)
        {
            await (await (await host.LogInAsync($"giamdoc.{slug}")).GetAsync($"{scene.Path}/gop-y")).FormOf("Xác nhận thống nhất").SubmitAsync();
        }
    }
}
