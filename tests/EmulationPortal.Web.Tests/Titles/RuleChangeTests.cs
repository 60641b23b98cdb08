using System.Net;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Titles;

public sealed class RuleChangeTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task An_officer_supersedes_a_rule_and_the_old_one_stays_for_its_time()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var id = await RuleAsync("TTLDTT", RuleKind.MemberShare);
        var form = await officer.GetAsync($"/danh-hieu/quy-tac/{id}/thay");
        var after = await form.FormOf("Thay quy tắc").With("From", "01/12/2026").With("Percent", "75").With("LegalBasis", "Thông tư 01/2026").With("Reason", "Bộ nâng tỷ lệ").SubmitAsync();
        Assert.Equal("/danh-hieu/TTLDTT", after.Path);
        Assert.Contains("từ 75 % cá nhân đạt Lao động tiên tiến Không đủ điều kiện Thông tư 01/2026 từ 01/12/2026", after.Text(".rule-set"), StringComparison.Ordinal);
        Assert.Contains("01/10/2026 – 30/11/2026 Đã thay hoặc hết", after.Text(".rule-set"), StringComparison.Ordinal);
        var entry = await host.WithDbAsync(db => db.AuditEntries.SingleAsync(entry => entry.Act == "RuleSuperseded" && entry.Reason == "Bộ nâng tỷ lệ"));
        Assert.Contains(entry.Changes, change => change.Before == "từ 70 % cá nhân đạt Lao động tiên tiến" && change.After == "từ 75 % cá nhân đạt Lao động tiên tiến");
        var book = await host.WithDbAsync(db => Data.Titles.TitleQueries.EligibilityAsync(db));
        Assert.Equal([70m, 75m], new[] { "2026-11-30", "2026-12-01" }.Select(day => Share(book, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task A_day_that_does_not_fit_and_missing_words_are_said_and_what_was_typed_is_kept()
    {
        var officer = await host.LogInAsync("quantri");
        var form = await officer.GetAsync($"/danh-hieu/quy-tac/{await RuleAsync("TTLDXS", RuleKind.MemberShare)}/thay");
        var wrong = await form.FormOf("Thay quy tắc").With("From", "32/12/2026").With("Percent", "tám mươi").With("Reason", "").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("không có ngày 32", wrong.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Không đọc được “tám mươi”", wrong.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Hãy ghi lý do", wrong.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("tám mươi", wrong.FormOf("Thay quy tắc").Value("Percent"));
        var early = await wrong.FormOf("Thay quy tắc").With("From", "01/10/2026").With("Percent", "80").With("Reason", "Thử").SubmitAsync();
        Assert.Contains("phải bắt đầu sau ngày đó", early.Text(".error-summary"), StringComparison.Ordinal);
        var empty = await early.FormOf("Thay quy tắc").With("From", "01/12/2026").With("Percent", "").SubmitAsync();
        Assert.Contains("Hãy nhập tỷ lệ", empty.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_a_decision_rests_on_is_superseded_and_not_corrected()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var id = await RuleAsync("LDTT", RuleKind.RatingInYear);
        var form = await officer.GetAsync($"/danh-hieu/quy-tac/{id}/sua");
        var corrected = await form.FormOf("Lưu quy tắc").With("Note", "Ghi thêm").With("Reason", "Bổ sung ghi chú").SubmitAsync();
        Assert.Contains("Ghi thêm", corrected.Text(".rule-set"), StringComparison.Ordinal);
        await host.WithDbAsync(async db =>
        {
            (await db.EligibilityRules.SingleAsync(rule => rule.Id == id)).MarkUsed(new DateOnly(2026, 10, 20));
            return await db.SaveChangesAsync();
        });
        var refused = await officer.GetAsync($"/danh-hieu/quy-tac/{id}/sua");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("đã là căn cứ của quyết định ngày 20/10/2026", refused.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Căn cứ của quyết định ngày 20/10/2026", (await officer.GetAsync("/danh-hieu/LDTT")).Text(".rule-set"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_change_a_rule_at_once_the_second_sees_what_is_stored()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var address = $"/danh-hieu/quy-tac/{await RuleAsync("CSTDTQ", RuleKind.ConsecutiveAwards)}/sua";
        var (first, second) = (await officer.GetAsync(address), await officer.GetAsync(address));
        await first.FormOf("Lưu quy tắc").With("Note", "Thứ nhất").With("Reason", "1").SubmitAsync();
        var late = await second.FormOf("Lưu quy tắc").With("Note", "Thứ hai").With("Reason", "2").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Ghi chú Thứ hai Thứ nhất (khác)", late.Text(".error-summary"), StringComparison.Ordinal);
        var again = await late.FormOf("Lưu quy tắc").SubmitAsync();
        Assert.Contains("Thứ hai", again.Text(".rule-set"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_is_superseded_once_and_who_comes_later_is_shown_the_rule_in_its_place()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var address = $"/danh-hieu/quy-tac/{await RuleAsync("HCLD_1", RuleKind.RatingsInPeriod)}/thay";
        var (first, second) = (await officer.GetAsync(address), await officer.GetAsync(address));
        await first.FormOf("Thay quy tắc").With("From", "01/12/2026").With("Times", "4").With("Reason", "1").SubmitAsync();
        var late = await second.FormOf("Thay quy tắc").With("From", "15/11/2026").With("Times", "5").With("Reason", "2").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        Assert.Contains("đã được thay bằng quy tắc khác từ ngày 01/12/2026", late.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("5", late.FormOf("Thay quy tắc").Value("Times"));
    }

    [Theory]
    [InlineData("so.sonla")]
    [InlineData("giamdoc.dienbien")]
    [InlineData("hoidong1")]
    public async Task Others_change_nothing(string user)
    {
        var client = await host.LogInAsync(user);
        var id = await RuleAsync("TTLDTT", RuleKind.RatingInYear);
        foreach (var path in new[] { $"/danh-hieu/quy-tac/{id}/thay", $"/danh-hieu/quy-tac/{id}/sua", "/danh-hieu/LDTT/sua", "/danh-hieu/LDTT/ty-le" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(path)).Status);
        }
    }

    private static decimal? Share(Eligibility book, DateOnly day) =>
        book.RulesOf(book.SetOn(day)!, "TTLDTT", RecipientKind.Collective, day).Single(rule => rule.Kind == RuleKind.MemberShare).Percent;

    private Task<Guid> RuleAsync(string kind, RuleKind of) => host.WithDbAsync(db => db.EligibilityRules
        .Where(rule => rule.KindCode == kind && rule.Kind == of && rule.ValidTo == null).OrderBy(rule => rule.Position).Select(rule => rule.Id).FirstAsync());
}
