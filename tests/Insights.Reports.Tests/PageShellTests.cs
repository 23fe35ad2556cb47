using System.Security.Cryptography;
using System.Text;
using Insights.Reports.Parts;
using Insights.Reports.Tests.Samples;

namespace Insights.Reports.Tests;

/// <summary>What holds for every page.</summary>
public class PageShellTests
{
    [Fact]
    public async Task A_page_asks_for_nothing_and_runs_nothing_but_the_lists_filter()
    {
        var list = await Pages.HtmlAsync(SampleAskList.FourHundredAccounts());
        Assert.Equal(2, list.Split(ListScript.Element).Length);
        foreach (var html in new[] { await Pages.HtmlAsync(SampleRoi.Full()), await Pages.HtmlAsync(SampleAskList.Nobody()), list.Replace(ListScript.Element, "") })
        {
            Assert.Contains("default-src &#x27;none&#x27;", html);
            foreach (var loading in new[] { "<script", "<link", "<img", "<iframe", "src=", "url(", "@import", " style=" }) Assert.DoesNotContain(loading, html);
        }
    }

    [Fact]
    public async Task The_policy_lets_exactly_the_filters_script_through_and_only_where_it_is()
    {
        var list = System.Net.WebUtility.HtmlDecode(await Pages.HtmlAsync(SampleAskList.FourHundredAccounts()));
        var script = list[(list.LastIndexOf("<script>", StringComparison.Ordinal) + 8)..list.LastIndexOf("</script>", StringComparison.Ordinal)];
        Assert.Contains($"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'", list);
        Assert.DoesNotContain("script-src", await Pages.HtmlAsync(SampleRoi.Full()));
        Assert.DoesNotContain("script-src", await Pages.HtmlAsync(SampleAskList.Nobody()));
    }

    [Fact]
    public async Task The_policy_lets_exactly_this_pages_style_through()
    {
        var html = await Pages.HtmlAsync(SampleRoi.Full());
        var style = html[(html.IndexOf("<style>", StringComparison.Ordinal) + 7)..html.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"style-src 'sha256-{hash}'", System.Net.WebUtility.HtmlDecode(html));
    }

    [Fact]
    public async Task Language_and_title_are_set()
    {
        var html = await Pages.HtmlAsync(SampleAskList.FourHundredAccounts());
        Assert.StartsWith("<!DOCTYPE html>", html);
        Assert.Contains("<html lang=\"en\">", html);
        Assert.Contains("<title>Brightside Software: whom to ask and whom to call, week of 23 Nov 2026</title>", html);
        Assert.Contains("lang=\"ja\"", html);
    }

    [Fact]
    public async Task The_same_model_gives_the_same_page() =>
        Assert.Equal(await Pages.HtmlAsync(SampleRoi.Full()), await Pages.HtmlAsync(SampleRoi.Full()));
}
