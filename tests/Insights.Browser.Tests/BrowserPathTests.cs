using Insights.Worker.Publish;

namespace Insights.Browser.Tests;

public class BrowserPathTests
{
    [Fact]
    public void A_browser_named_by_hand_is_taken_and_no_other() =>
        Assert.Equal(("/opt/mine", null), (BrowserPath.Find("/opt/mine", "/usr/bin", _ => true), BrowserPath.Find("/opt/gone", "/usr/bin", path => path != "/opt/gone")));

    [Fact]
    public void The_headless_shell_is_preferred_on_the_search_path()
    {
        var there = new[] { Path.Combine("/a", "google-chrome"), Path.Combine("/b", "chromium-headless-shell") };
        Assert.Equal(there[1], BrowserPath.Find(null, $"/a{Path.PathSeparator}/b", there.Contains));
    }

    [Fact]
    public void Without_any_there_is_none() => Assert.Null(BrowserPath.Find(null, "/usr/bin", _ => false));
}
