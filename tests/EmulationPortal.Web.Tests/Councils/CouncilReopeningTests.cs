using System.Net;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Councils;

/// <summary>Results that the secretary records: chosen for every line, taken back with a reason as long as no minutes are issued.</summary>
public sealed class CouncilReopeningTests : FreshYear
{
    [Fact]
    public async Task What_the_council_agreed_on_is_marked_for_every_line_and_nothing_marked_is_no_refusal()
    {
        var (officer, _, ballot) = await OpenAsync("sonla", "dienbien");
        var page = await officer.GetAsync(ballot);
        var unmarked = await page.FormOf("Ghi kết quả").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, unmarked.Status);
        Assert.Contains("Hãy chọn đạt hoặc không đạt cho hồ sơ 1.", unmarked.Text(".error-summary"), StringComparison.Ordinal);
        var half = await page.FormOf("Ghi kết quả").With("Choices[1]", "dat").SubmitAsync();
        Assert.Contains("Hãy chọn đạt hoặc không đạt cho hồ sơ 2.", half.Text(".error-summary"), StringComparison.Ordinal);
        Assert.NotNull(half.Document.QuerySelector("input[name='Choices[1]'][value=dat][checked]"));
        var counted = await half.FormOf("Ghi kết quả").With("Choices[2]", "khong-dat").SubmitAsync();
        Assert.Equal([true, false], await Host.WithDbAsync(db => db.CouncilBallots.SelectMany(found => found.Candidates).OrderBy(found => found.Position).Select(found => found.IsApproved).ToListAsync()));
        Assert.Contains("Đã kiểm phiếu", counted.Text("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chair_takes_a_recorded_result_back_with_a_reason_and_it_is_recorded_anew()
    {
        var (officer, session, ballot) = await OpenAsync("sonla");
        await RecordAsync(officer, ballot, "khong-dat");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.LogInAsync("hoidong4")).PostEmptyAsync($"{ballot}/mo-lai")).Status);
        var chair = await Host.LogInAsync("hoidong1");
        Assert.Contains("Hãy ghi lý do mở lại kết quả", (await (await chair.GetAsync(ballot)).FormOf("Mở lại kết quả").SubmitAsync()).Text("main"), StringComparison.Ordinal);
        var open = await (await chair.GetAsync(ballot)).FormOf("Mở lại kết quả").With("Reason", "Ghi nhầm: Hội đồng đã thống nhất xét chọn").SubmitAsync();
        Assert.Contains("Đang biểu quyết", open.Text("h1"), StringComparison.Ordinal);
        await RecordAsync(officer, ballot, "dat");
        var id = Guid.Parse(ballot.Split('/')[^1]);
        var entry = await Host.WithDbAsync(db => db.AuditEntries.SingleAsync(found => found.SubjectId == id && found.Act == "CouncilBallotReopened"));
        Assert.Contains("Ghi nhầm", entry.Reason, StringComparison.Ordinal);
        await officer.DoAsync($"/hoi-dong/phien/{session}", "Kết thúc phiên họp");
        Assert.Equal(LineStanding.Approved, await StandingAsync());
    }

    [Fact]
    public async Task A_concluded_session_is_opened_again_until_its_minutes_are_issued()
    {
        var (officer, session, ballot) = await OpenAsync("sonla");
        var path = $"/hoi-dong/phien/{session}";
        await RecordAsync(officer, ballot, "khong-dat");
        await officer.DoAsync(path, "Kết thúc phiên họp");
        Assert.Equal(LineStanding.NotApproved, await StandingAsync());
        Assert.Contains("Hãy mở lại phiên họp trước", (await officer.PostEmptyAsync($"{ballot}/mo-lai")).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.LogInAsync("hoidong4")).PostEmptyAsync($"{path}/mo-lai")).Status);
        var secretary = await Host.LogInAsync("hoidong3");
        var open = await (await secretary.GetAsync(path)).FormOf("Mở lại phiên họp").With("Reason", "Ghi nhầm kết quả").SubmitAsync();
        Assert.Contains("Đang họp", open.Text("h1"), StringComparison.Ordinal);
        Assert.Equal(LineStanding.Passed, await StandingAsync());
        await (await secretary.GetAsync(ballot)).FormOf("Mở lại kết quả").With("Reason", "Ghi nhầm kết quả").SubmitAsync();
        await RecordAsync(officer, ballot, "dat");
        await officer.DoAsync(path, "Kết thúc phiên họp");
        Assert.Equal(LineStanding.Approved, await StandingAsync());
        await officer.DoAsync(path, "Phát hành biên bản họp Hội đồng để ký");
        Assert.DoesNotContain("Mở lại phiên họp", (await secretary.GetAsync(path)).Text("main"), StringComparison.Ordinal);
        var late = await secretary.PostEmptyAsync($"{path}/mo-lai");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("đã phát hành để ký", late.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_and_its_minutes_are_named_by_the_year_of_their_lines()
    {
        var session = await Host.CouncilSessionIdAsync();
        await Host.ProposeAsync("TTLDXS", "sonla");
        await Host.WithDbAsync(async db =>
        {
            (await db.CouncilSessions.SingleAsync()).Year = 2021;
            (await db.CouncilSessions.SingleAsync()).Title = "Họp xét khen thưởng năm 2021";
            return await db.SaveChangesAsync();
        });
        var officer = await Host.LogInAsync("canbo.bo");
        await officer.PutToVoteAsync(session, "TTLDXS", nameof(CouncilMethod.Consensus));
        var page = await officer.GetAsync($"/hoi-dong/phien/{session}");
        Assert.Contains($"Họp xét khen thưởng năm {Host.OpenYear}", page.Text("h1"), StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("dd"), words => words.TextContent == $"năm {Host.OpenYear}");

        // Whoever words the title keeps it and is told; the minutes say the year of the lines.
        await (await officer.GetAsync($"/hoi-dong/phien/{session}/sua")).FormOf("Lưu phiên họp").With("Title", "Phiên họp năm 2021").With("Year", "2021").SubmitAsync();
        Assert.Contains("Năm không khớp", (await officer.GetAsync($"/hoi-dong/phien/{session}")).Text("main"), StringComparison.Ordinal);
        await Host.OpenCouncilAsync(officer, session);
        var ballot = (await Host.WithDbAsync(db => db.CouncilBallots.Select(found => found.Id).SingleAsync())).ToString();
        await officer.DoAsync($"/hoi-dong/phien/{session}/bieu-quyet/{ballot}", "Bắt đầu biểu quyết");
        await RecordAsync(officer, $"/hoi-dong/phien/{session}/bieu-quyet/{ballot}", "dat");
        Assert.Contains($"hồ sơ đề nghị khen thưởng năm {Host.OpenYear}, thảo luận", (await officer.GetAsync($"/hoi-dong/phien/{session}/van-ban/bien-ban-hop")).Text("body"), StringComparison.Ordinal);
    }

    private Task<LineStanding> StandingAsync() => Host.WithDbAsync(db => db.CouncilBallots.SelectMany(found => found.Candidates).Select(found => found.Line!.Standing).SingleAsync());

    private static async Task RecordAsync(PortalClient keeper, string ballot, string choice) => await (await keeper.GetAsync(ballot)).FormOf("Ghi kết quả").With("Choices[1]", choice).SubmitAsync();

    private async Task<(PortalClient Officer, Guid Session, string Ballot)> OpenAsync(params string[] slugs)
    {
        var session = await Host.CouncilSessionIdAsync();
        await Host.ProposeAsync("TTLDXS", slugs);
        var officer = await Host.LogInAsync("canbo.bo");
        var ballot = await officer.PutToVoteAsync(session, "TTLDXS", nameof(CouncilMethod.Consensus));
        await Host.OpenCouncilAsync(officer, session);
        await officer.DoAsync(ballot, "Bắt đầu biểu quyết");
        return (officer, session, ballot);
    }
}
