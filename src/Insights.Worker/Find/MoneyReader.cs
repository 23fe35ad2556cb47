using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Brings what the programme and the other channels cost and brought out of the marts, for one of the report's periods.</summary>
public sealed class MoneyReader(WarehouseFile warehouse, Currency currency)
{
    /// <summary>Cost and new customers by channel, by name. A channel whose amounts lack a rate has no known cost.</summary>
    public IReadOnlyList<ChannelSums> Channels(Period period) => warehouse.Query(
        $"select * from marts.acquisition where period = {Name(period)} order by channel",
        row => new ChannelSums(
            row.RequiredText("channel"),
            row.Count("amounts_without_rate") > 0 ? null : Amount(row.Whole("cost_minor")),
            row.Count("new_customers")));

    /// <summary>What each referrer brought and was paid for.</summary>
    public IReadOnlyList<ReferrerSums> Referrers(Period period) => warehouse.Query(
        $"""
        select referrer_contact_id, submitted, revenue_minor, rewards_minor from marts.referrals_by_referrer
        where period = {Name(period)} order by referrer_contact_id
        """,
        row => new ReferrerSums(row.Count("submitted"), Amount(row.Whole("revenue_minor")) ?? 0, Amount(row.Whole("rewards_minor")) ?? 0));

    /// <summary>The programme's cost by kind: operations, tooling, rewards, …</summary>
    public IReadOnlyDictionary<string, double> ProgrammeCosts(Period period) => warehouse.Query(
        $"select kind, sum(amount_minor) as amount_minor from marts.programme_costs where period = {Name(period)} group by kind order by kind",
        row => (Kind: row.RequiredText("kind"), Amount: Amount(row.Whole("amount_minor")) ?? 0))
        .ToDictionary(row => row.Kind, row => row.Amount, StringComparer.Ordinal);

    /// <summary>Amounts that count for the programme but have no rate to the reporting currency, in words; null when all have one.</summary>
    public Sentence? WithoutRate(Period period) => MissingRates.Of(warehouse, currency,
        $"""
        select currency, day from (
          select currency, month as day from core.spend where rate_missing and channel = 'referral'
          union all select currency, earned_on from core.rewards where rate_missing
          union all select currency, local_date(closed_at) from core.referrals where rate_missing and won)
        where {Within(period)}
        """);

    /// <summary>Channels of whose cost some amount has no rate, with a sentence that names it.</summary>
    public IReadOnlyDictionary<string, Sentence> SpendWithoutRate(Period period)
    {
        const string amounts =
            """
            select channel, currency, month as day, counts_in from marts.dated_spend where rate_missing
            union all
            select 'referral', currency, earned_on, earned_on from core.rewards where rate_missing and coalesce(programme, 'customer') = 'customer'
            """;
        var within = Within(period, "counts_in");
        return warehouse.Query($"select distinct channel from ({amounts}) where {within}", row => row.RequiredText("channel"))
            .ToDictionary(channel => channel, channel => MissingRates.Of(
                warehouse, currency, $"select currency, day from ({amounts}) where channel = {Sql.Text(channel)} and {within}")!, StringComparer.Ordinal);
    }

    /// <summary>Referrals won in the period.</summary>
    public long Won(Period period) => warehouse.Scalar<long>(
        $"select cast(coalesce(sum(won), 0) as bigint) from marts.referrals_by_referrer where period = {Name(period)}");

    /// <summary>Won referrals of the period whose deal value is not known.</summary>
    public long WonWithoutValue(Period period) => warehouse.Scalar<long>(
        $"select cast(coalesce(sum(won_without_value), 0) as bigint) from marts.referrals_by_referrer where period = {Name(period)}");

    /// <summary>What came of asking and of holding out, over asks whose 90 days are over.</summary>
    public AskSums Asks()
    {
        var accounts = warehouse.Query(
            "select * from marts.ask_arms order by account",
            row => new AskAccount(row.Count("asked"), row.Count("asked_who_referred"), row.Count("held_out"), row.Count("held_out_who_referred")));
        var pace = warehouse.Query(
            "select held_out, weeks, first_in_weeks from marts.ask_pace",
            row => (HeldOut: row.Flag("held_out"), Weeks: row.Count("weeks"), First: (int?)row.Whole("first_in_weeks"))).ToDictionary(arm => arm.HeldOut);
        var weeks = pace.GetValueOrDefault(true).Weeks;
        return AskAccount.Sum(accounts, weeks == 0 ? 0 : (double)accounts.Sum(account => account.HeldOut) / weeks) with
        {
            AskedFirstInWeeks = pace.GetValueOrDefault(false).First,
            HeldOutFirstInWeeks = pace.GetValueOrDefault(true).First,
        };
    }

    double? Amount(long? minor) => minor is { } known ? new Money(known, currency).Amount : null;

    internal static string Name(Period period) => Sql.Text(period.Name());

    static string Within(Period period, string day = "day") =>
        $"exists (select 1 from marts.periods as p where p.period = {Name(period)} and {day} >= p.first_day and {day} < p.end_day)";
}

/// <summary>The report's period, the one before it, and the same of the year before.</summary>
public enum Period
{
    Now,
    Before,
    YearBefore,
}
