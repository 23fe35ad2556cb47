namespace Insights.Models.Learners;

/// <summary>In which order a tree's leaves are divided.</summary>
public enum Growth
{
    /// <summary>Level by level, as XGBoost does by default.</summary>
    DepthWise,

    /// <summary>The leaf with the largest gain first, as LightGBM does; needs a limit on leaves.</summary>
    LeafWise,
}

/// <summary>How boosted trees are grown. The defaults suit some thousand rows and more.</summary>
public sealed record BoostedTreesOptions
{
    internal const int Deepest = 64;

    /// <summary>Up to so many rows chance is the danger, beyond it time.</summary>
    internal const int FewRows = 20_000;

    /// <summary>Settings that did well on tables of about so many rows, where nothing else is known.</summary>
    /// <param name="rows">How many rows will be learned from.</param>
    public static BoostedTreesOptions Suited(int rows) => rows <= FewRows
        ? new() { Trees = 160, Growth = Growth.LeafWise, MaxLeaves = 8, MaxDepth = 8, LearningRate = 0.05, Lambda = 3, MinChildHessian = 2 }
        : new() { Trees = 300, MaxDepth = 6, LearningRate = 0.08, RowShare = 0.8, FeatureShare = 0.8 };

    /// <summary>How many trees; fewer with early stopping.</summary>
    public int Trees { get; init; } = 100;

    /// <summary>What each tree's answer is multiplied with, within (0, 1].</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>Order in which leaves are divided.</summary>
    public Growth Growth { get; init; } = Growth.DepthWise;

    /// <summary>Most divisions between the root and a leaf.</summary>
    public int MaxDepth { get; init; } = 6;

    /// <summary>Most leaves of one tree.</summary>
    public int MaxLeaves { get; init; } = int.MaxValue;

    /// <summary>Most bins of a feature's values, 2 to 255; missing values have one more of their own.</summary>
    public int MaxBins { get; init; } = 255;

    /// <summary>Least sum of second derivatives in a leaf; for log loss Σ p(1−p), so about 4 rows where p is one half.</summary>
    public double MinChildHessian { get; init; } = 1;

    /// <summary>L2 penalty on leaf values (λ).</summary>
    public double Lambda { get; init; } = 1;

    /// <summary>Least gain of a division (γ), G²/(H+λ) of both sides less that of the whole: XGBoost's unit.</summary>
    public double Gamma { get; init; }

    /// <summary>Share of the rows each tree learns from, within (0, 1].</summary>
    public double RowShare { get; init; } = 1;

    /// <summary>Share of the features each tree may divide by, within (0, 1].</summary>
    public double FeatureShare { get; init; } = 1;

    /// <summary>Added to a level's hessian before levels are sorted by gradient, so that rare levels stay in the middle.</summary>
    public double LevelSmoothing { get; init; } = 10;

    /// <summary>Added to <see cref="Lambda"/> when a categorical division is judged: many levels find some division by chance.</summary>
    public double LevelLambda { get; init; } = 10;

    /// <summary>1 for features the score may only rise with, −1 for those it may only fall with; by name.</summary>
    public IReadOnlyDictionary<string, int> Monotone { get; init; } = new Dictionary<string, int>();

    /// <summary>What rows with label 1 weigh relative to the others.</summary>
    public double PositiveWeight { get; init; } = 1;

    /// <summary>With a validation part: stop after this many trees without a lower loss.</summary>
    public int Patience { get; init; } = 30;

    /// <summary>Seed of row and feature sampling.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads to use; the trees do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        Require(Trees >= 1, nameof(Trees), "at least 1");
        Require(LearningRate is > 0 and <= 1, nameof(LearningRate), "within (0, 1]");
        Require(MaxDepth is >= 1 and <= Deepest, nameof(MaxDepth), $"1 to {Deepest}");
        Require(MaxLeaves >= 2, nameof(MaxLeaves), "at least 2");
        Require(MaxBins is >= 2 and <= 255, nameof(MaxBins), "2 to 255");
        Require(MinChildHessian >= 0 && Lambda >= 0 && Gamma >= 0, "MinChildHessian, Lambda and Gamma", "at least 0");
        Require(MinChildHessian + Lambda > 0, nameof(Lambda), "above 0 where MinChildHessian is 0");
        Require(RowShare is > 0 and <= 1, nameof(RowShare), "within (0, 1]");
        Require(FeatureShare is > 0 and <= 1, nameof(FeatureShare), "within (0, 1]");
        Require(LevelSmoothing >= 0 && LevelLambda >= 0, "LevelSmoothing and LevelLambda", "at least 0");
        Require(PositiveWeight > 0 && double.IsFinite(PositiveWeight), nameof(PositiveWeight), "above 0 and finite");
        Require(Monotone.Values.All(sign => sign is -1 or 0 or 1), nameof(Monotone), "-1, 0 or 1 for each feature");
        Require(Patience >= 1, nameof(Patience), "at least 1");
        Require(Threads is >= 1 and <= 256, nameof(Threads), "1 to 256");
    }

    static void Require(bool holds, string name, string expected)
    {
        if (!holds) throw new ArgumentException($"{name} must be {expected}.", name);
    }
}
