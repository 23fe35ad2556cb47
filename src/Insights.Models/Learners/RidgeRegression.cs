using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// Linear regression with an L2 penalty (Hoerl and Kennard 1970, doi:10.1080/00401706.1970.10488634): the coefficients with the lowest
/// Σ weight·(target − prediction)² + penalty·Σ coefficient², the intercept not penalised, over the terms of a logistic regression.
/// </summary>
/// <remarks>
/// The penalty is chosen by generalised cross-validation (Golub, Heath and Wahba 1979, doi:10.1080/00401706.1979.10489751); where the
/// features say nothing it grows until hardly more than the mean is left. Sees straight lines only, no interaction and no threshold.
/// </remarks>
public sealed class RidgeRegression
{
    readonly LogisticEncoding _encoding;
    readonly double[] _coefficients;

    RidgeRegression(LogisticEncoding encoding, RidgePath path, double penalty)
    {
        (_encoding, Penalty) = (encoding, penalty);
        _coefficients = path.Coefficients(penalty);
        Intercept = path.Intercept(_coefficients);
        Terms = [.. encoding.Terms.Select((term, place) => new RidgeTerm(term.Feature, term.Level, term.Centre, term.Scale, _coefficients[place]))];
    }

    /// <summary>The columns it was trained on.</summary>
    public FeatureSchema Schema => _encoding.Schema;

    /// <summary>The target of a row whose quantities are average and whose levels count for nothing.</summary>
    public double Intercept { get; }

    /// <summary>Every term with its coefficient, feature by feature. A column that is the same in every training row has none.</summary>
    public IReadOnlyList<RidgeTerm> Terms { get; }

    /// <summary>As given or as chosen.</summary>
    public double Penalty { get; }

    /// <summary>Fits the model.</summary>
    /// <param name="table">What is known of each row; at least one.</param>
    /// <param name="targets">One finite number per row.</param>
    /// <param name="penalty">Above 0; null: chosen among 33 from 10⁻⁴ to 10⁴ times the rows.</param>
    /// <param name="weights">What each row counts for, 0 or above; empty when each counts once.</param>
    /// <exception cref="ArgumentException">There is no row that counts, lengths differ, a number is not finite, or the levels make too many terms.</exception>
    public static RidgeRegression Fit(FeatureTable table, ReadOnlySpan<double> targets, double? penalty = null, ReadOnlySpan<double> weights = default)
    {
        if (penalty is not (null or > 0 and < double.PositiveInfinity))
            throw new ArgumentOutOfRangeException(nameof(penalty), penalty, "A penalty above 0 is expected, and finite.");
        if (targets.Length != table.Rows) throw new ArgumentException($"There are {targets.Length} targets for {table.Rows} rows: one is needed for each.", nameof(targets));
        for (var row = 0; row < targets.Length; row++)
            if (!double.IsFinite(targets[row])) throw new ArgumentException($"The target of row {row} is {targets[row]}; it must be finite.", nameof(targets));
        var counts = RowWeights.Of(weights, table.Rows);
        if (!counts.Any(weight => weight > 0)) throw new ArgumentException("There is no row to learn from.", nameof(table));
        var encoding = new LogisticEncoding(table, counts);
        var path = RidgePath.Of(encoding, table, targets, counts);
        return new(encoding, path, penalty ?? path.BestPenalty());
    }

    /// <summary>The value of each row, in the target's unit.</summary>
    /// <param name="table">The columns of training, in any order; others are ignored.</param>
    /// <exception cref="ArgumentException">A column of training is not there, or of another kind.</exception>
    public double[] Predict(FeatureTable table)
    {
        var values = new double[table.Rows];
        Array.Fill(values, Intercept);
        _encoding.Walk(table, (row, term, value) => values[row] += _coefficients[term] * value);
        return values;
    }
}
