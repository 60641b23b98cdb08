using System.Net;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Tests.Hosting;

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
}
