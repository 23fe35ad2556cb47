using Insights.Models.Units;
using Insights.Worker.Warehouse;
using Insights.SampleCompany;
using Insights.Worker.Database;
using Insights.Worker.Find;
using Insights.Worker.Runs;
using Insights.Worker.Runs.Steps;
using Insights.Worker.Tests.Runs;

namespace Insights.Worker.Tests.Find;

/// <summary>
/// Findings against a count of the inbox's files by other SQL, written here and reading the files themselves: no staging,
/// no mart, no macro of the program takes part.
/// </summary>
public sealed class ReconciliationTests : IDisposable
{
    static readonly SampleOptions Clean = new() { Accounts = 400, UsageWeeks = 4, Dirt = false, AsOf = RunFolder.AsOf };

    readonly WarehouseFile _files = WarehouseFile.Open(":memory:", "Europe/Berlin");
    RunFolder? _company;

    [Fact]
    public async Task Every_row_that_the_generator_spoilt_is_in_quarantine_and_no_other()
    {
        _company = RunFolder.WithSample(new SampleOptions { Accounts = 150, AsOf = RunFolder.AsOf });
        await _company.PublishAsync();
        using var warehouse = _company.OpenWarehouse();

        var quarantined = warehouse.Query(
            "select name, rows_quarantined from raw.files where rows_quarantined > 0 order by name", row => (row.GetString(0), row.GetInt64(1)));

        var spoilt = _company.Written!.Dirt.Where(dirt => dirt.Treatment == Treatment.Quarantine)
            .GroupBy(dirt => dirt.File).Select(file => (file.Key, file.Sum(dirt => (long)dirt.Count))).OrderBy(file => file.Key, StringComparer.Ordinal);
        Assert.Equal(spoilt, quarantined);
        Assert.True(quarantined.Count >= 4, "The sample has hardly any dirt, so this says little.");
    }

    [Fact]
    public void Promoters_passives_and_detractors_are_those_of_the_files()
    {
        var findings = Findings();
        var counted = Row(
            $$"""
            with answers as (
              select r.response_id, coalesce(r.contact_id, c.contact_id) as who, r.nps_score::integer as score, r.responded_at::timestamptz as answered
              from {{Csv("responses-*.csv")}} as r
              left join (select lower(email) as email, min(contact_id) as contact_id from {{Csv("contacts.csv")}} group by 1) as c
                on r.contact_id is null and lower(r.email) = c.email
              where r.survey = 'relationship' and r.nps_score is not null
                and r.responded_at::timestamptz >= timestamptz '2026-04-01 00:00:00 Europe/Berlin'
                and r.responded_at::timestamptz < timestamptz '2026-06-30 00:00:00 Europe/Berlin'
            ), latest as (
              select distinct on (coalesce(who, response_id)) score from answers order by coalesce(who, response_id), answered desc, response_id desc
            )
            select count_if(score >= 9), count_if(score in (7, 8)), count_if(score <= 6) from latest
            """);

        Assert.Equal(counted, new[] { "promoters", "passives", "detractors" }.Select(band => (decimal?)Value(findings, "nps.relationship." + band)));
        Assert.All(counted, count => Assert.True(count > 5));
        var (promoters, all) = (counted[0]!.Value, counted.Sum()!.Value);
        Assert.Equal((double)(100 * (promoters - counted[2]!.Value) / all), findings["nps.relationship.every_response"].Estimate!.Value, 1e-9);
    }

    [Fact]
    public void New_customers_by_channel_are_those_of_the_accounts_file()
    {
        var findings = Findings();
        var counted = Pairs(
            $"""
            select case when referred_by_referral_id is not null then 'referral' else acquired_channel end, count(*)
            from {Csv("accounts.csv")}
            where started_on between '2025-06-01' and '2026-05-31' and status <> 'trial'
            group by 1 order by 1
            """);

        Assert.True(counted.Count >= 4 && counted.Any(channel => channel.Key == "referral"));
        Assert.All(counted, channel => Assert.Equal(channel.Value, (decimal)Value(findings, $"acquisition.{channel.Key}.new_customers")));
        Assert.Equal(
            counted.Single(channel => channel.Key == "referral").Value / counted.Sum(channel => channel.Value),
            (decimal)Value(findings, "acquisition.referral_share"), 9);
    }

