using System.Net;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Minutes;

public sealed class MinutesTests : FreshYear
{
    [Fact]
    public async Task Minutes_begin_with_the_figures_of_the_records_each_linked_to_a_page_that_opens()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await BeginAsync(leader, await MinutesScene.MeetingAsync(Host), "bien-ban");

        var preview = await PreviewAsync(leader, page);
        var text = preview.Text("body");

        Assert.Contains("BIÊN BẢN", text, StringComparison.Ordinal);
        Assert.Contains("Có 06/07 đơn vị dự; đủ thành phần", text, StringComparison.Ordinal);
        Assert.Contains("Khai mạc: 05 giờ 00, ngày 10 tháng 11 năm 2026", text, StringComparison.Ordinal);
        Assert.Contains("Theo minh chứng MC-2026-014", text, StringComparison.Ordinal);
        Assert.Contains("Kết quả: Sở Thông tin và Truyền thông tỉnh Điện Biên.", text, StringComparison.Ordinal);
        Assert.Contains("DỰ THẢO", text, StringComparison.Ordinal);
        var links = preview.Document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        Assert.Contains("8,5", preview.Document.QuerySelectorAll("a[href]").Select(link => link.TextContent));
        Assert.InRange(links.Count, 3, 30);
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync(link)).Status);
        }
    }

    [Theory]
    [InlineData("bao-cao", "BÁO CÁO", "Suy tôn, bình xét")]
    [InlineData("to-trinh", "TỜ TRÌNH", "tặng Cờ thi đua của Bộ năm 2026 cho Sở Thông tin và Truyền thông tỉnh Điện Biên")]
    public async Task The_report_and_the_submission_are_written_the_same_way(string slug, string kind, string words)
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await BeginAsync(leader, await MinutesScene.MeetingAsync(Host), slug);

        var text = (await PreviewAsync(leader, page)).Text("body");

        Assert.Contains(kind, text, StringComparison.Ordinal);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains("Kính gửi: Bộ trưởng Bộ Thông tin và Truyền thông", text, StringComparison.Ordinal);
        Assert.Contains("Căn cứ Quyết định số 1459/QĐ-BTTTT ngày 09 tháng 9 năm 2019", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_of_scores_and_votes_leads_to_its_record_and_who_did_not_answer_is_not_called_absent()
    {
        var meeting = await MinutesScene.MeetingAsync(Host);
        await Host.WithDbAsync(db => db.Set<Domain.Meetings.Attendance>().Where(attendance => attendance.MeetingId == meeting && attendance.Position == 7)
            .ExecuteUpdateAsync(set => set.SetProperty(attendance => attendance.Presence, Domain.Meetings.Presence.Unanswered).SetProperty(attendance => attendance.Remark, string.Empty)));
        var leader = await Host.LogInAsync("so.sonla");
        var preview = await PreviewAsync(leader, await BeginAsync(leader, meeting, "bien-ban"));

        var score = await Host.WithDbAsync(db => db.AgreedScores.Select(record => record.Id).SingleAsync());
        var links = preview.Document.QuerySelectorAll("a[href]").Select(link => (Text: link.TextContent, Path: link.GetAttribute("href")!)).ToList();
        Assert.All(new[] { "9,75", "7,25", "8,5" }, figure => Assert.Contains((figure, $"/hop-cum/{meeting}#diem-{score:N}"), links));
        Assert.NotNull((await leader.GetAsync($"/hop-cum/{meeting}")).Document.QuerySelector($"#diem-{score:N}"));
        Assert.Contains(links, link => link is { Text: "80%" } && link.Path.Contains("/suy-ton/", StringComparison.Ordinal));
        Assert.Contains(links, link => link is { Text: "2/3" } && link.Path.EndsWith("#thanh-phan", StringComparison.Ordinal));
        Assert.Equal(4, links.Count(link => link.Text == "06" && link.Path.Contains("/suy-ton/", StringComparison.Ordinal)) + links.Count(link => link.Text == "6/7") + 1);
        Assert.Contains("Không đăng ký, không ghi nhận có mặt", preview.Text("body"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vắng mặt", preview.Text("body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_writes_sees_what_every_name_of_a_figure_is_and_becomes()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await BeginAsync(leader, await MinutesScene.MeetingAsync(Host), "bien-ban");
        var edit = await leader.GetAsync(page.Path + "/sua");
        var rows = edit.Document.QuerySelectorAll(".paper-figures tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal(PaperProse.Figures.Count, rows.Count);
        Assert.Contains("{số đơn vị dự}|số đơn vị có mặt tại hội nghị|06", rows);
        Assert.Contains("{đơn vị đề nghị tặng bằng khen}|đơn vị được biểu quyết đề nghị tặng Bằng khen|chưa có trong hồ sơ", rows);
        Assert.Contains("Có 06/07 đơn vị dự; hội nghị đủ điều kiện tiến hành.", edit.Text(".paper-printed"), StringComparison.Ordinal);
        Assert.Single(edit.Document.QuerySelectorAll(".paper-printed"));
    }

    [Fact]
    public async Task A_flag_is_proposed_and_not_acclaimed_and_the_submission_follows_its_vote()
    {
        var meeting = await MinutesScene.MeetingAsync(Host, isClosed: false);
        var leader = await Host.LogInAsync("so.sonla");
        var page = await BeginAsync(leader, meeting, "to-trinh");
        await (await EditAsync(leader, page)).With("Parts[2].Text", "Kính đề nghị Bộ trưởng xem xét, tặng Cờ thi đua của Bộ năm {năm} cho {đơn vị đề nghị tặng cờ}. Sở TT&TT Lai Châu có nhiều mô hình mới.").SubmitAsync();
        Assert.Contains("Mục “Nội dung đề nghị” nêu Sở Thông tin và Truyền thông tỉnh Lai Châu", (await leader.GetAsync(page.Path)).Text("main .alert-warning"), StringComparison.Ordinal);

        var form = (await leader.GetAsync($"/hop-cum/{meeting}/suy-ton/them")).FormOf("Lưu nội dung suy tôn")
            .With("Purpose", "Flag").With("Title", "Đề nghị tặng Cờ thi đua").With("Method", "ShowOfHands").With("Threshold", "trên 1/2");
        foreach (var slug in new[] { "laichau", "laocai" }) form.And("Candidates", (await Host.DepartmentIdAsync(slug)).ToString());
        var vote = await (await form.SubmitAsync()).FormOf("Bắt đầu biểu quyết").SubmitAsync();
        vote = await vote.FormOf("Ghi kết quả").With("Votes[1]", "6").With("Votes[2]", "0").SubmitAsync();
        Assert.Contains("Được đề nghị tặng Cờ thi đua", vote.Text("tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain("Được suy tôn", vote.Text("tbody"), StringComparison.Ordinal);

        page = await leader.GetAsync(page.Path);
        Assert.Null(page.Document.QuerySelector("main .alert-warning"));
        var text = (await PreviewAsync(leader, page)).Text("body");
        Assert.Contains("tặng Cờ thi đua của Bộ năm 2026 cho Sở Thông tin và Truyền thông tỉnh Lai Châu.", text, StringComparison.Ordinal);
        Assert.Contains("Không được đề nghị tặng Cờ thi đua", text, StringComparison.Ordinal);
        Assert.Contains("suy tôn Sở Thông tin và Truyền thông tỉnh Điện Biên là đơn vị dẫn đầu", text, StringComparison.Ordinal);

        var typed = await (await EditAsync(leader, page)).With("Parts[2].Text", "Kính đề nghị tặng Cờ thi đua cho {đơn vị dẫn đầu}.").SubmitAsync();
        Assert.Contains("Hãy dùng {đơn vị đề nghị tặng cờ}", typed.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prose_is_edited_and_its_figures_follow_the_records()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await BeginAsync(leader, await MinutesScene.MeetingAsync(Host), "bien-ban");

        var saved = await (await EditAsync(leader, page)).With("Parts[1].Text", "Có {số nội dung thống nhất} nội dung được bàn.\nĐại biểu nhất trí.").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("Có 01 nội dung được bàn.", (await PreviewAsync(leader, saved)).Text("body"), StringComparison.Ordinal);
        await Host.WithDbAsync(db => db.AgreedScores.ExecuteDeleteAsync());
        Assert.Contains("Có 00 nội dung được bàn.", (await PreviewAsync(leader, saved)).Text("body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_typed_by_hand_and_names_unlike_the_accounts_are_warned_of_but_never_in_the_way()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await BeginAsync(leader, await MinutesScene.MeetingAsync(Host), "bien-ban");
        var saved = await (await EditAsync(leader, page)).With("Parts[1].Text", "Điện Biên được 7 phiếu.").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        foreach (var path in new[] { "sua", "phat-hanh" })
        {
            Assert.Contains("Số liệu gõ tay không được đối chiếu với hồ sơ: “7 phiếu”", (await leader.GetAsync($"{saved.Path}/{path}")).Text("main"), StringComparison.Ordinal);
        }

        Assert.Contains("tên in là “Lò Văn Sơn”, tài khoản sẽ ký là “Giám đốc Sơn La”", (await leader.GetAsync($"{saved.Path}/phat-hanh")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_figure_is_refused_with_the_names_and_what_was_typed_stays()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await BeginAsync(leader, await MinutesScene.MeetingAsync(Host), "bien-ban");

        var refused = await (await EditAsync(leader, page)).With("Parts[0].Text", "Có {số khách} khách.").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Không có số liệu tên {số khách}", refused.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Có {số khách} khách.", refused.Text("textarea[name='Parts[0].Text']"));
        Assert.NotNull(refused.Document.QuerySelector(refused.Document.QuerySelector(".error-summary a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task Two_who_edit_at_once_the_second_sees_both_texts_and_nothing_is_lost()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await BeginAsync(leader, await MinutesScene.MeetingAsync(Host), "bien-ban");
        var (first, second) = (await EditAsync(leader, page), await EditAsync(await Host.LogInAsync("giamdoc.sonla"), page));
        await first.With("Parts[1].Text", "Lời của người thứ nhất.").SubmitAsync();

        var conflict = await second.With("Parts[1].Text", "Lời của người thứ hai.").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Lời của người thứ nhất.", conflict.Text(".error-summary table"), StringComparison.Ordinal);
        Assert.Equal("Lời của người thứ hai.", conflict.Text("textarea[name='Parts[1].Text']"));
        var again = await conflict.FormOf("Lưu dự thảo").SubmitAsync();
        Assert.Contains("Lời của người thứ hai.", (await PreviewAsync(leader, again)).Text("body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signatory_account_of_another_department_is_refused()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await BeginAsync(leader, await MinutesScene.MeetingAsync(Host), "bien-ban");
        var stranger = await Host.WithDbAsync(db => db.Users.Where(user => user.UserName == "so.dienbien").Select(user => user.Id).SingleAsync());

        var refused = await (await EditAsync(leader, page)).With("Signers[0].UserId", stranger.ToString()).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("không thuộc đơn vị của người ký", refused.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_paper_of_a_kind_is_refused_and_so_is_one_before_the_meeting_began()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var meeting = await MinutesScene.MeetingAsync(Host);
        var list = await leader.GetAsync($"/hop-cum/{meeting}/van-ban");
        var form = list.FormOf("Lập biên bản");
        await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync()).Status);

        await Host.WithDbAsync(db => db.Meetings.Where(record => record.Id == meeting).ExecuteUpdateAsync(change => change
            .SetProperty(record => record.State, Domain.Meetings.MeetingState.Planned).SetProperty(record => record.OpenedAt, (DateTime?)null).SetProperty(record => record.ClosedAt, (DateTime?)null)));
        Assert.Equal(HttpStatusCode.Conflict, (await list.FormOf("Lập báo cáo").SubmitAsync()).Status);
    }

    [Fact]
    public async Task Drafts_are_for_who_follows_the_cluster_and_nobody_else_knows_of_them()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var path = (await BeginAsync(leader, await MinutesScene.MeetingAsync(Host), "bien-ban")).Path;
        foreach (var (user, status) in new[]
        {
            ("giamdoc.sonla", HttpStatusCode.OK), ("so.laichau", HttpStatusCode.OK), ("canbo.bo", HttpStatusCode.OK),
            ("so.dienbien", HttpStatusCode.NotFound), ("so.hanoi", HttpStatusCode.NotFound), ("hoidong1", HttpStatusCode.NotFound), ("quantri", HttpStatusCode.NotFound),
        })
        {
            var client = await Host.LogInAsync(user);
            foreach (var part in new[] { "", "/xem", "/docx" })
            {
                Assert.True((await client.Http.GetAsync(new Uri(path + part, UriKind.Relative))).StatusCode == status, $"{user} {part}");
            }

            if (!user.EndsWith("sonla", StringComparison.Ordinal))
            {
                var expected = status == HttpStatusCode.NotFound ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden;
                Assert.True((await client.Http.GetAsync(new Uri(path + "/sua", UriKind.Relative))).StatusCode == expected, user);
                Assert.True((await client.Http.GetAsync(new Uri(path + "/phat-hanh", UriKind.Relative))).StatusCode == expected, user);
            }
        }
    }

    [Fact]
    public async Task Every_change_stands_in_the_history_and_nothing_does_when_nothing_changed()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await BeginAsync(leader, await MinutesScene.MeetingAsync(Host), "bien-ban");
        await (await EditAsync(leader, page)).With("Parts[1].Text", "Đại biểu nhất trí.").SubmitAsync();
        await (await EditAsync(leader, page)).SubmitAsync();

        var officer = await Host.LogInAsync("canbo.bo");
        var history = await officer.GetAsync((await officer.GetAsync(page.Path)).Document.QuerySelector("a[href^='/nhat-ky/MeetingPaper/']")!.GetAttribute("href")!);

        Assert.Contains("Đại biểu nhất trí.", history.Text("main"), StringComparison.Ordinal);
        Assert.Equal(["PaperBegun", "PaperEdited"], await Host.WithDbAsync(db => db.AuditEntries.Where(entry => entry.SubjectKind == nameof(MeetingPaper)).OrderBy(entry => entry.Sequence).Select(entry => entry.Act).ToListAsync()));
    }

    [Fact]
    public async Task The_draft_is_downloaded_as_PDF_and_as_a_Word_file()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await BeginAsync(leader, await MinutesScene.MeetingAsync(Host), "bien-ban");

        using var pdf = new PdfFile(await leader.Http.GetByteArrayAsync(new Uri(page.Path + "/pdf", UriKind.Relative)));
        var docx = await leader.Http.GetByteArrayAsync(new Uri(page.Path + "/docx", UriKind.Relative));

        Assert.Contains("DỰ THẢO", pdf.FlowingText(), StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), docx[..2]);
    }

    internal static async Task<PortalPage> BeginAsync(PortalClient client, Guid meeting, string slug) =>
        await (await client.GetAsync($"/hop-cum/{meeting}/van-ban")).Form($"form[action$='/{slug}']").SubmitAsync();

    internal static Task<PortalPage> PreviewAsync(PortalClient client, PortalPage page) => client.GetAsync(page.Document.QuerySelector("iframe")!.GetAttribute("src")!);

    internal static async Task<PageForm> EditAsync(PortalClient client, PortalPage page) => (await client.GetAsync(page.Path + "/sua")).FormOf("Lưu dự thảo");
}
