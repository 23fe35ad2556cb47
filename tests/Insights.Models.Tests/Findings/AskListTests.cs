using Insights.Models.Findings;
using static Insights.Models.Tests.Findings.AskWorld;

namespace Insights.Models.Tests.Findings;

public class AskListTests
{
    [Fact]
    public void A_row_carries_the_facts_of_its_contact_whatever_the_script()
    {
        var row = Assert.Single(ListOf(Team(1), Rules with { HeldOutShare = 0, Variants = ["support"] }).Rows);
        Assert.Equal(("松本 恵", "Северный ветер", "ann@example.com", "c1@example.com"), (row.Contact, row.Account, row.OwnerEmail, row.Email));
        Assert.Equal((1, ScoreKind.Rules, "support", "email", false, true), (row.Rank, row.ScoreKind, row.Variant, row.Channel, row.HeldOut, row.FirstTime));
        Assert.Equal("answered 10 three weeks ago", row.Reasons[0]);
        Assert.Null(row.ExpectedValue);
    }

    [Fact]
    public void A_known_channel_goes_before_the_usual_one() =>
        Assert.Equal("in_app", ListOf(Team(1, (_, c) => c with { PreferredChannel = "in_app" })).Rows[0].Channel);

    [Fact]
    public void At_most_two_contacts_of_an_account_are_listed_and_those_already_asked_count()
    {
        Assert.Equal(["c01", "c02"], ListOf(Team(5)).Rows.Select(row => row.ContactId));
        var list = ListOf(Team(5, account: Account with { ContactsAskedThisQuarter = 1 }));
        Assert.Equal(["c01"], list.Rows.Select(row => row.ContactId));
        Assert.Equal([new AskLeftOut(NoPlace.AccountFull, 4, "would be more than 2 of their account this quarter")], list.Summary.LeftOut);
    }

    [Fact]
    public void An_owners_week_is_full_at_its_capacity()
    {
        var list = ListOf(Companies(20));
        Assert.Equal(15, list.Rows.Count);
        Assert.Equal([new AskLeftOut(NoPlace.OwnerFull, 5, "are behind the 15 of their owner's week")], list.Summary.LeftOut);
    }

    [Fact]
    public void Owners_are_told_apart_by_address_and_accounts_without_one_are_unassigned()
    {
        var facts = Companies(4);
        string?[] owners = ["ann@example.com", " ANN@example.com", null, " "];
        facts = facts with { Accounts = [.. facts.Accounts.Zip(owners, (account, owner) => account with { OwnerEmail = owner })] };
        var list = ListOf(facts);
        Assert.Equal(["ann@example.com", "ann@example.com", "unassigned", "unassigned"], list.Rows.Select(row => row.OwnerEmail));
        Assert.Contains("Accounts without an owner have two contacts on the list, under 'unassigned'.", list.Summary.Notes);
    }

    [Fact]
    public void The_share_for_the_first_time_asked_takes_the_places_of_the_weakest_others()
    {
        // 20 who were asked before and score better, 20 who were not.
        var facts = Companies(40, (i, c) => i <= 20 ? c with { AsksEver = 2, ReferralsValid = 1 } : c);
        var list = ListOf(facts);
        Assert.Equal(5, list.Rows.Count(row => row.FirstTime)); // 0.3 of 15, rounded
        Assert.Equal([.. Enumerable.Range(1, 10), .. Enumerable.Range(21, 5)], list.Rows.Select(row => int.Parse(row.ContactId[1..])));
        Assert.Equal([NoPlace.OwnerFull], ListOf(facts, Rules with { ContactsPerAccountAndQuarter = 1 }).Summary.LeftOut.Select(left => left.Why));
        Assert.Equal(0, ListOf(facts, Rules with { FirstTimeShare = 0 }).Rows.Count(row => row.FirstTime));
        Assert.Equal(15, ListOf(facts, Rules with { FirstTimeShare = 1 }).Rows.Count(row => row.FirstTime));
    }

    [Fact]
    public void Places_for_the_first_time_asked_go_to_others_when_nobody_claims_them() =>
        Assert.Equal(15, ListOf(Companies(40, (_, c) => c with { AsksEver = 1 })).Rows.Count);

