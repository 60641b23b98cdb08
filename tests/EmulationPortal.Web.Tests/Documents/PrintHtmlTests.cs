using EmulationPortal.Documents.Pages;
using EmulationPortal.Documents.Pdf;

namespace EmulationPortal.Web.Tests.Documents;

public sealed class PrintHtmlTests
{
    [Theory]
    [InlineData("sheet")]
    [InlineData("redline")]
    [InlineData("matrix")]
    [InlineData("ranking")]
    public async Task Print_ready_HTML_passes_the_Nu_checker(string name)
    {
        using PrintPages pages = new();
        PrintableHtml html = name switch
        {
            "sheet" => await pages.RenderAsync(Samples.Sheet()),
            "redline" => await pages.RenderAsync(Samples.Redline()),
            "matrix" => await pages.RenderAsync(Samples.Matrix(12)),
            _ => await pages.RenderAsync(Samples.Ranking()),
        };

        Assert.Equal("", await NuChecker.CheckAsync(html.Html));
    }

    [Fact]
    public async Task The_web_serves_the_same_page_with_its_own_addresses_and_no_inline_style()
    {
        using PrintPages pages = new();

        PrintableHtml html = await pages.RenderAsync(Samples.Sheet(), "/ban-in/");

        Assert.Contains("href=\"/ban-in/print.css\"", html.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_typeface_is_loaded_before_the_page_counts_as_loaded()
    {
        using PrintPages pages = new();
        string[] fonts = [.. PrinterFixture.Assets.Names.Where(name => name.EndsWith(".ttf", StringComparison.Ordinal))];

        PrintableHtml html = await pages.RenderAsync(Samples.Ranking());

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches($"<link rel=\"preload\"[^>]* href=\"{font}\"", html.Html));
    }

    [Fact]
    public void The_style_sheet_names_only_files_that_are_served()
    {
        string css = System.Text.Encoding.UTF8.GetString(PrinterFixture.Assets.Find("print.css")!.Bytes);

        string[] named = [.. System.Text.RegularExpressions.Regex.Matches(css, "url\\(\"([^\"]+)\"\\)").Select(match => match.Groups[1].Value)];
        Assert.Equal(4, named.Length);
        Assert.All(named, name => Assert.NotNull(PrinterFixture.Assets.Find(name)));
    }
}
