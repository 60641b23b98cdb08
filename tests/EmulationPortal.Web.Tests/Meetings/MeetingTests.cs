using System.Net;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Meetings;

public sealed class MeetingTests : FreshYear
{
    [Fact]
    public async Task A_leader_calls_invites_takes_attendance_opens_concludes_and_closes()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await CallAsync(leader);
        Assert.Contains("0/7 đơn vị dự, cần ít nhất 5 (2/3 tổng số thành viên)", page.Text("main"), StringComparison.Ordinal);
        page = await page.FormOf("Gửi giấy mời").SubmitAsync();
        Assert.Contains("Đã gửi giấy mời đến 7 đơn vị", page.Text("[role=status]"), StringComparison.Ordinal);
        var member = await Host.LogInAsync("giamdoc.dienbien");
        Assert.Contains("Đăng ký dự Hội nghị", (await member.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
        foreach (var slug in new[] { "sonla", "laichau", "laocai", "hagiang" })
        {
            page = await TakeAsync(leader, page.Path, slug);
        }

        Assert.Contains("Chưa đủ thành phần: 4/7", page.Text(".actions"), StringComparison.Ordinal);
        page = await TakeAsync(leader, page.Path, "dienbien");
        page = await page.FormOf("Khai mạc").SubmitAsync();
        Assert.Contains("Đang họp", page.Text("h1"), StringComparison.Ordinal);
        page = await page.Form("#muc-1 form").With("Conclusion", "Thống nhất báo cáo.").SubmitAsync();
        var ask = await leader.GetAsync($"{page.Path.Split('#')[0]}/buoc/be-mac");
        Assert.Contains("4 mục chương trình chưa có kết luận", ask.Text("main"), StringComparison.Ordinal);
        page = await ask.FormOf("Bế mạc").SubmitAsync();
        Assert.Contains("Đã bế mạc", page.Text("h1"), StringComparison.Ordinal);
        Assert.Contains("Kết luận: Thống nhất báo cáo.", (await member.GetAsync(page.Path)).Text("#muc-1"), StringComparison.Ordinal);
        Assert.Contains("Bế mạc", (await member.GetAsync($"/nhat-ky/Meeting/{MeetingScene.IdOf(page.Path)}")).Text(".history"), StringComparison.Ordinal);
        var refused = await leader.GetAsync($"{page.Path}/sua");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
    }

    [Fact]
    public async Task A_stand_in_needs_an_authority_which_those_who_see_the_meeting_can_read()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var meeting = (await (await CallAsync(leader)).FormOf("Gửi giấy mời").SubmitAsync()).Path;
        var member = await Host.LogInAsync("so.hagiang");
        var form = await member.GetAsync($"{meeting}/du-hop");
        var refused = await form.FormOf("Lưu thành phần dự").With("Presence", nameof(Presence.StandIn)).With("PersonName", "Lê Văn C").With("PersonTitle", "Phó Giám đốc").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("cần giấy ủy quyền", refused.Text("#AuthorityNumber-error"), StringComparison.Ordinal);
        Assert.Equal("Lê Văn C", refused.FormOf("Lưu thành phần dự").Value("PersonName"));
        var wrong = await refused.FormOf("Lưu thành phần dự").WithFile("Authority", "uy-quyen.pdf", [1, 2, 3]).SubmitAsync();
        Assert.Contains("không phải loại đó", wrong.Text("#Authority-error"), StringComparison.Ordinal);
        var saved = await refused.FormOf("Lưu thành phần dự").WithFile("Authority", "uy-quyen.pdf", SampleFiles.Pdf()).SubmitAsync();
        Assert.Contains("Cử người dự thay", saved.Text("#thanh-phan + div"), StringComparison.Ordinal);
        Assert.Contains("chưa có tài khoản mang tên Lê Văn C", saved.Text("[role=status]"), StringComparison.Ordinal);
        var known = await (await member.GetAsync($"{meeting}/du-hop")).FormOf("Lưu thành phần dự").With("PersonName", "Chuyên viên Hà Giang").SubmitAsync();
        Assert.DoesNotContain("chưa có tài khoản", known.Text("[role=status]"), StringComparison.Ordinal);
        var id = await Host.DepartmentIdAsync("hagiang");
        var file = await (await Host.LogInAsync("giamdoc.caobang")).Http.GetAsync(new Uri($"{meeting}/thanh-phan/{id}/giay-uy-quyen", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "attachment"), (file.StatusCode, file.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal(HttpStatusCode.NotFound, (await (await Host.LogInAsync("so.camau")).GetAsync($"{meeting}/thanh-phan/{id}/giay-uy-quyen")).Status);
        await Host.WithDbAsync(db => new Data.Evidence.EvidenceSweep(db, new(Path.Combine(Host.DataFolder, "none"), Host.Time)).SweepAsync(Host.Time.GetUtcNow().UtcDateTime.AddDays(9), default));
        Assert.True(await Host.WithDbAsync(db => db.StoredFiles.AnyAsync()));
    }

    [Fact]
    public async Task Only_the_leader_calls_and_only_members_and_officers_know_of_the_meeting()
    {
        var meeting = (await CallAsync(await Host.LogInAsync("so.sonla"))).Path;
        var cluster = await Host.ClusterIdAsync(2);
        foreach (var (user, see, edit) in new[]
        {
            ("so.laichau", HttpStatusCode.OK, HttpStatusCode.Forbidden), ("so.dienbien", HttpStatusCode.OK, HttpStatusCode.Forbidden),
            ("canbo.bo", HttpStatusCode.OK, HttpStatusCode.Forbidden), ("so.haiphong", HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            ("quantri", HttpStatusCode.NotFound, HttpStatusCode.NotFound), ("hoidong1", HttpStatusCode.NotFound, HttpStatusCode.NotFound),
        })
        {
            var client = await Host.LogInAsync(user);
            Assert.Equal((user, see), (user, (await client.GetAsync(meeting)).Status));
            Assert.Equal((user, edit), (user, (await client.GetAsync($"{meeting}/sua")).Status));
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/hop-cum/trieu-tap?cum={cluster}&nam=2026")).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await client.PostEmptyAsync($"{meeting}/buoc/khai-mac")).Status);
        }
    }

    [Fact]
    public async Task An_officer_records_the_meeting_of_2023_and_the_acclaimed_unit_shows_on_the_clusters_page()
    {
        var officer = await Host.LogInAsync("canbo.bo");
        var cluster = await Host.ClusterIdAsync(2);
        var form = (await officer.GetAsync($"/hop-cum/ghi-lai?cum={cluster}&nam=2022")).FormOf("Ghi lại hội nghị");
        var missing = await form.With("StartsAt", "20/02/2023").With("Place", "thành phố Điện Biên Phủ").SubmitAsync();
        Assert.Contains("Hãy ghi nguồn", missing.Text("#Source-error"), StringComparison.Ordinal);
        var page = await missing.FormOf("Ghi lại hội nghị").With("Source", "Tin hội nghị 20/02/2023").SubmitAsync();
        Assert.Contains("ngày 20/02/2023", page.Text("dl"), StringComparison.Ordinal);
        Assert.Contains("7 đơn vị thành viên", page.Text("main"), StringComparison.Ordinal);
        var dienBien = await Host.DepartmentIdAsync("dienbien");
        var acclaim = await (await officer.GetAsync($"{page.Path}/suy-ton/them")).FormOf("Lưu nội dung suy tôn").And("Candidates", dienBien.ToString()).SubmitAsync();
        acclaim = await (await acclaim.FormOf("Bắt đầu biểu quyết").SubmitAsync()).FormOf("Ghi kết quả").And("Chosen", "1").SubmitAsync();
        Assert.Contains("Được suy tôn", acclaim.Text("table"), StringComparison.Ordinal);
        var shelf = await (await Host.LogInAsync("so.camau")).GetAsync($"/to-chuc/cum/{cluster}");
        Assert.DoesNotContain("Đơn vị được suy tôn", shelf.Text("main"), StringComparison.Ordinal);
        await (await officer.GetAsync($"{page.Path}/buoc/be-mac")).FormOf("Bế mạc").SubmitAsync();
        shelf = await (await Host.LogInAsync("so.camau")).GetAsync($"/to-chuc/cum/{cluster}");
        Assert.Contains("Năm 2022 · Đơn vị dẫn đầu: Điện Biên – hội nghị cụm ngày 20/02/2023", shelf.Text(".acclaimed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_change_the_meeting_at_once_are_told_of_each_other()
    {
        var first = await Host.LogInAsync("so.sonla");
        var meeting = (await CallAsync(first)).Path;
        var second = await (await Host.LogInAsync("giamdoc.sonla")).GetAsync($"{meeting}/sua");
        await (await first.GetAsync($"{meeting}/sua")).FormOf("Lưu nội dung họp").With("Place", "thị xã Mộc Châu").SubmitAsync();
        var conflict = await second.FormOf("Lưu nội dung họp").With("Place", "huyện Mai Sơn").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("thị xã Mộc Châu", conflict.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("huyện Mai Sơn", conflict.FormOf("Lưu nội dung họp").Value("Place"));
    }

    private async Task<PortalPage> CallAsync(PortalClient leader)
    {
        var form = (await leader.GetAsync($"/hop-cum/trieu-tap?cum={await Host.ClusterIdAsync(2)}&nam=2026")).FormOf("Lập cuộc họp");
        var page = await form.With("StartsAt", "20/11/2026 08:00").With("Place", "thành phố Sơn La").With("ChairName", "Nguyễn Văn A").With("SecretaryName", "Trần Thị B").SubmitAsync();
        Assert.True(page.Status == HttpStatusCode.OK, page.Text("main"));
        return page;
    }

    private async Task<PortalPage> TakeAsync(PortalClient leader, string meeting, string slug) =>
        await (await leader.GetAsync($"{meeting.Split('#')[0]}/thanh-phan/{await Host.DepartmentIdAsync(slug)}")).FormOf("Lưu thành phần dự")
            .With("Presence", nameof(Presence.InPerson)).With("PersonName", "Người dự").With("PersonTitle", "Giám đốc").SubmitAsync();
}
