using System.Net;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Councils;

/// <summary>Councils, their members, sessions and who may know of them.</summary>
public sealed class CouncilSessionTests : FreshYear
{
    [Fact]
    public async Task An_officer_founds_a_council_with_members_and_nobody_else_does()
    {
        var officer = await Host.LogInAsync("canbo.bo");
        var empty = await (await officer.GetAsync("/hoi-dong/them")).FormOf("Lưu Hội đồng").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        var page = await empty.FormOf("Lưu Hội đồng").With("Name", "Hội đồng cấp cơ sở").With("Level", nameof(CouncilLevel.Grassroots)).With("DecisionNumber", "12/QĐ-BTTTT")
            .With("DecidedOn", "5/1/2026").With("ValidFrom", "5/1/2026").SubmitAsync();
        Assert.Contains("12/QĐ-BTTTT ngày 05/01/2026", page.Text("main"), StringComparison.Ordinal);
        var user = await Host.WithDbAsync(db => db.Users.Where(found => found.UserName == "hoidong4").Select(found => found.Id).SingleAsync());
        var staff = await Host.WithDbAsync(db => db.Users.Where(found => found.UserName == "so.sonla").Select(found => found.Id).SingleAsync());
        var form = (await officer.GetAsync($"{page.Path}/thanh-vien")).FormOf("Lưu thành viên").With("Post", "Chánh Văn phòng").With("Duty", nameof(CouncilDuty.Chair));
        Assert.Contains("không có vai trò Thành viên Hội đồng", (await form.With("UserId", $"{staff}").SubmitAsync()).Text(".error-summary"), StringComparison.Ordinal);
        var added = await form.With("UserId", $"{user}").SubmitAsync();
        Assert.Contains("Thành viên Hội đồng 4 Chủ tịch Hội đồng Chánh Văn phòng", added.Text("tbody"), StringComparison.Ordinal);
        var again = await (await officer.GetAsync($"{page.Path}/thanh-vien")).FormOf("Lưu thành viên").With("Post", "Khác").With("UserId", $"{user}").SubmitAsync();
        Assert.Contains("đã là thành viên", again.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.LogInAsync("hoidong1")).GetAsync("/hoi-dong/them")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Host.LogInAsync("hoidong1")).GetAsync(page.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Host.LogInAsync("so.sonla")).GetAsync("/hoi-dong")).Status);
    }

    [Fact]
    public async Task A_session_needs_two_thirds_in_the_room_and_its_secretary_keeps_it_as_an_officer_does()
    {
        var session = await Host.CouncilSessionIdAsync();
        var secretary = await Host.LogInAsync("hoidong3");
        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync($"/hoi-dong/phien/{session}/sua")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Host.LogInAsync("hoidong1")).GetAsync($"/hoi-dong/phien/{session}")).Status);
        await (await Host.LogInAsync("canbo.bo")).DoAsync($"/hoi-dong/phien/{session}", "Triệu tập");
        var member = await Host.LogInAsync("hoidong1");
        Assert.Contains("Mời họp Hội đồng Thi đua, Khen thưởng Bộ", (await member.GetAsync("/thong-bao")).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync($"/hoi-dong/phien/{session}/diem-danh")).Status);
        await Host.AttendAsync(secretary, session, [.. Enumerable.Range(1, 4).Select(number => (number, CouncilPresence.Absent))]);
        Assert.Contains("5/9 thành viên có mặt, cần ít nhất 6 (2/3)", (await secretary.PostEmptyAsync($"/hoi-dong/phien/{session}/khai-mac")).Text("main"), StringComparison.Ordinal);
        await Host.AttendAsync(secretary, session, (1, CouncilPresence.Absent));
        Assert.Contains("Đang họp", (await secretary.DoAsync($"/hoi-dong/phien/{session}", "Khai mạc")).Text("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_is_not_opened_before_its_day()
    {
        var session = await Host.CouncilSessionIdAsync();
        var (officer, path) = (await Host.LogInAsync("canbo.bo"), $"/hoi-dong/phien/{session}");
        await officer.DoAsync(path, "Triệu tập");
        await Host.AttendAsync(officer, session);
        await Host.WithDbAsync(async db =>
        {
            (await db.CouncilSessions.SingleAsync()).StartsAt = Host.Time.GetUtcNow().UtcDateTime.AddDays(3);
            return await db.SaveChangesAsync();
        });
        Assert.Contains("chưa đến ngày họp nên chưa khai mạc được", (await officer.GetAsync(path)).Text(".actions"), StringComparison.Ordinal);
        var early = await officer.PostEmptyAsync($"{path}/khai-mac");
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Contains("Phiên họp được triệu tập vào ngày 13/11/2026", early.Text("main"), StringComparison.Ordinal);
        Host.Time.Advance(TimeSpan.FromDays(3));
        Assert.Contains("Đang họp", (await (await Host.LogInAsync("canbo.bo")).DoAsync(path, "Khai mạc")).Text("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_absent_members_opinion_names_its_document_and_the_minutes_print_it()
    {
        var session = await Host.CouncilSessionIdAsync();
        var path = $"/hoi-dong/phien/{session}";
        await Host.ProposeAsync("TTLDXS", "sonla");
        var officer = await Host.LogInAsync("canbo.bo");
        var ballot = await officer.PutToVoteAsync(session, "TTLDXS", nameof(CouncilMethod.Consensus));
        await Host.OpenCouncilAsync(officer, session);
        var absent = await Host.WithDbAsync(db => db.CouncilSessions.SelectMany(found => found.Attendances).OrderBy(found => found.Position).Select(found => found.Id).LastAsync());
        var form = (await officer.GetAsync($"{path}/diem-danh")).FormOf("Lưu điểm danh").With($"Presence[{absent}]", nameof(CouncilPresence.WrittenOpinion));
        var refused = await form.With($"Opinion[{absent}]", "Đồng ý tất cả").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Hãy ghi số, ngày và nội dung văn bản", refused.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Đồng ý tất cả", refused.Source, StringComparison.Ordinal);
        Assert.Contains("đề ngày 05/01/2027, sau hôm nay (10/11/2026)", (await form.With($"Opinion[{absent}]", "Văn bản số 12/CV-VP ngày 05/01/2027: đồng ý tất cả").SubmitAsync()).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("trước ngày triệu tập (10/11/2026)", (await form.With($"Opinion[{absent}]", "Văn bản số 12/CV-VP ngày 9/11/2026: đồng ý tất cả").SubmitAsync()).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Hãy ghi đủ ngày, tháng, năm", (await form.With($"Opinion[{absent}]", "Văn bản số 12/CV-VP ngày 10/11: đồng ý tất cả").SubmitAsync()).Text(".error-summary"), StringComparison.Ordinal);
        form.With($"Opinion[{absent}]", "Văn bản số 12/CV-VP ngày 10/11/2026: đồng ý tất cả");
        Assert.Contains("không phải PDF hay ảnh", (await form.WithFile($"OpinionFile[{absent}]", "y-kien.docx", SampleFiles.Docx()).SubmitAsync()).Text(".error-summary"), StringComparison.Ordinal);
        var kept = await (await officer.GetAsync($"{path}/diem-danh")).FormOf("Lưu điểm danh").With($"Presence[{absent}]", nameof(CouncilPresence.WrittenOpinion))
            .With($"Opinion[{absent}]", "Văn bản số 12/CV-VP ngày 10/11/2026: đồng ý tất cả").WithFile($"OpinionFile[{absent}]", "y-kien.pdf", SampleFiles.Pdf()).SubmitAsync();
        Assert.Equal(path, kept.Path);
        var file = kept.Document.QuerySelectorAll("a").Single(link => link.GetAttribute("href")!.EndsWith($"/y-kien/{absent}/tep", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Contains("y-kien.pdf", (await officer.GetAsync(path)).Text("main"), StringComparison.Ordinal);
        var answer = await (await Host.LogInAsync("hoidong5")).Http.GetAsync(new Uri(file, UriKind.Relative));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Host.LogInAsync("so.sonla")).GetAsync(file)).Status);
        await officer.DoAsync(ballot, "Bắt đầu biểu quyết");
        await (await officer.GetAsync(ballot)).FormOf("Ghi kết quả").With("Choices[1]", "dat").SubmitAsync();
        await officer.DoAsync(path, "Kết thúc phiên họp");
        Assert.Contains("Ý kiến bằng văn bản của Thành viên Hội đồng 9: Văn bản số 12/CV-VP ngày 10/11/2026: đồng ý tất cả (văn bản kèm theo hồ sơ phiên họp).", (await officer.GetAsync($"{path}/van-ban/bien-ban-hop")).Text("body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_read_the_dossiers_from_the_call_to_the_conclusion_only()
    {
        var session = await Host.CouncilSessionIdAsync();
        await Host.ProposeAsync("TTLDXS", "sonla");
        var officer = await Host.LogInAsync("canbo.bo");
        var ballot = await officer.PutToVoteAsync(session, "TTLDXS", nameof(CouncilMethod.Consensus));
        var candidate = await Host.WithDbAsync(db => db.CouncilBallots.SelectMany(found => found.Candidates).Select(found => found.Id).SingleAsync());
        var (dossier, member) = ($"/hoi-dong/phien/{session}/ho-so/{candidate}", await Host.LogInAsync("hoidong5"));
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(dossier)).Status);
        await Host.OpenCouncilAsync(officer, session);
        Assert.Contains("Sáng kiến đã nêu ở Bằng khen năm trước", (await member.GetAsync(dossier)).Text("main"), StringComparison.Ordinal);
        await officer.DoAsync(ballot, "Bắt đầu biểu quyết");
        await (await officer.GetAsync(ballot)).FormOf("Ghi kết quả").With("Choices[1]", "dat").SubmitAsync();
        await officer.DoAsync($"/hoi-dong/phien/{session}", "Kết thúc phiên họp");
        Assert.Equal(HttpStatusCode.Conflict, (await member.GetAsync(dossier)).Status);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync(ballot)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Host.LogInAsync("so.sonla")).GetAsync(dossier)).Status);
    }

    [Fact]
    public async Task A_show_of_hands_counts_no_more_than_can_vote()
    {
        var session = await Host.CouncilSessionIdAsync();
        await Host.ProposeAsync("BK_BO_TINH", "camau");
        var officer = await Host.LogInAsync("canbo.bo");
        var ballot = await officer.PutToVoteAsync(session, "BK_BO_TINH", nameof(CouncilMethod.ShowOfHands));
        await Host.OpenCouncilAsync(officer, session);
        await officer.DoAsync(ballot, "Bắt đầu biểu quyết");
        var form = (await officer.GetAsync(ballot)).FormOf("Ghi kết quả");
        Assert.Contains("phải từ 0 đến 8", (await form.With("Votes[1]", "9").SubmitAsync()).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("5/9 phiếu (55,6 %) Đạt", (await form.With("Votes[1]", "5").SubmitAsync()).Text("tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voting_rule_is_set_from_a_day_on_by_officers_and_the_administrator_only()
    {
        var administrator = await Host.LogInAsync("quantri");
        Assert.Contains("Chưa đối chiếu", (await administrator.GetAsync("/hoi-dong/ty-le")).Text("tbody"), StringComparison.Ordinal);
        var form = (await administrator.GetAsync("/hoi-dong/ty-le/CO_BO_TINH")).FormOf("Đặt quy định").With("Threshold", "85%").With("LegalBasis", "Nghị định 152/2025/NĐ-CP Đ.30");
        Assert.Contains("phải bắt đầu sau ngày đó", (await form.With("From", "1/1/2025").SubmitAsync()).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("85%", (await form.With("From", "1/1/2027").SubmitAsync()).Text("tbody"), StringComparison.Ordinal);
        var rules = await Host.WithDbAsync(db => db.VotingRules.Where(rule => rule.KindCode == "CO_BO_TINH").OrderBy(rule => rule.ValidFrom).ToListAsync());
        Assert.Equal(new DateOnly(2026, 12, 31), rules[^2].ValidTo);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.LogInAsync("hoidong1")).GetAsync("/hoi-dong/ty-le/CO_BO_TINH")).Status);
    }
}
