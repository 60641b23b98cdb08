using System.Net;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Signatures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Decisions;

/// <summary>What was approved gets one decision, and only one that the ministry may make.</summary>
public sealed class OneDecisionTests : IDisposable
{
    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Of_two_officers_who_draft_with_the_same_lines_at_the_same_moment_one_is_told_and_no_second_draft_is_made()
    {
        await host.ApproveAsync("thaibinh");
        var forms = new List<PageForm>();
        for (var i = 0; i < 4; i++) forms.Add((await (await host.LogInAsync("canbo.bo")).GetAsync($"/quyet-dinh/moi?nam={DecisionScene.Year}")).FormOf("Soạn dự thảo").With("Title", $"tặng Bằng khen {i}"));

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        var told = answers.Where(answer => answer.Status == HttpStatusCode.Conflict).ToList();
        Assert.Equal(3, told.Count);
        Assert.All(told, answer => Assert.Contains("vừa được đưa vào quyết định khác", answer.Text("main"), StringComparison.Ordinal));
        Assert.Equal(1, await host.WithDbAsync(db => db.AwardDecisions.CountAsync()));
    }

    [Fact]
    public async Task Of_two_drafts_to_which_the_same_line_is_added_at_the_same_moment_one_gets_it()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var paths = new List<string>();
        foreach (var slug in new[] { "thaibinh", "sonla" })
        {
            await host.ApproveAsync(slug);
            paths.Add(await officer.DraftAsync(host));
        }

        var added = await host.ApproveAsync("dienbien");
        var pages = new List<PageForm>();
        foreach (var path in paths) pages.Add((await (await host.LogInAsync("canbo.bo")).GetAsync($"{path}/danh-sach")).FormOf("Lưu danh sách").With("Added", added[0].ToString()));
        var answers = await Task.WhenAll(pages.Select(form => form.SubmitAsync()));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Contains("vừa được đưa vào quyết định khác", Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict).Text("main"), StringComparison.Ordinal);
        Assert.Equal(1, await host.WithDbAsync(db => db.DecisionLines.CountAsync(line => line.ProposalLineId == added[0])));
    }

    [Fact]
    public async Task Of_two_decisions_with_one_line_the_second_gets_no_number_and_is_not_signed()
    {
        await host.ApproveAsync("thaibinh");
        await host.ApproveAsync("sonla");
        var officer = await host.LogInAsync("canbo.bo");
        var first = await officer.DraftAsync(host);
        await host.ApproveAsync("dienbien");
        var second = await officer.DraftAsync(host);
        // As drafts were made before the portal kept them apart.
        var doubled = (await host.DecisionAsync(first)).Lines[0];
        await host.WithDbAsync(db => db.DecisionLines.Where(line => line.DecisionId == Guid.Parse(second.Split('/')[2]) && line.Ordinal == 1).ExecuteUpdateAsync(set => set.SetProperty(line => line.ProposalLineId, doubled.ProposalLineId)));

        var answers = await Task.WhenAll(new[] { first, second }.Select(async path => await (await host.LogInAsync("canbo.bo")).NumberAsync(path)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Contains("Mỗi khen thưởng chỉ được ra một quyết định", Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict).Text("main"), StringComparison.Ordinal);
        Assert.Equal(1, await host.WithDbAsync(db => db.AwardDecisions.CountAsync(decision => decision.Number != null)));

        // One that had got its number before is stopped at the signature.
        var numbered = await host.WithDbAsync(db => db.AwardDecisions.AsNoTracking().SingleAsync(decision => decision.Number != null));
        await host.WithDbAsync(db => db.ProposalLines.Where(line => line.Id == doubled.ProposalLineId).ExecuteUpdateAsync(set => set.SetProperty(line => line.Standing, Domain.Proposals.LineStanding.Decided)));
        var document = await host.WithDbAsync(db => db.IssuedDocuments.AsNoTracking().Include(found => found.Signatories).SingleAsync(found => found.Id == numbered.DocumentId));
        await using var scope = host.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<DocumentActs>().HandInAsync(await SigningScene.ActorAsync(host, "canbo.bo"), document.Id, document.Signatories[0].Id, new UploadedFile("quet.png", SampleFiles.Png), default);
        Assert.False(outcome.Verdict.IsAllowed);
        Assert.Contains("rút lại quyết định", outcome.Verdict.Why, StringComparison.Ordinal);
        Assert.Equal(DecisionState.ToSign, await host.WithDbAsync(db => db.AwardDecisions.Where(decision => decision.Id == numbered.Id).Select(decision => decision.State).SingleAsync()));
    }

    [Fact]
    public async Task What_the_State_gives_is_shown_as_submitted_upward_and_neither_drafted_nor_numbered_nor_counted_as_waiting()
    {
        var lines = await host.ApproveAsync("thaibinh", people: 2, AwardCodes.PrimeMinisterMerit);
        var officer = await host.LogInAsync("canbo.bo");
        Assert.Contains("Năm 2021: 1 tập thể, cá nhân đã được xét chọn, chưa có quyết định", (await officer.GetAsync("/quyet-dinh")).Text("main"), StringComparison.Ordinal);
        var page = await officer.GetAsync($"/quyet-dinh/moi?nam={DecisionScene.Year}");
        var upward = page.Text("section[aria-labelledby=trinh-cap-tren]");
        Assert.Contains("Ông Trần Thị Mẫu A", upward, StringComparison.Ordinal);
        Assert.Contains("Thẩm quyền quyết định: Thủ tướng Chính phủ", upward, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await page.FormOf("Soạn dự thảo").With("Lines", lines[1].ToString()).SubmitAsync()).Status);

        var path = await officer.DraftAsync(host);
        Assert.Single((await host.DecisionAsync(path)).Lines);
        // One drafted before the rule is not numbered.
        await host.WithDbAsync(db => db.DecisionLines.Where(line => line.DecisionId == Guid.Parse(path.Split('/')[2])).ExecuteUpdateAsync(set => set.SetProperty(line => line.KindCode, AwardCodes.GovernmentFlag)));
        Assert.Contains("Bộ chỉ trình", (await officer.GetAsync(path)).Text("main .alert-warning"), StringComparison.Ordinal);
        var version = (await host.DecisionAsync(path)).Version.ToString();
        var refused = await officer.PostEmptyAsync($"{path}/cap-so", ("DecidedOn", "10/11/2026"), ("SignBy", "20/11/2026"), ("Version", version));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Bộ chỉ trình", refused.Text("main"), StringComparison.Ordinal);
        Assert.Null((await host.DecisionAsync(path)).Number);
    }

    [Fact]
    public async Task A_cancelled_revocation_says_that_the_award_stands_as_before()
    {
        await host.ApproveAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var path = await host.IssuedAsync(officer);
        var draft = await (await officer.GetAsync($"{path}/thu-hoi")).FormOf("Soạn dự thảo").With("Lines[1].IsChosen", "true").With("Lines[1].Reason", "Kê khai gian dối").SubmitAsync();
        await officer.NumberAsync(draft.Path);
        var cancelled = await (await officer.GetAsync($"{draft.Path}/huy-so")).FormOf("Hủy số").With("Reason", "Không thu hồi nữa").SubmitAsync();
        Assert.Contains("giữ nguyên như trước", cancelled.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("trở lại danh sách chờ ra quyết định", cancelled.Source, StringComparison.Ordinal);
    }
}
