using System.Net;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>The screen of disputed scores on the demo: cluster 2 is meeting, cluster 8 has handed its sheets on.</summary>
public sealed class DisagreementTests : IDisposable
{
    private readonly PortalHost host = PortalHost.WithScores();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Only_what_differs_by_more_than_the_threshold_is_shown_and_the_agreed_score_stands_in_the_clusters_column()
    {
        var leader = await host.LogInAsync("so.sonla");
        var meeting = await MeetingAsync(2);
        var list = await leader.GetAsync($"{meeting}/chenh-lech");
        var rows = list.Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(6, rows.Count);
        Assert.DoesNotContain(rows, row => row.Contains("Sơn La", StringComparison.Ordinal));
        Assert.Contains("Bảng điểm của cụm trưởng do cụm phó thống nhất", list.Text("main"), StringComparison.Ordinal);
        var one = await leader.GetAsync(list.Document.QuerySelector("td a[href*='/chenh-lech/']")!.GetAttribute("href")!);
        Assert.Null(one.Document.QuerySelector(".portal-head"));
        var silent = await one.FormOf("Ghi và sang mục tiếp").With("Agreed", "4,5").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Contains("Hãy ghi lý do", silent.Text("#Reason-error"), StringComparison.Ordinal);
        var tooMuch = await silent.FormOf("Ghi và sang mục tiếp").With("Agreed", "70").With("Reason", "Bổ sung minh chứng tại hội nghị").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, tooMuch.Status);
        Assert.NotEmpty(tooMuch.Text("#Agreed-error"));
        var next = await tooMuch.FormOf("Ghi và sang mục tiếp").With("Agreed", "4.5").SubmitAsync();
        Assert.Contains("Đã ghi điểm thống nhất vào cột “Cụm chấm”", next.Text("[role=status]"), StringComparison.Ordinal);
        Assert.NotEqual(one.Path, next.Path);
        var agreed = await host.WithDbAsync(db => db.AgreedScores.AsNoTracking().SingleAsync());
        Assert.Equal(("5", "4", "4,5", ScoreColumn.Cluster), (agreed.SelfShown, agreed.ClusterShown, agreed.AgreedShown, agreed.WrittenTo));
        var cell = await host.WithDbAsync(db => db.ScoreCells.AsNoTracking().SingleAsync(cell => cell.SheetId == agreed.SheetId && cell.CriterionId == agreed.CriterionId && cell.Column == ScoreColumn.Cluster));
        Assert.Equal(4.5m, cell.Entered);
        Assert.Equal("Hội nghị cụm ngày 10/11/2026 thống nhất: Bổ sung minh chứng tại hội nghị", cell.Reason);
        Assert.True(await host.WithDbAsync(db => db.AuditEntries.AnyAsync(entry => entry.Act == "ScoreSettled")));
        Assert.Contains("4,5", (await leader.GetAsync(meeting)).Text("#diem-thong-nhat + div"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_deputy_settles_the_leaders_scores_and_nobody_settles_the_own()
    {
        var meeting = await MeetingAsync(2);
        var deputy = await host.LogInAsync("so.laichau");
        var list = await deputy.GetAsync($"{meeting}/chenh-lech");
        var links = list.Document.QuerySelectorAll("td a[href*='/chenh-lech/']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        Assert.All(list.Document.QuerySelectorAll("tbody th"), head => Assert.Equal("Sơn La", head.TextContent.Trim()));
        var leader = await host.LogInAsync("so.sonla");
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.PostEmptyAsync(links[0], ("Agreed", "5"), ("Reason", "Tự nâng điểm"))).Status);
        var settled = await (await deputy.GetAsync(links[0])).FormOf("Ghi và sang mục tiếp").With("Agreed", "5").With("Reason", "Thống nhất").SubmitAsync();
        Assert.Contains("Đã ghi điểm thống nhất", settled.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.LogInAsync("so.dienbien")).GetAsync($"{meeting}/chenh-lech")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.haiphong")).GetAsync($"{meeting}/chenh-lech")).Status);
    }

    [Fact]
    public async Task A_score_of_a_sheet_that_is_with_the_ministry_is_recorded_and_the_ministry_takes_it_over()
    {
        var meeting = await host.OpenMeetingAsync(8);
        var leader = await host.LogInAsync("so.angiang");
        var (sheet, criterion, before) = await host.WithDbAsync(async db =>
        {
            var found = await db.ScoreCells.AsNoTracking()
                .Where(cell => cell.Column == ScoreColumn.Cluster && db.ScoreSheets.Any(sheet => sheet.Id == cell.SheetId && sheet.Department!.Slug == "longan" && sheet.Year == 2026)
                    && db.Criteria.Any(line => line.Id == cell.CriterionId && line.Code == "1.1"))
                .SingleAsync();
            return (found.SheetId, found.CriterionId, found.Entered);
        });
        var settled = await leader.PostEmptyAsync($"{meeting}/chenh-lech/{sheet}/{criterion}", ("Agreed", "3,25"), ("Reason", "Theo báo cáo bổ sung"));
        Assert.Contains("chờ người thẩm định nhận", settled.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal(before, await EnteredAsync(sheet, criterion, ScoreColumn.Cluster));
        var officer = await host.LogInAsync("canbo.bo");
        Assert.Contains("Xem điểm hội nghị cụm thống nhất của Long An", (await officer.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
        var page = await officer.GetAsync($"/cham-diem/{sheet}");
        Assert.Contains("Mục 1.1: 3,25", page.Text(".agreed-scores"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await leader.PostEmptyAsync(page.Form(".agreed-scores form").Action!)).Status);
        page = await page.Form(".agreed-scores form").SubmitAsync();
        Assert.Contains("vào cột “Bộ thẩm định”", page.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal(3.25m, await EnteredAsync(sheet, criterion, ScoreColumn.Ministry));
    }

    [Fact]
    public async Task A_disputed_score_stands_with_three_columns_last_years_value_evidence_and_explanations()
    {
        var leader = await host.LogInAsync("so.sonla");
        var list = await leader.GetAsync($"{await MeetingAsync(2)}/chenh-lech");
        var links = list.Document.QuerySelectorAll("tbody tr").ToDictionary(
            row => $"{row.QuerySelector("th")!.TextContent.Trim()} {row.QuerySelector("a")!.FirstChild!.TextContent.Trim()}", row => row.QuerySelector("a")!.GetAttribute("href")!);
        var approved = await leader.GetAsync(links["Lào Cai 1.1"]);
        var numbers = approved.Document.QuerySelectorAll(".dispute-number").Select(number => number.TextContent.Trim()).ToList();
        Assert.DoesNotContain("–", numbers);
        Assert.Equal(3, numbers.Distinct().Count());
        Assert.Contains("kiểm tra 24 đơn vị (dữ liệu minh họa)", approved.Text(".dispute-score"), StringComparison.Ordinal);
        Assert.Contains("Bộ đối chiếu với báo cáo", approved.Text(".dispute-scores"), StringComparison.Ordinal);
        Assert.Contains("MC-2026-001 bao-cao-kiem-tra.pdf, trang 1", approved.Text(".dispute-more"), StringComparison.Ordinal);
        Assert.Contains("(bộ thẩm định, tối đa 6)", approved.Text(".dispute-last"), StringComparison.OrdinalIgnoreCase);
        var file = await leader.Http.GetAsync(new Uri(approved.Document.QuerySelector(".dispute-more a")!.GetAttribute("href")!.Split('#')[0], UriKind.Relative));
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);

        // With the cluster still: the ministry has said nothing yet; last year's value and evidence are there all the same.
        var waiting = await leader.GetAsync(links["Hà Giang 5.1"]);
        Assert.Equal("–", waiting.Document.QuerySelectorAll(".dispute-number")[2].TextContent.Trim());
        Assert.Contains("tối đa 8", waiting.Text(".dispute-last"), StringComparison.Ordinal);
        Assert.Contains("chi-so-cchc.pdf", waiting.Text(".dispute-more"), StringComparison.Ordinal);

        await host.WithDbAsync(db => db.ScoreCells.Where(cell => db.ScoreSheets.Any(sheet => sheet.Id == cell.SheetId && sheet.Year == 2025)).ExecuteDeleteAsync());
        Assert.Contains("Không có trên hệ thống", (await leader.GetAsync(links["Hà Giang 5.1"])).Text(".dispute-last"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_closing_what_is_unsettled_and_unsent_is_listed_with_links_and_closing_is_not_refused()
    {
        var leader = await host.LogInAsync("so.sonla");
        var meeting = await MeetingAsync(2);
        var ask = await leader.GetAsync($"{meeting}/buoc/be-mac");
        Assert.Contains("6 điểm còn chênh lệch chưa thống nhất", ask.Text("main"), StringComparison.Ordinal);
        Assert.Contains("3 đơn vị chưa gửi bảng điểm nên chưa đối chiếu được điểm: Điện Biên, Cao Bằng (đã trả lại, chưa gửi lại), Lạng Sơn", ask.Text("main"), StringComparison.Ordinal);
        Assert.Contains("1 nội dung suy tôn đã lập nhưng chưa biểu quyết", ask.Text("main"), StringComparison.Ordinal);
        foreach (var link in ask.Document.QuerySelectorAll("main .alert a").Select(link => link.GetAttribute("href")!))
        {
            Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync(link)).Status);
        }

        Assert.Contains("Đã bế mạc", (await ask.FormOf("Bế mạc").SubmitAsync()).Text("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_whose_sheet_was_returned_is_named_among_those_that_have_not_sent_theirs()
    {
        var leader = await host.LogInAsync("so.sonla");
        var meeting = await MeetingAsync(2);
        Assert.Contains("Cao Bằng (đã trả lại, chưa gửi lại)", (await leader.GetAsync($"{meeting}/chenh-lech")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_came_without_a_name_is_printed_by_position_alone()
    {
        var meeting = await MeetingAsync(2);
        await host.WithDbAsync(db => db.Set<Domain.Meetings.Attendance>().ExecuteUpdateAsync(set => set
            .SetProperty(attendance => attendance.PersonName, "").SetProperty(attendance => attendance.PersonTitle, "Đại diện lãnh đạo Sở")));
        var page = await (await host.LogInAsync("so.sonla")).GetAsync(meeting);
        Assert.Contains(page.Document.QuerySelectorAll("td"), cell => cell.TextContent == "Đại diện lãnh đạo Sở");
    }

    private Task<decimal?> EnteredAsync(Guid sheet, Guid criterion, ScoreColumn column) => host.WithDbAsync(db =>
        db.ScoreCells.Where(cell => cell.SheetId == sheet && cell.CriterionId == criterion && cell.Column == column).Select(cell => cell.Entered).SingleAsync());

    private Task<string> MeetingAsync(int cluster) => host.WithDbAsync(async db =>
        $"/hop-cum/{await db.Meetings.Where(meeting => meeting.Cluster!.Number == cluster && meeting.Year == 2026).Select(meeting => meeting.Id).SingleAsync()}");
}
