namespace Insights.Models.Findings;

/// <summary>
/// The table behind <see cref="AdvocacyPoints"/>: what each fact is worth. The best values add up to 100. They are a
/// considered judgement, not learned: what a contact has done weighs beside what it says, because most who say 9 or 10
/// never refer (Kumar, Petersen and Leone, "How Valuable Is Word of Mouth?", HBR October 2007).
/// </summary>
public static class AdvocacyWeights
{
    /// <summary>Answered 10; halves with <see cref="AnswerHalfLifeDays"/>, as the next four do.</summary>
    public const double Answered10 = 30;

    /// <summary>Answered 9.</summary>
    public const double Answered9 = 26;

    /// <summary>Answered 8.</summary>
    public const double Answered8 = 10;

    /// <summary>Answered 7.</summary>
    public const double Answered7 = 5;

    /// <summary>Answered 0–6.</summary>
    public const double AnsweredLow = -20;

    /// <summary>Days after which an answer is worth half.</summary>
    public const double AnswerHalfLifeDays = 180;

    /// <summary>The answer rose by two or more.</summary>
    public const double AnswerRose = 3;

    /// <summary>The answer fell by two or more.</summary>
    public const double AnswerFell = -6;

    /// <summary>Champion.</summary>
    public const double Champion = 12;

    /// <summary>Decision maker.</summary>
    public const double DecisionMaker = 10;

    /// <summary>User.</summary>
    public const double User = 5;

    /// <summary>Any other role.</summary>
    public const double OtherRole = 2;

    /// <summary>Seats in use, in full from <see cref="SeatsInFullFrom"/>, less in proportion.</summary>
    public const double SeatsUsed = 12;

    /// <summary>Share of seats in use that earns <see cref="SeatsUsed"/> in full.</summary>
    public const double SeatsInFullFrom = 0.8;

    /// <summary>Users are active, but the number of seats is not known.</summary>
    public const double ActiveUsers = 6;

    /// <summary>Active users rose, in full from <see cref="TrendInFullFrom"/>.</summary>
    public const double UsageRose = 5;

    /// <summary>Active users fell, in full from <see cref="TrendInFullFrom"/>.</summary>
    public const double UsageFell = -8;

    /// <summary>Relative change of active users that counts in full.</summary>
    public const double TrendInFullFrom = 0.2;

    /// <summary>The account has no open ticket and opened at most one in 90 days.</summary>
    public const double FewTickets = 5;

    /// <summary>The contact has an open ticket.</summary>
    public const double OwnOpenTicket = -8;

    /// <summary>A ticket of the account was opened again in the last 90 days.</summary>
    public const double Reopened = -6;

    /// <summary>A ticket of the account was rated 1 or 2 in the last 90 days.</summary>
    public const double LowCsat = -4;

    /// <summary>A customer for <see cref="TenureInFullFromYears"/>, less in proportion.</summary>
    public const double Tenure = 8;

    /// <summary>Years as a customer that earn <see cref="Tenure"/> in full.</summary>
    public const double TenureInFullFromYears = 3;

    /// <summary>One valid referral.</summary>
    public const double ReferredOnce = 15;

    /// <summary>Two or more valid referrals.</summary>
    public const double ReferredMore = 20;

    /// <summary>At least one of them became a customer.</summary>
    public const double ReferralWon = 5;

    /// <summary>A reward is late.</summary>
    public const double RewardLate = -10;

    /// <summary>Declined the latest ask.</summary>
    public const double Declined = -8;

    /// <summary>Did not answer the latest ask.</summary>
    public const double NoAnswer = -3;
}
