using Insights.Models.Incentives;

namespace Insights.Worker.Incentives;

/// <summary>What a plan can see, in words.</summary>
public static class PlanWords
{
    public static string Detectable(TestPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Control is not { } control) return "How many refer without an offer is not known yet, so which lift the test can see can't be told.";
        return plan.DetectableLift is { } lift
            ? FormattableString.Invariant($"Without an offer {100 * control:0.00} % are expected to refer. With {plan.SmallestArm:N0} people in the smallest arm the test shows a lift of {100 * lift:0.00} points or more, 8 times of 10.")
            : FormattableString.Invariant($"With {plan.SmallestArm:N0} people in the smallest arm the test can show no lift at all: choose a wider audience or fewer variants.");
    }

    public static IEnumerable<string> Needed(TestPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var (variant, needed) in plan.PeopleNeeded)
            if (needed is { } people)
                yield return FormattableString.Invariant($"{variant}: to show what is predicted for it takes {people:N0} people in each arm")
                    + (people <= plan.SmallestArm ? ", which there are." : FormattableString.Invariant($"; there are {plan.SmallestArm:N0}, so a miss will not mean that it does nothing."));
            else yield return $"{variant}: nothing better than no offer is predicted, or there is no basis.";
    }
}
