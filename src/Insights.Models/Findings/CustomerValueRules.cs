using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>What is taken as given when a customer's value is told.</summary>
/// <param name="Currency">The reporting currency.</param>
/// <param name="GrossMargin">Share of revenue left after the cost of delivering, within (0, 1].</param>
/// <param name="DiscountPerYear">What a year takes off, 0 or more: 0.1 counts next year's revenue at 1/1.1.</param>
/// <param name="Seed">Of the bootstrap.</param>
public sealed record CustomerValueRules(Currency Currency, double GrossMargin, double DiscountPerYear, ulong Seed = 7)
{
    /// <summary>Months that a customer's value looks ahead, where the data reach so far.</summary>
    public const int HorizonMonths = 36;

    /// <summary>A value of fewer months says little of a customer's.</summary>
    public const int FewestMonths = 12;
}
