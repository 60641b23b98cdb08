using System.IO.Compression;
using System.Net;
using DocumentFormat.OpenXml.Packaging;
using EmulationPortal.Data.Certificates;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Decisions;

/// <summary>From approved awards to a decision in force: draft, number, signature, annexes, and what follows.</summary>
public sealed class DecisionTests : IDisposable
{
    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task What_was_approved_is_drafted_numbered_signed_and_stands_in_the_biographies()
    {
        var lines = await host.ApproveAsync("thaibinh", people: 2);
        var officer = await host.LogInAsync("canbo.bo");
        Assert.Contains("Năm 2021: 3 tập thể, cá nhân đã được xét chọn", (await officer.GetAsync("/quyet-dinh")).Text("main"), StringComparison.Ordinal);
        var path = await officer.DraftAsync(host);
        var draft = await officer.GetAsync(path);
        // Flag 8 × 2.530.000 and two Bằng khen 1,5 × 2.530.000 = 3.795.000, rounded up.
        Assert.Contains("3 tập thể, cá nhân; tiền thưởng 27.840.000 đ", draft.Text("main"), StringComparison.Ordinal);

        var issued = await officer.NumberAsync(path);
        Assert.Equal((HttpStatusCode.OK, path), (issued.Status, issued.Path));
        Assert.Contains("01/QĐ-BKHCN", issued.Text("h1"), StringComparison.Ordinal);
        var decision = await host.DecisionAsync(path);
        Assert.Equal((2, 3), (decision.Annexes.Count, decision.Lines.Select(line => line.Code).Distinct().Count(code => code.Length == 12)));
        Assert.Empty(await host.WithDbAsync(db => db.AwardRecords.Where(record => record.DecisionLineId != null).ToListAsync()));

        await host.SignAsync(path);
        Assert.Equal(DecisionState.Issued, (await host.DecisionAsync(path)).State);
        var records = await host.WithDbAsync(db => db.AwardRecords.Where(record => record.DecisionLineId != null).ToListAsync());
        Assert.Equal((3, "01/QĐ-BKHCN"), (records.Count, records.Select(record => record.DecisionNumber).Distinct().Single()));
        Assert.All(records, record => Assert.Equal(AwardSource.Portal, record.Source));
        Assert.All(await host.WithDbAsync(db => db.ProposalLines.Where(line => lines.Contains(line.Id)).ToListAsync()), line => Assert.Equal(LineStanding.Decided, line.Standing));
        Assert.All(
            await host.WithDbAsync(db => db.RuleSets.Where(set => set.Code == "2026").SelectMany(set => set.Rules).Where(rule => rule.KindCode == Domain.Titles.AwardCodes.MinistryMerit && rule.Recipient == Domain.Titles.RecipientKind.Person).ToListAsync()),
            rule => Assert.NotNull(rule.LastUsedOn));
        var staff = await host.LogInAsync("so.thaibinh");
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.sonla")).GetAsync(path)).Status);
    }

