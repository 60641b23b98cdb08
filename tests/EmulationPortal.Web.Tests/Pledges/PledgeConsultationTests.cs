using System.Net;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Pledges;

public sealed class PledgeConsultationTests : IAsyncLifetime, IDisposable
{
    private readonly PortalHost host = PortalHost.WithScores();
    private Guid id;

    private string Path => $"/giao-uoc/{id}";

    public async Task InitializeAsync() => id = await host.PledgeIdAsync(2, PledgeScene.Year);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_member_comments_agrees_and_has_to_agree_again_after_an_edit()
    {
        var (leader, member) = (await host.LogInAsync("so.sonla"), await host.LogInAsync("so.dienbien"));
        var clause = (await host.PledgeAsync(id)).InOrder.First();
        var page = await (await member.GetAsync($"{Path}/gop-y?noi-dung={clause.Id}")).FormOf("Gửi góp ý").With("Text", "Đề nghị bổ sung.").SubmitAsync();
        Assert.Contains("Đề nghị bổ sung.", page.Text($"#nd-{clause.Id:N}"), StringComparison.Ordinal);
        Assert.Contains($"Chuyên viên Điện Biên góp ý về nội dung 1 của “Cụm thi đua số 2 năm 2026”.", await host.NoticesAsync("so.sonla", Path));

        var agree = await member.GetAsync(Find(page, "Thống nhất"));
        page = await agree.FormOf("Thống nhất").With("Title", "Phó Giám đốc").With("PersonName", "Lò Văn Thử").SubmitAsync();
        Assert.Contains("2/7 bên đã thống nhất", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Lò Văn Thử, Phó Giám đốc", page.Text("#ben-ky + div"), StringComparison.Ordinal);

        var edited = await (await leader.GetAsync($"{Path}/soan")).FormOf("Lưu").With("Clauses[0].Text", "Câu chữ mới.").SubmitAsync();
        Assert.Contains("phải trả lời lại vì nội dung thay đổi", edited.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("“Cụm thi đua số 2 năm 2026” đã được sửa sau khi đơn vị trả lời. Hãy xem chỗ thay đổi và trả lời lại.", await host.NoticesAsync("giamdoc.dienbien", Path));
        page = await member.GetAsync(Path);
        Assert.Contains("cần trả lời lại", page.Text(".my-answer"), StringComparison.Ordinal);
        var diff = await member.GetAsync(Find(page, "Xem chỗ thay đổi"));
        Assert.Contains("sửa 1 nội dung", diff.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Trả lời lại giao ước năm 2026", (await member.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_answered_is_reminded_before_the_day_and_after_it_and_late_is_a_label_only()
    {
        var member = await host.LogInAsync("so.dienbien");
        Assert.Contains("Góp ý và trả lời đến hết ngày 13/11/2026", (await member.GetAsync(Path)).Text("main"), StringComparison.Ordinal);
        Assert.Contains("góp ý đến ngày 13/11/2026", (await member.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
        Assert.Equal(await WaitingAsync(), await RemindAsync());
        Assert.Equal(0, await RemindAsync());
        Assert.Single(await RemindersAsync("so.dienbien"));
        Assert.Empty(await RemindersAsync("so.caobang"));

        host.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await RemindAsync());
        host.Time.Advance(TimeSpan.FromDays(3));
        Assert.NotEqual(0, await RemindAsync());
        Assert.Contains(await RemindersAsync("so.dienbien"), notice => notice.EndsWith("đến hết ngày 13/11/2026, đã quá hạn.", StringComparison.Ordinal));
        member = await host.LogInAsync("so.dienbien");
        var page = await member.GetAsync(Path);
        Assert.Contains("Đã quá hạn góp ý", page.Text(".state-late"), StringComparison.Ordinal);
        page = await (await member.GetAsync(Find(page, "Thống nhất"))).FormOf("Thống nhất").With("Title", "Giám đốc").With("PersonName", "Giám đốc Điện Biên").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task The_day_to_answer_by_is_set_where_the_pledge_is_written_and_the_parties_are_told_when_it_moves()
    {
        var leader = await host.LogInAsync("so.sonla");
        var form = await leader.GetAsync($"{Path}/soan");
        var past = await form.FormOf("Lưu").With("CommentsBy", "01/11/2026").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, past.Status);
        Assert.Contains("Ngày góp ý đã qua", past.Text("#CommentsBy-error"), StringComparison.Ordinal);
        var revision = (await host.PledgeAsync(id)).Revision;
        await form.FormOf("Lưu").With("CommentsBy", "30/11/2026").SubmitAsync();
        var pledge = await host.PledgeAsync(id);
        Assert.Equal((new DateOnly(2026, 11, 30), revision), (pledge.CommentsBy!.Value, pledge.Revision));
        Assert.Contains("Góp ý và trả lời “Cụm thi đua số 2 năm 2026”: đổi thành đến hết ngày 30/11/2026.", await host.NoticesAsync("so.dienbien", Path));

        var cluster3 = await host.PledgeIdAsync(3, PledgeScene.Year);
        var sent = await (await host.LogInAsync("so.thaibinh")).PostEmptyAsync($"/giao-uoc/{cluster3}/lay-y-kien");
        Assert.Contains("góp ý đến hết ngày 17/11/2026", sent.Text("[role=status]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pledge_has_one_main_button_for_each_reader()
    {
        foreach (var (user, cluster, main) in new[] { ("so.dienbien", 2, "Thống nhất"), ("so.sonla", 2, "Thống nhất"), ("so.phutho", 4, "Chốt để ký"), ("so.thaibinh", 3, "Gửi lấy ý kiến"), ("so.haiphong", 1, "Ghi kết quả thực hiện") })
        {
            var page = await (await host.LogInAsync(user)).GetAsync($"/giao-uoc/{await host.PledgeIdAsync(cluster, PledgeScene.Year)}");
            var buttons = page.Document.QuerySelectorAll("main .btn-primary").Select(button => button.FirstChild!.TextContent.Trim());
            Assert.Equal((user, main), (user, Assert.Single(buttons)));
        }
    }

    [Fact]
    public async Task An_answer_to_a_text_that_was_changed_meanwhile_is_refused()
    {
        var (leader, member) = (await host.LogInAsync("so.sonla"), await host.LogInAsync("so.dienbien"));
        var agree = await member.GetAsync(Find(await member.GetAsync(Path), "Thống nhất"));
        await (await leader.GetAsync($"{Path}/soan")).FormOf("Lưu").With("Theme", "Chủ đề khác").SubmitAsync();
        var late = await agree.FormOf("Thống nhất").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("vừa được sửa", late.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declining_demands_a_reason_that_the_leader_is_told()
    {
        var member = await host.LogInAsync("giamdoc.dienbien");
        var decline = await member.GetAsync(Find(await member.GetAsync(Path), "Không thống nhất"));
        var empty = await decline.FormOf("Gửi").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        await empty.FormOf("Gửi").With("Reason", "Nội dung 6 chưa rõ.").SubmitAsync();
        Assert.Contains(await host.NoticesAsync("so.sonla", Path), text => text.EndsWith("Lý do: Nội dung 6 chưa rõ.", StringComparison.Ordinal));
        var entry = (await host.PledgeHistoryAsync(id))[^1];
        Assert.Equal(("PledgeDeclined", "Nội dung 6 chưa rõ."), (entry.Act, entry.Reason));
    }

    [Fact]
    public async Task The_same_comment_sent_twice_is_stored_once_and_only_its_department_takes_it_back()
    {
        var member = await host.LogInAsync("so.dienbien");
        var form = (await member.GetAsync($"{Path}/gop-y")).FormOf("Gửi góp ý").With("Text", "Góp ý hai lần");
        await form.SubmitAsync();
        await form.SubmitAsync();
        var comment = Assert.Single((await host.PledgeAsync(id)).Comments, found => found.Text == "Góp ý hai lần");
        var other = await host.LogInAsync("so.laichau");
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostEmptyAsync($"{Path}/gop-y/{comment.Id}/rut")).Status);
        await member.PostEmptyAsync($"{Path}/gop-y/{comment.Id}/rut");
        Assert.DoesNotContain((await host.PledgeAsync(id)).Comments, found => found.Id == comment.Id);
    }

    [Fact]
    public async Task A_comment_is_answered_once_and_by_the_leader_only()
    {
        var (leader, member) = (await host.LogInAsync("so.sonla"), await host.LogInAsync("so.laichau"));
        var comment = (await host.PledgeAsync(id)).Comments.First(found => !found.IsResolved);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync($"{Path}/gop-y/{comment.Id}/tra-loi")).Status);
        var form = await leader.GetAsync($"{Path}/gop-y/{comment.Id}/tra-loi");
        await form.FormOf("Gửi trả lời").With("Accepted", "co").With("Answer", "Đã bổ sung.").SubmitAsync();
        var again = await form.FormOf("Gửi trả lời").With("Accepted", "khong").With("Answer", "Câu trả lời thứ hai").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Đã bổ sung.", again.Text("main"), StringComparison.Ordinal);
        Assert.Equal("Câu trả lời thứ hai", again.FormOf("Gửi trả lời").Value("Answer"));
    }

    [Fact]
    public async Task Everybody_outside_the_cluster_is_told_that_there_is_no_such_pledge()
    {
        foreach (var user in new[] { "so.haiphong", "quantri", "hoidong1" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync(user)).GetAsync(Path)).Status);
        }
    }

    [Fact]
    public async Task Closing_with_open_comments_is_refused_with_what_is_missing()
    {
        var leader = await host.LogInAsync("so.sonla");
        var page = await leader.GetAsync($"{Path}/chot");
        Assert.Contains("2 góp ý chưa được trả lời", page.Text("#chua-chot + ul"), StringComparison.Ordinal);
        var version = (await host.PledgeAsync(id)).Version;
        var refused = await leader.PostEmptyAsync($"{Path}/chot", ("SignBy", "01/12/2027"), ("Order", "Any"), ("Reason", "Vội"), ("Version", version.ToString()));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(PledgeState.Consulting, (await host.PledgeAsync(id)).State);
    }

    private static string Find(PortalPage page, string words) =>
        page.Document.QuerySelectorAll("main a").First(link => link.TextContent.Trim().StartsWith(words, StringComparison.Ordinal)).GetAttribute("href")!;

    private async Task<int> RemindAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Features.Pledges.ConsultationReminders>().RunAsync();
    }

    // Of all pledges that are with their parties and due on the same day.
    private Task<int> WaitingAsync() => host.WithDbAsync(async db => (await db.Pledges.AsNoTracking().Include(pledge => pledge.Parties).Where(pledge => pledge.State == PledgeState.Consulting).ToListAsync())
        .Sum(pledge => pledge.Parties.Count(party => party.AnswerTo(pledge.Revision) == PartyAnswer.Waiting)));

    private async Task<IReadOnlyList<string>> RemindersAsync(string user) =>
        [.. (await host.NoticesAsync(user, Path)).Where(notice => notice.StartsWith("Nhắc góp ý", StringComparison.Ordinal))];
}
