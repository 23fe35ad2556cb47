using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Runs.Training;
using Insights.Worker.Score;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Runs.Training;

/// <summary>Snapshots of past days hold what a run of that day would have built, and what then happened.</summary>
public sealed class SnapshotBuildTests(BuiltCompany company) : IClassFixture<BuiltCompany>
{
    static readonly DateOnly[] Days = [new(2025, 9, 30), new(2025, 12, 31), new(2026, 2, 28), new(2026, 3, 31)];

    static readonly Dictionary<Target, int> All = Target.All.ToDictionary(target => target, _ => 1), OneInThree = Target.All.ToDictionary(target => target, _ => 3);

    readonly WarehouseFile _warehouse = company.Warehouse;

    [Fact]
    public void A_days_rows_are_those_of_a_plain_build_of_the_features_of_that_day()
    {
        using var snapshots = Made(new(Days[0], All));

        foreach (var target in Target.All)
            foreach (var day in Days)
            {
                var plain = Plain(day, () => Lines($"select to_json(f)::varchar from features.{target.Features} as f order by {target.Key}"));
                Assert.True(plain.Count > 20);
                Assert.Equal(plain, Lines($"select to_json(f)::varchar from (select * exclude (as_of, happened, is_learned) from {SnapshotBuild.TableOf(target)} where as_of = date '{day:yyyy-MM-dd}') as f order by {target.Key}"));
            }
    }

    [Fact]
    public void Accounts_leave_that_end_or_stop_paying_in_the_ninety_days_after()
    {
        using var snapshots = Made(new(Days[0], All));

        var left = Lines(
            """
            select s.as_of || ' ' || s.account_id
            from snapshots.churn as s
            where exists (select 1 from core.accounts as a where a.account_id = s.account_id and datediff('day', s.as_of, a.ended_on) between 1 and 90)
              or exists (select 1 from core.subscriptions as m where m.account_id = s.account_id and m.mrr_minor = 0 and datediff('day', s.as_of, m.month) between 1 and 90)
            order by 1
            """);

        Assert.NotEmpty(left);
        Assert.Equal(left, Lines("select as_of || ' ' || account_id from snapshots.churn where happened order by 1"));
    }

    [Fact]
    public void Contacts_refer_that_submit_a_valid_referral_in_the_ninety_days_after()
    {
        using var snapshots = Made(new(Days[0], All));

        var referred = Lines(
            """
            select distinct s.as_of || ' ' || s.contact_id
            from snapshots.advocacy as s
            join core.referrals as r on r.referrer_contact_id = s.contact_id
            where r.invalid_reason is null and datediff('day', s.as_of, (r.submitted_at at time zone 'UTC' at time zone 'Europe/Berlin')::date) between 1 and 90
            order by 1
            """);

        Assert.NotEmpty(referred);
        Assert.Equal(referred, Lines("select as_of || ' ' || contact_id from snapshots.advocacy where happened order by 1"));
    }

