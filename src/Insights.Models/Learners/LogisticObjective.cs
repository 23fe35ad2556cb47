using System.Numerics;
using System.Runtime.InteropServices;

namespace Insights.Models.Learners;

/// <summary>Log loss of a label 0 or 1; the score is the log odds.</summary>
public sealed class LogisticObjective : IObjective
{
    /// <inheritdoc/>
    public void Check(ReadOnlySpan<float> labels)
    {
        for (var row = 0; row < labels.Length; row++)
            if (labels[row] is not (0 or 1)) throw new ArgumentException($"Label of row {row} is {labels[row]}; expected 0 or 1.", nameof(labels));
        if (!labels.Contains(0f) || !labels.Contains(1f))
            throw new ArgumentException($"All {labels.Length} labels are {labels[0]}: there is nothing to tell apart. Give rows of both classes.", nameof(labels));
    }

    /// <inheritdoc/>
    public double BaseScore(double meanLabel) => meanLabel is > 0 and < 1
        ? Math.Log(meanLabel / (1 - meanLabel))
        : throw new ArgumentException("All rows of one class have weight 0: there is nothing to tell apart.", nameof(meanLabel));

    /// <inheritdoc/>
    public void Derivatives(ReadOnlySpan<float> scores, ReadOnlySpan<float> labels, Span<float> gradients, Span<float> hessians)
    {
        var s = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var y = MemoryMarshal.Cast<float, Vector<float>>(labels);
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradients);
        var h = MemoryMarshal.Cast<float, Vector<float>>(hessians);
        for (var i = 0; i < s.Length; i++) (g[i], h[i]) = Derivatives(s[i], y[i]);
        // The last few rows take the same way: another exponential would round differently, and the order of rows would show.
        for (var row = s.Length * Vector<float>.Count; row < scores.Length; row++)
        {
            var (gradient, hessian) = Derivatives(new Vector<float>(scores[row]), new Vector<float>(labels[row]));
            (gradients[row], hessians[row]) = (gradient[0], hessian[0]);
        }
    }

    static (Vector<float> Gradient, Vector<float> Hessian) Derivatives(Vector<float> score, Vector<float> label)
    {
        var p = Vector<float>.One / (Vector<float>.One + Vector.Exp(-score));
        return (p - label, p * (Vector<float>.One - p));
    }

    /// <inheritdoc/>
    public double Loss(double score, double label)
    {
        var margin = label > 0.5 ? -score : score;
        return margin > 0 ? margin + Math.Log(1 + Math.Exp(-margin)) : Math.Log(1 + Math.Exp(margin));
    }
}
