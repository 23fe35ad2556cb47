namespace Insights.Models.Judging;

/// <summary>How differently one feature is distributed in two sets of rows.</summary>
/// <param name="Feature">Its name.</param>
/// <param name="Index">Population stability index, in nats; 0 when alike.</param>
/// <param name="ByChance">
/// The index that rows drawn from the same source would stay below in 95 of 100 cases. With few rows it is large: then a large index
/// means nothing.
/// </param>
/// <param name="Parts">Into how many parts the values were cut.</param>
/// <param name="Before">How many rows were learned from.</param>
/// <param name="Now">How many rows are compared with them.</param>
public sealed record FeatureDrift(string Feature, double Index, double ByChance, int Parts, int Before, int Now)
{
    const double Noticeable = 0.1, Large = 0.25;

    /// <summary>What the index says, once chance is allowed for.</summary>
    public DriftVerdict Verdict =>
        Index < Noticeable || Index <= ByChance ? DriftVerdict.Stable : Index < Large ? DriftVerdict.Shifted : DriftVerdict.Different;
}
