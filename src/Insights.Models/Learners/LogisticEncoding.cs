using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// Turns rows into the terms of a logistic regression: a quantity is standardised, a level (also yes, no and, where it occurs,
/// missing) becomes a 0/1 term of its own, none dropped. What is the same in every training row gives no term: the intercept has it.
/// </summary>
sealed class LogisticEncoding
{
    internal const int MostTerms = 2000;
    const int None = -1;
    static readonly string[] NoAndYes = ["no", "yes"];

    readonly List<LogisticTerm> _terms = [];
    readonly Place[] _places;

    internal LogisticEncoding(TrainingRows rows)
    {
        Schema = FeatureSchema.Of(rows.Table);
        var total = rows.Weights.Sum();
        _places = [.. rows.Table.Columns.Select(column => column.Kind is FeatureKind.Numeric
            ? Quantity(column, rows.Weights, total)
            : Levels(column, rows.Weights, total))];
        if (_terms.Count > MostTerms) throw TooManyTerms();
    }

    /// <summary>Where the terms of a feature are: its quantity's, each level's by code, and that of a missing value.</summary>
    readonly record struct Place(int Quantity, int[] Levels, int Missing, double Centre = 0, double Scale = 1);

    internal FeatureSchema Schema { get; }

    /// <summary>Without coefficients yet.</summary>
    internal IReadOnlyList<LogisticTerm> Terms => _terms;

    /// <summary>At most how many terms of one row are not 0.</summary>
    internal int MostPerRow => _places.Length;

    /// <summary>The terms of one row that are not 0, in ascending order.</summary>
    /// <param name="columns">The values of each feature, in the order and levels of the schema.</param>
    /// <param name="row">From 0.</param>
    /// <param name="terms">Filled with their numbers.</param>
    /// <param name="values">Filled with their values.</param>
    /// <returns>How many there are.</returns>
    internal int Encode(float[][] columns, int row, Span<int> terms, Span<double> values)
    {
        var count = 0;
        for (var feature = 0; feature < _places.Length; feature++)
        {
            ref readonly var place = ref _places[feature];
            var value = columns[feature][row];
            var term = float.IsNaN(value) ? place.Missing : place.Quantity != None ? place.Quantity : Level(place, value);
            if (term == None) continue;
            terms[count] = term;
            values[count++] = term == place.Quantity ? (value - place.Centre) / place.Scale : 1;
        }
        return count;
    }

    /// <summary>The values that <see cref="Encode"/> reads.</summary>
    internal static float[][] Columns(FeatureTable conforming) => [.. conforming.Columns.Select(column => column.Values)];

    static int Level(in Place place, float code) => place.Levels.Length == 0 ? None : place.Levels[(int)code];

    Place Quantity(FeatureColumn column, double[] weights, double total)
    {
        double known = 0, sum = 0, squares = 0;
        float lowest = float.PositiveInfinity, highest = float.NegativeInfinity;
        for (var row = 0; row < weights.Length; row++)
        {
            if (float.IsNaN(column.Values[row])) continue;
            known += weights[row];
            sum += weights[row] * column.Values[row];
            lowest = Math.Min(lowest, column.Values[row]);
            highest = Math.Max(highest, column.Values[row]);
        }
        var missing = known > 0 ? Indicator(column.Name, LogisticTerm.Missing, MissingWeight(column, weights), total) : None;
        if (!(lowest < highest)) return new(None, [], missing);
        var mean = sum / known;
        for (var row = 0; row < weights.Length; row++)
            if (!float.IsNaN(column.Values[row])) squares += weights[row] * (column.Values[row] - mean) * (column.Values[row] - mean);
        var deviation = Math.Sqrt(squares / known);
        return new(Add(new(column.Name, null, mean, deviation, 0, 0, 0)), [], missing, mean, deviation);
    }

    Place Levels(FeatureColumn column, double[] weights, double total)
    {
        var names = column.Levels ?? NoAndYes;
        var byLevel = new double[names.Count];
        for (var row = 0; row < weights.Length; row++)
            if (!float.IsNaN(column.Values[row])) byLevel[(int)column.Values[row]] += weights[row];
        var missing = MissingWeight(column, weights);
        if (byLevel.Append(missing).Count(weight => weight > 0) < 2) return new(None, [], None);
        return new(None, [.. byLevel.Select((weight, level) => Indicator(column.Name, names[level], weight, total))],
            Indicator(column.Name, LogisticTerm.Missing, missing, total));
    }

    static double MissingWeight(FeatureColumn column, double[] weights)
    {
        var missing = 0.0;
        for (var row = 0; row < weights.Length; row++)
            if (float.IsNaN(column.Values[row])) missing += weights[row];
        return missing;
    }

    int Indicator(string feature, string level, double weight, double total) =>
        weight > 0 ? Add(new(feature, level, 0, 1, weight / total, 0, 0)) : None;

    int Add(LogisticTerm term)
    {
        _terms.Add(term);
        return _terms.Count - 1;
    }

    ArgumentException TooManyTerms()
    {
        var widest = _terms.CountBy(term => term.Feature).MaxBy(feature => feature.Value);
        return new($"Column {widest.Key} alone has {widest.Value} levels; {MostTerms} terms are the most. Leave it out if it is an identifier, or group its rare levels.");
    }
}
