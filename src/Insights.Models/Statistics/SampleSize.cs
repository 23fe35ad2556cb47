namespace Insights.Models.Statistics;

/// <summary>
/// How many people a test of two shares needs: the normal approximation whose critical value has the pooled variance and whose power has
/// both arms' own, as R's <c>power.prop.test</c>, and for unequal arms as Fleiss, Tytun and Ury (1980, doi:10.2307/2529990) without their
/// correction for continuity; times the design effect.
/// </summary>
/// <remarks>Misleads where an arm is to have fewer than about ten successes, and where the design effect is a guess: it multiplies everything.</remarks>
public static class SampleSize
{
    /// <summary>People for both arms, so that a true difference of these shares is found with the power asked for.</summary>
    /// <param name="control">Share without the treatment, within (0, 1).</param>
    /// <param name="treated">Share with it, within (0, 1), another one.</param>
    /// <param name="rules">How sure it shall be.</param>
    /// <param name="controlPerTreated">People in the control arm for each in the treated one; above 0.</param>
    /// <returns>People, each rounded up.</returns>
    /// <exception cref="ArgumentException">Something is out of range, or the shares are equal: no number of people finds a difference of 0.</exception>
    public static (long Treated, long Control) Of(double control, double treated, PowerRules rules, double controlPerTreated = 1)
    {
        Check(control, treated, rules);
        if (control == treated) throw new ArgumentException("Equal shares have no difference to find.", nameof(treated));
        if (controlPerTreated is not (> 0 and < double.PositiveInfinity)) throw new ArgumentException("The arms' ratio is above 0.", nameof(controlPerTreated));
        var pooled = (treated + controlPerTreated * control) / (1 + controlPerTreated);
        var critical = Quantiles.Normal(rules.Level) * Math.Sqrt((1 + 1 / controlPerTreated) * Variance(pooled));
        var beyond = -Quantiles.NormalAt(1 - rules.Power) * Math.Sqrt(Variance(treated) + Variance(control) / controlPerTreated);
        // As in R, the power counts findings in the right direction only; below α/2 there would be none to ask for.
        var root = Math.Max(0, critical + beyond) / (treated - control);
        var people = root * root * rules.DesignEffect;
        return (Up(people), Up(people * controlPerTreated));
    }

    /// <summary>The probability that a test of this size finds a true difference of these shares, in its direction.</summary>
    /// <param name="control">Share without the treatment, within (0, 1).</param>
    /// <param name="treated">Share with it, within (0, 1).</param>
    /// <param name="controlPeople">People in the control arm; above 0.</param>
    /// <param name="treatedPeople">People in the treated arm; above 0.</param>
    /// <param name="rules">How sure it shall be; its power is not used.</param>
    /// <returns>Within (0, 1).</returns>
    /// <exception cref="ArgumentException">Something is out of range.</exception>
    public static double Power(double control, double treated, double controlPeople, double treatedPeople, PowerRules rules)
    {
        Check(control, treated, rules);
        if (!(controlPeople > 0 && treatedPeople > 0)) throw new ArgumentException("Both arms have people.", nameof(treatedPeople));
        var (controlSize, treatedSize) = (controlPeople / rules.DesignEffect, treatedPeople / rules.DesignEffect);
        var pooled = (control * controlSize + treated * treatedSize) / (controlSize + treatedSize);
        var critical = Quantiles.Normal(rules.Level) * Math.Sqrt(Variance(pooled) * (1 / controlSize + 1 / treatedSize));
        var error = Math.Sqrt(Variance(control) / controlSize + Variance(treated) / treatedSize);
        return Quantiles.NormalBelow((Math.Abs(treated - control) - critical) / error);
    }

    static void Check(double control, double treated, PowerRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        rules.Check();
        if (control is not (> 0 and < 1)) throw new ArgumentException($"A share lies within 0 and 1, not {control}.", nameof(control));
        if (treated is not (> 0 and < 1)) throw new ArgumentException($"A share lies within 0 and 1, not {treated}.", nameof(treated));
    }

    static double Variance(double share) => share * (1 - share);

    // What is whole but for rounding is not rounded up.
    static long Up(double people) => (long)Math.Ceiling(people - 1e-9 * people);
}
