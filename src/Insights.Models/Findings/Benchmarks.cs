using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// The benchmarks shown beside the figures. Most are vendors' rules of thumb without published data: they tell what is usual
/// to hope for, not what to expect. Each says how good its source is.
/// </summary>
public static class Benchmarks
{
    const string RuleOfThumb = "vendors' rule of thumb, no published data";
    const string Vendors = "referral software vendors' guides";

    /// <summary>Customers who refer at least once a year.</summary>
    public static readonly Benchmark ReferredAtLeastOnce =
        new(0.10, 0.20, UnitNames.Share, "10–20 % of customers refer once a year", Vendors, RuleOfThumb);

    /// <summary>Customers who refer twice or more a year.</summary>
    public static readonly Benchmark ReferredTwiceOrMore =
        new(0.02, 0.05, UnitNames.Share, "2–5 % of customers refer twice or more a year", Vendors, RuleOfThumb);

    /// <summary>Referrals that qualify.</summary>
    public static readonly Benchmark Qualified =
        new(0.30, 0.50, UnitNames.Share, "30–50 % of referrals qualify", Vendors, RuleOfThumb);

    /// <summary>Qualified referrals that are won.</summary>
    public static readonly Benchmark WonOfQualified =
        new(0.20, 0.40, UnitNames.Share, "20–40 % of qualified referrals close", Vendors, RuleOfThumb);

    /// <summary>How much better referred leads convert than others.</summary>
    public static readonly Benchmark ConversionAgainstOthers =
        new(3, 5, UnitNames.Ratio, "referred leads convert 3–5 times better", Vendors, RuleOfThumb);

    /// <summary>Revenue for each unit of cost.</summary>
    public static readonly Benchmark RevenueToCost =
        new(3, double.PositiveInfinity, UnitNames.Ratio, "revenue to cost of 3 : 1 or better", Vendors, RuleOfThumb);

    /// <summary>How much less a referred customer costs than one of the other channels.</summary>
    public static readonly Benchmark AcquisitionSaving =
        new(0.50, 0.70, UnitNames.Share, "a referred customer costs 50–70 % less", Vendors, RuleOfThumb);

    /// <summary>New revenue that comes from referrals.</summary>
    public static readonly Benchmark ShareOfNewRevenue =
        new(0.10, 0.30, UnitNames.Share, "10–30 % of new revenue comes from referrals", Vendors, RuleOfThumb);

    /// <summary>Promoters who do refer.</summary>
    public static readonly Benchmark PromotersWhoRefer = new(
        0.30, 0.30, UnitNames.Share, "30 % of customers of a telecom firm referred, 81 % had said they would",
        "Kumar, Petersen and Leone, How Valuable Is Word of Mouth?, Harvard Business Review, October 2007",
        "study of one telecom and one financial firm's consumers, not of companies");

    /// <summary>How much more a referred customer is worth.</summary>
    public static readonly Benchmark ReferredCustomerValue = new(
        0.16, double.PositiveInfinity, UnitNames.Share, "referred customers are worth at least 16 % more",
        "Schmitt, Skiera and Van den Bulte, Journal of Marketing 2011, doi:10.1509/jm.75.1.46",
        "study, about 10,000 customers of one German bank; a replication confirmed the lower churn, not the higher value");

    /// <summary>People whom a satisfied customer tells.</summary>
    public static readonly Benchmark Tells = new(
        5, 8, UnitNames.People, "a satisfied customer tells 5 people (5–8)",
        "TARP, Consumer Complaint Handling in America, 1979 and 1986, and retellings",
        "survey of complainants about 1980, medians of heavy-tailed recall; consumers, not companies");

    /// <summary>People whom a dissatisfied customer tells.</summary>
    public static readonly Benchmark Warns = Tells with { Low = 10, High = 16, Text = "a dissatisfied customer tells 10 people (10–16)" };
}
