using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>One finding over another that rests on other observations.</summary>
public static class RatioFinding
{
    /// <summary>Known when both are, and the lower one is surely above 0; else withheld with the reason of the one that is not.</summary>
    /// <param name="name">Of the new finding.</param>
    /// <param name="unit">Of the new finding.</param>
    /// <param name="above">The numerator.</param>
    /// <param name="below">The denominator, resting on other observations: see <see cref="IndependentRatio"/>.</param>
    /// <param name="source">Of the new finding.</param>
    public static Finding Of(string name, string unit, Finding above, Finding below, string source)
    {
        if ((above.Withheld ?? below.Withheld) is { } reason) return Finding.Withhold(name, unit, reason, source);
        if (above.Estimate!.Value < 0 || below.Estimate!.Low <= 0)
            return Finding.Withhold(name, unit, WhyNoRatio(above, below), source);
        return Finding.Known(name, unit, IndependentRatio.Of(above.Estimate, below.Estimate), source);
    }

    static Sentence WhyNoRatio(Finding above, Finding below)
    {
        if (above.Estimate!.Value < 0) return $"{above.Name} is below 0, so there is no ratio to tell. See its own interval.";
        return $"{below.Name} may be 0 or less, so there is no ratio to tell. See its own interval.";
    }
}
