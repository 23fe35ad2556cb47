using Insights.Models.Features;

namespace Insights.Worker.Score;

/// <summary>
/// Features of everybody as they would be had each been asked on the day. What the data does not know at all (nobody was ever asked) stays
/// unknown: no model has learned what asking does.
/// </summary>
static class AsIfAsked
{
    public static FeatureTable Of(FeatureTable features) =>
        new([.. features.Columns.Select(column => column.CountMissing() == features.Rows ? column : column.Name switch
        {
            "days_since_ask" => Everywhere(column, 0),
            "ask_at_work" => column.Values.Any(value => value > 0) ? Everywhere(column, 1) : column,
            _ => column,
        })]);

    /// <summary>Whether a feature is the ask itself, which no reason can rest on: it is the same for all.</summary>
    public static bool IsTheAsk(string feature) => feature is "days_since_ask" or "ask_at_work";

    static FeatureColumn Everywhere(FeatureColumn column, float value) => column with { Values = [.. Enumerable.Repeat(value, column.Values.Length)] };
}
