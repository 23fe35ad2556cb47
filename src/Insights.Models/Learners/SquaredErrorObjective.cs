namespace Insights.Models.Learners;

/// <summary>Half the squared distance between score and label: for amounts, and for pseudo-outcomes of uplift learners.</summary>
public sealed class SquaredErrorObjective : IObjective
{
    /// <inheritdoc/>
    public void Check(ReadOnlySpan<float> labels)
    {
        for (var row = 0; row < labels.Length; row++)
            if (!float.IsFinite(labels[row])) throw new ArgumentException($"Label of row {row} is {labels[row]}; expected a finite number.", nameof(labels));
    }

    /// <inheritdoc/>
    public double BaseScore(double meanLabel) => meanLabel;

    /// <inheritdoc/>
    public void Derivatives(ReadOnlySpan<float> scores, ReadOnlySpan<float> labels, Span<float> gradients, Span<float> hessians)
    {
        for (var row = 0; row < scores.Length; row++) gradients[row] = scores[row] - labels[row];
        hessians.Fill(1);
    }

    /// <inheritdoc/>
    public double Loss(double score, double label) => (score - label) * (score - label) / 2;
}
