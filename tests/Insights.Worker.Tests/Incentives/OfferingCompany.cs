using System.Data;
using System.Globalization;
using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Incentives;
using Insights.Worker.Ingest;
using Insights.Worker.Options;
using Insights.Worker.Tests.Find;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Incentives;

/// <summary>A company that tests incentives, written down row by row. Its days are Berlin's, instants are UTC; a referral counts for 30 days.</summary>
sealed class OfferingCompany : IDisposable
{
    internal const string Test = "spring", LongTest = "patient";
    internal static readonly DateOnly AsOf = new(2026, 6, 29);

    readonly WarehouseFile _warehouse = WarehouseFile.Open(":memory:", "Europe/Berlin");
    int _line;

    internal OfferingCompany() => RawTables.Create(_warehouse);

    /// <summary>As its configuration has it; the warehouse is built with the same.</summary>
    internal static IncentiveOptions Incentives { get; } = new()
    {
        HorizonDays = 30,
        Variants = [new() { Name = "cash", Kind = "cash" }, new() { Name = "perk", Kind = "perk" }],
        Experiments = [new() { Name = LongTest, Variants = ["cash"], HorizonDays = 60 }],
        Segments = new Dictionary<string, IReadOnlyList<string>> { ["commerce"] = ["Retail", "Logistics"] },
    };

    internal TestReader Reader => new(_warehouse, Incentives, Currency.Of("EUR"));

    internal void Account(string id, string? industry = null, string? endedOn = null) => Insert(
        "accounts", ("account_id", id), ("name", id), ("status", endedOn is null ? "active" : "churned"), ("started_on", Day("2025-01-01")),
        ("ended_on", endedOn is null ? null : Day(endedOn)), ("industry", industry));

    internal void Contact(string id, string account) => Insert("contacts", ("contact_id", id), ("account_id", account), ("email", $"{id}@{account}.example"));

    /// <summary>A contact of an account who is dealt into an arm.</summary>
    internal void Assigned(
        string contact, string account, string variant, string at = "2026-03-02 09:00", string? seen = null, string experiment = Test, double? predicted = null)
    {
        Contact(contact, account);
        Exposed(contact, variant, at, seen, experiment, predicted);
    }

    internal void Exposed(string contact, string variant, string at, string? seen = null, string experiment = Test, double? predicted = null) => Insert(
        "exposures", ("experiment", experiment), ("contact_id", contact), ("variant", variant), ("assigned_at", Instant(at)),
        ("first_exposed_at", seen is null ? null : Instant(seen)), ("predicted_uptake", predicted));

    /// <summary>A referral, valid unless its mechanism is taken away; its company is called after it.</summary>
    internal void Referred(
        string id, string by, string at, string? qualified = null, string? won = null, long? minor = null, string? mechanism = "form", string? company = null) => Insert(
        "referrals", ("referral_id", id), ("referrer_contact_id", by), ("programme", "customer"), ("referee_company", company ?? id),
        ("referee_email", $"buyer@{company ?? id}.example"), ("mechanism", mechanism), ("submitted_at", Instant(at)), ("qualified_at", qualified is null ? null : Instant(qualified)),
        ("closed_at", won is null ? null : Instant(won)), ("won", won is null ? null : true), ("deal_value_minor", minor), ("currency", "EUR"));

    internal void Reward(string referral, string earnedOn, long minor, string? voided = null) => Insert(
        "rewards", ("reward_id", $"reward {_line}"), ("referral_id", referral), ("side", "referrer"), ("kind", "cash"), ("stage", "qualified"),
        ("amount_minor", minor), ("currency", "EUR"), ("earned_on", Day(earnedOn)), ("voided_at", voided is null ? null : Instant(voided)));

    internal void Answered(string contact, string at, int score, string survey = "relationship") => Insert(
        "responses", ("response_id", $"response {_line}"), ("contact_id", contact), ("survey", survey), ("responded_at", Instant(at)), ("nps_score", score));

    internal void Ticket(string account, string at) => Insert("tickets", ("ticket_id", $"ticket {_line}"), ("account_id", account), ("opened_at", Instant(at)));

    /// <summary>Builds the marts of tests, as they are on a day.</summary>
    internal void Build(DateOnly? asOf = null) => NeededModels.Build(_warehouse, ModelParameters.For(asOf ?? AsOf, "EUR") with
    {
        Tests = new(
            Incentives.HorizonDays, Incentives.Experiments.ToDictionary(test => test.Name, Incentives.Horizon),
            Incentives.Segments.SelectMany(segment => segment.Value, (segment, industry) => (industry, segment.Key)).ToDictionary()),
    }, NeededModels.Of("marts.test_accounts", "marts.test_shown", "marts.test_weeks", "marts.test_faults"));

    /// <summary>The one row of <c>marts.test_accounts</c> for an account.</summary>
    internal T Row<T>(string account, Func<IDataRecord, T> read) =>
        Assert.Single(_warehouse.Query("select * from marts.test_accounts where account = $account", read, ("account", account)));

    internal long Count(string account, string column) => Row(account, row => row.Count(column));

    internal IReadOnlyList<T> Rows<T>(string mart, Func<IDataRecord, T> read) => _warehouse.Query($"select * from marts.{mart} order by all", read);

    void Insert(string table, params (string Name, object? Value)[] values) => _warehouse.Execute(
        $"insert into raw.{table} ({string.Join(", ", values.Select(value => value.Name))}, _file_id, _line) values ({string.Join(", ", values.Select(value => "$" + value.Name))}, 1, {++_line})",
        values);

    static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    static DateTime Instant(string instant) => DateTime.Parse(instant, CultureInfo.InvariantCulture);

    public void Dispose() => _warehouse.Dispose();
}
