using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>Follows the loss on held-out rows and says when it has stopped falling.</summary>
sealed class EarlyStopping
{
    readonly FeatureSchema _schema;
    readonly FeatureTable _table;
    readonly float[] _labels;
    readonly double[] _scores;
    readonly IObjective _objective;
    readonly int _patience;
    readonly WorkerTeam _team;
    double _best;
    int _trees;

    internal EarlyStopping(ValidationPart part, FeatureSchema schema, IObjective objective, double baseScore, int patience, WorkerTeam team)
    {
        if (part.Table.Rows == 0 || part.Labels.Length != part.Table.Rows)
            throw new ArgumentException($"The validation part has {part.Table.Rows} rows and {part.Labels.Length} labels; expected at least one row, and as many labels.", nameof(part));
        (_schema, _table, _labels, _objective, _patience, _team) = (schema, schema.Conform(part.Table), part.Labels, objective, patience, team);
        _scores = new double[_labels.Length];
        Array.Fill(_scores, baseScore);
        _best = Loss();
    }

    internal int BestTrees { get; private set; }

    internal bool IsOver => _trees - BestTrees >= _patience;

    internal void Judge(Tree tree)
    {
        _trees++;
        new TreeScorer(_schema, [tree]).Add(_table, _scores, _team);
        if (Loss() is var loss && loss < _best) (_best, BestTrees) = (loss, _trees);
    }

    double Loss()
    {
        double sum = 0;
        for (var row = 0; row < _scores.Length; row++) sum += _objective.Loss(_scores[row], _labels[row]);
        return sum;
    }
}
