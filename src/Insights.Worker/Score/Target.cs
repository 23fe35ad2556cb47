using Insights.Models.Findings;

namespace Insights.Worker.Score;

/// <summary>What is foretold, of whom, and from which tables.</summary>
/// <param name="Name">As in scores.csv and in the names of saved models.</param>
/// <param name="Features">The model in <c>3_features</c> that has one column a feature.</param>
/// <param name="Outcomes">The model in <c>5_outcomes</c> that has those to whom it happened.</param>
/// <param name="Key">The column that names whom a row is of.</param>
public sealed record Target(string Name, string Features, string Outcomes, string Key)
{
    /// <summary>
    /// Whether scores are made as if everybody had been asked that day: the list wants the chance that somebody refers <i>when asked now</i>,
    /// whether or not an earlier ask is still at work.
    /// </summary>
    public bool IsAsIfAsked { get; init; }

    /// <summary>Days after a date in which it counts as having happened.</summary>
    public const int HorizonDays = AskSums.HorizonDays;

    /// <summary>Whether a contact submits a valid referral.</summary>
    public static Target Advocacy { get; } = new("advocacy", "advocacy", "refers", "contact_id") { IsAsIfAsked = true };

    /// <summary>Whether an account leaves.</summary>
    public static Target Churn { get; } = new("churn", "churn", "leaves", "account_id");

    public static IReadOnlyList<Target> All { get; } = [Churn, Advocacy];

    /// <summary>To how many it happened, as the beginning of a sentence.</summary>
    public string Happened(int count) => (this == Advocacy, count) switch
    {
        (true, 1) => "1 contact referred",
        (true, 0) => "No contact referred",
        (true, _) => $"{count} contacts referred",
        (_, 1) => "1 account left",
        (_, 0) => "No account left",
        _ => $"{count} accounts left",
    };
}
