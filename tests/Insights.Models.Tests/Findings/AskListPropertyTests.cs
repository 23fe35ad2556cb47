using Insights.Models.Findings;
using static Insights.Models.Tests.Findings.AskWorld;

namespace Insights.Models.Tests.Findings;

/// <summary>What must hold of lists by points, in random worlds with missing, foreign and contradictory facts; of all lists <see cref="AskGuardPropertyTests"/> tells.</summary>
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
}