    [Fact]
    public async Task The_document_counts_its_annexes_and_each_annex_is_a_file_with_its_own_line_at_the_top()
    {
        await host.ApproveAsync("thaibinh", people: 2);
        var officer = await host.LogInAsync("canbo.bo");
        var path = await officer.DraftAsync(host);
        await officer.NumberAsync(path);
        using var main = new PdfFile(await BytesAsync(officer, $"/ky/{(await host.DecisionAsync(path)).DocumentId}/tep"));
        var text = main.FlowingText();
        Assert.Contains("BỘ KHOA HỌC VÀ CÔNG NGHỆ", text, StringComparison.Ordinal);
        Assert.Contains("Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ", text, StringComparison.Ordinal);
        Assert.Contains("cho 01 tập thể; tặng", text, StringComparison.Ordinal);
        Assert.Contains("cho 02 cá nhân", text, StringComparison.Ordinal);
        Assert.Contains("tổng số 27.840.000 đồng", text, StringComparison.Ordinal);
        using var annex = new PdfFile(await BytesAsync(officer, $"{path}/phu-luc/2"));
        var list = annex.FlowingText();
        Assert.Contains("Bộ Khoa học và Công nghệ; Số: 01/QĐ-BKHCN Phụ lục II", list, StringComparison.Ordinal);
        // The file has no signature of its own, so it names no time of one.
        Assert.DoesNotContain("2026-11-10T", list, StringComparison.Ordinal);
        Assert.Contains("hệ số 1,5 × lương cơ sở 2.530.000 đồng = 3.795.000 đồng, làm tròn lên hàng chục nghìn đồng thành 3.800.000 đồng", list, StringComparison.Ordinal);
        Assert.Contains("Ông Trần Thị Mẫu A", list, StringComparison.Ordinal);
        Assert.Contains("7.600.000", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_annex_is_a_Word_file_too_that_says_what_was_printed_and_the_decision_brings_them_along()
    {
        await host.ApproveAsync("thaibinh", people: 2);
        var officer = await host.LogInAsync("canbo.bo");
        var path = await officer.DraftAsync(host);
        await officer.NumberAsync(path);
        using var printed = new PdfFile(await BytesAsync(officer, $"{path}/phu-luc/2"));
        // Called otherwise and married since.
        await host.WithDbAsync(db => db.AwardKinds.Where(kind => kind.Code == Domain.Titles.AwardCodes.MinistryMerit).ExecuteUpdateAsync(set => set.SetProperty(kind => kind.Name, "Bằng khen kiểu mới")));
        await host.WithDbAsync(db => db.People.Where(person => person.FullName.StartsWith("Trần Thị Mẫu")).ExecuteUpdateAsync(set => set.SetProperty(person => person.FullName, "Tên Khác")));

        var page = await officer.GetAsync(path);
        Assert.NotNull(page.Document.QuerySelector($"a[href='{path}/phu-luc/2/docx']"));
        var typed = WordsOf(await BytesAsync(officer, $"{path}/phu-luc/2/docx"));
        Assert.StartsWith("Bộ Khoa học và Công nghệ; Số: 01/QĐ-BKHCN", typed, StringComparison.Ordinal);
        Assert.Equal(Letters(printed.Text()), Letters(typed));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{path}/phu-luc/3/docx")).Status);

        using var zip = new ZipArchive(new MemoryStream(await BytesAsync(officer, $"{path}/van-ban/docx")));
        Assert.Equal(["phu-luc-1.docx", "phu-luc-2.docx"], zip.Entries.Skip(1).Select(entry => entry.Name));
        Assert.StartsWith("quyet-dinh", zip.Entries[0].Name, StringComparison.Ordinal);
    }

    // All letters in their alphabetical order: columns stand beside one another in print.
    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Order()]);

    private static string WordsOf(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return file.MainDocumentPart!.Document.Body!.InnerText;
    }

    [Fact]
    public async Task Two_officers_issuing_at_the_same_moment_never_share_a_number_and_leave_no_gap()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var paths = new List<string>();
        foreach (var slug in new[] { "thaibinh", "sonla", "dienbien", "hoabinh" })
        {
            await host.ApproveAsync(slug);
            paths.Add(await officer.DraftAsync(host));
        }

