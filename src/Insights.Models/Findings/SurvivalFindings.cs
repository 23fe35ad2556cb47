using Insights.Models.Learners;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>Names the share of customers still there after so many months: <c>retention.survival.referred.month_12</c>.</summary>
public static class SurvivalFindings
{
    /// <summary>The ages told, in months.</summary>
    public static readonly IReadOnlyList<int> Ages = [.. Enumerable.Range(1, CustomerValueRules.HorizonMonths / 3).Select(quarter => 3 * quarter)];

    const string Source = "marts.tenures; docs/methods/customer-value.md";

    /// <summary>The finding's name at an age.</summary>
    /// <param name="group"><c>referred</c> or <c>other_customers</c>.</param>
    /// <param name="age">One of <see cref="Ages"/>.</param>
    public static string Name(string group, int age) => $"retention.survival.{group}.month_{age}";

    /// <summary>A finding for each age: known as long as enough are under observation.</summary>
    /// <param name="group">As in <see cref="Name"/>.</param>
    /// <param name="tenures">The group's accounts; none is allowed.</param>
    public static IReadOnlyList<Finding> From(string group, CustomerTenures tenures)
    {
        ArgumentNullException.ThrowIfNull(tenures);
        var times = SurvivalTimes.Of(tenures.Accounts);
        var followed = LifetimeValue.Followed(times);
        var curve = followed > 0 ? KaplanMeier.Of(times) : null;
        return [.. Ages.Select(age => curve is not null && age <= followed
            ? Finding.Known(Name(group, age), UnitNames.Share, curve.At(age), Source)
            : Finding.Withhold(Name(group, age), UnitNames.Share,
                $"Fewer than {LifetimeValue.FewestFollowed} {group.Replace('_', ' ').Replace("referred", "referred customers")} have been followed for {age} months. Load accounts that ended earlier and older subscriptions, or wait.", Source))];
    }
}
