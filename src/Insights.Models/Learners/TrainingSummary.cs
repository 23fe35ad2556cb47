namespace Insights.Models.Learners;

/// <summary>What is worth knowing of a model's training when it is read again.</summary>
/// <param name="Rows">How many rows it was trained on.</param>
/// <param name="Happened">To how many of them it happened; null where the labels were no yes or no.</param>
/// <param name="Notes">Anything else in words, for example the as-of date or the seed, by name.</param>
public sealed record TrainingSummary(int Rows, int? Happened, IReadOnlyDictionary<string, string> Notes)
{
    /// <summary>A summary without notes.</summary>
    /// <inheritdoc cref="TrainingSummary" path="/param"/>
    public TrainingSummary(int rows, int? happened) : this(rows, happened, new Dictionary<string, string>()) { }
}
