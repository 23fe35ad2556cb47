namespace Insights.Models.Learners;

/// <summary>How a model is chosen automatically.</summary>
public sealed record AutoOptions
{
    /// <summary>Seed of folds and samples: the same seed and rows give the same model.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads to use; the model does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// For each row the number of its group, such as the account that its month belongs to; null where every row stands alone. Rows of a group are
    /// never split between learned and left out, else a model is praised for recognising rows it has seen.
    /// </summary>
    public int[]? Groups { get; init; }
}

/// <summary>How far the choice has come.</summary>
/// <param name="Stage">What is being done, in words.</param>
/// <param name="Done">Share of all fits, within [0, 1].</param>
public readonly record struct AutoProgress(string Stage, double Done);
