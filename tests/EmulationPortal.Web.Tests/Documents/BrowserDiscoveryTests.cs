using EmulationPortal.Documents.Pdf;

namespace EmulationPortal.Web.Tests.Documents;

public sealed class BrowserDiscoveryTests
{
    [Fact]
    public void The_configured_browser_wins()
    {
        Assert.Equal("/opt/own/chrome", BrowserDiscovery.Find(" /opt/own/chrome ", "/usr/bin", _ => true));
    }

    [Fact]
    public void A_configured_browser_that_does_not_exist_is_not_replaced_by_another()
    {
        Assert.Null(BrowserDiscovery.Find("/opt/own/chrome", "/usr/bin", path => path != "/opt/own/chrome"));
    }

    [Fact]
    public void Chromium_is_taken_from_the_search_path()
    {
        string chromium = Path.Combine("/somewhere", OperatingSystem.IsWindows() ? "chromium.exe" : "chromium");

        Assert.Equal(chromium, BrowserDiscovery.Find(null, $"/empty{Path.PathSeparator}/somewhere", path => path == chromium));
    }

    [Theory]
    [InlineData("msedge")]
    [InlineData("google-chrome")]
    [InlineData("chromium-browser")]
    public void Its_relatives_do_as_well(string name)
    {
        string path = Path.Combine("/somewhere", OperatingSystem.IsWindows() ? name + ".exe" : name);

        Assert.Equal(path, BrowserDiscovery.Find("", "/somewhere", candidate => candidate == path));
    }

    [Fact]
    public void Without_any_there_is_none()
    {
        Assert.Null(BrowserDiscovery.Find(null, "/usr/bin", _ => false));
    }
}
