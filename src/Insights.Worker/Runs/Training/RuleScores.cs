using Insights.Models.Findings;
using Insights.Worker.Score;

namespace Insights.Worker.Runs.Training;

/// <summary>How people would have been ranked on a past day without a model.</summary>
/// <param name="Points">The points' share, by contact and by account.</param>
/// <param name="Recency">Day of the latest answer of those who gave 9 or 10, as a number; for "ask every 9–10, latest first".</param>
sealed record RuleScores(IReadOnlyDictionary<string, double> Points, IReadOnlyDictionary<string, double> Recency)
{
    public static RuleScores Of(AskFacts facts)
    {
        var scores = AskScores.ByPoints(facts);
        var points = scores.Advocacy.Values.Select(score => (score.ContactId, score.Value))
            .Concat(scores.Churn.Values.Select(score => (score.AccountId, score.Value)));
        return new(
            points.ToDictionary(score => score.Item1, score => score.Value, StringComparer.Ordinal),
            facts.Contacts.Where(contact => contact is { LastNpsScore: >= AnswerBand.PromoterFrom, LastNpsOn: not null })
                .ToDictionary(contact => contact.ContactId, contact => (double)contact.LastNpsOn!.Value.DayNumber, StringComparer.Ordinal));
    }

    /// <summary>The rankings that a target's model has to beat, by name.</summary>
    public static IReadOnlyList<(string Name, Func<RuleScores, string, double> Score)> Of(Target target) => target == Target.Advocacy
        ? [("the points", (rules, id) => rules.Points.GetValueOrDefault(id)), ("asking every 9–10, latest first", (rules, id) => rules.Recency.GetValueOrDefault(id))]
        : [("the health points", (rules, id) => rules.Points.GetValueOrDefault(id))];
}
