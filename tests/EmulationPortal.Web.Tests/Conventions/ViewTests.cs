using System.Text.RegularExpressions;
using EmulationPortal.Domain.Tests.Conventions;

namespace EmulationPortal.Web.Tests.Conventions;

public sealed partial class ViewTests
{
    private static IEnumerable<string> Views => Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cshtml", StringComparison.Ordinal));

    [Fact]
    public void Every_page_has_a_title()
    {
        var pages = Views.Where(view => !Path.GetFileName(view).StartsWith('_')).ToList();
        Assert.NotEmpty(pages);
        Assert.DoesNotContain(pages, view => !Title().IsMatch(TextOf(view)));
    }

    [Fact]
    public void No_view_has_inline_script_or_style() => Assert.DoesNotContain(Views, view => Inline().IsMatch(TextOf(view)));

    [Fact]
    public void Every_table_has_a_caption_and_every_column_head_a_scope()
    {
        var wrong = Views.Where(view => Count(view, "<table") != Count(view, "<caption") || HeadWithoutScope().IsMatch(TextOf(view)));
        Assert.Empty(wrong);

        static int Count(string view, string tag) => TextOf(view).Split(tag).Length - 1;
    }

    [Fact]
    public void Every_table_that_scrolls_can_be_reached_by_keyboard_and_has_a_name() => Assert.DoesNotContain(Views, view => MuteScroll().IsMatch(TextOf(view)));

    private static string TextOf(string view) => File.ReadAllText(Path.Combine(Repository.Root, view));

    [GeneratedRegex("""ViewData\["Title"\] *=""")]
    private static partial Regex Title();

    [GeneratedRegex("""<style|<script(?![^>]*\b(?:src=|type="application/json"))|\sstyle="|\son[a-z]+=" """)]
    private static partial Regex Inline();

    [GeneratedRegex("""class="[^"]*(?:table|grid|sticky)-scroll[^"]*"(?![^>]*tabindex="0"[^>]*aria-label=)""")]
    private static partial Regex MuteScroll();

    [GeneratedRegex("""<th(?=[\s>])(?![^>]*\bscope=)""")]
    private static partial Regex HeadWithoutScope();
}