    [Fact]
    public void Referrals_by_stage_are_those_of_the_referrals_file()
    {
        var findings = Findings();
        var counted = Row(
            $"""
            with {Referrals}
            select count(*), count_if(qualified_at is not null), count_if(qualified_at is not null and won = 'true')
            from referrals where valid and submitted_at::timestamptz >= timestamptz '2025-06-01 00:00:00 Europe/Berlin'
              and submitted_at::timestamptz < timestamptz '2026-06-01 00:00:00 Europe/Berlin'
            """);

        Assert.Equal(counted, new[] { "submitted", "qualified", "won" }.Select(stage => (decimal?)Value(findings, "funnel." + stage)));
        Assert.True(counted[2] > 0, "Nothing was won of the sample's last year, so this says little.");
    }

    [Fact]
    public void Rewards_and_the_revenue_of_won_referrals_are_those_of_the_files_at_each_days_rate()
    {
        var findings = Findings();
        var rewards = Row(
            $"""
            select sum(round(w.amount::decimal(18, 4) * rate::decimal(18, 9), 2))
            from {Csv("rewards.csv")} as w
            asof join {Csv("fx_rates.csv")} as fx on fx.currency = w.currency and fx.date <= w.earned_on
            where w.earned_on between '2025-06-01' and '2026-05-31' and w.voided_at is null
              and exists (select 1 from {Csv("referrals.csv")} as r where r.referral_id = w.referral_id and r.programme = 'customer')
            """)[0];
        var revenue = Row(
            $"""
            with {Referrals}
            select sum(round(r.deal_value::decimal(18, 4) * rate::decimal(18, 9), 2))
            from referrals as r
            asof join {Csv("fx_rates.csv")} as fx on fx.currency = r.currency and fx.date <= (r.closed_at::timestamptz::date)::varchar
            where valid and won = 'true'
              and r.closed_at::timestamptz >= timestamptz '2025-06-01 00:00:00 Europe/Berlin'
              and r.closed_at::timestamptz < timestamptz '2026-06-01 00:00:00 Europe/Berlin'
            """)[0];

        Assert.True(rewards > 0 && revenue > 0);
        Assert.Equal((double)rewards!, -Value(findings, "roi.cost.rewards.step"), 0.005);
        Assert.Equal((double)revenue!, Value(findings, "roi.revenue.attributed"), 0.005);
    }

    /// <summary>Customers' referrals, each judged by a look at all others instead of by counting places.</summary>
    string Referrals =>
        $"""
        raw_referrals as (select * from {Csv("referrals.csv")}),
        sound as (
          select r.*, not (
            r.mechanism is null or (r.referee_email is null and r.referee_domain is null)
            or exists (select 1 from {Csv("accounts.csv")} as a where a.domain = r.referee_domain and a.started_on::date <= r.submitted_at::timestamptz::date)
            or coalesce(r.first_contacted_at::timestamptz > r.submitted_at::timestamptz + interval 90 day, false)) as sound
          from raw_referrals as r
        ), referrals as (
          select s.*, sound and not exists (
            select 1 from sound as o
            where o.sound and (o.referee_domain = s.referee_domain or lower(o.referee_email) = lower(s.referee_email) or lower(o.referee_company) = lower(s.referee_company))
              and (o.submitted_at::timestamptz, o.referral_id) < (s.submitted_at::timestamptz, s.referral_id)) as valid
          from sound as s where s.programme = 'customer'
        )
        """;

    FindingSet Findings()
    {
        _company = RunFolder.WithSample(Clean);
        using var run = RunContext.Start(_company.Options, _company.Clock, browser: null, progress: null, CancellationToken.None);
        IngestStep.Load(run, new RunRequest(RunFolder.AsOf));
        BuildStep.Build(run, RunFolder.AsOf);
        return new FindingsOfRun(run.Warehouse, run.Options, ReportPeriod.TwelveMonthsUntil(RunFolder.AsOf)).Find();
    }

    static double Value(FindingSet findings, string name) =>
        findings[name].Estimate?.Value ?? throw new InvalidOperationException($"{name} is withheld: {findings[name].Withheld}");

    /// <summary>A file of the inbox as it is: every value a text.</summary>
    string Csv(string pattern) => $"read_csv({Sql.Text(Path.Combine(_company!.Inbox, pattern))}, all_varchar = true, header = true, quote = '\"', escape = '\"')";

    decimal?[] Row(string sql) => _files.Query(sql, row => Enumerable.Range(0, row.FieldCount)
        .Select(i => row.IsDBNull(i) ? (decimal?)null : decimal.Parse(row.GetValue(i).ToString()!)).ToArray()).Single();

    List<KeyValuePair<string, decimal>> Pairs(string sql) =>
        _files.Query(sql, row => KeyValuePair.Create(row.GetString(0), (decimal)row.GetInt64(1)));

    public void Dispose()
    {
        _files.Dispose();
        _company?.Dispose();
    }
}
