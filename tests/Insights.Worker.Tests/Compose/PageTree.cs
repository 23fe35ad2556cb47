using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Insights.Reports.Parts;

namespace Insights.Worker.Tests.Compose;

/// <summary>
/// A published page as a tree. An XML parser reads it, which forgives nothing: a stray &lt; or &amp;, a tag left open, a control character or the
/// same attribute twice end the test. Only what HTML writes shorter is spelt out before: elements without content, attributes without a value.
/// </summary>
sealed partial class PageTree(XElement element)
{
    static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "body", "main", "header", "section", "div", "p", "h1", "h2", "h3", "br", "wbr", "table", "thead", "tbody", "tr", "th", "td",
        "ul", "li", "dl", "dt", "dd", "a", "bdi", "span", "details", "summary", "label", "input", "textarea", "select", "option", "button",
    ];

    static readonly string[] Attributes =
    [
        "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "hidden", "scope", "colspan", "rows", "type", "value", "placeholder", "autocomplete",
        "spellcheck", "dir", "role", "aria-label", "aria-live", "aria-keyshortcuts", "data-group", "data-owner", "data-label",
    ];

    public static PageTree Parse(string html)
    {
        // The style and the filter's script are ours, letter by letter.
        html = html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal).Replace(StyleSheet.Element, "", StringComparison.Ordinal).Replace(ListScript.Element, "", StringComparison.Ordinal);
        html = Tag().Replace(html, tag => $"<{tag.Groups[1]}{Bare().Replace(tag.Groups[2].Value, "$1=\"\"")}{(tag.Groups[1].Value is "meta" or "br" or "wbr" or "input" ? "/" : "")}>");
        using var reader = XmlReader.Create(new StringReader(html.Trim()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true });
        return new PageTree(XElement.Load(reader, LoadOptions.PreserveWhitespace));
    }

    public string Text => element.Value;

    public IEnumerable<string> Links => element.Descendants("a").Select(link => (string?)link.Attribute("href") ?? "");

    public IReadOnlyList<PageTree> All(string name) => [.. element.Descendants(name).Select(found => new PageTree(found))];

    public int Count(string name) => element.Descendants(name).Count();

    public bool HasClass(string name) => ((string?)element.Attribute("class") ?? "").Split(' ').Contains(name);

    /// <summary>The rows of all tables of a class.</summary>
    public IReadOnlyList<PageTree> Rows(string table) =>
        [.. All("table").Where(found => found.HasClass(table)).SelectMany(found => found.All("tbody")).SelectMany(body => body.All("tr"))];

    /// <summary>What the one element of a class says.</summary>
    public string TextOf(string name) => element.Descendants().Single(found => new PageTree(found).HasClass(name)).Value.Trim();

    public void AssertHarmless()
    {
        Assert.Empty(element.DescendantsAndSelf().Select(found => found.Name.ToString()).Distinct().Except(Elements));
        Assert.Empty(element.DescendantsAndSelf().Attributes().Select(found => found.Name.ToString()).Distinct().Except(Attributes));
        Assert.All(Links, link => Assert.Matches("^(#owner-[0-9a-f]+|mailto:[^?]+@[^?]+(\\?subject=[^&]*(&body=[^&]*)?)?)$", link));
        Assert.DoesNotContain(element.Value, letter => letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');
    }

    [GeneratedRegex("""<([a-z][a-z0-9]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*/?>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""(\s[\w-]+)(?=\s|$)(?=(?:[^"]*"[^"]*")*[^"]*$)""")]
    private static partial Regex Bare();
}
