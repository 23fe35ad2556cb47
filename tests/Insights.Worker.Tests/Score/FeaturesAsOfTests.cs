using System.Text.Json;
using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Score;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Score;

/// <summary>What is known as of a date does not change when everything that came after it is taken away.</summary>
public sealed class FeaturesAsOfTests(LateExports loaded) : IClassFixture<LateExports>
{
    static readonly string[] Tables =
        ["features.contact", "features.account", "features.unanswered_detractor", "features.churn", "features.advocacy"];

    readonly WarehouseFile _warehouse = loaded.Warehouse;

    [Theory]
    [InlineData("2026-06-29")]
    [InlineData("2026-05-31")]
    [InlineData("2026-03-29")]
    [InlineData("2025-12-14")]
    [InlineData("2025-09-17")]
    [InlineData("2025-01-01")]
    public void Features_as_of_a_date_stay_the_same_row_by_row_when_all_later_data_is_removed(string date)
    {
        var day = DateOnly.Parse(date);
        var whole = Features(day);

        var truncated = Features(day, () => Truncation.To(day, _warehouse));

        foreach (var table in Tables)
        {
            var leaks = whole[table].Except(truncated[table]).Zip(truncated[table].Except(whole[table])).Take(3)
                .Select(pair => $"with later data:    {pair.First}\nwithout later data: {pair.Second}");
            Assert.True(whole[table].SequenceEqual(truncated[table]),
                $"{table} as of {date}: {whole[table].Except(truncated[table]).Count()} of {whole[table].Count} rows differ, {truncated[table].Count} without later data\n{string.Join('\n', leaks)}");
        }
        Assert.True(whole["features.contact"].Count > 50 && whole["features.account"].Count > 20);
    }

    /// <summary>A training makes the features of past days from the core of its own day.</summary>
    [Theory]
    [InlineData("2026-05-31")]
    [InlineData("2026-02-28")]
    [InlineData("2025-10-31")]
    [InlineData("2025-05-31")]
    public void A_snapshot_made_months_later_is_what_a_run_of_that_day_would_have_seen(string date)
    {
        var day = DateOnly.Parse(date);
        var later = Features(day, coreAsOf: new DateOnly(2026, 6, 29));

        var then = Features(day, () => Truncation.To(day, _warehouse));

        Assert.All(Tables, table => Assert.Equal(then[table], later[table]));
    }

    /// <summary>The call list compares with the week before, whose features stand beside those of the run's own day.</summary>
    [Fact]
    public void Facts_of_the_week_before_are_what_a_run_of_that_day_would_have_read()
    {
        var (today, day) = (new DateOnly(2026, 6, 29), new DateOnly(2026, 6, 22));
        var some = _warehouse.Query("select account_id from raw.accounts order by account_id", row => row.GetString(0)).Where((_, place) => place % 2 == 0).ToHashSet();

        var beside = Built(today, () => new ModelRunner(_warehouse, ModelParameters.For(day, "EUR")).BuildBeside(["features"], "week_before"), "week_before", day, some);
        var then = Built(day, null, "features", day, some, () => Truncation.To(day, _warehouse));
        var now = Built(today, null, "features", today, some);

        Assert.Equal(Lines(then.Accounts), Lines(beside.Accounts));
        Assert.Equal(Lines(then.Contacts), Lines(beside.Contacts));
        Assert.True(beside.Accounts.Count > 20 && beside.Accounts.All(account => some.Contains(account.AccountId)));
        Assert.True(beside.Contacts.Count > 20 && beside.Contacts.All(contact => some.Contains(contact.AccountId)));
        Assert.NotEqual(Lines(now.Accounts), Lines(beside.Accounts));
        Assert.Contains(now.Accounts, account => account.Billed is not null);
        Assert.Contains(now.Accounts, account => account.OpenedLast7Days > 0);
        Assert.Equal(now.Accounts.Sum(account => account.DetractorsUnanswered), now.Contacts.Count(contact => contact.WaitingAfter is <= 6));
    }

    [Fact]
    public void Features_do_change_with_the_date_so_that_the_comparison_can_fail()
    {
        var (earlier, later) = (Features(new DateOnly(2026, 3, 29)), Features(new DateOnly(2026, 5, 31)));
        Assert.All(Tables, table => Assert.NotEqual(earlier[table], later[table]));
    }

    static IEnumerable<string> Lines<T>(IEnumerable<T> facts) => facts.Select(fact => JsonSerializer.Serialize(fact));

    /// <summary>Builds everything as of a date and reads some accounts' facts from a place, and leaves everything as it was.</summary>
    AskFacts Built(DateOnly asOf, Action? also, string place, DateOnly day, IReadOnlyCollection<string> accounts, Action? change = null)
    {
        using var transaction = _warehouse.Connection.BeginTransaction();
        change?.Invoke();
        _warehouse.Execute("create schema week_before");
        var runner = new ModelRunner(_warehouse, ModelParameters.For(asOf, "EUR"));
        runner.DefineMacros();
        runner.Build(["staging", "core", "features"], null, CancellationToken.None);
        also?.Invoke();
        return new FactReader(_warehouse, Currency.Of("EUR"), place).ReadOf(accounts, day);
    }

    /// <summary>Builds the layers up to the features, after a change to the raw tables if there is one, and leaves everything as it was.</summary>
    Dictionary<string, List<string>> Features(DateOnly asOf, Action? change = null, DateOnly? coreAsOf = null)
    {
        using var transaction = _warehouse.Connection.BeginTransaction();
        change?.Invoke();
        var runner = new ModelRunner(_warehouse, ModelParameters.For(asOf, "EUR"));
        runner.DefineMacros();
        new ModelRunner(_warehouse, ModelParameters.For(coreAsOf ?? asOf, "EUR")).Build(["staging", "core"], null, CancellationToken.None);
        runner.Build(["features"], null, CancellationToken.None);
        return Tables.ToDictionary(table => table, table => _warehouse.Query($"select to_json(t)::varchar as line from {table} as t order by line", row => row.GetString(0)));
    }
}
