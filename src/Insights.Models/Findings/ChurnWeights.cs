namespace Insights.Models.Findings;

/// <summary>
/// The table behind <see cref="ChurnPoints"/>: what each warning sign is worth. Signs add up and stop at 100; half of
/// that is the usual threshold of <see cref="AskRules.AtRiskFrom"/>, so a weight of 50 puts an account at risk alone.
/// A considered judgement, not learned.
/// </summary>
public static class ChurnWeights
{
    /// <summary>Nobody uses the product.</summary>
    public const double NobodyActive = 50;

    /// <summary>Active users fell: from <see cref="FallFrom"/> on, in full at <see cref="FallInFullFrom"/>.</summary>
    public const double UsageFell = 35;

    /// <summary>Relative fall of active users below which it is noise.</summary>
    public const double FallFrom = 0.1;

    /// <summary>Relative fall of active users that counts in full.</summary>
    public const double FallInFullFrom = 0.5;

    /// <summary>Few of the seats are in use: less than <see cref="SeatsIdleBelow"/>, in full at none.</summary>
    public const double SeatsIdle = 10;

    /// <summary>Share of seats in use below which seats are idle.</summary>
    public const double SeatsIdleBelow = 0.3;

    /// <summary>An urgent ticket is open; each of the first two.</summary>
    public const double UrgentTicket = 12;

    /// <summary>A ticket has been open for longer than <see cref="OldTicketDays"/>.</summary>
    public const double OldTicket = 8;

    /// <summary>Days from which an open ticket is old.</summary>
    public const double OldTicketDays = 14;

    /// <summary>A ticket was opened again in the last 90 days; each of the first two.</summary>
    public const double Reopened = 4;

    /// <summary>A ticket was rated 1 or 2 in the last 90 days; each of the first two.</summary>
    public const double LowCsat = 4;

    /// <summary>A billing dispute is open.</summary>
    public const double OpenDispute = 15;

    /// <summary>A detractor has heard nothing; each of the first two.</summary>
    public const double DetractorUnanswered = 12;

    /// <summary>The mean latest answer is low: below <see cref="LowAnswerBelow"/>, in full at <see cref="LowAnswerInFullAt"/>.</summary>
    public const double LowAnswer = 15;

    /// <summary>Mean answer below which it is low.</summary>
    public const double LowAnswerBelow = 7;

    /// <summary>Mean answer that counts in full.</summary>
    public const double LowAnswerInFullAt = 4;

    /// <summary>Monthly revenue fell in three months: from <see cref="ContractionFrom"/> on, in full at <see cref="ContractionInFullFrom"/>.</summary>
    public const double Contraction = 30;

    /// <summary>Relative fall of revenue below which it is rounding or exchange rates.</summary>
    public const double ContractionFrom = 0.03;

    /// <summary>Relative fall of revenue that counts in full.</summary>
    public const double ContractionInFullFrom = 0.3;

    /// <summary>Invoices are in collections.</summary>
    public const double Collections = 25;

    /// <summary>No answer from any contact and no ticket in 90 days.</summary>
    public const double Silence = 8;
}
