using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>Whether a condition holds.</summary>
public enum ReadinessVerdict
{
    /// <summary>The value is on the right side of its threshold.</summary>
    Met,

    /// <summary>The value is on the wrong side.</summary>
    NotMet,

    /// <summary>The figure is withheld, or rests on too little.</summary>
    Unknown,
}

/// <summary>One condition of the gate.</summary>
/// <param name="Name">Stable: <c>happy_customers</c>, <c>net_promoter_score</c>, <c>net_revenue_retention</c>, <c>organic_mentions</c>, <c>monthly_churn</c>.</param>
/// <param name="Asks">The condition in words: "NPS above 30".</param>
/// <param name="Verdict">Met, not met or unknown.</param>
/// <param name="IsCertain">False when the interval reaches across the threshold, so that the verdict may be chance.</param>
/// <param name="Says">The verdict in words, with the caveat or the reason.</param>
/// <param name="Finding">The figure it rests on.</param>
public sealed record ReadinessCondition(
    string Name, Sentence Asks, ReadinessVerdict Verdict, bool IsCertain, Sentence Says, Finding Finding);

/// <summary>When the programme is ready for more.</summary>
/// <param name="HappyCustomers">Fewest accounts whose latest answer is 9 or 10.</param>
/// <param name="NetPromoterScore">NPS must be above this, in points.</param>
/// <param name="NetRevenueRetention">Must be above this share.</param>
/// <param name="OrganicMentions">Fewest referrals or mentions that nobody asked for.</param>
/// <param name="MonthlyChurn">Share of accounts lost in a month must be below this.</param>
public sealed record ReadinessThresholds(
    int HappyCustomers = 50, double NetPromoterScore = 30, double NetRevenueRetention = 1.0, int OrganicMentions = 1, double MonthlyChurn = 0.02);

/// <summary>The figures that the gate looks at.</summary>
/// <param name="HappyCustomers">Accounts whose latest answer is 9 or 10, a count.</param>
/// <param name="NetPromoterScore">Usually <c>nps.relationship.every_response</c>, in points.</param>
/// <param name="NetRevenueRetention">A share.</param>
/// <param name="OrganicMentions">Referrals and mentions that nobody asked for, a count.</param>
/// <param name="MonthlyChurn">A share.</param>
public sealed record ReadinessFigures(
    Finding HappyCustomers, Finding NetPromoterScore, Finding NetRevenueRetention, Finding OrganicMentions, Finding MonthlyChurn);