    [Fact]
    public void A_full_account_makes_room_for_a_first_timer_of_its_own()
    {
        var facts = Team(3, (i, c) => i <= 2 ? c with { AsksEver = 1, ReferralsValid = 1 } : c);
        Assert.Equal(["c01", "c03"], ListOf(facts, Rules with { FirstTimeShare = 0.5 }).Rows.Select(row => row.ContactId));
    }

    [Fact]
    public void One_mailbox_is_asked_once()
    {
        var list = ListOf(Companies(2, (i, c) => c with { Email = i == 1 ? "Same@example.com" : " same@EXAMPLE.com", ReferralsValid = i - 1 }));
        Assert.Equal("c00002", Assert.Single(list.Rows).ContactId);
        Assert.Equal(NoPlace.SameEmail, Assert.Single(list.Summary.LeftOut).Why);
    }

    [Fact]
    public void About_a_tenth_is_held_out_and_differently_in_other_weeks_and_seeds()
    {
        var facts = Companies(20_000);
        var rules = Rules with { AsksPerOwner = 20_000 };
        var held = Held(facts, rules, 7);
        Assert.InRange(held.Count, 1830, 2170); // 2,000 ± 4 standard errors of 42.4
        Assert.Equal(held, Held(facts, rules, 7));
        Assert.InRange(held.Intersect(Held(facts, rules, 8)).Count(), 130, 270); // independent: 200 ± 5 of 14
        Assert.InRange(held.Intersect(Held(facts with { AsOf = AsOf.AddDays(7) }, rules, 7)).Count(), 130, 270);
    }

    static List<string> Held(AskFacts facts, AskRules rules, ulong seed) =>
        [.. ListOf(facts, rules, seed).Rows.Where(row => row.HeldOut).Select(row => row.ContactId)];

    [Fact]
    public void Every_day_of_an_iso_week_holds_out_the_same_contacts_across_the_turn_of_the_year()
    {
        var facts = Companies(300);
        var rules = Rules with { AsksPerOwner = 300, HeldOutShare = 0.5 };
        var used = facts with { Accounts = [.. facts.Accounts.Select(account => account with { LastUsageWeek = new DateOnly(2026, 12, 21) })] };
        // 2026 has 53 ISO weeks, and the last one ends on 3 January 2027.
        var monday = Held(used with { AsOf = new(2026, 12, 28) }, rules, 7);
        Assert.InRange(monday.Count, 100, 200);
        Assert.Equal(monday, Held(used with { AsOf = new(2027, 1, 3) }, rules, 7));
        Assert.NotEqual(monday, Held(used with { AsOf = new(2027, 1, 4) }, rules, 7));
    }

    [Fact]
    public void Colleagues_are_offered_the_same_variant_and_variants_are_shared_out_evenly()
    {
        var rules = Rules with { AsksPerOwner = 5000, Variants = ["support", "cash", "donation"] };
        Assert.Single(ListOf(Team(2), rules).Rows.Select(row => row.Variant).Distinct());
        var counts = ListOf(Companies(3000), rules).Rows.CountBy(row => row.Variant!).ToDictionary();
        Assert.All(rules.Variants, variant => Assert.InRange(counts[variant], 870, 1130)); // 1,000 ± 5 of 25.8
    }

    [Fact]
    public void Expected_value_of_a_probability_follows_the_formula()
    {
        var scores = AskScores.ByPoints(Team(1));
        var learned = scores with { Advocacy = new Dictionary<string, ContactScore> { ["c01"] = new("c01", 0.2, ScoreKind.Model, ["said so"]) } };
        var row = AskList.Build(Team(1), learned, Rules, 7, new AskEconomics(0.4, 0.3, 12_000, 500)).Rows[0];
        Assert.Equal(0.2 * 0.4 * (0.3 * 12_000 - 500), row.ExpectedValue!.Value, 9);
        Assert.Equal(ScoreKind.Model, row.ScoreKind);
    }

