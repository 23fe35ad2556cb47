namespace Insights.Models.Learners;

/// <summary>The scale that logistic models add up on: ln(p / (1 − p)).</summary>
public static class LogOdds
{
    /// <summary>The log-odds of a probability; infinite for 0 and 1.</summary>
    /// <param name="probability">Within [0, 1].</param>
    public static double Of(double probability) => Math.Log(probability) - double.LogP1(-probability);

    /// <summary>The probability of these log-odds, without overflow on either side.</summary>
    /// <param name="logOdds">Any number; ±∞ gives 1 and 0.</param>
    public static double ToProbability(double logOdds)
    {
        if (logOdds >= 0) return 1 / (1 + Math.Exp(-logOdds));
        var odds = Math.Exp(logOdds);
        return odds / (1 + odds);
    }

    /// <summary>Log loss of a prediction in nats: −target·ln p − (1 − target)·ln(1 − p), without overflow on either side.</summary>
    /// <param name="logOdds">The prediction; finite.</param>
    /// <param name="target">1 if it happened, 0 if not; may lie between.</param>
    public static double Loss(double logOdds, double target) =>
        Math.Max(logOdds, 0) - target * logOdds + double.LogP1(Math.Exp(-Math.Abs(logOdds)));
}
