using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Incentives;

/// <summary>What to do now, in one plain sentence.</summary>
/// <param name="Step">Launch, stop or keep on.</param>
/// <param name="Sentence">Names the variant, the figure it rests on and, where it goes on, for how long.</param>
/// <param name="Variant">Which variant to launch; null otherwise.</param>
public sealed record TestAdvice(TestStep Step, string Sentence, string? Variant = null)
{
    internal static TestAdvice Of(TestData data, IReadOnlyList<ArmReadout> arms, IReadOnlyList<VariantReadout> variants)
    {
        if (variants.Where(variant => variant.IsBetter && !variant.Guardrails.Any(rail => rail.IsHarmed)).MaxBy(Worth) is { } best)
            return best.Profit is { Value: <= 0 } loss
                ? new(TestStep.Stop, FormattableString.Invariant($"Stop: {best.Variant} brings {Points(best.Difference)} more people to refer, but its rewards cost more than that brings ({loss.Value:N0} per 1,000 people); try smaller amounts."))
                : new(TestStep.Launch, $"Launch {best.Variant}: {Points(best.Difference)} more people refer than without an offer{Profit(best)}.", best.Variant);
        if (variants.FirstOrDefault(variant => variant.IsBetter) is { } harmful)
            return new(TestStep.Stop, $"Stop: {harmful.Variant} brings more referrals, but {string.Join(" and ", harmful.Guardrails.Where(rail => rail.IsHarmed).Select(rail => rail.What))} got worse.");
        if (variants.All(variant => variant.IsWorse))
            return new(TestStep.Stop, "Stop: every variant brings fewer people to refer than no offer does.");
        return Undecided(data, arms, variants);
    }

    /// <summary>How many more accounts it would take to see the best variant's difference, were it true.</summary>
    static TestAdvice Undecided(TestData data, IReadOnlyList<ArmReadout> arms, IReadOnlyList<VariantReadout> variants)
    {
        var best = variants.MaxBy(variant => variant.Difference.Value)!;
        var control = arms[0];
        if (best.Difference.Value <= 0)
            return new(TestStep.Stop, $"Stop: no variant brings more people to refer than no offer does; the best, {best.Variant}, makes a difference of {Points(best.Difference)}.");
        var arm = arms.First(each => each.Variant == best.Variant);
        if (control.Uptake.Value <= 0) return new(TestStep.KeepOn, $"Keep on: nobody has referred without an offer yet, so what {best.Variant} adds can't be told.");
        var rules = new PowerRules { DesignEffect = DesignEffect(data, best.Variant), Comparisons = variants.Count };
        var needed = SampleSize.Of(control.Uptake.Value, arm.Uptake.Value, rules).Treated;
        var more = Math.Max(0, needed - arm.People) * (double)arm.Accounts / arm.People;
        return new(TestStep.KeepOn, FormattableString.Invariant($"Keep on{For(data, arm, more)}: {best.Variant} is ahead by {Points(best.Difference)}, which can still be luck; were it true, about {needed:N0} people in each arm would show it, and there are {arm.People:N0}."));
    }

    /// <summary>In weeks at the pace of before; where all were assigned at once, in accounts.</summary>
    static string For(TestData data, ArmReadout arm, double moreAccounts)
    {
        var days = data.Arm(arm.Variant).Select(account => account.AssignedOn.DayNumber).ToList();
        var span = days.Max() - days.Min() + 1;
        if (span >= 14) return FormattableString.Invariant($" for about {Math.Max(1, Math.Ceiling(moreAccounts / (arm.Accounts / (span / 7.0)))):N0} weeks more");
        return data.OpenAccounts > 0
            ? FormattableString.Invariant($" until the {data.OpenAccounts:N0} open accounts are over")
            : FormattableString.Invariant($" with about {Math.Ceiling(moreAccounts):N0} more accounts in each arm");
    }

    static double DesignEffect(TestData data, string variant) =>
        new ClusteredArm(data.Arm(variant).Select(account => ((long)account.People, (long)account.Referred))).DesignEffect;

    static double Worth(VariantReadout variant) => variant.Profit?.Value ?? variant.Difference.Value;

    static string Profit(VariantReadout variant) => variant.Profit switch
    {
        null => "",
        { Low: > 0 } profit => FormattableString.Invariant($", worth {profit.Value:N0} of first-year profit per 1,000 people after rewards ({profit.Low:N0} to {profit.High:N0})"),
        var profit => FormattableString.Invariant($"; most likely that earns {profit.Value:N0} of first-year profit per 1,000 people after rewards, but it can't be told from a loss yet ({profit.Low:N0} to {profit.High:N0})"),
    };

    static string Points(Estimate difference) =>
        FormattableString.Invariant($"{100 * difference.Value:0.00} of 100 ({100 * difference.Low:0.00} to {100 * difference.High:0.00})");
}
