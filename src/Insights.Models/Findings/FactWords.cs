namespace Insights.Models.Findings;

/// <summary>
/// What is known of contacts and accounts, as people say it: the same sentence whether points or a model make a reason of it, or the list a
/// caution.
/// </summary>
static class FactWords
{
    public static string Answered(int answer, DateOnly on, DateOnly asOf) => $"answered {answer} {InWords.Ago(Math.Max(0, asOf.DayNumber - on.DayNumber))}";

    public static string Referred(ContactFacts contact) => $"referred {InWords.Count(contact.ReferralsValid, "company", "companies")}";

    public static string LastReferral(DateOnly on, DateOnly asOf) => $"the last one {InWords.Ago(asOf.DayNumber - on.DayNumber)}";

    /// <summary>Null for roles that are no reason.</summary>
    public static string? Role(string? role) => role switch
    {
        ContactRole.Champion => "champion in the account",
        ContactRole.DecisionMaker => "decision maker",
        _ => null,
    };

    public static string CustomerFor(DateOnly start, DateOnly asOf) => $"customer for {InWords.Span(asOf.DayNumber - start.DayNumber)}";

    public const string NoTickets = "no support tickets in 90 days";

    public static string NoUsage(int weeks) => $"no usage for {InWords.Count(weeks, "week")}";

    /// <param name="change">Relative, below 0.</param>
    public static string UsersDown(double change) => $"active users down {InWords.Percent(-change)} in four weeks";

    public static string RevenueDown(double now, double before) => $"monthly revenue down {InWords.Percent(1 - now / before)} in three months";

    public static string UrgentOpen(int tickets) => $"{InWords.Count(tickets, "urgent ticket")} open";

    public static string Reopened(int tickets) => $"{InWords.Count(tickets, "ticket")} reopened in the last 90 days";

    public static string RatedLow(int tickets) => $"{InWords.Count(tickets, "ticket")} rated 1 or 2 of 5 in the last 90 days";

    public static string Unanswered(int detractors) => $"{InWords.Count(detractors, "detractor")} nobody has answered";

    public static string SurveysAnswered(int answered, int sent) =>
        $"answered {(answered == 0 ? "none" : InWords.Figure(answered))} of {InWords.Count(sent, "survey")} in a year";

    public static string AnswersAverage(double mean) => $"latest answers average {InWords.Number(mean)}";
}
