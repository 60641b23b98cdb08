using System.Net;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Proposals;

/// <summary>The dossier of a line, its report, and one achievement for one award.</summary>
public sealed class DossierTests : IDisposable
{
    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_piece_is_a_file_or_does_not_apply_with_a_reason_and_what_lacks_is_said_before_signing()
    {
        var (staff, id, line) = await BegunAsync();
        var path = $"/de-nghi/{id}/dong/{line}";
        var page = await staff.GetAsync(path);
        Assert.Contains("Tờ trình của hồ sơ này", page.Text("main"), StringComparison.Ordinal);
        var forms = page.Document.QuerySelectorAll("form[enctype][action*='thanh-phan']");
        var empty = await page.Form("form[enctype][action*='thanh-phan']").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("hãy chọn tệp, hoặc ghi lý do không áp dụng", empty.Text(".error-summary"), StringComparison.Ordinal);

        var given = await page.Form("form[enctype][action*='thanh-phan']").WithFile("File", "bao-cao.png", SampleFiles.Png).SubmitAsync();
        Assert.Contains("bao-cao.png", given.Text("main"), StringComparison.Ordinal);
        var entry = await host.WithDbAsync(db => db.DossierEntries.SingleAsync(found => found.LineId == line));
        var file = await staff.Http.GetAsync(new Uri($"{path}/thanh-phan/{entry.DossierItemId}/tep", UriKind.Relative));
        Assert.Equal(("attachment", HttpStatusCode.OK), (file.Content.Headers.ContentDisposition!.DispositionType, file.StatusCode));

        var excused = await given.Form("form[enctype][action*='thanh-phan']").With("Reason", "Không có hội đồng bình xét").SubmitAsync();
        Assert.Contains("Không áp dụng: Không có hội đồng bình xét", excused.Text("main"), StringComparison.Ordinal);
        Assert.Equal(forms.Length - 2, excused.Document.QuerySelectorAll("form[enctype][action*='thanh-phan']").Length);
        Assert.Contains("Hồ sơ còn thiếu thành phần", (await staff.GetAsync($"/de-nghi/{id}/trinh-ky")).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await host.IssueProposalAsync(staff, id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.sonla")).GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_written_report_counts_as_the_report_and_holds_the_cited_achievements()
    {
        var (staff, id, line) = await BegunAsync();
        var path = $"/de-nghi/{id}/dong/{line}";
        var page = await staff.GetAsync(path);
        var saved = await page.FormOf("Lưu báo cáo").With("Results", "Hoàn thành 12 nhiệm vụ trước hạn.").SubmitAsync();
        Assert.Contains("Báo cáo thành tích lập trên hệ thống", saved.Text("#main, main"), StringComparison.Ordinal);
        await Achieve(saved, "Rút ngắn thời gian giải quyết hồ sơ còn một ngày").SubmitAsync();
        var text = await staff.GetAsync($"{path}/bao-cao");
        Assert.Contains("Hoàn thành 12 nhiệm vụ trước hạn", text.Source, StringComparison.Ordinal);
        Assert.Contains("Rút ngắn thời gian giải quyết hồ sơ còn một ngày", text.Source, StringComparison.Ordinal);
        Assert.Contains("Các danh hiệu, hình thức đã được tặng", text.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_achievement_stands_behind_a_second_award_with_a_reason_only()
    {
        var (staff, id, line) = await BegunAsync();
        await Achieve(await staff.GetAsync($"/de-nghi/{id}/dong/{line}"), "Xây dựng kho dữ liệu dùng chung").SubmitAsync();
        var second = await SecondAsync(staff, line);
        var page = await staff.GetAsync(second);
        Assert.Contains("Xây dựng kho dữ liệu dùng chung", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("năm 2026 (hồ sơ “Đề nghị khen thưởng thành tích năm 2026”)", page.Text("main"), StringComparison.Ordinal);
        var refused = await page.Form("form[action$='/dan']").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Một thành tích chỉ khen một lần", refused.Text(".error-summary"), StringComparison.Ordinal);
        await page.Form("form[action$='/dan']").With("reason", "Phạm vi ảnh hưởng toàn tỉnh").SubmitAsync();
        var citation = await host.WithDbAsync(db => db.AchievementCitations.SingleAsync(found => found.OverrideReason != ""));
        Assert.Equal("Phạm vi ảnh hưởng toàn tỉnh", citation.OverrideReason);
    }

    [Fact]
    public async Task An_achievement_that_is_typed_again_is_known_by_its_words_or_its_document_and_asks_for_the_reason()
    {
        var (staff, id, line) = await BegunAsync();
        var first = await staff.GetAsync($"/de-nghi/{id}/dong/{line}");
        var cited = await Achieve(first, "Xây dựng kho dữ liệu dùng chung").With("DocumentNumber", "12/QĐ-SKHCN").SubmitAsync();
        var again = await Achieve(cited, "XÂY DỰNG  kho dữ liệu dùng chung").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("Dòng này đã dẫn thành tích đó", again.Text(".error-summary"), StringComparison.Ordinal);
        var page = await staff.GetAsync(await SecondAsync(staff, line));
        foreach (var form in new[] { Achieve(page, "xay dung kho du lieu dung chung"), Achieve(page, "Kho dữ liệu").With("DocumentNumber", "12 / qđ - skhcn") })
        {
            var refused = await form.SubmitAsync();
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains("đã ghi trong hồ sơ: “Xây dựng kho dữ liệu dùng chung”, năm 2026", refused.Text(".error-summary"), StringComparison.Ordinal);
            Assert.Contains("năm 2026 (hồ sơ “Đề nghị khen thưởng thành tích năm 2026”)", refused.Text(".error-summary"), StringComparison.Ordinal);
        }

        await Achieve(page, "Xây dựng kho dữ liệu dùng chung").With("Override", "Phạm vi toàn tỉnh").SubmitAsync();
        Assert.Equal((1, 2, 1), await host.WithDbAsync(async db => (await db.Achievements.CountAsync(), await db.AchievementCitations.CountAsync(), await db.AchievementCitations.CountAsync(found => found.OverrideReason == "Phạm vi toàn tỉnh"))));
    }

    [Fact]
    public async Task An_achievement_is_of_the_year_of_the_proposal_or_before_and_its_document_has_come()
    {
        var (staff, id, line) = await BegunAsync();
        var page = await staff.GetAsync($"/de-nghi/{id}/dong/{line}");
        var refused = await Achieve(page, "Thành tích").With("AchievedIn", "2027").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Năm đạt 2027 sau năm của hồ sơ (2026)", refused.Text(".error-summary"), StringComparison.Ordinal);
        var early = await Achieve(page, "Thành tích").With("DocumentOn", "01/01/2099").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, early.Status);
        Assert.Contains("chưa đến", early.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_initiative_that_served_for_a_title_is_cited_with_a_reason_only()
    {
        var (staff, id, line) = await BegunAsync();
        var person = (await host.ProposalAsync(id)).Lines.Single(found => found.Id == line).PersonId!.Value;
        var initiative = await host.WithDbAsync(async db =>
        {
            var added = new Initiative { DepartmentId = (await db.People.SingleAsync(found => found.Id == person)).DepartmentId, Title = "Trợ lý ảo một cửa", Scope = InitiativeScope.Grassroots, RecognisedOn = new DateOnly(2025, 6, 1) };
            added.Authors.Add(new InitiativeAuthor { InitiativeId = added.Id, PersonId = person, UsedFor = AwardCodes.BaseFighter, UsedYear = 2025 });
            db.Initiatives.Add(added);
            await db.SaveChangesAsync();
            return added.Id;
        });
        var page = await staff.GetAsync($"/de-nghi/{id}/dong/{line}");
        var refused = await Achieve(page, "").With("InitiativeId", $"{initiative}").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("CSTĐCS năm 2025 (sáng kiến đã dùng để xét)", refused.Text(".error-summary"), StringComparison.Ordinal);
        var done = await Achieve(refused, "").With("InitiativeId", $"{initiative}").With("Override", "Mở rộng ra toàn tỉnh").SubmitAsync();
        Assert.Contains("Sáng kiến: Trợ lý ảo một cửa", done.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_a_line_takes_its_dossier_along_and_keeps_the_achievement()
    {
        var (staff, id, line) = await BegunAsync();
        var page = await staff.GetAsync($"/de-nghi/{id}/dong/{line}");
        await page.FormOf("Lưu báo cáo").With("Results", "Kết quả").SubmitAsync();
        await Achieve(page, "Thành tích còn lại").SubmitAsync();
        await (await staff.GetAsync($"/de-nghi/{id}")).FormOf("Lưu hồ sơ").With("Act", $"bo:{line}").SubmitAsync();
        Assert.Equal(4, (await host.ProposalAsync(id)).Lines.Count);
        Assert.Equal((0, 1), await host.WithDbAsync(async db => (await db.AchievementReports.CountAsync(), await db.Achievements.CountAsync())));
    }

    private static PageForm Achieve(PortalPage page, string text) => page.FormOf("Ghi và dẫn thành tích").With("Text", text).With("AchievedIn", "2026");

    private async Task<(PortalClient Staff, Guid Id, Guid Line)> BegunAsync()
    {
        await host.SettledAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        var id = await staff.BeginAsync();
        return (staff, id, (await host.ProposalAsync(id)).Lines.First(line => line.KindCode == AwardCodes.BaseFighter).Id);
    }

    // The same person for a commendation, in a proposal of its own.
    private async Task<string> SecondAsync(PortalClient staff, Guid line)
    {
        var begun = await (await staff.GetAsync("/de-nghi/moi")).FormOf("Lập hồ sơ").With("Kind", nameof(ProposalKind.AdHoc)).With("Year", "2026").SubmitAsync();
        var person = await host.WithDbAsync(db => db.ProposalLines.Where(found => found.Id == line).Select(found => found.PersonId).SingleAsync());
        var added = await begun.FormOf("Lưu hồ sơ").With("AddKind", AwardCodes.MinistryMerit).With("Act", $"them:{person}").SubmitAsync();
        var second = Guid.Parse(added.Path["/de-nghi/".Length..]);
        return $"/de-nghi/{second}/dong/{(await host.ProposalAsync(second)).Lines.Single().Id}";
    }
}
