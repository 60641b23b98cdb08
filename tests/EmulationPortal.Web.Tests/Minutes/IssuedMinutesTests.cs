using System.Net;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Pledges;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Minutes;

public sealed class IssuedMinutesTests : FreshYear
{
    [Fact]
    public async Task Issued_minutes_have_a_field_for_each_signatory_and_never_change_whatever_the_records_do()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var meeting = await MinutesScene.MeetingAsync(Host);
        var page = await IssueAsync(leader, await MinutesTests.BeginAsync(leader, meeting, "bien-ban"));
        Assert.Contains("Đã phát hành để ký", page.Text("h1"), StringComparison.Ordinal);
        var before = await FormsAsync(leader, page);

        await Host.WithDbAsync(async db =>
        {
            await db.AgreedScores.ExecuteDeleteAsync();
            await db.Meetings.ExecuteUpdateAsync(change => change.SetProperty(record => record.Place, "nơi khác"));
            return await db.Set<Domain.Acclaims.AcclaimCandidate>().ExecuteUpdateAsync(change => change.SetProperty(candidate => candidate.IsElected, false));
        });

        Assert.Equal(before, await FormsAsync(leader, page));
        Assert.Equal(["ky-1", "ky-2"], PdfVerification.Verify(before[0], new TrustRoots([])).EmptyFields.Order());
        using var pdf = new PdfFile(before[0]);
        Assert.Contains(MinutesScene.Place, pdf.FlowingText(), StringComparison.Ordinal);
        Assert.DoesNotContain("DỰ THẢO", pdf.FlowingText(), StringComparison.Ordinal);
        Assert.Contains("Mã tra cứu", pdf.FlowingText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_minutes_are_out_for_signing_nothing_is_edited_and_the_meeting_stays_closed()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var meeting = await MinutesScene.MeetingAsync(Host);
        var page = await IssueAsync(leader, await MinutesTests.BeginAsync(leader, meeting, "bien-ban"));

        Assert.Equal(HttpStatusCode.Conflict, (await leader.GetAsync(page.Path + "/sua")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await leader.GetAsync(page.Path + "/phat-hanh")).Status);
        Assert.NotNull(await Host.WithDbAsync(db => db.Meetings.Where(record => record.Id == meeting).Select(record => record.MinutesIssuedAt).SingleAsync()));
    }

    [Fact]
    public async Task Members_read_what_was_issued_and_strangers_do_not()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await IssueAsync(leader, await MinutesTests.BeginAsync(leader, await MinutesScene.MeetingAsync(Host), "bien-ban"));

