namespace Insights.Models.Learners;

/// <summary>What boosting makes small: a loss of one row's score, with its first and second derivative.</summary>
public interface IObjective
{
    /// <summary>Refuses labels the loss has no meaning for.</summary>
    /// <exception cref="ArgumentException">Says which row and what was expected.</exception>
    void Check(ReadOnlySpan<float> labels);

    /// <summary>The constant score with the least loss, from the weighted mean of the labels.</summary>
    double BaseScore(double meanLabel);

    /// <summary>First and second derivative of each row's loss by its score.</summary>
    void Derivatives(ReadOnlySpan<float> scores, ReadOnlySpan<float> labels, Span<float> gradients, Span<float> hessians);

    /// <summary>The loss of one row.</summary>
    double Loss(double score, double label);
}
