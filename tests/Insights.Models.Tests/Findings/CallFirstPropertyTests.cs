using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Findings;
using Insights.Tests.Asks;

namespace Insights.Models.Tests.Findings;

/// <summary>What must hold of every call list, in 1,000 random worlds; told again after <c>docs/methods/ask-list.md</c>, "Whom to call first".</summary>
public class CallFirstPropertyTests
{
    static void InEveryWorld(Action<AskCase, CallFirst> holds) => Prop.ForAll(AskCases.Scored, world => holds(world, world.Calls())).Holds(1000);

    [Fact]
    public void Those_at_risk_and_with_detractors_unanswered_stand_there_by_value_at_risk_within_each_owners_week()
    {
        var listed = 0;
        InEveryWorld((world, list) =>
        {
            Assert.Equal(Documented(world).Select(account => account.AccountId), list.Rows.Select(row => row.AccountId));
            Assert.Equal(Enumerable.Range(1, list.Rows.Count), list.Rows.Select(row => row.Rank));
            Assert.All(list.Rows.GroupBy(row => row.OwnerEmail), owner => Assert.True(owner.Count() <= world.Rules.CallsPerOwner));
            listed += list.Rows.Count;
        });
        Assert.True(listed > 1000, $"only {listed} rows were looked at");
    }

    [Fact]
    public void Each_row_carries_its_accounts_figures_and_reasons_in_readable_words() => InEveryWorld((world, list) =>
    {
        var accounts = world.Facts.Accounts.ToDictionary(account => account.AccountId, StringComparer.Ordinal);
        foreach (var row in list.Rows)
        {
            var (account, risk) = (accounts[row.AccountId], world.Scores.Churn[row.AccountId]);
            Assert.Equal((risk.Value, risk.Kind, account.DetractorsUnanswered), (row.ChurnRisk, row.ScoreKind, row.UnansweredDetractors));
            Assert.Equal(account.Mrr is { } monthly ? risk.Value * 12 * monthly : null, row.ValueAtRisk);
            Assert.True(row.ValueAtRisk is null || double.IsFinite(row.ValueAtRisk.Value));
            Texts.AssertReadable([.. row.Reasons, row.OwnerEmail]);
        }
    });

    [Fact]
    public void Every_customer_is_counted_once() => InEveryWorld((world, list) =>
    {
        var from = DocumentedRisk.From(world.Scores, world.Rules);
        var customers = Customers(world).ToList();
        var atRisk = customers.Count(account => world.Scores.Churn[account.AccountId].Value >= from);
        var flagged = customers.Count(account => IsFlagged(account, world, from));
        var summary = list.Summary;
        Assert.Equal((customers.Count, atRisk, flagged - atRisk, list.Rows.Count, flagged - list.Rows.Count, list.Rows.Count(row => row.ValueAtRisk is null)),
            (summary.Considered, summary.AtRisk, summary.OnlyDetractors, summary.Listed, summary.LeftOut, summary.ValueUnknown));
        Assert.Equal(list.Rows.Count == 0, summary.NobodyBecause is not null);
        Texts.AssertReadable([.. summary.Notes, summary.NobodyBecause ?? "-"]);
    });

    [Fact]
    public void The_order_of_the_input_changes_nothing() => InEveryWorld((world, list) =>
    {
        var written = JsonSerializer.Serialize(list);
        Assert.Equal(written, JsonSerializer.Serialize(world.Calls()));
        Assert.Equal(written, JsonSerializer.Serialize(world.Shuffled().Calls()));
    });

    [Fact]
    public void What_changed_is_a_few_readable_sentences_and_never_none() => InEveryWorld((world, list) =>
    {
        Assert.All(list.Rows, row => Assert.Empty(row.ChangedSinceLastWeek));
        var accounts = world.Facts.Accounts.ToDictionary(account => account.AccountId, StringComparer.Ordinal);
        AccountWeek Week(string id, DateOnly day) => new(
            day, accounts[id], [.. world.Facts.Contacts.Where(contact => contact.AccountId == id)], world.Scores.Churn.GetValueOrDefault(id));
        var compared = list.WithChanges(id => AccountChange.Words(Week(id, list.AsOf), Week(id, list.AsOf.AddDays(-7)), wasListed: true));
        Assert.All(compared.Rows, row =>
        {
            Assert.InRange(row.ChangedSinceLastWeek.Count, 1, AccountChange.Most);
            Texts.AssertReadable([.. row.ChangedSinceLastWeek]);
        });
    });

    static List<AccountFacts> Documented(AskCase world)
    {
        var from = DocumentedRisk.From(world.Scores, world.Rules);
        var full = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. Customers(world).Where(account => IsFlagged(account, world, from))
            .OrderBy(account => account.Mrr is null ? 1 : 0)
            .ThenByDescending(account => account.Mrr is { } monthly ? Risk(account) * 12 * monthly : 0)
            .ThenByDescending(Risk).ThenBy(account => account.AccountId, StringComparer.Ordinal)
            .Where(account => (full[Owner(account)] = full.GetValueOrDefault(Owner(account)) + 1) <= world.Rules.CallsPerOwner)];
        double Risk(AccountFacts account) => world.Scores.Churn[account.AccountId].Value;
    }

    // A model says nothing of those who do not pay: they can't be compared.
    static IEnumerable<AccountFacts> Customers(AskCase world) => world.Facts.Accounts.Where(account =>
        account is { IsStub: false, Status: "active" or "collections" }
        && (account.EndedOn is null || account.EndedOn > world.Facts.AsOf) && (account.StartedOn is null || account.StartedOn <= world.Facts.AsOf)
        && world.Scores.Churn.ContainsKey(account.AccountId));

    static bool IsFlagged(AccountFacts account, AskCase world, double from) =>
        world.Scores.Churn[account.AccountId].Value >= from || account.DetractorsUnanswered > 0;

    static string Owner(AccountFacts account) => account.OwnerEmail?.Trim().ToLowerInvariant() is { Length: > 0 } owner ? owner : "unassigned";
}