        var answers = await Task.WhenAll(paths.Select(async path => await (await host.LogInAsync("canbo.bo")).NumberAsync(path)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        var numbers = await host.WithDbAsync(db => db.AwardDecisions.Where(decision => decision.NumberYear == 2026).Select(decision => decision.Number!.Value).ToListAsync());
        Assert.Equal([1, 2, 3, 4], numbers.Order());
    }

    [Fact]
    public async Task The_same_decision_issued_twice_at_once_gets_one_number()
    {
        await host.ApproveAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var path = await officer.DraftAsync(host);
        var form = await officer.GetAsync($"{path}/cap-so");
        var answers = await Task.WhenAll(form.FormOf("Cấp số và trình ký").SubmitAsync(), form.FormOf("Cấp số và trình ký").SubmitAsync());
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(1, await host.WithDbAsync(db => db.DecisionNumbers.Select(series => series.Last).SingleAsync()));
        Assert.Equal(1, await host.WithDbAsync(db => db.IssuedDocuments.CountAsync(document => document.Kind == Domain.Signatures.IssuedDocumentKind.AwardDecision)));
    }

    [Fact]
    public async Task A_decision_taken_back_keeps_its_number_and_a_cancelled_number_stays_in_the_register()
    {
        await host.ApproveAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var path = await officer.DraftAsync(host);
        await officer.NumberAsync(path);
        await (await officer.GetAsync($"{path}/rut-lai")).FormOf("Rút lại để sửa").With("Reason", "Sai tên").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostEmptyAsync($"{path}/bo-du-thao")).Status);
        await officer.NumberAsync(path);
        Assert.Equal(1, (await host.DecisionAsync(path)).Number);
        var cancelled = await (await officer.GetAsync($"{path}/huy-so")).FormOf("Hủy số").With("Reason", "Không ban hành nữa").SubmitAsync();
        Assert.Contains("Đã hủy số", cancelled.Text("main"), StringComparison.Ordinal);
        // What it held can be decided again, with the next number.
        var again = await officer.DraftAsync(host);
        await officer.NumberAsync(again);
        Assert.Equal("02/QĐ-BKHCN", (await host.DecisionAsync(again)).FullNumber);
    }

    [Fact]
    public async Task A_draft_whose_names_are_being_proofed_can_lose_a_line_and_be_thrown_away()
    {
        await host.ApproveAsync("thaibinh", people: 2);
        var officer = await host.LogInAsync("canbo.bo");
        var path = await officer.DraftAsync(host);
        await host.WithDbAsync(async db =>
        {
            var decision = await db.AwardDecisions.SingleAsync(found => found.Id == Guid.Parse(path.Split('/')[2]));
            await db.OpenAsync(decision, new DateOnly(2026, 11, 20), host.Time.GetUtcNow().UtcDateTime, default);
            return await db.SaveChangesAsync();
        });
        var shorter = await (await officer.GetAsync($"{path}/danh-sach")).FormOf("Lưu danh sách").With("Lines[2].IsRemoved", "true").SubmitAsync();
        Assert.Equal(path, shorter.Path);
        Assert.Equal(2, await host.WithDbAsync(db => db.NameProofs.CountAsync()));
        Assert.Equal("/quyet-dinh", (await (await officer.GetAsync(path)).FormOf("Bỏ dự thảo").SubmitAsync()).Path);
        Assert.Equal((0, 0), (await host.WithDbAsync(db => db.NameProofs.CountAsync()), await host.WithDbAsync(db => db.AwardDecisions.CountAsync())));
    }

    [Fact]
    public async Task A_draft_without_signer_is_not_issued_and_takes_no_number()
    {
        await host.ApproveAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var draft = await (await officer.GetAsync("/quyet-dinh/moi?nam=2021")).FormOf("Soạn dự thảo").SubmitAsync();
        Assert.Contains("Chưa chọn người ký", draft.Text("main .alert-warning"), StringComparison.Ordinal);
        var version = (await host.DecisionAsync(draft.Path)).Version.ToString();
        var refused = await officer.PostEmptyAsync($"{draft.Path}/cap-so", ("DecidedOn", "10/11/2026"), ("SignBy", "20/11/2026"), ("Version", version));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Chưa chọn người ký", refused.Text("main"), StringComparison.Ordinal);
        Assert.Empty(await host.WithDbAsync(db => db.DecisionNumbers.ToListAsync()));
    }

    [Fact]
    public async Task A_line_is_taken_out_of_a_draft_and_waits_again_and_a_corrected_name_flows_in()
    {
        await host.ApproveAsync("thaibinh", people: 2);
        var officer = await host.LogInAsync("canbo.bo");
        var path = await officer.DraftAsync(host);
        await host.WithDbAsync(async db =>
        {
            var person = await db.People.SingleAsync(found => found.FullName == "Trần Thị Mẫu A");
            person.FullName = "Trần Thị Mậu A";
            return await db.SaveChangesAsync();
        });
        Assert.Contains("Hồ sơ nay ghi: Ông Trần Thị Mậu A", (await officer.GetAsync(path)).Text("main"), StringComparison.Ordinal);
        var list = await officer.GetAsync($"{path}/danh-sach");
        await list.FormOf("Lưu danh sách").With("RenewsNames", "true").With("Lines[2].IsRemoved", "true").SubmitAsync();
        var stored = await host.DecisionAsync(path);
        Assert.Equal(["Ông Trần Thị Mậu A"], stored.Lines.Where(line => line.PersonId != null).Select(line => line.Name));
        Assert.Contains("Ông Trần Thị Mẫu B", (await officer.GetAsync("/quyet-dinh/moi?nam=2021")).Text("main"), StringComparison.Ordinal);
        var stale = await list.FormOf("Lưu danh sách").With("Lines[0].Merit", "Thành tích khác").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Thành tích khác", stale.Source, StringComparison.Ordinal);
    }

    private static async Task<byte[]> BytesAsync(PortalClient client, string path) => await (await client.Http.GetAsync(new Uri(path, UriKind.Relative))).Content.ReadAsByteArrayAsync();
}
