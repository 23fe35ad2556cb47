using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>The change of a figure between two periods that share no observation, under its name with an ending behind it.</summary>
public static class FindingChange
{
    /// <summary><paramref name="now"/> less <paramref name="before"/>, or withheld with the reason of the one that is not known.</summary>
    /// <param name="now">The later figure.</param>
    /// <param name="before">The earlier one.</param>
    /// <param name="ending">Of the name.</param>
    /// <param name="when">What the earlier period is called in a reason.</param>
    public static Finding Of(Finding now, Finding before, string ending = ".change", string when = "The period before")
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        var name = now.Name + ending;
        if (now.Estimate is null) return Finding.Withhold(name, now.Unit, now.Withheld!, now.Source);
        return before.Estimate is null
            ? Finding.Withhold(name, now.Unit, $"{when}: {before.Withheld}", now.Source)
            : Finding.Known(name, now.Unit, IndependentDifference.Of(now.Estimate, before.Estimate), now.Source);
    }
}
