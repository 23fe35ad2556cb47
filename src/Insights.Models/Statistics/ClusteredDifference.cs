using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>Treated less control in a test that was assigned by account.</summary>
/// <remarks>Misleads where an account has people in both arms: assign whole accounts.</remarks>
public static class ClusteredDifference
{
    /// <summary>
    /// The difference of two shares with Newcombe's hybrid interval (1998, method 10,
    /// doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I), each arm at its effective size.
    /// </summary>
    /// <param name="treated">The arm whose effect is asked for.</param>
    /// <param name="control">The arm it is held against.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>Within [−1, 1]; its n counts the people of both arms.</returns>
    public static Estimate Of(ClusteredArm treated, ClusteredArm control, double level = Estimate.UsualLevel)
    {
        ArgumentNullException.ThrowIfNull(treated);
        ArgumentNullException.ThrowIfNull(control);
        return IndependentDifference.Of(treated.ToEstimate(level), control.ToEstimate(level));
    }

    /// <summary>The difference of two means per person, with the interval put together from both arms' own.</summary>
    /// <inheritdoc cref="Of(ClusteredArm, ClusteredArm, double)" path="/param"/>
    /// <returns>In the unit of the outcome; its n counts the people of both arms.</returns>
    public static Estimate Of(ClusteredMeanArm treated, ClusteredMeanArm control, double level = Estimate.UsualLevel)
    {
        ArgumentNullException.ThrowIfNull(treated);
        ArgumentNullException.ThrowIfNull(control);
        return IndependentDifference.Of(treated.ToEstimate(level), control.ToEstimate(level));
    }
}
