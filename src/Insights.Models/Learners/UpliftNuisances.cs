namespace Insights.Models.Learners;

/// <summary>
/// What an effect is worked out from: the outcome to expect in each arm, and the probability of the arm, each learned without one or two
/// of the parts. Learned once and kept, so that all treatments and learners share the control arm's.
/// </summary>
sealed class UpliftNuisances(UpliftTrial trial, int[] fold, UpliftOptions options)
{
    /// <summary>No part is left out.</summary>
    internal const int None = -1;

    readonly Dictionary<(string Arm, int Left, int AlsoLeft), IRowModel> _outcomes = [], _assignments = [];

    internal UpliftTrial Trial => trial;

    internal UpliftOptions Options => options;

    /// <summary>The places of the rows that pass, outside the parts left out.</summary>
    internal int[] Rows(Func<string, bool> arm, int left, int alsoLeft = None) =>
        [.. Enumerable.Range(0, fold.Length).Where(row => fold[row] != left && fold[row] != alsoLeft && arm(trial.Arms[row]))];

    /// <summary>The places of one part's rows that pass.</summary>
    internal int[] Part(Func<string, bool> arm, int part) => [.. Enumerable.Range(0, fold.Length).Where(row => fold[row] == part && arm(trial.Arms[row]))];

    /// <summary>The probability of the outcome in this arm.</summary>
    internal IRowModel Outcome(string arm, int left, int alsoLeft = None) => Kept(_outcomes, arm, left, alsoLeft, () =>
    {
        var rows = Rows(name => name == arm, left, alsoLeft);
        bool[] outcomes = [.. rows.Select(row => trial.Outcomes[row])];
        return options.Base is UpliftBase.Linear
            ? Logistic(rows, outcomes)
            : new ProbabilityTreesRows(BoostedTrees.Fit(trial.Table.Select(rows), Array.ConvertAll(outcomes, happened => happened ? 1f : 0f),
                options.OutcomeTrees with { Threads = options.Threads }), options.Threads);
    });

    /// <summary>The probability of this arm among its rows and the control arm's.</summary>
    internal IRowModel Assignment(string arm, int left, int alsoLeft = None) => Kept(_assignments, arm, left, alsoLeft, () =>
    {
        if (options.Assignment is { } known) return new ConstantRows(known[arm] / (known[arm] + known[trial.Control]));
        var rows = Rows(name => name == arm || name == trial.Control, left, alsoLeft);
        bool[] treated = [.. rows.Select(row => trial.Arms[row] == arm)];
        return options.EstimatesAssignment
            ? new ClippedRows(Logistic(rows, treated), options.Clip, 1 - options.Clip)
            : new ConstantRows(treated.Count(inArm => inArm) / (double)treated.Length);
    });

    LogisticRows Logistic(int[] rows, bool[] outcomes) => new(LogisticRegression.Fit(trial.Table.Select(rows), outcomes, new(options.Strength)));

    /// <summary>Which of two parts is named first does not matter.</summary>
    static IRowModel Kept(Dictionary<(string, int, int), IRowModel> kept, string arm, int left, int alsoLeft, Func<IRowModel> learn)
    {
        var key = (arm, Math.Min(left, alsoLeft), Math.Max(left, alsoLeft));
        return kept.TryGetValue(key, out var model) ? model : kept[key] = learn();
    }
}
