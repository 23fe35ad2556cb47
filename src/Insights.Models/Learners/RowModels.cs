using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>A number for each row of a table: a probability, or an effect.</summary>
interface IRowModel
{
    double[] Predict(FeatureTable table);
}

/// <summary>Probabilities of a logistic regression.</summary>
sealed record LogisticRows(LogisticRegression Model) : IRowModel
{
    public double[] Predict(FeatureTable table) => Model.Probabilities(table);
}

/// <summary>Probabilities of trees grown by log loss.</summary>
sealed record ProbabilityTreesRows(BoostedTrees Trees, int Threads) : IRowModel
{
    public double[] Predict(FeatureTable table) => Trees.Probabilities(table, Threads);
}

/// <summary>Scores of trees grown by squared error.</summary>
sealed record EffectTreesRows(BoostedTrees Trees, int Threads) : IRowModel
{
    public double[] Predict(FeatureTable table) => Trees.Scores(table, Threads);
}

/// <summary>Values of a ridge regression.</summary>
sealed record RidgeRows(RidgeRegression Model) : IRowModel
{
    public double[] Predict(FeatureTable table) => Model.Predict(table);
}

/// <summary>The same for every row.</summary>
sealed record ConstantRows(double Value) : IRowModel
{
    public double[] Predict(FeatureTable table) => [.. Enumerable.Repeat(Value, table.Rows)];
}

/// <summary>Another model's numbers, kept within bounds.</summary>
sealed record ClippedRows(IRowModel Model, double Low, double High) : IRowModel
{
    public double[] Predict(FeatureTable table) => Array.ConvertAll(Model.Predict(table), value => Math.Clamp(value, Low, High));
}

/// <summary>One model's numbers less another's.</summary>
sealed record DifferenceRows(IRowModel Model, IRowModel Less) : IRowModel
{
    public double[] Predict(FeatureTable table) => [.. Model.Predict(table).Zip(Less.Predict(table), (value, less) => value - less)];
}

/// <summary>Weighted mean of two models, row by row: <paramref name="Weight"/> says what the first counts for.</summary>
sealed record WeightedRows(IRowModel Weight, IRowModel First, IRowModel Second) : IRowModel
{
    public double[] Predict(FeatureTable table)
    {
        double[] weight = Weight.Predict(table), first = First.Predict(table), second = Second.Predict(table);
        return [.. weight.Select((share, row) => share * first[row] + (1 - share) * second[row])];
    }
}
