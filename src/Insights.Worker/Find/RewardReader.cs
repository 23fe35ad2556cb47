using Insights.Models.Findings;
using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Brings rewards earned, and what late ones go with, out of the marts.</summary>
public sealed class RewardReader(WarehouseFile warehouse, Currency currency)
{
    /// <summary>Rewards of a programme earned in a period, by kind, side and tier.</summary>
    public IReadOnlyList<RewardSums> Sums(Period period, string programme = FunnelReader.Customers) => warehouse.Query(
        $"""
        select kind, side, tier, sum(rewards) as rewards, sum(pending_minor) as pending, sum(paid_minor) as paid, sum(voided_minor) as voided
        from marts.rewards where {Of(period, programme)} group by kind, side, tier order by kind, side, tier
        """,
        row => new RewardSums(row.RequiredText("kind"), row.RequiredText("side"), row.RequiredText("tier"), row.Count("rewards"),
            Amount(row.Count("pending")), Amount(row.Count("paid")), Amount(row.Count("voided"))));

    /// <summary>Why their amounts can't be summed up, in words; null when every one has a rate.</summary>
    public Sentence? WithoutRate(Period period, string programme = FunnelReader.Customers)
    {
        var missing = warehouse.Query<Sentence>(
            $"""
            select currency, sum(without_rate) as amounts, min(first_without_rate) as first_day
            from marts.rewards where {Of(period, programme)} and without_rate > 0 group by currency order by currency
            """,
            row => $"{new CountOf(row.Count("amounts"), "reward", "rewards")} in {row.Text("currency") ?? "no currency"} since {row.Day("first_day")}");
        return MissingRates.Named(currency, missing);
    }

    /// <summary>Whether any reward has been loaded: without one, amounts of 0 would be a claim.</summary>
    public bool AreKnown() => warehouse.Scalar<bool>("select exists (select 1 from staging.rewards)");

    /// <summary>Who referred again after a first reward that was late, and who after one on time, by kind and stage of the reward.</summary>
    public RewardDelaySums Delays() => new(warehouse.Query(
        """
        select
          kind, stage,
          count(*) filter (where is_late and referred_again) as late_again, count(*) filter (where is_late) as late,
          count(*) filter (where not is_late and referred_again) as on_time_again, count(*) filter (where not is_late) as on_time
        from marts.repeats_after_rewards group by kind, stage order by kind, stage
        """,
        row => new TwoShares(row.Count("late_again"), row.Count("late"), row.Count("on_time_again"), row.Count("on_time"))));

    static string Of(Period period, string programme) => $"period = {Sql.Text(period.Name())} and programme = {Sql.Text(programme)}";

    double Amount(long minor) => new Money(minor, currency).Amount;
}
