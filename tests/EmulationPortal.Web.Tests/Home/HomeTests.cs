using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Home;

public sealed class HomeTests : FreshYear
{
    [Fact]
    public async Task A_department_is_told_to_score_itself_and_by_when()
    {
        var page = await HomeAsync("so.dienbien");
        Assert.Contains("Tự chấm và gửi bảng điểm năm 2026", page.Text(".task-title"), StringComparison.Ordinal);
        Assert.Contains("Còn 5 ngày (hạn 17:00 ngày 15/11/2026)", page.Text(".task-detail"), StringComparison.Ordinal);
        Assert.StartsWith("/cham-diem/", page.Document.QuerySelector(".task-list a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_director_is_told_to_read_and_submit_what_is_scored()
    {
        await Host.BringAsync("dienbien", new SheetPlan(SheetState.Draft));
        Assert.Contains("Đọc và gửi bảng điểm năm 2026", (await HomeAsync("giamdoc.dienbien")).Text(".task-title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_sheet_comes_first_with_its_reason()
    {
        await Host.BringAsync("sonla", new SheetPlan(SheetState.Returned));
        await Host.BringAsync("dienbien", new SheetPlan(SheetState.Submitted));
        var page = await HomeAsync("so.sonla");
        Assert.StartsWith("Sửa và gửi lại bảng điểm năm 2026 Bị trả lại", page.Text(".task-title"), StringComparison.Ordinal);
        Assert.Contains("Thiếu số liệu quý IV", page.Text(".task-detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leader_scores_and_sees_who_has_not_submitted_and_the_deputy_scores_the_leader()
    {
        await Host.BringAsync("sonla", new SheetPlan(SheetState.Submitted));
        await Host.BringAsync("dienbien", new SheetPlan(SheetState.Submitted));
        var leader = await HomeAsync("so.sonla");
        Assert.Contains("Chấm bảng điểm của Điện Biên", leader.Text(".task-list"), StringComparison.Ordinal);
        Assert.DoesNotContain("Chấm bảng điểm của Sơn La", leader.Text(".task-list"), StringComparison.Ordinal);
        Assert.Contains("chờ Lai Châu chấm cho cụm", leader.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Chưa gửi bảng điểm năm 2026", leader.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Chấm bảng điểm của Sơn La", (await HomeAsync("so.laichau")).Text(".task-list"), StringComparison.Ordinal);
        Assert.DoesNotContain("Chấm bảng điểm", (await HomeAsync("so.caobang")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leader_is_urged_to_remind_when_the_deadline_is_near()
    {
        Host.Time.Advance(TimeSpan.FromDays(3));
        Assert.Contains("Nhắc 6 đơn vị chưa gửi bảng điểm", (await HomeAsync("so.sonla")).Text(".task-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_officer_reviews_publishes_and_sees_late_clusters()
    {
        await Host.BringClusterAsync(2, _ => new SheetPlan(SheetState.Approved));
        await Host.BringAsync("haiphong", new SheetPlan(SheetState.Forwarded, 0.9m));
        var page = await HomeAsync("canbo.bo");
        Assert.Contains("Công bố kết quả Cụm thi đua số 2", page.Text(".task-list"), StringComparison.Ordinal);
        Assert.Contains("Thẩm định bảng điểm của Hải Phòng", page.Text(".task-list"), StringComparison.Ordinal);
        await Host.BringAsync("hanoi", new SheetPlan(SheetState.Forwarded));
        var both = await HomeAsync("canbo.bo");
        Assert.Contains("Thẩm định 2 bảng điểm của Cụm thi đua số 1", both.Text(".task-list"), StringComparison.Ordinal);
        Assert.Equal(["Hà Nội", "Hải Phòng"], both.Document.QuerySelectorAll(".task-parts a").Select(link => link.TextContent));
        Host.Time.Advance(TimeSpan.FromDays(6));
        Assert.Contains("Cụm thi đua số 3, năm 2026: ", (await HomeAsync("canbo.bo")).Text(".task-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_officer_sees_of_which_year_a_cluster_is_waited_for() =>
        Assert.Contains("Cụm thi đua số 2, năm 2026: 7 đơn vị chưa gửi.", (await HomeAsync("canbo.bo")).Text("main"), StringComparison.Ordinal);

    [Fact]
    public async Task The_administrator_sees_locked_accounts()
    {
        for (var i = 0; i < 5; i++)
        {
            var login = await Host.Visit().GetAsync("/dang-nhap");
            await login.Form("main form").With("UserName", "so.caobang").With("Password", "sai mat khau 1").SubmitAsync();
        }

        Assert.Contains("1 tài khoản đang bị tạm khóa", (await HomeAsync("quantri")).Text(".task-title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_council_member_is_told_politely_that_there_is_nothing_yet() =>
        Assert.Contains("Hiện chưa có hồ sơ nào được trình Hội đồng.", (await HomeAsync("hoidong1")).Text("main"), StringComparison.Ordinal);

    private async Task<PortalPage> HomeAsync(string user) => await (await Host.LogInAsync(user)).GetAsync("/");
}
