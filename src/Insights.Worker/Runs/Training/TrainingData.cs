using Insights.Worker.Database;
using Insights.Worker.Score;

namespace Insights.Worker.Runs.Training;

/// <summary>What the warehouse says about whether a training is possible, and the snapshots' rows as learners want them.</summary>
static class TrainingData
{
    /// <summary>Rows that a model learns from, about; more cost time and bring little.</summary>
    const int MostRows = 100_000;

    /// <summary>One row in so many is learned from.</summary>
    const int Plenty = 3;

    /// <summary>The first day of which any table tells; a few rows dated by mistake long before do not count.</summary>
    public static DateOnly? FirstDay(WarehouseFile warehouse) => warehouse.Query(
        """
        select min(day) as day from (
          select quantile_disc(responded_on, 0.001) as day from core.responses
          union all select quantile_disc(month, 0.001) from core.subscriptions
          union all select quantile_disc(local_date(opened_at), 0.001) from core.tickets
          union all select quantile_disc(week, 0.001) from staging.usage
          union all select quantile_disc(sent_on, 0.001) from core.invitations
          -- Few rows, so that one wrong date is more than one in a thousand: nobody refers before the account is there.
          union all select min(local_date(r.submitted_at)) from core.referrals as r
            join core.accounts as a on a.account_id = r.referrer_account_id and local_date(r.submitted_at) >= a.started_on)
        """,
        row => row.Day("day")).Single();

    /// <summary>To how many it happened at all, by the as-of day.</summary>
    public static int Happened(WarehouseFile warehouse, Target target, DateOnly asOf) => warehouse.Scalar<int>(target == Target.Advocacy
        ? $"select count(distinct referrer_contact_id) from core.referrals where invalid_reason is null and local_date(submitted_at) <= date '{asOf:yyyy-MM-dd}'"
        : $"""
          select count(*) from (
            select account_id from core.accounts where not is_stub and ended_on <= date '{asOf:yyyy-MM-dd}'
            union
            select later.account_id from core.subscriptions as later
            join core.subscriptions as earlier on earlier.account_id = later.account_id and earlier.month < later.month
            where later.mrr_minor = 0 and earlier.mrr_minor > 0 and later.month <= date '{asOf:yyyy-MM-dd}')
          """);

    /// <summary>One in how many of those to whom it did not happen is enough.</summary>
    public static int OneIn(WarehouseFile warehouse, Target target, int days)
    {
        var rows = warehouse.Scalar<long>($"select count(*) from features.{target.Features}") * days;
        return (int)Math.Max(1, Math.Ceiling((double)rows / MostRows));
    }

    /// <summary>Whether half of the days would still give several times the rows that are learned from, of every target.</summary>
    public static bool HasPlenty(WarehouseFile warehouse, int days) => Target.All.Min(target => OneIn(warehouse, target, days)) >= Plenty;

    public static SnapshotRows Read(WarehouseFile warehouse, Target target, int oneIn)
    {
        var (table, order) = (SnapshotBuild.TableOf(target), $"as_of, {target.Key}");
        var (features, numbers) = new FeatureTableReader(warehouse).Read(
            table, SnapshotBuild.NotFeatures, "true", order, "as_of", "happened::int", "is_learned::int", "hash(account_id) % 16777216");
        var ids = warehouse.Query($"select {target.Key} as id from {table} order by {order}", row => row.RequiredText("id"));
        return new(
            ids, features,
            Array.ConvertAll(numbers[0], day => new DateOnly(1970, 1, 1).AddDays((int)day)), Flags(numbers[1]), Flags(numbers[2]),
            Array.ConvertAll(numbers[3], group => (int)group), oneIn);
    }

    static bool[] Flags(float[] values) => Array.ConvertAll(values, value => value == 1);
}
