using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EmulationPortal.Data.Titles;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Titles;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Titles;

/// <summary>The parts of pages that print explanations.</summary>
public sealed class EligibilityViewTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly Guid Award = Guid.CreateVersion7();

    private static readonly RecipientFacts Facts = new()
    {
        Kind = RecipientKind.Person,
        Id = Guid.CreateVersion7(),
        Name = "Nguyễn Văn Thắng",
        Awards = [new AwardFact(Award, "CSTDCS", 2024, "12/QĐ-STTTT ngày 10/01/2025")],
    };

    [Fact]
    public async Task An_explanation_says_what_is_missing_and_links_to_the_records_it_rests_on()
    {
        var page = await RenderAsync("_Eligibility", new EligibilityPage(await ExplainAsync(), proof => $"/khen-thuong/{proof.Id}"));
        Assert.Contains("Chưa đủ", page.QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("cần 3 năm liên tục CSTĐCS (đã có 2024), còn thiếu 2025 và 1 năm nữa", page.QuerySelector(".eligibility")!.TextContent, StringComparison.Ordinal);
        var proof = page.QuerySelector("a.reason-proof")!;
        Assert.Equal("CSTĐCS năm 2024 (QĐ 12/QĐ-STTTT ngày 10/01/2025)", proof.TextContent);
        Assert.Equal($"/khen-thuong/{Award}", proof.GetAttribute("href"));
        Assert.Contains("theo bộ quy định 2025, có hiệu lực vào ngày 01/06/2026", page.QuerySelector(".eligibility")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_a_line_of_a_list_only_what_is_missing_or_warns_is_shown()
    {
        var page = await RenderAsync("_Eligibility", new EligibilityPage(await ExplainAsync(), _ => null, IsShort: true));
        Assert.Equal(["Còn thiếu:", "Còn thiếu:", "Lưu ý:"], page.QuerySelectorAll(".reason-outcome").Select(outcome => outcome.TextContent).Order());
        Assert.Empty(page.QuerySelectorAll("a.reason-proof"));
    }

    [Fact]
    public async Task The_next_awards_are_listed_with_their_year_and_needs()
    {
        var book = await host.WithDbAsync(db => db.EligibilityAsync());
        var page = await RenderAsync("_NextAwards", new NextAwardsPage(NextAwards.Of(book, Facts, 2025, new DateOnly(2025, 6, 1))));
        var rows = page.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Contains(rows, row => row.StartsWith("2026 Chiến sĩ thi đua bộ, ban, ngành, tỉnh Danh hiệu thi đua cần 3 năm liên tục CSTĐCS", StringComparison.Ordinal));
    }

    private async Task<Explanation> ExplainAsync() =>
        (await host.WithDbAsync(db => db.EligibilityAsync())).Explain("CSTD_BO_TINH", Facts, 2025, new DateOnly(2026, 6, 1));

    private async Task<IHtmlDocument> RenderAsync(string view, object model)
    {
        using var scope = host.Services.CreateScope();
        var action = new ActionContext(new DefaultHttpContext { RequestServices = scope.ServiceProvider }, new RouteData(), new ActionDescriptor());
        var found = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().GetView(null, $"~/Features/Titles/{view}.cshtml", false).View!;
        await using var text = new StringWriter();
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        var temporary = new TempDataDictionary(action.HttpContext, scope.ServiceProvider.GetRequiredService<ITempDataProvider>());
        await found.RenderAsync(new ViewContext(action, found, data, temporary, text, new HtmlHelperOptions()));
        return await new HtmlParser().ParseDocumentAsync(text.ToString());
    }
}