    [Fact]
    public void Of_days_that_are_not_judged_all_stay_to_whom_it_happened_and_about_one_in_three_of_the_others()
    {
        List<string> whole;
        using (Made(new(Days[0], All))) whole = Lines("select as_of || ' ' || contact_id || ' ' || happened from snapshots.advocacy order by 1");

        using var snapshots = Made(new(Days[^1], OneInThree));

        var kept = Lines("select as_of || ' ' || contact_id || ' ' || happened from snapshots.advocacy order by 1");
        Assert.Empty(kept.Except(whole));
        Assert.All(whole.Except(kept), row => Assert.EndsWith("false", row));
        Assert.Equal(whole.Where(IsJudged), kept.Where(IsJudged));
        var (others, those) = (whole.Count(row => !IsJudged(row) && row.EndsWith("false", StringComparison.Ordinal)), kept.Count(row => !IsJudged(row) && row.EndsWith("false", StringComparison.Ordinal)));
        Assert.InRange(those / (double)others, 0.23, 0.43);
        Assert.Equal(0, _warehouse.Scalar<long>($"select count(*) from snapshots.advocacy where not is_learned and (happened or as_of < date '{Days[^1]:yyyy-MM-dd}')"));
        Assert.InRange(_warehouse.Scalar<double>($"select avg(is_learned::int) from snapshots.advocacy where not happened and as_of = date '{Days[^1]:yyyy-MM-dd}'"), 0.2, 0.46);

        static bool IsJudged(string row) => row.StartsWith($"{Days[^1]:yyyy-MM-dd}", StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_rules_would_have_said_is_known_for_the_days_that_are_judged()
    {
        using var snapshots = Made(new(Days[2], OneInThree));

        Assert.Equal(Days[2..], snapshots.Rules.Keys.Order());
        foreach (var day in Days[2..])
        {
            var plain = Plain(day, () => RuleScores.Of(new FactReader(_warehouse, Currency.Of("EUR")).Read(day)));
            Assert.Equal(plain.Points.OrderBy(pair => pair.Key, StringComparer.Ordinal), snapshots.Rules[day].Points.OrderBy(pair => pair.Key, StringComparer.Ordinal));
            Assert.Equal(plain.Recency.OrderBy(pair => pair.Key, StringComparer.Ordinal), snapshots.Rules[day].Recency.OrderBy(pair => pair.Key, StringComparer.Ordinal));
            Assert.True(plain.Recency.Count > 3);
        }
    }

    [Fact]
    public void Read_for_learners_rows_are_in_the_order_of_days_and_months_of_an_account_are_one_group()
    {
        using var snapshots = Made(new(Days[0], All));

        var rows = TrainingData.Read(_warehouse, Target.Advocacy, 1);

        var ids = _warehouse.Query("select as_of, contact_id, account_id, happened from snapshots.advocacy order by as_of, contact_id",
            row => (Day: row.Day("as_of")!.Value, Id: row.GetString(1), Account: row.GetString(2), Happened: row.GetBoolean(3)));
        Assert.Equal(ids.Select(row => (row.Day, row.Id, row.Happened)), Enumerable.Range(0, rows.Ids.Count).Select(row => (rows.Days[row], rows.Ids[row], rows.Happened[row])));
        Assert.Equal(ids.Select(row => row.Account).Distinct().Count(), rows.Groups!.Distinct().Count());
        Assert.All(ids.Zip(rows.Groups!).GroupBy(pair => pair.First.Account), account => Assert.Single(account.Select(pair => pair.Second).Distinct()));
        Assert.Empty(rows.Features.Columns.Select(column => column.Name).Intersect(SnapshotBuild.NotFeatures));
        Assert.Equal(rows.Ids.Count, rows.Features.Rows);
    }

    [Fact]
    public void Afterwards_the_warehouse_is_as_it_was()
    {
        var before = Lines("select schema_name || '.' || table_name || ' ' || estimated_size from duckdb_tables() order by 1");

        Made(new(Days[0], All)).Dispose();

        Assert.Equal(before, Lines("select schema_name || '.' || table_name || ' ' || estimated_size from duckdb_tables() order by 1"));
        Assert.Empty(Lines("select database_name from duckdb_databases() where database_name like 'snapshot%'"));
    }

    SnapshotBuild Made(SnapshotSampling sampling)
    {
        var (snapshots, done) = (new SnapshotBuild(_warehouse, "EUR"), new List<int>());
        snapshots.Make(Days, sampling, days => { lock (done) done.Add(days); }, CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, Days.Length), done.Order());
        return snapshots;
    }

    /// <summary>Builds the features as of a day as a run does, reads, and leaves the warehouse as it was.</summary>
    T Plain<T>(DateOnly day, Func<T> read)
    {
        using var transaction = _warehouse.Connection.BeginTransaction();
        new ModelRunner(_warehouse, ModelParameters.For(day, "EUR")).Build(["features"], null, CancellationToken.None);
        return read();
    }

    List<string> Lines(string sql) => _warehouse.Query(sql, row => row.GetString(0));
}
