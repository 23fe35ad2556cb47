using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>What was learned of one treatment against the control arm.</summary>
public sealed class UpliftArm
{
    readonly IRowModel _effect;

    internal UpliftArm(string name, UpliftOptions options, IRowModel effect, double[] outOfFold) =>
        (Name, Options, _effect, OutOfFold) = (name, options, effect, outOfFold);

    /// <summary>The treatment.</summary>
    public string Name { get; }

    /// <summary>How it was learned.</summary>
    public UpliftOptions Options { get; }

    /// <summary>
    /// For every row of the test, of whatever arm, its uplift as learned from the other parts alone: to be judged by without keeping rows
    /// back. Rows that are alike in everything may stand for each other.
    /// </summary>
    public IReadOnlyList<double> OutOfFold { get; }

    /// <summary>
    /// By how much the treatment changes each row's probability of the outcome: a difference within [−1, 1], below 0 where it does harm.
    /// Says nothing until an uplift curve tells it from chance.
    /// </summary>
    /// <param name="table">The columns of training, in any order; others are ignored.</param>
    /// <exception cref="ArgumentException">A column of training is not there, or of another kind.</exception>
    public double[] Uplift(FeatureTable table) => Array.ConvertAll(_effect.Predict(table), effect => Math.Clamp(effect, -1, 1));
}
