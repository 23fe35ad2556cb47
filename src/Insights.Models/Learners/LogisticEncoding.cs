using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// Turns rows into the terms of a logistic or ridge regression: a quantity is standardised, a level (also yes, no and, where it occurs,
/// missing) becomes a 0/1 term of its own, none dropped. What is the same in every training row gives no term: the intercept has it.
/// </summary>
sealed class LogisticEncoding
{
    internal const int MostTerms = 2000;

    /// <summary>In place of a level's code: the term is the quantity itself.</summary>
    internal const int Quantity = -2;

    /// <summary>In place of a level's code: the term marks missing values.</summary>
    internal const int Missing = -1;

    const int None = -1;
    static readonly string[] NoAndYes = ["no", "yes"];

    readonly List<LogisticTerm> _terms = [];
    readonly List<(int Feature, int Code)> _sources = [];
    readonly Place[] _places;

    internal LogisticEncoding(TrainingRows rows) : this(rows.Table, rows.Weights) { }

    internal LogisticEncoding(FeatureTable table, double[] weights) : this(FeatureSchema.Of(table))
    {
        var total = weights.Sum();
        foreach (var (feature, column) in table.Columns.Index())
            if (column.Kind is FeatureKind.Numeric) LearnQuantity(feature, column, weights, total);
            else LearnLevels(feature, column, weights, total);
        if (_terms.Count > MostTerms) throw TooManyTerms();
    }

    /// <summary>Without terms yet: those of a saved model are added as they are read.</summary>
    internal LogisticEncoding(FeatureSchema schema)
    {
        Schema = schema;
        _places = new Place[schema.Features.Count];
        Array.Fill(_places, new(None, [], None));
    }

    /// <summary>Where the terms of a feature are: its quantity's, each level's by code, and that of a missing value.</summary>
    readonly record struct Place(int Quantity, int[] Levels, int Missing, double Centre = 0, double Scale = 1);

    internal FeatureSchema Schema { get; }

    /// <summary>Without coefficients yet.</summary>
    internal IReadOnlyList<LogisticTerm> Terms => _terms;

    /// <summary>What each term is made of: the feature's place, and which level by code, or <see cref="Quantity"/>, or <see cref="Missing"/>.</summary>
    internal IReadOnlyList<(int Feature, int Code)> Sources => _sources;

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

    /// <summary>Visits each term of each row that is not 0: row, term, value.</summary>
    /// <exception cref="ArgumentException">A column of training is not there, or of another kind.</exception>
    internal void Walk(FeatureTable table, Action<int, int, double> visit)
    {
        var columns = Columns(Schema.Conform(table));
        var terms = new int[MostPerRow];
        var values = new double[MostPerRow];
        for (var row = 0; row < table.Rows; row++)
        {
            var count = Encode(columns, row, terms, values);
            for (var at = 0; at < count; at++) visit(row, terms[at], values[at]);
        }
    }

    /// <summary>The values that <see cref="Encode"/> reads.</summary>
    internal static float[][] Columns(FeatureTable conforming) => [.. conforming.Columns.Select(column => column.Values)];

    static int Level(in Place place, float code) => place.Levels.Length == 0 ? None : place.Levels[(int)code];

    internal void AddQuantity(int feature, double centre, double scale)
    {
        _places[feature] = _places[feature] with { Quantity = _terms.Count, Centre = centre, Scale = scale };
        _sources.Add((feature, Quantity));
        _terms.Add(new(Schema.Features[feature].Name, null, centre, scale, 0, 0, 0));
    }

    /// <summary>A 0/1 term for the rows at a level, of which this was the share in training.</summary>
    internal void AddIndicator(int feature, int code, double share)
    {
        var name = LogisticTerm.Missing;
        if (code == Missing) _places[feature] = _places[feature] with { Missing = _terms.Count };
        else
        {
            var names = Schema.Features[feature].Levels ?? NoAndYes;
            if (_places[feature].Levels.Length == 0) _places[feature] = _places[feature] with { Levels = [.. Enumerable.Repeat(None, names.Count)] };
            _places[feature].Levels[code] = _terms.Count;
            name = names[code];
        }
        _sources.Add((feature, code));
        _terms.Add(new(Schema.Features[feature].Name, name, 0, 1, share, 0, 0));
    }

    void LearnQuantity(int feature, FeatureColumn column, double[] weights, double total)
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
        if (known > 0) LearnIndicator(feature, Missing, MissingWeight(column, weights), total);
        if (!(lowest < highest)) return;
        var mean = sum / known;
        for (var row = 0; row < weights.Length; row++)
            if (!float.IsNaN(column.Values[row])) squares += weights[row] * (column.Values[row] - mean) * (column.Values[row] - mean);
        AddQuantity(feature, mean, Math.Sqrt(squares / known));
    }

    void LearnLevels(int feature, FeatureColumn column, double[] weights, double total)
    {
        var byLevel = new double[column.Levels?.Count ?? NoAndYes.Length];
        for (var row = 0; row < weights.Length; row++)
            if (!float.IsNaN(column.Values[row])) byLevel[(int)column.Values[row]] += weights[row];
        var missing = MissingWeight(column, weights);
        if (byLevel.Append(missing).Count(weight => weight > 0) < 2) return;
        foreach (var (code, weight) in byLevel.Index()) LearnIndicator(feature, code, weight, total);
        LearnIndicator(feature, Missing, missing, total);
    }

    static double MissingWeight(FeatureColumn column, double[] weights)
    {
        var missing = 0.0;
        for (var row = 0; row < weights.Length; row++)
            if (float.IsNaN(column.Values[row])) missing += weights[row];
        return missing;
    }

    void LearnIndicator(int feature, int code, double weight, double total)
    {
        if (weight > 0) AddIndicator(feature, code, weight / total);
    }

    ArgumentException TooManyTerms()
    {
        var widest = _terms.CountBy(term => term.Feature).MaxBy(feature => feature.Value);
        return new($"Column {widest.Key} alone has {widest.Value} levels; {MostTerms} terms are the most. Leave it out if it is an identifier, or group its rare levels.");
    }
}
