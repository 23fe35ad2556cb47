namespace Insights.Models.Learners;

/// <summary>How a logistic regression is fitted.</summary>
/// <param name="Strength">
/// C, the weight of the rows against the penalty ½·Σ coefficient²: within (0, 10⁶], smaller means more shrinkage. Null: chosen by
/// cross-validation.
/// </param>
/// <param name="Folds">Into how many parts the rows are cut to choose it; at least 2.</param>
public sealed record LogisticOptions(double? Strength = null, int Folds = 5)
{
    /// <summary>The largest strength: beyond it the levels of a column can't be told from the intercept any more.</summary>
    public const double Strongest = 1e6;

    internal void Validate()
    {
        if (Strength is not (null or > 0 and <= Strongest))
            throw new ArgumentOutOfRangeException(nameof(Strength), Strength, $"The strength C must lie above 0 and at or below {Strongest}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(Folds, 2);
    }
}
