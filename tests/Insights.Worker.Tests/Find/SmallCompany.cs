using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Find;
using Insights.Worker.Ingest;
using Insights.Worker.Options;
using Insights.Worker.Score;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Find;

/// <summary>A company written down row by row, its warehouse built by every model as a run does it. Its months are June 2025 to May 2026.</summary>
sealed class SmallCompany : IDisposable
{
    internal static readonly DateOnly AsOf = new(2026, 6, 29);

    readonly WarehouseFile _warehouse = WarehouseFile.Open(":memory:", "UTC");
    int _line;

    internal SmallCompany()
    {
        RawTables.Create(_warehouse);
        new ListTables(_warehouse).Create();
    }

    internal InsightsOptions Options { get; init; } = new();

    internal WarehouseFile Warehouse => _warehouse;

    internal void Account(string id, string startedOn, string? channel = "events", string? endedOn = null, string status = "active") => Insert(
        "accounts", ("account_id", id), ("name", id), ("status", endedOn is null ? status : "churned"), ("started_on", Day(startedOn)),
        ("ended_on", endedOn is null ? null : Day(endedOn)), ("acquired_channel", channel));

    /// <summary>The same revenue for some months, in minor units.</summary>
    internal void Pays(string account, string from, int months, long minor, string currency = "EUR") => _warehouse.Execute(
        $"""
        insert into raw.subscriptions (account_id, month, mrr_minor, currency, _file_id, _line)
        select $account, cast($first as date) + to_months(cast(i as integer)), $minor, $currency, 1, {++_line} from range({months}) as months(i)
        """, ("account", account), ("first", Day(from)), ("minor", minor), ("currency", currency));

    internal void Spend(string month, string channel, string kind, long minor, string currency = "EUR") => Insert(
        "spend", ("month", Day(month)), ("channel", channel), ("kind", kind), ("amount_minor", minor), ("currency", currency));

    internal void Rate(string day, string currency, double rate) => Insert("fx_rates", ("date", Day(day)), ("currency", currency), ("rate", rate));

    /// <summary>A valid referral by a contact of its own.</summary>
    internal void Won(string id, string submitted, string closed, long minor, string currency = "EUR") => Insert(
        "referrals", ("referral_id", id), ("referrer_contact_id", "contact of " + id), ("programme", "customer"), ("referee_company", id), ("referee_email", $"buyer@{id}.example"),
        ("mechanism", "form"), ("submitted_at", Instant(submitted)), ("qualified_at", Instant(submitted)), ("closed_at", Instant(closed)), ("won", true),
        ("deal_value_minor", minor), ("currency", currency));

    /// <summary>A valid referral that waits, by a contact of an account.</summary>
    internal void Referred(string id, string account, string submitted)
    {
        Insert("contacts", ("contact_id", "contact of " + account), ("account_id", account), ("email", $"{account}@here.example"));
        Insert("referrals", ("referral_id", id), ("referrer_contact_id", "contact of " + account), ("programme", "customer"), ("referee_company", id),
            ("referee_email", $"buyer@{id}.example"), ("mechanism", "form"), ("submitted_at", Instant(submitted)));
    }

    internal void Reward(string referral, string earnedOn, long minor, string currency) => Insert(
        "rewards", ("reward_id", $"reward {_line}"), ("referral_id", referral), ("side", "referrer"), ("kind", "cash"), ("stage", "closed"),
        ("amount_minor", minor), ("currency", currency), ("earned_on", Day(earnedOn)));

    internal FindingSet Find()
    {
        Build();
        return new FindingsOfRun(_warehouse, Options, ReportPeriod.TwelveMonthsUntil(AsOf)).Find();
    }

    internal void Build()
    {
        var runner = new ModelRunner(_warehouse, ModelParameters.For(AsOf, Options.Currency) with { SpendLag = Options.Acquisition.LagMonths.ToString() });
        runner.DefineMacros();
        runner.Build(["staging", "core", "features", "marts"], null, CancellationToken.None);
    }

    void Insert(string table, params (string Name, object? Value)[] values) => _warehouse.Execute(
        $"insert into raw.{table} ({string.Join(", ", values.Select(value => value.Name))}, _file_id, _line) values ({string.Join(", ", values.Select(value => "$" + value.Name))}, 1, {++_line})",
        values);

    static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    static DateTime Instant(string day) => Day(day).ToDateTime(new TimeOnly(12, 0));

    public void Dispose() => _warehouse.Dispose();
}
