using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// How much of a period the data can have seen. A company that is three weeks old has no referral in its last twelve months because nobody
/// looked, not because nobody referred: a figure of nothing is then withheld, and says from which day on there is data.
/// </summary>
/// <param name="Of">What is counted, in a word: <c>referrals</c>, <c>customers</c>.</param>
/// <param name="First">The first day that is known of it; null where nothing is loaded, which other reasons tell.</param>
/// <param name="Period">The days that figures are of.</param>
public sealed record ObservedDays(string Of, DateOnly? First, DateWindow Period)
{
    /// <summary>Days of a period that tell nothing from something; all of them where a period is shorter.</summary>
    public const int Fewest = 90;

    /// <summary>Days of the period on which there could be data: 0 where it was over before the first.</summary>
    public int Days => First is { } first ? new DateWindow(first > Period.Start ? first : Period.Start, Period.End).Days : 0;

    /// <summary>Why it is too early to tell a figure of this period, or null when it is not.</summary>
    public Sentence? WhyTooEarly
    {
        get
        {
            var needed = Math.Min(Fewest, Period.Days);
            if (First is not { } first || Days >= needed) return null;
            return $"The data on {Of} begins on {first}. Of the days from {Period.Start} to {Period.End.AddDays(-1)} it holds {Days}, and a figure of them needs {needed}. Load older data, or take a period that has as many.";
        }
    }

    /// <summary>Withholds what tells nothing where it is too early: counts and sums of 0, and, where the data has no day of the period, whatever was missed.</summary>
    /// <param name="findings">Of this period.</param>
    public IReadOnlyList<Finding> Judge(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return WhyTooEarly is not { } why ? findings : [.. findings.Select(finding => TellsNothing(finding) ? finding.ButWithheld(why) : finding)];
    }

    bool TellsNothing(Finding finding) => finding.Estimate is { } estimate ? estimate is { Value: 0, Low: 0, High: 0 } : Days == 0;
}
