using System.Net;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Pledges;
using Microsoft.EntityFrameworkCore;
using static EmulationPortal.Web.Tests.Registrations.RegistrationScene;

namespace EmulationPortal.Web.Tests.Registrations;

/// <summary>The check before signing, the document, the signature, and taking it back.</summary>
public sealed class RegistrationIssuingTests : IDisposable
{
    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_list_is_checked_issued_and_sent_by_the_directors_signature()
    {
        var id = await host.RegisterAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        var check = await staff.GetAsync($"{PathOf("thaibinh")}/trinh-ky");
        Assert.Contains("Chiến sĩ thi đua cơ sở", check.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Giám đốc Thái Bình nhận thông báo", check.Text("main ol"), StringComparison.Ordinal);
        var sent = await check.FormOf("Trình Giám đốc ký").SubmitAsync();
        Assert.Equal((HttpStatusCode.OK, $"{PathOf("thaibinh")}/xem-xet"), (sent.Status, sent.Path));
        Assert.Contains("Chờ ký", sent.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Ký: Danh sách", (await (await host.LogInAsync("giamdoc.thaibinh")).GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);

        var document = Assert.Single(await host.DocumentsAsync(id));
        Assert.Equal((IssuedDocumentKind.RegistrationList, "Giám đốc Thái Bình"), (document.Kind, document.Signatories[0].PersonName));
        using var pdf = new PdfFile(await (await staff.Http.GetAsync(new Uri($"/ky/{document.Id}/tep", UriKind.Relative))).Content.ReadAsByteArrayAsync());
        var text = pdf.FlowingText();
        Assert.Contains("ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH", text, StringComparison.Ordinal);
        Assert.Contains("Thực hiện Công văn 12/BTTTT-TĐKT ngày 05/01/2026", text, StringComparison.Ordinal);
        Assert.Contains("4 lượt cá nhân và 1 lượt tập thể", text, StringComparison.Ordinal);
        Assert.Contains("Tổng cộng", text, StringComparison.Ordinal);

        await host.SignAsync(id, "thaibinh");
        var registration = await host.RegistrationAsync(id);
        Assert.Equal(RegistrationState.Submitted, registration.State);
        Assert.NotNull(registration.FirstSubmittedAt);
        Assert.Equal(5, (await host.WithDbAsync(db => db.RegistrationSendings.SingleAsync(sending => sending.RegistrationId == id))).Lines().Count);
        Assert.Contains(await host.NoticesAsync("canbo.bo", $"{PathOf("thaibinh")}/xem-xet"), notice => notice.Contains("gửi danh sách đăng ký danh hiệu năm 2026: 5 dòng", StringComparison.Ordinal));
        Assert.Contains("Xem xét 1 danh sách đăng ký năm 2026", (await (await host.LogInAsync("canbo.bo")).GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ceiling_that_only_warns_is_shown_with_its_meter_before_signing_and_to_the_officer()
    {
        await host.WithDbAsync(async db =>
        {
            await db.QuotaRules.Where(rule => rule.KindCode == AwardCodes.BaseFighter).ExecuteDeleteAsync();
            db.QuotaRules.Add(new QuotaRule { KindCode = AwardCodes.BaseFighter, Percent = 10, Whole = QuotaWhole.AdvancedWorkers, Rounding = QuotaRounding.Down, LegalBasis = "Điều 9", ValidFrom = new DateOnly(2020, 1, 1) });
            return await db.SaveChangesAsync();
        });
        var id = await host.RegisterAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        var check = await staff.GetAsync($"{PathOf("thaibinh")}/trinh-ky");
        Assert.Contains("Đã dùng 1, vượt 1.", check.Text("[data-meters]"), StringComparison.Ordinal);
        Assert.Contains("Vượt chỉ tiêu (chỉ lưu ý)", check.Text("main"), StringComparison.Ordinal);
        Assert.Contains(check.Document.QuerySelectorAll("[data-meter-standing]"), standing => standing.ClassList.Contains("state-returned"));
        await check.FormOf("Trình Giám đốc ký").SubmitAsync();
        await host.SignAsync(id, "thaibinh");
        var read = await (await host.LogInAsync("canbo.bo")).GetAsync($"{PathOf("thaibinh")}/xem-xet");
        Assert.Contains("Đã dùng 1, vượt 1.", read.Text("[data-meters]"), StringComparison.Ordinal);
        Assert.Contains("đăng ký LĐTT và CSTĐCS trong danh sách năm 2026", read.Text("[data-meters]"), StringComparison.Ordinal);
        Assert.Contains("Vượt chỉ tiêu (chỉ lưu ý): thứ 1 trong 0 được phép", read.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_to_sign_is_told_on_the_list_with_its_reason_and_what_to_do()
    {
        var id = await host.RegisterAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        await staff.IssueAsync("thaibinh");
        var document = Assert.Single(await host.DocumentsAsync(id));
        var director = await host.LogInAsync("giamdoc.thaibinh");
        await (await director.GetAsync($"/ky/{document.Id}")).Form($"form[action='/ky/{document.Id}/tu-choi/{document.Signatories[0].Id}']").With("RefusalReason", "Thiếu một người").SubmitAsync();
        foreach (var path in new[] { PathOf("thaibinh"), $"{PathOf("thaibinh")}/xem-xet" })
        {
            var page = await staff.GetAsync(path);
            Assert.Contains("Giám đốc Thái Bình từ chối ký. Lý do: Thiếu một người. Hãy rút lại để sửa rồi trình lại", page.Text("main .alert-warning"), StringComparison.Ordinal);
        }

        await (await staff.GetAsync($"{PathOf("thaibinh")}/rut-lai")).FormOf("Rút lại để sửa").With("Reason", "Thêm người").SubmitAsync();
        Assert.DoesNotContain("từ chối ký", (await staff.GetAsync(PathOf("thaibinh"))).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signed_list_is_withdrawn_with_the_registration_only()
    {
        var id = await host.RegisterAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        await staff.IssueAsync("thaibinh");
        await host.SignAsync(id, "thaibinh");
        var document = Assert.Single(await host.DocumentsAsync(id));

        var page = await staff.GetAsync($"/ky/{document.Id}");
        var refused = await staff.PostEmptyAsync($"/ky/{document.Id}/thu-hoi", ("WithdrawalReason", "Nhầm."));

        Assert.DoesNotContain("Thu hồi văn bản", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Rút lại để sửa", refused.Text("main"), StringComparison.Ordinal);
        Assert.Equal(IssuedDocumentState.Current, Assert.Single(await host.DocumentsAsync(id)).State);
    }

    [Fact]
    public async Task Two_who_issue_the_list_at_once_issue_one_document()
    {
        var id = await host.RegisterAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        var form = (await staff.GetAsync($"{PathOf("thaibinh")}/trinh-ky")).FormOf("Trình Giám đốc ký");
        var pages = await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], pages.Select(page => page.Status).Order());
        Assert.Single(await host.DocumentsAsync(id));
    }

    [Fact]
    public async Task A_line_that_stands_out_needs_a_reason_before_the_list_is_issued()
    {
        var id = await host.RegisterAsync("thaibinh");
        await host.ChangeLinesAsync(id, registration => registration.Lines[0].Reason = string.Empty);
        var person = (await host.RegistrationAsync(id)).Lines[0].PersonId;
        await host.WithDbAsync(db =>
        {
            db.AwardRecords.Add(new AwardRecord { PersonId = person, AwardKindCode = AwardCodes.AdvancedWorker, Year = Year, Source = AwardSource.Entered });
            return db.SaveChangesAsync();
        });
        var staff = await host.LogInAsync("so.thaibinh");
        var check = await staff.GetAsync($"{PathOf("thaibinh")}/trinh-ky");
        Assert.Equal(HttpStatusCode.OK, check.Status);
        Assert.Contains("LĐTT: đã đạt mà chưa ghi lý do đăng ký", check.Text("section.alert-warning"), StringComparison.Ordinal);
        Assert.DoesNotContain(check.Document.QuerySelectorAll("main button"), button => button.TextContent == "Trình Giám đốc ký");
        Assert.Null((await host.RegistrationAsync(id)).Lines[0].Verdict);
        await host.ChangeLinesAsync(id, registration => registration.Lines[0].Reason = "Ghi nhầm quyết định");
        Assert.Equal(HttpStatusCode.OK, (await staff.IssueAsync("thaibinh")).Status);
        var issued = await host.RegistrationAsync(id);
        Assert.Equal((RegistrationState.ToSign, EligibilityVerdict.Attained), (issued.State, issued.Lines[0].Verdict));
        Assert.Contains("Ghi nhầm quyết định", (await staff.GetAsync($"{PathOf("thaibinh")}/xem-xet")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issuing_twice_or_from_a_page_that_is_out_of_date_is_refused()
    {
        var id = await host.RegisterAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        var stale = (await staff.GetAsync($"{PathOf("thaibinh")}/trinh-ky")).FormOf("Trình Giám đốc ký");
        await host.ChangeLinesAsync(id, registration => registration.Lines[0].Note = "Đổi ghi chú");
        var refused = await stale.SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("vừa được người khác sửa", refused.Text("main"), StringComparison.Ordinal);
        var fresh = (await staff.GetAsync($"{PathOf("thaibinh")}/trinh-ky")).FormOf("Trình Giám đốc ký");
        Assert.Equal(HttpStatusCode.OK, (await fresh.SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await fresh.SubmitAsync()).Status);
        Assert.Single(await host.DocumentsAsync(id));
    }

    [Fact]
    public async Task The_last_day_to_sign_is_neither_past_nor_after_the_closing()
    {
        await host.RegisterAsync("thaibinh");
        var page = await (await host.LogInAsync("so.thaibinh")).GetAsync($"{PathOf("thaibinh")}/trinh-ky");
        foreach (var (typed, words) in new[] { ("01/11/2026", "Hạn ký đã qua"), ("05/12/2026", "đóng ngày 01/12/2026"), ("mai", "") })
        {
            var wrong = await page.FormOf("Trình Giám đốc ký").With("SignBy", typed).SubmitAsync();
            Assert.Equal((HttpStatusCode.BadRequest, typed), (wrong.Status, wrong.FormOf("Trình Giám đốc ký").Value("SignBy")));
            Assert.Contains(words, wrong.Text("main"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_late_list_is_marked_and_after_the_closing_it_is_refused_with_the_remedy()
    {
        var id = await host.RegisterAsync("thaibinh");
        host.Time.MoveTo(new DateTimeOffset(Due.AddDays(1), TimeSpan.Zero));
        var staff = await host.LogInAsync("so.thaibinh");
        Assert.Contains("Đã quá hạn: danh sách được ghi là chậm", (await staff.GetAsync($"{PathOf("thaibinh")}/trinh-ky")).Text("main"), StringComparison.Ordinal);
        await staff.IssueAsync("thaibinh");
        await host.SignAsync(id, "thaibinh");
        var read = await (await host.LogInAsync("canbo.bo")).GetAsync($"{PathOf("thaibinh")}/xem-xet");
        Assert.Contains("Chậm", read.Text("main"), StringComparison.Ordinal);

        await host.RegisterAsync("hanam");
        host.Time.MoveTo(new DateTimeOffset(Due.AddDays(11), TimeSpan.Zero));
        var closed = await (await host.LogInAsync("so.hanam")).GetAsync($"{PathOf("hanam")}/trinh-ky");
        Assert.Equal(HttpStatusCode.Conflict, closed.Status);
        Assert.Contains("Hãy đề nghị cán bộ Bộ gia hạn", closed.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_neither_issue_a_list_nor_know_of_it()
    {
        await host.RegisterAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync($"{PathOf("thaibinh")}/trinh-ky")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.PostEmptyAsync($"{PathOf("thaibinh")}/trinh-ky")).Status);
        foreach (var user in new[] { "so.sonla", "giamdoc.sonla", "hoidong1", "quantri" })
        {
            var other = await host.LogInAsync(user);
            foreach (var part in new[] { "trinh-ky", "xem-xet", "van-ban", "van-ban/pdf", "van-ban/docx", "rut-lai", "ket-qua", "mo-lai" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{PathOf("thaibinh")}/{part}")).Status);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await other.PostEmptyAsync($"{PathOf("thaibinh")}/trinh-ky")).Status);
        }
    }

    [Fact]
    public async Task Taking_a_list_back_takes_its_document_back_before_and_after_the_signature()
    {
        var id = await host.RegisterAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        await staff.IssueAsync("thaibinh");
        var ask = await staff.GetAsync($"{PathOf("thaibinh")}/rut-lai");
        Assert.Equal(HttpStatusCode.BadRequest, (await ask.FormOf("Rút lại để sửa").SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.OK, (await ask.FormOf("Rút lại để sửa").With("Reason", "Sai chức vụ").SubmitAsync()).Status);
        Assert.Equal(RegistrationState.Draft, (await host.RegistrationAsync(id)).State);
        Assert.Equal(IssuedDocumentState.Withdrawn, Assert.Single(await host.DocumentsAsync(id)).State);

        await staff.IssueAsync("thaibinh");
        await host.SignAsync(id, "thaibinh");
        var back = await (await staff.GetAsync($"{PathOf("thaibinh")}/rut-lai")).FormOf("Rút bản đã gửi để sửa").With("Reason", "Thiếu một người").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, back.Status);
        Assert.Equal(RegistrationState.Draft, (await host.RegistrationAsync(id)).State);
        Assert.All(await host.DocumentsAsync(id), document => Assert.Equal(IssuedDocumentState.Withdrawn, document.State));
        Assert.Contains(await host.NoticesAsync("canbo.bo", $"{PathOf("thaibinh")}/xem-xet"), notice => notice.EndsWith("đã gửi để sửa. Lý do: Thiếu một người", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Conflict, (await staff.GetAsync($"{PathOf("thaibinh")}/rut-lai")).Status);
    }

    [Fact]
    public async Task A_draft_is_read_as_page_PDF_and_Word_file()
    {
        await host.RegisterAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        var page = await staff.GetAsync($"{PathOf("thaibinh")}/van-ban");
        Assert.Contains("DỰ THẢO", page.Source, StringComparison.Ordinal);
        Assert.Contains("Tập thể lao động xuất sắc", page.Source, StringComparison.Ordinal);
        var word = await staff.Http.GetAsync(new Uri($"{PathOf("thaibinh")}/van-ban/docx", UriKind.Relative));
        Assert.Equal("danh-sach-dang-ky-danh-hieu-thi-dua-nam-2026.docx", word.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        using var pdf = new PdfFile(await (await staff.Http.GetAsync(new Uri($"{PathOf("thaibinh")}/van-ban/pdf", UriKind.Relative))).Content.ReadAsByteArrayAsync());
        Assert.Contains("DANH SÁCH", pdf.FlowingText(), StringComparison.Ordinal);
    }
}
