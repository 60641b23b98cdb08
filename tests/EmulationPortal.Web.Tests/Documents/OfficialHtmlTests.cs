using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Pages;

namespace EmulationPortal.Web.Tests.Documents;

public sealed class OfficialHtmlTests
{
    [Theory]
    [InlineData("pledge")]
    [InlineData("minutes")]
    [InlineData("submission")]
    [InlineData("cooperation")]
    public async Task Print_ready_HTML_passes_the_Nu_checker(string name)
    {
        using PrintPages pages = new();

        Assert.Equal("", await NuChecker.CheckAsync((await new OfficialHtml(pages).PreviewAsync(OfficialSamples.Of(name))).Html));
        Assert.Equal("", await NuChecker.CheckAsync((await new OfficialHtml(pages).RenderForSigningAsync(OfficialSamples.Of(name))).Html));
    }

    [Fact]
    public async Task Only_the_preview_links_figures_to_their_records()
    {
        using PrintPages pages = new();
        OfficialHtml html = new(pages);

        Assert.Contains("<a href=\"/cham-diem/1\" target=\"_top\" class=\"bold\">46</a>", (await html.PreviewAsync(OfficialSamples.Minutes())).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/cham-diem/", (await html.RenderAsync(OfficialSamples.Minutes())).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_says_word_for_word_what_the_printed_page_says()
    {
        using PrintPages pages = new();
        OfficialHtml html = new(pages);

        foreach (string name in (string[])["pledge", "minutes", "submission", "cooperation"])
        {
            OfficialDocument document = OfficialSamples.Of(name);
            Assert.Equal(Words((await html.RenderForSigningAsync(document)).Html), Words((await html.PreviewAsync(document)).Html));
        }
    }

    [Fact]
    public async Task What_people_typed_is_text_and_there_is_no_inline_style()
    {
        using PrintPages pages = new();
        OfficialDocument document = OfficialSamples.Submission() with { Title = "Đạt < 50% & <script>alert(1)</script>" };

        string html = (await new OfficialHtml(pages).RenderAsync(document, "/ban-in/")).Html;

        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/ban-in/official.css\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_says_so_and_an_unnumbered_document_has_room_for_its_number()
    {
        using PrintPages pages = new();
        OfficialHtml html = new(pages);

        string draft = (await html.RenderAsync(OfficialSamples.Minutes())).Html;
        string issued = (await html.RenderAsync(OfficialSamples.Submission())).Html;

        Assert.Contains("DỰ THẢO", draft, StringComparison.Ordinal);
        Assert.Matches("Số:\u00A0{8}/BB-CTĐ2", System.Net.WebUtility.HtmlDecode(draft));
        Assert.DoesNotContain("DỰ THẢO", issued, StringComparison.Ordinal);
        Assert.Contains("Số: 05/TTr-CTĐ2", issued, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(2, "2")]
    [InlineData(4, "2 2")]
    [InlineData(5, "3 2")]
    [InlineData(7, "3 2 2")]
    [InlineData(12, "3 3 3 3")]
    public void Signatories_stand_in_even_rows_of_at_most_three(int count, string rows) =>
        Assert.Equal(rows, string.Join(' ', OfficialText.Rows(OfficialSamples.Pledge(count).Signatures).Select(row => row.Count)));

    /// <summary>The words of a page without its tags.</summary>
    internal static string Words(string html) => string.Join(' ', System.Net.WebUtility
        .HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html[html.IndexOf("<body>", StringComparison.Ordinal)..], "<[^>]*>", " "))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
