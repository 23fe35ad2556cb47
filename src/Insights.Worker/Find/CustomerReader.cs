using Insights.Models.Findings;
using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Brings customers, their revenue, their satisfaction and who of them refers out of the marts.</summary>
public sealed class CustomerReader(WarehouseFile warehouse, Currency currency)
{
    const string SatisfactionSource = "latest answers of the last twelve months; docs/methods/word-of-mouth.md";

    /// <summary>Customers on the as-of date.</summary>
    public long Customers() => warehouse.Scalar<long>("select count(*) from marts.customers");

    /// <summary>Whether an accounts file has been loaded at all.</summary>
    public bool AccountsKnown() => warehouse.Scalar<bool>("select exists (select 1 from staging.accounts)");

    /// <summary>Share of people who are satisfied, and how many were heard.</summary>
    public (Finding Share, long Answered) Satisfaction()
    {
        var (answered, satisfied) = warehouse.Query(
            "select answered, satisfied from marts.satisfaction", row => (row.Count("answered"), row.Count("satisfied"))).Single();
        var finding = answered == 0
            ? Finding.Withhold("wom.satisfied_share", UnitNames.Share, "No customer has answered a survey in the last twelve months. Load their responses.", SatisfactionSource)
            : Finding.Known("wom.satisfied_share", UnitNames.Share, Proportions.Wilson(satisfied, answered), SatisfactionSource);
        return (finding, answered);
    }

    /// <summary>Valid referrals of the year by customer account, and whether those who say they would do.</summary>
    public ParticipationSums Participation()
    {
        var referrals = warehouse.Query(
            "select referrals from marts.customers where referrals > 0 order by account_id", row => (int)row.Count("referrals"));
        return warehouse.Query(
            "select * from marts.say_and_do",
            row => new ParticipationSums(Customers(), referrals,
                row.Count("promoters"), row.Count("promoters_who_referred"),
                row.Count("scored_referrers"), row.Count("scored_referrers_below_nine"))).Single();
    }

    /// <summary>Customers and those of them who referred, by industry.</summary>
    public IReadOnlyList<(string Industry, long Customers, long Referred)> ParticipationByIndustry() => warehouse.Query(
        "select industry, count(*) as customers, count(*) filter (where referrals > 0) as referred from marts.customers group by industry order by industry",
        row => (row.RequiredText("industry"), row.Count("customers"), row.Count("referred")));

    /// <summary>Revenue of the accounts of twelve months ago, then and now.</summary>
    public IReadOnlyList<AccountRevenue> Retention() => warehouse.Query(
        "select start_minor, end_minor from marts.retention order by account_id",
        row => new AccountRevenue(Amount(row.Count("start_minor")), row.Whole("end_minor") is { } end ? Amount(end) : null));

    /// <summary>Account-months at risk in the report's months, and how many of them ended in a loss.</summary>
    public (long Lost, long AccountMonths) Churn() => warehouse.Query(
        "select coalesce(sum(lost), 0) as lost, coalesce(sum(customers), 0) as customers from marts.churn_by_month",
        row => (row.Count("lost"), row.Count("customers"))).Single();

    /// <summary>Accounts whose latest answer is 9 or 10, out of those heard; and referrals nobody asked for, out of all.</summary>
    public (long Happy, long Heard, long Unprompted, long Referrals) Readiness() => warehouse.Query(
        "select * from marts.readiness",
        row => (row.Count("happy_customers"), row.Count("accounts_heard"), row.Count("unprompted_referrals"), row.Count("referrals"))).Single();

    double Amount(long minor) => new Money(minor, currency).Amount;
}
