using System.Data;
using Insights.Models.Incentives;
using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Options;

namespace Insights.Worker.Incentives;

/// <summary>Brings tests out of the warehouse: sums by account, not people.</summary>
public sealed class TestReader(WarehouseFile warehouse, IncentiveOptions incentives, Currency currency)
{
    /// <summary>Every test that exposures tell of, the earliest first.</summary>
    public IReadOnlyList<string> Names() => warehouse.Query(
        "select experiment from marts.test_accounts group by experiment order by min(assigned_on), experiment", row => row.RequiredText("experiment"));

    /// <summary>One test.</summary>
    /// <param name="name">As in the exposures.</param>
    /// <param name="asOf">The last day that the warehouse knows.</param>
    public TestData Read(string name, DateOnly asOf)
    {
        var accounts = Accounts(name);
        var over = accounts.Where(account => account.IsOver).Select(account => account.Account).ToList();
        var open = accounts.Where(account => !account.IsOver).ToList();
        var assigned = accounts.GroupBy(account => account.Account.Variant, StringComparer.Ordinal).ToDictionary(arm => arm.Key, arm => (long)arm.Count(), StringComparer.Ordinal);
        var test = incentives.Test(name, [.. assigned.Keys.Where(variant => variant != IncentiveKinds.Control).Order(StringComparer.Ordinal)]);
        return new(test, incentives.Horizon(test), asOf, over)
        {
            Assigned = assigned,
            OpenAccounts = open.Count,
            NextOver = open.Count == 0 ? null : open.Min(account => account.EndsOn),
            Faults = warehouse.Query(
                "select fault, contacts from marts.test_faults where experiment = $name order by fault",
                row => new TestFault(row.RequiredText("fault"), row.Count("contacts")), ("name", name)),
            Shown = warehouse.Query(
                "select * from marts.test_shown where experiment = $name and is_over order by account, variant, shown_on",
                row => new ShownPeople(
                    row.RequiredText("account"), row.RequiredText("variant"), row.RequiredText("segment"), row.Day("shown_on")!.Value, (int)row.Count("people"), (int)row.Count("referred")),
                ("name", name)),
            Weeks = warehouse.Query(
                "select variant, week, people, referred from marts.test_weeks where experiment = $name order by variant, week",
                row => new TestWeek(row.RequiredText("variant"), (int)row.Count("week"), row.Count("people"), row.Count("referred")), ("name", name)),
        };
    }

    sealed record AssignedAccount(TestAccount Account, bool IsOver, DateOnly EndsOn);

    List<AssignedAccount> Accounts(string name) => warehouse.Query(
        "select * from marts.test_accounts where experiment = $name order by assigned_on, account, variant",
        row => new AssignedAccount(Account(row), row.Flag("is_over"), row.Day("ends_on")!.Value), ("name", name));

    TestAccount Account(IDataRecord row) => new(
        row.RequiredText("account"), row.RequiredText("variant"), row.RequiredText("segment"), row.Day("assigned_on")!.Value, (int)row.Count("people"), (int)row.Count("referred"))
    {
        Seen = (int)row.Count("seen"),
        Qualified = (int)row.Count("qualified"),
        Won = (int)row.Count("won"),
        DealValue = row.Number("deal_value_minor")!.Value / currency.MinorPerUnit,
        Rewards = row.Number("rewards_minor")!.Value / currency.MinorPerUnit,
        ReferredBefore = (int)row.Count("referred_before"),
        Predicted = row.Number("predicted"),
        Left = row.Flag("has_left"),
        Answers = (int)row.Count("answers"),
        NetPromoters = (int)row.Whole("net_promoters")!.Value,
        Tickets = (int)row.Count("tickets"),
    };
}
