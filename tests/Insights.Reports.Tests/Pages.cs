using System.Net;
using System.Text.RegularExpressions;
using Insights.Reports.Model;

namespace Insights.Reports.Tests;

/// <summary>Rendered pages, as tests look at them.</summary>
static partial class Pages
{
    public static Task<string> HtmlAsync(RoiReport report) => RenderAsync(renderer => renderer.RenderAsync(report));

    public static Task<string> HtmlAsync(ModelCardReport report) => RenderAsync(renderer => renderer.RenderAsync(report));

    public static Task<string> HtmlAsync(AskListReport report) => RenderAsync(renderer => renderer.RenderAsync(report));

    /// <summary>The page with its character references resolved, so that texts can be searched for.</summary>
    public static async Task<string> TextAsync(RoiReport report) => Plain(await HtmlAsync(report));

    public static async Task<string> TextAsync(AskListReport report) => Plain(await HtmlAsync(report));

    public static async Task<string> AssertHarmlessAsync(RoiReport report) => AssertHarmless(await HtmlAsync(report));

    public static async Task<string> AssertHarmlessAsync(AskListReport report) => AssertHarmless(await HtmlAsync(report));

    static string AssertHarmless(string html)
    {
        // The list's filter is ours, letter by letter; anything else that runs would be somebody else's.
        html = html.Replace(Insights.Reports.Parts.ListScript.Element, "");
        string[] known =
        [
            "html", "head", "meta", "title", "style", "body", "main", "header", "section", "figure", "figcaption", "div", "p", "h1", "h2", "h3", "br", "wbr",
            "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "dl", "dt", "dd", "a", "bdi", "span", "svg", "desc", "rect", "line", "circle", "path", "text",
            "details", "summary", "label", "input", "textarea", "select", "option", "button",
        ];
        var tags = Tag().Matches(html).Select(match => match.Groups[1].Value.ToLowerInvariant()).Distinct();
        Assert.Empty(tags.Except(known));
        Assert.Single(Tag().Matches(html), match => match.Groups[1].Value == "style");
        var attributes = Tag().Matches(html).SelectMany(match => Attribute().Matches(match.Groups[2].Value)).ToList();
        Assert.DoesNotContain(attributes, match => match.Groups[1].Value.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.All(attributes.Where(match => match.Groups[1].Value is "href" or "src"),
            match => Assert.Matches("^(#|mailto:|https?://)", match.Groups[2].Value));
        return html;
    }

    static string Plain(string html) => WebUtility.HtmlDecode(Spaces().Replace(html, " "));

    static async Task<string> RenderAsync(Func<ReportRenderer, Task<string>> render)
    {
        await using var renderer = new ReportRenderer();
        return await render(renderer);
    }

    // Attribute values are quoted, so that a > within one does not end the tag.
    [GeneratedRegex("""<([a-zA-Z][a-zA-Z0-9]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*/?>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""([\w-]+)="([^"]*)" *""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
