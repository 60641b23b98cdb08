using System.Net;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Titles;

public sealed class CatalogueTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("so.sonla")]
    [InlineData("hoidong1")]
    [InlineData("canbo.bo")]
    public async Task Everybody_reads_the_catalogue_with_titles_and_forms_apart(string user)
    {
        var client = await host.LogInAsync(user);
        var page = await client.GetAsync("/danh-hieu");
        var tables = page.Document.QuerySelectorAll("table.list").Select(table => table.QuerySelectorAll("tbody tr").Length);
        Assert.Equal([8, 10, 4], tables);
        Assert.Contains("Chiến sĩ thi đua cơ sở CSTĐCS Cấp cơ sở cá nhân", page.Text("table.list"), StringComparison.Ordinal);
        Assert.Contains("Danh mục danh hiệu", page.Text(".portal-part"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_shows_its_rules_over_time_with_basis_and_what_is_not_confirmed()
    {
        var client = await host.LogInAsync("so.dienbien");
        var page = await client.GetAsync("/danh-hieu/TTLDTT");
        var sets = page.Document.QuerySelectorAll(".rule-set").Select(set => string.Join(' ', set.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(4, sets.Count);
        Assert.StartsWith("Bộ quy định 2026 (từ 01/10/2026), đang có hiệu lực", sets[0], StringComparison.Ordinal);
        Assert.Contains("từ 70 % cá nhân đạt Lao động tiên tiến Không đủ điều kiện Luật 06/2022/QH15 Đ.28 điểm c", sets[1], StringComparison.Ordinal);
        Assert.Contains("từ 50 % cá nhân đạt Lao động tiên tiến", sets[3], StringComparison.Ordinal);
        Assert.Contains("Chưa đối chiếu", sets[3], StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".actions a"));
    }

    [Fact]
    public async Task A_title_that_is_no_longer_given_says_so()
    {
        var client = await host.LogInAsync("so.dienbien");
        Assert.Contains("đã hết hiệu lực sau ngày 28/02/2025", (await client.GetAsync("/danh-hieu/KNC_TTTT")).Text(".alert"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_code_is_not_found()
    {
        var client = await host.LogInAsync("canbo.bo");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/danh-hieu/KHONG_CO")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/danh-hieu/KHONG_CO/sua")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/danh-hieu/quy-tac/{Guid.NewGuid()}/thay")).Status);
    }

    [Fact]
    public async Task A_title_is_renamed_with_a_reason_and_its_history()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var form = await officer.GetAsync("/danh-hieu/GK_XA/sua");
        var wrong = await form.FormOf("Lưu thông tin").With("ValidTo", "31/12/2023").With("Reason", "Thử").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("không được trước ngày bắt đầu 01/01/2024", wrong.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("31/12/2023", wrong.FormOf("Lưu thông tin").Value("ValidTo"));
        var saved = await wrong.FormOf("Lưu thông tin").With("ValidTo", "").With("Name", "Giấy khen của Chủ tịch UBND xã, phường, đặc khu").SubmitAsync();
        Assert.Equal("Giấy khen của Chủ tịch UBND xã, phường, đặc khu", saved.Text("h1"));
        var history = await officer.GetAsync(saved.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Lịch sử thay đổi").GetAttribute("href")!);
        Assert.Contains("Thử", history.Text(".history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_is_set_from_a_day_on_and_ended_from_another()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var form = await officer.GetAsync("/danh-hieu/CSTDCS/ty-le");
        var wrong = await form.FormOf("Đặt tỷ lệ").With("From", "01/10/2017").With("Percent", "120").With("LegalBasis", "Luật mới").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("không quá 100", wrong.Text(".error-summary"), StringComparison.Ordinal);
        var early = await wrong.FormOf("Đặt tỷ lệ").With("Percent", "12,5").SubmitAsync();
        Assert.Contains("Tỷ lệ mới phải bắt đầu sau ngày đó", early.Text(".error-summary"), StringComparison.Ordinal);
        var saved = await early.FormOf("Đặt tỷ lệ").With("From", "01/10/2026").SubmitAsync();
        Assert.Contains("không quá 12,5 % số Lao động tiên tiến làm tròn xuống từ 01/10/2026 Luật mới Chưa đối chiếu", saved.Text("main"), StringComparison.Ordinal);
        var end = await (await officer.GetAsync("/danh-hieu/CSTDCS/ty-le")).FormOf("Đặt tỷ lệ").With("From", "01/01/2027").With("Abolishes", "true").With("LegalBasis", "Luật sau").SubmitAsync();
        Assert.Contains("không quá 12,5 % số Lao động tiên tiến làm tròn xuống 01/10/2026 – 31/12/2026", end.Text("main"), StringComparison.Ordinal);
        var again = await (await officer.GetAsync("/danh-hieu/CSTDCS/ty-le")).FormOf("Đặt tỷ lệ").With("From", "01/01/2028").With("Abolishes", "true").With("LegalBasis", "Luật sau").SubmitAsync();
        Assert.Contains("không có tỷ lệ trần nào để bỏ", again.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rules_that_come_with_the_portal_are_stored_whole()
    {
        var (kinds, rules, sets) = await host.WithDbAsync(async db =>
            (await db.AwardKinds.CountAsync(), await db.EligibilityRules.CountAsync(rule => rule.SupersedesId == null), await db.RuleSets.CountAsync()));
        Assert.Equal((18, 4), (kinds, sets));
        Assert.True(rules > 300);
        var book = await host.WithDbAsync(db => Data.Titles.TitleQueries.EligibilityAsync(db));
        var facts = new RecipientFacts
        {
            Kind = RecipientKind.Person,
            Id = Guid.NewGuid(),
            Name = "Nguyễn Văn Thắng",
            Awards = [new AwardFact(Guid.NewGuid(), "CSTDCS", 2024), new AwardFact(Guid.NewGuid(), "CSTDCS", 2025)],
            Initiatives = [new InitiativeFact(Guid.NewGuid(), "Một cửa", InitiativeScope.Ministry, 2025)],
        };
        Assert.Equal("Chưa đủ vì: cần 3 năm liên tục CSTĐCS (đã có 2024, 2025), còn thiếu 2026.", book.Explain("CSTD_BO_TINH", facts, new DateOnly(2026, 6, 1)).Sentence);
    }
}
