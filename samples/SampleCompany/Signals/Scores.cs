namespace Insights.SampleCompany.Signals;

/// <summary>From a latent opinion to an answer, through fixed thresholds: an ordered probit.</summary>
static class Scores
{
    // Chosen so that the answers have the humps real ones have: many 10, 8 and 9, few below 5.
    private static readonly double[] Thresholds = [-2.75, -2.55, -2.3, -2.05, -1.8, -1.4, -1.02, -0.5, 0.1, 0.8];

    /// <summary>0 to 10.</summary>
    public static int Recommend(double opinion)
    {
        var score = 0;
        while (score < 10 && opinion > Thresholds[score]) score++;
        return score;
    }

    /// <summary>1 to 5.</summary>
    public static int Satisfied(double experience) => (int)Math.Clamp(Math.Round(3.9 + 0.9 * experience), 1, 5);
}
