using Insights.Reports.Model;

namespace Insights.Worker.Training;

/// <summary>What a model's card says in words, which depends on where the rows come from.</summary>
/// <param name="Target">What is foretold, short.</param>
/// <param name="Definition">What counts as having happened, in a sentence.</param>
/// <param name="Used">What follows where the model is worth using, short.</param>
/// <param name="NotUsed">What follows where it is not.</param>
/// <param name="Part">What a part of the back-test is: month, fold.</param>
/// <param name="Data">Where the rows come from.</param>
/// <param name="Limits">What it can't do and when not to believe it, in sentences.</param>
sealed record CardWords(
    string Target, string Definition, string Used, string NotUsed, string Part, IReadOnlyList<CardFact> Data, IReadOnlyList<string> Limits)
{
    /// <summary>What a feature is called on the card, by its column.</summary>
    public Func<string, string> Feature { get; init; } = column => column.Replace('_', ' ');
}
