using System.Security.Cryptography;
using System.Text;
using Insights.Reports.Tests.Samples;

namespace Insights.Reports.Tests;

/// <summary>What holds for every page.</summary>
public class PageShellTests
{
    [Fact]
    public async Task A_page_asks_for_nothing_and_runs_nothing()
    {
        foreach (var html in new[] { await Pages.HtmlAsync(SampleRoi.Full()), await Pages.HtmlAsync(SampleAskList.FourHundredAccounts()) })
        {
            Assert.Contains("default-src &#x27;none&#x27;", html);
            foreach (var loading in new[] { "<script", "<link", "<img", "<iframe", "src=", "url(", "@import", " style=" }) Assert.DoesNotContain(loading, html);
        }
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
