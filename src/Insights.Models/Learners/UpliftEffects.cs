namespace Insights.Models.Learners;

/// <summary>Learns the effect of one treatment on a row, from all rows of its arm and the control arm but those of one part.</summary>
sealed class UpliftEffects(UpliftNuisances nuisances, string arm, UpliftLearner learner)
{
    const int None = UpliftNuisances.None;
    readonly UpliftTrial _trial = nuisances.Trial;
    readonly UpliftOptions _options = nuisances.Options;

    internal UpliftLearner Learner => learner;

    internal IRowModel Learn(int left) => learner switch
    {
        UpliftLearner.T => new DifferenceRows(nuisances.Outcome(arm, left), nuisances.Outcome(_trial.Control, left)),
        UpliftLearner.X => Cross(left),
        _ => DoublyRobust(left),
    };

    /// <summary>For every row of the test, the effect as learned without its part.</summary>
    internal double[] OutOfFold()
    {
        var effects = new double[_trial.Arms.Count];
        for (var part = 0; part < _options.Folds; part++)
        {
            var rows = nuisances.Part(_ => true, part);
            Scatter(Learn(part).Predict(_trial.Table.Select(rows)), rows, effects);
        }
        return effects;
    }

    /// <summary>Of the treated what their outcome was above the control arm's model, and of the control rows what it would have been above it.</summary>
    IRowModel Cross(int left)
    {
        int[] treated = nuisances.Rows(name => name == arm, left), control = nuisances.Rows(name => name == _trial.Control, left);
        var untreated = nuisances.Outcome(_trial.Control, left).Predict(_trial.Table.Select(treated));
        var ifTreated = nuisances.Outcome(arm, left).Predict(_trial.Table.Select(control));
        return new WeightedRows(nuisances.Assignment(arm, left),
            Regress(control, [.. control.Select((row, place) => ifTreated[place] - Outcome(row))]),
            Regress(treated, [.. treated.Select((row, place) => Outcome(row) - untreated[place])]));
    }

    IRowModel DoublyRobust(int left)
    {
        var pseudo = new double[_trial.Arms.Count];
        for (var part = 0; part < _options.Folds; part++)
            if (part != left) AddPseudoOutcomes(pseudo, part, left);
        var rows = nuisances.Rows(InTest, left);
        return Regress(rows, Array.ConvertAll(rows, row => pseudo[row]));
    }

    /// <summary>
    /// μ₁ − μ₀ + T/e·(Y − μ₁) − (1 − T)/(1 − e)·(Y − μ₀), of models that have seen neither this part nor the one left out.
    /// </summary>
    void AddPseudoOutcomes(double[] pseudo, int part, int left)
    {
        var rows = nuisances.Part(InTest, part);
        var table = _trial.Table.Select(rows);
        double[] treated = nuisances.Outcome(arm, part, left).Predict(table), untreated = nuisances.Outcome(_trial.Control, part, left).Predict(table);
        var probability = nuisances.Assignment(arm, part, left).Predict(table);
        foreach (var (place, row) in rows.Index())
            pseudo[row] = treated[place] - untreated[place] + (_trial.Arms[row] == arm
                ? (Outcome(row) - treated[place]) / probability[place]
                : -(Outcome(row) - untreated[place]) / (1 - probability[place]));
    }

    IRowModel Regress(int[] rows, double[] effects)
    {
        var table = _trial.Table.Select(rows);
        return _options.Base is UpliftBase.Linear
            ? new RidgeRows(RidgeRegression.Fit(table, effects))
            : new EffectTreesRows(BoostedTrees.Fit(table, Array.ConvertAll(effects, effect => (float)effect),
                _options.EffectTrees with { Threads = _options.Threads }, objective: new SquaredErrorObjective()), _options.Threads);
    }

    bool InTest(string name) => name == arm || name == _trial.Control;

    double Outcome(int row) => _trial.Outcomes[row] ? 1 : 0;

    static void Scatter(double[] values, int[] rows, double[] all)
    {
        foreach (var (place, row) in rows.Index()) all[row] = values[place];
    }
}