        foreach (var (user, status) in new[] { ("so.dienbien", HttpStatusCode.OK), ("canbo.bo", HttpStatusCode.OK), ("so.hanoi", HttpStatusCode.NotFound) })
        {
            var client = await Host.LogInAsync(user);
            foreach (var part in new[] { "", "/xem", "/pdf", "/docx" })
            {
                Assert.True((await client.Http.GetAsync(new Uri(page.Path + part, UriKind.Relative))).StatusCode == status, $"{user} {part}");
            }
        }
    }

    [Fact]
    public async Task Nothing_is_issued_while_the_meeting_is_still_open()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await MinutesTests.BeginAsync(leader, await MinutesScene.MeetingAsync(Host, isClosed: false), "bien-ban");

        var refused = await leader.GetAsync(page.Path + "/phat-hanh");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Hãy bế mạc", refused.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Hãy bế mạc", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submission_without_an_acclaimed_unit_is_not_issued_and_says_what_is_missing()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await MinutesTests.BeginAsync(leader, await MinutesScene.MeetingAsync(Host, isAcclaimed: false), "to-trinh");

        Assert.Contains("{đơn vị dẫn đầu}", page.Text("main .alert-warning"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await leader.GetAsync(page.Path + "/phat-hanh")).Status);
    }

    [Fact]
    public async Task A_deadline_in_the_past_or_none_is_refused()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await MinutesTests.BeginAsync(leader, await MinutesScene.MeetingAsync(Host), "bien-ban");
        foreach (var typed in new[] { "", "01/11/2026", "abc" })
        {
            var refused = await (await leader.GetAsync(page.Path + "/phat-hanh")).FormOf("Phát hành để ký").With("SignBy", typed).SubmitAsync();
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        }
    }

    [Fact]
    public async Task Who_issues_what_another_has_changed_meanwhile_is_told_and_nothing_is_issued()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var page = await MinutesTests.BeginAsync(leader, await MinutesScene.MeetingAsync(Host), "bien-ban");
        var form = (await leader.GetAsync(page.Path + "/phat-hanh")).FormOf("Phát hành để ký");
        await (await MinutesTests.EditAsync(leader, page)).With("Parts[1].Text", "Lời mới.").SubmitAsync();

        var refused = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(0, await Host.WithDbAsync(db => db.IssuedDocuments.CountAsync(document => document.SubjectLink == page.Path)));
    }

    [Fact]
    public async Task Withdrawn_minutes_say_why_let_the_meeting_go_and_can_be_written_anew()
    {
        var leader = await Host.LogInAsync("so.sonla");
        var meeting = await MinutesScene.MeetingAsync(Host);
        var page = await IssueAsync(leader, await MinutesTests.BeginAsync(leader, meeting, "bien-ban"));
        var form = (await leader.GetAsync(page.Path + "/thu-hoi")).FormOf("Thu hồi");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync()).Status);

        var withdrawn = await form.With("Reason", "Ghi sai họ tên.").SubmitAsync();

        Assert.Contains("Đã thu hồi", withdrawn.Text("h1"), StringComparison.Ordinal);
        Assert.Contains("Ghi sai họ tên.", withdrawn.Text("main"), StringComparison.Ordinal);
        Assert.Null(await Host.WithDbAsync(db => db.Meetings.Where(record => record.Id == meeting).Select(record => record.MinutesIssuedAt).SingleAsync()));
        var next = await withdrawn.FormOf("Lập lại dự thảo").SubmitAsync();
        Assert.Contains("(lần 2)", next.Text("h1"), StringComparison.Ordinal);
        Assert.Contains("Dự thảo", next.Text("h1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync(page.Path)).Status);
    }

    [Fact]
    public async Task A_new_leader_withdraws_minutes_that_the_one_before_has_issued()
    {
        var meeting = await MinutesScene.MeetingAsync(Host);
        var former = await Host.LogInAsync("so.sonla");
        var page = await IssueAsync(former, await MinutesTests.BeginAsync(former, meeting, "bien-ban"));
        await Host.AppointAsync(2, "dienbien");

        var leader = await Host.LogInAsync("so.dienbien");
        var withdrawn = await (await leader.GetAsync(page.Path + "/thu-hoi")).FormOf("Thu hồi").With("Reason", "Ghi sai họ tên.").SubmitAsync();

        Assert.Contains("Đã thu hồi", withdrawn.Text("h1"), StringComparison.Ordinal);
        Assert.Equal("Chuyên viên Điện Biên", await Host.WithDbAsync(db => db.AuditEntries.Where(entry => entry.Act == "DocumentWithdrawn").Select(entry => entry.ActorName).SingleAsync()));
    }

    [Fact]
    public async Task Without_a_browser_the_paper_is_offered_to_print_and_not_issued()
    {
        var meeting = await MinutesScene.MeetingAsync(Host);
        using var without = Host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton(new ChromiumSettings { BrowserPath = "/khong/co/trinh-duyet" })));
        var leader = new PortalClient(without.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));
        await leader.LogInAsync("so.sonla");
        var page = await MinutesTests.BeginAsync(leader, meeting, "bien-ban");

        var offered = await leader.GetAsync(page.Path + "/pdf");
        var refused = await (await leader.GetAsync(page.Path + "/phat-hanh")).FormOf("Phát hành để ký").SubmitAsync();

        Assert.Equal(page.Path + "/xem", offered.Document.QuerySelector("main a.btn-primary")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("chưa có trình duyệt", refused.Text("main"), StringComparison.Ordinal);
        Assert.True(await Host.WithDbAsync(db => db.MeetingPapers.AllAsync(paper => paper.DocumentId == null)));
    }

    private static async Task<PortalPage> IssueAsync(PortalClient client, PortalPage page) =>
        await (await client.GetAsync(page.Path + "/phat-hanh")).FormOf("Phát hành để ký").SubmitAsync();

    private static async Task<byte[][]> FormsAsync(PortalClient client, PortalPage page)
    {
        var forms = new List<byte[]>();
        foreach (var part in new[] { "/pdf", "/docx", "/xem" })
        {
            forms.Add(await client.Http.GetByteArrayAsync(new Uri(page.Path + part, UriKind.Relative)));
        }

        return [.. forms];
    }
}
