using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Incentives;

/// <summary>A difference that may be looked at every day: accounts enter by the day of assignment, each once its horizon is over.</summary>
static class TestLooks
{
    /// <summary>Where all were assigned within so few days there is one look, at the end.</summary>
    const int FewestDays = 14;

    public static Estimate? AnyTime(TestData data, string variant)
    {
        var accounts = data.Accounts.Where(account => account.Variant == variant || account.Variant == IncentiveKinds.Control)
            .OrderBy(account => account.AssignedOn).ThenBy(account => account.Account, StringComparer.Ordinal).ToList();
        if (accounts.Count == 0 || accounts[^1].AssignedOn.DayNumber - accounts[0].AssignedOn.DayNumber < FewestDays) return null;
        var planned = data.Assigned.GetValueOrDefault(variant) + data.Assigned.GetValueOrDefault(IncentiveKinds.Control);
        var sequence = new SequentialDifference(Math.Max(planned, accounts.Count));
        foreach (var account in accounts) sequence.Add(account.Variant == variant, 0.5, (double)account.Referred / account.People);
        return sequence.Current;
    }
}
