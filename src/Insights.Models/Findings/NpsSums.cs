namespace Insights.Models.Findings;

/// <summary>Everything that the NPS of one survey is inferred from.</summary>
/// <param name="Survey">Which survey; kinds are never mixed.</param>
/// <param name="Now">Answers of the current window, a row per account (and rows without an account for anonymous answers).</param>
/// <param name="Before">Answers of the window of the same length before it; empty when there were none.</param>
/// <param name="Invited">People invited in the current window; 0 when invitations are not recorded.</param>
/// <param name="InvitedWhoAnswered">Those of them who answered; at most <paramref name="Invited"/>.</param>
public sealed record NpsSums(
    SurveyKind Survey,
    IReadOnlyList<AccountAnswers> Now,
    IReadOnlyList<AccountAnswers> Before,
    long Invited,
    long InvitedWhoAnswered)
{
    /// <summary>The current window's answers, all roles and accounts together.</summary>
    public ScoreCounts Answers => Now.Aggregate(new ScoreCounts(), (sum, account) => sum + account.All);

    /// <summary>The answers of the window before, all roles and accounts together.</summary>
    public ScoreCounts AnswersBefore => Before.Aggregate(new ScoreCounts(), (sum, account) => sum + account.All);
}
