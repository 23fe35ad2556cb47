namespace Insights.Models.Learners;

/// <summary>
/// Turns a model's score into a probability that can be taken at its word. Learn it on rows the model was not trained on: on its own
/// training rows every model looks surer than it is. A higher score never gets a lower probability.
/// </summary>
public abstract record Calibrator
{
    private protected Calibrator() { }

    /// <summary>The probability for a score.</summary>
    /// <param name="score">On the scale the calibrator was learned on.</param>
    public abstract double Probability(double score);

    /// <summary>The probability for each score, in their order.</summary>
    /// <param name="scores">On the scale the calibrator was learned on.</param>
    public double[] Probabilities(ReadOnlySpan<double> scores)
    {
        var probabilities = new double[scores.Length];
        for (var row = 0; row < scores.Length; row++) probabilities[row] = Probability(scores[row]);
        return probabilities;
    }
}
