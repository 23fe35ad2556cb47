using Insights.Models.Features;
using Insights.Models.Statistics;

namespace Insights.Models.Learners;

/// <summary>One fit: checks what it is given, then grows tree after tree.</summary>
sealed class BoostedTreesFit
{
    readonly FeatureTable _table;
    readonly float[] _labels, _weights;
    readonly BoostedTreesOptions _options;
    readonly IObjective _objective;
    readonly int[] _monotone, _byName;
    readonly SeededRandom _rowDraws, _featureDraws;

    internal BoostedTreesFit(FeatureTable table, float[] labels, BoostedTreesOptions options, float[]? weights, IObjective objective)
    {
        options.Check();
        if (table.Rows == 0) throw new ArgumentException("The table has no row to learn from.", nameof(table));
        if (labels.Length != table.Rows) throw new ArgumentException($"There are {labels.Length} labels for {table.Rows} rows.", nameof(labels));
        objective.Check(labels);
        (_table, _labels, _options, _objective) = (table, labels, options, objective);
        _weights = Weights(weights);
        _monotone = Monotone();
        _byName = [.. table.Columns.Index().OrderBy(column => column.Item.Name, StringComparer.Ordinal).Select(column => column.Index)];
        (_rowDraws, _featureDraws) = (SeededRandom.For(options.Seed, "rows"), SeededRandom.For(options.Seed, "features"));
    }

    internal BoostedTrees Run(ValidationPart? validation)
    {
        using var team = new WorkerTeam(_options.Threads);
        var bins = FeatureBins.Of(_table, _options.MaxBins, team);
        var derivatives = new Derivatives(_objective, _labels, _weights, team);
        var grower = new TreeGrower(bins, _options, _monotone, _byName, derivatives, team);
        var baseScore = BaseScore();
        var scores = new float[_labels.Length];
        Array.Fill(scores, (float)baseScore);
        var schema = FeatureSchema.Of(_table);
        var stopping = validation is null ? null : new EarlyStopping(validation, schema, _objective, baseScore, _options.Patience, team);
        var trees = new List<Tree>();
        while (trees.Count < _options.Trees && stopping is not { IsOver: true })
        {
            derivatives.Update(scores, SampledRows());
            trees.Add(grower.Grow(UsableFeatures(), scores));
            stopping?.Judge(trees[^1]);
        }
        return new(schema, baseScore, stopping is null ? trees : trees[..stopping.BestTrees]);
    }

    float[] Weights(float[]? weights)
    {
        if (weights is not null && weights.Length != _labels.Length)
            throw new ArgumentException($"There are {weights.Length} weights for {_labels.Length} rows.", nameof(weights));
        var product = new float[_labels.Length];
        for (var row = 0; row < product.Length; row++)
        {
            var weight = weights?[row] ?? 1;
            if (!(weight >= 0 && float.IsFinite(weight))) throw new ArgumentException($"Weight of row {row} is {weight}; expected a finite number of at least 0.", nameof(weights));
            product[row] = weight * (_labels[row] == 1 ? (float)_options.PositiveWeight : 1);
        }
        return product.Any(weight => weight > 0) ? product : throw new ArgumentException("All weights are 0: there is nothing to learn from.", nameof(weights));
    }

    int[] Monotone()
    {
        var signs = new int[_table.Columns.Count];
        foreach (var (name, sign) in _options.Monotone)
        {
            var place = _table.Columns.ToList().FindIndex(column => column.Name == name);
            if (place < 0) throw new ArgumentException($"A monotone constraint names {name}, which is no column.");
            if (sign != 0 && _table.Columns[place].Kind is FeatureKind.Categorical)
                throw new ArgumentException($"Column {name} is categorical: it has no order a score could rise with.");
            signs[place] = sign;
        }
        return signs;
    }

    double BaseScore()
    {
        double sum = 0, weight = 0;
        for (var row = 0; row < _labels.Length; row++) (sum, weight) = (sum + (double)_weights[row] * _labels[row], weight + _weights[row]);
        return _objective.BaseScore(sum / weight);
    }

    bool[]? SampledRows()
    {
        if (_options.RowShare >= 1) return null;
        var sampled = new bool[_labels.Length];
        for (var row = 0; row < sampled.Length; row++) sampled[row] = _rowDraws.NextBool(_options.RowShare);
        return sampled;
    }

    bool[] UsableFeatures()
    {
        var usable = new bool[_monotone.Length];
        var wanted = Math.Max(1, (int)Math.Round(usable.Length * _options.FeatureShare));
        // Selection sampling: each feature with the probability that exactly so many are taken in the end.
        for (var place = 0; place < usable.Length; place++)
            if (_featureDraws.NextDouble() * (usable.Length - place) < wanted)
            {
                usable[_byName[place]] = true;
                wanted--;
            }
        return usable;
    }
}
