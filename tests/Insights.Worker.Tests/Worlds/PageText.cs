using System.Net;
using System.Text.RegularExpressions;

namespace Insights.Worker.Tests.Worlds;

/// <summary>A page as people read it, and what no page may say to them, whatever the data was.</summary>
static partial class PageText
{
    public static string Of(string html) => Spaces().Replace(WebUtility.HtmlDecode(Markup().Replace(html, " ")), " ");

    /// <summary>Each piece of nonsense with what stands around it; none is as it should be.</summary>
    public static IReadOnlyList<string> Nonsense(string text) => [.. Senseless().Matches(text).Select(match =>
        text[Math.Max(0, match.Index - 40)..Math.Min(text.Length, match.Index + match.Length + 40)])];

    [GeneratedRegex("<style.*?</style>|<script.*?</script>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // Figures that are none, names of types and values that leaked, a plural of one, a sentence without its subject, a share of more than all.
    [GeneratedRegex(
        @"\bNaN\b|∞|Infinity|\bnull\b|System\.|[{}]|(?<![\w.,])[−-]0(\.0+)?(?![.,]?\d)|\b0 of 0\b"
        + @"|(?<![.,])\b1 (contacts|accounts|answers|months|customers|referrals|days|people|values|figures)\b|\bbrought 0\b|\bthere are [01]\b"
        + @"|\b(?:10[1-9]|1[1-9]\d|[2-9]\d\d)\.\d %(?= of)|(?<![./])\.\.(?![./])|\( ?\)")]
    private static partial Regex Senseless();
}
