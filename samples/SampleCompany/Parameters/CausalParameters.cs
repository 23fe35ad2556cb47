namespace Insights.SampleCompany.Parameters;

/// <summary>
/// The truth that the sample company lives by: every strength of every cause. Effects are in log-odds a month (churn,
/// referral) or log-odds (answering) for one unit of the cause; a latent unit is roughly one standard deviation.
/// </summary>
public sealed record CausalParameters
{
    public SatisfactionParameters Satisfaction { get; init; } = new();
    public AnswerParameters Answers { get; init; } = new();
    public TicketParameters Tickets { get; init; } = new();
    public UsageParameters Usage { get; init; } = new();
    public RevenueParameters Revenue { get; init; } = new();
    public ChurnParameters Churn { get; init; } = new();
    public ReferralParameters Referrals { get; init; } = new();
    public AskParameters Asks { get; init; } = new();
    public RewardParameters Rewards { get; init; } = new();
    public VariantEffects Variants { get; init; } = VariantEffects.Default;
    public IReadOnlyList<ChannelTruth> Channels { get; init; } = ChannelTruth.Default;

    /// <summary>
    /// Nobody likelier to refer than another, whatever they are, are asked or are offered; as many referrals in all. A model can find
    /// nothing here: what it claims to find, it made up.
    /// </summary>
    public static CausalParameters RandomReferrals { get; } = new()
    {
        Referrals = new(Base: -5.15, Satisfaction: 0, Doer: 0, Usage: 0, Champion: 0, DecisionMaker: 0, Seasoned: 0),
        Asks = new(Base: 0, Satisfaction: 0, Doer: 0),
        Variants = VariantEffects.None,
    };

    /// <summary>Many refer once; of those half are paid two months late, and hardly any of them refers again.</summary>
    public static CausalParameters LateRewards { get; } = new()
    {
        Referrals = new(Base: -4.6),
        Rewards = new(LateShare: 0.5, Late: -4),
    };

    /// <summary>No account likelier to leave than another after its grace days; as many leave in all.</summary>
    public static CausalParameters RandomChurn { get; } = new() { Churn = new(Base: -4.6, Satisfaction: 0, Usage: 0, FirstYear: 0) };
}

/// <param name="MeanSpread">Standard deviation of the accounts' long-run means.</param>
/// <param name="Persistence">Share of last month's departure from the mean that is left this month.</param>
/// <param name="Innovation">Standard deviation of the monthly news.</param>
/// <param name="IncidentRate">Chance of an incident in a month.</param>
/// <param name="IncidentDrop">What an incident takes off.</param>
/// <param name="ContactSpread">Standard deviation of a contact's own departure from the account.</param>
/// <param name="ReferredBonus">What accounts that were referred have more in their mean.</param>
public sealed record SatisfactionParameters(
    double MeanSpread = 0.75, double Persistence = 0.8, double Innovation = 0.28,
    double IncidentRate = 0.03, double IncidentDrop = 1.1, double ContactSpread = 0.55, double ReferredBonus = 0.3);

/// <param name="Base">Log-odds that an average user answers the relationship survey.</param>
/// <param name="Satisfaction">Per unit of the contact's satisfaction: the unhappy answer less.</param>
/// <param name="Champion">More for a champion.</param>
/// <param name="DecisionMaker">More (here: less) for a decision maker.</param>
/// <param name="Transactional">More for a survey after a ticket.</param>
/// <param name="Programme">More for a survey after a referral.</param>
/// <param name="Noise">Standard deviation of an answer around the satisfaction behind it.</param>
/// <param name="Japanese">How much lower people in Japan answer at the same satisfaction.</param>
public sealed record AnswerParameters(
    double Base = -0.95, double Satisfaction = 0.4, double Champion = 0.5, double DecisionMaker = -0.35,
    double Transactional = 0.1, double Programme = 1.1, double Noise = 0.6, double Japanese = -0.35);

/// <param name="MonthlyRate">Tickets of an average account in a month.</param>
/// <param name="Satisfaction">Log of the rate per unit of account satisfaction.</param>
/// <param name="Incident">Factor in the month of an incident.</param>
/// <param name="SurveyedShare">Share of solved tickets that are followed by a survey.</param>
public sealed record TicketParameters(
    double MonthlyRate = 0.95, double Satisfaction = -0.4, double Incident = 2.5, double SurveyedShare = 0.8);

