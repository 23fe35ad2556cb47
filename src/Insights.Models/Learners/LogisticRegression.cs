using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// Logistic regression with an L2 penalty: log-odds = intercept + Σ coefficient · term, at the exact optimum, which does not depend on the
/// order of rows or columns (Hoerl and Kennard 1970, doi:10.1080/00401706.1970.10488634; le Cessie and van Houwelingen 1992,
/// doi:10.2307/2347628).
/// </summary>
/// <remarks>
/// Sees straight lines only: no interaction, no threshold. Correlated columns share their effect, so a coefficient alone is no
/// cause. A level never seen in training counts as the plain mean of those seen (the coefficients of a column's levels sum to 0), and a
/// missing quantity, where none was missing in training, as the mean.
/// </remarks>
public sealed class LogisticRegression
{
    readonly double[] _coefficients;
    readonly int[] _featureOf;

    internal LogisticRegression(LogisticEncoding encoding, double strength, int steps, double[] coefficients, double[] errors)
    {
        Encoding = encoding;
        _coefficients = coefficients;
        _featureOf = [.. encoding.Sources.Select(source => source.Feature)];
        (Strength, Steps) = (strength, steps);
        (Intercept, InterceptError) = (_coefficients[0], errors[0]);
        Terms = [.. encoding.Terms.Select((term, place) =>
            term with { Coefficient = _coefficients[place + 1], StandardError = errors[place + 1] })];
    }

    /// <summary>The columns it was trained on.</summary>
    public FeatureSchema Schema => Encoding.Schema;

    /// <summary>Log-odds of a row whose quantities are average and whose levels count for nothing.</summary>
    public double Intercept { get; }

    /// <summary>Standard error of the intercept.</summary>
    public double InterceptError { get; }

    /// <summary>Every term with its coefficient, feature by feature. A column that is the same in every training row has none.</summary>
    public IReadOnlyList<LogisticTerm> Terms { get; }

    /// <summary>C, as given or as chosen.</summary>
    public double Strength { get; }

    /// <summary>How many steps of Newton's method the last fit took.</summary>
    public int Steps { get; }

    internal LogisticEncoding Encoding { get; }

    /// <summary>Fits the model.</summary>
    /// <param name="table">What is known of each row.</param>
    /// <param name="outcomes">Whether it happened, one per row.</param>
    /// <param name="options">The penalty; chosen by cross-validation when not given. The folds follow the order of the rows.</param>
    /// <param name="weights">What each row counts for, 0 or above; empty when each counts once. A weight of 2 is the same as the row twice.</param>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a weight is invalid, all outcomes are the same, there is no row, or the levels make too many terms.
    /// </exception>
    public static LogisticRegression Fit(
        FeatureTable table, ReadOnlySpan<bool> outcomes, LogisticOptions? options = null, ReadOnlySpan<double> weights = default)
    {
        options ??= new();
        options.Validate();
        return Fit(TrainingRows.Of(table, outcomes, weights), options);
    }

    /// <summary>Rows of a group stay together where the penalty is chosen.</summary>
    internal static LogisticRegression Fit(TrainingRows rows, LogisticOptions options)
    {
        var encoding = new LogisticEncoding(rows);
        return FitAll(encoding, rows, [options.Strength ?? LogisticStrength.Choose(rows, options.Folds)]).Single();
    }

    /// <summary>With several strengths, each from where the one before ended: that is only a few steps away.</summary>
    internal static IEnumerable<LogisticRegression> FitAll(LogisticEncoding encoding, TrainingRows rows, IEnumerable<double> strengths)
    {
        double[]? from = null;
        foreach (var strength in strengths)
        {
            var optimum = LogisticOptimum.Find(encoding, rows, strength, from);
            from = optimum.Coefficients;
            yield return new(encoding, strength, optimum.Steps, optimum.Coefficients, optimum.StandardErrors());
        }
    }

    /// <summary>The probability of each row, within [0, 1].</summary>
    /// <inheritdoc cref="Scores" path="/param"/>
    /// <inheritdoc cref="Scores" path="/exception"/>
    public double[] Probabilities(FeatureTable table) => Array.ConvertAll(Scores(table), LogOdds.ToProbability);

    /// <summary>The log-odds of each row.</summary>
    /// <param name="table">The columns of training, in any order; others are ignored.</param>
    /// <exception cref="ArgumentException">A column of training is not there, or of another kind.</exception>
    public double[] Scores(FeatureTable table)
    {
        var scores = new double[table.Rows];
        Array.Fill(scores, Intercept);
        Encoding.Walk(table, (row, term, value) => scores[row] += _coefficients[term + 1] * value);
        return scores;
    }

    /// <summary>
    /// What each feature added to each row's log-odds, against the average training row: the exact Shapley values of a linear
    /// model whose features are taken as independent (Štrumbelj and Kononenko 2014, doi:10.1007/s10115-013-0679-x).
    /// </summary>
    /// <inheritdoc cref="Scores" path="/param"/>
    /// <inheritdoc cref="Scores" path="/exception"/>
    public FeatureContributions Contributions(FeatureTable table)
    {
        string[] features = [.. Schema.Features.Select(feature => feature.Name)];
        var averages = new double[features.Length];
        foreach (var (place, term) in Terms.Index()) averages[_featureOf[place]] += term.Coefficient * term.Average;
        var byRow = new double[table.Rows * features.Length];
        for (var at = 0; at < byRow.Length; at++) byRow[at] = -averages[at % features.Length];
        Encoding.Walk(table, (row, term, value) => byRow[row * features.Length + _featureOf[term]] += _coefficients[term + 1] * value);
        return new(features, Intercept + averages.Sum(), byRow);
    }
}
