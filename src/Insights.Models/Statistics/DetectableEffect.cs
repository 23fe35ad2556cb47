namespace Insights.Models.Statistics;

/// <summary>The smallest effect that a test of a given size finds with the power asked for, by the formula of <see cref="SampleSize"/>.</summary>
/// <remarks>It is what the test can see, not what the treatment does: smaller effects are there as well and are missed more often.</remarks>
public static class DetectableEffect
{
    /// <summary>The smallest lift of the share above that of the control arm.</summary>
    /// <param name="control">Share without the treatment, within (0, 1).</param>
    /// <param name="controlPeople">People in the control arm; above 0.</param>
    /// <param name="treatedPeople">People in the treated arm; above 0.</param>
    /// <param name="rules">How sure it shall be.</param>
    /// <returns>Treated less control, within (0, 1 − control); null when not even a share of nearly 1 would be found.</returns>
    /// <exception cref="ArgumentException">Something is out of range.</exception>
    public static double? Lift(double control, double controlPeople, double treatedPeople, PowerRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var (missed, found) = (control, 1 - 1e-12 * (1 - control));
        if (SampleSize.Power(control, found, controlPeople, treatedPeople, rules) < rules.Power) return null;
        for (var step = 0; step < 60; step++)
        {
            var treated = (missed + found) / 2;
            if (SampleSize.Power(control, treated, controlPeople, treatedPeople, rules) < rules.Power) missed = treated;
            else found = treated;
        }
        return found - control;
    }
}
