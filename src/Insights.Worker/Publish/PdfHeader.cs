using System.Net;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Worker.Publish;

/// <summary>The running header of a printed report.</summary>
/// <param name="Left">For example the company and the report's name.</param>
/// <param name="Right">For example the as-of date.</param>
public sealed record PdfHeader(string Left, string Right)
{
    // Chromium lays headers out as documents of their own: they know nothing of the page's styles and start at size 0.
    const string Style = "width:100%;margin:0 16mm;display:flex;justify-content:space-between;gap:8mm;font-size:7.5pt;color:#58626b;"
        + "font-family:'Noto Sans','Noto Sans Math','Noto Sans Symbols2','BIZ UDPGothic','Droid Sans Fallback',sans-serif;";

    const string OneLine = "white-space:nowrap;overflow:hidden;text-overflow:ellipsis";

    /// <summary>The template at the top of each page.</summary>
    public string TopTemplate =>
        $"<div style=\"{Style}\"><span style=\"{OneLine}\">{WebUtility.HtmlEncode(Left)}</span><span style=\"white-space:nowrap\">{WebUtility.HtmlEncode(Right)}</span></div>";

    /// <summary>The template at the bottom; Chromium fills in the numbers.</summary>
    public static string BottomTemplate =>
        $"<div style=\"{Style}\"><span></span><span>{Say($"Page {Number} of {Total}")}</span></div>";

    const string Number = "<span class=\"pageNumber\"></span>", Total = "<span class=\"totalPages\"></span>";
}
