using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Findings;
using Insights.Tests.Asks;

namespace Insights.Models.Tests.Findings;

/// <summary>What must hold of every ask list, in 1,000 random worlds of names in any script, missing facts, any scores and any rules.</summary>
public class AskGuardPropertyTests
{
    static void InEveryWorld(Action<AskCase, AskList> holds) => Prop.ForAll(AskCases.Any, world => holds(world, world.List())).Holds(1000);

    [Fact]
    public void No_contact_breaks_a_guard()
    {
        var listed = 0;
        InEveryWorld((world, list) =>
        {
            var stops = new DocumentedAskList(world).FirstStop;
            Assert.All(list.Rows, row => Assert.Null(stops[row.ContactId]));
            listed += list.Rows.Count;
        });
        Assert.True(listed > 2000, $"only {listed} rows were looked at");
    }

    [Fact]
    public void Places_are_within_the_owners_week_and_the_accounts_quarter_and_nobody_has_two() => InEveryWorld((world, list) =>
    {
        var accounts = world.Facts.Accounts.ToDictionary(account => account.AccountId, StringComparer.Ordinal);
        Assert.All(list.Rows.GroupBy(row => row.OwnerEmail), owner => Assert.True(owner.Count() <= world.Rules.AsksPerOwner));
        Assert.All(list.Rows.GroupBy(row => row.AccountId, StringComparer.Ordinal),
            team => Assert.True(team.Count() + accounts[team.Key].ContactsAskedThisQuarter <= world.Rules.ContactsPerAccountAndQuarter));
        Assert.Distinct(list.Rows.Select(row => row.ContactId), StringComparer.Ordinal);
        Assert.Distinct(list.Rows.Select(row => row.Email.Trim()), StringComparer.OrdinalIgnoreCase);
    });

    [Fact]
    public void The_best_have_the_places_but_for_those_kept_for_first_timers() => InEveryWorld((world, list) =>
    {
        Assert.Equal(new DocumentedAskList(world).Listed.Select(contact => contact.ContactId), list.Rows.Select(row => row.ContactId));
        Assert.Equal(Enumerable.Range(1, list.Rows.Count), list.Rows.Select(row => row.Rank));
        var asks = world.Facts.Contacts.ToDictionary(contact => contact.ContactId, contact => contact.AsksEver, StringComparer.Ordinal);
        Assert.All(list.Rows, row => Assert.Equal(asks[row.ContactId] == 0, row.FirstTime));
        Assert.All(list.Rows, row => Assert.Equal(world.Scores.Advocacy[row.ContactId].Value, row.Score));
    });

    [Fact]
    public void Everyone_left_out_is_counted_under_one_reason_and_the_sums_add_up() => InEveryWorld((world, list) =>
    {
        var documented = new DocumentedAskList(world);
        var summary = list.Summary;
        Assert.Equal(
            documented.FirstStop.Values.OfType<AskGuard>().GroupBy(guard => guard).OrderBy(guard => guard.Key).Select(guard => (guard.Key, guard.Count())),
            summary.Excluded.Where(exclusion => exclusion.First > 0).Select(exclusion => (exclusion.Guard, exclusion.First)));
        Assert.Equal((world.Facts.Contacts.Count, documented.Eligible.Count, list.Rows.Count, list.Rows.Count(row => row.HeldOut)),
            (summary.Considered, summary.Eligible, summary.Chosen, summary.HeldOut));
        Assert.Equal(summary.Considered, summary.Excluded.Sum(exclusion => exclusion.First) + summary.LeftOut.Sum(left => left.Contacts) + summary.Chosen);
        Assert.Equal(documented.Eligible.Count - documented.People.Count, summary.LeftOut.Where(left => left.Why == NoPlace.SameEmail).Sum(left => left.Contacts));
        Assert.All(summary.Excluded, exclusion => Assert.InRange(exclusion.Contacts, exclusion.First, summary.Considered));
        Assert.Equal(list.Rows.Count == 0, summary.NobodyBecause is not null);
        Texts.AssertReadable([.. summary.Excluded.Select(exclusion => exclusion.Words), .. summary.LeftOut.Select(left => left.Words), .. summary.Notes, summary.NobodyBecause ?? "-"]);
    });

    [Fact]
    public void The_same_input_and_seed_give_the_same_list_in_whatever_order_the_input_comes() => InEveryWorld((world, list) =>
    {
        var written = JsonSerializer.Serialize(list);
        Assert.Equal(written, JsonSerializer.Serialize(world.List()));
        Assert.Equal(written, JsonSerializer.Serialize(world.Shuffled().List()));
    });

    [Fact]
    public void Each_row_says_why_and_what_to_avoid_in_readable_words() => InEveryWorld((world, list) =>
    {
        var accounts = world.Facts.Accounts.ToDictionary(account => account.AccountId, StringComparer.Ordinal);
        var contacts = world.Facts.Contacts.ToDictionary(contact => contact.ContactId, StringComparer.Ordinal);
        foreach (var row in list.Rows)
        {
            var (contact, account) = (contacts[row.ContactId], accounts[row.AccountId]);
            Texts.AssertReadable([.. row.Reasons, .. row.Avoid, row.OwnerEmail]);
            Assert.True(row.Reasons.Count <= 4);
            if (account.OpenTickets + contact.OpenTickets + contact.RewardsLate > 0) Assert.NotEmpty(row.Avoid);
            if (contact.RewardsLate > 0) Assert.Equal(0, row.Grounds.Referrals);
            Assert.True(row.Grounds.Answer is null or 9 or 10);
            Assert.False(string.IsNullOrWhiteSpace(row.Channel));
            Assert.Equal((contact.AccountId, contact.Email!.Trim(), contact.LastAskedOn, contact.LastOutcome), (row.AccountId, row.Email, row.LastAskedOn, row.LastOutcome));
        }
    });

    [Fact]
    public void The_expected_value_is_the_documented_product_or_withheld_with_a_reason_and_never_no_number() => InEveryWorld((world, list) =>
    {
        var known = world.Economics;
        var points = new DocumentedAskList(world).Eligible.Select(contact => world.Scores.Advocacy[contact.ContactId].Value).DefaultIfEmpty().Average();
        foreach (var row in list.Rows)
        {
            var refers = row.ScoreKind == ScoreKind.Model ? row.Score
                : known?.ReferRate is { } rate ? points > 0 ? Math.Min(1, rate * row.Score / points) : rate : (double?)null;
            var expected = known is null ? null : refers * known.QualifyRate * (known.CloseRate * known.DealValue - known.RewardCost);
            Assert.Equal(expected is null, row.ExpectedValue is null);
            if (expected is not { } value) continue;
            Assert.True(double.IsFinite(row.ExpectedValue!.Value));
            Assert.Equal(value, row.ExpectedValue.Value, 1e-9 * Math.Max(1, Math.Abs(value)));
        }
        Assert.Equal(list.Rows.Any(row => row.ExpectedValue is null), list.Summary.Notes.Any(note => note.StartsWith("Expected value is withheld", StringComparison.Ordinal)));
    });
}
