using Insights.Models.Findings;
using Insights.Models.Statistics;
using static Insights.Models.Tests.Findings.AskWorld;

namespace Insights.Models.Tests.Findings;

/// <summary>What must hold of every list, in random worlds with missing, foreign and contradictory facts.</summary>
public class AskListPropertyTests
{
    static void InWorlds(int worlds, Action<AskFacts, AskRules, ulong> holds)
    {
        for (var seed = 1UL; seed <= (ulong)worlds; seed++)
            try
            {
                holds(Random(seed), RandomRules(seed), seed);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"World {seed}: {e.Message}", e);
            }
    }

    [Fact]
    public void In_a_thousand_worlds_nobody_on_the_list_is_stopped_by_a_rule()
    {
        var listed = 0;
        InWorlds(1000, (facts, rules, seed) =>
        {
            var accounts = facts.Accounts.ToDictionary(account => account.AccountId);
            var contacts = facts.Contacts.ToDictionary(contact => contact.ContactId);
            var rows = ListOf(facts, rules, seed).Rows;
            listed += rows.Count;
            foreach (var row in rows) AssertMayBeAsked(contacts[row.ContactId], accounts[row.AccountId], rules, facts.Data);
        });
        Assert.True(listed > 1000, $"only {listed} rows were looked at");
    }

    // The users' rules once more, written without the code under test.
    static void AssertMayBeAsked(ContactFacts contact, AccountFacts account, AskRules rules, DataAvailable data)
    {
        Assert.False(account.IsStub);
        Assert.Equal("active", account.Status);
        Assert.True(account.EndedOn is null || account.EndedOn > AsOf);
        Assert.True(account.PayingNow || !data.Subscriptions);
        Assert.True(account.StartedOn!.Value.AddDays(rules.MinimumAccountAgeDays) <= AsOf);
        Assert.True(ChurnPoints.Score(account, AsOf, data).Value < rules.AtRiskFrom);
        Assert.True(!data.Usage || account.ActiveUsersLast4Weeks >= Math.Max(rules.MinimumActiveUsers, 0.5));
        Assert.False(account.OpenDispute || account.UrgentOpenTickets > 0);
        Assert.True(contact.OptedOutOn is null || contact.OptedOutOn > AsOf);
        Assert.True(contact.LastNpsScore is null or > 6);
        Assert.True(contact.LastAskedOn is null || contact.LastAskedOn.Value.AddDays(rules.DaysBetweenAsks) <= AsOf);
        Assert.True(contact.LastHeldOutOn is null || contact.LastHeldOutOn.Value.AddDays(90) <= AsOf);
        Assert.Contains('@', contact.Email!);
    }

    [Fact]
    public void Capacity_and_limits_hold_and_ranks_run_from_one_without_gaps() => InWorlds(500, (facts, rules, seed) =>
    {
        var asked = facts.Accounts.ToDictionary(account => account.AccountId, account => account.ContactsAskedThisQuarter);
        var rows = ListOf(facts, rules, seed).Rows;
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => row.Rank));
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.First.Score >= pair.Second.Score));
        Assert.All(rows.GroupBy(row => row.OwnerEmail), owner => Assert.True(owner.Count() <= rules.AsksPerOwner));
        Assert.All(rows.GroupBy(row => row.AccountId),
            account => Assert.True(account.Count() + asked[account.Key] <= rules.ContactsPerAccountAndQuarter));
        Assert.Equal(rows.Count, rows.Select(row => row.Email.ToLowerInvariant()).Distinct().Count());
        Assert.All(rows, row => Assert.Equal(row.OwnerEmail.Trim().ToLowerInvariant(), row.OwnerEmail));
    });

    [Fact]
    public void Everyone_considered_is_counted_once() => InWorlds(500, (facts, rules, seed) =>
    {
        var list = ListOf(facts, rules, seed);
        var summary = list.Summary;
        Assert.Equal(facts.Contacts.Count, summary.Considered);
        Assert.Equal(summary.Considered, summary.Eligible + summary.Excluded.Sum(exclusion => exclusion.First));
        Assert.Equal(summary.Eligible, summary.Chosen + summary.LeftOut.Sum(left => left.Contacts));
        Assert.Equal(list.Rows.Count, summary.Chosen);
        Assert.Equal(list.Rows.Count(row => row.HeldOut), summary.HeldOut);
        Assert.All(summary.Excluded, exclusion => Assert.InRange(exclusion.First, 0, exclusion.Contacts));
        Assert.Equal(list.Rows.Count == 0, summary.NobodyBecause is not null);
    });

    [Fact]
    public void The_order_of_the_input_changes_nothing() => InWorlds(300, (facts, rules, seed) =>
    {
        var shuffled = facts with { Contacts = Shuffle(facts.Contacts, seed), Accounts = Shuffle(facts.Accounts, seed + 1) };
        AssertSame(ListOf(facts, rules, seed), ListOf(shuffled, rules, seed));
    });

    [Fact]
    public void Better_contacts_may_take_places_but_never_turn_the_order_of_the_others() => InWorlds(300, (facts, rules, seed) =>
    {
        var star = Contact with { ContactId = "star", AccountId = facts.Accounts[0].AccountId, ReferralsValid = 3, ReferralsWon = 1 };
        var before = ListOf(facts, rules, seed).Rows;
        var after = ListOf(facts with { Contacts = [.. facts.Contacts, star] }, rules, seed).Rows;
        var ids = after.Select(row => row.ContactId).ToHashSet();
        var stayed = before.Where(row => ids.Contains(row.ContactId)).Select(row => row.ContactId).ToList();
        Assert.Equal(stayed, after.Where(row => stayed.Contains(row.ContactId)).Select(row => row.ContactId));
        Assert.True(before.Count - stayed.Count <= (ids.Contains("star") ? 1 : 0) + 1, "one contact pushed out several");
        Assert.All(before.Where(row => ids.Contains(row.ContactId)),
            row => Assert.Equal(row.HeldOut, after.Single(other => other.ContactId == row.ContactId).HeldOut));
    });

    [Fact]
    public void Nobody_is_left_out_while_there_is_room() => InWorlds(300, (facts, rules, seed) =>
    {
        var list = ListOf(facts, rules, seed);
        if (!list.Summary.LeftOut.Any(left => left.Why == NoPlace.OwnerFull)) return;
        Assert.Contains(list.Rows.GroupBy(row => row.OwnerEmail).Select(owner => owner.Count()).DefaultIfEmpty(0), n => n == rules.AsksPerOwner);
    });

    [Fact]
    public void The_call_list_holds_only_customers_at_risk_in_order_and_within_capacity() => InWorlds(500, (facts, rules, seed) =>
    {
        var accounts = facts.Accounts.ToDictionary(account => account.AccountId);
        var list = CallFirst.Build(facts, AskScores.ByPoints(facts), rules);
        var rows = list.Rows;
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => row.Rank));
        Assert.All(rows, row => Assert.True(row.ChurnRisk >= rules.AtRiskFrom || row.UnansweredDetractors > 0));
        Assert.All(rows, row => Assert.True(accounts[row.AccountId] is { IsStub: false, Status: "active" or "collections" }));
        Assert.All(rows, row => Assert.Equal(accounts[row.AccountId].Mrr is null, row.ValueAtRisk is null));
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True((pair.First.ValueAtRisk ?? -1) >= (pair.Second.ValueAtRisk ?? -1)));
        Assert.All(rows.GroupBy(row => row.OwnerEmail), owner => Assert.True(owner.Count() <= rules.CallsPerOwner));
        Assert.Equal(list.Summary.AtRisk + list.Summary.OnlyDetractors, list.Summary.Listed + list.Summary.LeftOut);
        Assert.True(list.Summary.AtRisk + list.Summary.OnlyDetractors <= list.Summary.Considered);
        var shuffled = facts with { Accounts = Shuffle(facts.Accounts, seed) };
        Assert.Equal(rows.Select(row => row.AccountId),
            CallFirst.Build(shuffled, AskScores.ByPoints(shuffled), rules).Rows.Select(row => row.AccountId));
    });

    [Fact]
    public void Points_are_a_share_and_have_at_most_four_reasons() => InWorlds(300, (facts, _, _) =>
    {
        var scores = AskScores.ByPoints(facts);
        Assert.All(scores.Advocacy.Values, score => Assert.InRange(score.Value, 0, 1));
        Assert.All(scores.Churn.Values, score => Assert.InRange(score.Value, 0, 1));
        Assert.All(scores.Advocacy.Values, score => Assert.True(score.Reasons.Count <= 4 && score.Reasons.All(reason => reason.Trim().Length > 0)));
        Assert.All(scores.Churn.Values, score => Assert.Equal(score.Value > 0, score.Reasons.Count > 0));
    });

    [Fact]
    public void Reasons_agree_with_the_facts() => InWorlds(300, (facts, _, _) =>
    {
        var accounts = facts.Accounts.ToDictionary(account => account.AccountId);
        var scores = AskScores.ByPoints(facts).Advocacy;
        foreach (var contact in facts.Contacts)
        foreach (var reason in scores[contact.ContactId].Reasons)
        {
            var account = accounts.GetValueOrDefault(contact.AccountId);
            var words = reason.Split(' ');
            Assert.True(
                words[0] switch
                {
                    "answered" => contact.LastNpsScore >= 9 && words[1] == $"{contact.LastNpsScore}",
                    "answer" => reason == $"answer rose from {contact.PreviousNpsScore} to {contact.LastNpsScore}" && contact.LastNpsScore > contact.PreviousNpsScore,
                    "referred" => contact.ReferralsValid > 0 && reason.Contains("customer", StringComparison.Ordinal) == contact.ReferralsWon > 0,
                    "champion" => contact.Role == ContactRole.Champion,
                    "decision" => contact.Role == ContactRole.DecisionMaker,
                    "customer" => account!.StartedOn < AsOf,
                    "no" or "one" => facts.Data.Tickets && account is { OpenTickets: 0, TicketsLast90Days: <= 1 } && words[0] == (account.TicketsLast90Days == 0 ? "no" : "one"),
                    _ => reason.Contains("active", StringComparison.Ordinal) && words[0] == $"{account!.ActiveUsersLast4Weeks:0.#}"
                        && (!reason.Contains("seats", StringComparison.Ordinal) || words[2] == $"{account.LicensedUsers}"),
                },
                $"{contact.ContactId}: {reason}");
        }
    });

    static void AssertSame(AskList one, AskList other)
    {
        Assert.Equal(one.Rows.Select(Flat), other.Rows.Select(Flat));
        Assert.Equal(one.Summary.Excluded, other.Summary.Excluded);
        Assert.Equal(one.Summary.LeftOut, other.Summary.LeftOut);
        Assert.Equal(one.Summary.Notes, other.Summary.Notes);
        Assert.Equal(one.Summary.NobodyBecause, other.Summary.NobodyBecause);
    }

    static string Flat(AskRow row) =>
        $"{row with { Reasons = [], Avoid = [] }} {string.Join('|', row.Reasons)} {string.Join('|', row.Avoid)}";

    static List<T> Shuffle<T>(IReadOnlyList<T> items, ulong seed)
    {
        var random = new SeededRandom(seed);
        return [.. items.Select(item => (item, random.NextBits())).OrderBy(pair => pair.Item2).Select(pair => pair.item)];
    }
}
