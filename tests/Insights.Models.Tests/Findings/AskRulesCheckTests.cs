using Insights.Models.Findings;

namespace Insights.Models.Tests.Findings;

public class AskRulesCheckTests
{
    [Fact]
    public void The_defaults_can_be_used() => Assert.Empty(AskRulesCheck.Problems(new AskRules()));

    [Fact]
    public void Each_entry_that_can_not_be_used_is_named_with_its_value_and_what_is_expected()
    {
        (AskRules Rules, string Problem)[] bad =
        [
            (new() { MinimumAccountAgeDays = -1 }, "'asks.minimumAccountAgeDays' is -1; allowed: a whole number of days, 0 or more."),
            (new() { DaysBetweenAsks = -60 }, "'asks.daysBetweenAsks' is -60; allowed: a whole number of days, 0 or more."),
            (new() { ContactsPerAccountAndQuarter = -2 }, "'asks.contactsPerAccountAndQuarter' is -2; allowed: a whole number of contacts, 0 or more."),
            (new() { AsksPerOwner = -1 }, "'asks.asksPerOwner' is -1; allowed: a whole number of contacts a week, 0 or more."),
            (new() { CallsPerOwner = -1 }, "'asks.callsPerOwner' is -1; allowed: a whole number of accounts a week, 0 or more."),
            (new() { MinimumActiveUsers = -1 }, "'asks.minimumActiveUsers' is -1; allowed: a whole number of users, 0 or more."),
            (new() { FirstTimeShare = 30 }, "'asks.firstTimeShare' is 30; allowed: a share from 0 to 1, such as 0.3."),
            (new() { HeldOutShare = double.NaN }, "'asks.heldOutShare' is NaN; allowed: a share from 0 to below 1, such as 0.1."),
            (new() { AtRiskFrom = 0 }, "'asks.atRiskFrom' is 0; allowed: a risk above 0 and up to 1, such as 0.5."),
            (new() { Channel = " " }, "'asks.channel' is empty; allowed: the name of a channel, such as email."),
            (new() { Variants = null! }, "'asks.variants' is null; allowed: a list of names, [] for none."),
            (new() { Variants = ["cash", ""] }, "'asks.variants[1]' is empty; each variant needs a name."),
            (new() { Variants = ["cash", "cash"] }, "'asks.variants[1]' repeats 'cash'; each variant stands once."),
        ];
        Assert.All(bad, pair => Assert.Equal([pair.Problem], AskRulesCheck.Problems(pair.Rules)));
    }

    [Fact]
    public void All_problems_are_told_at_once() =>
        Assert.Equal(3, AskRulesCheck.Problems(new AskRules { AsksPerOwner = -1, HeldOutShare = 2, AtRiskFrom = 2 }, "list").Count);
}