    [Fact]
    public void Points_have_an_expected_value_only_where_earlier_asks_say_how_often_asking_works()
    {
        var facts = Companies(10, (i, c) => c with { ReferralsValid = i % 3 });
        var economics = new AskEconomics(0.4, 0.3, 12_000, 500);
        var without = ListOf(facts, economics: economics);
        Assert.All(without.Rows, row => Assert.Null(row.ExpectedValue));
        Assert.Contains(without.Summary.Notes, note => note.StartsWith("Expected value is withheld: points are no probability", StringComparison.Ordinal));
        var with = ListOf(facts, economics: economics with { ReferRate = 0.05 });
        Assert.Equal(0.05 * economics.ValueOfReferral, with.Rows.Average(row => row.ExpectedValue!.Value), 9);
        Assert.DoesNotContain(with.Summary.Notes, note => note.Contains("withheld", StringComparison.Ordinal));
    }

    [Fact]
    public void Economics_that_no_history_can_have_given_are_refused()
    {
        Assert.Contains("CloseRate is 1.3", Assert.Throws<ArgumentException>(() => ListOf(Team(1), economics: new(0.4, 1.3, 1, 1))).Message);
        Assert.Contains("DealValue is NaN", Assert.Throws<ArgumentException>(() => ListOf(Team(1), economics: new(0.4, 0.3, double.NaN, 1))).Message);
    }

    [Fact]
    public void An_empty_list_says_why_in_words()
    {
        Assert.Equal("There are no contacts: load a contacts file.", ListOf(Team(0)).Summary.NobodyBecause);
        Assert.Equal("There is no place for one contact who could be asked: asks.asksPerOwner is 0.", ListOf(Team(1), Rules with { AsksPerOwner = 0 }).Summary.NobodyBecause);
        var facts = Team(5, (i, c) => i <= 2 ? c with { OptedOutOn = AsOf } : c with { LastAskedOn = AsOf.AddDays(-1), AsksEver = 1 });
        Assert.Equal("Nobody can be asked this week. Of five contacts: 3 asked in the last 60 days; 2 opted out.", ListOf(facts).Summary.NobodyBecause);
    }

    [Fact]
    public void A_contact_stopped_by_two_rules_is_in_both_counts_but_adds_up_once()
    {
        var facts = Team(1, (_, c) => c with { OptedOutOn = AsOf, LastNpsScore = 3 });
        Assert.Equal(
            [new AskExclusion(AskGuard.OptedOut, 1, 1, "opted out"), new AskExclusion(AskGuard.Detractor, 1, 0, "answered 0–6 last time")],
            ListOf(facts).Summary.Excluded);
    }

    [Fact]
    public void Every_guard_has_words_in_the_summary()
    {
        var seen = Enumerable.Range(1, 300).SelectMany(seed => ListOf(Random((ulong)seed)).Summary.Excluded).ToList();
        Assert.Equal(Enum.GetValues<AskGuard>(), seen.Select(exclusion => exclusion.Guard).Distinct().Order());
        Assert.All(seen, exclusion => Assert.False(string.IsNullOrWhiteSpace(exclusion.Words)));
    }

    [Fact]
    public void A_kind_of_data_that_nobody_loaded_is_named()
    {
        var list = ListOf(Team(1) with { Data = new DataAvailable(false, false, false, false, false) });
        Assert.Equal(
            ["No usage is", "No subscriptions are", "No tickets are", "No earlier asks are", "No answers of"],
            list.Summary.Notes.Take(5).Select(note => note[..note.IndexOf(note.Contains(" of known", StringComparison.Ordinal) ? " known" : " loaded", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Input_that_can_not_be_a_list_is_refused_by_name()
    {
        var twice = Team(1) with { Contacts = [Contact, Contact] };
        Assert.Contains("Contact c1 is in the facts twice", Assert.Throws<ArgumentException>(() => ListOf(twice)).Message);
        var accounts = Team(1) with { Accounts = [Account, Account] };
        Assert.Contains("Account a1 is in the facts twice", Assert.Throws<ArgumentException>(() => ListOf(accounts)).Message);
        var scores = AskScores.ByPoints(Team(1));
        Assert.Contains("Contact c02 has no advocacy score", Assert.Throws<ArgumentException>(() => AskList.Build(Team(2), scores, Rules, 7)).Message);
        Assert.Contains("'asks.heldOutShare' is 1",
            Assert.Throws<ArgumentException>(() => ListOf(Team(1), Rules with { HeldOutShare = 1 })).Message);
    }
}
