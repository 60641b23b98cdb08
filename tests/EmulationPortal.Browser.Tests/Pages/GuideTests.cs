using System.Text.RegularExpressions;
using EmulationPortal.Browser.Tests.Hosting;

namespace EmulationPortal.Browser.Tests.Pages;

/// <summary>The user guides: every picture they show is made here, and made anew with PORTAL_WRITE_DOCS=1.</summary>
[Trait("Category", "Pages")]
public sealed partial class GuideTests(ScoredPortal portal) : IClassFixture<ScoredPortal>
{
    private static readonly byte[] PngMark = [0x89, (byte)'P', (byte)'N', (byte)'G'];
    private static readonly string Pictures = Path.Combine(BuiltPortal.Root, "docs", "images");

    /// <summary>Names of the pictures.</summary>
    public static TheoryData<string> Names => new(GuidePictures.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_page_of_a_picture_can_be_reached_as_the_guide_says(string name)
    {
        var page = await GuidePictures.All[name](portal);
        var picture = await page.ScreenshotAsync(new() { Animations = Microsoft.Playwright.ScreenshotAnimations.Disabled });
        Assert.Equal(PngMark, picture[..4]);
        if (Environment.GetEnvironmentVariable("PORTAL_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Pictures);
            await File.WriteAllBytesAsync(Path.Combine(Pictures, $"{name}.png"), picture);
        }
    }

    [Fact]
    public void Every_picture_that_a_guide_shows_exists_and_none_is_left_over()
    {
        var shown = Directory.GetFiles(Path.Combine(BuiltPortal.Root, "docs", "huong-dan"), "*.md")
            .Append(Path.Combine(BuiltPortal.Root, "README.md"))
            .SelectMany(guide => Picture().Matches(File.ReadAllText(guide)).Select(match => match.Groups["name"].Value))
            .Distinct();
        Assert.Equal(GuidePictures.All.Keys.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        Assert.All(GuidePictures.All.Keys, name => Assert.True(File.Exists(Path.Combine(Pictures, $"{name}.png")), $"docs/images/{name}.png is missing."));
    }

    [Fact]
    public async Task Help_is_read_without_login_and_speaks_to_every_role()
    {
        var page = await portal.VisitAsync(BrowserPortal.Phone);
        await page.GotoAsync("/");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Trợ giúp" }).ClickAsync();
        foreach (var heading in new[] { "đơn vị", "cụm trưởng", "lãnh đạo đơn vị", "cán bộ Bộ", "quản trị hệ thống" })
        {
            await Microsoft.Playwright.Assertions.Expect(page.Locator("h2", new() { HasText = $"Dành cho {heading}" })).ToBeVisibleAsync();
        }
    }

    [GeneratedRegex(@"images/(?<name>[\w-]+)\.png")]
    private static partial Regex Picture();
}
