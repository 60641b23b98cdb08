using System.Net;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Evidence;

public sealed class CriterionEvidenceTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Several_files_are_uploaded_at_once_with_running_codes_and_open_on_their_page()
    {
        var story = await EvidenceStory.NextAsync(host);
        var client = await host.LogInAsync(story.Owner);
        var form = (await client.GetAsync(story.Page("1.1"))).FormOf("Tải lên").With("Page", "trang 3").With("Note", "Bảng 2");
        var page = await form.WithFile("Files", "Báo cáo.pdf", SampleFiles.Pdf()).WithFile("Files", "ảnh.png", SampleFiles.Png).SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Đã nhận 2 tệp: MC-2026-001, MC-2026-002.", page.Text(".alert-success"));
        Assert.Equal(2, page.Document.QuerySelectorAll(".cited-list > li").Length);
        Assert.EndsWith("/xem#page=3", page.Document.QuerySelector("iframe")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Contains("Ghi chú: Bảng 2", page.Text(".cited-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_good_file_beside_a_bad_one_is_kept_and_the_bad_one_is_named()
    {
        var story = await EvidenceStory.NextAsync(host);
        var client = await host.LogInAsync(story.Owner);
        var form = (await client.GetAsync(story.Page("1.1"))).FormOf("Tải lên").With("Note", "giữ lại");
        var page = await form.WithFile("Files", "tốt.pdf", SampleFiles.Pdf()).WithFile("Files", "xấu.pdf", SampleFiles.Exe).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Tệp “xấu.pdf” có đuôi .pdf nhưng nội dung không phải loại đó", page.Text(".error-summary li"), StringComparison.Ordinal);
        Assert.Equal("#Files", page.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal("giữ lại", page.FormOf("Tải lên").Value("Note"));
        Assert.Contains("tốt.pdf", page.Text(".cited-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_without_a_file_or_with_a_wrong_page_says_what_to_do()
    {
        var story = await EvidenceStory.NextAsync(host);
        var client = await host.LogInAsync(story.Owner);
        var page = await (await client.GetAsync(story.Page("1.1"))).FormOf("Tải lên").With("Page", "ba").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Hãy chọn ít nhất một tệp.", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Số trang phải là một số", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("ba", page.FormOf("Tải lên").Value("Page"));
    }

    [Fact]
    public async Task The_same_bytes_again_keep_their_code_and_a_second_criterion_is_warned()
    {
        var story = await EvidenceStory.NextAsync(host);
        var client = await host.LogInAsync(story.Owner);
        await story.UploadAsync(client, "1.1", "Báo cáo.pdf", SampleFiles.Pdf("trùng"));
        var page = await story.UploadAsync(client, "T.2", "bản sao.pdf", SampleFiles.Pdf("trùng"), "4");
        Assert.Contains("Đã có sẵn trong kho nên dùng lại mã cũ: MC-2026-001.", page.Text(".alert-success"), StringComparison.Ordinal);
        Assert.Contains("tính điểm thưởng ở đây, và đã là minh chứng ở mục 1.1", page.Text(".cited-list .claim-warning"), StringComparison.Ordinal);
        var overview = await client.GetAsync($"/cham-diem/{story.SheetId}/minh-chung");
        Assert.StartsWith("1 tệp được dùng cho nhiều mục", overview.Text(".claim-warning"), StringComparison.Ordinal);
        Assert.Equal(1, await host.WithDbAsync(db => db.EvidenceItems.CountAsync(item => item.DepartmentId == story.DepartmentId)));
    }

    [Fact]
    public async Task The_shelf_is_searched_without_accents_and_by_code_and_a_piece_is_cited_from_it()
    {
        var story = await EvidenceStory.NextAsync(host);
        var client = await host.LogInAsync(story.Owner);
        await story.UploadAsync(client, "1.1", "Quyết định thắng lợi.pdf", SampleFiles.Pdf("kho"));
        foreach (var search in (string[])["quyet dinh thang", "MC-2026-001", "mc2026001"])
        {
            var found = await client.GetAsync($"{story.Page("1.2")}?tim={Uri.EscapeDataString(search)}");
            Assert.Single(found.Document.QuerySelectorAll(".shelf-choice li"));
        }

        Assert.Empty((await client.GetAsync($"{story.Page("1.2")}?tim=khong-co")).Document.QuerySelectorAll(".shelf-choice li"));
        var form = (await client.GetAsync(story.Page("1.2"))).FormOf("Dùng các tài liệu đã chọn");
        var none = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        var item = await host.WithDbAsync(db => db.EvidenceItems.Where(item => item.DepartmentId == story.DepartmentId).Select(item => item.Id).SingleAsync());
        var page = await form.With("Items", item.ToString()).SubmitAsync();
        Assert.StartsWith("Đã thêm 1 minh chứng từ kho", page.Text(".alert-success"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_and_note_are_changed_and_the_citation_dropped_with_every_act_in_the_history()
    {
        var story = await EvidenceStory.NextAsync(host);
        var client = await host.LogInAsync(story.Owner);
        var page = await story.UploadAsync(client, "1.1", "a.pdf", SampleFiles.Pdf("sửa"));
        page = await page.FormOf("Lưu số trang và ghi chú").With("CitedPage", "12").With("CitedNote", "Phụ lục").SubmitAsync();
        Assert.Equal("12", page.FormOf("Lưu số trang và ghi chú").Value("CitedPage"));
        var wrong = await page.FormOf("Lưu số trang và ghi chú").With("CitedPage", "x").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("x", wrong.FormOf("Lưu số trang và ghi chú").Value("CitedPage"));
        page = await page.FormOf("Bỏ minh chứng này khỏi mục 1.1").SubmitAsync();
        Assert.Empty(page.Document.QuerySelectorAll(".cited-list li"));
        var acts = await host.WithDbAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == story.SheetId).OrderBy(entry => entry.Sequence).Select(entry => entry.Act).ToListAsync());
        Assert.Equal(["EvidenceCited", "EvidenceCitationChanged", "EvidenceDropped"], acts);
    }

    [Fact]
    public async Task After_submission_nothing_changes_and_the_reviewer_reads_the_same()
    {
        var story = await EvidenceStory.NextAsync(host);
        var owner = await host.LogInAsync(story.Owner);
        var before = await story.UploadAsync(owner, "1.1", "a.pdf", SampleFiles.Pdf("gửi"));
        await story.SubmitAsync();
        var late = await before.FormOf("Bỏ minh chứng này khỏi mục 1.1").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        var upload = await before.FormOf("Tải lên").WithFile("Files", "b.pdf", SampleFiles.Pdf("muộn")).SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, upload.Status);
        var reviewer = await (await host.LogInAsync(story.Leader)).GetAsync(story.Page("1.1"));
        Assert.Equal(HttpStatusCode.OK, reviewer.Status);
        Assert.NotNull(reviewer.Document.QuerySelector("iframe"));
        Assert.Empty(reviewer.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Who_may_not_see_the_self_scores_finds_no_evidence_either()
    {
        var story = await EvidenceStory.NextAsync(host);
        await story.UploadAsync(await host.LogInAsync(story.Owner), "1.1", "a.pdf", SampleFiles.Pdf("kín"));
        var citation = await story.CitationAsync("1.1");
        string[] paths = [story.Page("1.1"), $"/cham-diem/{story.SheetId}/minh-chung", $"/cham-diem/{story.SheetId}/minh-chung.zip", $"/minh-chung/{citation}/tep", $"/minh-chung/{citation}/xem"];
        foreach (var account in (string[])[story.Leader, story.Stranger, "canbo.bo", "hoidong1", "quantri"])
        {
            var client = await host.LogInAsync(account);
            foreach (var path in paths)
            {
                Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).Status);
            }
        }
    }

    [Fact]
    public async Task A_stranger_can_not_cite_into_another_departments_sheet()
    {
        var story = await EvidenceStory.NextAsync(host);
        var owner = await host.LogInAsync(story.Owner);
        var form = (await owner.GetAsync(story.Page("1.1"))).FormOf("Tải lên");
        var token = form.Value("__RequestVerificationToken")!;
        var stranger = await host.LogInAsync(story.Stranger);
        var own = (await stranger.GetAsync("/minh-chung")).FormOf("Tải lên").Value("__RequestVerificationToken")!;
        Assert.NotEqual(token, own);
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", own), new("Items", Guid.NewGuid().ToString())]);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync($"{story.Page("1.1")}/chon", body)).Status);
    }
}