/// <param name="Inertia">Share of last month's usage health that is left: usage follows satisfaction with a lag.</param>
/// <param name="Noise">Standard deviation of the monthly news in usage health.</param>
/// <param name="ActiveShare">Log-odds that a seat is active, per unit of usage health.</param>
public sealed record UsageParameters(double Inertia = 0.7, double Noise = 0.15, double ActiveShare = 0.7);

/// <param name="Expansion">Chance of an expansion in a month.</param>
/// <param name="Contraction">Chance of a contraction in a month.</param>
/// <param name="Satisfaction">Log of the chances per unit of satisfaction: more expansion, less contraction.</param>
public sealed record RevenueParameters(double Expansion = 0.085, double Contraction = 0.012, double Satisfaction = 0.5);

/// <param name="Base">Log-odds of leaving in a month at average satisfaction and usage.</param>
/// <param name="Satisfaction">Per unit of account satisfaction.</param>
/// <param name="Usage">Per unit of usage health.</param>
/// <param name="FirstYear">More in the first twelve months.</param>
/// <param name="GraceDays">Nobody leaves before.</param>
public sealed record ChurnParameters(
    double Base = -5.42, double Satisfaction = -0.9, double Usage = -0.6, double FirstYear = 0.4, int GraceDays = 60);

/// <param name="Base">Log-odds that an average user refers in a month, unasked.</param>
/// <param name="Satisfaction">Per unit of the contact's satisfaction.</param>
/// <param name="Doer">Per unit of the doer trait: what separates saying from doing.</param>
/// <param name="Usage">Per unit of usage health.</param>
/// <param name="Champion">More for a champion.</param>
/// <param name="DecisionMaker">More for a decision maker.</param>
/// <param name="Seasoned">More between 6 and 36 months of being a customer.</param>
/// <param name="Qualifies">Log-odds that a weak introduction qualifies.</param>
/// <param name="StrongIntroduction">More for a strong introduction, less for none; on qualifying and on closing.</param>
/// <param name="Closes">Log-odds that a qualified one with a weak introduction is won.</param>
public sealed record ReferralParameters(
    double Base = -6.85, double Satisfaction = 0.75, double Doer = 1.15, double Usage = 0.25, double Champion = 0.25,
    double DecisionMaker = 0.15, double Seasoned = 0.3, double Qualifies = -0.2, double StrongIntroduction = 0.6,
    double Closes = -0.9);

/// <param name="Base">Log-odds that asking adds for <see cref="Days"/> days.</param>
/// <param name="Satisfaction">More per unit of satisfaction within −2 to 2: asking the unhappy does little or harm.</param>
/// <param name="Doer">More (here: less) per unit of the doer trait: doers refer anyway.</param>
/// <param name="Days">How long an ask, and an incentive seen, has an effect.</param>
/// <param name="HeldOutShare">Share of the chosen who are deliberately not asked.</param>
/// <param name="DefaultVariant">What is offered outside of experiments.</param>
/// <param name="Frequency">Factor on the chance to be chosen in a month.</param>
/// <param name="HeldOutDays">How long nobody asks who was held out; the program's own list leaves them alone for all of <see cref="Days"/>.</param>
public sealed record AskParameters(
    double Base = 0.8, double Satisfaction = 0.25, double Doer = -0.2, int Days = 90, double HeldOutShare = 0.1,
    string DefaultVariant = "account_credit", double Frequency = 1, int HeldOutDays = 60);

/// <param name="LateShare">Share of referrals whose rewards come <see cref="LateDays"/> later than they would; 0 leaves the usual one in twelve late ones alone.</param>
/// <param name="Late">Log-odds of referring a month, for good, from the day on which the reward of a referrer's qualified referral is overdue.</param>
/// <param name="LateDays">How much later.</param>
public sealed record RewardParameters(double LateShare = 0, double Late = 0, int LateDays = 60)
{
    /// <summary>Days after qualification when a reward that has not come is noticed: five business days and a weekend.</summary>
    public const int NoticedAfterDays = 7;
}
