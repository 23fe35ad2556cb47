using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>The change of a figure between two periods that share no observation, under its name with <c>.change</c> behind it.</summary>
public static class FindingChange
{
    /// <summary><paramref name="now"/> less <paramref name="before"/>, or withheld with the reason of the one that is not known.</summary>
    public static Finding Of(Finding now, Finding before)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        var name = now.Name + ".change";
        if (now.Estimate is null) return Finding.Withhold(name, now.Unit, now.Withheld!, now.Source);
        return before.Estimate is null
            ? Finding.Withhold(name, now.Unit, "The period before: " + before.Withheld, now.Source)
            : Finding.Known(name, now.Unit, IndependentDifference.Of(now.Estimate, before.Estimate), now.Source);
    }
}
