using Insights.Models.Units;
using Insights.Reports.Formatting;
using Insights.Reports.Model;

namespace Insights.Notebooks;

/// <summary>Figures derived on a page, each against the one that the run published: value and both ends of the interval.</summary>
sealed class Comparison(IReadOnlyDictionary<string, PublishedFinding>? published)
{
    readonly List<Finding> _findings = [];

    /// <summary>Takes it into the comparison and gives it back.</summary>
    public Finding Add(Finding finding)
    {
        _findings.Add(finding);
        return finding;
    }

    /// <summary>The run's reason where it withheld the figure, too: it may know of more than the page.</summary>
    public string? WhyWithheld(Finding finding) => finding.Withheld is null ? null
        : published?.GetValueOrDefault(finding.Name)?.Withheld ?? finding.Withheld.ToString();

    /// <summary>A row for a table: name, value, interval and n, or the reason.</summary>
    public IReadOnlyList<string> Row(string name, Finding finding) => finding.Estimate is { } estimate
        ? [name, FigureText.Value(new Figure(name, finding)), estimate.Level >= 1 ? "counted" : Numbers.Range(estimate.Low, estimate.High, finding.Unit), Numbers.Count(estimate.N)]
        : [name, $"{FigureText.NotKnown}. {WhyWithheld(finding)}", "", ""];

    /// <summary>False when a figure differs, or the run knows it and the page doesn't, or the reverse.</summary>
    public bool Write(Page page)
    {
        if (published is null)
        {
            page.Write("The run's reports do not lie beside the warehouse, so nothing is compared.");
            return true;
        }
        var different = _findings.Where(finding => !IsSame(finding)).ToList();
        page.Write(different.Count == 0
            ? $"All {_findings.Count} figures of this page equal those of `findings.json`, with both ends of their intervals. Withheld in both: {_findings.Count(finding => finding.Estimate is null)}."
            : $"{different.Count} of {_findings.Count} figures differ from `findings.json`:");
        if (different.Count > 0)
            page.Table(["figure", "here", "published"], different.Select(IReadOnlyList<string> (finding) => [finding.Name, Here(finding), Published(finding)]));
        return different.Count == 0;
    }

    bool IsSame(Finding finding) => published!.TryGetValue(finding.Name, out var other)
        && IsSame(finding.Estimate?.Value, other.Value) && IsSame(finding.Estimate?.Low, other.Low) && IsSame(finding.Estimate?.High, other.High);

    static bool IsSame(double? one, double? other) => one is null ? other is null : other is { } value && Math.Abs(one.Value - value) <= 1e-9 * Math.Max(1, Math.Abs(value));

    static string Here(Finding finding) => finding.Estimate is { } here ? $"{here.Value} ({here.Low} to {here.High})" : $"withheld: {finding.Withheld}";

    string Published(Finding finding) => published!.GetValueOrDefault(finding.Name) switch
    {
        null => "not there",
        { Value: { } value } there => $"{value} ({there.Low} to {there.High})",
        var there => $"withheld: {there.Withheld}",
    };
}
