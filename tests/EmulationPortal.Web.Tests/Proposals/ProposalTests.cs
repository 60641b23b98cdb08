using System.Net;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Pledges;
using EmulationPortal.Web.Tests.Registrations;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Proposals;

/// <summary>A proposal from its first line to the check of the ministry.</summary>
public sealed class ProposalTests : IDisposable
{
    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Lines_are_taken_from_what_the_registration_attained_with_the_words_of_the_year()
    {
        await host.SettledAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        var id = await staff.BeginAsync();
        var proposal = await host.ProposalAsync(id);
        Assert.Equal(5, proposal.Lines.Count);
        Assert.All(proposal.Lines, line => Assert.Equal((LineOrigin.Registration, "Đã có thành tích xuất sắc trong phong trào thi đua năm 2026"), (line.Origin, line.Merit)));
        Assert.All(proposal.Lines, line => Assert.NotNull(line.RegistrationLineId));
        var page = await staff.GetAsync($"/de-nghi/{id}");
        Assert.Contains("Đăng ký và đạt năm 2026", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Không có dòng đăng ký nào", (await staff.GetAsync($"/de-nghi/{id}/nguon")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_award_of_the_year_is_recorded_already_is_left_out_and_counted()
    {
        await host.SettledAsync("thaibinh");
        var department = await host.DepartmentIdAsync("thaibinh");
        await host.WithDbAsync(async db =>
        {
            var line = await db.Registrations.Where(list => list.DepartmentId == department && list.Year == ProposalScene.Year).SelectMany(list => list.Lines).FirstAsync(found => found.PersonId != null);
            db.AwardRecords.Add(new AwardRecord { PersonId = line.PersonId, AwardKindCode = line.KindCode, Year = ProposalScene.Year, Source = AwardSource.Entered });
            return await db.SaveChangesAsync();
        });
        var sources = await (await (await host.LogInAsync("so.thaibinh")).GetAsync("/de-nghi/moi")).FormOf("Lập hồ sơ").With("Year", $"{ProposalScene.Year}").SubmitAsync();
        Assert.Contains("1 cá nhân, tập thể đã có danh hiệu này năm 2026 trong hồ sơ khen thưởng, không đưa vào", sources.Text("main"), StringComparison.Ordinal);
        Assert.Equal(4, sources.Document.QuerySelectorAll("input[name=Take]").Length);
    }

    [Fact]
    public async Task Two_officers_who_take_proposals_in_at_the_same_moment_get_numbers_without_gap_or_repetition()
    {
        var ids = new[] { await host.SentProposalAsync("thaibinh"), await host.SentProposalAsync("sonla") };
        var forms = new List<PageForm>();
        foreach (var id in ids) forms.Add((await (await host.LogInAsync("canbo.bo")).GetAsync($"/de-nghi/{id}/tiep-nhan")).FormOf("Tiếp nhận"));

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        var second = Assert.Single(answers, answer => answer.Status != HttpStatusCode.OK);
        Assert.Contains("Số tiếp theo là 2", second.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await second.FormOf("Tiếp nhận").With("Number", "2").SubmitAsync()).Status);
        var numbers = await host.WithDbAsync(db => db.Proposals.Where(proposal => proposal.IntakeYear == 2026).Select(proposal => proposal.IntakeNumber).ToListAsync());
        Assert.Equal(["1", "2"], numbers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_proposal_goes_from_the_directors_signature_to_the_ministrys_check()
    {
        await host.SettledAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var id = await staff.BeginAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/de-nghi/{id}")).Status);

        var issued = await host.IssueProposalAsync(staff, id);
        Assert.Equal((HttpStatusCode.OK, $"/de-nghi/{id}"), (issued.Status, issued.Path));
        var document = Assert.Single(await host.DocumentsAsync(id));
        Assert.Equal(IssuedDocumentKind.Proposal, document.Kind);
        using (var pdf = new PdfFile(await (await staff.Http.GetAsync(new Uri($"/ky/{document.Id}/tep", UriKind.Relative))).Content.ReadAsByteArrayAsync()))
        {
            var text = pdf.FlowingText();
            Assert.Contains("TỜ TRÌNH", text, StringComparison.Ordinal);
            Assert.Contains("4 lượt cá nhân và 1 lượt tập thể", text, StringComparison.Ordinal);
            Assert.Contains("Danh hiệu Chiến sĩ thi đua cơ sở: 1 cá nhân", text, StringComparison.Ordinal);
            Assert.Contains("Lý do đề nghị: Có văn bản xác nhận kèm theo", text, StringComparison.Ordinal);
        }

        await host.SignAsync(id, "thaibinh");
        Assert.Equal(ProposalState.Submitted, (await host.ProposalAsync(id)).State);
        Assert.Contains(await host.NoticesAsync("canbo.bo", $"/de-nghi/{id}"), notice => notice.Contains("5 dòng", StringComparison.Ordinal));

        var accepted = await officer.AcceptAsync(id);
        Assert.Contains("số đến 1 năm", accepted.Text("main"), StringComparison.Ordinal);
        var check = await officer.GetAsync($"/de-nghi/{id}/tham-dinh");
        var closed = await check.FormOf("Lưu thẩm định").With("Act", "ket-thuc").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, closed.Status);
        Assert.Contains("chưa thẩm định", closed.Text(".error-summary"), StringComparison.Ordinal);

        var form = (await officer.GetAsync($"/de-nghi/{id}/tham-dinh")).FormOf("Lưu thẩm định");
        for (var index = 0; index < 4; index++) form = form.With($"Lines[{index}].Passes", "true");
        var refused = await form.With("Lines[4].Passes", "false").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Hãy ghi lý do không trình", refused.Text(".error-summary"), StringComparison.Ordinal);
        var done = await refused.FormOf("Lưu thẩm định").With("Lines[4].Reason", "Thiếu báo cáo").With("Act", "ket-thuc").SubmitAsync();
        Assert.Equal($"/de-nghi/{id}", done.Path);
        var proposal = await host.ProposalAsync(id);
        Assert.Equal(ProposalState.Checked, proposal.State);
        Assert.Equal([LineStanding.Passed, LineStanding.Passed, LineStanding.Passed, LineStanding.Passed, LineStanding.LeftOut], proposal.Lines.Select(line => line.Standing));
        Assert.Contains(await host.NoticesAsync("so.thaibinh", $"/de-nghi/{id}"), notice => notice.Contains("4 dòng đủ điều kiện trình, 1 dòng không trình", StringComparison.Ordinal));
        var summary = await officer.GetAsync($"/de-nghi/tong-hop/{ProposalScene.Year}?hinh-thuc={AwardCodes.BaseFighter}");
        Assert.Contains("Thái Bình", summary.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ad_hoc_proposal_is_judged_by_the_point_of_the_law_for_it_and_needs_no_reason()
    {
        var id = await host.WithDbAsync(async db =>
        {
            var unit = await db.Collectives.FirstAsync(found => db.Departments.Any(department => department.Id == found.DepartmentId && department.Slug == "thaibinh"));
            var proposal = new Proposal { Kind = ProposalKind.AdHoc, Year = ProposalScene.Year, Title = "Khắc phục bão", DepartmentId = unit.DepartmentId };
            proposal.Lines.Add(new ProposalLine { ProposalId = proposal.Id, CollectiveId = unit.Id, DepartmentId = unit.DepartmentId, KindCode = "BK_BO_TINH", Position = 1, Merit = "Khắc phục bão" });
            db.Add(proposal);
            await db.SaveChangesAsync();
            return proposal.Id;
        });
        var page = await (await host.LogInAsync("so.thaibinh")).GetAsync($"/de-nghi/{id}");
        Assert.Contains("“Thành tích đột xuất” (Luật 06/2022/QH15 Đ.74 k.3 điểm b)", page.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa đủ vì", page.Text("main"), StringComparison.Ordinal);
        // Such a list is not taken from registrations, and begins with the form that is given for such merit.
        Assert.DoesNotContain("Lấy từ kết quả đăng ký", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal("BK_BO_TINH", page.Document.QuerySelector("#AddCollectiveKind option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_number_of_the_register_is_given_once_a_year_and_the_next_is_suggested()
    {
        var (first, second) = (await host.SentProposalAsync("thaibinh"), await host.SentProposalAsync("hanam"));
        var officer = await host.LogInAsync("canbo.bo");
        Assert.Contains("số đến 1 năm", (await officer.AcceptAsync(first)).Text("main"), StringComparison.Ordinal);
        var page = await officer.GetAsync($"/de-nghi/{second}/tiep-nhan");
        Assert.Equal("2", page.Document.QuerySelector("#Number")!.GetAttribute("value"));
        var wrong = await page.FormOf("Tiếp nhận").With("Number", "-1").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("số đến là một số nguyên dương", wrong.Text(".error-summary"), StringComparison.Ordinal);
        var refused = await page.FormOf("Tiếp nhận").With("Number", "01").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("đã dùng. Số tiếp theo là 2", refused.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await refused.FormOf("Tiếp nhận").With("Number", "2").SubmitAsync()).Status);
        Assert.Equal("2", (await host.ProposalAsync(second)).IntakeNumber);
    }

    [Fact]
    public async Task A_returned_proposal_shows_its_reasons_and_is_sent_again()
    {
        var id = await host.SentProposalAsync("thaibinh");
        var (officer, staff) = (await host.LogInAsync("canbo.bo"), await host.LogInAsync("so.thaibinh"));
        await officer.AcceptAsync(id);
        await (await officer.GetAsync($"/de-nghi/{id}/tham-dinh")).FormOf("Lưu thẩm định").With("Lines[0].Passes", "false").With("Lines[0].Reason", "Thiếu sáng kiến").SubmitAsync();
        var empty = await (await officer.GetAsync($"/de-nghi/{id}/tra-lai")).FormOf("Trả lại đơn vị").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        await empty.FormOf("Trả lại đơn vị").With("Reason", "Bổ sung minh chứng").SubmitAsync();
        var page = await staff.GetAsync($"/de-nghi/{id}");
        Assert.Contains("Bổ sung minh chứng", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Bộ trả lại: Thiếu sáng kiến", page.Text("main"), StringComparison.Ordinal);
        await host.IssueProposalAsync(staff, id);
        await host.SignAsync(id, "thaibinh");
        var again = await host.ProposalAsync(id);
        Assert.Equal((ProposalState.Submitted, "1"), (again.State, again.IntakeNumber));
        Assert.All(again.Lines, line => Assert.Empty(line.ReturnReason));
        Assert.Contains("số đến 1 năm", (await officer.AcceptAsync(id)).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_lacks_a_condition_needs_a_reason_before_the_submission_is_issued()
    {
        await host.SettledAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        var id = await staff.BeginAsync();
        var check = await staff.GetAsync($"/de-nghi/{id}/trinh-ky");
        Assert.Contains("chưa đủ điều kiện mà chưa ghi lý do", check.Text("section.alert-warning"), StringComparison.Ordinal);
        Assert.DoesNotContain(check.Document.QuerySelectorAll("main button"), button => button.TextContent == "Trình Giám đốc ký");
        Assert.Equal(HttpStatusCode.OK, (await host.IssueProposalAsync(staff, id)).Status);
        Assert.Contains((await host.ProposalAsync(id)).Lines, line => line.Eligibility == EligibilityVerdict.NotYet && line.Sentence.Length > 0);
    }

    [Fact]
    public async Task The_same_award_in_two_proposals_is_shown_to_both_sides()
    {
        await host.SettledAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        await staff.BeginAsync();
        var second = await staff.BeginAsync();
        Assert.Contains("Trùng với hồ sơ", (await staff.GetAsync($"/de-nghi/{second}")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_found_without_accents_and_added_and_removed()
    {
        await host.SettledAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        var begun = await (await staff.GetAsync("/de-nghi/moi")).FormOf("Lập hồ sơ").With("Kind", "AdHoc").With("Year", $"{ProposalScene.Year}").SubmitAsync();
        var name = await host.WithDbAsync(db => db.People.Where(person => db.RegistrationLines.Any(line => line.PersonId == person.Id && line.Result != null)).Select(person => person.FoldedName).FirstAsync());
        var found = await begun.FormOf("Lưu hồ sơ").With("Search", name).With("AddKind", AwardCodes.MinistryMerit).With("Act", "tim").SubmitAsync();
        var button = found.Document.QuerySelectorAll("button[value^='them:']")[0];
        var added = await found.FormOf("Lưu hồ sơ").With("Act", button.GetAttribute("value")!).SubmitAsync();
        Assert.Contains("Đã thêm vào hồ sơ", added.Text("body"), StringComparison.Ordinal);
        var id = Guid.Parse(added.Path["/de-nghi/".Length..]);
        var line = Assert.Single((await host.ProposalAsync(id)).Lines);
        Assert.Equal(AwardCodes.MinistryMerit, line.KindCode);
        await added.FormOf("Lưu hồ sơ").With("Act", $"bo:{line.Id}").SubmitAsync();
        Assert.Empty((await host.ProposalAsync(id)).Lines);
        var gone = await (await staff.GetAsync($"/de-nghi/{id}")).FormOf("Bỏ hồ sơ nháp").SubmitAsync();
        Assert.Equal("/de-nghi", gone.Path);
        Assert.False(await host.WithDbAsync(db => db.Proposals.AnyAsync(proposal => proposal.Id == id)));
    }

    [Fact]
    public async Task The_leader_of_a_cluster_proposes_its_members_and_nobody_else_does()
    {
        var year = host.OpenYear;
        var cluster = await host.ClusterIdAsync(2);
        var other = await (await (await host.LogInAsync("so.thaibinh")).GetAsync("/de-nghi/moi")).FormOf("Lập hồ sơ").With("Year", $"{year}").With("ClusterId", $"{cluster}").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        Assert.Contains("không phải cụm trưởng", other.Text(".error-summary"), StringComparison.Ordinal);
        var leader = await host.LogInAsync("so.sonla");
        var sources = await (await leader.GetAsync("/de-nghi/moi")).FormOf("Lập hồ sơ").With("Year", $"{year}").With("ClusterId", $"{cluster}").SubmitAsync();
        Assert.Contains("chưa công bố trên hệ thống", sources.Text("main"), StringComparison.Ordinal);
        var taken = await sources.FormOf("Lấy vào hồ sơ").With("Ranked[0].Kind", AwardCodes.MinistryFlag).SubmitAsync();
        var line = Assert.Single((await host.ProposalAsync(Guid.Parse(taken.Path["/de-nghi/".Length..]))).Lines);
        Assert.Equal((LineOrigin.Ranking, AwardCodes.MinistryFlag), (line.Origin, line.KindCode));
    }

    [Theory]
    [InlineData("hoidong1", "/de-nghi", HttpStatusCode.Forbidden)]
    [InlineData("quantri", "/de-nghi", HttpStatusCode.Forbidden)]
    [InlineData("canbo.bo", "/de-nghi", HttpStatusCode.OK)]
    [InlineData("canbo.bo", "/de-nghi/moi", HttpStatusCode.Forbidden)]
    [InlineData("so.sonla", "/de-nghi/tong-hop", HttpStatusCode.Forbidden)]
    [InlineData("canbo.bo", "/de-nghi/tong-hop", HttpStatusCode.OK)]
    [InlineData("so.sonla", "/de-nghi/nguong", HttpStatusCode.Forbidden)]
    public async Task Who_may_see_what(string user, string path, HttpStatusCode status) => Assert.Equal(status, (await (await host.LogInAsync(user)).GetAsync(path)).Status);

    [Fact]
    public async Task Another_department_does_not_know_of_a_proposal()
    {
        await host.SettledAsync("thaibinh");
        var id = await (await host.LogInAsync("so.thaibinh")).BeginAsync();
        var stranger = await host.LogInAsync("so.sonla");
        foreach (var part in new[] { "", "/nguon", "/trinh-ky", "/rut-lai", "/van-ban", "/tham-dinh", "/tiep-nhan" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/de-nghi/{id}{part}")).Status);
        }
    }
}
