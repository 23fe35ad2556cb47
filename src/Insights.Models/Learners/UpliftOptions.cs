namespace Insights.Models.Learners;

/// <summary>How uplift is learned.</summary>
public sealed record UpliftOptions
{
    /// <summary>How effects are made of outcomes.</summary>
    public UpliftLearner Learner { get; init; } = UpliftLearner.T;

    /// <summary>What learns.</summary>
    public UpliftBase Base { get; init; } = UpliftBase.Linear;

    /// <summary>Into how many parts rows are dealt for cross-fitting, 3 to 20.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Deals the parts.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// The probability of each arm, control included, that the test drew with; within (0, 1), relative to each other. Null: the arms' shares of
    /// the rows, as after any plain draw.
    /// </summary>
    public IReadOnlyDictionary<string, double>? Assignment { get; init; }

    /// <summary>
    /// Learns the probability of an arm from the features instead, by logistic regression, clipped to [<see cref="Clip"/>, 1 − <see cref="Clip"/>]:
    /// for tests that drew some rows more often than others, or no draw at all. Changes nothing in a T-learner.
    /// </summary>
    public bool EstimatesAssignment { get; init; }

    /// <summary>How near to 0 and 1 an estimated probability may come, within (0, ½): nearer, single rows would outweigh all others.</summary>
    public double Clip { get; init; } = 0.05;

    /// <summary>C of every logistic regression; see <see cref="LogisticOptions"/>.</summary>
    public double Strength { get; init; } = 1;

    /// <summary>How trees for outcomes grow.</summary>
    public BoostedTreesOptions OutcomeTrees { get; init; } = new() { Trees = 100, LearningRate = 0.05, MaxDepth = 3, MinChildHessian = 10 };

    /// <summary>How trees for effects grow: effects are small and their pseudo-outcomes noisy, so each leaf needs many rows.</summary>
    public BoostedTreesOptions EffectTrees { get; init; } = new() { Trees = 100, LearningRate = 0.05, MaxDepth = 2, MinChildHessian = 100, Lambda = 100 };

    /// <summary>Threads to use; the model does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>In words, for example "X-learner of boosted trees".</summary>
    public string Description
    {
        get
        {
            var learner = Learner switch { UpliftLearner.T => "T-learner", UpliftLearner.X => "X-learner", _ => "doubly robust learner" };
            return $"{learner} of {(Base is UpliftBase.Linear ? "linear models" : "boosted trees")}";
        }
    }

    internal void Check(UpliftTrial trial)
    {
        if (Folds is not (>= 3 and <= 20)) throw new ArgumentOutOfRangeException(nameof(Folds), Folds, "3 to 20 parts are expected: cross-fitting leaves out two at a time.");
        if (Clip is not (> 0 and < 0.5)) throw new ArgumentOutOfRangeException(nameof(Clip), Clip, "A clip within (0, 0.5) is expected.");
        if (Assignment is null) return;
        if (EstimatesAssignment) throw new ArgumentException("The probability of an arm is either given or estimated, not both.", nameof(Assignment));
        foreach (var arm in trial.Treatments.Prepend(trial.Control))
        {
            if (!Assignment.TryGetValue(arm, out var probability)) throw new ArgumentException($"No probability is given for arm {arm}.", nameof(Assignment));
            if (probability is not (> 0 and < 1)) throw new ArgumentException($"The probability of arm {arm} is {probability}; expected within (0, 1).", nameof(Assignment));
        }
    }
}
