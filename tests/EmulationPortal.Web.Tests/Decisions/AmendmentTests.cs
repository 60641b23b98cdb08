using System.Net;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Decisions;

/// <summary>Correction, reissue and revocation as decisions of their own, the public page of an award, and the award fund.</summary>
public sealed class AmendmentTests : IDisposable
{
    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_misspelt_name_is_corrected_by_a_decision_and_the_public_page_of_the_old_certificate_says_so()
    {
        await host.ApproveAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var path = await host.IssuedAsync(officer);
        var given = (await host.DecisionAsync(path)).Lines.Single(line => line.PersonId != null);
        var visitor = host.Visit();
        var before = await visitor.GetAsync($"/xac-minh/khen/{given.Code}");
        Assert.Contains("Còn hiệu lực", before.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Ông Trần T… M… A…", before.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Mẫu", before.Source, StringComparison.Ordinal);
        // The square code on a certificate is read as that of a document.
        Assert.Equal($"/xac-minh/khen/{given.Code}", (await visitor.GetAsync($"/xac-minh/{given.Code}")).Path);

        var form = (await officer.GetAsync($"{path}/dinh-chinh")).FormOf("Soạn dự thảo");
        var draft = await form.With("Lines[1].IsChosen", "true").With("Lines[1].Name", "Ông Trần Thị Mậu A").With("Lines[1].Reason", "Sai dấu trong tên").SubmitAsync();
        Assert.Contains("đính chính Quyết định số 01/QĐ-BKHCN", draft.Text("main"), StringComparison.OrdinalIgnoreCase);
        await officer.NumberAsync(draft.Path);
        Assert.Contains("Còn hiệu lực", (await visitor.GetAsync($"/xac-minh/khen/{given.Code}")).Text("main"), StringComparison.Ordinal);
        await host.SignAsync(draft.Path);

        var after = await visitor.GetAsync($"/xac-minh/khen/{given.Code}");
        Assert.Contains("Không còn giá trị, đã được thay", after.Text("main .state"), StringComparison.Ordinal);
        Assert.Contains("Đã đính chính", after.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Bản cũ không còn giá trị", after.Text("main"), StringComparison.Ordinal);
        var corrected = (await host.DecisionAsync(draft.Path)).Lines.Single();
        var fresh = await visitor.GetAsync($"/xac-minh/khen/{corrected.Code}");
        Assert.DoesNotContain("Bản cũ không còn giá trị", fresh.Text("main"), StringComparison.Ordinal);
        Assert.Equal("Có hiệu lực (bản thay thế theo Quyết định số 02/QĐ-BKHCN ngày 10/11/2026)", fresh.Text("main .state").Trim());
        foreach (var page in new[] { "", "/ly-lich", "/ly-lich/in" })
        {
            Assert.Contains("đã đính chính theo QĐ số 02/QĐ-BKHCN ngày 10/11/2026", (await officer.GetAsync($"/ca-nhan-tap-the/ca-nhan/{given.PersonId}{page}")).Text("body"), StringComparison.Ordinal);
        }

        Assert.Contains("Số 01/QĐ-BKHCN ngày 10/11/2026", fresh.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Đã đính chính", (await officer.GetAsync(path)).Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false", "cấp lại", "Cấp lại", "Đã cấp lại")]
    [InlineData("true", "cấp đổi", "Cấp đổi", "Đã cấp đổi")]
    public async Task Certificates_are_given_again_or_exchanged_and_the_decision_says_which(string exchanges, string verb, string heading, string status)
    {
        await host.ApproveAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var path = await host.IssuedAsync(officer);
        var draft = await (await officer.GetAsync($"{path}/cap-lai")).FormOf("Soạn dự thảo").With("IsExchange", exchanges).With("Lines[1].IsChosen", "true").With("Lines[1].Reason", "Theo đề nghị của đơn vị").SubmitAsync();
        var text = (await officer.GetAsync($"{draft.Path}/van-ban")).Text("body");
        Assert.Contains($"Về việc {verb} bằng, giấy chứng nhận theo Quyết định số 01/QĐ-BKHCN", text, StringComparison.Ordinal);
        Assert.Contains($"{heading} bằng, giấy chứng nhận đã tặng theo", text, StringComparison.Ordinal);
        await officer.NumberAsync(draft.Path);
        await host.SignAsync(draft.Path);
        Assert.Contains(status, (await officer.GetAsync(path)).Text("main"), StringComparison.Ordinal);
        var person = (await host.DecisionAsync(path)).Lines.Single(line => line.PersonId != null);
        Assert.Contains($"đã {verb} theo QĐ số 02/QĐ-BKHCN", (await officer.GetAsync($"/ca-nhan-tap-the/ca-nhan/{person.PersonId}")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_changes_nothing_or_has_no_reason_is_refused_and_keeps_what_was_typed()
    {
        await host.ApproveAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var path = await host.IssuedAsync(officer);
        var page = await officer.GetAsync($"{path}/dinh-chinh");
        var same = await page.FormOf("Soạn dự thảo").With("Lines[0].IsChosen", "true").With("Lines[0].Reason", "Lý do").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, same.Status);
        Assert.Contains("giống hệt nội dung đã ghi", same.Text("main"), StringComparison.Ordinal);
        var unreasoned = await page.FormOf("Soạn dự thảo").With("Lines[0].IsChosen", "true").With("Lines[0].Name", "Sở Mới").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, unreasoned.Status);
        Assert.Contains("Sở Mới", unreasoned.Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await page.FormOf("Soạn dự thảo").SubmitAsync()).Status);
    }

    [Fact]
    public async Task Of_two_officers_who_correct_one_award_at_the_same_moment_the_second_is_told_and_keeps_what_was_typed()
    {
        await host.ApproveAsync("thaibinh");
        var path = await host.IssuedAsync(await host.LogInAsync("canbo.bo"));
        string[] names = ["Ông Trần Thị Mậu A", "Ông Trần Thị Mẩu A"];
        var forms = new List<PageForm>();
        foreach (var name in names) forms.Add((await (await host.LogInAsync("canbo.bo")).GetAsync($"{path}/dinh-chinh")).FormOf("Soạn dự thảo").With("Lines[1].IsChosen", "true").With("Lines[1].Name", name).With("Lines[1].Reason", "Sai dấu"));

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        var told = Assert.Single(answers, answer => answer.Status is HttpStatusCode.Conflict or HttpStatusCode.BadRequest);
        Assert.Contains("cán bộ khác vừa soạn quyết định về khen thưởng này", told.Text("main"), StringComparison.Ordinal);
        Assert.Contains(names[Array.IndexOf(answers, told)], told.Text("main"), StringComparison.Ordinal);
        Assert.Equal(1, await host.WithDbAsync(db => db.AwardDecisions.CountAsync(decision => decision.OriginalId != null)));
    }

    [Fact]
    public async Task Two_officers_who_correct_different_awards_of_one_decision_at_the_same_moment_both_get_their_draft()
    {
        await host.ApproveAsync("thaibinh");
        var path = await host.IssuedAsync(await host.LogInAsync("canbo.bo"));
        var forms = new List<PageForm>();
        for (var line = 0; line < 2; line++)
        {
            forms.Add((await (await host.LogInAsync("canbo.bo")).GetAsync($"{path}/dinh-chinh")).FormOf("Soạn dự thảo").With($"Lines[{line}].IsChosen", "true").With($"Lines[{line}].Name", "Tên đúng").With($"Lines[{line}].Reason", "Sai tên"));
        }

        Assert.All(await Task.WhenAll(forms.Select(form => form.SubmitAsync())), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(2, await host.WithDbAsync(db => db.AwardDecisions.CountAsync(decision => decision.OriginalId != null)));
    }

    [Fact]
    public async Task A_revoked_award_counts_nowhere_any_more_and_its_money_comes_back()
    {
        await host.ApproveAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var path = await host.IssuedAsync(officer);
        var decision = await host.DecisionAsync(path);
        var department = await host.DepartmentIdAsync("thaibinh");
        var pay = $"/quyet-dinh/quy-thuong/{decision.Id}/{department}";
        var paid = await (await officer.GetAsync(pay)).FormOf("Ghi khoản tiền").With("Voucher", "PC 12").SubmitAsync();
        Assert.Equal("/quyet-dinh/quy-thuong?nam=2026", paid.Path);

        var draft = await (await officer.GetAsync($"{path}/thu-hoi")).FormOf("Soạn dự thảo").With("Lines[1].IsChosen", "true").With("Lines[1].Reason", "Kê khai gian dối").SubmitAsync();
        Assert.Contains("thu hồi 3.800.000 đồng tiền thưởng đã chi", draft.Text("main"), StringComparison.Ordinal);
        await officer.NumberAsync(draft.Path);
        await host.SignAsync(draft.Path);

        var person = decision.Lines.Single(line => line.PersonId != null);
        Assert.Equal(0, await host.WithDbAsync(db => db.AwardRecords.CountAsync(record => record.PersonId == person.PersonId)));
        Assert.NotNull(await host.WithDbAsync(db => db.AwardRecords.IgnoreQueryFilters().Where(record => record.PersonId == person.PersonId).Select(record => record.RevokedOn).SingleAsync()));
        Assert.Contains("Đã bị hủy bỏ", (await host.Visit().GetAsync($"/xac-minh/khen/{person.Code}")).Text("main"), StringComparison.Ordinal);
        // It stays on the page of the person, as what it is.
        var history = await (await host.LogInAsync("so.thaibinh")).GetAsync($"/ca-nhan-tap-the/ca-nhan/{person.PersonId}");
        var row = history.Document.QuerySelectorAll("tr").Single(found => found.TextContent.Contains("Đã bị hủy bỏ", StringComparison.Ordinal));
        Assert.Contains("Quyết định số 02/QĐ-BKHCN", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kê khai gian dối", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(draft.Path, row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("phải thu hồi 3.800.000 đ", (await officer.GetAsync("/quyet-dinh/quy-thuong?nam=2026")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("Đã hủy bỏ: 1 tập thể, cá nhân; 3.800.000 đ. Còn lại: 1 tập thể, cá nhân; tiền thưởng 20.240.000 đ", (await officer.GetAsync(path)).Text("main"), StringComparison.Ordinal);
        // Revoked for good: it is no longer offered.
        Assert.DoesNotContain("Trần Thị Mẫu", (await officer.GetAsync($"{path}/dinh-chinh")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_made_in_full_is_undone_with_a_reason_that_the_trail_keeps_and_a_revocation_then_takes_nothing_back()
    {
        await host.ApproveAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var path = await host.IssuedAsync(officer);
        var decision = await host.DecisionAsync(path);
        var pay = $"/quyet-dinh/quy-thuong/{decision.Id}/{await host.DepartmentIdAsync("thaibinh")}";
        await (await officer.GetAsync(pay)).FormOf("Ghi khoản tiền").With("Voucher", "PC 12").SubmitAsync();
        var paid = await officer.GetAsync(pay);
        Assert.Contains("còn lại 0 đ", paid.Text("main"), StringComparison.Ordinal);

        var undo = await officer.GetAsync(paid.Document.QuerySelectorAll("main a").Single(link => link.TextContent.StartsWith("Thu hồi khoản này", StringComparison.Ordinal)).GetAttribute("href")!);
        var unreasoned = await undo.FormOf("Ghi khoản tiền").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, unreasoned.Status);
        Assert.Contains("Hãy ghi lý do thu hồi", unreasoned.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await undo.FormOf("Ghi khoản tiền").With("Note", "Ghi nhầm đơn vị").SubmitAsync()).Status);

        Assert.Equal(0, (await host.WithDbAsync(db => db.AwardPayments.Select(payment => payment.Amount).ToListAsync())).Sum());
        var said = await host.WithDbAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == decision.Id && entry.Act == "AwardMoneyPaid").OrderByDescending(entry => entry.Sequence).FirstAsync());
        Assert.Equal("Ghi nhầm đơn vị", said.Reason);
        var draft = await (await officer.GetAsync($"{path}/thu-hoi")).FormOf("Soạn dự thảo").With("Lines[1].IsChosen", "true").With("Lines[1].Reason", "Kê khai gian dối").SubmitAsync();
        Assert.Contains("chưa chi tiền thưởng nên không phải thu hồi tiền", draft.Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tám")]
    [InlineData("0")]
    [InlineData("99.999.999")]
    [InlineData("-10.000")]
    public async Task An_impossible_payment_is_refused_and_kept_on_the_page(string amount)
    {
        await host.ApproveAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var decision = await host.DecisionAsync(await host.IssuedAsync(officer));
        var pay = $"/quyet-dinh/quy-thuong/{decision.Id}/{await host.DepartmentIdAsync("thaibinh")}";
        var refused = await (await officer.GetAsync(pay)).FormOf("Ghi khoản tiền").With("Amount", amount).With("Voucher", "PC 1").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(amount, refused.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_payment_sent_twice_is_written_down_once()
    {
        await host.ApproveAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var decision = await host.DecisionAsync(await host.IssuedAsync(officer));
        var page = await officer.GetAsync($"/quyet-dinh/quy-thuong/{decision.Id}/{await host.DepartmentIdAsync("thaibinh")}");
        await page.FormOf("Ghi khoản tiền").With("Voucher", "PC 1").With("Amount", "1.000.000").SubmitAsync();
        var again = await page.FormOf("Ghi khoản tiền").With("Voucher", "PC 1").With("Amount", "1.000.000").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(1, await host.WithDbAsync(db => db.AwardPayments.CountAsync()));
    }

    [Fact]
    public async Task An_unknown_code_and_one_not_in_force_are_answered_alike()
    {
        await host.ApproveAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var path = await officer.DraftAsync(host);
        await officer.NumberAsync(path);
        var code = (await host.DecisionAsync(path)).Lines[0].Code;
        var (waiting, unknown) = (await host.Visit().GetAsync($"/xac-minh/khen/{code}"), await host.Visit().GetAsync("/xac-minh/khen/ABCDEFGHJKMN"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (waiting.Status, unknown.Status));
        Assert.Equal(unknown.Text("main"), waiting.Text("main"));
    }
}
